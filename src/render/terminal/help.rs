//! How to call the program or one of its commands.

use super::style::Role;
use super::text::{Align, Text, paint_lines};
use crate::messages::call::CallMessage;
use crate::messages::phrases;
use crate::render::Display;
use crate::render::columns::{LineWidths, width};
use crate::view::{HelpEntry, HelpView};

/// Blanks before a name.
const INDENT: usize = 2;
/// Blanks between the longest name and what it does.
const GAP: usize = 2;
/// A name longer than this has what it does on the next line.
const LONGEST_NAME: usize = 26;

/// The screen of a help.
pub(super) fn screen(view: &HelpView, display: &Display) -> String {
    let mut page = Page {
        display,
        lines: Vec::new(),
    };
    for (index, paragraph) in view.about.iter().enumerate() {
        if index > 0 {
            page.lines.push(Text::new());
        }
        // The doc comment breaks its lines where the source does.
        let paragraph = paragraph.replace('\n', " ");
        page.wrapped(&Text::plain(&paragraph), 0);
    }
    page.heading(CallMessage::UsageHeading);
    page.wrapped(&Text::of(Role::Name, &view.usage), INDENT);
    page.entries(CallMessage::CommandsHeading, &view.commands);
    page.entries(CallMessage::ArgumentsHeading, &view.arguments);
    page.entries(CallMessage::OptionsHeading, &view.options);
    if view.commands.is_empty() {
        page.names_alone(&view.everywhere);
    } else {
        page.entries(CallMessage::EverywhereHeading, &view.everywhere);
        page.lines.push(Text::new());
        page.wrapped(&Text::plain(&page.say(CallMessage::MoreOfOne)), 0);
    }
    paint_lines(&page.lines, display.colour)
}

struct Page<'a> {
    display: &'a Display,
    lines: Vec<Text>,
}

impl Page<'_> {
    fn say(&self, message: CallMessage) -> String {
        message.say(self.display.language)
    }

    fn heading(&mut self, message: CallMessage) {
        let words = self.say(message);
        self.lines.push(Text::new());
        self.lines.push(Text::of(Role::Heading, &words));
    }

    /// A text between the indent and the edge.
    fn wrapped(&mut self, text: &Text, indent: usize) {
        let room = self.display.columns.saturating_sub(indent);
        let widths = LineWidths {
            first: room,
            rest: room,
        };
        for line in text.wrapped(widths) {
            let columns = line.width() + indent;
            self.lines.push(line.padded(columns, Align::Right));
        }
    }

    fn entries(&mut self, heading: CallMessage, entries: &[HelpEntry]) {
        if entries.is_empty() {
            return;
        }
        self.heading(heading);
        let names = entries.iter().map(|entry| Text::plain(&entry.name).width());
        let widest = names
            .filter(|width| *width <= LONGEST_NAME)
            .max()
            .unwrap_or(0);
        let column = INDENT + widest + GAP;
        for entry in entries {
            self.entry(entry, column);
        }
    }

    fn entry(&mut self, entry: &HelpEntry, column: usize) {
        let name = Text::of(Role::Name, &entry.name);
        let indented = name.width() + INDENT;
        let name = name.padded(indented, Align::Right);
        let room = self.display.columns.saturating_sub(column);
        let widths = LineWidths {
            first: room,
            rest: room,
        };
        let about = Text::plain(&self.about(entry)).wrapped(widths);
        let mut about = about.into_iter();
        if name.width() + GAP > column {
            self.lines.push(name);
        } else {
            let mut line = name.padded(column, Align::Left);
            line.append(about.next().unwrap_or_default());
            self.lines.push(line);
        }
        for line in about {
            let columns = line.width() + column;
            self.lines.push(line.padded(columns, Align::Right));
        }
    }

    /// What it does, its values and its default in one text.
    fn about(&self, entry: &HelpEntry) -> String {
        let language = self.display.language;
        let values: Vec<String> = entry
            .values
            .iter()
            .map(|(value, meaning)| match meaning.is_empty() {
                true => value.clone(),
                false => phrases::explained(value, meaning, language),
            })
            .collect();
        let mut parts = vec![entry.about.clone()];
        if !values.is_empty() {
            parts.push(phrases::list(&values, language));
        }
        if let Some(value) = &entry.default {
            let value = value.clone();
            parts.push(self.say(CallMessage::DefaultValue { value }));
        }
        phrases::clauses(&parts, language)
    }

    /// The options of every command, by their names.
    fn names_alone(&mut self, entries: &[HelpEntry]) {
        self.heading(CallMessage::EverywhereHeading);
        let room = self.display.columns.saturating_sub(INDENT);
        let mut line = String::new();
        for entry in entries {
            let gap = " ".repeat(GAP);
            if !line.is_empty() && width(&line) + GAP + width(&entry.name) > room {
                self.wrapped(&Text::of(Role::Faint, &line), INDENT);
                line.clear();
            }
            if !line.is_empty() {
                line.push_str(&gap);
            }
            line.push_str(&entry.name);
        }
        self.wrapped(&Text::of(Role::Faint, &line), INDENT);
    }
}
