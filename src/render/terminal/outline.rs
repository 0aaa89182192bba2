//! A text as it stands, and the outline of one: sections with their lengths and roles, and what
//! was doubtful in words.

use super::frame;
use super::harmless::harmless;
use super::style::Role;
use super::text::{Align, Text, paint_lines};
use crate::messages::outline::OutlineMessage as Says;
use crate::messages::phrases::{self, grouped};
use crate::render::Display;
use crate::report::{Class, Flag, Node, Outline};
use crate::view::{OutlineView, TextView};
use std::ops::Range;

/// Columns between two columns of the table.
const GAP: usize = 2;
/// Columns that each step down the tree is set in by.
const INDENT: usize = 2;
/// How many characters of a text without a title stand for it.
const FIRST_WORDS: usize = 24;

/// The words, harmless; their lines stay as they are, for the terminal to break.
pub(super) fn text(view: &TextView) -> String {
    let mut shown = String::with_capacity(view.text.len());
    for line in view.text.trim_matches(['\r', '\n']).lines() {
        shown.push_str(&harmless(line));
        shown.push('\n');
    }
    shown
}

/// The screen of `show --outline`.
pub(super) fn screen(view: &OutlineView, display: &Display) -> String {
    let table = Table {
        view,
        outline: &view.outline,
        display,
    };
    let mut lines = table.header();
    lines.extend(table.rows());
    lines.extend(table.notes());
    paint_lines(&lines, display.colour)
}

struct Table<'a> {
    view: &'a OutlineView,
    outline: &'a Outline,
    display: &'a Display,
}

struct Row {
    line: Text,
    name: Text,
    length: Text,
    role: Text,
}

impl Table<'_> {
    fn say(&self, message: &Says) -> String {
        message.say(self.display.language)
    }

    fn nodes(&self) -> &[Node] {
        &self.outline.nodes[self.view.nodes.clone()]
    }

    fn header(&self) -> Vec<Text> {
        let whole = self
            .nodes()
            .iter()
            .filter(|node| !node.has(Flag::Furniture));
        let chars = whole.map(|node| self.outline.chars(node)).sum();
        let columns = frame::columns(self.display);
        let left = Text::of(Role::Heading, &self.say(&Says::Title))
            .with(Role::Plain, "  ")
            .with(Role::Name, &self.view.side.label);
        let right = Text::of(Role::Faint, &self.say(&Says::Whole { chars }));
        let room = columns.saturating_sub(right.width() + GAP);
        let mut line = left.truncated(room).padded(room + GAP, Align::Left);
        line.append(right);
        vec![line, frame::rule(self.display)]
    }

    fn rows(&self) -> Vec<Text> {
        let range = self.view.nodes.clone();
        let rows: Vec<Row> = range
            .clone()
            .filter(|&index| self.is_shown(&self.outline.nodes[index]))
            .map(|index| self.row(index))
            .collect();
        let heads = Row {
            line: self.head(&Says::LineHead),
            name: self.head(&Says::SectionHead),
            length: self.head(&Says::LengthHead),
            role: self.head(&Says::RoleHead),
        };
        let all = || rows.iter().chain([&heads]);
        let widest =
            |cell: fn(&Row) -> &Text| all().map(|row| cell(row).width()).max().unwrap_or(0);
        let (line, length, role) = (
            widest(|row| &row.line),
            widest(|row| &row.length),
            widest(|row| &row.role),
        );
        let fixed = line + length + role + 3 * GAP;
        let room = frame::columns(self.display).saturating_sub(fixed).max(8);
        let name = widest(|row| &row.name).min(room);
        let gap = " ".repeat(GAP);
        all()
            .rev()
            .take(1)
            .chain(&rows)
            .map(|row| {
                let mut text = row.line.clone().padded(line, Align::Right);
                text.push(Role::Plain, &gap);
                text.append(row.name.clone().truncated(name).padded(name, Align::Left));
                text.push(Role::Plain, &gap);
                text.append(row.length.clone().padded(length, Align::Right));
                text.push(Role::Plain, &gap);
                text.append(row.role.clone());
                text
            })
            .collect()
    }

    fn head(&self, message: &Says) -> Text {
        Text::of(Role::Faint, &self.say(message))
    }

    /// Plain text is counted in its section and left out; furniture is counted below.
    fn is_shown(&self, node: &Node) -> bool {
        let of_no_section = node.parent.is_none() && !node.has(Flag::Furniture);
        node.class != Class::Paragraph || node.has(Flag::Ambiguous) || of_no_section
    }

    fn row(&self, index: usize) -> Row {
        let outline = self.outline;
        let node = &outline.nodes[index];
        let within: Range<usize> = match node.class.opens_section() {
            true => outline.within(index),
            false => index..index + 1,
        };
        let chars = outline.nodes[within]
            .iter()
            .map(|node| outline.chars(node))
            .sum();
        let mut name = Text::plain(&" ".repeat(node.depth * INDENT));
        let weight = match node.depth {
            0 if node.class.opens_section() => Role::Heading,
            _ => Role::Plain,
        };
        if node.number.is_none() && !matches!(node.class, Class::Heading | Class::Title) {
            name.push(Role::Faint, &self.say(&Says::Class(node.class)));
            name.push(Role::Plain, " ");
        }
        name.push(weight, &self.marker(node));
        match outline.title(node) {
            "" => name.push(Role::Faint, &self.first_words(node)),
            title => name.push(weight, title),
        }
        let role = node
            .role
            .as_ref()
            .map(|role| self.say(&Says::Role(role.clone())));
        Row {
            line: Text::of(Role::Faint, &node.line.to_string()),
            name,
            length: Text::plain(&grouped(chars)),
            role: Text::plain(&role.unwrap_or_default()),
        }
    }

    /// The number, with a blank after it where words need one.
    fn marker(&self, node: &Node) -> String {
        let marker = self.outline.marker(node);
        let full_width = |last: char| !last.is_ascii() && !last.is_alphanumeric();
        match marker.chars().next_back() {
            None => String::new(),
            Some(last) if full_width(last) => marker.to_owned(),
            Some(last)
                if !last.is_ascii()
                    && node.number.as_ref().is_some_and(|n| n.scheme == "point") =>
            {
                marker.to_owned()
            }
            Some(_) => format!("{} ", marker.trim_end()),
        }
    }

    fn first_words(&self, node: &Node) -> String {
        let mut characters = self.outline.body(node).chars();
        let mut words: String = characters.by_ref().take(FIRST_WORDS).collect();
        if characters.next().is_some() {
            words.push('…');
        }
        words
    }

    /// What a page left, and what was doubtful.
    fn notes(&self) -> Vec<Text> {
        let nodes = self.nodes();
        let mut lines = vec![frame::rule(self.display)];
        let furniture = nodes
            .iter()
            .filter(|node| node.has(Flag::Furniture))
            .count();
        if furniture > 0 {
            let message = Says::Furniture { lines: furniture };
            lines.push(Text::of(Role::Faint, &self.say(&message)));
        }
        let is_doubtful = |node: &&Node| node.flags.iter().any(|flag| *flag != Flag::Furniture);
        let doubtful: Vec<&Node> = nodes.iter().filter(is_doubtful).collect();
        if doubtful.is_empty() {
            lines.push(Text::of(Role::Faint, &self.say(&Says::NoDoubts)));
            return lines;
        }
        let message = Says::Doubts {
            count: doubtful.len(),
        };
        lines.push(Text::of(Role::Check, &self.say(&message)));
        for node in doubtful {
            lines.extend(self.doubt(node).hanging(frame::columns(self.display), 8));
        }
        lines
    }

    fn doubt(&self, node: &Node) -> Text {
        let title = match self.outline.title(node) {
            "" => self.first_words(node),
            title => title.to_owned(),
        };
        let flags = node.flags.iter().filter(|flag| **flag != Flag::Furniture);
        let said: Vec<String> = flags
            .map(|flag| match (flag, node.class) {
                (Flag::Ambiguous, Class::Paragraph | Class::Lead) => {
                    self.say(&Says::PerhapsHeading)
                }
                (flag, _) => self.say(&Says::Flag(*flag)),
            })
            .collect();
        let comma = phrases::comma(self.display.language);
        Text::of(Role::Faint, &format!("{:>6}  ", node.line))
            .with(Role::Plain, &self.marker(node))
            .with(Role::Plain, &title)
            .with(Role::Plain, "  ")
            .with(Role::Check, &said.join(comma))
    }
}
