//! What makes two sentences the same: their words, number and end mark aside; or their words with
//! years aside.

use crate::report::numberless::numberless_sentences;
use crate::report::sentence::Cut;
use crate::report::token::{TokenKind, units};
use crate::report::{Grammar, WordGrammar};
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hasher as _};
use std::ops::Range;

/// Stands where a year was.
const YEAR: char = '\u{e000}';

/// Marks that end a sentence and say nothing; a question mark says something.
const PLAIN_ENDS: [char; 2] = ['\u{3002}', '.'];

/// The digits of a year.
const DIGITS: usize = 4;

/// The sentences of a line that say something: bytes of it.
pub(super) fn cut(line: &str, grammar: &Grammar) -> Vec<Range<usize>> {
    let mut found = numberless_sentences(line, grammar);
    found.retain(|range| line[range.clone()].contains(char::is_alphanumeric));
    found
}

/// A hash (SipHash-1-3, 64 bits): of a million different lines two are the same by chance once in
/// 36 million histories.
pub(super) fn hash_of(words: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(words.as_bytes());
    hasher.finish()
}

/// The sentences that are asked about, by what makes them the same.
#[derive(Debug, Default)]
pub(super) struct Keys {
    exact: HashMap<String, u32>,
    /// Years aside; of sentences that have one.
    without_years: HashMap<String, Vec<u32>>,
    /// The same without any digit: what is not among them needs no closer look.
    roughly: HashSet<String>,
}

impl Keys {
    /// The number of a sentence, from 0 in the order in which they are first asked about.
    pub(super) fn ask(&mut self, words: &str, grammar: &Grammar) -> usize {
        let next = u32::try_from(self.exact.len()).unwrap_or(u32::MAX);
        let key = without_end(words, &grammar.words);
        let index = *self.exact.entry(key.to_owned()).or_insert(next);
        if index == next
            && let Some(masked) = without_years(key, &grammar.words)
        {
            self.without_years.entry(masked).or_default().push(index);
            self.roughly.insert(roughly(key));
        }
        index as usize
    }

    /// Which of them these words are.
    pub(super) fn exact(&self, words: &str, grammar: &WordGrammar) -> Option<u32> {
        self.exact.get(without_end(words, grammar)).copied()
    }

    /// Which of them these words are but for years, and not otherwise.
    pub(super) fn redated(&self, words: &str, grammar: &WordGrammar) -> Vec<u32> {
        let key = without_end(words, grammar);
        if self.roughly.is_empty() || !self.roughly.contains(&roughly(key)) {
            return Vec::new();
        }
        let same = without_years(key, grammar).and_then(|masked| self.without_years.get(&masked));
        let own = self.exact.get(key);
        let others = same
            .into_iter()
            .flatten()
            .filter(|index| Some(*index) != own);
        others.copied().collect()
    }
}

/// Words without the mark that ends them: the last of a row of points ends otherwise than the one
/// before it.
fn without_end<'w>(words: &'w str, grammar: &WordGrammar) -> &'w str {
    words.trim_end_matches(|mark| {
        PLAIN_ENDS.contains(&mark) || grammar.ends(mark) == Some(Cut::HalfSentence)
    })
}

/// The words with the years of their dates aside; `None` where there are none. What looks like a
/// year in a figure is none: 2023人次.
fn without_years(words: &str, grammar: &WordGrammar) -> Option<String> {
    if !words.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut masked = String::with_capacity(words.len());
    let mut at = 0;
    let mut has_year = false;
    for unit in units(words, grammar) {
        let is_date = unit.kind == TokenKind::Date;
        let date = &words[unit.range.clone()];
        for year in years(date).into_iter().filter(|_| is_date) {
            masked.push_str(&words[at..unit.range.start + year.start]);
            masked.push(YEAR);
            at = unit.range.start + year.end;
            has_year = true;
        }
    }
    masked.push_str(&words[at..]);
    has_year.then_some(masked)
}

/// The words without any digit.
fn roughly(words: &str) -> String {
    words.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// Where years stand in a date: rows of four digits, and behind one, with a sign between, the two
/// digits of the next year (2023/24).
fn years(date: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(start) = date[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + start;
        let row = &date[start..];
        let length = row.bytes().take_while(u8::is_ascii_digit).count();
        let number = row[..length].parse::<usize>().ok();
        let follows = found.last().is_some_and(|last| {
            let year = date[last.clone()].parse::<usize>().ok();
            let between = date[last.end..start].chars().count();
            between == 1 && year.map(|year| (year + 1) % 100) == number
        });
        at = start + length;
        if length == DIGITS || (length == 2 && follows) {
            found.push(start..at);
        }
    }
    found
}
