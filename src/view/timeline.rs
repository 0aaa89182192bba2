//! Many years of one unit: the views of `compare unit/2021..2024`, `figures` and `log --section`.

use super::Side;
use crate::messages::Message;
use crate::series::{ReportKey, Revision, UnitName, Year, YearRange};
use crate::years::Shares;
use crate::years::timeline::{Ledger, SectionName, SectionStep, SectionTurn, Timeline};

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
    /// It is written in another language than the newest: nothing in one is what it is in the other.
    OtherLanguage,
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

/// One section through a report's revisions, and through those of the years before.
#[derive(Debug)]
pub struct SectionLogView {
    /// The report that it was asked of.
    pub key: ReportKey,
    /// The years through which it was followed, the newest first.
    pub years: Vec<SectionYear>,
    /// Why it was followed no further.
    pub end: SectionEnd,
    /// Older revisions that were not looked at, of all these years.
    pub skipped: usize,
}

/// A section in one year.
#[derive(Debug)]
pub struct SectionYear {
    /// The report.
    pub key: ReportKey,
    /// What it is called in the newest text that has it; several that later became one.
    pub names: Vec<SectionName>,
    /// Characters there, with all that stands under it.
    pub chars: usize,
    /// The revisions that changed it, the newest first.
    pub entries: Vec<SectionEntry>,
    /// How it compares with the year before; `None` where that has no such section.
    pub border: Option<YearBorder>,
    /// Years between this one and the one before that have no text, the latest first.
    pub gaps: Vec<YearGap>,
}

/// What a revision did to a section.
#[derive(Debug)]
pub struct SectionEntry {
    /// Which; `None` of edits that are not saved.
    pub revision: Option<Revision>,
    /// What.
    pub what: SectionHappening,
}

/// What can be told of a revision and a section.
#[derive(Debug)]
pub enum SectionHappening {
    /// It is the first, and has the section.
    First {
        /// Its characters there.
        chars: usize,
    },
    /// It changed the section.
    Changed(SectionStep),
    /// Its text cannot be read.
    Unreadable,
}

/// How a section compares with the one that it was a year before.
#[derive(Debug)]
pub struct YearBorder {
    /// The earlier year.
    pub year: Year,
    /// What happened to it as a whole.
    pub turns: Vec<SectionTurn>,
    /// Shares of it and of all that stands under it.
    pub shares: Option<Shares>,
}

/// Why a section was followed no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionEnd {
    /// There is no earlier report.
    FirstReport {
        /// The year of the first.
        year: Year,
    },
    /// The report of an earlier year has no such section.
    Lost {
        /// The year.
        year: Year,
    },
    /// There it is plain text of another section.
    Plain {
        /// The year.
        year: Year,
    },
}
