//! Views and failures to bytes. Opens no repository, decides no fact; the folders of the terminal,
//! of JSON and of HTML mirror each other: the same file name, the same view.

mod board_rows;
mod columns;
mod csv;
mod excerpt;
mod harmless;
mod heading_line;
mod html;
mod joints;
pub mod json;
mod ledger_rows;
mod makeup;
mod markdown;
mod number_path;
mod opinion_rows;
#[cfg(test)]
mod sample;
mod section_notes;
mod section_turns;
mod summary;
pub mod terminal;
#[cfg(test)]
mod tests;
mod whereabouts;
mod year_facts;

use self::csv::opinions as table_of_opinions;
use self::csv::{board as table_of_board, figures as table_of_figures};
use crate::failure::Failure;
use crate::messages::Message;
use crate::series::Language;
use crate::view::View;

/// What a renderer may know of where its bytes go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Display {
    /// The language of headings and sentences.
    pub language: Language,
    /// The width of a line in columns.
    pub columns: usize,
    /// Whether roles become colours.
    pub colour: Colour,
    /// Which signs bars and rules are drawn with.
    pub glyphs: Glyphs,
}

/// Which signs bars and rules are drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyphs {
    /// Blocks and lines of Unicode.
    Unicode,
    /// ASCII, for terminals that have no others.
    Ascii,
}

/// Whether roles become colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// As terminals show them.
    On,
    /// Plain text, with signs where colour would carry meaning.
    Off,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people, on a terminal.
    Terminal,
    /// For programs.
    Json,
    /// For people, in a browser.
    Html,
    /// For spreadsheets.
    Csv,
    /// For messages and pages of a forge.
    Markdown,
}

/// Whether a failure shows the error beneath it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// As asked for by `--verbose`.
    Shown,
    /// It is for developers.
    Hidden,
}

/// The bytes of a view; a failure where a page has a fault.
pub fn view(view: &View, format: Format, display: &Display) -> Result<String, Failure> {
    Ok(match (format, view) {
        (Format::Html, View::Diff(view)) => html::diff(view, display.language)?,
        (Format::Html, View::Years(view)) => html::compare(view, display.language)?,
        (Format::Html, View::Board(view)) => html::board(view, display.language)?,
        (Format::Csv, View::Board(view)) => table_of_board(view, display.language)?,
        (Format::Html, View::Ledger(view)) => html::figures(view, display.language)?,
        (Format::Html, View::Opinions(view)) => html::opinions(view, display.language)?,
        (Format::Csv, View::Opinions(view)) => table_of_opinions(view, display.language)?,
        (Format::Markdown, View::Opinions(view)) => markdown::opinions(view, display.language),
        (Format::Csv, View::Ledger(view)) => table_of_figures(view, display.language)?,
        // Other views have no page and no table, and a call that asks for one is refused before it comes here.
        (Format::Html | Format::Csv | Format::Markdown, _)
        | (Format::Json, View::Help(_) | View::Welcome | View::Script(_) | View::Demo(_))
        | (Format::Terminal, _) => terminal::view(view, display),
        (Format::Json, _) => json::view(view),
    })
}

/// The bytes of what else there is to know, for standard error.
pub fn notices(notices: &[Message], display: &Display) -> String {
    terminal::sentences(notices, display)
}

/// The bytes of a failure, for standard error.
pub fn failure(failure: &Failure, cause: Cause, display: &Display) -> String {
    terminal::failure::screen(failure, cause, display)
}
