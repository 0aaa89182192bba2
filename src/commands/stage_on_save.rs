//! The stage that a report comes to with a saved text: the one that was asked for, or where a text
//! changed that was sent round, signed or issued, the one that follows from that.

use super::prepared::next_stage;
use super::sign_offs::{ARCHIVED, ISSUED, archived, needs_reason, whole_fingerprint};
use super::state::stage_of;
use super::{Context, Workspace};
use crate::failure::Failure;
use crate::review::{Review, SignedScope};
use crate::series::{ReportKey, Stage};
use crate::settings::stages::Stages;
use crate::store::PastText;

/// Where a text that came back to its author stands, by the id that packs give it.
const REVISED: &str = "revise";
/// Where a text stands that was signed as a whole.
const FINAL: &str = "final";

/// What is asked for with a saved text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    /// Which report.
    pub(super) key: &'a ReportKey,
    /// The whole text, front matter included.
    pub(super) text: &'a str,
    /// The stage, as typed.
    pub(super) stage: Option<&'a str>,
    /// What is said about it.
    pub(super) message: Option<&'a str>,
}

/// The stage that a report comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reached {
    /// The stage.
    pub(super) stage: Stage,
    /// Where the report stood, if nobody asked for the new stage.
    pub(super) from: Option<Stage>,
}

impl Workspace {
    /// The stage that the text has to be brought to; `None` where it stays where it is.
    pub(super) fn stage_reached(
        &self,
        asked: Asked<'_>,
        past: &[PastText],
        context: &Context,
    ) -> Result<Option<Reached>, Failure> {
        let Asked { key, text, .. } = asked;
        let stages = Stages::built_in(&context.packs.for_text(text).name);
        let typed = asked.stage.map(|stage| next_stage(stage, past, &stages));
        let typed = typed.transpose()?;
        let last = past.last();
        let Some(now) = last.and_then(|last| last.revision.stage.clone()) else {
            return Ok(typed.map(Reached::asked));
        };
        if !self.is_changed(asked, last) {
            return Ok(typed.map(Reached::asked));
        }
        match stages.id_of(now.word()) {
            Some(ARCHIVED) => Err(archived(key, &now, &stages)),
            Some(ISSUED) => {
                let reason = asked.message.map(str::trim);
                if reason.is_none_or(str::is_empty) {
                    return Err(needs_reason(key, &now));
                }
                match typed.filter(|stage| *stage != now) {
                    Some(stage) => Ok(Some(Reached::asked(stage))),
                    None => Ok(Some(Reached::again(&now, past))),
                }
            }
            _ if typed.is_some() => Ok(typed.map(Reached::asked)),
            id => {
                let is_own = stage_of(text).is_some_and(|stage| stage != now);
                let review = self.readable_review(key).unwrap_or_default();
                match is_own || !was_read(&review, &now, id) {
                    true => Ok(None),
                    false => revised(now, past, &stages),
                }
            }
        }
    }

    /// True where what is approved of a text is other than it was.
    fn is_changed(&self, asked: Asked<'_>, last: Option<&PastText>) -> bool {
        let last = last.and_then(|last| self.draft_of(asked.key, last).ok());
        let was = last.map(|last| whole_fingerprint(asked.key, &last.text));
        was.is_some_and(|was| was != whole_fingerprint(asked.key, asked.text))
    }
}

impl Reached {
    fn asked(stage: Stage) -> Self {
        Self { stage, from: None }
    }

    /// The same stage, with its next number.
    fn again(now: &Stage, past: &[PastText]) -> Self {
        let reached = past.iter().filter_map(|past| past.revision.stage.as_ref());
        Self {
            stage: Stage::next(now.word(), reached),
            from: Some(now.clone()),
        }
    }
}

/// True of a text that somebody else read as it is: it was sent round at this stage, or signed.
fn was_read(review: &Review, now: &Stage, id: Option<&str>) -> bool {
    let mut rounds = review.rounds.iter();
    let mut sign_offs = review.sign_offs.iter();
    rounds.any(|round| round.what.stage == *now)
        || (id == Some(FINAL) && sign_offs.any(|one| one.what.scope == SignedScope::Whole))
}

fn revised(now: Stage, past: &[PastText], stages: &Stages) -> Result<Option<Reached>, Failure> {
    let Some(label) = stages.label(REVISED) else {
        return Ok(None);
    };
    let stage = next_stage(&label.label, past, stages)?;
    let from = Some(now);
    Ok(Some(Reached { stage, from }))
}

/// The stage that a text comes to with the approval of all of it, as it is typed; `None` where it
/// stands there, or further on.
pub(super) fn final_stage(text: &str, context: &Context) -> Option<String> {
    let stages = Stages::built_in(&context.packs.for_text(text).name);
    let now = stage_of(text);
    let id = now.as_ref().and_then(|now| stages.id_of(now.word()));
    match id {
        Some(FINAL | ISSUED | ARCHIVED) => None,
        _ => stages.label(FINAL).map(|stage| stage.label),
    }
}
