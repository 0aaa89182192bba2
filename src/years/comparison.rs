//! All that is stated between two years of one unit's report.

use super::carried_over::{CarriedOver, CarriedOverText};
use super::figures::FigureComparison;
use super::promises::Promise;
use super::sentences::SentencePlace;
use super::shares::Shares;
use super::stale::StalePlace;
use crate::compare::Comparison;

/// Two years of one unit's report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct YearComparison {
    /// The section pairs and their inner changes.
    pub comparison: Comparison,
    /// What each pair of `comparison.sections` carried over, in the same order; `None` for a
    /// section that has no counterpart this year.
    pub carried: Vec<Option<CarriedOver>>,
    /// Shares of the whole report.
    pub whole: Shares,
    /// Characters of this year's text that no share counts: set phrases that rightly repeat.
    pub set_aside: usize,
    /// True where both reports are filed under the year in which they were given, one after the year
    /// that they are about.
    pub are_filed_later: bool,
    /// Where this year's sentences stand in which a year was changed and the figures were not, in the
    /// order of the text.
    pub redated_with_figures: Vec<SentencePlace>,
    /// What became of the figures.
    pub figures: FigureComparison,
    /// Last year's promises, in the order of its text.
    pub promises: Vec<Promise>,
    /// What last year left, in the order of this year's text.
    pub stale: Vec<StalePlace>,
}

impl YearComparison {
    /// One that states what was carried over, and nothing else yet.
    pub(super) fn of_shares(carried: CarriedOverText) -> Self {
        Self {
            carried: carried.sections,
            whole: carried.whole,
            set_aside: carried.set_aside,
            redated_with_figures: carried.redated_with_figures,
            ..Self::default()
        }
    }
}
