//! An entry of a review: what it says, under which name, and who wrote it down when.

use super::{Answer, Comment, EntryId, EntryKind, NoComment, Return, Round, SignOff};
use crate::report::Fingerprint;
use crate::series::{Moment, RevisionId};

/// Who wrote an entry down, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When.
    pub at: Moment,
    /// The person at the keyboard, who need not be the one whose words they are.
    pub typed_by: String,
}

/// The exact text that an entry is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoundText {
    /// The last revision that held it when the entry was made.
    pub revision: RevisionId,
    /// Of the text.
    pub fingerprint: Fingerprint,
}

/// An entry that stands in a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered<T> {
    /// Its name.
    pub id: EntryId,
    /// Who wrote it down, and when.
    pub stamp: Stamp,
    /// What it says.
    pub what: T,
}

/// What an entry says, whatever its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A text was sent round.
    Round(Round),
    /// Somebody comments.
    Comment(Box<Comment>),
    /// A comment is answered.
    Answer(Answer),
    /// Somebody says that there is nothing to say.
    NoComment(NoComment),
    /// A text is approved.
    SignOff(SignOff),
    /// A text is sent back.
    Return(Return),
}

impl Entry {
    /// Its kind.
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Round(_) => EntryKind::Round,
            Self::Comment(_) => EntryKind::Comment,
            Self::Answer(_) => EntryKind::Answer,
            Self::NoComment(_) => EntryKind::NoComment,
            Self::SignOff(_) => EntryKind::SignOff,
            Self::Return(_) => EntryKind::Return,
        }
    }
}
