//! The marks that cut a line into sentences, labels and clauses, and the length of a title.

use super::Grammar;
use super::form;
use super::line::{Page, folded_words};
use super::rules::Measure;
use super::signs::Signs;
use std::ops::Range;

/// Marks of a language, folded as the text is.
#[derive(Debug)]
pub(super) struct Marks<'g> {
    grammar: &'g Grammar,
    stop: Signs,
    half_stop: Signs,
    closing: Signs,
}

impl<'g> Marks<'g> {
    pub(super) fn new(grammar: &'g Grammar) -> Self {
        let rules = &grammar.words.rules;
        Self {
            grammar,
            stop: Signs::new(folded_words(&rules.sentence_end)),
            half_stop: Signs::new(folded_words(&rules.half_stop)),
            closing: Signs::new(folded_words(&rules.closing)),
        }
    }

    /// The first end of a sentence: its marks, closing quotation marks included.
    pub(super) fn first_stop(&self, page: &Page<'_>, chars: Range<usize>) -> Option<Range<usize>> {
        let at = chars.clone().find(|&at| self.stops(page, at, &chars))?;
        let mut end = at + 1;
        while end < chars.end && self.belongs_to_stop(page.chars[end]) {
            end += 1;
        }
        Some(at..end)
    }

    fn belongs_to_stop(&self, character: char) -> bool {
        let bold = character == '*';
        bold || self.closing.contains(character) || self.stop.contains(character)
    }

    fn stops(&self, page: &Page<'_>, at: usize, chars: &Range<usize>) -> bool {
        let mark = page.chars[at];
        if !self.stop.contains(mark) {
            return false;
        }
        // `3.5` and `e.g.` are no ends: a full stop of the Latin sort counts before white space,
        // and not after a known abbreviation or a single letter.
        if mark != '.' {
            return true;
        }
        let next = page.chars[at + 1..chars.end].first();
        if next.is_some_and(|next| !next.is_whitespace() && !self.closing.contains(*next)) {
            return false;
        }
        let ends_so = |word: &Vec<char>| page.chars[chars.start..=at].ends_with(word);
        let abbreviations = &self.grammar.outline.words.abbreviations;
        let letter = at > chars.start
            && page.chars[at - 1].is_alphabetic()
            && (at < chars.start + 2 || !page.chars[at - 2].is_alphanumeric());
        let last = at + 1 == chars.end;
        last || !(letter || abbreviations.iter().any(ends_so))
    }

    /// The first colon that stands after a label, and not between two digits (10:30).
    pub(super) fn first_label(&self, page: &Page<'_>, chars: Range<usize>) -> Option<usize> {
        let labels = &self.grammar.outline.words.label;
        let digit = |at: usize| chars.contains(&at) && page.chars[at].is_ascii_digit();
        chars.clone().find(|&at| {
            labels.contains(&page.chars[at]) && !(at > 0 && digit(at - 1) && digit(at + 1))
        })
    }

    /// True of words short enough for a label.
    pub(super) fn is_label(&self, page: &Page<'_>, chars: Range<usize>) -> bool {
        let limit = self.grammar.outline.rules.label_limit;
        !chars.is_empty() && self.length(page, chars) <= limit
    }

    /// True of a year and nothing else: what a title is about (`Looking ahead: 2025`).
    pub(super) fn is_year(&self, page: &Page<'_>, chars: Range<usize>) -> bool {
        let grammar = &self.grammar.outline;
        let mark = folded_words(&grammar.rules.year.mark);
        form::year(page, chars.start, chars.end, &grammar.numerals).is_some_and(|(_, after)| {
            page.has_at(&mark, after, chars.end) && after + mark.len() == chars.end
        })
    }

    /// True where half a sentence ends among the characters.
    pub(super) fn has_half_stop(&self, page: &Page<'_>, chars: Range<usize>) -> bool {
        let mut found = page.chars[chars].iter();
        found.any(|&character| self.half_stop.contains(character))
    }

    /// True of marks after which nothing can end.
    pub(super) fn is_pause(&self, character: char) -> bool {
        self.grammar.outline.words.pause.contains(&character)
    }

    /// True of a mark that ends a sentence.
    pub(super) fn is_stop(&self, character: char) -> bool {
        self.stop.contains(character) || self.half_stop.contains(character)
    }

    /// True of a mark that closes what a sentence ends in.
    pub(super) fn is_closing(&self, character: char) -> bool {
        self.closing.contains(character)
    }

    /// The length of a title: characters or words, as the pack counts.
    pub(super) fn length(&self, page: &Page<'_>, chars: Range<usize>) -> usize {
        let chars = &page.chars[chars];
        match self.grammar.outline.rules.measure {
            Measure::Characters => chars.iter().filter(|c| !c.is_whitespace()).count(),
            Measure::Words => chars
                .split(|character| character.is_whitespace())
                .filter(|word| word.iter().any(|character| character.is_alphanumeric()))
                .count(),
        }
    }
}
