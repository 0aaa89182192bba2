//! The exact text that an entry is about.

use super::super::recording::RecordedText;
use super::super::saving::never_saved;
use crate::failure::Failure;
use crate::review::BoundText;

/// The whole text beside which an entry is written down.
pub(super) fn whole(text: &RecordedText<'_>) -> Result<BoundText, Failure> {
    text.bound().ok_or_else(|| never_saved(text.key))
}
