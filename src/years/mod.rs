//! What exists only between two years: what was carried over, and next year's report made of
//! last year's.

pub mod alignment;
pub mod carried_over;
mod relation;
pub mod roll_forward;
pub mod roll_words;
mod sentences;
pub mod thresholds;
pub mod year_roll;

pub use carried_over::{CarriedOver, Shares, YearComparison};
pub use roll_forward::{Order, RollCounts, RolledForward, first_report, roll_forward};
pub use roll_words::{RollRules, RollWords};
pub use thresholds::{AlignmentThresholds, CarriedOverThresholds};
pub use year_roll::{Setting, YearStep, roll_years};

use crate::compare::dissolve::dissolve;
use crate::compare::{Document, Limits, Texts, Thresholds, complete};
use crate::report::{Outline, WordGrammar};

/// Compares two years of one unit's report.
pub fn compare_years(
    last_year: &Outline,
    this_year: &Outline,
    grammar: &WordGrammar,
    limits: Limits,
) -> YearComparison {
    let mut last_year = Document::from_outline(last_year);
    let mut this_year = Document::from_outline(this_year);
    dissolve(&mut last_year, &mut this_year, &Thresholds::STANDARD);
    let texts = Texts::new(&last_year, &this_year, grammar);
    let thresholds = AlignmentThresholds::STANDARD;
    let sections = alignment::pair(&last_year, &this_year, &texts, &thresholds);
    let comparison = complete(last_year, this_year, &sections, &texts, grammar, limits);
    YearComparison::new(comparison, grammar)
}

#[cfg(test)]
mod tests;
