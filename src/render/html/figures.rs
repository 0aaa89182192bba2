//! A unit's figures over the years: a row a figure, a column a year, and a small chart of each.

use super::frame::tag;
use super::words::Run;
use crate::failure::Failure;
use crate::messages::page::PageMessage;
use crate::messages::timeline::TimelineMessage as Says;
use crate::render::ledger_rows::{grouped, name, place};
use crate::series::Language;
use crate::view::{GapReason, LedgerView, YearGap};
use crate::years::figures::Hedge;
use crate::years::timeline::{Cell, LedgerEntry, LedgerLine, Measure};
use serde::Serialize;

/// Pixels from one column of a chart to the next.
const STEP: usize = 14;
/// Pixels of a column.
const COLUMN: usize = 10;
/// Pixels of the tallest column.
const HEIGHT: usize = 32;
/// The least that a column of anything but nothing is tall, so that it is seen.
const LEAST: f64 = 1.0;

#[derive(Serialize)]
struct FiguresPage {
    lang: &'static str,
    what: String,
    unit: String,
    years_said: String,
    count: String,
    section: Option<String>,
    gaps: Vec<Gap>,
    signs: String,
    heads: Heads,
    years: Vec<u16>,
    groups: Vec<Group>,
    width: usize,
    height: usize,
    nothing: String,
    source: String,
}

#[derive(Serialize)]
struct Heads {
    figure: String,
    unit: String,
    chart: String,
}

#[derive(Serialize)]
struct Gap {
    year: u16,
    why: String,
}

/// The figures of one section.
#[derive(Serialize)]
struct Group {
    place: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    unit: String,
    cells: Vec<String>,
    bars: Vec<Bar>,
}

/// A column of a chart.
#[derive(Debug, PartialEq, Serialize)]
struct Bar {
    x: usize,
    y: String,
    width: usize,
    height: String,
}

/// The page of `figures`.
pub(crate) fn page(view: &LedgerView, language: Language) -> Result<String, Failure> {
    let say = |message: Says| message.say(language);
    let ledger = &view.ledger;
    let page = FiguresPage {
        lang: tag(language),
        what: say(Says::LedgerTitle),
        unit: shown(view.unit.as_str()),
        years_said: say(Says::Years {
            range: view.asked,
            reports: ledger.years.len(),
        }),
        count: say(Says::FigureCount {
            figures: ledger.lines.len(),
        }),
        section: view
            .section
            .clone()
            .map(|words| shown(&say(Says::OfSection { words }))),
        gaps: view
            .gaps
            .iter()
            .map(|gap| year_gap(gap, language))
            .collect(),
        signs: say(Says::LedgerSigns {
            about: hedge(Some(Hedge::About)),
            at_least: hedge(Some(Hedge::AtLeast)),
            at_most: hedge(Some(Hedge::AtMost)),
        }),
        heads: Heads {
            figure: say(Says::FigureHead),
            unit: say(Says::UnitHead),
            chart: say(Says::ChartHead),
        },
        years: ledger.years.iter().map(|year| year.0).collect(),
        groups: groups(view, language),
        width: STEP * ledger.years.len(),
        height: HEIGHT,
        nothing: say(Says::NoFigures),
        source: PageMessage::Source.say(language),
    };
    super::written("figures.html", &page, language)
}

/// Words of a report as a page may show them.
fn shown(words: &str) -> String {
    Run::same(words).words
}

fn year_gap(gap: &YearGap, language: Language) -> Gap {
    let why = match &gap.why {
        GapReason::NoReport => Says::NoReport,
        GapReason::OtherLanguage => Says::OtherLanguage,
        GapReason::Unreadable(reason) => Says::Unreadable {
            reason: reason.say(language),
        },
    };
    Gap {
        year: gap.year.0,
        why: shown(&why.say(language)),
    }
}

fn groups(view: &LedgerView, language: Language) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for line in &view.ledger.lines {
        let place = shown(&place(line, language));
        let row = row(line, language);
        match groups.last_mut() {
            Some(group) if group.place == place => group.rows.push(row),
            Some(_) | None => groups.push(Group {
                place,
                rows: vec![row],
            }),
        }
    }
    groups
}

fn row(line: &LedgerLine, language: Language) -> Row {
    let measure = Measure::as_written(line);
    let cells = measure.cells.iter().zip(&line.entries);
    let cells = cells.map(|(cell, entry)| {
        let before = hedge(entry.as_ref().and_then(|entry| entry.hedge));
        match cell {
            None => "–".to_owned(),
            Some(Cell::Masked) => "*".to_owned(),
            Some(Cell::Number(digits)) => format!("{before}{}", grouped(digits)),
            Some(Cell::Words(words)) => shown(&format!("{before}{words}")),
        }
    });
    Row {
        name: shown(&name(line, language)),
        unit: shown(&measure.unit),
        cells: cells.collect(),
        bars: bars(&line.entries),
    }
}

/// What stands before a number that is not exact.
fn hedge(hedge: Option<Hedge>) -> &'static str {
    match hedge {
        None => "",
        Some(Hedge::About) => "≈",
        Some(Hedge::AtLeast) => "≥",
        Some(Hedge::AtMost) => "≤",
    }
}

/// A column for each year that tells a value, from nothing up; none where fewer than two do.
fn bars(entries: &[Option<LedgerEntry>]) -> Vec<Bar> {
    let values: Vec<Option<f64>> = entries
        .iter()
        .map(|entry| Some(entry.as_ref()?.value?.to_f64()))
        .collect();
    let told = || values.iter().flatten().copied();
    let (lowest, highest) = told().fold((0.0_f64, 0.0_f64), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    let range = highest - lowest;
    if told().count() < 2 || range <= 0.0 {
        return Vec::new();
    }
    let height = HEIGHT as f64;
    let ground = highest / range * height;
    let columns = values.iter().enumerate();
    columns
        .filter_map(|(place, value)| {
            let value = (*value)?;
            let tall = match value == 0.0 {
                true => 0.0,
                false => (value.abs() / range * height).max(LEAST),
            };
            let top = if value < 0.0 { ground } else { ground - tall };
            Some(Bar {
                x: place * STEP + (STEP - COLUMN) / 2,
                y: format!("{:.1}", top.max(0.0)),
                width: COLUMN,
                height: format!("{tall:.1}"),
            })
        })
        .collect()
}
