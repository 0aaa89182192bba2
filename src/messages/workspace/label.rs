//! Headings and single words on the screens of a workspace.

use super::{chinese, english};
use crate::series::Language;

/// A word or heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WorkspaceLabel {
    /// The text in the working files, where it differs from the last revision.
    Unsaved,
    /// Over the column of units.
    Unit,
    /// Over the column of kinds.
    Kind,
    /// In place of a revision where nothing was saved.
    NeverSaved,
    /// Beside a report whose file is not there.
    FileGone,
    /// In place of a stage that is not said.
    NoStage,
    /// Before sections touched.
    Sections,
}

impl WorkspaceLabel {
    /// The word in this language.
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::Chinese => chinese::label(self),
            Language::English => english::label(self),
        }
    }
}
