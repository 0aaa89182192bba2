//! What every screen of a comparison begins with: what is compared with what, and a rule.

use super::style::Role;
use super::text::{Align, Text};
use crate::messages::comparison::ComparisonMessage;
use crate::render::{Display, Glyphs};
use crate::view::{Form, Side};

/// Lines of text longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 100;
/// Tables have columns to give to their names.
const WIDEST_TABLE: usize = 120;
/// Two texts side by side, each with lines as long.
const WIDEST_OF_TWO: usize = 2 * WIDEST;

/// The display as wide as a screen may be.
pub fn fitted(display: &Display, form: Form) -> Display {
    let widest = match form {
        Form::SideBySide => WIDEST_OF_TWO,
        Form::Sections | Form::Stat => WIDEST_TABLE,
        Form::Words => WIDEST,
    };
    Display {
        columns: display.columns.min(widest),
        ..*display
    }
}

/// The columns that a screen fills.
pub fn columns(display: &Display) -> usize {
    display.columns
}

/// What the screen is, of whom, and its two sides: in one line, or in three.
pub fn header(title: &str, subject: &str, sides: (&Side, &Side), display: &Display) -> Vec<Text> {
    let columns = columns(display);
    let mut left = Text::of(Role::Heading, title);
    if !subject.is_empty() {
        left = left.with(Role::Plain, "  ").with(Role::Name, subject);
    }
    let right = Text::plain(&sides.0.label)
        .with(Role::Faint, arrow(display))
        .with(Role::Plain, &sides.1.label);
    let gap = columns.saturating_sub(left.width() + right.width());
    if gap >= 2 {
        let width = left.width() + gap;
        let mut line = left.padded(width, Align::Left);
        line.append(right);
        return vec![line, rule(display)];
    }
    let mut lines = vec![left.truncated(columns)];
    for (label, side) in [
        (ComparisonMessage::BeforeLabel, sides.0),
        (ComparisonMessage::AfterLabel, sides.1),
    ] {
        let label = label.say(display.language);
        let line = Text::of(Role::Faint, &label).with(Role::Plain, &side.label);
        lines.extend(line.hanging(columns, 4));
    }
    lines.push(rule(display));
    lines
}

/// From the old to the new.
pub fn arrow(display: &Display) -> &'static str {
    match display.glyphs {
        Glyphs::Unicode => " → ",
        Glyphs::Ascii => " -> ",
    }
}

/// A thin line across the screen.
pub fn rule(display: &Display) -> Text {
    let sign = match display.glyphs {
        Glyphs::Unicode => "─",
        Glyphs::Ascii => "-",
    };
    Text::of(Role::Faint, &sign.repeat(columns(display)))
}
