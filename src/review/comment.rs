//! Comments on a report, and the reply that there is none.

use super::{EntryId, TextAnchor};
use crate::series::RevisionId;

/// What a comment asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommentKind {
    /// Something is to be added.
    Add,
    /// Something is to go.
    Delete,
    /// Something is to be put in other words.
    Reword,
    /// A figure is to be looked at.
    Figure,
    /// The report as a whole.
    Whole,
    /// Something is to be put right in the year to come.
    Rectify,
}

impl CommentKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Add,
        Self::Delete,
        Self::Reword,
        Self::Figure,
        Self::Whole,
        Self::Rectify,
    ];

    /// The name in files and machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Delete => "delete",
            Self::Reword => "reword",
            Self::Figure => "figure",
            Self::Whole => "whole",
            Self::Rectify => "rectify",
        }
    }
}

/// A comment (意见).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// In which round it came; `None` where none was open.
    pub round: Option<EntryId>,
    /// Whose it is: a unit or a person.
    pub from: String,
    /// By which way it came (书面, 电话, 会议, 批注), as it was typed.
    pub via: Option<String>,
    /// What it asks for, where that is said.
    pub kind: Option<CommentKind>,
    /// The words that it is about; `None` of one on a whole section or the whole report.
    pub on: Option<TextAnchor>,
    /// Marker and title of the section that it is about, from the top; empty of one on the report.
    pub section: Vec<String>,
    /// The revision whose text it is about.
    pub revision: RevisionId,
    /// What should change.
    pub text: String,
}

/// The reply that there is nothing to say (无意见), which is not silence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoComment {
    /// In which round; `None` where none was open.
    pub round: Option<EntryId>,
    /// Whose reply it is.
    pub from: String,
    /// By which way it came, as it was typed.
    pub via: Option<String>,
}
