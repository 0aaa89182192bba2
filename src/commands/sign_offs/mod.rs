//! What the sign-offs of a report are worth beside a text of it: by fingerprint, and where one does
//! not stand any more, by a comparison with the text that was signed.

mod guard;
mod history;
mod states;
mod text;
mod turns;

pub(super) use guard::{ARCHIVED, ISSUED, archived, needs_reason};
pub use guard::{OverSigned, OverSignedArgs};
pub(super) use states::signed_note;
pub(super) use text::{holds, whole_fingerprint};
pub(super) use turns::Range;

use super::stage_on_save::unsigned_stage;
use super::state::label;
use super::{Context, Workspace};
use crate::compare::{Limits, compare};
use crate::failure::Failure;
use crate::messages::Message;
use crate::messages::review::SignOffMessage;
use crate::messages::review::sign_offs::Signed;
use crate::review::{Entered, Judged, Review, SignOff, SignedScope, Validity};
use crate::series::{ReportKey, SignatureState};
use crate::store::PastText;
use crate::view::SignOffStanding;
use std::time::{Duration, Instant};
use text::OwnText;

/// How long the program looks for what voided a sign-off.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Who signed what.
pub(super) fn signed(review: &Review, sign_off: &Entered<SignOff>) -> Signed {
    let what = &sign_off.what;
    let typed_by = &sign_off.stamp.typed_by;
    Signed {
        id: review.sign_off_called(&sign_off.id),
        by: what.by.clone(),
        section: match &what.scope {
            SignedScope::Whole => Vec::new(),
            SignedScope::Section(path) => path.clone(),
        },
        typed_by: Some(typed_by.clone()).filter(|name| *name != what.by),
        on_paper: what.on_paper,
    }
}

/// Says of each sign-off that ended with a text why it did.
pub(super) fn ended(key: &ReportKey, voided: &[SignOffStanding]) -> Vec<Message> {
    let ended = voided.iter().filter_map(|one| match &one.validity {
        Validity::Void(why) => Some(SignOffMessage::Voided {
            signed: one.signed.clone(),
            why: why.clone(),
        }),
        Validity::Valid { .. } => None,
    });
    let mut said: Vec<Message> = ended.map(Message::from).collect();
    if !said.is_empty() {
        said.push(SignOffMessage::SeeAll { key: key.clone() }.into());
    }
    said
}

impl Workspace {
    /// Every sign-off of a report, the oldest first, beside this text of it.
    pub(super) fn sign_off_standings(
        &self,
        key: &ReportKey,
        review: &Review,
        now: &str,
        context: &Context,
    ) -> Result<Vec<SignOffStanding>, Failure> {
        if review.sign_offs.is_empty() {
            return Ok(Vec::new());
        }
        let past = self.history(key)?;
        let saved = past.last().and_then(|last| self.draft_of(key, last).ok());
        let unsigned = saved
            .as_ref()
            .and_then(|saved| unsigned_stage(key, review, &saved.text, context));
        let now = OwnText::new(key, now, context);
        let standings = review.sign_offs.iter().map(|sign_off| {
            let held = self.held_by(key, sign_off, &past, context);
            let revision = held.map(|place| &past[place].revision);
            let again = review.signed_again(sign_off);
            let what = &sign_off.what;
            let stands = |text: &str| holds(what, key, text, context);
            let stood = saved.as_ref().is_some_and(|saved| stands(&saved.text));
            Ok(SignOffStanding {
                signed: signed(review, sign_off),
                at: sign_off.stamp.at,
                label: revision.map(label),
                revision: revision.map(|revision| revision.id.clone()),
                validity: self.validity(&sign_off.what, &now, held.map(|at| &past[at]), context)?,
                is_ended_by_edits: stood && !stands(&now.outline.source),
                signed_again: again.map(|later| review.sign_off_called(&later.id)),
                machine: None,
                unsigned_stage: None,
            })
        });
        let mut standings: Vec<SignOffStanding> = standings.collect::<Result<_, Failure>>()?;
        self.check_last_signed(&mut standings)?;
        let whole = standings.iter_mut().rev();
        let mut whole = whole.filter(|one| one.signed.section.is_empty());
        if let Some(last) = whole.next() {
            last.unsigned_stage = unsigned;
        }
        Ok(standings)
    }

    /// Checks the signature of a machine under the revision that was signed last.
    fn check_last_signed(&self, standings: &mut [SignOffStanding]) -> Result<(), Failure> {
        let Some(last) = standings.last_mut() else {
            return Ok(());
        };
        if let Some(revision) = &last.revision {
            let machine = self.store.signature(revision)?;
            last.machine = Some(machine).filter(|one| one.state != SignatureState::None);
        }
        Ok(())
    }

    /// The sign-offs that stood beside the one text and do not beside the other.
    pub(super) fn voided_between(
        &self,
        key: &ReportKey,
        review: &Review,
        texts: (&str, &str),
        context: &Context,
    ) -> Result<Vec<SignOffStanding>, Failure> {
        let (before, after) = texts;
        let is_voided = |sign_off: &SignOff| {
            holds(sign_off, key, before, context) && !holds(sign_off, key, after, context)
        };
        let mut sign_offs = review.sign_offs.iter();
        if before == after || !sign_offs.any(|sign_off| is_voided(&sign_off.what)) {
            return Ok(Vec::new());
        }
        let (was, now) = (
            OwnText::new(key, before, context),
            OwnText::new(key, after, context),
        );
        let voided = review.sign_offs.iter().filter(|one| is_voided(&one.what));
        let standings = voided.map(|sign_off| SignOffStanding {
            signed: signed(review, sign_off),
            at: sign_off.stamp.at,
            label: None,
            revision: None,
            validity: judged(&sign_off.what, Some(&was), &now, context),
            is_ended_by_edits: false,
            signed_again: None,
            machine: None,
            unsigned_stage: None,
        });
        Ok(standings.collect())
    }

    fn validity(
        &self,
        sign_off: &SignOff,
        now: &OwnText<'_>,
        held_by: Option<&PastText>,
        context: &Context,
    ) -> Result<Validity, Failure> {
        let key = now.read().text.key;
        if crate::review::validity::holds(sign_off, now.read()) {
            return Ok(judged(sign_off, None, now, context));
        }
        let signed = match held_by {
            Some(past) => Some(self.draft_of(key, past)?.text),
            None => None,
        };
        let signed = signed.map(|text| OwnText::new(key, &text, context));
        Ok(judged(sign_off, signed.as_ref(), now, context))
    }
}

/// Whether a sign-off stands; the two texts are compared where it does not.
fn judged(
    sign_off: &SignOff,
    signed: Option<&OwnText<'_>>,
    now: &OwnText<'_>,
    context: &Context,
) -> Validity {
    let grammar = &context.packs.for_text(&now.outline.source).grammar;
    let limits = Limits {
        deadline: Instant::now().checked_add(PATIENCE),
    };
    let comparison =
        signed.map(|signed| compare(&signed.outline, &now.outline, &grammar.words, limits));
    let judged = Judged {
        signed: signed.map(OwnText::read),
        now: now.read(),
        comparison: comparison.as_ref(),
        grammar: &grammar.words,
    };
    judged.validity(sign_off)
}
