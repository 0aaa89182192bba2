//! The family `review` in English.

use super::ReviewMessage;

pub(super) fn say(message: &ReviewMessage) -> String {
    match message {
        ReviewMessage::FileHead => {
            "rounds, comments, answers, sign-offs. Every line stands for itself; lines are only added, by annals review."
                .to_owned()
        }
    }
}
