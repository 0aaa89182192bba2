//! Many years of one unit's report: its sections followed through them, and its figures.
//!
//! Everything here is a chain of comparisons of two consecutive reports; nothing is stated of two
//! years that no comparison states.

mod history;
mod ledger;
mod mark;
mod order;
mod threads;
mod turns;
mod weights;
mod written;

#[cfg(test)]
mod tests;

pub use history::{Follower, SectionStep, section_of, shares_of, step_back, step_forward};
pub use ledger::{Ledger, LedgerEntry, LedgerLine, ledger};
pub use mark::SectionMark;
pub use threads::timeline;
pub use written::{Cell, Measure};

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

impl Timeline {
    /// The row of the section whose heading stands on this line in this column, and the rows of all
    /// that stands under it there; of sections that the column has not, of those that stood under it
    /// where they were last. Empty where the column has no such section.
    pub fn rows_within(&self, column: usize, line: usize) -> Vec<usize> {
        let cell = |row: usize| self.rows[row].cells[column].as_ref();
        let all = 0..self.rows.len();
        let is_it = |&row: &usize| cell(row).is_some_and(|cell| cell.line == line);
        let Some(top) = all.clone().find(is_it) else {
            return Vec::new();
        };
        let stood_under = |row: usize| {
            let place = self.rows[row].cells.iter().rposition(Option::is_some);
            let place = if cell(row).is_some() {
                Some(column)
            } else {
                place
            };
            let place = place.filter(|_| row != top);
            let own = place.and_then(|place| self.rows[row].cells[place].as_ref());
            let above = place.and_then(|place| self.rows[top].cells[place].as_ref());
            own.zip(above).is_some_and(|(own, above)| {
                own.path.len() > above.path.len() && own.path.starts_with(&above.path)
            })
        };
        all.filter(|&row| row == top || stood_under(row)).collect()
    }
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
    /// Sections of which the comparison with the column before did not look at all that could be their
    /// counterpart. That words are not compared to the finest says nothing here.
    pub coarse_sections: usize,
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
    /// What tells it in that report.
    pub mark: SectionMark,
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
    /// It stands elsewhere among its neighbours.
    Reordered,
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
            Self::Reordered => "reordered",
            Self::Split { .. } => "split",
            Self::SplitFrom { .. } => "split_from",
            Self::Merged { .. } => "merged",
            Self::MergedInto { .. } => "merged_into",
            Self::WasPlain => "was_plain_text",
            Self::IsPlain => "is_plain_text",
        }
    }
}
