//! `annals/compare/1`: what changed between two years.

use super::sections::{FilterJson, SectionJson, SideJson, SummaryJson};
use crate::view::YearsView;
use crate::years::{CarriedOver, Shares};
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
    /// Empty until figures are followed between years.
    figures: [(); 0],
    /// Empty until promises are.
    promises: [(); 0],
    /// Empty until periods left over from last year are found.
    stale: [(); 0],
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
}

#[derive(Serialize)]
struct SharesJson {
    same: f64,
    redated: f64,
    refigured: f64,
    edited: f64,
    new: f64,
}

impl SharesJson {
    fn new(shares: &Shares) -> Self {
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
    let comparison = &view.years.comparison;
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
                }
            })
            .collect(),
        figures: [],
        promises: [],
        stale: [],
        coarse: !comparison.coarse.is_empty(),
        coarse_lines: &comparison.coarse,
    })
}
