//! The figures of two years: what each counts, paired across the years, and what does not agree
//! (text-rules 3.1).

mod amount;
mod figure;
mod findings;
mod likeness;
mod line;
mod name;
mod pairing;
mod reading;
mod rows;
mod rules;
mod slot;
mod span;
mod told;
mod units;
mod when;
mod words;

pub use amount::Amount;
pub use figure::{Figure, FigurePeriod, Hedge};
pub use rules::FigureRules;
pub(super) use told::{ToldFigures, told_figures};
pub use words::FigureWords;

use super::own_year::report_years;
use super::{FigureThresholds, TwoYears};
use crate::compare::Comparison;
use findings::YearsApart;
use name::Names;
use reading::Reader;

/// What two years say of one figure.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow {
    /// What it counts, as written beside it: 流通图书.
    pub name: String,
    /// Its unit as written, multiplier included where both years write the same: 万册次.
    pub unit: String,
    /// Last year's; `None` where it is new.
    pub before: Option<Figure>,
    /// This year's; `None` where it was dropped.
    pub after: Option<Figure>,
    /// What became of it.
    pub status: FigureStatus,
    /// By how much it changed, where both years tell and it did.
    pub change: Option<FigureChange>,
    /// True of a change so large that somebody should look: more than threefold, or less than a third.
    pub is_jump: bool,
}

/// What became of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FigureStatus {
    /// Another value.
    Changed,
    /// The same value.
    Unchanged,
    /// Not in last year's report.
    New,
    /// Not in this year's report.
    Dropped,
    /// Blotted out on one side at least: nothing is said of its value.
    Masked,
}

impl FigureStatus {
    /// Every status, in the order in which they are stated.
    pub const ALL: [Self; 5] = [
        Self::Changed,
        Self::Unchanged,
        Self::New,
        Self::Dropped,
        Self::Masked,
    ];

    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::New => "new",
            Self::Dropped => "dropped",
            Self::Masked => "masked",
        }
    }
}

/// By how much a figure changed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FigureChange {
    /// In percent of last year's value: 12.9.
    Percent(f64),
    /// Of a figure in percent: by so many percentage points.
    Points(f64),
}

/// Something about figures that does not agree.
#[derive(Debug, Clone, PartialEq)]
pub enum FigureFinding {
    /// This year's report gives the same figure twice, with two values.
    Conflict {
        /// What it counts.
        name: String,
        /// The one that comes first.
        first: Figure,
        /// The other.
        second: Figure,
    },
    /// What this year's report says of last year is not what last year's report said.
    PriorMismatch {
        /// What it counts.
        name: String,
        /// As this year's report has it.
        told: Figure,
        /// As last year's report had it.
        own: Figure,
    },
    /// A growth that the two values do not give.
    Growth {
        /// What grew.
        name: String,
        /// The growth as written.
        stated: Figure,
        /// The value before, as this year's or last year's report has it.
        from: Figure,
        /// The value now.
        to: Figure,
        /// What the two give, in percent.
        computed: f64,
    },
    /// What last year's plan aimed at, and what this year's report says of it.
    Target {
        /// What it counts.
        name: String,
        /// What was aimed at.
        target: Figure,
        /// What was reached.
        result: Figure,
        /// Whether that is what was aimed at.
        outcome: TargetOutcome,
    },
}

impl FigureFinding {
    /// True of what somebody should look at: all but a target that was not plainly missed.
    pub fn is_to_be_checked(&self) -> bool {
        match self {
            Self::Conflict { .. } | Self::PriorMismatch { .. } | Self::Growth { .. } => true,
            Self::Target { outcome, .. } => *outcome == TargetOutcome::Missed,
        }
    }
}

/// Whether what was reached is what was aimed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TargetOutcome {
    /// It is.
    Met,
    /// It is less than the least that was aimed at, or more than the most.
    Missed,
    /// The words of the target do not say whether more or less was meant.
    Unsaid,
}

impl TargetOutcome {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missed => "missed",
            Self::Unsaid => "unsaid",
        }
    }
}

/// All that is stated of the figures of two years.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FigureComparison {
    /// A row for each figure, in the order of this year's text; dropped ones where they stood.
    pub rows: Vec<FigureRow>,
    /// What does not agree.
    pub findings: Vec<FigureFinding>,
}

/// What became of the figures of two years whose sections are paired: read on both sides, paired by
/// what stands around them, and held against each other.
pub(super) fn compare_figures(comparison: &Comparison, years: &TwoYears<'_>) -> FigureComparison {
    let (old, new) = (&comparison.before, &comparison.after);
    let [last_year, this_year] = report_years(comparison, years);
    let before = Reader::new(old, last_year, years).read(old);
    let after = Reader::new(new, this_year, years).read(new);
    let names = Names {
        grammar: years.grammar,
        words: &years.words.figures,
    };
    let thresholds = FigureThresholds::STANDARD;
    let pairing = pairing::pair(comparison, &before, &after, names.words, &thresholds);
    let rows = rows::rows(&before, &after, &pairing, &names, &thresholds);
    let known = findings::Known {
        comparison,
        apart: match last_year.year.zip(this_year.year) {
            Some((last, this)) if this != last + 1 => YearsApart::NotOne,
            Some(_) | None => YearsApart::One,
        },
        before: &before,
        after: &after,
        pairing: &pairing,
        names: &names,
        thresholds: &thresholds,
    };
    FigureComparison {
        findings: findings::find(&known),
        rows,
    }
}

#[cfg(test)]
mod tests;
