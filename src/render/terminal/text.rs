//! Words with their roles, before they become bytes. Every word that reaches a screen is made
//! harmless here, so that no renderer can forget it.

use super::harmless::harmless;
use super::style::Role;
use crate::render::Colour;
use crate::render::columns::{LineWidths, fitting, width, wrap};
use std::ops::Range;

/// A run of words of one role.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Span {
    role: Role,
    words: String,
}

/// One line, or a text that becomes several by [`Text::wrapped`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    spans: Vec<Span>,
}

/// On which side a text is filled up with blanks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words at the left.
    Left,
    /// Words (figures, mostly) at the right.
    Right,
}

impl Text {
    /// An empty text.
    pub fn new() -> Self {
        Self::default()
    }

    /// Words without a role.
    pub fn plain(words: &str) -> Self {
        Self::of(Role::Plain, words)
    }

    /// Words of a role.
    pub fn of(role: Role, words: &str) -> Self {
        Self::new().with(role, words)
    }

    /// The same with more words.
    #[must_use]
    pub fn with(mut self, role: Role, words: &str) -> Self {
        self.push(role, words);
        self
    }

    /// Adds words.
    pub fn push(&mut self, role: Role, words: &str) {
        if words.is_empty() {
            return;
        }
        self.push_harmless(role, &harmless(words));
    }

    fn push_harmless(&mut self, role: Role, words: &str) {
        match self.spans.last_mut() {
            Some(last) if last.role == role => last.words.push_str(words),
            Some(_) | None => self.spans.push(Span {
                role,
                words: words.to_owned(),
            }),
        }
    }

    /// Adds another text.
    pub fn append(&mut self, other: Self) {
        self.spans.extend(other.spans);
    }

    /// True where there are no words.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The words without their roles.
    pub fn words(&self) -> String {
        self.spans.iter().map(|span| span.words.as_str()).collect()
    }

    /// Its columns.
    pub fn width(&self) -> usize {
        self.spans.iter().map(|span| width(&span.words)).sum()
    }

    /// Filled up with blanks to these columns; longer ones stay.
    #[must_use]
    pub fn padded(mut self, columns: usize, align: Align) -> Self {
        let blanks = " ".repeat(columns.saturating_sub(self.width()));
        match align {
            Align::Left => self.push(Role::Plain, &blanks),
            Align::Right if blanks.is_empty() => {}
            Align::Right => self.spans.insert(
                0,
                Span {
                    role: Role::Plain,
                    words: blanks,
                },
            ),
        }
        self
    }

    /// Cut to these columns, with … where something was cut.
    #[must_use]
    pub fn truncated(self, columns: usize) -> Self {
        if self.width() <= columns {
            return self;
        }
        let words = self.words();
        self.cut_at(fitting(&words, columns.saturating_sub(1)))
    }

    /// The words before this byte of [`Text::words`], with … behind them.
    #[must_use]
    pub fn cut_at(self, end: usize) -> Self {
        let mut short = self.slice(0..end);
        short.push(Role::Faint, "…");
        short
    }

    /// As much of it as these columns hold.
    #[must_use]
    pub fn beginning(self, columns: usize) -> Self {
        let words = self.words();
        self.slice(0..fitting(&words, columns))
    }

    /// Cut into lines of these widths.
    pub fn wrapped(&self, widths: LineWidths) -> Vec<Self> {
        wrap(&self.words(), widths)
            .into_iter()
            .map(|range| self.slice(range))
            .collect()
    }

    /// Cut into lines within `columns`, every one after the first set in by `indent`.
    pub fn hanging(&self, columns: usize, indent: usize) -> Vec<Self> {
        let widths = LineWidths {
            first: columns,
            rest: columns.saturating_sub(indent),
        };
        let mut lines = self.wrapped(widths);
        if indent == 0 {
            return lines;
        }
        for line in lines.iter_mut().skip(1) {
            let blanks = line.width() + indent;
            *line = std::mem::take(line).padded(blanks, Align::Right);
        }
        lines
    }

    /// The bytes of one line, without a line end and without blanks there.
    pub fn paint(&self, colour: Colour) -> String {
        let painted: String = self
            .spans
            .iter()
            .map(|span| span.role.paint(&span.words, colour))
            .collect();
        painted.trim_end_matches(' ').to_owned()
    }

    /// The words of a range of bytes of [`Text::words`], with their roles.
    fn slice(&self, range: Range<usize>) -> Self {
        let mut sliced = Self::new();
        let mut at = 0;
        for span in &self.spans {
            let start = range.start.clamp(at, at + span.words.len()) - at;
            let end = range.end.clamp(at, at + span.words.len()) - at;
            if start < end {
                sliced.push_harmless(span.role, &span.words[start..end]);
            }
            at += span.words.len();
        }
        sliced
    }
}

/// Lines to bytes, each with its line end.
pub fn paint_lines(lines: &[Text], colour: Colour) -> String {
    lines.iter().map(|line| line.paint(colour) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::{Align, Text};
    use crate::render::Colour;
    use crate::render::terminal::style::Role;

    #[test]
    fn roles_survive_wrapping() {
        let text = Text::plain("新建分馆")
            .with(Role::Added, "六个，")
            .with(Role::Plain, "惠民。");
        let lines: Vec<String> = text
            .hanging(12, 2)
            .iter()
            .map(|line| line.paint(Colour::On))
            .collect();
        assert_eq!(
            lines,
            [
                "新建分馆\u{1b}[32m\u{1b}[4m六\u{1b}[0m",
                "  \u{1b}[32m\u{1b}[4m个，\u{1b}[0m惠民。"
            ]
        );
    }

    #[test]
    fn blanks_fill_up_to_columns_not_characters() {
        let cell = |align| Text::plain("字数").padded(6, align).words();
        assert_eq!(cell(Align::Left), "字数  ");
        assert_eq!(cell(Align::Right), "  字数");
    }

    #[test]
    fn what_is_cut_is_marked() {
        let short = Text::plain("一、主要工作").truncated(8);
        assert_eq!(short.words(), "一、主…");
        assert_eq!(Text::plain("够短").truncated(4).words(), "够短");
    }

    #[test]
    fn no_word_reaches_the_terminal_unseen() {
        assert_eq!(Text::plain("\u{1b}[2J").paint(Colour::On), "␛[2J");
    }
}
