//! Who made the changes of a section: once under its title where it is the same for all of them,
//! else under the title for what happened to the whole, and under each row.

use super::Changes;
use super::row::Row;
use super::rows::Told;
use crate::compare::document::Place;
use crate::compare::tally::in_title;
use crate::compare::{Change, ChangeKind};
use crate::render::terminal::text::Text;
use crate::render::terminal::{authorship, frame};
use crate::review::authorship::{Claims, Steps};

/// Columns by which a signature under a title is set in.
const INDENT: usize = 2;

/// Who made something.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::render::terminal) struct Signature {
    /// Of what happened to a whole, each by itself where they differ.
    pub(in crate::render::terminal) facts: Vec<(Change, Steps)>,
    /// Of words; none where it cannot be told.
    pub(in crate::render::terminal) words: Steps,
}

impl Signature {
    fn of_words(words: Steps) -> Self {
        Self {
            facts: Vec::new(),
            words,
        }
    }
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
        let Some(who) = self.who else {
            return;
        };
        let of_person = who.by.as_ref().map(|by| &by.part.claims);
        let claims = of_person.unwrap_or(&who.claims);
        let facts = self.facts(pair, stated, claims);
        let rows: Vec<Option<Steps>> = told
            .iter()
            .map(|one| Some(self.of_paragraph(pair, one.paragraph?, claims)))
            .collect();
        let all = facts.iter().map(|(_, steps)| steps);
        let mut all = all.chain(rows.iter().flatten());
        let first = all.next().cloned();
        let is_one = first.is_some() && all.all(|steps| Some(steps) == first.as_ref());
        let signed = |one: &Signature| authorship::signature(one, who, self.display);
        if let Some(steps) = first.filter(|_| is_one && !heading.is_empty()) {
            heading.extend(self.under_title(signed(&Signature::of_words(steps))));
            return;
        }
        if !facts.is_empty() && !heading.is_empty() {
            let words = Steps::default();
            let of_whole = signed(&Signature { facts, words });
            heading.extend(self.under_title(of_whole));
        }
        for (told, steps) in told.iter_mut().zip(rows) {
            let signature = steps.map(|steps| signed(&Signature::of_words(steps)));
            told.rows.extend(signature.map(Row::under));
        }
    }

    fn under_title(&self, signature: Text) -> Vec<Text> {
        let mut line = Text::plain(&" ".repeat(INDENT));
        line.append(signature);
        line.hanging(frame::columns(self.display), 2 * INDENT)
    }

    /// Who did what to a section as a whole, of what is said of it.
    fn facts(&self, pair: usize, stated: &[Change], claims: &Claims) -> Vec<(Change, Steps)> {
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
            (*change, steps.cloned().unwrap_or_default())
        });
        facts.collect()
    }

    /// Who made what a row shows of a paragraph.
    fn of_paragraph(&self, pair: usize, paragraph: usize, claims: &Claims) -> Steps {
        let section = &self.comparison.sections[pair];
        let lines = &section.paragraphs[paragraph];
        let known = claims.sections.get(pair);
        let Some(claims) = known.and_then(|section| section.paragraphs.get(paragraph)) else {
            return Steps::default();
        };
        let documents = (&self.comparison.before, &self.comparison.after);
        let titled = in_title(documents, section, lines);
        let is_shown = |kind: Option<ChangeKind>| {
            kind.is_none_or(|kind| kind != ChangeKind::Numbering && !self.shown.folds(kind))
        };
        let words = lines.segments.iter().zip(&claims.segments).skip(titled);
        let words = words.filter(|(segment, _)| is_shown(segment.kind));
        let facts = claims.facts.iter();
        let line = lines.after.map(|index| &documents.1.paragraphs[index]);
        let is_head = line.is_some_and(|line| line.place == Place::Head);
        let facts = facts.filter(|(change, _)| match change {
            Change::Renumbered => false,
            // A heading goes where its section goes.
            Change::Moved => !is_head,
            _ => true,
        });
        let facts = facts.flat_map(|(_, steps)| steps.iter());
        facts
            .chain(words.flat_map(|(_, steps)| steps.iter()))
            .collect()
    }
}
