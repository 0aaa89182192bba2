//! The words in Chinese.

use super::RoundMessage as M;
use crate::messages::phrases::{cited_list, list, typed};
use crate::messages::review::chinese::day;
use crate::series::Day;
use crate::series::Language::Chinese;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Sent {
            key,
            label,
            to,
            due,
        } => format!(
            "已把 {key} {label} 送给{}{}",
            list(to, Chinese),
            until(*due)
        ),
        M::SentSubject {
            key,
            stage,
            to,
            due,
        } => format!("{key} {stage}送{}{}", list(to, Chinese), until(*due)),
        M::NextAnswers { key } => format!(
            "意见来了，这样记：annals review comment {key} --from 单位 --on \"原文\" \"意见\"；没有意见的：annals review none {key} --from 单位",
            key = typed(&key.to_string())
        ),
        M::NotInWhatIsSent { sections } if sections.is_empty() => {
            "还有没保存的修改，不在送出的文本里".to_owned()
        }
        M::NotInWhatIsSent { sections } => format!(
            "这几节还有没保存的修改，不在送出的文本里：{}",
            cited_list(sections, Chinese)
        ),
        M::NobodyNamed => "没有写送给谁".to_owned(),
        M::NameSome => "写明单位或人：--to 财务科,办公室".to_owned(),
        M::DayRefused { text } => format!("“{text}”不是日期"),
        M::WriteDay => "写作 2024-12-25，或 12-25".to_owned(),
        M::DueIsPast { day: due, today } => {
            format!("截止日{}已经过了，今天是{}", day(*due), day(*today))
        }
        M::NothingWritten { key } => format!("{key} 还没有写正文，没有可送的"),
        M::WriteAndSave => "写好正文，annals save 之后再送".to_owned(),
        M::NoStageKnown => "不知道送出的是什么稿".to_owned(),
        M::NameStage => "写明阶段：--stage 征求意见稿".to_owned(),
        M::StageWasSent { stage } => format!("{stage}已经送过一轮"),
        M::LeaveNumberOff => "不写数字，会自动接着编号".to_owned(),
        M::SentBack {
            key,
            stage,
            by,
            why,
        } => {
            let stage = stage.as_ref();
            let stage = stage.map_or(String::new(), |stage| format!("，现为{stage}"));
            format!("{by}退回了 {key}：{why}{stage}")
        }
        M::SentBackSubject { key, by, why } => format!("{key} 由{by}退回：{why}"),
        M::Closed { key, stage } => format!("{key} 已是{stage}，不能再送审或退回"),
        M::SaveWithReason => "要更正已印发的，改好后用 annals save -m 写明理由，再送审".to_owned(),
        M::NoReason => "退回要写理由".to_owned(),
        M::WriteReason => "加上：--why \"理由\"".to_owned(),
    }
}

fn until(due: Option<Day>) -> String {
    due.map_or(String::new(), |due| format!("，{}截止", day(due)))
}
