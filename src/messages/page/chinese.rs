//! The words in Chinese.

use super::PageMessage as M;
use crate::messages::phrases::{SLOT, cited, grouped};

pub(super) fn say(message: &M) -> String {
    match message {
        M::Contents => "各节情况".to_owned(),
        M::Unchanged => "未改".to_owned(),
        M::ChangedBelow => "下有改动".to_owned(),
        M::OnlySmall => "小改动".to_owned(),
        M::AddedWords => "新加的字".to_owned(),
        M::RemovedWords => "删去的字".to_owned(),
        M::FoldedSections => "没有改动的文字已收起，点开可看".to_owned(),
        M::OldPlace => "看原处".to_owned(),
        M::MovedTo => format!("移到{SLOT}"),
        M::SplitInto => format!("拆分为{SLOT}"),
        M::MergedInto => format!("并入{SLOT}"),
        M::MovedWithin => "在本节内移动".to_owned(),
        M::MergedFrom => format!("合并自{SLOT}"),
        M::Small { count } => format!(
            "小改动 {} 处（编号、标点、空格），正文里没有标出",
            grouped(*count)
        ),
        M::Continued { name } => format!("（接“{name}”）"),
        M::UnchangedRun {
            sections,
            first,
            last,
        } => format!(
            "{} 节没有改动：{}到{}",
            grouped(*sections),
            cited(first),
            cited(last)
        ),
        M::UnchangedText { chars } => format!("正文没有改动（{} 字）", grouped(*chars)),
        M::FirstChange => "从第一处改动看起".to_owned(),
        M::NextChange => "下一节改动".to_owned(),
        M::OnlyLastYear { paragraphs, chars } => format!(
            "上年有、今年没有的 {} 段（{} 字）",
            grouped(*paragraphs),
            grouped(*chars)
        ),
        M::Skeleton => "各节构成".to_owned(),
        M::WholeText => "逐节对照".to_owned(),
        M::LookFirst => "请先看".to_owned(),
        M::Source => "由 annals 生成。打开这一页不需要联网。".to_owned(),
    }
}
