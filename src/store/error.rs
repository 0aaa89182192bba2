//! What can stand against reading and keeping, with the data that a sentence needs.

use std::io;
use std::path::{Path, PathBuf};

/// Something that a user of git began and did not finish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfinished {
    /// Two histories being joined.
    Merge,
    /// Revisions being laid anew on others.
    Rebase,
    /// Single revisions being taken over or taken back.
    Picking,
    /// Patches being applied.
    Patches,
}

impl Unfinished {
    pub(super) fn of(state: git2::RepositoryState) -> Option<Self> {
        use git2::RepositoryState as S;
        match state {
            S::Clean | S::Bisect => None,
            S::Merge => Some(Self::Merge),
            S::Revert | S::RevertSequence | S::CherryPick | S::CherryPickSequence => {
                Some(Self::Picking)
            }
            S::Rebase | S::RebaseInteractive | S::RebaseMerge => Some(Self::Rebase),
            S::ApplyMailbox | S::ApplyMailboxOrRebase => Some(Self::Patches),
        }
    }
}

/// Why a program did not sign a revision.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SigningFault {
    /// There is no such program.
    #[error("no such program")]
    NoProgram,
    /// The settings name no key.
    #[error("no key is named")]
    NoKey,
    /// It ended without a signature.
    #[error("{said}")]
    Refused {
        /// Its own words.
        said: String,
    },
}

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder has settings, but nothing keeps its files.
    #[error("{} is in no repository", root.display())]
    NotKept {
        /// The folder.
        root: PathBuf,
    },
    /// The files belong to another user of the machine, and the repository refuses them.
    #[error("the repository belongs to another user")]
    OtherOwner,
    /// Another save is under way and does not end.
    #[error("another writer holds the workspace")]
    Busy,
    /// Another program holds what a save has to write, and does not let go.
    #[error("locked by another program: {}", path.display())]
    Held {
        /// The file by which it holds it.
        path: PathBuf,
    },
    /// Others move the history on faster than it can be moved here.
    #[error("overtaken again and again")]
    Overtaken,
    /// A file that was to be replaced was changed in the same moment.
    #[error("{} was changed meanwhile", path.display())]
    Changed {
        /// Which.
        path: PathBuf,
    },
    /// Revisions are to be signed by a program, and this one was not.
    #[error("signing by {program}: {fault}")]
    Unsigned {
        /// The program, as the settings name it.
        program: String,
        /// What was wrong.
        fault: SigningFault,
    },
    /// A user of git is in the middle of something.
    #[error("{0:?} in progress")]
    Unfinished(Unfinished),
    /// A file or folder cannot be written.
    #[error("cannot write {}", path.display())]
    Unwritable {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A file or folder cannot be read.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The repository itself failed.
    #[error("repository: {0}")]
    Repository(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl StoreError {
    pub(super) fn unwritable(path: &Path, source: io::Error) -> Self {
        Self::Unwritable {
            path: path.to_owned(),
            source,
        }
    }
}

impl From<git2::Error> for StoreError {
    fn from(error: git2::Error) -> Self {
        match error.code() {
            git2::ErrorCode::Owner => Self::OtherOwner,
            git2::ErrorCode::Locked => Self::Busy,
            _ => Self::Repository(Box::new(error)),
        }
    }
}
