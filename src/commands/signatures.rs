//! The signatures of revisions that a history shows, checked.

use super::{Context, Workspace};
use crate::failure::Failure;
use crate::messages::workspace::DoneMessage;
use crate::series::SignatureState;
use crate::view::LogEntry;

/// How many revisions are looked at unless all are asked for: each signature takes a program or two
/// (3 to 30 ms), and a screen shows no more.
pub(super) const CHECKED: usize = 12;

/// Whose signatures are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SignaturesAsked {
    /// Those of the newest revisions.
    Newest,
    /// All.
    All,
}

impl Workspace {
    /// Checks the signatures of revisions, the newest first. True where older ones may have
    /// signatures that were not looked at.
    pub(super) fn check_signatures(
        &self,
        entries: &mut [LogEntry],
        asked: SignaturesAsked,
        context: &Context,
    ) -> Result<bool, Failure> {
        let looked_at = match asked {
            SignaturesAsked::Newest => entries.len().min(CHECKED),
            SignaturesAsked::All => entries.len(),
        };
        let work = context
            .progress
            .begin(DoneMessage::CheckingSignatures, looked_at);
        for entry in &mut entries[..looked_at] {
            entry.signature = Some(self.store.signature(&entry.revision.id)?);
            work.step();
        }
        let has_some = entries.iter().any(|entry| {
            let signature = entry.signature.as_ref();
            signature.is_some_and(|signature| signature.state != SignatureState::None)
        });
        Ok(looked_at < entries.len() && (has_some || self.store.signs()))
    }
}
