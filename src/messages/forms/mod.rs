//! Sentences and labels of the forms in which changes are shown: a part of them, in a table, in
//! signs, side by side, with reasons.

mod chinese;
mod english;

use super::Message;
use crate::compare::{Change, ChangeKind, Reason};
use crate::series::Language;

/// What else there was to choose from where two were paired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Nothing.
    Alone,
    /// Others, less like by so many hundredths.
    Hundredths(usize),
    /// That was not asked.
    Unasked,
}

/// A sentence or label of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormMessage {
    /// What alone is listed, and how much else there is.
    Listed(Box<Listed>),
    /// For who hands on a text: it is not the whole one.
    PartOfText,

    /// Over what happened to the sections.
    FactsHead,
    /// Over the characters that came in.
    InsertedHead,
    /// Over the characters that went out.
    DeletedHead,
    /// Small changes of sections that have no line of their own in a table.
    SmallChanges,
    /// The last line of a table.
    Total {
        /// How many sections are listed.
        sections: usize,
    },

    /// Paragraphs that are not shown.
    NotShown {
        /// How many stand on both sides alike.
        same: usize,
        /// How many have changes that were not asked for, or are small.
        changed: usize,
    },
    /// A paragraph stood in another section.
    StoodIn {
        /// Which.
        path: Vec<String>,
    },
    /// A paragraph stood elsewhere in its own section.
    StoodElsewhere,
    /// The terminal is too narrow to show two texts side by side.
    TooNarrow {
        /// Its columns.
        columns: usize,
        /// The columns that are needed.
        least: usize,
    },

    /// A remark in the middle of a report's text, told apart from it.
    Remark {
        /// Without a mark at its end.
        words: String,
    },
    /// A paragraph was moved within its section.
    MovedWithin,

    /// Why two sections or paragraphs were paired.
    Because {
        /// The step that paired them.
        reason: Reason,
        /// Their likeness, in hundredths.
        score: usize,
        /// What else there was to choose from.
        lead: Lead,
    },
    /// No old section was like enough to a new one.
    NothingLikeBefore,
    /// No new section was like enough to an old one.
    NothingLikeAfter,
}

/// What alone is listed, and how much else there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The section that was asked for, from the top; empty for the whole text.
    pub section: Vec<String>,
    /// The kinds of words that were asked for.
    pub only: Vec<ChangeKind>,
    /// The changes of sections and paragraphs that were asked for.
    pub only_changes: Vec<Change>,
    /// What was found of it.
    pub found: Found,
    /// Changed words that were not asked for and stand in the rows of those that were.
    pub beside: Vec<(ChangeKind, usize)>,
    /// What is not listed.
    pub elsewhere: Elsewhere,
}

/// What was found of what was asked for, counted as a summary counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// Sections that are listed.
    pub sections: usize,
    /// What happened to how many whole sections.
    pub facts: Vec<(Change, usize)>,
    /// How many changed words of each kind.
    pub kinds: Vec<(ChangeKind, usize)>,
    /// What happened to how many whole paragraphs.
    pub paragraphs: Vec<(Change, usize)>,
}

/// What is not listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Elsewhere {
    /// Nothing.
    Nothing,
    /// Small changes alone.
    Small,
    /// Something.
    Changes {
        /// Changed sections that are not listed.
        sections: usize,
        /// Changes of the listed sections that are not.
        changes: usize,
    },
}

impl FormMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<FormMessage> for Message {
    fn from(message: FormMessage) -> Self {
        Self::Form(message)
    }
}
