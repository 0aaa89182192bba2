//! The family `review` in Chinese.

use super::ReviewMessage;
use crate::series::Language::Chinese;

pub(super) fn say(message: &ReviewMessage) -> String {
    match message {
        ReviewMessage::FileHead => {
            "审阅记录：送审、意见、答复、签批。每行自成一条，只增不改，由 annals review 写入。"
                .to_owned()
        }
        ReviewMessage::Round(message) => message.say(Chinese),
        ReviewMessage::Comment(message) => message.say(Chinese),
    }
}
