//! The revisions of one report.

use super::SignOffEvent;
use crate::series::{MachineSignature, ReportKey, Revision};

/// The revisions of one report.
#[derive(Debug)]
pub struct LogView {
    /// The report.
    pub key: ReportKey,
    /// Its revisions, the newest first.
    pub entries: Vec<LogEntry>,
    /// Of how many of the oldest of these it was not counted what they changed.
    pub uncounted: usize,
    /// How many older revisions there are, which were not asked for.
    pub older: usize,
    /// Whether the working file differs from the newest.
    pub is_unsaved: bool,
    /// Which of them were signed, with which a sign-off ended, and with which it stood again.
    pub sign_offs: Vec<SignOffEvent>,
    /// Of how many of the oldest of these, made after a sign-off, it was not looked at what they were
    /// to it.
    pub unfollowed: usize,
    /// Of how many revisions the signatures were checked, where older ones may have some too;
    /// `None` where there is nothing more to check.
    pub signatures_checked: Option<usize>,
}

/// A revision and what it changed.
#[derive(Debug)]
pub struct LogEntry {
    /// The revision.
    pub revision: Revision,
    /// Characters that came in; `None` where the texts cannot be read, or it was not counted.
    pub inserted_chars: Option<usize>,
    /// Characters that went out.
    pub deleted_chars: Option<usize>,
    /// The sections that it touched, by marker and title; empty for the first.
    pub sections: Vec<String>,
    /// The signature of a machine under it; `None` where nobody looked.
    pub signature: Option<MachineSignature>,
}
