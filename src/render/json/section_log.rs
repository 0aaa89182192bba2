//! `annals/section-log/1`: one section through revisions and years.

use super::compare::SharesJson;
use super::timeline::{GapJson, NameJson, TurnJson};
use super::workspace::{RevisionJson, revision};
use crate::view::{
    SectionEnd, SectionEntry, SectionHappening, SectionLogView, SectionYear, YearBorder,
};
use serde::Serialize;

#[derive(Serialize)]
struct SectionLogJson<'a> {
    schema: &'static str,
    report: String,
    years: Vec<YearJson<'a>>,
    end: EndJson,
    /// Older revisions that were not looked at.
    skipped_revisions: usize,
}

#[derive(Serialize)]
struct YearJson<'a> {
    report: String,
    year: u16,
    /// What the section is called; several that later became one.
    names: Vec<NameJson<'a>>,
    chars: usize,
    revisions: Vec<EntryJson<'a>>,
    /// How it compares with the year before; null where that has no such section.
    against: Option<BorderJson<'a>>,
    /// Years before it that have no text.
    missing: Vec<GapJson>,
}

#[derive(Serialize)]
struct EntryJson<'a> {
    /// Null of edits that are not saved.
    revision: Option<RevisionJson<'a>>,
    /// `first`, `changed` or `unreadable`.
    what: &'static str,
    /// Of the first text alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    chars: Option<usize>,
    turns: Vec<TurnJson<'a>>,
    inserted_chars: usize,
    deleted_chars: usize,
    /// Sections under it in which something happened.
    touched: &'a [String],
}

#[derive(Serialize)]
struct BorderJson<'a> {
    year: u16,
    turns: Vec<TurnJson<'a>>,
    shares: Option<SharesJson>,
}

#[derive(Serialize)]
struct EndJson {
    /// `first_report`, `lost` or `plain_text`.
    why: &'static str,
    /// The first year that has a report, or the one in which the section was not found.
    year: u16,
}

pub(super) fn write(view: &SectionLogView) -> String {
    let (why, year) = match view.end {
        SectionEnd::FirstReport { year } => ("first_report", year),
        SectionEnd::Lost { year } => ("lost", year),
        SectionEnd::Plain { year } => ("plain_text", year),
    };
    super::written(&SectionLogJson {
        schema: "annals/section-log/1",
        report: view.key.to_string(),
        years: view.years.iter().map(year_json).collect(),
        end: EndJson { why, year: year.0 },
        skipped_revisions: view.skipped,
    })
}

fn year_json(year: &SectionYear) -> YearJson<'_> {
    YearJson {
        report: year.key.to_string(),
        year: year.key.year.0,
        names: year.names.iter().map(NameJson::new).collect(),
        chars: year.chars,
        revisions: year.entries.iter().map(entry).collect(),
        against: year.border.as_ref().map(border),
        missing: year.gaps.iter().map(GapJson::new).collect(),
    }
}

fn border(border: &YearBorder) -> BorderJson<'_> {
    BorderJson {
        year: border.year.0,
        turns: border.turns.iter().map(TurnJson::new).collect(),
        shares: border.shares.as_ref().map(SharesJson::new),
    }
}

fn entry(entry: &SectionEntry) -> EntryJson<'_> {
    let mut json = EntryJson {
        revision: entry.revision.as_ref().map(revision),
        what: "changed",
        chars: None,
        turns: Vec::new(),
        inserted_chars: 0,
        deleted_chars: 0,
        touched: &[],
    };
    match &entry.what {
        SectionHappening::First { chars } => {
            json.what = "first";
            json.chars = Some(*chars);
        }
        SectionHappening::Unreadable => json.what = "unreadable",
        SectionHappening::Changed(step) => {
            json.turns = step.turns.iter().map(TurnJson::new).collect();
            json.inserted_chars = step.inserted_chars;
            json.deleted_chars = step.deleted_chars;
            json.touched = &step.touched;
        }
    }
    json
}
