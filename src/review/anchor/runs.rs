//! The runs of all paragraph pairs of a comparison, as ranges of both flows.

use super::flow::Flow;
use super::hits::{cuts_number, is_inside_word};
use crate::compare::{Comparison, Operation, ParagraphPair};
use std::ops::Range;

/// A run of text: equal, removed, or put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) operation: Operation,
    /// Bytes of the old flow; empty where it was put in.
    pub(super) before: Range<usize>,
    /// Bytes of the new flow, empty where it was removed; `None` where the paragraph has no
    /// counterpart.
    pub(super) after: Option<Range<usize>>,
    /// The pair that states it.
    pub(super) row: Row,
}

/// A paragraph pair of a comparison, by the indices of its section pair and its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) section: usize,
    pub(super) paragraph: usize,
}

/// All runs of a comparison.
#[derive(Debug, Default)]
pub(super) struct Runs {
    /// Of each old paragraph, its runs in order, what was put in among them included.
    of_before: Vec<Vec<Run>>,
    /// What was put in anywhere, in the order of the new flow.
    put_in: Vec<Range<usize>>,
}

impl Runs {
    pub(super) fn new(comparison: &Comparison, before: &Flow<'_>, after: &Flow<'_>) -> Self {
        let starts = |flow: &Flow<'_>, paragraphs: usize| -> Vec<usize> {
            (0..paragraphs)
                .map(|one| flow.of_paragraph(one).start)
                .collect()
        };
        let paragraphs = (
            comparison.before.paragraphs.len(),
            comparison.after.paragraphs.len(),
        );
        let mut reading = Reading {
            before,
            after,
            at: (starts(before, paragraphs.0), starts(after, paragraphs.1)),
        };
        let mut runs = Self {
            of_before: vec![Vec::new(); paragraphs.0],
            put_in: Vec::new(),
        };
        for (section, pairs) in comparison.sections.iter().enumerate() {
            for (paragraph, pair) in pairs.paragraphs.iter().enumerate() {
                let found = reading.pair(pair, Row { section, paragraph });
                let put_in = found
                    .iter()
                    .filter(|run| run.operation == Operation::Insert);
                runs.put_in
                    .extend(put_in.filter_map(|run| run.after.clone()));
                if let Some(old) = pair.before {
                    runs.of_before[old].extend(found);
                }
            }
        }
        runs.put_in.sort_by_key(|range| range.start);
        runs
    }

    /// The runs of an old paragraph.
    pub(super) fn of(&self, paragraph: usize) -> &[Run] {
        &self.of_before[paragraph]
    }

    /// True where more than half of a range of the new flow was put in.
    pub(super) fn is_put_in(&self, range: &Range<usize>) -> bool {
        let first = self.put_in.partition_point(|one| one.end <= range.start);
        let inside = self.put_in[first..]
            .iter()
            .take_while(|one| one.start < range.end);
        let bytes: usize = inside
            .map(|one| one.end.min(range.end) - one.start.max(range.start))
            .sum();
        bytes * 2 > range.len()
    }

    /// What was put in, in the order of the new flow.
    pub(super) fn put_in(&self) -> &[Range<usize>] {
        &self.put_in
    }
}

/// How far each paragraph is read: one that was split or joined has several pairs.
struct Reading<'a> {
    before: &'a Flow<'a>,
    after: &'a Flow<'a>,
    at: (Vec<usize>, Vec<usize>),
}

impl Reading<'_> {
    fn pair(&mut self, pair: &ParagraphPair, row: Row) -> Vec<Run> {
        let (mut old, mut new) = (
            pair.before.map(|one| self.at.0[one]),
            pair.after.map(|one| self.at.1[one]),
        );
        let mut found = Vec::with_capacity(pair.segments.len());
        for segment in &pair.segments {
            let (is_old, is_new) = match segment.operation {
                Operation::Equal => (true, true),
                Operation::Delete => (true, false),
                Operation::Insert => (false, true),
            };
            let step = |at: &mut Option<usize>, flow: &Flow<'_>, is_there: bool| {
                let start = (*at)?;
                let end = if is_there {
                    start + segment.text.len()
                } else {
                    start
                };
                let agrees = !is_there || flow.text.get(start..end) == Some(&segment.text);
                *at = agrees.then_some(end);
                agrees.then_some(start..end)
            };
            let before = step(&mut old, self.before, is_old);
            let after = step(&mut new, self.after, is_new);
            let before = before.or_else(|| after.clone().filter(|_| !is_old).map(|_| 0..0));
            let Some(before) = before else { break };
            if is_new && after.is_none() {
                break;
            }
            found.push(Run {
                operation: segment.operation,
                before,
                after,
                row,
            });
        }
        if let (Some(paragraph), Some(end)) = (pair.before, old) {
            self.at.0[paragraph] = end;
        }
        if let (Some(paragraph), Some(end)) = (pair.after, new) {
            self.at.1[paragraph] = end;
        }
        self.narrowed(found)
    }

    /// Of a run and what replaced it, the ends that are the same are equal: the comparison speaks
    /// of whole figures (120人次 became 168人次), and 人次 stands where it stood.
    fn narrowed(&self, runs: Vec<Run>) -> Vec<Run> {
        let mut result = Vec::with_capacity(runs.len());
        let mut runs = runs.into_iter().peekable();
        while let Some(run) = runs.next() {
            let is_replaced = run.operation == Operation::Delete
                && runs
                    .peek()
                    .is_some_and(|next| next.operation == Operation::Insert);
            match is_replaced.then(|| runs.next()).flatten() {
                Some(next) => result.extend(self.halves(run, next)),
                None => result.push(run),
            }
        }
        result
    }

    fn halves(&self, removed: Run, put_in: Run) -> Vec<Run> {
        let Some(after) = put_in.after.clone() else {
            return vec![removed, put_in];
        };
        let before = removed.before.clone();
        let (old, new) = (self.before.words(&before), self.after.words(&after));
        let head = self.common_head((&before, old), (&after, new));
        let tail = self.common_tail((&before, &old[head..]), (&after, &new[head..]));
        let row = removed.row;
        let equal = |before: Range<usize>, after: Range<usize>| Run {
            operation: Operation::Equal,
            before,
            after: Some(after),
            row,
        };
        let (ends, inner) = (
            (before.end - tail, after.end - tail),
            (before.start + head, after.start + head),
        );
        let mut runs = Vec::with_capacity(4);
        if head > 0 {
            runs.push(equal(before.start..inner.0, after.start..inner.1));
        }
        if inner.0 < ends.0 {
            runs.push(Run {
                before: inner.0..ends.0,
                after: Some(inner.1..inner.1),
                ..removed
            });
        }
        if inner.1 < ends.1 {
            runs.push(Run {
                before: ends.0..ends.0,
                after: Some(inner.1..ends.1),
                ..put_in
            });
        }
        if tail > 0 {
            runs.push(equal(ends.0..before.end, ends.1..after.end));
        }
        runs
    }

    /// Bytes that both runs begin with, no number and no word of letters cut.
    fn common_head(&self, old: (&Range<usize>, &str), new: (&Range<usize>, &str)) -> usize {
        let same = old.1.char_indices().zip(new.1.chars());
        let same = same.take_while(|((_, one), other)| one == other);
        let mut ends: Vec<usize> = same.map(|((at, one), _)| at + one.len_utf8()).collect();
        while let Some(&end) = ends.last() {
            if !self.cuts(old.0.start + end, new.0.start + end) {
                return end;
            }
            ends.pop();
        }
        0
    }

    /// Bytes that both runs end with.
    fn common_tail(&self, old: (&Range<usize>, &str), new: (&Range<usize>, &str)) -> usize {
        let same = old.1.char_indices().rev().zip(new.1.chars().rev());
        let same = same.take_while(|((_, one), other)| one == other);
        let mut starts: Vec<usize> = same.map(|((at, _), _)| old.1.len() - at).collect();
        while let Some(&tail) = starts.last() {
            if !self.cuts(old.0.end - tail, new.0.end - tail) {
                return tail;
            }
            starts.pop();
        }
        0
    }

    fn cuts(&self, old: usize, new: usize) -> bool {
        let cuts = |text: &str, at: usize| cuts_number(text, &(at..at)) || is_inside_word(text, at);
        cuts(&self.before.text, old) || cuts(&self.after.text, new)
    }
}
