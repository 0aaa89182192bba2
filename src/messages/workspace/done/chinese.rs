//! The words on what was done in Chinese.

use super::{DoneMessage as M, SectionCounts, SubjectChange};
use crate::messages::phrases::{grouped, typed};

pub(super) fn say(message: &M) -> String {
    match message {
        M::WorkspaceMade { folder } => format!("工作区建好了：{folder}"),
        M::WorkspaceThere { folder } => format!("“{folder}”已经是工作区，没有改动"),
        M::KeptWithin { folder } => format!("它在“{folder}”里面，和那里的文件一起保存"),
        M::FilesMade { paths } => format!("新建的文件：{}", paths.join("、")),
        M::NextUnit { kind } => format!(
            "下一步，添加单位：annals unit add 单位名称 --kind {}",
            typed(kind)
        ),
        M::UnitAdded { name, kind } => format!("添加了单位“{name}”，报告类型：{kind}"),
        M::NextReport { unit, year } => {
            format!("下一步，起草报告：annals new {} {year}", typed(unit))
        }
        M::NoUnits => "还没有单位；添加一个：annals unit add 单位名称 --kind 报告类型".to_owned(),
        M::Saved {
            key,
            ordinal,
            stage,
            message,
        } => {
            let subject = format!("{key} r{ordinal}{}", staged(stage.as_deref()));
            match message.strip_prefix(&subject) {
                Some(change) => format!("已保存 {subject}{change}"),
                None => format!("已保存 {subject}：{message}"),
            }
        }
        M::NothingChanged { key, label } => format!("{key}没有改动，最近保存的是{label}"),
        M::NameRemembered { name } => format!("以后在这个工作区保存，都记在“{name}”名下"),
        M::MadeUtf8 { path, encoding } => format!("“{path}”原来是{encoding}编码，已改存为UTF-8"),
        M::Restored {
            key,
            label,
            ordinal,
        } => format!("{key}恢复成了{label}，存为r{ordinal}"),
        M::KeptFirst { key, ordinal } => {
            format!(
                "原来没有保存的修改已先存为r{ordinal}，要找回：annals restore {} --to r{ordinal}",
                typed(&key.to_string())
            )
        }
        M::ShowsLastSaved { key, label } => format!(
            "{key}的文件不在了，这里是最后保存的{label}；要取回：annals restore {} --to last",
            typed(&key.to_string())
        ),
        M::TakenBack { key, label } => {
            format!("{key}的文件已取回{label}的文字，没有新的修订版")
        }
        M::RestoredAlready { key, label } => format!("{key}现在就是{label}，没有改动"),
        M::Imported {
            path,
            key,
            ordinal,
            chars,
            encoding,
        } => format!(
            "“{path}”导入为{key} r{ordinal}（{}字，{encoding}）",
            grouped(*chars)
        ),
        M::ImportedAlready { path, key } => format!("“{path}”和{key}已有的文字一样，没有改动"),
        M::Guessed { path, key } => {
            format!("“{path}”看来是{key}；不对的话，用 --unit 和 --year 说明后重新导入")
        }
        M::Importing => "导入".to_owned(),
        M::WaitingForOthers => "别人正在保存，等做完就轮到，请稍等……".to_owned(),
        M::CheckingSignatures => "核对机器签名".to_owned(),
        M::ReadingHistory => "读取修订记录".to_owned(),
        M::RevisionsUncounted { revisions, key } => format!(
            "最早的{}个修订版没有算改动字数和涉及章节；全部都算：annals log {} --count",
            grouped(*revisions),
            typed(&key.to_string())
        ),
        M::RevisionsOlder { revisions, key } => format!(
            "更早的{}个修订版没有列出；全部列出：annals log {}",
            grouped(*revisions),
            typed(&key.to_string())
        ),

        M::Subject {
            key,
            ordinal,
            stage,
            change,
        } => format!(
            "{key} r{ordinal}{}：{}",
            staged(stage.as_deref()),
            changed(*change)
        ),
        M::RestoredSubject {
            key,
            ordinal,
            label,
        } => format!("{key} r{ordinal}：恢复成{label}"),
        M::KeptFirstSubject { key, ordinal } => format!("{key} r{ordinal}：先存下没有保存的修改"),
        M::InitSubject => "建立工作区".to_owned(),
        M::UnitSubject { name } => format!("添加单位：{name}"),
    }
}

fn staged(stage: Option<&str>) -> String {
    stage.map_or_else(String::new, |stage| format!(" {stage}"))
}

fn changed(change: SubjectChange) -> String {
    match change {
        SubjectChange::First { chars } => format!("首次保存，{}字", grouped(chars)),
        SubjectChange::FrontMatter => "正文未改".to_owned(),
        SubjectChange::Sections(counts) => sections(counts),
        SubjectChange::Chars { inserted, deleted } => format!("增{inserted}字，删{deleted}字"),
    }
}

/// `改3节，增1节`.
fn sections(counts: SectionCounts) -> String {
    let parts = [
        ("改", counts.edited),
        ("增", counts.added),
        ("删", counts.removed),
        ("移", counts.moved),
        ("拆", counts.split),
        ("并", counts.merged),
    ];
    let said: Vec<String> = parts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(verb, count)| format!("{verb}{count}节"))
        .collect();
    said.join("，")
}
