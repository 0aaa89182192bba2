//! A named person's approval of an exact text. It is a record of what was said, not cryptography.

use super::BoundText;
use crate::series::Day;

/// How much of a report was approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignedScope {
    /// All of it.
    Whole,
    /// One section with all under it: marker and title of those above it and its own, from the top.
    Section(Vec<String>),
}

/// A sign-off (签批).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOff {
    /// Who approved.
    pub by: String,
    /// What.
    pub scope: SignedScope,
    /// The exact text: of the whole, or of the section.
    pub signed: BoundText,
    /// The day on which it was signed with a pen, where this only records it.
    pub on_paper: Option<Day>,
}
