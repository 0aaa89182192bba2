//! Sentences of the family `review`: rounds, comments, answers, sign-offs.

pub(super) mod chinese;
pub mod comments;
pub(super) mod english;
pub mod listing;
pub mod opinions;
pub mod rounds;
pub mod sign_offs;

pub use comments::{AboutWords, CommentMessage, GivenAnswer, NamedComment, QuotedPlace};
pub use listing::{CommentTotals, ListMessage};
pub use opinions::{OpinionMessage, OpinionTotals, RowFault};
pub use rounds::RoundMessage;
pub use sign_offs::SignOffMessage;

use super::Message;
use crate::series::Language;

/// A sentence of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewMessage {
    /// What the first line of the file of a review says.
    FileHead,
    /// What the step of the history says that lets two copies of reviews be joined.
    JoinedSubject,
    /// The file lacked entries that were kept before; they are taken from there.
    EntriesTakenBack {
        /// The file.
        path: String,
        /// How many.
        entries: usize,
    },
    /// The file cannot be read, but the one kept last can: how to get that back.
    KeptRecordIsSound {
        /// The file.
        path: String,
    },
    /// About rounds.
    Round(RoundMessage),
    /// About comments and the answers to them.
    Comment(Box<CommentMessage>),
    /// About sign-offs.
    SignOff(SignOffMessage),
    /// On the list of comments.
    List(ListMessage),
    /// About the table of opinions.
    Opinion(OpinionMessage),
}

impl ReviewMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<ReviewMessage> for Message {
    fn from(message: ReviewMessage) -> Self {
        Self::Review(Box::new(message))
    }
}

impl From<RoundMessage> for Message {
    fn from(message: RoundMessage) -> Self {
        ReviewMessage::Round(message).into()
    }
}

impl From<CommentMessage> for Message {
    fn from(message: CommentMessage) -> Self {
        ReviewMessage::Comment(Box::new(message)).into()
    }
}

impl From<ListMessage> for Message {
    fn from(message: ListMessage) -> Self {
        ReviewMessage::List(message).into()
    }
}

impl From<SignOffMessage> for Message {
    fn from(message: SignOffMessage) -> Self {
        ReviewMessage::SignOff(message).into()
    }
}

impl From<OpinionMessage> for Message {
    fn from(message: OpinionMessage) -> Self {
        ReviewMessage::Opinion(message).into()
    }
}
