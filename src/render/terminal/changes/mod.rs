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
use crate::messages::phrases;
use crate::render::Display;
use crate::render::terminal::frame;
use crate::view::Detail;
use rows::Row;
use std::collections::BTreeMap;
use whereabouts::{Pairs, Place};

/// The changes of a comparison, ready to be shown a section at a time.
pub struct Changes<'a> {
    comparison: &'a Comparison,
    detail: Detail,
    display: &'a Display,
    /// Of each old section, how many of its paragraphs stand now in which other new section.
    moved_out: BTreeMap<usize, BTreeMap<usize, usize>>,
    pairs: Pairs,
    /// The columns of the widest label of a row.
    label_columns: usize,
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
            pairs: Pairs::new(comparison),
            label_columns: rows::label_columns(display),
        }
    }

    /// The sections of which there is something to say, in their order.
    pub fn blocks(&self) -> Vec<Block> {
        self.blocks_of(0..self.comparison.sections.len())
    }

    /// Of these section pairs, those of which there is something to say.
    pub fn blocks_of(&self, pairs: impl IntoIterator<Item = usize>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut last = None;
        for pair in pairs {
            let section = &self.comparison.sections[pair];
            let rows = rows::rows(self, section);
            let changes = self.shown_changes(section, &rows);
            if changes.is_empty() && rows.is_empty() {
                continue;
            }
            let told_under = whereabouts::told_under(self.comparison, &self.pairs, section);
            let mut lines = match told_under {
                Some(place) if last == Some(place) => Vec::new(),
                Some(place) => self.heading(place, Text::new()),
                None => whereabouts::place(section)
                    .map_or_else(Vec::new, |place| self.heading(place, self.notes(section))),
            };
            last = told_under.or_else(|| whereabouts::place(section));
            lines.extend(rows.iter().flat_map(|row| row.lines(self)));
            blocks.push(Block {
                pair,
                changes,
                lines,
            });
        }
        blocks
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

    /// The way to a section, with what happened to it behind or under it.
    fn heading(&self, place: Place, notes: Text) -> Vec<Text> {
        let columns = frame::columns(self.display);
        let language = self.display.language;
        let mut names = match place {
            Place::Before(index) => whereabouts::path(&self.comparison.before, index, language),
            Place::After(index) => whereabouts::path(&self.comparison.after, index, language),
        };
        let own = names.pop().unwrap_or_default();
        let mut title = Text::new();
        for name in names {
            title.push(Role::Plain, &name);
            title.push(Role::Faint, frame::below(language));
        }
        title.push(Role::Heading, &own);
        let behind = Text::plain("   ");
        let fits = title.width() + behind.width() + notes.width() <= columns;
        let mut lines = vec![Text::new()];
        if fits && !notes.is_empty() {
            title.append(behind);
            title.append(notes);
            lines.push(title);
            return lines;
        }
        lines.extend(title.hanging(columns, 2));
        if !notes.is_empty() {
            let mut under = Text::plain("  ");
            under.append(notes);
            lines.extend(under.hanging(columns, 2));
        }
        lines
    }

    /// What happened to a section as a whole, in a few words; empty where nothing did.
    pub fn notes(&self, section: &SectionPair) -> Text {
        notes::notes(self, section)
    }

    /// The number and title of a section.
    pub fn name(&self, document: &Document, section: usize) -> String {
        whereabouts::name(document, section, self.display.language)
    }

    /// The way to a section, from the top.
    pub fn path(&self, document: &Document, section: usize) -> String {
        let language = self.display.language;
        phrases::path(&whereabouts::path(document, section, language), language)
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
