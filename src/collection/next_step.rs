//! What to do next with a report.

use super::facts::{BrokenFile, ReportFacts, SignOffState};
use crate::series::Day;

/// What to do next with a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// Put a file right that cannot be used as it stands.
    Mend(BrokenFile),
    /// Take its file back: it is gone.
    TakeBack,
    /// Save its edits.
    Save,
    /// Answer the comments that wait for it.
    Answer {
        /// How many.
        open: usize,
    },
    /// Write it.
    Write,
    /// Say at which stage it is.
    SayStage,
    /// Send it to those who may have something to say.
    SendForComment,
    /// Wait for those who were asked.
    Await {
        /// Who.
        awaited: Vec<String>,
        /// Until when they were asked.
        due: Option<Day>,
    },
    /// Send it to those who approve it.
    SendForApproval,
    /// Have it signed.
    Sign,
    /// Have it signed once more: it has changed since.
    SignAgain,
    /// Issue it.
    Issue,
    /// Archive it.
    Archive,
    /// Nothing more.
    Nothing,
}

impl NextStep {
    /// The step that a report waits for.
    pub fn of(report: &ReportFacts) -> Self {
        if let Some(file) = report.broken.first() {
            return Self::Mend(*file);
        }
        if !report.has_file {
            return Self::TakeBack;
        }
        if report.is_unsaved {
            return Self::Save;
        }
        let review = &report.review;
        if review.open_comments > 0 {
            let open = review.open_comments;
            return Self::Answer { open };
        }
        let is_void = matches!(review.sign_off, Some(SignOffState::Void { .. }));
        match report.stage_id.as_deref() {
            Some("outline") => Self::Write,
            Some("draft") => Self::SendForComment,
            Some("consult") if !review.awaited.is_empty() => Self::Await {
                awaited: review.awaited.clone(),
                due: review.round_due,
            },
            Some("consult" | "revise") => Self::SendForApproval,
            Some("review" | "final") if is_void => Self::SignAgain,
            Some("review") => Self::Sign,
            Some("final") => Self::Issue,
            Some("issued") => Self::Archive,
            Some("archived") => Self::Nothing,
            Some(_) | None => Self::SayStage,
        }
    }

    /// The id of the stage that comes with it, where one does.
    pub fn stage(&self) -> Option<&'static str> {
        match self {
            Self::Write | Self::SayStage => Some("draft"),
            Self::SendForComment => Some("consult"),
            Self::SendForApproval => Some("review"),
            Self::Issue => Some("issued"),
            Self::Archive => Some("archived"),
            Self::Mend(_)
            | Self::TakeBack
            | Self::Save
            | Self::Answer { .. }
            | Self::Await { .. }
            | Self::Sign
            | Self::SignAgain
            | Self::Nothing => None,
        }
    }

    /// The name in machine output.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Mend(_) => "mend_file",
            Self::TakeBack => "take_file_back",
            Self::Save => "save",
            Self::Answer { .. } => "answer_comments",
            Self::Write => "write",
            Self::SayStage => "say_stage",
            Self::SendForComment => "send_for_comment",
            Self::Await { .. } => "await_replies",
            Self::SendForApproval => "send_for_approval",
            Self::Sign => "sign",
            Self::SignAgain => "sign_again",
            Self::Issue => "issue",
            Self::Archive => "archive",
            Self::Nothing => "nothing",
        }
    }
}
