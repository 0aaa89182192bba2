//! The words in English.

use super::WorkspaceMessage as M;

pub(super) fn say(message: &M) -> String {
    match message {
        M::CannotRead { path } => format!("cannot read `{path}`"),
    }
}
