//! What is signed, issued or archived is not written over by a command without being told to.

use super::super::{Context, Workspace};
use super::text::whole_fingerprint;
use crate::exchange;
use crate::failure::{Failure, FailureKind};
use crate::messages::review::SignOffMessage as Says;
use crate::review::Review;
use crate::series::{ReportKey, Stage};
use crate::settings::stages::Stages;
use std::path::Path;

/// Whether a command may write over a text that is signed off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverSigned {
    /// It was told to.
    Allowed,
    /// It was not.
    Refused,
}

/// The option that tells it to.
#[derive(Debug, clap::Args)]
pub struct OverSignedArgs {
    /// Put another text in the place of one that is signed off too, and so void the sign-off
    #[arg(long)]
    over_signed: bool,
}

impl OverSignedArgs {
    /// What was told.
    pub fn wish(&self) -> OverSigned {
        match self.over_signed {
            true => OverSigned::Allowed,
            false => OverSigned::Refused,
        }
    }
}

/// Stages at which a text does not change as it does at others, by the id that packs give them.
pub(in super::super) const ISSUED: &str = "issued";
pub(in super::super) const ARCHIVED: &str = "archived";

impl Workspace {
    /// Stands before a command puts another text in the place of the one that was saved last.
    pub(in super::super) fn guard_signed(
        &self,
        key: &ReportKey,
        text: &str,
        over_signed: OverSigned,
        context: &Context,
    ) -> Result<(), Failure> {
        let Some(saved) = self.store.saved_report(key)? else {
            return Ok(());
        };
        let Ok(saved) = exchange::read_bytes(&saved, Path::new(&self.shown(key))) else {
            return Ok(());
        };
        if whole_fingerprint(key, &saved.text) == whole_fingerprint(key, text) {
            return Ok(());
        }
        let stage = super::super::state::stage_of(&saved.text);
        if let Some(stage) = stage {
            let stages = Stages::built_in(&context.packs.for_text(&saved.text).name);
            guard_closed(key, &stage, &stages)?;
        }
        if over_signed == OverSigned::Allowed {
            return Ok(());
        }
        let file = self.review_file(key)?;
        let voided = self.voided_between(key, file.review(), (&saved.text, text), context)?;
        if voided.is_empty() {
            return Ok(());
        }
        let (key, signed) = (
            key.clone(),
            voided.into_iter().map(|one| one.signed).collect(),
        );
        let failure = Failure::new(FailureKind::User, Says::WouldVoid { key, signed });
        Err(failure.hint(Says::GoOnOverSigned))
    }

    /// What was said about a report, where that can be read.
    pub(in super::super) fn readable_review(&self, key: &ReportKey) -> Option<Review> {
        self.review_file(key).ok().map(|file| file.review().clone())
    }
}

/// At the last two stages, a text changes for a reason, or not at all.
fn guard_closed(key: &ReportKey, stage: &Stage, stages: &Stages) -> Result<(), Failure> {
    match stages.id_of(stage.word()) {
        Some(ARCHIVED) => Err(archived(key, stage, stages)),
        Some(ISSUED) => Err(needs_reason(key, stage)),
        _ => Ok(()),
    }
}

/// The text of an archived report does not change.
pub(in super::super) fn archived(key: &ReportKey, stage: &Stage, stages: &Stages) -> Failure {
    let archived = Says::Archived {
        key: key.clone(),
        stage: stage.label.clone(),
    };
    Failure::new(FailureKind::User, archived).hint(Says::LeaveArchived {
        key: key.clone(),
        before: stages.label(ISSUED).map(|stage| stage.label),
    })
}

/// The text of an issued report changes for a reason alone.
pub(in super::super) fn needs_reason(key: &ReportKey, stage: &Stage) -> Failure {
    let issued = Says::IssuedNeedsReason {
        key: key.clone(),
        stage: stage.label.clone(),
    };
    Failure::new(FailureKind::User, issued).hint(Says::GiveReason { key: key.clone() })
}
