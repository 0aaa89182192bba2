//! What became of a comment.

use super::EntryId;
use crate::report::Fingerprint;

/// What was decided on a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The text follows it.
    Adopted,
    /// The text follows a part of it.
    Partly,
    /// The text does not follow it, for a reason.
    Declined,
    /// It is kept for another time.
    Noted,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 4] = [Self::Adopted, Self::Partly, Self::Declined, Self::Noted];

    /// The name in files and machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Partly => "partly",
            Self::Declined => "declined",
            Self::Noted => "noted",
        }
    }
}

/// An answer to a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// To which comment.
    pub to: EntryId,
    /// Who decided.
    pub by: String,
    /// What.
    pub verdict: Verdict,
    /// Why; a refusal has a reason.
    pub why: Option<String>,
    /// Earlier answers that this one takes the place of.
    pub replaces: Vec<EntryId>,
    /// Of the whole text with which the comment was answered, where it was answered by saving.
    pub text: Option<Fingerprint>,
}
