//! Comments on a text, replies without a comment, and answers.

mod chinese;
mod english;

use crate::review::Verdict;
use crate::series::{Language, ReportKey};

/// What a comment is about, as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutWords {
    /// The words; `None` of one on a section or the report.
    pub words: Option<String>,
    /// Marker and title of the section, from the top; empty of none.
    pub section: Vec<String>,
}

/// Words that stand in a text, with what is around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotedPlace {
    /// The line, 1-based.
    pub line: usize,
    /// Marker and title of the sections, from the top.
    pub section: Vec<String>,
    /// What stands before the words.
    pub before: String,
    /// They.
    pub words: String,
    /// What stands after them.
    pub after: String,
}

/// Characters on either side that tell a reader where words stand.
const AROUND: usize = 14;

impl QuotedPlace {
    /// What stands right before and after the words in their own paragraph, with … where more does.
    fn around(&self) -> (String, String) {
        let before = self.before.rsplit('\n').next().unwrap_or_default();
        let after = self.after.split('\n').next().unwrap_or_default();
        let count = before.chars().count();
        let shown: String = before.chars().skip(count.saturating_sub(AROUND)).collect();
        let before = match count > AROUND {
            true => format!("…{shown}"),
            false => shown,
        };
        let shown: String = after.chars().take(AROUND).collect();
        let after = match after.chars().count() > AROUND {
            true => format!("{shown}…"),
            false => shown,
        };
        (before, after)
    }
}

/// Places that are named of words that stand in many.
const NAMED_PLACES: usize = 8;

/// A comment among others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedComment {
    /// How it is called so that no other is meant.
    pub id: String,
    /// Whose it is.
    pub from: String,
    /// What should change.
    pub text: String,
}

/// An answer that stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenAnswer {
    /// What was decided.
    pub verdict: Verdict,
    /// By whom.
    pub by: String,
}

/// A sentence on comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommentMessage {
    /// A comment was written down.
    Noted {
        /// Of which report.
        key: ReportKey,
        /// As people call it: `c3`.
        id: String,
        /// Whose it is.
        from: String,
        /// What it is about.
        about: AboutWords,
    },
    /// What the step of the history says.
    CommentSubject {
        /// Of which report.
        key: ReportKey,
        /// Whose it is.
        from: String,
        /// What should change.
        text: String,
    },
    /// A reply without a comment was written down.
    NoCommentNoted {
        /// Of which report.
        key: ReportKey,
        /// Whose it is.
        from: String,
    },
    /// What the step of the history says.
    NoCommentSubject {
        /// Of which report.
        key: ReportKey,
        /// Whose it is.
        names: Vec<String>,
    },
    /// A reply without a comment was written down before.
    NoCommentKnown {
        /// Of which report.
        key: ReportKey,
        /// Whose it is.
        from: String,
    },
    /// Nothing stands behind an option.
    EmptyOption {
        /// Which.
        option: &'static str,
    },
    /// What to do about it.
    LeaveOptionOff {
        /// Which.
        option: &'static str,
    },
    /// A name with signs that no name has.
    NameRefused {
        /// It, in one line.
        name: String,
    },
    /// How a name is written.
    NameInOneLine,
    /// The quoted words end within a figure.
    HalfFigure {
        /// They.
        words: String,
        /// The figure.
        figure: String,
    },
    /// What to do about it.
    QuoteWholeFigure,
    /// Who replied without a comment has made comments in the same round.
    CommentedToo {
        /// Whose they are.
        from: String,
        /// How many.
        comments: usize,
    },
    /// Nobody of this name was asked.
    NotAsked {
        /// As typed.
        name: String,
        /// The likest name of those that were asked.
        near: String,
    },
    /// The comment has no words.
    Empty,
    /// What to write.
    WriteWhatToChange,
    /// Nobody is named whose comment it is.
    NobodyComments,
    /// How to name them.
    NameWhoComments,
    /// The quoted words are not in the text.
    WordsNotThere {
        /// They.
        words: String,
    },
    /// How to quote.
    TypeAsItStands,
    /// The passage that is likest to the words.
    NearestWords {
        /// It.
        place: QuotedPlace,
    },
    /// The words stand in several places.
    SeveralPlaces {
        /// They.
        words: String,
        /// Where.
        places: Vec<QuotedPlace>,
    },
    /// More words tell which place is meant.
    QuoteMore,
    /// A section tells it too.
    NameSectionOrQuoteMore,
    /// The words do not stand in the section, but elsewhere.
    WordsElsewhere {
        /// They.
        words: String,
        /// The section, as typed.
        section: String,
        /// Where they stand.
        places: Vec<QuotedPlace>,
    },
    /// Leave the section off, or name the right one.
    LeaveSectionOff,
    /// The words stand in the working file alone.
    WordsNotSaved {
        /// They.
        words: String,
    },
    /// What to do first.
    SaveThenComment,
    /// The words stand in a later text than the one that was sent.
    NotOnWhatWasSent {
        /// What that text is called.
        label: String,
    },
    /// What following a comment that asks to delete costs.
    CostOfDeleting {
        /// Characters.
        chars: usize,
    },
    /// A comment was answered.
    Answered {
        /// Of which report.
        key: ReportKey,
        /// Which comment.
        id: String,
        /// Whose it is.
        from: String,
        /// What was decided.
        verdict: Verdict,
        /// Why.
        why: Option<String>,
        /// Answers whose place this one takes.
        replaced: Vec<GivenAnswer>,
    },
    /// The comment was answered so before.
    AnsweredSoBefore {
        /// Which.
        id: String,
    },
    /// What the step of the history says.
    AnswerSubject {
        /// Of which report.
        key: ReportKey,
        /// Which comments.
        ids: Vec<String>,
        /// What was decided.
        verdict: Verdict,
        /// Why.
        why: Option<String>,
    },
    /// Nothing says what was decided.
    NoVerdict,
    /// How to say it.
    GiveVerdict,
    /// A refusal without its reason.
    NoReasonGiven,
    /// How to give it.
    GiveReason,
    /// No comment is named.
    NoCommentNamed,
    /// How to name one.
    NameComment,
    /// How to name those that a saved text follows.
    NameCommentToAddress,
    /// There is no such comment.
    NoSuchComment {
        /// Of which report.
        key: ReportKey,
        /// As typed.
        typed: String,
    },
    /// Comments that are open.
    OpenCommentsAre {
        /// How they are called.
        ids: Vec<String>,
    },
    /// How all are seen.
    SeeComments {
        /// Of which report.
        key: ReportKey,
    },
    /// The name means several comments.
    SeveralComments {
        /// As typed.
        typed: String,
        /// They.
        comments: Vec<NamedComment>,
    },
    /// A longer name tells which is meant.
    TypeLongerName,
}

/// Characters of a comment that a step of the history is called by.
const CALLED_BY: usize = 40;

/// The beginning of a comment in one line.
fn in_short(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.chars().count() > CALLED_BY {
        true => line.chars().take(CALLED_BY).chain(['…']).collect(),
        false => line,
    }
}

impl CommentMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}
