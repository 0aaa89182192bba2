//! What last year left in this year's text where this year's belongs: years, periods, meetings,
//! counters (text-rules 3.2).

use super::TwoYears;
use crate::compare::Comparison;

/// The words of a pack that this needs.
#[derive(Debug, Clone, Default)]
pub struct StaleWords {}

/// A place that last year left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StalePlace {
    /// The words: 2023年, 连续三年.
    pub text: String,
    /// Their line, 1-based.
    pub line: usize,
    /// Index of their section in this year's document.
    pub section: usize,
    /// Why somebody should look.
    pub why: StaleKind,
    /// What should perhaps stand there: 2024年, 连续四年.
    pub instead: Option<String>,
}

/// What sort of words last year left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StaleKind {
    /// Last year's year where this year's belongs.
    Year,
    /// A period that is over.
    Period,
    /// A meeting or its number that is last year's.
    Meeting,
    /// A counter that did not move.
    Counter,
}

impl StaleKind {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Period => "period",
            Self::Meeting => "meeting",
            Self::Counter => "counter",
        }
    }
}

/// What last year left in this year's text.
pub(super) fn left_over(comparison: &Comparison, years: &TwoYears<'_>) -> Vec<StalePlace> {
    let _ = (comparison, years);
    Vec::new()
}
