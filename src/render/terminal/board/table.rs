//! The rows of a board in columns; reasons stand in the last one, or under their row where the screen
//! is narrow.

use super::super::frame;
use super::super::style::Role;
use super::super::text::{Align, Text};
use super::{extent, sign};
use crate::collection::Row;
use crate::messages::board::{BoardHead, BoardMessage as Says};
use crate::messages::phrases::{clauses, grouped};
use crate::render::Display;
use crate::render::board_rows::{last_years_sentences, reasons, sign_off, stage};
use crate::series::Year;
use crate::view::{BoardExtent, BoardView};

/// Columns between two columns of the table.
const GAP: usize = 2;
/// Columns that reasons need beside their row.
const REASONS: usize = 26;
/// Columns by which reasons under their row are set in.
const INDENT: usize = 4;
/// Columns of a name or a stage at most.
const WIDEST: usize = 28;
/// Years before the board's that are shown at most.
const MOST_YEARS: usize = 10;

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Unit,
    Stage,
    Chars,
    LastYearsSentences,
    Comments,
    SignOff,
    Due,
    Years,
}

impl Column {
    /// What is always shown.
    const ALWAYS: [Self; 4] = [
        Self::Unit,
        Self::Stage,
        Self::Chars,
        Self::LastYearsSentences,
    ];
    /// What is shown of all units where there is room: what is left out first stands last.
    const OF_ALL: [Self; 8] = [
        Self::Unit,
        Self::Stage,
        Self::Chars,
        Self::LastYearsSentences,
        Self::Comments,
        Self::SignOff,
        Self::Due,
        Self::Years,
    ];

    fn align(self) -> Align {
        match self {
            Self::Chars | Self::LastYearsSentences | Self::Comments => Align::Right,
            Self::Unit | Self::Stage | Self::SignOff | Self::Due | Self::Years => Align::Left,
        }
    }
}

/// A line of the table.
enum Line {
    /// A unit: its cells, and the reasons to look at it.
    Unit(Vec<Text>, Text),
    /// Words over the lines that follow.
    Heading(Text),
}

/// Which columns are shown, and how wide.
struct Fit {
    /// The places of those that are.
    shown: Vec<usize>,
    /// Of every column.
    widths: Vec<usize>,
    /// What they take with what is between them.
    used: usize,
    /// True where reasons stand beside their rows.
    is_beside: bool,
}

/// The table of a board.
pub(super) struct Table<'a> {
    view: &'a BoardView,
    display: &'a Display,
    columns: Vec<Column>,
    /// The years before the board's that have reports, the earliest first.
    years: Vec<Year>,
    lines: Vec<Line>,
}

impl<'a> Table<'a> {
    /// The empty table of a board.
    pub(super) fn of(view: &'a BoardView, display: &'a Display) -> Self {
        let earlier = view.years.iter().filter(|year| **year < view.board.year);
        let mut years: Vec<Year> = earlier.copied().take(MOST_YEARS).collect();
        years.reverse();
        let columns = match extent(view) {
            BoardExtent::Attention => Column::ALWAYS.to_vec(),
            BoardExtent::All => Column::OF_ALL.to_vec(),
        };
        Self {
            view,
            display,
            columns,
            years,
            lines: Vec::new(),
        }
    }

    /// Adds rows.
    pub(super) fn rows(&mut self, rows: &[&Row]) {
        for row in rows {
            let cells = self.columns.iter().map(|column| self.cell(*column, row));
            let cells = cells.collect();
            self.lines.push(Line::Unit(cells, self.reasons(row)));
        }
    }

    /// Adds words over what follows.
    pub(super) fn heading(&mut self, words: &str) {
        self.lines.push(Line::Heading(Text::of(Role::Faint, words)));
    }

    fn cell(&self, column: Column, row: &Row) -> Text {
        let language = self.display.language;
        let nothing = || Text::of(Role::Faint, "-");
        let report = row.report.as_ref();
        match column {
            Column::Unit => Text::of(Role::Name, row.unit.as_str()).truncated(WIDEST),
            Column::Stage => Text::plain(&stage(row, language)).truncated(WIDEST),
            Column::Chars => {
                let chars = report.and_then(|report| report.chars);
                chars.map_or_else(nothing, |chars| Text::plain(&grouped(chars)))
            }
            Column::LastYearsSentences => last_years_sentences(row)
                .map_or_else(nothing, |percent| {
                    Text::plain(&Says::Share { percent }.say(language))
                }),
            Column::Comments => match report.and_then(|report| report.known_review()) {
                Some(review) if review.comments > 0 => {
                    Text::plain(&format!("{}/{}", review.open_comments, review.comments))
                }
                Some(_) | None => Text::new(),
            },
            Column::SignOff => {
                sign_off(row, language).map_or_else(Text::new, |said| Text::plain(&said))
            }
            Column::Due => match row.due {
                due if due == self.view.board.due => Text::new(),
                Some(due) => Text::plain(&due.to_string()),
                None => Text::new(),
            },
            Column::Years => {
                let mut strip = Text::new();
                for year in &self.years {
                    strip.append(sign(row.earlier_phase(*year), self.display));
                }
                strip
            }
        }
    }

    fn reasons(&self, row: &Row) -> Text {
        let language = self.display.language;
        let reasons = reasons(row, |file| self.view.fault(row, file), language);
        Text::of(Role::Check, &clauses(&reasons, language))
    }

    fn head(&self, column: Column) -> Text {
        let head = match column {
            Column::Unit => BoardHead::Unit,
            Column::Stage => BoardHead::Phase,
            Column::Chars => BoardHead::Chars,
            Column::LastYearsSentences => BoardHead::LastYearsSentences,
            Column::Comments => BoardHead::Comments,
            Column::SignOff => BoardHead::SignOff,
            Column::Due => BoardHead::Due,
            Column::Years => match (self.years.first(), self.years.last()) {
                (Some(first), Some(last)) => BoardHead::EarlierYears {
                    first: *first,
                    last: *last,
                },
                _ => return Text::new(),
            },
        };
        Text::of(Role::Faint, &Says::Head(head).say(self.display.language))
    }

    /// The lines of the table, its heads first.
    pub(super) fn lines(self) -> Vec<Text> {
        let fit = self.fit();
        let heads: Vec<Text> = self
            .columns
            .iter()
            .map(|column| self.head(*column))
            .collect();
        let mut head = self.aligned(&heads, &fit);
        if fit.is_beside {
            let says = Says::Head(BoardHead::Reasons).say(self.display.language);
            head.append(Text::of(Role::Faint, &says));
        }
        let head = head.truncated(frame::columns(self.display));
        let mut lines = vec![head, frame::rule(self.display)];
        for line in &self.lines {
            match line {
                Line::Heading(words) => lines.extend([Text::new(), words.clone()]),
                Line::Unit(cells, reasons) => lines.extend(self.unit(cells, reasons, &fit)),
            }
        }
        lines
    }

    fn fit(&self) -> Fit {
        let widths = self.widths();
        let columns = frame::columns(self.display);
        let shown = shown(&self.columns, &widths, columns);
        let used: usize = shown.iter().map(|at| widths[*at] + GAP).sum();
        let has_reasons = self.lines.iter().any(|line| match line {
            Line::Unit(_, reasons) => !reasons.is_empty(),
            Line::Heading(_) => false,
        });
        Fit {
            is_beside: has_reasons && columns.saturating_sub(used) >= REASONS,
            shown,
            widths,
            used,
        }
    }

    /// A unit's row, its reasons beside or beneath it.
    fn unit(&self, cells: &[Text], reasons: &Text, fit: &Fit) -> Vec<Text> {
        let columns = frame::columns(self.display);
        let mut line = self.aligned(cells, fit);
        if fit.is_beside {
            line.append(reasons.clone());
            return line.hanging(columns, fit.used);
        }
        let mut lines = vec![line.truncated(columns)];
        if !reasons.is_empty() {
            let mut under = Text::new().padded(INDENT, Align::Left);
            under.append(reasons.clone());
            lines.extend(under.hanging(columns, INDENT));
        }
        lines
    }

    fn aligned(&self, cells: &[Text], fit: &Fit) -> Text {
        let mut line = Text::new();
        for at in &fit.shown {
            let cell = cells[*at].clone();
            line.append(cell.padded(fit.widths[*at], self.columns[*at].align()));
            line.push(Role::Plain, &" ".repeat(GAP));
        }
        line
    }

    /// The columns that each column takes; 0 of one that says nothing.
    fn widths(&self) -> Vec<usize> {
        let widths = (0..self.columns.len()).map(|at| {
            let cells = self.lines.iter().filter_map(|line| match line {
                Line::Unit(cells, _) => Some(cells[at].width()),
                Line::Heading(_) => None,
            });
            match cells.max().unwrap_or(0) {
                0 => 0,
                widest => widest.max(self.head(self.columns[at]).width()),
            }
        });
        widths.collect()
    }
}

/// The places of the columns that are shown: those that say something, and of them as many as leave
/// room for reasons; what is always shown stays.
fn shown(all: &[Column], widths: &[usize], columns: usize) -> Vec<usize> {
    let mut shown: Vec<usize> = (0..all.len()).filter(|at| widths[*at] > 0).collect();
    let used = |shown: &[usize]| shown.iter().map(|at| widths[*at] + GAP).sum::<usize>();
    while let Some(last) = shown.last() {
        let is_needed = Column::ALWAYS.contains(&all[*last]);
        if is_needed || used(&shown) + REASONS <= columns {
            break;
        }
        shown.pop();
    }
    shown
}
