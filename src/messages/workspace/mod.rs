//! Sentences of the family `workspace`.

mod chinese;
mod english;
mod files;
mod files_chinese;
mod files_english;

pub use files::{FileMessage, SystemReason};

use super::Message;
use crate::series::Language;

/// A sentence of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkspaceMessage {
    /// About a file, whatever it is to the workspace.
    File(FileMessage),
    /// Neither this folder nor one above it is a workspace.
    NoWorkspace {
        /// Where the search began.
        folder: String,
    },
    /// Hint: make a workspace.
    MakeWorkspace,
}

impl WorkspaceMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<WorkspaceMessage> for Message {
    fn from(message: WorkspaceMessage) -> Self {
        Self::Workspace(message)
    }
}

impl From<FileMessage> for Message {
    fn from(message: FileMessage) -> Self {
        Self::Workspace(WorkspaceMessage::File(message))
    }
}
