//! Where in a report's history a text stands that was signed or sent.

use super::super::{Context, Workspace};
use super::text::{holds, whole_fingerprint};
use crate::review::{BoundText, Entered, SignOff, SignedScope};
use crate::series::{Moment, ReportKey};
use crate::store::PastText;

/// The places of the revisions to which an entry may be bound, the likeliest first: one that was made in
/// the step that wrote it down, which brings a text to its stage, and the one that it names. None
/// where that one is not in this history.
pub(super) fn named_by(bound: &BoundText, at: Moment, past: &[PastText]) -> Vec<usize> {
    let mut revisions = past.iter();
    let named = revisions.position(|past| past.revision.id == bound.revision);
    let Some(named) = named else {
        return Vec::new();
    };
    let is_of_step = |place: &usize| past[*place].revision.at.seconds == at.seconds;
    let of_step = (named + 1..past.len()).filter(is_of_step);
    of_step.chain([named]).collect()
}

impl Workspace {
    /// The revision that holds a whole text to which an entry of this moment is bound; where the one that
    /// it names is gone, the newest with the same text. `None` where none has it.
    pub(super) fn holding(
        &self,
        key: &ReportKey,
        bound: &BoundText,
        at: Moment,
        past: &[PastText],
    ) -> Option<usize> {
        let is_it = |place: &usize| {
            let text = self.draft_of(key, &past[*place]).ok();
            text.is_some_and(|draft| whole_fingerprint(key, &draft.text) == bound.fingerprint)
        };
        let mut named = named_by(bound, at, past).into_iter();
        let named = named.find(is_it);
        named.or_else(|| (0..past.len()).rev().find(is_it))
    }

    /// The revision that holds the text of a sign-off: of a section, the one it was signed in, or where
    /// that is gone, the newest that holds the section.
    pub(super) fn held_by(
        &self,
        key: &ReportKey,
        sign_off: &Entered<SignOff>,
        past: &[PastText],
        context: &Context,
    ) -> Option<usize> {
        let what = &sign_off.what;
        if what.scope == SignedScope::Whole {
            return self.holding(key, &what.signed, sign_off.stamp.at, past);
        }
        let is_it = |place: &usize| {
            let text = self.draft_of(key, &past[*place]).ok();
            text.is_some_and(|draft| holds(what, key, &draft.text, context))
        };
        let mut named = past.iter();
        let named = named.position(|past| past.revision.id == what.signed.revision);
        named
            .filter(is_it)
            .or_else(|| (0..past.len()).rev().find(is_it))
    }
}
