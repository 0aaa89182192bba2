//! What people said about a report, as it stands now.

use super::Side;
use crate::review::anchor::Whereabouts;
use crate::review::{Answer, Comment, Entered, EntryId, Review, RoundStanding, Verdict};
use crate::series::{Day, ReportKey};

/// The comments on a report, with the words that they are about as they stand now.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewListView {
    /// Which report.
    pub key: ReportKey,
    /// The text in which the words are looked for.
    pub now: Side,
    /// All that was said.
    pub review: Review,
    /// The comments: open ones first, then the answered ones, each in the order of time.
    pub comments: Vec<StandingComment>,
    /// The last round.
    pub round: Option<RoundStanding>,
    /// Which comments a screen shows.
    pub shown: ShownComments,
    /// The day now.
    pub today: Day,
}

/// Which comments a screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownComments {
    /// Those that somebody has to answer.
    Open,
    /// All.
    All,
}

/// A comment as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingComment {
    /// How it is called so that no other is meant: `c3`.
    pub called: String,
    /// The comment.
    pub comment: Entered<Comment>,
    /// What became of it.
    pub standing: CommentStanding,
    /// Where what it is about is now.
    pub place: CommentPlace,
}

/// What became of a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommentStanding {
    /// Nobody answered it.
    Open,
    /// It was answered.
    Answered(Entered<Answer>),
    /// Several answers stand that say different things.
    Disputed(Vec<Entered<Answer>>),
}

impl CommentStanding {
    /// True while somebody has to do something.
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::Answered(_))
    }

    /// The name in machine output: `open`, `disputed`, or that of the verdict.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered(answer) => answer.what.verdict.id(),
            Self::Disputed(_) => "disputed",
        }
    }
}

/// Where what a comment is about is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommentPlace {
    /// It is about the whole report.
    Report,
    /// It is about a section.
    Section(SectionPlace),
    /// It is about words.
    Words(Box<Whereabouts>),
}

/// Where a section is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionPlace {
    /// It stands with the same text.
    Unchanged {
        /// Marker and title, from the top.
        path: Vec<String>,
        /// Its line, 1-based.
        line: usize,
    },
    /// It stands, and it or what is under it was changed.
    Changed {
        /// Marker and title, from the top.
        path: Vec<String>,
        /// Its line, 1-based.
        line: usize,
    },
    /// It was removed.
    Gone,
    /// The text that the comment was made on is not to be had.
    Unknown,
}

/// The table of opinions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionsView {
    /// Of which report.
    pub key: ReportKey,
    /// The stage of the round that it is of; `None` where it is of all rounds.
    pub stage: Option<String>,
    /// Its rows: comments in the order of time, then those who have none.
    pub rows: Vec<OpinionRow>,
}

/// A row of the table of opinions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionRow {
    /// How the comment is called; `None` of a reply without a comment.
    pub called: Option<String>,
    /// Whose it is.
    pub from: String,
    /// By which way it came.
    pub via: Option<String>,
    /// Marker and title of the section that it is about, from the top.
    pub section: Vec<String>,
    /// The words that it is about.
    pub on: Option<String>,
    /// What should change; `None` of a reply without a comment.
    pub text: Option<String>,
    /// What became of it.
    pub verdict: OpinionVerdict,
    /// Why.
    pub why: Option<String>,
}

/// What became of an opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpinionVerdict {
    /// Nothing yet, or there is nothing to decide.
    Open,
    /// Several answers stand that say different things.
    Disputed,
    /// This was decided.
    Answered(Verdict),
}

/// What was written down in the review of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedFacts {
    /// Of which report.
    pub key: ReportKey,
    /// Where the report stands.
    pub stage: Option<String>,
    /// How the entries are called.
    pub entries: Vec<EntryId>,
}
