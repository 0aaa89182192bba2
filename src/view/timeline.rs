//! Many years of one unit: the views of `compare unit/2021..2024`, `figures` and `log --section`.

use super::Side;
use crate::messages::Message;
use crate::series::{UnitName, Year, YearRange};
use crate::years::timeline::{Ledger, Timeline};

/// A unit's sections over several years.
#[derive(Debug)]
pub struct TimelineView {
    /// The unit.
    pub unit: UnitName,
    /// The years that were asked for.
    pub asked: YearRange,
    /// How the report of each column is called, in the order of the columns.
    pub sides: Vec<Side>,
    /// Years that were asked for and have no column, the earliest first.
    pub gaps: Vec<YearGap>,
    /// The facts.
    pub timeline: Timeline,
    /// Which rows are shown.
    pub rows: TimelineRows,
}

/// Which rows of a timeline are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimelineRows {
    /// As many levels as a screen takes; how many sections are left out, is said.
    Outline,
    /// All.
    All,
    /// These, by their index.
    These(Vec<usize>),
}

/// A year without a text to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearGap {
    /// Which.
    pub year: Year,
    /// Why.
    pub why: GapReason,
}

/// Why a year has no text to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GapReason {
    /// There is no report of it.
    NoReport,
    /// Its text cannot be read.
    Unreadable(Box<Message>),
}

/// A unit's figures over several years.
#[derive(Debug)]
pub struct LedgerView {
    /// The unit.
    pub unit: UnitName,
    /// The years that were asked for.
    pub asked: YearRange,
    /// How the report of each column is called, in the order of the columns.
    pub sides: Vec<Side>,
    /// Years that were asked for and have no column, the earliest first.
    pub gaps: Vec<YearGap>,
    /// The section that they are of, as it was asked for; `None` of the whole reports.
    pub section: Option<String>,
    /// The facts.
    pub ledger: Ledger,
}
