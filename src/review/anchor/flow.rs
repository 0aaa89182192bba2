//! The paragraphs of a text as one run of words, joined by line ends.

use super::hits::stands_apart;
use super::thresholds::AnchorThresholds;
use super::whereabouts::{Passage, Piece};
use super::{TextAnchor, affix};
use crate::compare::Document;
use crate::report::token::is_blank;
use std::ops::Range;

/// A text as one run.
#[derive(Debug)]
pub(super) struct Flow<'a> {
    pub(super) document: &'a Document,
    /// The texts of all paragraphs, a line end between two.
    pub(super) text: String,
    /// Where each of them begins.
    starts: Vec<usize>,
}

impl<'a> Flow<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let paragraphs = &document.paragraphs;
        let bytes: usize = paragraphs.iter().map(|one| one.text.len() + 1).sum();
        let mut text = String::with_capacity(bytes);
        let mut starts = Vec::with_capacity(paragraphs.len());
        for paragraph in paragraphs {
            if !starts.is_empty() {
                text.push('\n');
            }
            starts.push(text.len());
            text.push_str(&paragraph.text);
        }
        Self {
            document,
            text,
            starts,
        }
    }

    /// The paragraph in which a place lies; that before it where it lies on a line end.
    pub(super) fn paragraph_at(&self, at: usize) -> usize {
        let next = self.starts.partition_point(|&start| start <= at);
        next.saturating_sub(1)
    }

    /// The bytes of a paragraph, without its line end.
    pub(super) fn of_paragraph(&self, paragraph: usize) -> Range<usize> {
        let start = self.starts[paragraph];
        start..start + self.document.paragraphs[paragraph].text.len()
    }

    /// The bytes of the paragraphs on these lines.
    pub(super) fn of_lines(&self, lines: &Range<usize>) -> Range<usize> {
        let paragraphs = &self.document.paragraphs;
        let first = paragraphs.partition_point(|one| one.line < lines.start);
        let last = paragraphs.partition_point(|one| one.line < lines.end);
        match first < last {
            true => self.starts[first]..self.of_paragraph(last - 1).end,
            false => 0..0,
        }
    }

    /// The path of the section in which a place lies.
    pub(super) fn section_path(&self, at: usize) -> &'a [String] {
        match self.section_at(at) {
            Some(section) => &self.document.sections[section].path,
            None => &[],
        }
    }

    pub(super) fn section_at(&self, at: usize) -> Option<usize> {
        let paragraph = self.document.paragraphs.get(self.paragraph_at(at));
        paragraph.map(|paragraph| paragraph.section)
    }

    pub(super) fn words(&self, range: &Range<usize>) -> &str {
        &self.text[range.clone()]
    }

    /// The passage of a range, outer white space aside.
    pub(super) fn passage(&self, range: &Range<usize>) -> Passage {
        let range = self.trimmed(range);
        let first = self.paragraph_at(range.start);
        let last = self.paragraph_at(range.end.saturating_sub(1).max(range.start));
        let paragraphs = &self.document.paragraphs;
        let pieces = (first..=last).filter_map(|paragraph| {
            let own = self
                .starts
                .get(paragraph)
                .map(|_| self.of_paragraph(paragraph))?;
            let start = range.start.clamp(own.start, own.end);
            let end = range.end.clamp(own.start, own.end);
            Some(Piece {
                paragraph,
                line: paragraphs[paragraph].line,
                bytes: start - own.start..end - own.start,
            })
        });
        Passage {
            section: self.section_path(range.start).to_vec(),
            line: paragraphs.get(first).map_or(0, |paragraph| paragraph.line),
            words: self.text[range.clone()].to_owned(),
            pieces: pieces.collect(),
        }
    }

    /// The range of a passage of this text.
    pub(super) fn range_of(&self, passage: &Passage) -> Range<usize> {
        let ends = passage.pieces.first().zip(passage.pieces.last());
        ends.map_or(0..0, |(first, last)| {
            let start = self.starts[first.paragraph] + first.bytes.start;
            start..self.starts[last.paragraph] + last.bytes.end
        })
    }

    /// A range without outer white space and the number of a heading at its start: another number
    /// is no other title.
    pub(super) fn bare(&self, range: &Range<usize>) -> Range<usize> {
        let range = self.trimmed(range);
        let paragraph = self.paragraph_at(range.start);
        let Some(line) = self.document.paragraphs.get(paragraph) else {
            return range;
        };
        let number = self.starts[paragraph] + line.marker.end;
        let has_number =
            !line.marker.is_empty() && range.start <= self.starts[paragraph] + line.marker.start;
        match has_number && number < range.end {
            true => self.bare(&(number..range.end)),
            false => range,
        }
    }

    /// The anchor of a range, with as much around it as it takes to tell it from its equals.
    pub(super) fn anchor(&self, range: Range<usize>) -> TextAnchor {
        let equals = self.equals(&self.text[range.clone()]);
        self.anchor_among(range, &equals)
    }

    /// Where these words stand, within others too.
    pub(super) fn equals(&self, words: &str) -> Vec<usize> {
        let found = self.text.match_indices(words);
        found.map(|(at, _)| at).collect()
    }

    /// The anchor of a range, where it is known where its words stand.
    pub(super) fn anchor_among(&self, range: Range<usize>, equals: &[usize]) -> TextAnchor {
        let limits = &AnchorThresholds::STANDARD;
        let exact = &self.text[range.clone()];
        let mut chars = limits.context_chars;
        loop {
            let prefix = affix::before(&self.text, range.start, chars);
            let suffix = affix::after(&self.text, range.end, chars);
            let is_alike = |at: &&usize| {
                let (before, after) = (&self.text[..**at], &self.text[**at + exact.len()..]);
                before.ends_with(prefix) && after.starts_with(suffix)
            };
            let is_told = equals.iter().filter(is_alike).count() < 2;
            if is_told || chars >= limits.context_chars_at_most {
                return TextAnchor {
                    exact: exact.to_owned(),
                    prefix: prefix.to_owned(),
                    suffix: suffix.to_owned(),
                    section: self.section_path(range.start).to_vec(),
                };
            }
            chars *= 2;
        }
    }

    /// A range without the white space at its ends.
    pub(super) fn trimmed(&self, range: &Range<usize>) -> Range<usize> {
        let words = &self.text[range.clone()];
        let start = range.start + (words.len() - words.trim_start_matches(is_blank).len());
        let end = range.end - (words.len() - words.trim_end_matches(is_blank).len());
        start.min(end)..end
    }
}

/// True of the same words, white space aside; not of words that a new paragraph begins in, nor of
/// two words of letters that were written as one.
pub(super) fn are_same_words(one: &str, other: &str) -> bool {
    let solid = |text: &'_ str| -> String {
        let mut solid = String::with_capacity(text.len());
        let mut after_blank = false;
        for sign in text.chars() {
            if sign != '\n' && is_blank(sign) {
                after_blank = true;
                continue;
            }
            let parts_words = solid.chars().next_back().is_some_and(stands_apart);
            if after_blank && parts_words && stands_apart(sign) {
                solid.push(' ');
            }
            solid.push(sign);
            after_blank = false;
        }
        solid
    };
    one == other || solid(one) == solid(other)
}

/// Letters and digits of a text: what is left of words once marks and blanks are set aside.
pub(super) fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}
