//! Where a report sums up several years: in a part named so (过去五年工作回顾), or from a sentence on
//! that begins so (五年来), until one begins with the report's own year.

use super::line::{Line, YearMeant};
use super::words::FigureWords;
use crate::compare::Document;
use std::ops::Range;

/// Words for several years, or for the own one, set the time of what follows where a sentence
/// begins with them, within so many bytes.
const LEAD: usize = 48;

/// Whether a sentence sums up several years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SumsUp {
    /// It does not.
    No,
    /// It does itself.
    Here,
    /// The title of its part does, or a sentence before it.
    Around,
}

/// Follows the text and knows whether it sums up several years.
pub(super) struct Span<'a> {
    document: &'a Document,
    words: &'a FigureWords,
    year: Option<u16>,
    section: Option<usize>,
    /// The part that the section stands in, and its title's own time.
    part: Option<usize>,
    of_part: Title,
    of_section: bool,
    now: SumsUp,
}

/// What time the titles of a section name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Title {
    /// One year, or nothing.
    Plain,
    /// Several years.
    Several,
    /// Several years and the own one: sentences say which.
    Both,
}

impl<'a> Span<'a> {
    pub(super) fn new(document: &'a Document, words: &'a FigureWords, year: Option<u16>) -> Self {
        Self {
            document,
            words,
            year,
            section: None,
            part: None,
            of_part: Title::Plain,
            of_section: false,
            now: SumsUp::No,
        }
    }

    /// Goes on to a paragraph of this section.
    pub(super) fn enter(&mut self, section: usize) {
        if self.section != Some(section) {
            self.section = Some(section);
            let part = self.part_of(section);
            if self.part != Some(part) {
                self.part = Some(part);
                (self.of_part, self.of_section) = self.title(part);
            }
        }
        self.now = match self.of_section {
            true => SumsUp::Around,
            false => SumsUp::No,
        };
    }

    /// Whether this sentence sums up several years.
    pub(super) fn at(&mut self, line: &Line<'_>, sentence: &Range<usize>) -> SumsUp {
        let is_lead = |at: usize| at >= sentence.start && at < sentence.start + LEAD;
        // A sentence that begins with one year is of that year, whichever.
        let own = line.years.iter().find(|(range, meant)| match meant {
            YearMeant::Own => is_lead(range.start),
            YearMeant::Before => range.start == sentence.start,
            YearMeant::Next | YearMeant::Another => false,
        });
        let text = &line.words[sentence.clone()];
        let several = self.words.several_years.find(text);
        let several = several.filter(|range| range.start < LEAD);
        let now = match (own, several) {
            (None, None) => return self.now,
            (Some((own, _)), Some(several)) => several.start < own.start - sentence.start,
            (own, _) => own.is_none(),
        };
        self.now = if now { SumsUp::Around } else { SumsUp::No };
        if self.of_part == Title::Both {
            self.of_section = now;
        }
        if now { SumsUp::Here } else { SumsUp::No }
    }

    fn part_of(&self, section: usize) -> usize {
        let mut part = section;
        while let Some(parent) = self.document.sections[part].parent {
            part = parent;
        }
        part
    }

    /// What time the title of a part names, and whether it begins with several years.
    fn title(&self, part: usize) -> (Title, bool) {
        let title = &self.document.sections[part].title;
        let Some(several) = self.words.several_years.find(title) else {
            return (Title::Plain, false);
        };
        let own = self.year.and_then(|year| title.find(&year.to_string()));
        match own {
            None => (Title::Several, true),
            Some(own) => (Title::Both, several.start < own),
        }
    }
}
