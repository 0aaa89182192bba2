//! A command that could not be carried out: what happened, and apart from it what to do next.

use crate::messages::Message;
use crate::view::ExitStatus;

/// Whose matter a failure is; fixes the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureKind {
    /// The call was wrong: arguments that cannot be.
    Usage,
    /// The call was right, and something that the user has stands against it.
    User,
    /// A file of settings or a pack is wrong.
    Settings,
    /// annals itself, the disk or the repository failed.
    Internal,
}

/// What happened, what to do next, and the developer's cause.
#[derive(Debug)]
pub struct Failure {
    /// Whose matter it is.
    pub kind: FailureKind,
    /// What happened, and where.
    pub message: Message,
    /// What to do next, the likeliest first.
    pub hints: Vec<Message>,
    /// The error beneath in its own English, shown with `--verbose` only.
    pub cause: Option<String>,
}

impl Failure {
    /// A failure without hints.
    pub fn new(kind: FailureKind, message: impl Into<Message>) -> Self {
        Self {
            kind,
            message: message.into(),
            hints: Vec::new(),
            cause: None,
        }
    }

    /// The same with one more hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Message>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// The same with the error beneath.
    #[must_use]
    pub fn caused_by(mut self, cause: &dyn std::error::Error) -> Self {
        self.cause = Some(cause.to_string());
        self
    }

    /// The exit status of this failure.
    pub fn status(&self) -> ExitStatus {
        match self.kind {
            FailureKind::Usage => ExitStatus::WrongCall,
            FailureKind::User | FailureKind::Settings | FailureKind::Internal => {
                ExitStatus::CouldNot
            }
        }
    }
}
