//! What became of a range of the old flow, as far as the comparison follows it.

use super::flow::{Flow, letters};
use super::runs::{Row, Run, Runs};
use super::thresholds::AnchorThresholds;
use crate::compare::Operation;
use crate::report::token::is_blank;
use std::cmp::Reverse;
use std::ops::Range;

/// A stretch of the new flow in which quoted words are left, or what replaced them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Image {
    /// From the first to the last of them, with what was put in between.
    pub(super) now: Range<usize>,
    /// How much of the quoted words is left in it, in signs.
    pub(super) kept: usize,
    /// The paragraph pair that most of it stands in; `None` where the comparison has none.
    pub(super) row: Option<Row>,
    /// The most that one paragraph pair keeps of it.
    most: usize,
}

/// What became of quoted words in their own place.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Images {
    /// The stretches, the one with most of them first.
    pub(super) all: Vec<Image>,
    /// How long the quoted words are, in signs.
    pub(super) signs: usize,
}

/// Letters and digits; of words that have none, all that is no white space.
fn measure_of(words: &str) -> fn(&str) -> usize {
    match letters(words) {
        0 => solid,
        _ => letters,
    }
}

fn solid(text: &str) -> usize {
    text.chars().filter(|&c| !is_blank(c)).count()
}

impl Images {
    /// Of a range of the old flow.
    pub(super) fn of(
        range: &Range<usize>,
        runs: &Runs,
        before: &Flow<'_>,
        after: &Flow<'_>,
    ) -> Self {
        let words = before.words(range);
        let signs = measure_of(words);
        let mut images = Self {
            all: Vec::new(),
            signs: signs(words),
        };
        let first = before.paragraph_at(range.start);
        let last = before.paragraph_at(range.end.saturating_sub(1).max(range.start));
        for paragraph in first..=last {
            let own = runs.of(paragraph);
            for (at, run) in own.iter().enumerate() {
                let inside = run.before.start.max(range.start)..run.before.end.min(range.end);
                if run.operation == Operation::Insert || inside.start >= inside.end {
                    continue;
                }
                let kept = match run.operation {
                    Operation::Equal => signs(before.words(&inside)),
                    Operation::Delete | Operation::Insert => 0,
                };
                if let Some(now) = now(run, own.get(at + 1), &inside) {
                    images.push(now, kept, run.row, after);
                }
            }
        }
        images.sort();
        images
    }

    /// Adds where a part of the words went that was taken out of its place.
    pub(super) fn add(&mut self, now: Range<usize>, kept: usize, row: Option<Row>) {
        self.all.push(Image {
            now,
            kept,
            row,
            most: kept,
        });
        self.sort();
    }

    fn sort(&mut self) {
        self.all
            .sort_by_key(|image| Reverse((image.kept, image.now.len())));
    }

    fn push(&mut self, now: Range<usize>, kept: usize, row: Row, after: &Flow<'_>) {
        let longest = AnchorThresholds::STANDARD.longest_gap * self.signs.max(1);
        let goes_on = |last: &&mut Image| {
            let is_behind = last.now.end <= now.start;
            is_behind && letters(after.words(&(last.now.end..now.start))) <= longest
        };
        match self.all.last_mut().filter(goes_on) {
            Some(last) => {
                last.now.end = now.end;
                last.kept += kept;
                if kept > last.most {
                    (last.most, last.row) = (kept, Some(row));
                }
            }
            None => self.all.push(Image {
                now,
                kept,
                row: Some(row),
                most: kept,
            }),
        }
    }

    /// Share of the words that is left in the best stretch, 0 to 1.
    pub(super) fn kept(&self) -> f64 {
        let best = self.all.first().map_or(0, |image| image.kept);
        best as f64 / self.signs.max(1) as f64
    }
}

/// Where the part of a run is now; of a removed one, what replaced the run.
fn now(run: &Run, next: Option<&Run>, inside: &Range<usize>) -> Option<Range<usize>> {
    let after = run.after.clone()?;
    if run.operation == Operation::Equal {
        let start = after.start + (inside.start - run.before.start);
        return Some(start..start + inside.len());
    }
    let replaced = next.filter(|next| next.operation == Operation::Insert && next.row == run.row);
    match replaced.and_then(|next| next.after.clone()) {
        Some(put_in) => Some(put_in),
        None => Some(after),
    }
}
