//! Sending a text round, and sending it back.

use super::{BoundText, EntryId};
use crate::series::{Day, Stage};

/// A round (轮次): one text, sent to some people to be commented on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The stage that the report reached with it.
    pub stage: Stage,
    /// Whom it was sent to: units or people.
    pub to: Vec<String>,
    /// Until when they are asked to answer.
    pub due: Option<Day>,
    /// The text that was sent.
    pub sent: BoundText,
}

/// A text sent back (退回) to be worked on, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return {
    /// Out of which round, where there was one.
    pub round: Option<EntryId>,
    /// Who sent it back.
    pub by: String,
    /// Why.
    pub why: String,
}
