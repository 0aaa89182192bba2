//! Sentences of the family `outline`.

mod chinese;
mod english;

use super::Message;
use crate::series::Language;

/// A sentence of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutlineMessage {
    /// A file cannot be read: its path, and why in the system's words.
    CannotRead {
        /// As the user wrote it.
        path: String,
    },
}

impl OutlineMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<OutlineMessage> for Message {
    fn from(message: OutlineMessage) -> Self {
        Self::Outline(message)
    }
}
