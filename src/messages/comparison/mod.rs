//! Sentences of the family `comparison`.

mod chinese;
mod english;

use super::Message;
use crate::series::Language;

/// A sentence of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ComparisonMessage {
    /// A file cannot be read: its path, and why in the system's words.
    CannotRead {
        /// As the user wrote it.
        path: String,
    },
}

impl ComparisonMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<ComparisonMessage> for Message {
    fn from(message: ComparisonMessage) -> Self {
        Self::Comparison(message)
    }
}
