//! The words in English.

use super::{WorkspaceMessage as M, files_english};

pub(super) fn say(message: &M) -> String {
    match message {
        M::File(message) => files_english::say(message),
        M::NoWorkspace { folder } => {
            format!("neither `{folder}` nor a folder above it is a workspace")
        }
        M::MakeWorkspace => {
            "go to the folder of the workspace first, or make one with annals init".to_owned()
        }
    }
}
