//! Sentences of the family `call`.

mod chinese;
mod english;

use super::Message;
use crate::series::Language;

/// A sentence of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallMessage {
    /// A file cannot be read: its path, and why in the system's words.
    CannotRead {
        /// As the user wrote it.
        path: String,
    },
}

impl CallMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<CallMessage> for Message {
    fn from(message: CallMessage) -> Self {
        Self::Call(message)
    }
}
