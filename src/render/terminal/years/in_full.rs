//! A section of both years in full: last year's text at the left and this year's at the right, or
//! one under the other where the screen is too narrow for that.

use super::super::changes::Changes;
use super::super::changes::words::side_words;
use super::super::style::Role;
use super::super::text::{Align, Text};
use super::super::{forms::Subject, frame};
use crate::compare::document::{Naming, Place};
use crate::compare::{Operation, ParagraphPair, SectionPair};
use crate::messages::forms::FormMessage;
use crate::messages::years::{WhichYear, YearsMessage as Says};
use crate::render::year_facts::Facts;

/// Columns from which two texts stand side by side.
const WIDE: usize = 100;
/// Columns between them.
const GAP: usize = 4;
/// Columns between the name of a year and its text.
const BEHIND_NAME: usize = 2;

/// The sections that were asked for, with all under them.
pub(in crate::render::terminal) fn lines(
    facts: &Facts<'_>,
    changes: &Changes<'_>,
    subject: &Subject<'_>,
) -> Vec<Text> {
    let layout = Layout::new(facts, changes);
    let mut lines = layout.heads(subject);
    for index in changes.shown().pairs(changes.comparison()) {
        let pair = &changes.comparison().sections[index];
        if layout.has_heading(pair) {
            lines.extend(changes.own_heading(pair));
        }
        lines.extend(layout.section(pair));
    }
    lines
}

struct Layout<'a> {
    changes: &'a Changes<'a>,
    columns: usize,
    /// How last year, this year and both are called, where their texts stand one under the other;
    /// `None` where they stand side by side.
    names: Option<[String; 3]>,
}

impl<'a> Layout<'a> {
    fn new(facts: &Facts<'_>, changes: &'a Changes<'a>) -> Self {
        let columns = frame::columns(changes.display());
        let stacked = || {
            [
                facts.year_head(WhichYear::Last),
                facts.year_head(WhichYear::This),
                facts.say(&Says::BothYears),
            ]
        };
        Self {
            changes,
            columns,
            names: (columns < WIDE).then(stacked),
        }
    }

    /// What stands over the two sides.
    fn heads(&self, subject: &Subject<'_>) -> Vec<Text> {
        if self.names.is_some() {
            return Vec::new();
        }
        let head = |label: &str| Text::of(Role::Heading, label);
        let mut lines = self.beside(&head(&subject.before.label), &head(&subject.after.label));
        lines.push(frame::rule(self.changes.display()));
        lines
    }

    /// An item without a title is known by the words that follow.
    fn has_heading(&self, pair: &SectionPair) -> bool {
        let comparison = self.changes.comparison();
        let of_after = pair
            .after
            .first()
            .map(|&one| &comparison.after.sections[one]);
        let of_before = || {
            pair.before
                .first()
                .map(|&one| &comparison.before.sections[one])
        };
        let section = of_after.or_else(of_before);
        section.is_some_and(|section| section.naming != Naming::FirstWords)
    }

    fn section(&self, pair: &SectionPair) -> Vec<Text> {
        let told = pair.paragraphs.iter().filter(|one| !self.is_left_out(one));
        told.flat_map(|one| self.paragraph(pair, one)).collect()
    }

    /// Page furniture, prompts, and heading lines that stand over both sides already.
    fn is_left_out(&self, paragraph: &ParagraphPair) -> bool {
        let comparison = self.changes.comparison();
        let after = paragraph
            .after
            .map(|index| &comparison.after.paragraphs[index]);
        let before = paragraph
            .before
            .map(|index| &comparison.before.paragraphs[index]);
        let mut sides = [after, before].into_iter().flatten();
        sides.all(|line| match line.place {
            Place::Head => line.beside_title().trim().is_empty(),
            Place::Aside => true,
            Place::Body => false,
        })
    }

    fn paragraph(&self, pair: &SectionPair, paragraph: &ParagraphPair) -> Vec<Text> {
        let mut lines = Vec::new();
        if let Some(note) = self.stood(pair, paragraph) {
            lines.extend(self.both(&Text::of(Role::Moved, &note), &Text::new()));
        }
        let words = |side| {
            let (shown, display) = (self.changes.shown(), self.changes.display());
            side_words(&paragraph.segments, side, shown, display.colour)
        };
        let (left, right) = (words(Operation::Delete), words(Operation::Insert));
        lines.extend(self.both(&left, &right));
        lines
    }

    /// Where a paragraph stood that came from another section.
    fn stood(&self, pair: &SectionPair, paragraph: &ParagraphPair) -> Option<String> {
        let before = &self.changes.comparison().before;
        let old = before.paragraphs[paragraph.before?].section;
        let came = paragraph.after.is_some() && !pair.before.contains(&old);
        let path = || self.changes.path(before, old);
        came.then(|| {
            FormMessage::StoodIn { path: vec![path()] }.say(self.changes.display().language)
        })
    }

    fn both(&self, left: &Text, right: &Text) -> Vec<Text> {
        let Some([last_year, this_year, both]) = &self.names else {
            return self.beside(left, right);
        };
        if left.words() == right.words() {
            return self.named(both, right);
        }
        let mut lines = self.named(last_year, left);
        lines.extend(self.named(this_year, right));
        lines
    }

    /// A text behind the name of its year; nothing of none.
    fn named(&self, name: &str, text: &Text) -> Vec<Text> {
        if text.is_empty() {
            return Vec::new();
        }
        let names = self
            .names
            .iter()
            .flatten()
            .map(|name| Text::plain(name).width());
        let indent = names.max().unwrap_or(0) + BEHIND_NAME;
        let mut line = Text::of(Role::Faint, name).padded(indent, Align::Left);
        line.append(text.clone());
        line.hanging(self.columns, indent)
    }

    fn beside(&self, left: &Text, right: &Text) -> Vec<Text> {
        let side = self.columns.saturating_sub(GAP) / 2;
        let (left, right) = (left.hanging(side, 0), right.hanging(side, 0));
        let cell = |side: &[Text], index: usize| side.get(index).cloned().unwrap_or_default();
        let rows = 0..left.len().max(right.len());
        rows.map(|index| {
            let mut line = cell(&left, index).padded(side + GAP, Align::Left);
            line.append(cell(&right, index));
            line
        })
        .collect()
    }
}
