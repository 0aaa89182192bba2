//! Whether a report is signed off as it stands. The fingerprint alone decides; which sentence voids an
//! approval is told where one report is looked at.

use crate::collection::SignOffState;
use crate::commands::sign_offs::whole_fingerprint;
use crate::report::Outline;
use crate::review::signed_text::section_of;
use crate::review::{Entered, Review, SignOff, SignedScope};
use crate::series::ReportKey;

/// What the newest approval of the whole report that stands says of its text, or where none does, the
/// newest of all; one does not stand after the text was sent back. Where there is none, that of a section whose approved text stands nowhere any more; `None` where nobody approved
/// anything, or all approved sections stand.
pub(super) fn state_of(
    review: &Review,
    key: &ReportKey,
    outline: &Outline,
) -> Option<SignOffState> {
    let is_whole = |entry: &&Entered<SignOff>| entry.what.scope == SignedScope::Whole;
    if let Some(last) = review.sign_offs.iter().rfind(is_whole) {
        let print = whole_fingerprint(key, &outline.source);
        let stands = |entry: &&Entered<SignOff>| {
            entry.what.signed.fingerprint == print && review.returned(entry).is_none()
        };
        let mut newest_first = review.sign_offs.iter().rev().filter(is_whole);
        return Some(match newest_first.find(stands) {
            Some(standing) => SignOffState::Valid {
                by: standing.what.by.clone(),
            },
            None => SignOffState::Void {
                by: last.what.by.clone(),
            },
        });
    }
    let void = newest_of_sections(review)
        .into_iter()
        .find(|sign_off| !section_stands(key, outline, sign_off))?;
    let by = void.by.clone();
    Some(SignOffState::Void { by })
}

fn section_stands(key: &ReportKey, outline: &Outline, sign_off: &SignOff) -> bool {
    match &sign_off.scope {
        SignedScope::Whole => true,
        SignedScope::Section(path) => {
            section_of(key, outline, &sign_off.signed.fingerprint, path).is_some()
        }
    }
}

/// Of each section that was ever approved, the newest approval.
fn newest_of_sections(review: &Review) -> Vec<&SignOff> {
    let mut newest: Vec<&SignOff> = Vec::new();
    for entry in &review.sign_offs {
        newest.retain(|earlier| earlier.scope != entry.what.scope);
        newest.push(&entry.what);
    }
    newest
}
