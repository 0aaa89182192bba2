//! The words of two answering passages held against each other.

use super::runs::{Relation, Run, Side, Sides};
use crate::report::token::{TokenKind, is_blank};
use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use std::ops::Range;
use std::time::Instant;

/// The runs of two passages, by their tokens.
///
/// Histogram anchors on rare words first; Myers, which takes the shortest script, ties changes to
/// 的 and 了 (3 to 4% more of them on real sentences).
pub(super) fn differences(
    sides: &Sides<'_>,
    (before, after): (&Range<usize>, &Range<usize>),
    deadline: Option<Instant>,
) -> Vec<Run> {
    let old = sides.before.tokens_in(before);
    let new = sides.after.tokens_in(after);
    let old_words: Vec<&str> = old
        .iter()
        .map(|token| &sides.before.text[token.range.clone()])
        .collect();
    let new_words: Vec<&str> = new
        .iter()
        .map(|token| &sides.after.text[token.range.clone()])
        .collect();
    let operations =
        capture_diff_slices_deadline(Algorithm::Histogram, &old_words, &new_words, deadline);
    let mut at = (before.start, after.start);
    let mut runs = Vec::with_capacity(operations.len());
    for operation in operations {
        let (old_end, new_end) = (operation.old_range().end, operation.new_range().end);
        let next = (
            old_end
                .checked_sub(1)
                .map_or(at.0, |i| old[i].range.end.max(at.0)),
            new_end
                .checked_sub(1)
                .map_or(at.1, |i| new[i].range.end.max(at.1)),
        );
        let relation = match operation {
            DiffOp::Equal { .. } => Relation::Equal,
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => {
                Relation::Changed
            }
        };
        runs.push(Run::new(relation, at.0..next.0, at.1..next.1));
        at = next;
    }
    runs
}

/// Share of their words that both passages keep, counted in characters; figures, dates and names
/// say nothing here, for they are what is brought up to date.
pub(super) fn kept(sides: &Sides<'_>, runs: &[Run]) -> f64 {
    let (mut equal, mut all) = (0, 0);
    for run in runs {
        let letters = letters(&sides.before, &run.before) + letters(&sides.after, &run.after);
        all += letters;
        if run.is_equal() {
            equal += letters;
        }
    }
    if all == 0 {
        return 1.0;
    }
    equal as f64 / all as f64
}

fn letters(side: &Side<'_>, range: &Range<usize>) -> usize {
    let words = side.tokens_in(range).iter();
    words
        .filter(|token| token.kind == TokenKind::Word)
        .flat_map(|token| side.text[token.range.clone()].chars())
        .filter(|&c| c.is_alphanumeric() && !is_blank(c))
        .count()
}
