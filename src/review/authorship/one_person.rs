//! Of a comparison, what some of the steps did: the rest stands as the new text has it.

use super::claims::{ClaimedStretch, Claims, FactClaims, ParagraphClaims, Steps};
use crate::compare::document::{Document, Place};
use crate::compare::tally::{in_title, tally};
use crate::compare::{
    Change, ChangeKind, Comparison, Operation, ParagraphPair, SectionPair, Segment,
};

/// What was left out of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// Changed runs that others brought or took away; a removed run and what replaced it count once.
    pub runs: usize,
    /// Changes of whole sections and paragraphs that others made.
    pub facts: usize,
    /// Changes of which the chain does not say who made them.
    pub untold: usize,
}

impl LeftOut {
    /// All of it.
    pub fn all(self) -> usize {
        self.runs + self.facts + self.untold
    }
}

/// The part of a comparison that some of its steps made.
#[derive(Debug, Clone, PartialEq)]
pub struct OnePerson {
    /// That part alone. It does not give back the old text: what others changed stands in it as the
    /// new text has it.
    pub comparison: Comparison,
    /// Its claims, in step with it.
    pub claims: Claims,
    /// What is not in it.
    pub left_out: LeftOut,
}

impl OnePerson {
    /// The part that the steps made of which this is true. Of words that several steps made,
    /// theirs alone are in it.
    pub fn of(overall: &Comparison, claims: &Claims, is_meant: impl Fn(usize) -> bool) -> Self {
        let mut part = Self {
            comparison: overall.clone(),
            claims: claims.clone(),
            left_out: LeftOut::default(),
        };
        let documents = (&overall.before, &overall.after);
        let sections = part.comparison.sections.iter_mut();
        let sections = sections
            .zip(&mut part.claims.sections)
            .zip(&overall.sections);
        for ((pair, claims), whole) in sections {
            keep_facts(
                &mut pair.changes,
                &claims.facts,
                &is_meant,
                &mut part.left_out,
            );
            claims
                .facts
                .retain(|change, _| pair.changes.contains(change));
            let paragraphs = pair.paragraphs.iter_mut().zip(&mut claims.paragraphs);
            for ((pair, claims), paragraph) in paragraphs.zip(&whole.paragraphs) {
                let told = Told {
                    segments: in_title(documents, whole, paragraph),
                    whole: is_told_of_section(documents, whole, paragraph),
                };
                reduce((pair, claims), told, &is_meant, &mut part.left_out);
            }
            let mut paragraphs = pair.paragraphs.iter();
            if !paragraphs.any(is_changed) {
                pair.changes.retain(|change| *change != Change::Edited);
            }
        }
        let Comparison { before, after, .. } = &part.comparison;
        part.comparison.tally = tally(before, after, &part.comparison.sections);
        part
    }
}

/// What is told of a paragraph with its section, and is no change of its own.
#[derive(Clone, Copy)]
struct Told {
    /// Its first segments, which stand in the title.
    segments: usize,
    /// That it came, went or moved as a whole.
    whole: bool,
}

/// True where a paragraph comes and goes with its section: of one that is new or gone, and of the
/// heading of any.
fn is_told_of_section(
    (before, after): (&Document, &Document),
    section: &SectionPair,
    paragraph: &ParagraphPair,
) -> bool {
    let is_head = |document: &Document, index: Option<usize>| {
        index.is_some_and(|index| document.paragraphs[index].place == Place::Head)
    };
    let is_head = is_head(before, paragraph.before) || is_head(after, paragraph.after);
    section.before.is_empty() || section.after.is_empty() || is_head
}

fn is_changed(pair: &ParagraphPair) -> bool {
    let mut segments = pair.segments.iter();
    segments.any(|segment| segment.operation != Operation::Equal)
}

fn is_any_meant(steps: &Steps, is_meant: &impl Fn(usize) -> bool) -> bool {
    steps.iter().any(is_meant)
}

/// Keeps the changes of a section or paragraph that are meant.
fn keep_facts(
    changes: &mut Vec<Change>,
    claims: &FactClaims,
    is_meant: &impl Fn(usize) -> bool,
    left_out: &mut LeftOut,
) {
    changes.retain(|change| match claims.get(change) {
        // An edit is kept where words of it are.
        _ if *change == Change::Edited => true,
        Some(steps) if is_any_meant(steps, is_meant) => true,
        Some(_) => {
            left_out.facts += 1;
            false
        }
        None => {
            left_out.untold += 1;
            false
        }
    });
}

fn reduce(
    (pair, claims): (&mut ParagraphPair, &mut ParagraphClaims),
    told: Told,
    is_meant: &impl Fn(usize) -> bool,
    left_out: &mut LeftOut,
) {
    let is_whole = |change: &Change| matches!(change, Change::Added | Change::Removed);
    let whole = pair.changes.iter().copied().find(is_whole);
    if whole.is_some() {
        let mut stretches = claims.stretches.iter().flatten();
        if stretches.all(|one| one.step.is_some_and(is_meant)) && !claims.all().is_empty() {
            // It came or went as a whole: it is read as a whole.
            return;
        }
        // Somebody else's, with words of theirs in it.
        pair.changes.retain(|change| !is_whole(change));
        match claims.all().is_empty() {
            _ if told.whole => {}
            true => left_out.untold += 1,
            false => left_out.facts += 1,
        }
    }
    let mut facts = LeftOut::default();
    keep_facts(&mut pair.changes, &claims.facts, is_meant, &mut facts);
    if !told.whole {
        left_out.facts += facts.facts;
        left_out.untold += facts.untold;
    }
    claims
        .facts
        .retain(|change, _| pair.changes.contains(change));
    let counted = whole.is_none().then_some(told.segments);
    keep_words((pair, claims), counted, is_meant, left_out);
}

/// Keeps the words of a paragraph that are meant. What others did from the segment `counted` on is
/// counted; `None` where it was counted as a whole.
fn keep_words(
    (pair, claims): (&mut ParagraphPair, &mut ParagraphClaims),
    counted: Option<usize>,
    is_meant: &impl Fn(usize) -> bool,
    left_out: &mut LeftOut,
) {
    let mut kept = Kept::default();
    let mut went = false;
    for (index, segment) in std::mem::take(&mut pair.segments).into_iter().enumerate() {
        let (operation, steps) = (segment.operation, &claims.segments[index]);
        let is_others = operation != Operation::Equal && !is_any_meant(steps, is_meant);
        let goes_on = went && operation == Operation::Insert;
        went = is_others && operation == Operation::Delete;
        let is_number = segment.kind == Some(ChangeKind::Numbering);
        let is_counted = counted.is_some_and(|first| index >= first) && !is_number;
        if is_others && is_counted && !goes_on {
            match steps.is_empty() {
                true => left_out.untold += 1,
                false => left_out.runs += 1,
            }
        }
        kept.take(segment, &claims.stretches[index], is_meant);
    }
    (pair.segments, claims.segments, claims.stretches) = kept.done();
    if !is_changed(pair) {
        pair.changes.retain(|change| *change != Change::Edited);
        pair.replaced = false;
    }
}

/// The segments that are left of a paragraph, with their claims.
#[derive(Default)]
struct Kept {
    all: Vec<(Segment, Vec<ClaimedStretch>)>,
}

impl Kept {
    /// Takes what is meant of a segment as it is; of the rest, what came stands as if it always
    /// had, and what went is not there.
    fn take(
        &mut self,
        segment: Segment,
        stretches: &[ClaimedStretch],
        is_meant: &impl Fn(usize) -> bool,
    ) {
        if segment.operation == Operation::Equal || stretches.is_empty() {
            self.others(&segment, &segment.text);
            return;
        }
        let mut rest = segment.text.as_str();
        for &stretch in stretches {
            let end = rest.char_indices().nth(stretch.chars);
            let (words, behind) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
            rest = behind;
            match stretch.step.is_some_and(is_meant) {
                true => self.theirs(&segment, words, stretch),
                false => self.others(&segment, words),
            }
        }
    }

    fn theirs(&mut self, segment: &Segment, words: &str, stretch: ClaimedStretch) {
        if let Some((last, stretches)) = self.all.last_mut()
            && last.operation == segment.operation
            && last.kind == segment.kind
        {
            last.text.push_str(words);
            stretches.push(stretch);
            return;
        }
        let text = words.to_owned();
        self.all.push((
            Segment {
                text,
                ..segment.clone()
            },
            vec![stretch],
        ));
    }

    fn others(&mut self, segment: &Segment, words: &str) {
        if segment.operation == Operation::Delete || words.is_empty() {
            return;
        }
        match self.all.last_mut() {
            Some((last, _)) if last.operation == Operation::Equal => last.text.push_str(words),
            _ => self.all.push((
                Segment {
                    operation: Operation::Equal,
                    text: words.to_owned(),
                    kind: None,
                },
                Vec::new(),
            )),
        }
    }

    fn done(self) -> (Vec<Segment>, Vec<Steps>, Vec<Vec<ClaimedStretch>>) {
        let (segments, stretches): (Vec<_>, Vec<Vec<ClaimedStretch>>) =
            self.all.into_iter().unzip();
        let steps = stretches.iter().map(|one| {
            let steps = one.iter().filter_map(|stretch| stretch.step);
            steps.collect()
        });
        (segments, steps.collect(), stretches)
    }
}
