//! Whether a report is signed off as it stands. The fingerprint alone decides; which sentence voids an
//! approval is told where one report is looked at.

use crate::collection::SignOffState;
use crate::commands::sign_offs::whole_fingerprint;
use crate::report::Outline;
use crate::review::signed_text::section_of;
use crate::review::{Entered, Review, SignOff, SignedScope};
use crate::series::ReportKey;

/// What the newest approval of the whole report says of its text as it stands. Where there is none,
/// that of a section whose approved text stands nowhere any more; `None` where nobody approved
/// anything, or all approved sections stand.
pub(super) fn state_of(
    review: &Review,
    key: &ReportKey,
    outline: &Outline,
) -> Option<SignOffState> {
    let is_whole = |entry: &&Entered<SignOff>| entry.what.scope == SignedScope::Whole;
    if let Some(last) = review.sign_offs.iter().rfind(is_whole) {
        let by = last.what.by.clone();
        let stands = whole_fingerprint(key, &outline.source) == last.what.signed.fingerprint;
        return Some(match stands {
            true => SignOffState::Valid { by },
            false => SignOffState::Void { by },
        });
    }
    let void = newest_of_sections(review)
        .into_iter()
        .find(|sign_off| section_of(outline, &sign_off.signed.fingerprint).is_none())?;
    let by = void.by.clone();
    Some(SignOffState::Void { by })
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
