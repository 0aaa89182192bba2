//! One row under a section's title: a label, and words behind it.

use super::words;
use crate::messages::comparison::{ComparisonMessage as Says, RowLabel};
use crate::render::terminal::frame;
use crate::render::terminal::style::Role;
use crate::render::terminal::text::{Align, Text};
use crate::render::{Display, excerpt};

/// Blanks before a label, and between it and the words.
const INDENT: usize = 2;
const GAP: usize = 2;
/// One row.
pub(in crate::render::terminal) struct Row {
    /// `None` where the row goes on with what stands over it.
    pub(super) label: Option<RowLabel>,
    pub(super) words: Text,
    /// Lines to show at most, and the characters of the whole that are named where it is longer.
    pub(super) limit: Option<(usize, String)>,
}

impl Row {
    pub(super) fn new(label: RowLabel, words: Text) -> Self {
        Self {
            label: Some(label),
            words,
            limit: None,
        }
    }

    /// A row that says something about what stands over it.
    pub(super) fn under(words: Text) -> Self {
        Self {
            label: None,
            words,
            limit: None,
        }
    }

    /// Its lines within the screen's columns, the words set in by so many.
    pub(super) fn lines(&self, display: &Display, indent: usize) -> Vec<Text> {
        let room = room(display, indent);
        let words = self.cut_short(room);
        let words = words.as_ref().unwrap_or(&self.words);
        let mut label = self.label.map_or_else(Text::new, |one| label(one, display));
        let mut lines = Vec::new();
        for line in words.hanging(room, 0) {
            let mut row = std::mem::take(&mut label).padded(indent, Align::Left);
            row.append(line);
            lines.push(row);
        }
        lines
    }

    /// The signs in it that a reader has to be told of.
    pub(super) fn signs(&self) -> Vec<char> {
        words::signs(&self.words.words()).collect()
    }

    /// True of a row that does not show all its words.
    pub(super) fn is_cut_short(&self, display: &Display, indent: usize) -> bool {
        self.cut_short(room(display, indent)).is_some()
    }

    /// Its words, the end left out and named; `None` where all fit into the lines.
    fn cut_short(&self, room: usize) -> Option<Text> {
        let (lines, rest) = self.limit.as_ref()?;
        within_lines(&self.words, *lines, rest, room)
    }
}

/// The columns of the words of a row.
fn room(display: &Display, indent: usize) -> usize {
    frame::columns(display).saturating_sub(indent).max(10)
}

/// A text cut so that it fills no more than these lines, the rest named behind it; `None` of one
/// that fits.
fn within_lines(words: &Text, lines: usize, rest: &str, room: usize) -> Option<Text> {
    // More columns than the lines have need no closer look, and what is far behind them none.
    let columns = lines * room;
    if words.width() <= columns && words.hanging(room, 0).len() <= lines {
        return None;
    }
    let words = words.clone().beginning(columns + room);
    let text = words.words();
    let mut columns = columns.saturating_sub(Text::plain(rest).width() + 1);
    loop {
        let end = excerpt::beginning(&text, columns);
        let short = words.clone().cut_at(end).with(Role::Faint, rest);
        if columns < room / 2 || short.hanging(room, 0).len() <= lines {
            return Some(short);
        }
        columns -= 2;
    }
}

/// A label with the blanks before it.
pub(in crate::render::terminal) fn label(label: RowLabel, display: &Display) -> Text {
    let said = Text::of(role(label), &Says::Row(label).say(display.language));
    let columns = said.width() + INDENT;
    said.padded(columns, Align::Right)
}

/// The columns before the words of a row.
pub(in crate::render::terminal) fn indent(display: &Display) -> usize {
    INDENT + label_columns(display) + GAP
}

fn role(label: RowLabel) -> Role {
    match label {
        RowLabel::Kind(_) | RowLabel::Kept => Role::Faint,
        RowLabel::Added => Role::NewText,
        RowLabel::Removed => Role::GoneText,
        RowLabel::Moved | RowLabel::MovedOut | RowLabel::Split | RowLabel::Merged => Role::Moved,
    }
}

/// The columns of the widest label.
fn label_columns(display: &Display) -> usize {
    let labels = RowLabel::ALL.into_iter();
    let said = labels.map(|label| Says::Row(label).say(display.language));
    said.map(|label| Text::plain(&label).width())
        .max()
        .unwrap_or(0)
}
