//! Who made the changes of a section: once under its title where it is the same for all of them,
//! else under the title for what happened to the whole, and under each row.

use super::Changes;
use super::row::Row;
use super::rows::Told;
use crate::compare::document::Place;
use crate::compare::tally::in_title;
use crate::compare::{Change, ChangeKind, Operation, ParagraphPair, Segment};
use crate::render::columns::shortened;
use crate::render::terminal::text::Text;
use crate::render::terminal::{authorship, frame};
use crate::review::authorship::{ClaimedStretch, Claims, ParagraphClaims, Steps};
use crate::view::Form;

/// Columns by which a signature under a title is set in.
const INDENT: usize = 2;
/// Columns of the words that a change is known by among others of its row.
const WORDS: usize = 16;

/// What of a section or of a row somebody made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::render::terminal) enum Part {
    /// What happened to the whole.
    Fact(Change),
    /// Words that came, or went with nothing in their place.
    Words(String),
}

/// How many pieces of one run are named with who made each.
const NAMED: usize = 6;

/// Who made what of a section or of a row; no steps where it cannot be told.
pub(in crate::render::terminal) type Signature = Vec<(Part, Steps)>;

/// The steps of all parts, where they are the same.
fn common(signature: &Signature) -> Option<&Steps> {
    let (_, first) = signature.first()?;
    let mut others = signature.iter();
    others.all(|(_, steps)| steps == first).then_some(first)
}

impl Changes<'_> {
    /// Puts who made them under the title and the rows of a section.
    pub(super) fn sign(
        &self,
        pair: usize,
        stated: &[Change],
        heading: &mut Vec<Text>,
        told: &mut [Told],
    ) {
        // Two columns have no line for it.
        let is_told = self.shown().form != Form::SideBySide;
        let Some(who) = self.who.filter(|_| is_told) else {
            return;
        };
        let of_person = who.by.as_ref().map(|by| &by.part.claims);
        let claims = of_person.unwrap_or(&who.claims);
        let facts = self.facts(pair, stated, claims);
        let rows: Vec<Option<Signature>> = told
            .iter()
            .map(|one| Some(self.of_paragraph(pair, one.paragraph?, claims)))
            .collect();
        let whole: Signature = facts
            .iter()
            .chain(rows.iter().flatten().flatten())
            .cloned()
            .collect();
        let signed = |one: &Signature| authorship::signature(one, who, self.display);
        if !heading.is_empty() && common(&whole).is_some() {
            heading.extend(self.under_title(signed(&whole)));
            return;
        }
        if !facts.is_empty() && !heading.is_empty() {
            heading.extend(self.under_title(signed(&facts)));
        }
        for (told, signature) in told.iter_mut().zip(rows) {
            let signature = signature.filter(|signature| !signature.is_empty());
            told.rows
                .extend(signature.map(|one| Row::under(signed(&one))));
        }
    }

    /// All who had to do with a section.
    pub(in crate::render::terminal) fn all_makers(&self, pair: usize) -> Option<Text> {
        let who = self.who?;
        let of_person = who.by.as_ref().map(|by| &by.part.claims);
        let claims = of_person.unwrap_or(&who.claims).sections.get(pair)?;
        let steps = claims.all();
        let part = Part::Words(String::new());
        Some(authorship::signature(
            &vec![(part, steps)],
            who,
            self.display,
        ))
    }

    fn under_title(&self, signature: Text) -> Vec<Text> {
        let mut line = Text::plain(&" ".repeat(INDENT));
        line.append(signature);
        line.hanging(frame::columns(self.display), 2 * INDENT)
    }

    /// Who did what to a section as a whole, of what is said of it.
    fn facts(&self, pair: usize, stated: &[Change], claims: &Claims) -> Signature {
        let known = claims.sections.get(pair).map(|section| &section.facts);
        let is_said = |change: &Change| match change {
            Change::Edited => false,
            // A number alone is told in passing.
            Change::Renumbered => stated == [Change::Renumbered],
            _ => true,
        };
        let said = stated.iter().filter(|change| is_said(change));
        let facts = said.map(|change| {
            let steps = known.and_then(|facts| facts.get(change));
            (Part::Fact(*change), steps.cloned().unwrap_or_default())
        });
        facts.collect()
    }

    /// Who made what a row shows of a paragraph.
    fn of_paragraph(&self, pair: usize, paragraph: usize, claims: &Claims) -> Signature {
        let section = &self.comparison.sections[pair];
        let lines = &section.paragraphs[paragraph];
        let known = claims.sections.get(pair);
        let Some(claims) = known.and_then(|section| section.paragraphs.get(paragraph)) else {
            return Signature::new();
        };
        let documents = (&self.comparison.before, &self.comparison.after);
        let is_whole = |change: &Change| matches!(change, Change::Added | Change::Removed);
        if let Some(&whole) = lines.changes.iter().find(|change| is_whole(change)) {
            return whole_text(whole, lines, claims);
        }
        let line = lines.after.map(|index| &documents.1.paragraphs[index]);
        let is_head = line.is_some_and(|line| line.place == Place::Head);
        let facts = lines.changes.iter().filter(|change| match change {
            Change::Edited | Change::Renumbered => false,
            // A heading goes where its section goes.
            Change::Moved => !is_head,
            _ => true,
        });
        let facts = facts.map(|change| {
            let steps = claims.facts.get(change).cloned();
            (Part::Fact(*change), steps.unwrap_or_default())
        });
        let titled = in_title(documents, section, lines);
        let words = lines.segments.iter().enumerate().skip(titled);
        let words = words
            .map(|(index, segment)| (segment, &claims.segments[index], &claims.stretches[index]));
        facts.chain(self.of_words(words)).collect()
    }

    /// Who made each change of some words; what went and what came in its place are one.
    fn of_words<'s>(
        &self,
        words: impl Iterator<Item = (&'s Segment, &'s Steps, &'s Vec<ClaimedStretch>)>,
    ) -> Vec<(Part, Steps)> {
        let is_shown = |kind: ChangeKind| kind != ChangeKind::Numbering && !self.shown.folds(kind);
        let mut found: Vec<(Part, Steps)> = Vec::new();
        let mut went = false;
        for (segment, steps, stretches) in words {
            let text = shortened(segment.text.trim(), WORDS);
            match (segment.operation, segment.kind) {
                (Operation::Equal, _) => went = false,
                (operation, Some(kind)) if is_shown(kind) => {
                    match found
                        .last_mut()
                        .filter(|_| went && operation == Operation::Insert)
                    {
                        Some((part, of_both)) => {
                            *part = Part::Words(text);
                            *of_both = of_both.and(steps);
                        }
                        None => found.extend(
                            parts_of(segment, stretches)
                                .unwrap_or_else(|| vec![(Part::Words(text), steps.clone())]),
                        ),
                    }
                    went = operation == Operation::Delete;
                }
                _ => went = false,
            }
        }
        found
    }
}

/// Who brought or took away a whole paragraph: who most of it, then the words of others.
fn whole_text(change: Change, paragraph: &ParagraphPair, claims: &ParagraphClaims) -> Signature {
    let all = claims.all();
    let chars = |step: usize| {
        let stretches = claims.stretches.iter().flatten();
        let of_step = stretches.filter(|one| one.step == Some(step));
        of_step.map(|one| one.chars).sum::<usize>()
    };
    let Some(most) = all.iter().max_by_key(|&step| chars(step)) else {
        return vec![(Part::Fact(change), all)];
    };
    let texts = paragraph.segments.iter().zip(&claims.stretches);
    let parts = texts.map(|(segment, stretches)| parts_of(segment, stretches));
    let Some(parts) = parts.collect::<Option<Vec<_>>>() else {
        return vec![(Part::Fact(change), all)];
    };
    let most: Steps = std::iter::once(most).collect();
    let others = parts
        .into_iter()
        .flatten()
        .filter(|(_, steps)| *steps != most);
    let others: Signature = others.collect();
    std::iter::once((Part::Fact(change), most))
        .chain(others)
        .collect()
}

/// The words of a segment by who made them; `None` where they are too many to name.
fn parts_of(segment: &Segment, stretches: &[ClaimedStretch]) -> Option<Signature> {
    let mut parts = Signature::new();
    let mut rest = segment.text.as_str();
    for stretch in stretches {
        let end = rest.char_indices().nth(stretch.chars);
        let (words, behind) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
        rest = behind;
        if stretch.step.is_some() && words.contains(char::is_alphanumeric) {
            let words = Part::Words(shortened(words.trim(), WORDS));
            parts.push((words, stretch.step.into_iter().collect()));
        }
    }
    (parts.len() <= NAMED && !parts.is_empty()).then_some(parts)
}
