//! The runs of a comparison, each with the characters that it covers in the line of either side.

use crate::compare::{Comparison, Document, Operation, Segment};
use crate::report::token::is_blank;
use std::collections::BTreeSet;
use std::ops::Range;

/// Characters of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Index of the paragraph in its document.
    pub(super) paragraph: usize,
    /// The characters (not bytes) of its text.
    pub(super) chars: Range<usize>,
}

/// A segment of a comparison, and where its characters stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run<'c> {
    /// Index of the section pair, of the paragraph pair in it, and of the segment in that.
    pub(super) at: (usize, usize, usize),
    pub(super) segment: &'c Segment,
    /// Of an equal or deleted segment.
    pub(super) before: Option<Stretch>,
    /// Of an equal or inserted segment.
    pub(super) after: Option<Stretch>,
}

/// All runs of a comparison in the order in which it states them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Runs<'c> {
    pub(super) all: Vec<Run<'c>>,
    /// Paragraphs of the new text whose segments do not make up their words: nothing can be said
    /// of their characters.
    pub(super) unclear: BTreeSet<usize>,
}

impl<'c> Runs<'c> {
    /// The runs of this comparison. A paragraph that was split has its parts in the order of the
    /// listing on the old side, one that was merged on the new side: each side has a cursor.
    pub(super) fn of(comparison: &'c Comparison) -> Self {
        let mut before = Cursors::new(&comparison.before);
        let mut after = Cursors::new(&comparison.after);
        let mut all = Vec::new();
        for (section, pair) in comparison.sections.iter().enumerate() {
            for (place, paragraph) in pair.paragraphs.iter().enumerate() {
                for (index, segment) in paragraph.segments.iter().enumerate() {
                    let old = paragraph
                        .before
                        .filter(|_| segment.operation != Operation::Insert);
                    let new = paragraph
                        .after
                        .filter(|_| segment.operation != Operation::Delete);
                    all.push(Run {
                        at: (section, place, index),
                        segment,
                        before: old.and_then(|line| before.take(line, &segment.text)),
                        after: new.and_then(|line| after.take(line, &segment.text)),
                    });
                }
            }
        }
        Self {
            all,
            unclear: after.unclear,
        }
    }
}

/// How far each line of a text has been read.
struct Cursors {
    lines: Vec<(Vec<char>, usize)>,
    unclear: BTreeSet<usize>,
}

impl Cursors {
    fn new(document: &Document) -> Self {
        let lines = document.paragraphs.iter();
        Self {
            lines: lines.map(|line| (line.text.chars().collect(), 0)).collect(),
            unclear: BTreeSet::new(),
        }
    }

    /// The next characters of a line, which are these words. Blanks between two segments may be in
    /// neither of them: where a paragraph was cut there are none on the other side.
    fn take(&mut self, paragraph: usize, words: &str) -> Option<Stretch> {
        let (line, at) = &mut self.lines[paragraph];
        let words: Vec<char> = words.chars().collect();
        let mut start = *at;
        while !line[start..].starts_with(&words) && line.get(start).is_some_and(|&c| is_blank(c)) {
            start += 1;
        }
        if !line[start..].starts_with(&words) {
            self.unclear.insert(paragraph);
            return None;
        }
        *at = start + words.len();
        Some(Stretch {
            paragraph,
            chars: start..*at,
        })
    }
}
