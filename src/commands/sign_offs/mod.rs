//! What the sign-offs of a report are worth beside a text of it: by fingerprint, and where one does
//! not stand any more, by a comparison with the text that was signed.

mod guard;
mod history;
mod states;
mod text;
mod turns;

pub(super) use guard::{ARCHIVED, ISSUED, archived, needs_reason};
pub use guard::{OverSigned, OverSignedArgs};
pub(super) use states::{SENT, SIGNED, signed_note};
pub(super) use text::{holds, whole_fingerprint};
pub(super) use turns::Range;

use super::changes::limits;
use super::stage_on_save::unsigned_stage;
use super::state::label;
use super::{Context, Workspace};
use crate::compare::compare;
use crate::failure::Failure;
use crate::messages::Message;
use crate::messages::review::SignOffMessage;
use crate::messages::review::sign_offs::Signed;
use crate::review::validity::{Cause, Void};
use crate::review::{Entered, Judged, Return, Review, SignOff, SignedScope, Validity};
use crate::series::{ReportKey, SignatureState};
use crate::store::PastText;
use crate::view::SignOffStanding;
use text::OwnText;

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
    let is_shown = |one: &SignOffStanding| matches!(&one.validity, Validity::Void(why) if why.is_shown_compared());
    if voided.iter().any(is_shown) {
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
            let returned = review.returned(sign_off);
            let stood = saved.as_ref().is_some_and(|saved| stands(&saved.text));
            let stood = stood && returned.is_none();
            let validity = self.validity(what, &now, held.map(|at| &past[at]), context)?;
            Ok(SignOffStanding {
                signed: signed(review, sign_off),
                at: sign_off.stamp.at,
                label: revision.map(label),
                revision: revision.map(|revision| revision.id.clone()),
                validity: sent_back(validity, returned),
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
        let is_voided = |sign_off: &&Entered<SignOff>| {
            let holds = |text: &str| holds(&sign_off.what, key, text, context);
            review.returned(sign_off).is_none() && holds(before) && !holds(after)
        };
        if before == after {
            return Ok(Vec::new());
        }
        let voided: Vec<_> = review.sign_offs.iter().filter(is_voided).collect();
        if voided.is_empty() {
            return Ok(Vec::new());
        }
        let (was, now) = (
            OwnText::new(key, before, context),
            OwnText::new(key, after, context),
        );
        let standings = voided.into_iter().map(|sign_off| SignOffStanding {
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

    /// The sign-offs that did not stand beside the one text and do beside the other.
    pub(super) fn standing_again(
        &self,
        key: &ReportKey,
        texts: (&str, &str),
        context: &Context,
    ) -> Option<Message> {
        let review = self.readable_review(key)?;
        let (before, after) = texts;
        let stands_again = |one: &&Entered<SignOff>| {
            let holds = |text: &str| holds(&one.what, key, text, context);
            review.returned(one).is_none() && holds(after) && !holds(before)
        };
        let again = review.sign_offs.iter().filter(stands_again);
        let signed: Vec<Signed> = again.map(|one| signed(&review, one)).collect();
        (!signed.is_empty()).then(|| SignOffMessage::StandAgain { signed }.into())
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

/// What became of an approval of a text that was sent back since.
fn sent_back(validity: Validity, returned: Option<&Entered<Return>>) -> Validity {
    match (validity, returned) {
        (Validity::Valid { .. }, Some(returned)) => Validity::Void(Box::new(by_return(returned))),
        (validity, _) => validity,
    }
}

/// Why an approval does not stand that was taken back with the text.
fn by_return(returned: &Entered<Return>) -> Void {
    let by = returned.what.by.clone();
    Void {
        causes: vec![Cause::Returned { by }],
        fate: None,
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
    let comparison =
        signed.map(|signed| compare(&signed.outline, &now.outline, &grammar.words, limits()));
    let judged = Judged {
        signed: signed.map(OwnText::read),
        now: now.read(),
        comparison: comparison.as_ref(),
        grammar: &grammar.words,
    };
    judged.validity(sign_off)
}
