//! `annals/figures/1`: a unit's figures over several years.

use super::between_years::Number;
use super::sections::SideJson;
use super::timeline::GapJson;
use crate::view::LedgerView;
use crate::years::timeline::{LedgerEntry, LedgerLine};
use serde::Serialize;

#[derive(Serialize)]
struct LedgerJson<'a> {
    schema: &'static str,
    unit: &'a str,
    from: u16,
    to: u16,
    years: Vec<YearJson<'a>>,
    /// Years between the two that have no text.
    missing: Vec<GapJson>,
    /// The section that was asked for; null of whole reports.
    section: Option<&'a str>,
    figures: Vec<LineJson<'a>>,
}

#[derive(Serialize)]
struct YearJson<'a> {
    year: u16,
    #[serde(flatten)]
    side: SideJson<'a>,
}

#[derive(Serialize)]
struct LineJson<'a> {
    name: &'a str,
    unit: &'a str,
    /// What the values are in: with `unit` 万元, 元.
    base_unit: &'a str,
    /// One for each of `years`; null where that report does not state it.
    values: Vec<Option<EntryJson<'a>>>,
}

#[derive(Serialize)]
struct EntryJson<'a> {
    year: u16,
    text: &'a str,
    /// In the base unit; null where it was blotted out.
    value: Option<Number>,
    hedge: Option<&'static str>,
    period: &'static str,
    path: &'a [String],
    line: usize,
}

pub(super) fn write(view: &LedgerView) -> String {
    let years = view.ledger.years.iter().zip(&view.sides);
    super::written(&LedgerJson {
        schema: "annals/figures/1",
        unit: view.unit.as_str(),
        from: view.asked.first.0,
        to: view.asked.last.0,
        years: years
            .map(|(year, side)| YearJson {
                year: year.0,
                side: SideJson::new(side),
            })
            .collect(),
        missing: view.gaps.iter().map(GapJson::new).collect(),
        section: view.section.as_deref(),
        figures: view
            .ledger
            .lines
            .iter()
            .map(|line| line_json(view, line))
            .collect(),
    })
}

fn line_json<'a>(view: &LedgerView, line: &'a LedgerLine) -> LineJson<'a> {
    let values = view.ledger.years.iter().zip(&line.entries);
    LineJson {
        name: &line.name,
        unit: &line.unit,
        base_unit: &line.base_unit,
        values: values
            .map(|(year, entry)| entry.as_ref().map(|entry| entry_json(year.0, entry)))
            .collect(),
    }
}

fn entry_json(year: u16, entry: &LedgerEntry) -> EntryJson<'_> {
    EntryJson {
        year,
        text: &entry.text,
        value: entry.value.map(Number::new),
        hedge: entry.hedge.map(|hedge| hedge.id()),
        period: entry.period.id(),
        path: &entry.path,
        line: entry.line,
    }
}
