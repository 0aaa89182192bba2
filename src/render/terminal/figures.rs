//! A unit's figures over the years: a line a figure and a column a year, under the sections that the
//! figures stand in.

use super::frame;
use super::style::Role;
use super::text::{Align, Text, paint_lines};
use super::timeline::year_gaps;
use super::year_groups::{GAP, groups, taken};
use crate::messages::timeline::TimelineMessage as Says;
use crate::render::ledger_rows::{grouped, name, place};
use crate::render::{Display, Glyphs};
use crate::view::LedgerView;
use crate::years::figures::Hedge;
use crate::years::timeline::{Cell, LedgerLine, Measure};
use std::ops::Range;

/// Columns by which figures are set in under their section.
const INDENT: usize = 2;
/// Columns of the names at most.
const WIDEST_NAME: usize = 28;
/// Columns of the names at least, where they need so many.
const NARROWEST_NAME: usize = 16;

/// The screen of `figures`.
pub(super) fn screen(view: &LedgerView, display: &Display) -> String {
    let say = |message: Says| message.say(display.language);
    let columns = frame::columns(display);
    let mut lines = title(view, display).hanging(columns, 2);
    lines.push(frame::rule(display));
    lines.extend(year_gaps(&view.gaps, display));
    if !view.gaps.is_empty() {
        lines.push(Text::new());
    }
    if view.ledger.lines.is_empty() {
        lines.push(Text::plain(&say(Says::NoFigures)));
        return paint_lines(&lines, display.colour);
    }
    lines.extend(Table::new(view, display).lines());
    lines.push(Text::new());
    let signs = Signs::of(display);
    let legend = Says::LedgerSigns {
        about: signs.about,
        at_least: signs.at_least,
        at_most: signs.at_most,
    };
    let unit = view.unit.clone();
    for said in [legend, Says::KeepAsTable { unit }] {
        lines.extend(Text::of(Role::Faint, &say(said)).hanging(columns, 2));
    }
    paint_lines(&lines, display.colour)
}

/// What the screen is, of whom, and of how much.
fn title(view: &LedgerView, display: &Display) -> Text {
    let say = |message: Says| message.say(display.language);
    let mut title = Text::of(Role::Heading, &say(Says::LedgerTitle));
    title.push(Role::Plain, "  ");
    title.push(Role::Name, view.unit.as_str());
    let facts = [
        Says::Years {
            range: view.asked,
            reports: view.ledger.years.len(),
        },
        Says::FigureCount {
            figures: view.ledger.lines.len(),
        },
    ];
    let section = view.section.clone();
    let section = section.map(|words| Says::OfSection { words });
    for fact in facts.into_iter().chain(section) {
        title.push(Role::Plain, &format!("  {}", say(fact)));
    }
    title
}

/// What stands before a number that is not exact.
struct Signs {
    about: &'static str,
    at_least: &'static str,
    at_most: &'static str,
}

impl Signs {
    fn of(display: &Display) -> Self {
        match display.glyphs {
            Glyphs::Unicode => Self {
                about: "≈",
                at_least: "≥",
                at_most: "≤",
            },
            Glyphs::Ascii => Self {
                about: "~",
                at_least: ">=",
                at_most: "<=",
            },
        }
    }

    fn before(&self, hedge: Option<Hedge>) -> &'static str {
        match hedge {
            None => "",
            Some(Hedge::About) => self.about,
            Some(Hedge::AtLeast) => self.at_least,
            Some(Hedge::AtMost) => self.at_most,
        }
    }
}

/// A figure as the table shows it.
struct Row {
    name: Text,
    unit: Text,
    place: String,
    cells: Vec<Text>,
}

struct Table<'a> {
    view: &'a LedgerView,
    display: &'a Display,
    rows: Vec<Row>,
    /// Columns of the names.
    name: usize,
    /// Columns of the units.
    unit: usize,
    /// Columns of each year.
    widths: Vec<usize>,
}

impl<'a> Table<'a> {
    fn new(view: &'a LedgerView, display: &'a Display) -> Self {
        let lines = view.ledger.lines.iter();
        let rows: Vec<Row> = lines.map(|line| row(line, display)).collect();
        let widest = |cell: &dyn Fn(&Row) -> usize| rows.iter().map(cell).max().unwrap_or(0);
        let head = |message: Says| Text::plain(&message.say(display.language)).width();
        let years = view.ledger.years.iter().enumerate();
        let widths: Vec<usize> = years
            .map(|(column, year)| {
                widest(&|row| row.cells[column].width()).max(year.to_string().len())
            })
            .collect();
        let unit = widest(&|row| row.unit.width()).max(head(Says::UnitHead));
        let names = widest(&|row| row.name.width()).max(head(Says::FigureHead)) + INDENT;
        let columns = frame::columns(display);
        let beside = unit + GAP + taken(&widths);
        // Rather a shorter name than another group of years.
        let name = match columns.checked_sub(beside) {
            Some(room) if room >= names.min(NARROWEST_NAME) => names.min(WIDEST_NAME.max(room)),
            Some(_) | None => names.min(WIDEST_NAME.min(columns / 3)),
        };
        Self {
            view,
            display,
            rows,
            name,
            unit,
            widths,
        }
    }

    fn lines(&self) -> Vec<Text> {
        let names = self.name + GAP + self.unit;
        let groups = groups(names, &self.widths, frame::columns(self.display));
        let mut lines = Vec::new();
        for years in groups {
            if !lines.is_empty() {
                lines.push(Text::new());
            }
            lines.push(self.head(&years));
            lines.push(frame::rule(self.display));
            let mut under = None;
            for row in &self.rows {
                if under != Some(&row.place) {
                    let place = Text::of(Role::Name, &row.place);
                    lines.extend(place.hanging(frame::columns(self.display), INDENT));
                    under = Some(&row.place);
                }
                lines.push(self.line(&row.name, &row.unit, &years, &row.cells));
            }
        }
        lines
    }

    fn head(&self, years: &Range<usize>) -> Text {
        let head = |message: Says| Text::of(Role::Faint, &message.say(self.display.language));
        let all = self.view.ledger.years.iter();
        let cells: Vec<Text> = all
            .map(|year| Text::of(Role::Heading, &year.to_string()))
            .collect();
        self.line(
            &head(Says::FigureHead),
            &head(Says::UnitHead),
            years,
            &cells,
        )
    }

    fn line(&self, name: &Text, unit: &Text, years: &Range<usize>, cells: &[Text]) -> Text {
        let mut line = Text::plain(&" ".repeat(INDENT));
        let room = self.name - INDENT;
        line.append(name.clone().truncated(room).padded(room, Align::Left));
        line.push(Role::Plain, &" ".repeat(GAP));
        line.append(unit.clone().padded(self.unit, Align::Left));
        for column in years.clone() {
            line.push(Role::Plain, &" ".repeat(GAP));
            line.append(
                cells[column]
                    .clone()
                    .padded(self.widths[column], Align::Right),
            );
        }
        line.truncated(frame::columns(self.display))
    }
}

fn row(line: &LedgerLine, display: &Display) -> Row {
    let measure = Measure::as_written(line);
    let signs = Signs::of(display);
    let cells = measure.cells.iter().zip(&line.entries);
    let cells = cells.map(|(cell, entry)| {
        let hedge = entry.as_ref().and_then(|entry| entry.hedge);
        match cell {
            None => Text::of(Role::Faint, "-"),
            Some(Cell::Masked) => Text::plain("*"),
            Some(Cell::Number(digits)) => {
                Text::plain(&format!("{}{}", signs.before(hedge), grouped(digits)))
            }
            Some(Cell::Words(words)) => Text::plain(&format!("{}{words}", signs.before(hedge))),
        }
    });
    Row {
        name: Text::plain(&name(line, display.language)),
        cells: cells.collect(),
        place: place(line, display.language),
        unit: Text::of(Role::Faint, &measure.unit),
    }
}
