//! What changed, section by section, in words: the part that the screens of drafts and of years
//! share.

mod excerpt;
mod notes;
mod rows;
mod whereabouts;
mod words;

use super::style::Role;
use super::text::Text;
use crate::compare::{Change, Comparison, Document, SectionPair};
use crate::messages::comparison::ComparisonMessage;
use crate::render::Display;
use crate::render::terminal::frame;
use crate::view::Detail;
use rows::Row;
use std::collections::BTreeMap;

/// The changes of a comparison, ready to be shown a section at a time.
pub struct Changes<'a> {
    comparison: &'a Comparison,
    detail: Detail,
    display: &'a Display,
    /// Of each old section, how many of its paragraphs stand now in which other new section.
    moved_out: BTreeMap<usize, BTreeMap<usize, usize>>,
}

/// One section with what is to be said of it.
pub struct Block {
    /// Index of the section pair.
    pub pair: usize,
    /// What happened to it, as shown.
    pub changes: Vec<Change>,
    lines: Vec<Text>,
}

impl<'a> Changes<'a> {
    /// The changes of this comparison.
    pub fn new(comparison: &'a Comparison, detail: Detail, display: &'a Display) -> Self {
        Self {
            comparison,
            detail,
            display,
            moved_out: whereabouts::moved_out(comparison),
        }
    }

    /// The sections of which there is something to say, in their order.
    pub fn blocks(&self) -> Vec<Block> {
        let pairs = 0..self.comparison.sections.len();
        pairs.filter_map(|pair| self.block(pair)).collect()
    }

    /// One section; `None` where nothing is to be said of it.
    pub fn block(&self, pair: usize) -> Option<Block> {
        let section = &self.comparison.sections[pair];
        let rows = rows::rows(self, section);
        let changes = self.shown_changes(section, &rows);
        if changes.is_empty() && rows.is_empty() {
            return None;
        }
        let mut lines = self.heading(section);
        for row in &rows {
            lines.extend(row.lines(self.display));
        }
        Some(Block {
            pair,
            changes,
            lines,
        })
    }

    /// What is stated of a section: an edit only where a row shows it, a number only beside
    /// something weightier unless all is shown.
    fn shown_changes(&self, section: &SectionPair, rows: &[Row]) -> Vec<Change> {
        let mut shown = section.changes.clone();
        if rows.is_empty() {
            shown.retain(|change| *change != Change::Edited);
        }
        if self.detail == Detail::Folded && shown == [Change::Renumbered] && rows.is_empty() {
            shown.clear();
        }
        shown
    }

    /// The way to the section, with what happened to it behind or under it.
    fn heading(&self, section: &SectionPair) -> Vec<Text> {
        let columns = frame::columns(self.display);
        let language = self.display.language;
        let (document, index) = match (section.after.first(), section.before.first()) {
            (Some(&after), _) => (&self.comparison.after, after),
            (None, Some(&before)) => (&self.comparison.before, before),
            (None, None) => return Vec::new(),
        };
        let mut names = whereabouts::path(document, index, language);
        let own = names.pop().unwrap_or_default();
        let mut title = Text::new();
        for name in names {
            title.push(Role::Plain, &name);
            title.push(Role::Faint, frame::below(language));
        }
        title.push(Role::Heading, &own);
        let notes = notes::notes(self, section);
        let mut lines = vec![Text::new()];
        let behind = Text::plain("   ");
        if notes.is_empty() || title.width() + behind.width() + notes.width() <= columns {
            if !notes.is_empty() {
                title.append(behind);
                title.append(notes);
            }
            lines.extend(title.hanging(columns, 2));
            return lines;
        }
        lines.extend(title.hanging(columns, 2));
        let indented = Text::plain("  ");
        let mut under = indented;
        under.append(notes);
        lines.extend(under.hanging(columns, 2));
        lines
    }

    /// What happened to a section as a whole, in a few words; empty where nothing did.
    pub fn notes(&self, section: &SectionPair) -> Text {
        notes::notes(self, section)
    }

    /// The number and title of a section.
    pub fn name(&self, document: &Document, section: usize) -> String {
        let mut path = whereabouts::path(document, section, self.display.language);
        path.pop().unwrap_or_default()
    }

    /// The new text.
    pub fn after(&self) -> &Document {
        &self.comparison.after
    }

    /// The sentence in the language of the screen.
    pub fn say(&self, message: &ComparisonMessage) -> String {
        message.say(self.display.language)
    }

    /// Between two notes.
    pub fn comma(&self) -> &'static str {
        frame::comma(self.display.language)
    }
}

impl Block {
    /// Its lines, an empty one first.
    pub fn lines(self) -> Vec<Text> {
        self.lines
    }
}
