//! `annals/diff/1`: what changed between two drafts.

use super::sections::{FilterJson, SectionJson, SideJson, SummaryJson};
use crate::view::DiffView;
use serde::Serialize;

#[derive(Serialize)]
struct DiffJson<'a> {
    schema: &'static str,
    report: Option<String>,
    before: SideJson<'a>,
    after: SideJson<'a>,
    /// Of the whole comparison, whatever is left out below.
    summary: SummaryJson,
    #[serde(flatten)]
    filter: FilterJson<'a>,
    sections: Vec<SectionJson<'a>>,
    /// True where the comparison is coarser than it could be.
    coarse: bool,
    /// At which lines.
    coarse_lines: &'a [usize],
}

pub(super) fn write(view: &DiffView) -> String {
    let comparison = &view.comparison;
    super::written(&DiffJson {
        schema: "annals/diff/1",
        report: view.report.as_ref().map(ToString::to_string),
        before: SideJson::new(&view.before),
        after: SideJson::new(&view.after),
        summary: SummaryJson::new(&comparison.tally),
        filter: FilterJson::new(&view.shown),
        sections: view
            .shown
            .pairs(comparison)
            .into_iter()
            .map(|index| SectionJson::new(&comparison.sections[index], comparison))
            .collect(),
        coarse: !comparison.coarse.is_empty(),
        coarse_lines: &comparison.coarse,
    })
}
