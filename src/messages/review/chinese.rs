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
        ReviewMessage::EntriesTakenBack { path, entries } => format!(
            "“{path}”比最近保存的少了 {entries} 条记录的内容，像是被旧文件盖过；已照最近保存的补上"
        ),
        ReviewMessage::KeptRecordIsSound { path } => {
            format!("最近保存的那一份是好的：把“{path}”改个名字，再试一次，就用那一份")
        }
        ReviewMessage::Round(message) => message.say(Chinese),
        ReviewMessage::Comment(message) => message.say(Chinese),
        ReviewMessage::SignOff(message) => message.say(Chinese),
        ReviewMessage::List(message) => message.say(Chinese),
        ReviewMessage::Opinion(message) => message.say(Chinese),
    }
}

/// A day written out: `2024年12月20日`.
pub(in crate::messages) fn day(day: Day) -> String {
    let (month, date) = day.month_and_day();
    format!("{}年{month}月{date}日", day.year())
}
