//! Since which text each sentence of a report stands, over many revisions and years.
//!
//! A sentence is looked for as it stands, number and end mark aside (`sentence`), wherever in the
//! text it is: moving it changes nothing. **First appearance** is the earliest text that has it,
//! the years in their order and the revisions of each in theirs, whether or not it stood ever
//! since; where it did not, that is told beside it, never left out:
//!
//! - of a sentence that is this year's: since which revision it stands without a break;
//! - of one that an earlier year had: which years between have it not in their last text, and with
//!   which revision it came into this year's report.
//!
//! The same but for years, in an earlier year's report, is another fact and told apart. A sentence
//! that stands twice is counted: since when it stands once, and since when twice; which of the two
//! is the older one nobody can tell.
//!
//! Texts are handed over one at a time, the oldest first. A line is cut into sentences the first time
//! that it is seen; all later texts that have it are told by a number of eight bytes a line, so that
//! ten thousand revisions take the room of the lines that differ.

mod sentence;

use crate::report::Grammar;
use crate::series::Year;
use sentence::{Keys, hash_of};
use std::collections::HashMap;
use std::ops::Range;

/// A sentence of the text that is asked about, and since when it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentenceOrigin {
    /// Its bytes in that text, number and outer white space aside.
    pub range: Range<usize>,
    /// Its line, 1-based.
    pub line: usize,
    /// One for each time that it stands in the text, the earliest first: the first is since when
    /// it stands once, the second since when twice.
    pub appearances: Vec<Appearance>,
    /// The earliest text, of a year before that of the first appearance, that has the same but for
    /// years; a place in the order of the texts.
    pub redated_from: Option<usize>,
}

/// Since when something stands: texts by their place in the order in which they were handed over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Appearance {
    /// The earliest text that has it.
    pub first: usize,
    /// The text of the last year from which on it stands in every one up to the last.
    pub since: usize,
    /// Years between the first and the last whose last text has it not.
    pub missing: Vec<Year>,
}

/// Looks for the sentences of one text in the texts before it, and in itself.
#[derive(Debug)]
pub struct FirstSeen<'g> {
    grammar: &'g Grammar,
    sentences: Vec<Asked>,
    /// The sentences in the order of the text: its range, line, and which of `sentences` it is.
    places: Vec<(Range<usize>, usize, usize)>,
    keys: Keys,
    /// Of each line that was seen, which of the asked sentences it has; an index into `found`.
    lines: HashMap<u64, u32>,
    /// What lines have: the asked sentences, each as often as it stands there, and those that are
    /// the same but for years. The first is that of lines without any.
    found: Vec<InLine>,
    texts: Vec<Year>,
    counts: Vec<u32>,
}

/// The asked sentences in a line.
#[derive(Debug, Clone, Default)]
struct InLine {
    exact: Box<[u32]>,
    redated: Box<[u32]>,
}

/// A sentence, however often the text has it.
#[derive(Debug, Clone, Default)]
struct Asked {
    /// One for each time that it stands in the text.
    slots: Vec<Slot>,
    redated_from: Option<usize>,
}

#[derive(Debug, Clone, Default)]
struct Slot {
    first: Option<usize>,
    /// Where the present row of texts of one year that have it begins.
    row: Option<usize>,
    /// Years whose newest text so far has it not, after the first.
    missing: Vec<Year>,
}

impl<'g> FirstSeen<'g> {
    /// Looks for the sentences of these bytes of a text, by the lines in which they stand.
    pub fn of(text: &str, within: Range<usize>, grammar: &'g Grammar) -> Self {
        let mut search = Self {
            grammar,
            sentences: Vec::new(),
            places: Vec::new(),
            keys: Keys::default(),
            lines: HashMap::new(),
            found: vec![InLine::default()],
            texts: Vec::new(),
            counts: Vec::new(),
        };
        let mut start = 0;
        for (index, line) in text.split_inclusive('\n').enumerate() {
            if within.contains(&start) {
                search.ask(line, start, index + 1);
            }
            start += line.len();
        }
        search.counts = vec![0; search.sentences.len()];
        search
    }

    fn ask(&mut self, line: &str, start: usize, number: usize) {
        for range in sentence::cut(line, self.grammar) {
            let index = self.keys.ask(&line[range.clone()], self.grammar);
            if index == self.sentences.len() {
                self.sentences.push(Asked::default());
            }
            self.sentences[index].slots.push(Slot::default());
            let range = start + range.start..start + range.end;
            self.places.push((range, number, index));
        }
    }

    /// The next text, of this year: the oldest first, the one that is asked about last.
    pub fn text(&mut self, text: &str, year: Year) {
        let place = self.texts.len();
        let is_new_year = self.texts.last() != Some(&year);
        self.texts.push(year);
        self.counts.fill(0);
        for line in text.lines() {
            let line = line.trim();
            if line.is_empty() {
                continue;
            }
            let hash = hash_of(line);
            let known = match self.lines.get(&hash) {
                Some(&known) => known as usize,
                None => self.read(line, hash),
            };
            let InLine { exact, redated } = &self.found[known];
            for &index in exact {
                self.counts[index as usize] += 1;
            }
            for &index in redated {
                self.sentences[index as usize]
                    .redated_from
                    .get_or_insert(place);
            }
        }
        for (asked, &count) in self.sentences.iter_mut().zip(&self.counts) {
            for (slot, number) in asked.slots.iter_mut().zip(1..) {
                slot.note(count >= number, (place, year), is_new_year);
            }
        }
    }

    /// Cuts a line that was not seen before.
    fn read(&mut self, line: &str, hash: u64) -> usize {
        let mut exact = Vec::new();
        let mut redated = Vec::new();
        for range in sentence::cut(line, self.grammar) {
            let words = &line[range];
            exact.extend(self.keys.exact(words, &self.grammar.words));
            redated.extend(self.keys.redated(words, &self.grammar.words));
        }
        let place = match exact.is_empty() && redated.is_empty() {
            true => 0,
            false => {
                self.found.push(InLine {
                    exact: exact.into(),
                    redated: redated.into(),
                });
                self.found.len() - 1
            }
        };
        self.lines.insert(hash, u32::try_from(place).unwrap_or(0));
        place
    }

    /// What was found. The last text that was handed over is the one that was asked about.
    pub fn origins(self) -> Vec<SentenceOrigin> {
        let Some(&last_year) = self.texts.last() else {
            return Vec::new();
        };
        let of_sentence = |asked: &Asked| -> Vec<Appearance> {
            let slots = asked.slots.iter().filter_map(|slot| {
                let (first, since) = (slot.first?, slot.row?);
                let mut missing = slot.missing.clone();
                missing.retain(|year| *year != last_year);
                Some(Appearance {
                    first,
                    since,
                    missing,
                })
            });
            slots.collect()
        };
        let appearances: Vec<Vec<Appearance>> = self.sentences.iter().map(of_sentence).collect();
        let origins = self.places.into_iter().map(|(range, line, index)| {
            let appearances = appearances[index].clone();
            let first = appearances.first().map(|one| self.texts[one.first]);
            let redated = self.sentences[index].redated_from;
            SentenceOrigin {
                range,
                line,
                redated_from: redated
                    .filter(|&place| first.is_some_and(|first| self.texts[place] < first)),
                appearances,
            }
        });
        origins.collect()
    }
}

impl Slot {
    fn note(&mut self, is_there: bool, (place, year): (usize, Year), is_new_year: bool) {
        if is_there {
            self.first.get_or_insert(place);
        }
        match (is_there, is_new_year) {
            (true, true) => self.row = Some(place),
            (true, false) => {
                self.row.get_or_insert(place);
            }
            (false, _) => self.row = None,
        }
        if self.first.is_none() {
            return;
        }
        let is_noted = self.missing.last() == Some(&year);
        match (is_there, is_noted) {
            (true, true) => {
                self.missing.pop();
            }
            (false, false) => self.missing.push(year),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
