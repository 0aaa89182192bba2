//! Who approved which text of a report, and whether that still stands.

use crate::messages::review::sign_offs::Signed;
use crate::review::Validity;
use crate::review::validity::Void;
use crate::series::{MachineSignature, Moment, RevisionId, Stage};

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
    /// True where it does not stand, and did with the text that was saved last: edits that are not saved
    /// ended it.
    pub is_ended_by_edits: bool,
    /// How the later one is called by which the same person approved the same part again.
    pub signed_again: Option<String>,
    /// The signature of a machine under that revision, where it has one; looked for under the one that
    /// was signed last alone.
    pub machine: Option<MachineSignature>,
    /// Where the report stands at its final stage by this sign-off, and none of its whole text stands
    /// with what was saved last: that stage, and the one that a save brings it back to.
    pub unsigned_stage: Option<UnsignedStage>,
}

/// A final stage that no sign-off bears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnsignedStage {
    /// It.
    pub stage: Stage,
    /// The stage that a save brings the report back to; `None` where its pack has none.
    pub back_to: Option<Stage>,
}

/// What a revision was to a sign-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOffEvent {
    /// The revision.
    pub revision: RevisionId,
    /// Who, and what.
    pub signed: Signed,
    /// What became of the sign-off.
    pub turn: SignOffTurn,
}

/// What became of a sign-off with a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignOffTurn {
    /// This is the text that was signed.
    Signed,
    /// It stood with the text before, and does not with this one.
    Voided {
        /// Why; `None` where it was not looked for.
        why: Option<Box<Void>>,
    },
    /// It did not stand with the text before, and does with this one.
    ValidAgain,
}
