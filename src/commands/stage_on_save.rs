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
use crate::view::UnsignedStage;

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
    /// Whether it is saved for its own sake, or stays as it is beside something else.
    pub(super) purpose: Purpose,
}

/// Why a text is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Somebody saves it.
    Save,
    /// Something is written down beside it.
    Record,
}

/// The stage that a report comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reached {
    /// The stage.
    pub(super) stage: Stage,
    /// Where the report stood, if nobody asked for the new stage.
    pub(super) moved: Option<Moved>,
}

/// A stage that was left without being asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Which.
    pub from: Stage,
    /// Why.
    pub why: MovedWhy,
}

/// Why a stage was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MovedWhy {
    /// The text changed after it was sent, signed or issued.
    Changed,
    /// No sign-off of the whole text holds, as where two copies were joined: the one signed, the other
    /// changed.
    Unsigned,
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
            let is_unsigned = typed.is_none() && asked.purpose == Purpose::Save;
            return match is_unsigned && self.is_unsigned(asked, context) {
                true => revised(now, MovedWhy::Unsigned, past, &stages),
                false => Ok(typed.map(Reached::asked)),
            };
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
                let is_signed = id == Some(FINAL) && signs_whole(&review, key, text);
                match is_own || is_signed || !was_read(&review, &now, id) {
                    true => Ok(None),
                    false => revised(now, MovedWhy::Changed, past, &stages),
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

    /// True of a text at its final stage that nobody's sign-off bears any more.
    fn is_unsigned(&self, asked: Asked<'_>, context: &Context) -> bool {
        let review = self.readable_review(asked.key);
        review
            .is_some_and(|review| unsigned_stage(asked.key, &review, asked.text, context).is_some())
    }
}

impl Reached {
    fn asked(stage: Stage) -> Self {
        Self { stage, moved: None }
    }

    /// The same stage, with its next number.
    fn again(now: &Stage, past: &[PastText]) -> Self {
        let reached = past.iter().filter_map(|past| past.revision.stage.as_ref());
        Self {
            stage: Stage::next(now.word(), reached),
            moved: Some(Moved {
                from: now.clone(),
                why: MovedWhy::Changed,
            }),
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

/// True where a sign-off of the whole text holds.
fn signs_whole(review: &Review, key: &ReportKey, text: &str) -> bool {
    let print = whole_fingerprint(key, text);
    let mut sign_offs = review.sign_offs.iter().map(|one| &one.what);
    sign_offs.any(|one| one.scope == SignedScope::Whole && one.signed.fingerprint == print)
}

/// The final stage of a text that was brought there by a sign-off of the whole, where none holds any
/// more.
pub(super) fn unsigned_stage(
    key: &ReportKey,
    review: &Review,
    text: &str,
    context: &Context,
) -> Option<UnsignedStage> {
    let stages = Stages::built_in(&context.packs.for_text(text).name);
    let stage = stage_of(text)?;
    let is_final = stages.id_of(stage.word()) == Some(FINAL);
    let mut sign_offs = review.sign_offs.iter();
    let was_signed = sign_offs.any(|one| one.what.scope == SignedScope::Whole);
    let is_unsigned = is_final && was_signed && !signs_whole(review, key, text);
    is_unsigned.then(|| UnsignedStage {
        stage,
        back_to: stages.label(REVISED),
    })
}

fn revised(
    now: Stage,
    why: MovedWhy,
    past: &[PastText],
    stages: &Stages,
) -> Result<Option<Reached>, Failure> {
    let Some(label) = stages.label(REVISED) else {
        return Ok(None);
    };
    let stage = next_stage(&label.label, past, stages)?;
    let moved = Some(Moved { from: now, why });
    Ok(Some(Reached { stage, moved }))
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
