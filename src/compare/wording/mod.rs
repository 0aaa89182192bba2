//! What changed inside a pair of paragraphs, in units that a reader would speak of.
//!
//! 1. `numbering`: the number at the head, apart from the words.
//! 2. `sentences`: which sentences answer each other, and inside them which clauses.
//! 3. `words`: what differs between two that do, in words and whole figures.
//! 4. `slivers`: changes that only a 的 parts are one.
//! 5. `remedy`: 目标 against 各项目标 is an insertion.
//! 6. `borders`: an insertion stands on the borders of its clause.
//! 7. `kinds`: what sort of words changed.
//!
//! `parts` does so for a paragraph that was split, or joined out of several.
//!
//! Thresholds are in `limits`.

mod borders;
mod kinds;
mod limits;
mod numbering;
mod parts;
mod remedy;
mod runs;
mod sentences;
mod slivers;
mod words;

pub use parts::{PartText, compare_parts};

use super::comparison::{ChangeKind, Operation, Segment};
use crate::report::WordGrammar;
use crate::report::sentence::Cut;
use limits::WordingLimits;
use runs::{Relation, Run, Side, Sides, tidied};
use sentences::{Fit, Group, Request, align};
use std::ops::Range;
use std::time::Instant;

/// The changes inside one pair of paragraphs.
#[derive(Debug, Clone, PartialEq)]
pub struct Wording {
    /// Runs of text; equal and delete make the old paragraph, equal and insert the new one.
    pub segments: Vec<Segment>,
    /// True where the two have too little in common and are stated as replaced, whole.
    pub replaced: bool,
    /// True where the two are too long, or the deadline too near, for all steps.
    pub coarse: bool,
}

/// Compares two paragraphs, each with the bytes of its number.
pub fn compare_words(
    before: (&str, Range<usize>),
    after: (&str, Range<usize>),
    grammar: &WordGrammar,
    deadline: Option<Instant>,
) -> Wording {
    let mut segments = Vec::new();
    let ends = numbering::ends((before.0, before.1.end), (after.0, after.1.end));
    let (old_number, old) = before.0.split_at(ends.0);
    let (new_number, new) = after.0.split_at(ends.1);
    numbering::state(old_number, new_number, &mut segments);
    if old == new {
        segments.extend(kinds::segment(Operation::Equal, old, None));
        return Wording {
            segments: with_equal_joined(segments),
            replaced: false,
            coarse: false,
        };
    }
    if is_past(deadline) {
        return unseen(old, new, segments);
    }
    let sides = Sides {
        before: Side::new(old, grammar),
        after: Side::new(new, grammar),
    };
    let mut search = Search {
        sides: &sides,
        grammar,
        limits: &WordingLimits::STANDARD,
        deadline,
        coarse: false,
    };
    let runs = search.runs();
    // `similar` stops searching once the caller's deadline is past, and does not say so.
    let coarse = search.coarse || is_past(deadline);
    kinds::state(&runs, &sides, grammar, search.limits, &mut segments);
    Wording {
        segments: with_equal_joined(segments),
        replaced: !old.is_empty() && !new.is_empty() && words::kept(&sides, &runs) == 0.0,
        coarse,
    }
}

/// Two texts that there was no time to look into: replaced, whole.
fn unseen(old: &str, new: &str, mut segments: Vec<Segment>) -> Wording {
    let whole = |operation, text| kinds::segment(operation, text, Some(ChangeKind::Wording));
    segments.extend(whole(Operation::Delete, old));
    segments.extend(whole(Operation::Insert, new));
    Wording {
        segments,
        replaced: true,
        coarse: true,
    }
}

/// True where no time is left to look for finer changes.
fn is_past(deadline: Option<Instant>) -> bool {
    deadline.is_some_and(|deadline| !deadline.elapsed().is_zero())
}

/// An equal number and the equal words after it are one segment.
fn with_equal_joined(segments: Vec<Segment>) -> Vec<Segment> {
    let mut joined: Vec<Segment> = Vec::with_capacity(segments.len());
    for segment in segments {
        match joined.last_mut() {
            Some(last) if last.kind.is_none() && segment.kind.is_none() => {
                last.text.push_str(&segment.text);
            }
            _ => joined.push(segment),
        }
    }
    joined
}

/// Sentences that have no counterpart, side by side, are one removal and one addition.
fn with_unlike_joined(groups: Vec<Group>) -> Vec<Group> {
    let mut joined: Vec<Group> = Vec::with_capacity(groups.len());
    for group in groups {
        match joined.last_mut() {
            Some(last) if last.fit == Fit::Unlike && group.fit == Fit::Unlike => {
                last.before.end = group.before.end;
                last.after.end = group.after.end;
            }
            _ => joined.push(group),
        }
    }
    joined
}

struct Search<'a> {
    sides: &'a Sides<'a>,
    grammar: &'a WordGrammar,
    limits: &'a WordingLimits,
    deadline: Option<Instant>,
    coarse: bool,
}

impl Search<'_> {
    /// The runs of both texts. Each sentence is finished by itself: a removed sentence and a word
    /// changed in the next one are two changes, though nothing stands between them.
    fn runs(&mut self) -> Vec<Run> {
        let whole = (
            0..self.sides.before.text.len(),
            0..self.sides.after.text.len(),
        );
        let sentences = align(
            self.sides,
            (&whole.0, &whole.1),
            self.request(Cut::HalfSentence),
        );
        let mut runs: Vec<Run> = Vec::new();
        for group in with_unlike_joined(sentences) {
            let found = tidied(self.group(&group, Cut::HalfSentence));
            for run in self.finished(found) {
                match runs.last_mut() {
                    Some(last) if last.is_equal() && run.is_equal() => {
                        last.before.end = run.before.end;
                        last.after.end = run.after.end;
                    }
                    _ => runs.push(run),
                }
            }
        }
        runs
    }

    fn finished(&self, runs: Vec<Run>) -> Vec<Run> {
        let (sides, grammar, limits) = (self.sides, self.grammar, self.limits);
        let runs = slivers::joined(runs, sides, grammar, limits);
        let runs = remedy::cut_down(runs, sides, limits);
        let runs = borders::slid(runs, sides, grammar);
        slivers::joined(runs, sides, grammar, limits)
    }

    fn request(&self, cut: Cut) -> Request<'_> {
        Request {
            cut,
            enough: match cut {
                Cut::Sentence | Cut::HalfSentence => self.limits.sentence,
                Cut::Clause => self.limits.clause,
            },
            limits: self.limits,
            grammar: self.grammar,
            deadline: self.deadline,
        }
    }

    /// The runs of one group: whole where it is equal or unlike, finer where it is like.
    fn group(&mut self, group: &Group, cut: Cut) -> Vec<Run> {
        let changed = || Run::new(Relation::Changed, group.before.clone(), group.after.clone());
        let runs = match group.fit {
            Fit::Same => {
                let (before, after) = (group.before.clone(), group.after.clone());
                return vec![Run::new(Relation::Equal, before, after)];
            }
            Fit::Unlike => return vec![changed()],
            Fit::Unknown => {
                self.coarse = true;
                self.words(group)
            }
            Fit::Like if cut == Cut::Clause => self.words(group),
            Fit::Like => self.clauses(group),
        };
        if words::kept(self.sides, &runs) < self.limits.kept {
            return vec![changed()];
        }
        runs
    }

    fn clauses(&mut self, group: &Group) -> Vec<Run> {
        let request = self.request(Cut::Clause);
        let clauses = align(self.sides, (&group.before, &group.after), request);
        clauses
            .iter()
            .flat_map(|clause| self.group(clause, Cut::Clause))
            .collect()
    }

    fn words(&self, group: &Group) -> Vec<Run> {
        let runs = words::differences(self.sides, (&group.before, &group.after), self.deadline);
        slivers::joined(tidied(runs), self.sides, self.grammar, self.limits)
    }
}

#[cfg(test)]
mod tests;
