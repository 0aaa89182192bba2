//! Who approved which text of a report, and whether that still stands.

use crate::messages::review::sign_offs::Signed;
use crate::review::Validity;
use crate::review::validity::Void;
use crate::series::{Moment, RevisionId};

/// A sign-off, and what it is worth beside the text as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOffStanding {
    /// Who, and what.
    pub signed: Signed,
    /// When it was written down.
    pub at: Moment,
    /// The revision that holds the text, as it is called; `None` where it can no longer be found.
    pub label: Option<String>,
    /// The same, by its name.
    pub revision: Option<RevisionId>,
    /// Whether it stands.
    pub validity: Validity,
    /// How the later one is called by which the same person approved the same part again.
    pub signed_again: Option<String>,
}

/// What a revision was to a sign-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOffEvent {
    /// The revision.
    pub revision: RevisionId,
    /// Who, and what.
    pub signed: Signed,
    /// Why the sign-off ended there; `None` where this is the text that was signed.
    pub voided: Option<Box<Void>>,
}
