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
            let later = past[held + 1..].iter().find_map(|past| {
                let text = self.draft_of(key, past).ok()?.text;
                let ends = !holds(&sign_off.what, key, &text, context);
                ends.then_some((past, text))
            });
            let Some((past_text, text)) = later else {
                continue;
            };
            let was = self.draft_of(key, &past[held])?.text;
            let (was, now) = (
                OwnText::new(key, &was, context),
                OwnText::new(key, &text, context),
            );
            if let Validity::Void(why) = judged(&sign_off.what, Some(&was), &now, context) {
                events.push(SignOffEvent {
                    revision: past_text.revision.id.clone(),
                    signed,
                    voided: Some(why),
                });
            }
        }
        Ok(events)
    }
}
