//! The family `review` in Chinese.

use super::ReviewMessage;
use crate::series::Day;
use crate::series::Language::Chinese;

pub(super) fn say(message: &ReviewMessage) -> String {
    match message {
        ReviewMessage::FileHead => {
            "审阅记录：送审、意见、答复、签批。每行自成一条，只增不改，由 annals review 写入。"
                .to_owned()
        }
        ReviewMessage::JoinedSubject => "审阅记录合并时，两边的都留下".to_owned(),
        ReviewMessage::Round(message) => message.say(Chinese),
        ReviewMessage::Comment(message) => message.say(Chinese),
        ReviewMessage::SignOff(message) => message.say(Chinese),
        ReviewMessage::List(message) => message.say(Chinese),
        ReviewMessage::Opinion(message) => message.say(Chinese),
    }
}

/// A day written out: `2024年12月20日`.
pub(super) fn day(day: Day) -> String {
    let (month, date) = day.month_and_day();
    format!("{}年{month}月{date}日", day.year())
}
