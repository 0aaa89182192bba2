//! Sentences of the family `review`: rounds, comments, answers, sign-offs.

mod chinese;
mod english;

use super::Message;
use crate::series::Language;

/// A sentence of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewMessage {
    /// What the first line of the file of a review says.
    FileHead,
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
