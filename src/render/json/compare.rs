//! `annals/compare/1`: what changed between two years.

use super::between_years::{FigureFindingJson, FigureRowJson, PromiseJson, StaleJson};
use super::sections::{FilterJson, SectionJson, SideJson, SummaryJson};
use crate::compare::Document;
use crate::view::YearsView;
use crate::years::{CarriedOver, SentencePlace, Shares};
use serde::Serialize;

#[derive(Serialize)]
struct CompareJson<'a> {
    schema: &'static str,
    unit: Option<String>,
    before: SideJson<'a>,
    after: SideJson<'a>,
    summary: SummaryJson,
    #[serde(flatten)]
    filter: FilterJson<'a>,
    /// Of the whole report.
    shares: SharesJson,
    sections: Vec<YearSectionJson<'a>>,
    /// Characters of this year's text that no share counts.
    set_aside_chars: usize,
    figures: Vec<FigureRowJson<'a>>,
    figure_findings: Vec<FigureFindingJson<'a>>,
    promises: Vec<PromiseJson<'a>>,
    stale: Vec<StaleJson<'a>>,
    /// True where the comparison is coarser than it could be.
    coarse: bool,
    /// At which lines.
    coarse_lines: &'a [usize],
}

#[derive(Serialize)]
struct YearSectionJson<'a> {
    #[serde(flatten)]
    section: SectionJson<'a>,
    /// Null where the section has no counterpart this year.
    shares: Option<SharesJson>,
    only_redated: bool,
    only_refigured: bool,
    /// A section above it is said the same of.
    said_above: bool,
    /// Characters of its own text that no share counts, for they are set phrases.
    set_aside_chars: usize,
    /// The sentence of which the year was changed and most figures were not; null where there is none.
    redated_with_figures: Option<SentenceJson<'a>>,
}

/// A sentence of this year.
#[derive(Serialize)]
struct SentenceJson<'a> {
    line: usize,
    text: &'a str,
}

impl<'a> SentenceJson<'a> {
    fn new(place: SentencePlace, this_year: &'a Document) -> Self {
        Self {
            line: place.line(this_year),
            text: place.text(this_year),
        }
    }
}

#[derive(Serialize)]
pub(super) struct SharesJson {
    same: f64,
    redated: f64,
    refigured: f64,
    edited: f64,
    new: f64,
}

impl SharesJson {
    pub(super) fn new(shares: &Shares) -> Self {
        Self {
            same: shares.same,
            redated: shares.redated,
            refigured: shares.refigured,
            edited: shares.edited,
            new: shares.new,
        }
    }
}

pub(super) fn write(view: &YearsView) -> String {
    let years = &view.years;
    let comparison = &years.comparison;
    let figure_findings = years.figures.findings.iter();
    let promises = years.promises.iter();
    let pairs = view.shown.pairs(comparison).into_iter();
    let sections = pairs.map(|index| (&comparison.sections[index], &view.years.carried[index]));
    super::written(&CompareJson {
        schema: "annals/compare/1",
        unit: view.unit.as_ref().map(ToString::to_string),
        before: SideJson::new(&view.before),
        after: SideJson::new(&view.after),
        summary: SummaryJson::new(&comparison.tally),
        filter: FilterJson::new(&view.shown),
        shares: SharesJson::new(&view.years.whole),
        sections: sections
            .map(|(pair, carried)| {
                let states = |what: fn(&CarriedOver) -> bool| carried.as_ref().is_some_and(what);
                YearSectionJson {
                    section: SectionJson::new(pair, comparison),
                    shares: carried
                        .as_ref()
                        .map(|carried| SharesJson::new(&carried.shares)),
                    only_redated: states(|carried| carried.only_redated),
                    only_refigured: states(|carried| carried.only_refigured),
                    said_above: states(|carried| carried.is_said_above),
                    set_aside_chars: carried.map_or(0, |carried| carried.set_aside),
                    redated_with_figures: carried
                        .and_then(|carried| carried.redated_with_figures)
                        .map(|place| SentenceJson::new(place, &comparison.after)),
                }
            })
            .collect(),
        set_aside_chars: years.set_aside,
        figures: years.figures.rows.iter().map(FigureRowJson::new).collect(),
        figure_findings: figure_findings.map(FigureFindingJson::new).collect(),
        promises: promises
            .map(|promise| PromiseJson::new(promise, &comparison.after))
            .collect(),
        stale: years.stale.iter().map(StaleJson::new).collect(),
        coarse: !comparison.coarse.is_empty(),
        coarse_lines: &comparison.coarse,
    })
}
