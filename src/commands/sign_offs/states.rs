//! The states `sent` and `signed`: the text of the last round, and the last text that was signed.

use super::super::{Context, Workspace};
use super::signed;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::review::SignOffMessage as Says;
use crate::review::{BoundText, Entered, Review, SignOff, SignedScope};
use crate::series::unit_name::fold;
use crate::series::{Moment, ReportKey};
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
    ) -> Result<Option<PastText>, Failure> {
        let place = match fold(state).as_str() {
            SENT => {
                let review = self.review_file(key)?;
                let Some(round) = review.review().rounds.last() else {
                    let failure = Says::NeverSent { key: key.clone() };
                    let failure = Failure::new(FailureKind::User, failure);
                    return Err(failure.hint(Says::SendIt { key: key.clone() }));
                };
                self.held_then(key, &round.what.sent, round.stamp.at, past)
            }
            SIGNED => {
                let review = self.review_file(key)?;
                let Some(sign_off) = last_signed(review.review()) else {
                    let failure = Says::NeverSigned { key: key.clone() };
                    let failure = Failure::new(FailureKind::User, failure);
                    return Err(failure.hint(Says::SignIt { key: key.clone() }));
                };
                let bound = &sign_off.what.signed;
                match sign_off.what.scope {
                    SignedScope::Whole => self.held_then(key, bound, sign_off.stamp.at, past),
                    SignedScope::Section(_) => {
                        let mut revisions = past.iter();
                        revisions.position(|past| past.revision.id == bound.revision)
                    }
                }
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

    /// The newest revision that held a whole text when an entry of that moment was made: later ones
    /// of the same text are not what was sent or signed.
    fn held_then(
        &self,
        key: &ReportKey,
        bound: &BoundText,
        at: Moment,
        past: &[PastText],
    ) -> Option<usize> {
        let then = past.iter().rposition(|past| past.revision.at <= at);
        let then = then.and_then(|last| self.holding(key, bound, &past[..=last]));
        then.or_else(|| self.holding(key, bound, past))
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
    let file = context.workspace().ok()?.review_file(key).ok()?;
    let review = file.review();
    let sign_off = last_signed(review)?;
    let is_whole = sign_off.what.scope == SignedScope::Whole;
    let signed = signed(review, sign_off);
    (!is_whole).then(|| Says::SectionOnly { signed }.into())
}
