//! Sentences and labels of many years of one unit.

mod chinese;
mod english;

use super::Message;
use crate::series::{Language, UnitName, Year, YearRange};

/// A sentence or label of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimelineMessage {
    /// What the screen of many years is.
    Title,
    /// How many reports of which years.
    Years {
        /// From which year to which.
        range: YearRange,
        /// How many have a text.
        reports: usize,
    },
    /// A length in characters.
    Chars {
        /// So many.
        chars: usize,
    },
    /// Under the rows: the whole report.
    Whole,
    /// There is no report of a year.
    NoReport,
    /// The report of a year is written in another language than the newest.
    OtherLanguage,
    /// The text of a year cannot be read.
    Unreadable {
        /// What is wrong with it.
        reason: String,
    },
    /// The year was compared with one that is not the year before it.
    ComparedWith {
        /// With which.
        year: Year,
    },
    /// The comparison of a year is coarser than it could be.
    Coarse,
    /// Deeper sections are not listed.
    RowsHidden {
        /// How many.
        rows: usize,
    },
    /// How to see what changed in one section between two years.
    SeeTwoYears {
        /// The unit.
        unit: UnitName,
        /// The latest year.
        year: Year,
    },
    /// Nothing of a section but years changed since the report before.
    OnlyRedated {
        /// How much of it stands in the report before, in percent.
        percent: usize,
    },
    /// What happened to a section from one report to the next.
    Turn(SectionTurnWords),

    /// The later year was named first.
    YearsBackwards {
        /// As typed.
        text: String,
    },
    /// Next: type it in this order.
    TypeInOrder {
        /// The whole call.
        call: String,
    },
    /// There are not two reports to compare among these years.
    OneYearOnly {
        /// The unit.
        unit: UnitName,
        /// The years that were asked for.
        range: YearRange,
        /// The year that has one; `None` where none has.
        year: Option<Year>,
    },
    /// Of these years there are reports of the unit.
    ReportsOf {
        /// The years, the earliest first.
        years: Vec<Year>,
    },
    /// Next: bring a report in.
    BringIn {
        /// The unit.
        unit: UnitName,
    },
    /// A range of years is of one unit, and not of two texts.
    RangeIsOfUnit {
        /// As typed.
        text: String,
    },
    /// How a range is written.
    WriteRange,
    /// An option that is for two years, given with a range of them.
    OptionOfTwoYears {
        /// The option.
        option: String,
    },
    /// What to do instead.
    CompareTwoYears {
        /// The unit.
        unit: UnitName,
        /// The latest year.
        year: Year,
    },
    /// What the screen of figures is.
    LedgerTitle,
    /// How many figures there are.
    FigureCount {
        /// So many.
        figures: usize,
    },
    /// The section that the figures are of.
    OfSection {
        /// As it was asked for.
        words: String,
    },
    /// Over the figures.
    FigureHead,
    /// Over their units.
    UnitHead,
    /// Over the sections that they stand in.
    PlaceHead,
    /// Over the charts.
    ChartHead,
    /// Over the units that owe reports.
    OwnerHead,
    /// The years' reports state no figure.
    NoFigures,
    /// Only one year has a report, so that nothing can be followed.
    OneYearOfFigures {
        /// Which.
        year: Year,
    },
    /// The reports are filed under the year in which they were given.
    FiledYearLater,
    /// A figure of all years up to its own.
    Cumulative {
        /// What it counts.
        name: String,
    },
    /// What the signs of a table of figures mean.
    LedgerSigns {
        /// Before a number that is about so much.
        about: &'static str,
        /// Before one that is the least.
        at_least: &'static str,
        /// Before one that is the most.
        at_most: &'static str,
    },
    /// How to keep the table for a spreadsheet.
    KeepAsTable {
        /// The unit.
        unit: UnitName,
    },
    /// The unit has no report.
    NoReportsOf {
        /// The unit.
        unit: UnitName,
    },
    /// The first text of a year that has the section.
    FirstSaved {
        /// Its characters, with all that stands under it.
        chars: usize,
    },
    /// The text of a revision cannot be read.
    RevisionUnreadable,
    /// Sections under the one that is followed, in which something happened.
    Touched {
        /// Their numbers and titles.
        names: Vec<String>,
        /// How many more.
        more: usize,
    },
    /// Before how a section compares with the one of an earlier year.
    AgainstYear {
        /// Which.
        year: Year,
    },
    /// There is no report of any earlier year.
    FirstReport {
        /// The year of the first.
        year: Year,
    },
    /// The report of an earlier year has no such section: here it is lost.
    LostIn {
        /// The year.
        year: Year,
    },
    /// In the report of an earlier year it is plain text of another section.
    PlainIn {
        /// The year.
        year: Year,
    },
    /// Older revisions were not looked at.
    RevisionsSkipped {
        /// How many.
        revisions: usize,
    },
    /// While many years are compared.
    ComparingYears,
}

/// What happened to a section from one report to the next; names are number and title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionTurnWords {
    /// The report before has no such section.
    New,
    /// This report has no such section.
    Dropped,
    /// Its title was another.
    Renamed {
        /// The old title.
        from: String,
    },
    /// It stood under another section.
    Moved {
        /// The way there; empty for the top.
        from: Vec<String>,
    },
    /// It stands elsewhere among its neighbours.
    Reordered,
    /// Parts of it are sections of their own now.
    Split {
        /// All parts.
        parts: Vec<String>,
    },
    /// It was a part of another section.
    SplitFrom {
        /// Of which.
        from: String,
    },
    /// Several were joined.
    Merged {
        /// Which.
        parts: Vec<String>,
    },
    /// It was joined to another section.
    MergedInto {
        /// To which.
        into: String,
    },
    /// In the report before it was no section of its own.
    WasPlain,
    /// In this report it is no section of its own.
    IsPlain,
}

impl TimelineMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<TimelineMessage> for Message {
    fn from(message: TimelineMessage) -> Self {
        Self::Timeline(message)
    }
}
