//! What changed between two drafts, and who did it.

use super::{Shown, Side, Who};
use crate::compare::Comparison;
use crate::series::ReportKey;

/// What changed between two drafts.
#[derive(Debug)]
pub struct DiffView {
    /// The report, or `None` for two files.
    pub report: Option<ReportKey>,
    /// The old side.
    pub before: Side,
    /// The new side.
    pub after: Side,
    /// The facts.
    pub comparison: Comparison,
    /// Who made them, where that was asked for.
    pub who: Option<Who>,
    /// What of them is shown.
    pub shown: Shown,
}

impl DiffView {
    /// The facts that are told: all of them, or those of one person alone.
    pub fn told(&self) -> &Comparison {
        let by = self.who.as_ref().and_then(|who| who.by.as_ref());
        by.map_or(&self.comparison, |by| &by.part.comparison)
    }
}
