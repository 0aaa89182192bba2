//! The family `review` in English.

use super::ReviewMessage;
use crate::series::Language::English;

pub(super) fn say(message: &ReviewMessage) -> String {
    match message {
        ReviewMessage::FileHead => {
            "rounds, comments, answers, sign-offs. Every line stands for itself; lines are only added, by annals review."
                .to_owned()
        }
        ReviewMessage::Round(message) => message.say(English),
        ReviewMessage::Comment(message) => message.say(English),
    }
}
