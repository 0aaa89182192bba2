//! Of a comparison, what some of the steps did: the rest stands as the new text has it.

use super::claims::{Claims, FactClaims, ParagraphClaims, Steps};
use crate::compare::tally::tally;
use crate::compare::{Change, Comparison, Operation, ParagraphPair, Segment};

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
    /// The part that the steps made of which this is true. A run that several steps made is in it
    /// where one of them is.
    pub fn of(overall: &Comparison, claims: &Claims, is_meant: impl Fn(usize) -> bool) -> Self {
        let mut part = Self {
            comparison: overall.clone(),
            claims: claims.clone(),
            left_out: LeftOut::default(),
        };
        let is_meant = |steps: &Steps| steps.iter().any(&is_meant);
        let sections = part.comparison.sections.iter_mut();
        for (pair, claims) in sections.zip(&mut part.claims.sections) {
            let of_words = [Change::Edited];
            keep_facts(
                &mut pair.changes,
                &claims.facts,
                &is_meant,
                &mut part.left_out,
            );
            for (pair, claims) in pair.paragraphs.iter_mut().zip(&mut claims.paragraphs) {
                reduce(pair, claims, &is_meant, &mut part.left_out);
            }
            let is_edited = pair
                .paragraphs
                .iter()
                .any(|one| one.changes.contains(&of_words[0]));
            if !is_edited {
                pair.changes.retain(|change| !of_words.contains(change));
            }
        }
        let Comparison { before, after, .. } = &part.comparison;
        part.comparison.tally = tally(before, after, &part.comparison.sections);
        part
    }
}

/// Keeps the changes of a section or paragraph that are meant.
fn keep_facts(
    changes: &mut Vec<Change>,
    claims: &FactClaims,
    is_meant: &impl Fn(&Steps) -> bool,
    left_out: &mut LeftOut,
) {
    changes.retain(|change| match claims.get(change) {
        // An edit is kept where words of it are.
        _ if *change == Change::Edited => true,
        Some(steps) if is_meant(steps) => true,
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
    pair: &mut ParagraphPair,
    claims: &mut ParagraphClaims,
    is_meant: &impl Fn(&Steps) -> bool,
    left_out: &mut LeftOut,
) {
    let is_whole = [Change::Added, Change::Removed];
    let whole = pair.changes.iter().any(|change| is_whole.contains(change));
    if whole && claims.facts.values().any(is_meant) {
        // It came or went as a whole: it is read as a whole.
        return;
    }
    let mut facts = LeftOut::default();
    keep_facts(&mut pair.changes, &claims.facts, is_meant, &mut facts);
    left_out.facts += facts.facts;
    left_out.untold += facts.untold;
    let mut kept: Vec<(Segment, Steps)> = Vec::new();
    let mut last = None;
    let segments = std::mem::take(&mut pair.segments);
    for (segment, steps) in segments
        .into_iter()
        .zip(std::mem::take(&mut claims.segments))
    {
        let operation = segment.operation;
        if operation == Operation::Equal || is_meant(&steps) {
            last = None;
            push(&mut kept, segment, steps);
            continue;
        }
        let goes_on = last == Some(Operation::Delete) && operation == Operation::Insert;
        last = Some(operation);
        if !whole && !goes_on {
            match steps.is_empty() {
                true => left_out.untold += 1,
                false => left_out.runs += 1,
            }
        }
        if operation == Operation::Insert {
            let stands = Segment {
                operation: Operation::Equal,
                text: segment.text,
                kind: None,
            };
            push(&mut kept, stands, Steps::default());
        }
    }
    let is_changed = kept
        .iter()
        .any(|(one, _)| one.operation != Operation::Equal);
    if !is_changed {
        pair.changes.retain(|change| *change != Change::Edited);
        pair.replaced = false;
    }
    (pair.segments, claims.segments) = kept.into_iter().unzip();
}

/// Equal runs that follow each other are one.
fn push(kept: &mut Vec<(Segment, Steps)>, segment: Segment, steps: Steps) {
    match kept.last_mut() {
        Some((last, _))
            if last.operation == Operation::Equal && segment.operation == Operation::Equal =>
        {
            last.text.push_str(&segment.text);
        }
        _ => kept.push((segment, steps)),
    }
}
