//! Where reports stand: the board of a year, and the page of one report.

mod chinese;
mod english;
mod page;

pub use page::PageLabel;

use super::Message;
use crate::collection::{Concern, NextStep, Phase};
use crate::series::{Day, Language, ReportKey, Year};

/// What the totals of a board count beside the phases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Past their day.
    Late,
    /// Longer than they may be.
    OverLimit,
    /// Signed off and changed since.
    VoidSignOffs,
    /// Comments without an answer.
    OpenComments,
    /// With unsaved edits.
    Unsaved,
    /// With a file that cannot be used.
    Broken,
}

/// What stands over a column of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BoardHead {
    /// Whose report it is.
    Unit,
    /// Which year it is about.
    Year,
    /// Of which kind it is.
    Kind,
    /// Where it stands.
    Stage,
    /// How far it has come.
    Phase,
    /// Its characters.
    Chars,
    /// The most that it may have.
    Limit,
    /// The share of its text in sentences that last year's report has too.
    LastYearsSentences,
    /// Comments without an answer, of all.
    Comments,
    /// Comments without an answer.
    OpenComments,
    /// All comments.
    AllComments,
    /// Whether it is signed off as it stands.
    SignOff,
    /// When it is due.
    Due,
    /// How many days it is late.
    DaysLate,
    /// Whether it has unsaved edits.
    Unsaved,
    /// How far the reports of the years before came.
    EarlierYears {
        /// The first.
        first: Year,
        /// The last.
        last: Year,
    },
    /// The reasons to look at it.
    Reasons,
}

/// A sentence or label of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoardMessage {
    /// What the board is.
    Title {
        /// Of which year.
        year: Year,
    },
    /// When reports are due.
    Due {
        /// The day.
        due: Day,
        /// How many days are left; fewer than none when it is past.
        left: i32,
    },
    /// When a report is due, behind a label that says so.
    DueOn {
        /// The day.
        due: Day,
        /// How many days are left; fewer than none when it is past.
        left: i32,
    },
    /// A day, alone.
    Date(Day),
    /// How many units there are.
    Units {
        /// How many.
        units: usize,
    },
    /// A phase.
    Phase(Phase),
    /// How many reports are at a phase.
    OfPhase {
        /// Which.
        phase: Phase,
        /// How many.
        count: usize,
    },
    /// Another total.
    Total {
        /// Of what.
        of: Counted,
        /// How many.
        count: usize,
    },
    /// Over a column.
    Head(BoardHead),
    /// A reason to look at a report.
    Concern(Concern),
    /// Over the rows that somebody has to look at.
    Attention {
        /// How many there are.
        count: usize,
    },
    /// There is none to look at.
    NoAttention,
    /// More rows to look at than are shown.
    MoreAttention {
        /// How many.
        count: usize,
    },
    /// How many are in order.
    InOrder {
        /// How many.
        count: usize,
    },
    /// How to see every row.
    SeeAll,
    /// How to see late ones alone.
    SeeLate,
    /// How many rows are shown of all.
    Selected {
        /// How many.
        rows: usize,
        /// Of how many.
        units: usize,
    },
    /// No row is as it was asked for.
    NoneSelected,
    /// Over the rows with nothing to look at.
    OthersInOrder {
        /// How many.
        count: usize,
    },
    /// A share of a text, in whole percents.
    Share {
        /// How many.
        percent: usize,
    },
    /// A valid sign-off.
    SignOffValid,
    /// A void one.
    SignOffVoid,
    /// Something is so.
    Yes,
    /// What the share of last year's sentences counts.
    LastYearsSentencesMeans,
    /// No stage is called so.
    NoSuchStage {
        /// As typed.
        text: String,
    },
    /// The work of reading reports.
    ReadingReports,
    /// Before what something is on the page of a report.
    PageLabel(PageLabel),
    /// Length and limit of a report.
    LengthOfLimit {
        /// Its characters.
        chars: usize,
        /// The most that it may have.
        limit: Option<usize>,
    },
    /// A section with unsaved edits.
    UnsavedSection {
        /// What it is called.
        name: String,
        /// Characters that came in.
        inserted: usize,
        /// Characters that went out.
        deleted: usize,
    },
    /// More sections with unsaved edits than are named.
    MoreSections {
        /// How many.
        count: usize,
    },
    /// Edits that touch no section.
    NoTextChanged,
    /// How much of a report stands in sentences that last year's has too.
    OfLastYear {
        /// In whole percents.
        percent: usize,
    },
    /// A comment that waits for an answer.
    OpenComment {
        /// How it is called.
        called: String,
        /// Whose it is.
        from: String,
        /// What should change.
        text: String,
    },
    /// More comments than are shown.
    MoreComments {
        /// How many.
        count: usize,
    },
    /// Those who were asked and have not answered.
    Awaited {
        /// Who.
        names: Vec<String>,
        /// Until when they were asked.
        due: Option<Day>,
    },
    /// What to do next.
    Next {
        /// What.
        step: NextStep,
        /// With which report.
        key: ReportKey,
        /// The label of the stage that comes with it, where there is one.
        stage: Option<String>,
    },
}

impl BoardMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<BoardMessage> for Message {
    fn from(message: BoardMessage) -> Self {
        Self::Board(Box::new(message))
    }
}
