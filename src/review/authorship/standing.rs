//! A text of the chain, each character with where it came from.
//!
//! The first text stands by itself. Every comparison carries that on: characters of an equal run
//! keep what is known of them, those of an inserted run came with this step. Of the first text's
//! characters and sections it is kept which step took them away. Nothing else of older texts is
//! held, so that a chain of any length takes the room of two texts.

use super::overwritten::{Overwritten, Restored, Undone};
use super::runs::Runs;
use super::section_mark::SectionMark;
use crate::compare::{Change, Comparison, Document, Operation, ParagraphPair, StepInPlace};
use std::collections::BTreeMap;

/// Where a character came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// It stood in the first text; its place there, counted over all lines.
    Stood(usize),
    /// This step brought it.
    Came(usize),
    /// Its comparison did not say.
    Untold,
}

/// What became of a character of the first text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Stands,
    Gone(usize),
    /// It went, and which step took it is not known.
    Untold,
}

/// A line or section of a text, with what happened to it since the first text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trace<Mark> {
    /// The lines or sections of the first text that it goes back to.
    pub(super) stood: Vec<Mark>,
    /// What was stated of it, and by which step; a thing may be stated by several.
    pub(super) facts: Vec<(Change, usize)>,
}

impl<Mark> Default for Trace<Mark> {
    fn default() -> Self {
        Self {
            stood: Vec::new(),
            facts: Vec::new(),
        }
    }
}

impl<Mark: Copy + PartialEq> Trace<Mark> {
    fn of_first(mark: Mark) -> Self {
        Self {
            stood: vec![mark],
            facts: Vec::new(),
        }
    }

    fn take_over(&mut self, older: &Self) {
        for &mark in &older.stood {
            if !self.stood.contains(&mark) {
                self.stood.push(mark);
            }
        }
        for &fact in &older.facts {
            self.state(fact);
        }
    }

    fn state(&mut self, fact: (Change, usize)) {
        if !self.facts.contains(&fact) {
            self.facts.push(fact);
        }
    }
}

/// A line of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    /// One for each character of `text`.
    pub(super) origins: Vec<Origin>,
    pub(super) trace: Trace<usize>,
}

/// A text, and what is known of where its words came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// By their number in the file.
    pub(super) lines: BTreeMap<usize, Line>,
    pub(super) sections: BTreeMap<SectionMark, Trace<SectionMark>>,
    /// Where the characters of each line of the first text begin, counted over all lines.
    pub(super) starts: BTreeMap<usize, usize>,
    /// Of each character of the first text, whether it stands, or which step took it away.
    pub(super) gone: Vec<Fate>,
    /// Sections of the first text that went, and with which step.
    pub(super) gone_sections: BTreeMap<SectionMark, usize>,
    pub(super) undone: Undone,
}

impl Standing {
    /// The first text of a chain.
    pub fn first(text: &Document) -> Self {
        let mut starts = BTreeMap::new();
        let mut lines = BTreeMap::new();
        let mut at = 0;
        for line in &text.paragraphs {
            let chars = line.text.chars().count();
            starts.insert(line.line, at);
            lines.insert(
                line.line,
                Line {
                    text: line.text.clone(),
                    origins: (at..at + chars).map(Origin::Stood).collect(),
                    trace: Trace::of_first(line.line),
                },
            );
            at += chars;
        }
        // An opening without a line is none.
        let sections = text.sections.iter();
        let marks = sections
            .filter(|section| !section.paragraphs.is_empty())
            .map(SectionMark::of);
        Self {
            lines,
            sections: marks.map(|mark| (mark, Trace::of_first(mark))).collect(),
            starts,
            gone: vec![Fate::Stands; at],
            gone_sections: BTreeMap::new(),
            undone: Undone::default(),
        }
    }

    /// A text that does not go back to the first one, beside which somebody worked: of what stood in
    /// it before, nothing is known.
    pub fn aside(text: &Document) -> Self {
        let mut aside = Self::first(text);
        for line in aside.lines.values_mut() {
            line.origins.fill(Origin::Untold);
            line.trace = Trace::default();
        }
        for trace in aside.sections.values_mut() {
            *trace = Trace::default();
        }
        aside.starts.clear();
        aside.gone.clear();
        aside
    }

    /// The text that this step made of it.
    #[must_use]
    pub fn after(mut self, step: &Comparison, number: usize) -> Self {
        let lines = self.stepped_lines(step, number);
        self.sections = self.stepped_sections(step, number);
        self.lines = lines;
        self
    }

    /// The same of a step inside one section: all lines around it stay what they are.
    #[must_use]
    pub fn after_in_place(mut self, step: &StepInPlace, number: usize) -> Self {
        let (mut lines, mut sections) = (BTreeMap::new(), BTreeMap::new());
        if let Some(comparison) = &step.comparison {
            lines = self.stepped_lines(comparison, number);
            sections = self.stepped_sections(comparison, number);
        }
        for (line, kept) in self.lines {
            if !step.has_compared(line) {
                lines.insert(step.line_after(line), kept);
            }
        }
        for (mark, kept) in self.sections {
            let mark = match mark {
                SectionMark::Heading(line) if step.has_compared(line) => continue,
                SectionMark::Heading(line) => SectionMark::Heading(step.line_after(line)),
                SectionMark::Opening | SectionMark::Closing => mark,
            };
            sections.entry(mark).or_insert(kept);
        }
        (self.lines, self.sections) = (lines, sections);
        self
    }

    /// The lines of the text that a step made, and what it took away.
    fn stepped_lines(&mut self, step: &Comparison, number: usize) -> BTreeMap<usize, Line> {
        let runs = Runs::of(step);
        let mut lines = new_lines(&step.after);
        for run in &runs.all {
            let older = run.before.as_ref().and_then(|stretch| {
                let text = &step.before.paragraphs[stretch.paragraph];
                let line = self.lines.get(&text.line);
                let line = line.filter(|line| line.text == text.text)?;
                line.origins.get(stretch.chars.clone())
            });
            if run.segment.operation == Operation::Delete {
                for origin in older.into_iter().flatten() {
                    if let Origin::Stood(place) = *origin {
                        self.gone[place] = Fate::Gone(number);
                    }
                }
            }
            let Some(new) = &run.after else {
                continue;
            };
            let text = &step.after.paragraphs[new.paragraph];
            let Some(line) = lines.get_mut(&text.line) else {
                continue;
            };
            let origins = &mut line.origins[new.chars.clone()];
            match (run.segment.operation, older) {
                (Operation::Insert, _) => origins.fill(Origin::Came(number)),
                (_, Some(older)) if older.len() == origins.len() => origins.copy_from_slice(older),
                _ => {}
            }
        }
        self.undone.note(&runs, step, &self.lines, number);
        self.carry_traces(step, number, &mut lines);
        lines
    }

    /// The same, but for what was undone on the way to it.
    #[must_use]
    pub fn without_undone(&self) -> Self {
        Self {
            lines: self.lines.clone(),
            sections: self.sections.clone(),
            starts: self.starts.clone(),
            gone: self.gone.clone(),
            gone_sections: self.gone_sections.clone(),
            undone: Undone::default(),
        }
    }

    /// The same text where it is word for word one that stood before, after so many steps: its words
    /// are of those who brought them then, and what was undone since is undone no longer.
    #[must_use]
    pub fn returned(mut self, then: &Self, steps: usize) -> Self {
        self.undone.return_to(steps);
        Self {
            undone: self.undone,
            ..then.clone()
        }
    }

    /// What a step brought that another took away again, in the order in which it went.
    pub fn overwritten(&self) -> &[Overwritten] {
        &self.undone.overwritten
    }

    /// What a step took away that another brought back.
    pub fn restored(&self) -> &[Restored] {
        &self.undone.restored
    }

    /// How many characters this step and no later one brought that still stand, white space aside.
    pub fn standing_chars(&self, step: usize) -> usize {
        let chars = self.lines.values().map(|line| {
            let origins = line.origins.iter().zip(line.text.chars());
            let of_step = |(origin, character): &(&Origin, char)| {
                **origin == Origin::Came(step) && !crate::report::token::is_blank(*character)
            };
            origins.filter(of_step).count()
        });
        chars.sum()
    }

    fn carry_traces(&self, step: &Comparison, number: usize, lines: &mut BTreeMap<usize, Line>) {
        let pairs = step.sections.iter().flat_map(|pair| &pair.paragraphs);
        for ParagraphPair {
            before,
            after,
            changes,
            ..
        } in pairs
        {
            let Some(after) = *after else { continue };
            let Some(line) = lines.get_mut(&step.after.paragraphs[after].line) else {
                continue;
            };
            let older = before.map(|index| step.before.paragraphs[index].line);
            if let Some(older) = older.and_then(|older| self.lines.get(&older)) {
                line.trace.take_over(&older.trace);
            }
            for &change in changes {
                line.trace.state((change, number));
            }
        }
    }

    /// The sections of the text that a step made, and which went.
    fn stepped_sections(
        &mut self,
        step: &Comparison,
        number: usize,
    ) -> BTreeMap<SectionMark, Trace<SectionMark>> {
        let mut sections: BTreeMap<SectionMark, Trace<SectionMark>> = BTreeMap::new();
        for pair in &step.sections {
            let older = SectionMark::all(&step.before, &pair.before);
            if pair.after.is_empty() {
                let known = older.iter().filter_map(|mark| self.sections.get(mark));
                let stood: Vec<SectionMark> = known.flat_map(|one| one.stood.clone()).collect();
                let gone = stood.into_iter().map(|mark| (mark, number));
                self.gone_sections.extend(gone);
            }
            for mark in SectionMark::all(&step.after, &pair.after) {
                let trace = sections.entry(mark).or_default();
                for older in older.iter().filter_map(|mark| self.sections.get(mark)) {
                    trace.take_over(older);
                }
                for &change in &pair.changes {
                    trace.state((change, number));
                }
            }
        }
        // A section of which one part went on elsewhere did not go.
        let standing = sections.values().flat_map(|trace| &trace.stood);
        for mark in standing {
            self.gone_sections.remove(mark);
        }
        sections
    }
}

/// The lines of a text of which nothing is known yet.
fn new_lines(text: &Document) -> BTreeMap<usize, Line> {
    let lines = text.paragraphs.iter().map(|line| {
        let unknown = Line {
            text: line.text.clone(),
            origins: vec![Origin::Untold; line.text.chars().count()],
            trace: Trace::default(),
        };
        (line.line, unknown)
    });
    lines.collect()
}
