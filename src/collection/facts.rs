//! What is known of each unit and of its report of the year.

use super::Phase;
use crate::review::{Review, RoundStanding};
use crate::series::{Day, ReportKey, Stage, UnitName, Year};

/// A unit, and what is known of its reports.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitFacts {
    /// The unit.
    pub unit: UnitName,
    /// The kind of its reports.
    pub kind: Option<String>,
    /// Its report of the board's year; `None` where there is none.
    pub report: Option<ReportFacts>,
    /// Its reports of the years before, the newest first.
    pub earlier: Vec<EarlierReport>,
}

/// A report of an earlier year, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierReport {
    /// Which year.
    pub year: Year,
    /// Its stage, where it says one.
    pub stage: Option<Stage>,
    /// How far it came.
    pub phase: Phase,
    /// Its characters; `None` where its file cannot be read as text.
    pub chars: Option<usize>,
}

/// A report of the board's year.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportFacts {
    /// Which report.
    pub key: ReportKey,
    /// Its stage, where it says one.
    pub stage: Option<Stage>,
    /// The id of its stage, where a pack knows it.
    pub stage_id: Option<String>,
    /// Its characters; `None` where its file cannot be read as text.
    pub chars: Option<usize>,
    /// The most characters that it may have, where its kind sets a limit.
    pub limit: Option<usize>,
    /// The share of its text in sentences that last year's report of the unit has too, 0 to 1;
    /// `None` where there is nothing to hold it against, or too little of it.
    pub last_years_sentences: Option<f64>,
    /// Whether its file differs from the last revision.
    pub is_unsaved: bool,
    /// Whether its file is there.
    pub has_file: bool,
    /// Whether anything of it was ever saved.
    pub is_kept: bool,
    /// The day on which it says itself that it is due.
    pub due: Option<Day>,
    /// What its review tells.
    pub review: ReviewFacts,
    /// Files of it that cannot be read, or not to their end.
    pub broken: Vec<BrokenFile>,
}

impl ReportFacts {
    /// How far it has come.
    pub fn phase(&self) -> Phase {
        Phase::of_stage(self.stage_id.as_deref())
    }

    /// What its review tells; `None` where the review cannot be read.
    pub fn known_review(&self) -> Option<&ReviewFacts> {
        let is_broken = self.broken.contains(&BrokenFile::Review);
        (!is_broken).then_some(&self.review)
    }

    /// By how many characters it is longer than it may be.
    pub fn over_limit(&self) -> Option<usize> {
        let over = self.chars?.checked_sub(self.limit?)?;
        (over > 0).then_some(over)
    }
}

/// A file of a report that cannot be used as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BrokenFile {
    /// The report itself.
    Report,
    /// What stands before its text.
    FrontMatter,
    /// Its review.
    Review,
}

impl BrokenFile {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::FrontMatter => "front_matter",
            Self::Review => "review",
        }
    }
}

/// What the review of a report tells a board.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReviewFacts {
    /// Comments that wait for an answer.
    pub open_comments: usize,
    /// All comments.
    pub comments: usize,
    /// Those who were asked in the round under way and have said nothing yet.
    pub awaited: Vec<String>,
    /// Until when they were asked.
    pub round_due: Option<Day>,
    /// Whether it is signed off as it stands; `None` where nobody signed.
    pub sign_off: Option<SignOffState>,
}

/// Whether a report is signed off as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignOffState {
    /// The newest sign-off of the whole is of this very text.
    Valid {
        /// Who signed.
        by: String,
    },
    /// The text changed since.
    Void {
        /// Who signed last.
        by: String,
    },
}

impl ReviewFacts {
    /// What a review tells; `sign_off` is found out by those who have the text.
    pub fn of(review: &Review, sign_off: Option<SignOffState>) -> Self {
        let round = RoundStanding::of_last(review).filter(RoundStanding::is_open);
        Self {
            open_comments: review.open_comments().count(),
            comments: review.comments.len(),
            round_due: round.as_ref().and_then(|round| round.round.what.due),
            awaited: round.map_or_else(Vec::new, |round| round.silent),
            sign_off,
        }
    }
}
