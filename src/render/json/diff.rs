//! `annals/diff/1`: what changed between two drafts.

use super::authorship::{Makers, PersonJson};
use super::sections::{FilterJson, SectionJson, SideJson, SummaryJson};
use crate::compare::SectionPair;
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
    /// Whose changes alone: below are only sections that they changed, with these changes alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    by_person: Option<PersonJson<'a>>,
    /// Where it is one person's part, what others changed stands in it as the new text has it.
    sections: Vec<SectionJson<'a>>,
    /// True where the comparison is coarser than it could be.
    coarse: bool,
    /// At which lines.
    coarse_lines: &'a [usize],
}

pub(super) fn write(view: &DiffView) -> String {
    let comparison = &view.comparison;
    let who = view.who.as_ref();
    let makers = who.map(Makers::new);
    let by = who.and_then(|who| Some((who.by.as_ref()?, who)));
    let told = view.told();
    let is_told = |pair: &usize| by.is_none() || changed(&told.sections[*pair]);
    let pairs = view.shown.pairs(told).into_iter().filter(is_told);
    super::written(&DiffJson {
        schema: "annals/diff/1",
        report: view.report.as_ref().map(ToString::to_string),
        before: SideJson::new(&view.before),
        after: SideJson::new(&view.after),
        summary: SummaryJson::new(&comparison.tally),
        filter: FilterJson::new(&view.shown),
        by_person: by.map(|(by, who)| PersonJson::new(by, who)),
        sections: pairs
            .map(|index| SectionJson::told_by((index, told), makers))
            .collect(),
        coarse: !comparison.coarse.is_empty(),
        coarse_lines: &comparison.coarse,
    })
}

/// True of a section of which something is stated.
fn changed(pair: &SectionPair) -> bool {
    let mut paragraphs = pair.paragraphs.iter();
    !pair.changes.is_empty() || paragraphs.any(|one| !one.changes.is_empty())
}
