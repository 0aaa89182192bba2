//! `annals/timeline/1`: a unit's sections over several years.

use super::compare::SharesJson;
use super::sections::SideJson;
use crate::series::Language;
use crate::view::{GapReason, TimelineRows, TimelineView, YearGap};
use crate::years::timeline::{SectionCell, SectionEvent, SectionName, SectionRow, SectionTurn};
use serde::Serialize;

#[derive(Serialize)]
struct TimelineJson<'a> {
    schema: &'static str,
    unit: &'a str,
    from: u16,
    to: u16,
    years: Vec<YearJson<'a>>,
    /// Years between the two that have no text.
    missing: Vec<GapJson>,
    sections: Vec<RowJson<'a>>,
}

#[derive(Serialize)]
struct YearJson<'a> {
    year: u16,
    #[serde(flatten)]
    side: SideJson<'a>,
    chars: usize,
    /// The year that it was compared with; null of the first.
    compared_with: Option<u16>,
    shares: Option<SharesJson>,
    set_aside_chars: usize,
    coarse: bool,
}

/// A year that has no text.
#[derive(Serialize)]
pub(super) struct GapJson {
    year: u16,
    /// `no_report` or `unreadable`.
    why: &'static str,
    /// What is wrong with the text.
    message: Option<String>,
}

#[derive(Serialize)]
struct RowJson<'a> {
    /// As it was last called.
    #[serde(flatten)]
    name: Option<NameJson<'a>>,
    /// One for each of `years`; null where that report has no such section.
    cells: Vec<Option<CellJson<'a>>>,
    events: Vec<EventJson<'a>>,
}

#[derive(Serialize)]
struct EventJson<'a> {
    year: u16,
    #[serde(flatten)]
    turn: TurnJson<'a>,
}

/// What a section is called.
#[derive(Serialize)]
pub(super) struct NameJson<'a> {
    marker: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct CellJson<'a> {
    year: u16,
    #[serde(flatten)]
    name: NameJson<'a>,
    path: &'a [String],
    line: usize,
    depth: usize,
    /// With all that stands under it.
    chars: usize,
    own_chars: usize,
    /// With all that stands under it, against the report before.
    shares: Option<SharesJson>,
    only_redated: bool,
    only_refigured: bool,
}

/// Something that happened to a section.
#[derive(Serialize)]
pub(super) struct TurnJson<'a> {
    what: &'static str,
    /// What it was called, or was a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<NameJson<'a>>,
    /// The way to what it stood under.
    #[serde(skip_serializing_if = "Option::is_none")]
    from_path: Option<&'a [String]>,
    /// What it went into.
    #[serde(skip_serializing_if = "Option::is_none")]
    into: Option<NameJson<'a>>,
    /// Its parts, or what it was made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    parts: Option<Vec<NameJson<'a>>>,
}

pub(super) fn write(view: &TimelineView) -> String {
    let timeline = &view.timeline;
    let rows: Vec<&SectionRow> = match &view.rows {
        TimelineRows::These(these) => these.iter().map(|&row| &timeline.rows[row]).collect(),
        TimelineRows::Outline | TimelineRows::All => timeline.rows.iter().collect(),
    };
    let years = timeline.years.iter().zip(&view.sides).enumerate();
    super::written(&TimelineJson {
        schema: "annals/timeline/1",
        unit: view.unit.as_str(),
        from: view.asked.first.0,
        to: view.asked.last.0,
        years: years
            .map(|(place, (year, side))| YearJson {
                year: year.year.0,
                side: SideJson::new(side),
                chars: year.chars,
                compared_with: place
                    .checked_sub(1)
                    .map(|before| timeline.years[before].year.0),
                shares: year.shares.as_ref().map(SharesJson::new),
                set_aside_chars: year.set_aside,
                coarse: year.coarse_sections > 0,
            })
            .collect(),
        missing: view.gaps.iter().map(GapJson::new).collect(),
        sections: rows.into_iter().map(|row| row_json(view, row)).collect(),
    })
}

impl GapJson {
    /// A gap, what is wrong with a text in English.
    pub(super) fn new(gap: &YearGap) -> Self {
        let (why, message) = match &gap.why {
            GapReason::NoReport => ("no_report", None),
            GapReason::OtherLanguage => ("other_language", None),
            GapReason::Unreadable(reason) => ("unreadable", Some(reason.say(Language::English))),
        };
        Self {
            year: gap.year.0,
            why,
            message,
        }
    }
}

impl<'a> NameJson<'a> {
    pub(super) fn new(name: &'a SectionName) -> Self {
        Self {
            marker: &name.marker,
            title: &name.title,
        }
    }
}

fn row_json<'a>(view: &TimelineView, row: &'a SectionRow) -> RowJson<'a> {
    let year = |column: usize| view.timeline.years[column].year.0;
    let cells = row.cells.iter().enumerate();
    RowJson {
        name: row.last().map(|cell| NameJson::new(&cell.name)),
        cells: cells
            .map(|(column, cell)| cell.as_ref().map(|cell| cell_json(year(column), cell)))
            .collect(),
        events: row
            .events
            .iter()
            .map(|event| event_json(year(event.column), event))
            .collect(),
    }
}

fn cell_json(year: u16, cell: &SectionCell) -> CellJson<'_> {
    CellJson {
        year,
        name: NameJson::new(&cell.name),
        path: &cell.path,
        line: cell.line,
        depth: cell.depth,
        chars: cell.chars,
        own_chars: cell.own_chars,
        shares: cell.shares.as_ref().map(SharesJson::new),
        only_redated: cell.own.is_some_and(|own| own.only_redated),
        only_refigured: cell.own.is_some_and(|own| own.only_refigured),
    }
}

fn event_json(year: u16, event: &SectionEvent) -> EventJson<'_> {
    EventJson {
        year,
        turn: TurnJson::new(&event.what),
    }
}

impl<'a> TurnJson<'a> {
    pub(super) fn new(turn: &'a SectionTurn) -> Self {
        let mut json = Self {
            what: turn.id(),
            from: None,
            from_path: None,
            into: None,
            parts: None,
        };
        match turn {
            SectionTurn::Renamed { from } | SectionTurn::SplitFrom { from } => {
                json.from = Some(NameJson::new(from));
            }
            SectionTurn::Moved { from } => json.from_path = Some(from),
            SectionTurn::Split { parts } | SectionTurn::Merged { parts } => {
                json.parts = Some(parts.iter().map(NameJson::new).collect());
            }
            SectionTurn::MergedInto { into } => json.into = Some(NameJson::new(into)),
            SectionTurn::New
            | SectionTurn::Dropped
            | SectionTurn::Reordered
            | SectionTurn::WasPlain
            | SectionTurn::IsPlain => {}
        }
        json
    }
}
