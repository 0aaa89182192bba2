//! Which sentences (and inside them, clauses) answer each other, in order.
//!
//! Equal ones are anchors. What stands between two anchors is aligned by dynamic programming over
//! one to one, one to two, two to one, one to none and none to one (after Gale and Church 1993, who
//! score by length; here by common pairs of characters), so that a rewritten sentence answers its
//! old form, and a new one stands whole.

use super::limits::WordingLimits;
use super::runs::{Side, Sides};
use crate::compare::likeness::{Features, for_each_common};
use crate::report::WordGrammar;
use crate::report::sentence::{Cut, pieces};
use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use std::ops::Range;
use std::time::Instant;

/// How two groups of sentences answer each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// The same text.
    Same,
    /// One is the other, rewritten.
    Like,
    /// Nothing in common, or one of them is empty.
    Unlike,
    /// Too many to find out.
    Unknown,
}

/// Neighbouring sentences of both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) before: Range<usize>,
    pub(super) after: Range<usize>,
    pub(super) fit: Fit,
}

/// What is asked of the alignment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Request<'a> {
    pub(super) cut: Cut,
    /// Likeness from which on two pieces are one.
    pub(super) enough: f64,
    pub(super) limits: &'a WordingLimits,
    pub(super) grammar: &'a WordGrammar,
    pub(super) deadline: Option<Instant>,
}

/// Aligns these parts of both sides.
pub(super) fn align(
    sides: &Sides<'_>,
    (before, after): (&Range<usize>, &Range<usize>),
    request: Request<'_>,
) -> Vec<Group> {
    let old = cut(&sides.before, before, request);
    let new = cut(&sides.after, after, request);
    let old_texts = texts(&sides.before, &old);
    let new_texts = texts(&sides.after, &new);
    let operations = capture_diff_slices_deadline(
        Algorithm::Histogram,
        &old_texts,
        &new_texts,
        request.deadline,
    );
    let mut groups = Vec::new();
    let ends = (before.start, after.start);
    for operation in operations {
        let (before, after) = (operation.old_range(), operation.new_range());
        if let DiffOp::Equal { .. } = operation {
            groups.push(Group {
                before: span(&old, &before, ends.0),
                after: span(&new, &after, ends.1),
                fit: Fit::Same,
            });
            continue;
        }
        let between = Between {
            old: &old[before.clone()],
            new: &new[after.clone()],
            sides,
            starts: (
                span(&old, &before, ends.0).start,
                span(&new, &after, ends.1).start,
            ),
        };
        between.align(request, &mut groups);
    }
    groups
}

fn texts<'t>(side: &Side<'t>, pieces: &[Range<usize>]) -> Vec<&'t str> {
    let pieces = pieces.iter();
    pieces.map(|range| &side.text[range.clone()]).collect()
}

/// The pieces of a part, none of which ends inside a token (a sentence mark inside 《》).
fn cut(side: &Side<'_>, part: &Range<usize>, request: Request<'_>) -> Vec<Range<usize>> {
    let mut result: Vec<Range<usize>> = Vec::new();
    let mut start = part.start;
    for piece in pieces(&side.text[part.clone()], request.cut, request.grammar) {
        let end = part.start + piece.end;
        if end == part.end || side.is_token_border(end) {
            result.push(start..end);
            start = end;
        }
    }
    result
}

/// The bytes of a row of pieces; of an empty row, the place where it would stand.
fn span(pieces: &[Range<usize>], row: &Range<usize>, first: usize) -> Range<usize> {
    let start = match row.start.checked_sub(1) {
        Some(before) => pieces[before].end,
        None => first,
    };
    let end = match row.is_empty() {
        true => start,
        false => pieces[row.end - 1].end,
    };
    start..end
}

/// How many pieces of each side a group takes.
const STEPS: [(usize, usize); 5] = [(1, 1), (1, 2), (2, 1), (1, 0), (0, 1)];

/// What stands between two equal pieces.
struct Between<'a> {
    old: &'a [Range<usize>],
    new: &'a [Range<usize>],
    sides: &'a Sides<'a>,
    starts: (usize, usize),
}

impl Between<'_> {
    fn align(&self, request: Request<'_>, groups: &mut Vec<Group>) {
        let (rows, columns) = (self.old.len(), self.new.len());
        if rows == 0 || columns == 0 {
            groups.push(self.group((0, rows), (0, columns), Fit::Unlike));
            return;
        }
        if rows * columns > request.limits.sentence_pairs || super::is_past(request.deadline) {
            groups.push(self.group((0, rows), (0, columns), Fit::Unknown));
            return;
        }
        let mut at = (0, 0);
        for (step, score) in self.best_path(request) {
            let next = (at.0 + step.0, at.1 + step.1);
            let fit = if score > 0.0 { Fit::Like } else { Fit::Unlike };
            groups.push(self.group((at.0, next.0), (at.1, next.1), fit));
            at = next;
        }
    }

    fn group(&self, old: (usize, usize), new: (usize, usize), fit: Fit) -> Group {
        Group {
            before: span(self.old, &(old.0..old.1), self.starts.0),
            after: span(self.new, &(new.0..new.1), self.starts.1),
            fit,
        }
    }

    /// The steps of the alignment with the highest sum of scores, each with its own.
    fn best_path(&self, request: Request<'_>) -> Vec<((usize, usize), f64)> {
        let (rows, columns) = (self.old.len(), self.new.len());
        let old = Row::new(&self.sides.before, self.old);
        let new = Row::new(&self.sides.after, self.new);
        let width = columns + 1;
        // best[i * width + j]: the best sum from (i, j) on, and its first step.
        let mut best = vec![(0.0, 0.0, (0, 0)); (rows + 1) * width];
        for i in (0..=rows).rev() {
            for j in (0..=columns).rev() {
                if (i, j) == (rows, columns) {
                    continue;
                }
                let mut chosen = (f64::NEG_INFINITY, 0.0, (0, 0));
                for step in STEPS {
                    if i + step.0 > rows || j + step.1 > columns {
                        continue;
                    }
                    let score = match step {
                        (0, _) | (_, 0) => 0.0,
                        _ => score(old.of(i, step.0), new.of(j, step.1), request.enough),
                    };
                    let sum = score + best[(i + step.0) * width + j + step.1].0;
                    if sum > chosen.0 {
                        chosen = (sum, score, step);
                    }
                }
                best[i * width + j] = chosen;
            }
        }
        let mut path = Vec::new();
        let mut at = (0, 0);
        while at != (rows, columns) {
            let (_, score, step) = best[at.0 * width + at.1];
            path.push((step, score));
            at = (at.0 + step.0, at.1 + step.1);
        }
        path
    }
}

/// The features of each piece and of each two neighbours.
struct Row {
    single: Vec<Features>,
    double: Vec<Features>,
}

impl Row {
    fn new(side: &Side<'_>, pieces: &[Range<usize>]) -> Self {
        let features = |range: Range<usize>| Features::of(&side.text[range]);
        Self {
            single: pieces.iter().map(|p| features(p.clone())).collect(),
            double: pieces
                .windows(2)
                .map(|pair| features(pair[0].start..pair[1].end))
                .collect(),
        }
    }

    fn of(&self, first: usize, count: usize) -> &Features {
        match count {
            1 => &self.single[first],
            _ => &self.double[first],
        }
    }
}

/// By how much two pieces have more in common than they need to be one; no gain at all where they
/// have less.
fn score(before: &Features, after: &Features, enough: f64) -> f64 {
    let size = |features: &Features| features.iter().map(|(_, n)| f64::from(n)).sum::<f64>();
    let (old, new) = (size(before), size(after));
    if old == 0.0 && new == 0.0 {
        // Figures and marks alone: their place is all that speaks for them.
        return f64::MIN_POSITIVE;
    }
    let mut shared = 0.0;
    for_each_common(before, after, |_, one, other| {
        shared += f64::from(one.min(other));
    });
    2.0 * shared - enough * (old + new)
}
