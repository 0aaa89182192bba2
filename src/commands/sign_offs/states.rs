//! The states `sent` and `signed`: the text of the last round, and the last text that was signed.

use super::super::{Context, Workspace};
use super::signed;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::review::SignOffMessage as Says;
use crate::review::{Entered, Review, SignOff, SignedScope};
use crate::series::ReportKey;
use crate::series::unit_name::fold;
use crate::store::PastText;

/// The state that is the text of the last round.
const SENT: &str = "sent";
/// The state that is the last text signed as a whole, or else the last one of which a section was.
const SIGNED: &str = "signed";

impl Workspace {
    /// The revision that `sent` or `signed` means; `None` of any other state.
    pub(in super::super) fn reviewed_state(
        &self,
        key: &ReportKey,
        state: &str,
        past: &[PastText],
        context: &Context,
    ) -> Result<Option<PastText>, Failure> {
        let place = match fold(state).as_str() {
            SENT => {
                let review = self.review_file(key)?;
                let Some(round) = review.review().rounds.last() else {
                    let failure = Says::NeverSent { key: key.clone() };
                    let failure = Failure::new(FailureKind::User, failure);
                    return Err(failure.hint(Says::SendIt { key: key.clone() }));
                };
                self.holding(key, &round.what.sent, round.stamp.at, past)
            }
            SIGNED => {
                let review = self.review_file(key)?;
                let Some(sign_off) = last_signed(review.review()) else {
                    let failure = Says::NeverSigned { key: key.clone() };
                    let failure = Failure::new(FailureKind::User, failure);
                    return Err(failure.hint(Says::SignIt { key: key.clone() }));
                };
                self.held_by(key, sign_off, past, context)
            }
            _ => return Ok(None),
        };
        match place {
            Some(place) => Ok(Some(past[place].clone())),
            None => {
                let key = key.clone();
                Err(Failure::new(FailureKind::User, Says::TextLost { key }))
            }
        }
    }
}

/// The last sign-off of the whole text; where there is none, the last one of a section.
fn last_signed(review: &Review) -> Option<&Entered<SignOff>> {
    let whole = |one: &&Entered<SignOff>| one.what.scope == SignedScope::Whole;
    let last_whole = review.sign_offs.iter().rfind(whole);
    last_whole.or_else(|| review.sign_offs.last())
}

/// What there is to know where one of these states is `signed`, and only a section was.
pub(in super::super) fn signed_note(
    key: &ReportKey,
    states: &[Option<&str>],
    context: &Context,
) -> Option<Message> {
    let mut states = states.iter().flatten();
    if !states.any(|state| fold(state) == SIGNED) {
        return None;
    }
    let workspace = context.workspace().ok()?;
    let file = workspace.review_file(key).ok()?;
    let review = file.review();
    let sign_off = last_signed(review)?;
    if sign_off.what.scope == SignedScope::Whole {
        return None;
    }
    let past = workspace.history(key).ok()?;
    let revision = &sign_off.what.signed.revision;
    let is_there = past.iter().any(|past| past.revision.id == *revision);
    let signed = signed(review, sign_off);
    let note = match is_there {
        true => Says::SectionOnly { signed },
        false => Says::SectionElsewhere { signed },
    };
    Some(note.into())
}
