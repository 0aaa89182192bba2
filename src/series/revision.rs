//! A saved state of one report.

use super::{Moment, Stage};
use std::fmt;

/// The full hexadecimal name under which the repository keeps a revision.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RevisionId(pub String);

impl fmt::Display for RevisionId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A revision (修订版): r1, r2, … in the report's own history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// 1 for the first that holds the report.
    pub ordinal: usize,
    /// Its name in the repository.
    pub id: RevisionId,
    /// Whose words it holds.
    pub author: String,
    /// When it was written.
    pub at: Moment,
    /// Where the report stood, if the revision says so.
    pub stage: Option<Stage>,
    /// The first line of its message.
    pub message: String,
}
