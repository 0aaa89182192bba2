//! Comments on a text, replies without a comment, and answers.

mod chinese;
mod english;

use crate::series::{Language, ReportKey};

/// What a comment is about, as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutWords {
    /// The words; `None` of one on a section or the report.
    pub words: Option<String>,
    /// Marker and title of the section, from the top; empty of none.
    pub section: Vec<String>,
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
        from: String,
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
