//! Of each section, the shares that repeat last year's text.

use crate::compare::Comparison;

/// Shares of a section's own characters; they sum to 1 where there are any.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shares {
    /// The same as last year's.
    pub same: f64,
    /// The same but for years.
    pub redated: f64,
    /// The same but for years and figures.
    pub refigured: f64,
    /// Like a sentence of last year's.
    pub edited: f64,
    /// Like none.
    pub new: f64,
}

/// What one section of this year carried over.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CarriedOver {
    /// Shares of its own characters.
    pub shares: Shares,
    /// Characters that the shares are of.
    pub chars: usize,
    /// Only years changed since last year.
    pub only_redated: bool,
    /// Only years and figures changed.
    pub only_refigured: bool,
}

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
}
