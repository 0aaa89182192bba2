//! The words in Chinese.

use super::{WorkspaceMessage as M, files_chinese};

pub(super) fn say(message: &M) -> String {
    match message {
        M::File(message) => files_chinese::say(message),
        M::NoWorkspace { folder } => format!("“{folder}”和它上面的文件夹都不是工作区"),
        M::MakeWorkspace => {
            "先进入工作区所在的文件夹；还没有的话，用 annals init 建一个".to_owned()
        }
    }
}
