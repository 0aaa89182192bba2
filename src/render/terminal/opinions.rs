//! The table of opinions: a row an opinion, with what it is about and the reason under it.

use super::frame;
use super::harmless::harmless;
use super::style::Role;
use super::text::{Align, Text, paint_lines};
use crate::messages::review::OpinionMessage as Says;
use crate::render::columns::LineWidths;
use crate::render::{Display, opinion_rows};
use crate::series::Language;
use crate::view::{OpinionRow, OpinionVerdict, OpinionsView};

/// Lines longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 94;
/// Columns between two cells.
const GAP: usize = 2;
/// The most columns for names; longer ones go on in the next line.
const NAMES: usize = 16;

/// The screen of `review table`.
pub(super) fn screen(view: &OpinionsView, display: &Display) -> String {
    let display = &Display {
        columns: frame::columns(display).min(WIDEST),
        ..*display
    };
    let language = display.language;
    let mut head = Text::of(Role::Heading, &Says::Title.say(language));
    head.push(Role::Plain, "  ");
    head.push(Role::Name, &harmless(&opinion_rows::subject(view)));
    let mut lines = vec![head.truncated(display.columns), frame::rule(display)];
    if !view.rows.is_empty() {
        let table = Table::of(view, language, display.columns);
        lines.push(table.heads());
        lines.push(frame::rule(display));
        for (place, row) in view.rows.iter().enumerate() {
            lines.extend(table.row(place, row));
        }
        lines.push(frame::rule(display));
    }
    let said = opinion_rows::said(view, language);
    lines.extend(Text::of(Role::Heading, &said).hanging(display.columns, 0));
    paint_lines(&lines, display.colour)
}

/// The widths of the columns.
struct Table {
    language: Language,
    number: usize,
    from: usize,
    text: usize,
    verdict: usize,
}

impl Table {
    fn of(view: &OpinionsView, language: Language, columns: usize) -> Self {
        let width = |words: &str| Text::plain(words).width();
        let widest = |head: Says, cells: &mut dyn Iterator<Item = String>| {
            let head = width(&head.say(language));
            cells.map(|cell| width(&cell)).fold(head, usize::max)
        };
        let rows = || view.rows.iter();
        let last = view.rows.len().to_string();
        let number = widest(Says::NumberHead, &mut std::iter::once(last)) + GAP;
        let from = widest(Says::FromHead, &mut rows().map(|row| row.from.clone()));
        let from = from.min(NAMES) + GAP;
        let mut verdicts = rows().map(|row| opinion_rows::verdict(row, language));
        let verdict = widest(Says::VerdictHead, &mut verdicts);
        let taken = number + from + GAP + verdict;
        Self {
            language,
            number,
            from,
            text: columns.saturating_sub(taken).max(2 * GAP),
            verdict,
        }
    }

    fn heads(&self) -> Text {
        let head = |message: Says| Text::of(Role::Faint, &message.say(self.language));
        let mut line = head(Says::NumberHead).padded(self.number, Align::Left);
        line.append(head(Says::FromHead).padded(self.from, Align::Left));
        line.append(head(Says::TextHead).padded(self.text + GAP, Align::Left));
        line.append(head(Says::VerdictHead));
        line
    }

    fn row(&self, place: usize, row: &OpinionRow) -> Vec<Text> {
        let number = vec![Text::of(Role::Faint, &(place + 1).to_string())];
        let from = wrapped(Role::Plain, &row.from, self.from - GAP);
        let mut texts = wrapped(
            Role::Plain,
            &opinion_rows::text(row, self.language),
            self.text,
        );
        if row.text.is_some() {
            let about = Says::OnBelow {
                section: row.section.clone(),
                on: row.on.as_ref().map(|words| words.replace('\n', " ")),
            };
            texts.extend(wrapped(Role::Faint, &about.say(self.language), self.text));
        }
        if let Some(why) = row.why.clone() {
            let why = Says::WhyBelow { why }.say(self.language);
            texts.extend(wrapped(Role::Plain, &why, self.text));
        }
        let role = match row.verdict {
            OpinionVerdict::Disputed => Role::Check,
            OpinionVerdict::Open | OpinionVerdict::Answered(_) => Role::Heading,
        };
        let verdict = opinion_rows::verdict(row, self.language);
        let verdict = wrapped(role, &verdict, self.verdict.max(1));
        let columns = [
            (number, self.number),
            (from, self.from),
            (texts, self.text + GAP),
            (verdict, 0),
        ];
        side_by_side(columns)
    }
}

fn wrapped(role: Role, words: &str, columns: usize) -> Vec<Text> {
    let widths = LineWidths {
        first: columns,
        rest: columns,
    };
    let paragraphs = words.lines();
    paragraphs
        .flat_map(|words| Text::of(role, &harmless(words)).wrapped(widths))
        .collect()
}

/// Cells of several lines in one row of a table.
fn side_by_side<const N: usize>(columns: [(Vec<Text>, usize); N]) -> Vec<Text> {
    let tallest = columns.iter().map(|(lines, _)| lines.len()).max();
    let tallest = tallest.unwrap_or(0);
    let lines = (0..tallest).map(|at| {
        let mut line = Text::new();
        for (cell, columns) in &columns {
            let words = cell.get(at).cloned().unwrap_or_default();
            line.append(words.padded(*columns, Align::Left));
        }
        line
    });
    lines.collect()
}
