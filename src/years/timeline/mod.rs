//! Many years of one unit's report: its sections followed through them, and its figures.
//!
//! Everything here is a chain of comparisons of two consecutive reports; nothing is stated of two
//! years that no comparison states.

mod mark;
mod threads;
mod weights;

#[cfg(test)]
mod tests;

pub use mark::SectionMark;
pub use threads::timeline;

use super::{CarriedOver, Shares};
use crate::compare::document::Naming;
use crate::series::Year;

/// The sections of a unit's reports, followed through the years.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline {
    /// The reports, the earliest first: the columns.
    pub years: Vec<YearColumn>,
    /// A row for each section, in the order of the last report; one that ended stands behind what it
    /// stood behind.
    pub rows: Vec<SectionRow>,
}

/// A year that has a report.
#[derive(Debug, Clone, PartialEq)]
pub struct YearColumn {
    /// Which.
    pub year: Year,
    /// Characters of the report.
    pub chars: usize,
    /// Shares of the whole report against the column before; `None` of the first column.
    pub shares: Option<Shares>,
    /// Characters that no share counts.
    pub set_aside: usize,
    /// Places at which the comparison with the column before is coarser than it could be.
    pub coarse_places: usize,
}

/// What a section is called in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionName {
    /// What it is called by.
    pub naming: Naming,
    /// The number as written, or "".
    pub marker: String,
    /// The title without its number; of an item without title, its first words.
    pub title: String,
}

/// One section through the years.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionRow {
    /// One for each column; `None` where the section is not in that report.
    pub cells: Vec<Option<SectionCell>>,
    /// What happened to it, in the order of the years.
    pub events: Vec<SectionEvent>,
}

impl SectionRow {
    /// The section as it last stood; `None` of an empty row.
    pub fn last(&self) -> Option<&SectionCell> {
        self.cells.iter().flatten().next_back()
    }
}

/// A section in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionCell {
    /// As it is called in that report.
    pub name: SectionName,
    /// Marker and title of the sections above it and its own, from the top.
    pub path: Vec<String>,
    /// Its line, 1-based.
    pub line: usize,
    /// Steps from the root.
    pub depth: usize,
    /// Its own characters, its subsections' not.
    pub own_chars: usize,
    /// Characters with all that stands under it.
    pub chars: usize,
    /// Shares of it and all that stands under it against the column before; `None` in the first
    /// column, and where nothing is counted.
    pub shares: Option<Shares>,
    /// What its own text carried over from the column before; `None` in the first column, and where
    /// nothing is stated of it.
    pub own: Option<CarriedOver>,
}

/// Something that happened to a section between two columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionEvent {
    /// The later of the two columns.
    pub column: usize,
    /// What.
    pub what: SectionTurn,
}

/// What can happen to a section from one report to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionTurn {
    /// The report before has no such section.
    New,
    /// This report has no such section.
    Dropped,
    /// Its title was another.
    Renamed {
        /// What it was called.
        from: SectionName,
    },
    /// It stood under another section.
    Moved {
        /// Marker and title of what it stood under, from the top; empty for the top itself.
        from: Vec<String>,
    },
    /// Parts of it are sections of their own now; this row goes on with one of them.
    Split {
        /// All its parts, this one included, in the order of the text.
        parts: Vec<SectionName>,
    },
    /// It was a part of another section.
    SplitFrom {
        /// Of which.
        from: SectionName,
    },
    /// Others were joined to it.
    Merged {
        /// All that it was made of, itself included, in the order of the text.
        parts: Vec<SectionName>,
    },
    /// It was joined to another section.
    MergedInto {
        /// To which.
        into: SectionName,
    },
    /// In the report before it stood as plain text of another section.
    WasPlain,
    /// In this report it stands as plain text of another section.
    IsPlain,
}

impl SectionTurn {
    /// The name in machine output.
    pub fn id(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Dropped => "dropped",
            Self::Renamed { .. } => "renamed",
            Self::Moved { .. } => "moved",
            Self::Split { .. } => "split",
            Self::SplitFrom { .. } => "split_from",
            Self::Merged { .. } => "merged",
            Self::MergedInto { .. } => "merged_into",
            Self::WasPlain => "was_plain_text",
            Self::IsPlain => "is_plain_text",
        }
    }
}
