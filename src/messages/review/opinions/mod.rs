//! The table of opinions: written, and read from a file.

mod chinese;
mod english;

use super::{CommentTotals, Message};
use crate::review::Verdict;
use crate::series::{Language, ReportKey};

/// What is wrong in a row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// Its number as a spreadsheet shows it, from 1.
    pub row: usize,
    /// What stands over the column; empty where the table has no such column.
    pub column: String,
    /// What is wrong.
    pub why: Box<Message>,
}

/// How many opinions there are, and what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OpinionTotals {
    /// Of comments.
    pub comments: CommentTotals,
    /// Replies without a comment.
    pub without: usize,
}

/// A sentence or a word of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpinionMessage {
    /// The name of the table.
    Title,
    /// Over running numbers.
    NumberHead,
    /// Over names.
    FromHead,
    /// Over sections.
    SectionHead,
    /// Over words of the text.
    OnHead,
    /// Over opinions.
    TextHead,
    /// Over what was decided.
    VerdictHead,
    /// Over reasons.
    WhyHead,
    /// Over the ways by which they came.
    ViaHead,
    /// In place of an opinion, where there is none.
    NoOpinionCell,
    /// In place of a decision: two answers disagree.
    DisputedCell,
    /// What was decided.
    VerdictCell(Verdict),
    /// In place of a running number, in the row that counts the others.
    TotalCell,
    /// Before the reason, where it stands under an opinion.
    WhyBelow {
        /// It.
        why: String,
    },
    /// Before the words of the text, where they stand under an opinion.
    OnBelow {
        /// Marker and title of the section, from the top.
        section: Vec<String>,
        /// The words.
        on: Option<String>,
    },
    /// How many opinions there are, and what became of them.
    Totals(OpinionTotals),
    /// The table has no rows.
    Empty,
    /// No round has this number or stage.
    NoSuchRound {
        /// As typed.
        typed: String,
    },
    /// Which rounds there were.
    RoundsAre {
        /// Their stages, the first round first.
        stages: Vec<String>,
    },
    /// There was no round.
    NoRounds,
    /// A table was read.
    Taken {
        /// Of which report.
        key: ReportKey,
        /// Comments, replies without a comment, answers.
        counts: [usize; 3],
    },
    /// What the step of the history says.
    TakenSubject {
        /// Of which report.
        key: ReportKey,
        /// Comments, replies without a comment, answers.
        counts: [usize; 3],
    },
    /// Rows that were written down before.
    RowsKnown {
        /// How many.
        rows: usize,
    },
    /// All rows were written down before.
    AllKnown {
        /// The file.
        path: String,
        /// How many.
        rows: usize,
    },
    /// Columns that are not known.
    ColumnsUnread {
        /// What stands over them.
        heads: Vec<String>,
    },
    /// Columns that may be ones to read, and are not understood.
    ColumnsNotUnderstood {
        /// The file.
        path: String,
        /// What stands over them.
        heads: Vec<String>,
        /// What stands over those that are understood.
        known: Vec<String>,
    },
    /// What to do about it.
    RenameColumns,
    /// Rows that repeat comments of another round.
    RowsOfOtherRounds {
        /// How many.
        rows: usize,
    },
    /// Rows with a reason for a decision that they do not tell.
    ReasonsAlone {
        /// Their numbers as a spreadsheet shows them.
        rows: Vec<usize>,
    },
    /// Who has no comment in one row, and comments in this round.
    NoneBesideComments {
        /// They.
        names: Vec<String>,
    },
    /// Another row says another answer to the same comment.
    AnswersDiffer {
        /// Its number as a spreadsheet shows it.
        row: usize,
    },
    /// No row names the columns.
    NoHeads {
        /// The file.
        path: String,
    },
    /// How columns are named.
    HeadsAre,
    /// There is no row under the heads.
    NoRows {
        /// The file.
        path: String,
    },
    /// A quotation mark is never closed.
    Unclosed {
        /// The file.
        path: String,
        /// The row.
        row: usize,
    },
    /// What to do about it.
    CloseQuotes,
    /// What is wrong in rows; nothing was written down.
    BadRows {
        /// All of it.
        faults: Vec<RowFault>,
    },
    /// What to do about it.
    CorrectRows,
    /// A row has no name.
    NoName,
    /// A row has no opinion.
    NoOpinion,
    /// A cell says no decision.
    VerdictUnread {
        /// It.
        cell: String,
    },
    /// A refusal without its reason.
    RefusedWithoutReason,
}

impl OpinionMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}
