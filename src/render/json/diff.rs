//! `annals/diff/1`: what changed between two drafts.

use super::sections::{SectionJson, SideJson, SummaryJson};
use crate::view::DiffView;
use serde::Serialize;

#[derive(Serialize)]
struct DiffJson<'a> {
    schema: &'static str,
    report: Option<String>,
    before: SideJson<'a>,
    after: SideJson<'a>,
    summary: SummaryJson,
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
        sections: comparison
            .sections
            .iter()
            .map(|pair| SectionJson::new(pair, comparison))
            .collect(),
        coarse: !comparison.coarse.is_empty(),
        coarse_lines: &comparison.coarse,
    })
}
