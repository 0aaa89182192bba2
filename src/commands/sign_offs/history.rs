//! Where in a report's history a text stands that was signed or sent, and where a sign-off ended.

use super::super::{Context, Workspace};
use super::text::{OwnText, holds, whole_fingerprint};
use super::{judged, signed};
use crate::failure::Failure;
use crate::review::{BoundText, Review, SignOff, SignedScope, Validity};
use crate::series::ReportKey;
use crate::store::PastText;
use crate::view::SignOffEvent;

impl Workspace {
    /// The newest revision of those in a row that hold a whole text: from the one that an entry names, or
    /// where that is gone, any that holds it. `None` where none does.
    pub(super) fn holding(
        &self,
        key: &ReportKey,
        bound: &BoundText,
        past: &[PastText],
    ) -> Option<usize> {
        let is_it = |place: &usize| {
            let text = self.draft_of(key, &past[*place]).ok();
            text.is_some_and(|draft| whole_fingerprint(key, &draft.text) == bound.fingerprint)
        };
        // The step that wrote the entry may have moved the stage, and is the next revision then.
        let named = past
            .iter()
            .position(|past| past.revision.id == bound.revision);
        let named = named.map(|named| named..past.len().min(named + 2));
        let first = named.into_iter().flatten().find(is_it);
        let first = first.or_else(|| (0..past.len()).rev().find(is_it))?;
        let later = (first + 1..past.len()).take_while(is_it);
        Some(later.last().unwrap_or(first))
    }

    /// The revision that holds the text of a sign-off: of a section, the one it was signed in.
    pub(super) fn held_by(
        &self,
        key: &ReportKey,
        sign_off: &SignOff,
        past: &[PastText],
        context: &Context,
    ) -> Option<usize> {
        if sign_off.scope == SignedScope::Whole {
            return self.holding(key, &sign_off.signed, past);
        }
        let is_it = |place: &usize| {
            let text = self.draft_of(key, &past[*place]).ok();
            text.is_some_and(|draft| holds(sign_off, key, &draft.text, context))
        };
        let named = past
            .iter()
            .position(|past| past.revision.id == sign_off.signed.revision);
        named
            .filter(|named| is_it(named))
            .or_else(|| (0..past.len()).rev().find(is_it))
    }

    /// At which revisions the texts of a report were signed, and at which that ended.
    pub(in super::super) fn sign_off_events(
        &self,
        key: &ReportKey,
        review: &Review,
        past: &[PastText],
        context: &Context,
    ) -> Result<Vec<SignOffEvent>, Failure> {
        let mut events = Vec::new();
        for sign_off in &review.sign_offs {
            let Some(held) = self.held_by(key, &sign_off.what, past, context) else {
                continue;
            };
            let signed = signed(review, sign_off);
            events.push(SignOffEvent {
                revision: past[held].revision.id.clone(),
                signed: signed.clone(),
                voided: None,
            });
            let stands = |place: usize| {
                let text = self.draft_of(key, &past[place]);
                text.is_ok_and(|draft| holds(&sign_off.what, key, &draft.text, context))
            };
            let Some(end) = end_of(held, past.len(), stands) else {
                continue;
            };
            let Ok(now) = self.draft_of(key, &past[end]) else {
                continue;
            };
            let was = self.draft_of(key, &past[held])?.text;
            let (was, now) = (
                OwnText::new(key, &was, context),
                OwnText::new(key, &now.text, context),
            );
            if let Validity::Void(why) = judged(&sign_off.what, Some(&was), &now, context) {
                events.push(SignOffEvent {
                    revision: past[end].revision.id.clone(),
                    signed,
                    voided: Some(why),
                });
            }
        }
        Ok(events)
    }
}

/// So many revisions after the signed one are looked at one by one; among more of them, a step with which
/// the sign-off ended is found by halving.
const LOOKED_AT: usize = 64;

/// The first of the revisions from the one behind `held` on with which a sign-off ended; where many
/// follow, one of those with which it did, if it does not stand now.
fn end_of(held: usize, count: usize, stands: impl Fn(usize) -> bool) -> Option<usize> {
    let near = count.min(held + 1 + LOOKED_AT);
    if let Some(end) = (held + 1..near).find(|place| !stands(*place)) {
        return Some(end);
    }
    let (mut stood, mut ended) = (near - 1, count - 1);
    if near == count || stands(ended) {
        return None;
    }
    while ended - stood > 1 {
        let middle = stood + (ended - stood) / 2;
        match stands(middle) {
            true => stood = middle,
            false => ended = middle,
        }
    }
    Some(ended)
}

#[cfg(test)]
mod tests {
    use super::end_of;

    #[test]
    fn a_sign_off_ends_with_the_first_text_that_is_another() {
        assert_eq!(end_of(2, 3, |_| true), None);
        assert_eq!(end_of(2, 9, |place| place < 5), Some(5));
        assert_eq!(end_of(2, 9, |place| place < 5 || place > 6), Some(5));
        assert_eq!(end_of(2, 5000, |place| place < 4321), Some(4321));
        assert_eq!(end_of(2, 5000, |_| true), None);
    }
}
