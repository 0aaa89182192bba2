//! Whether a report is signed off as it stands.

use crate::collection::SignOffState;
use crate::review::Review;

/// Whether the text is the one that was signed off last; `None` where nobody signed the whole.
pub(super) fn state_of(_review: &Review, _text: &str) -> Option<SignOffState> {
    None
}
