//! The words in Chinese.

use super::{FormMessage as M, Lead, Listed};
use crate::compare::Reason;
use crate::messages::comparison::chinese::{change_name, name};
use crate::messages::phrases::{cited, grouped, path};
use crate::series::Language::Chinese;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Listed(listed) => self::listed(listed),
        M::PartOfText => "只写出了要看的各节，不是全文".to_owned(),
        M::FactsHead => "变化".to_owned(),
        M::InsertedHead => "增字".to_owned(),
        M::DeletedHead => "删字".to_owned(),
        M::Total { sections } => format!("合计 {} 节", grouped(*sections)),
        M::NotShown { same, changed } => {
            let (same_said, changed_said) = (grouped(*same), grouped(*changed));
            match (same, changed) {
                (_, 0) => format!("（{same_said} 段未改）"),
                (0, _) => format!("（{changed_said} 段的改动没有列出）"),
                _ => format!("（{same_said} 段未改，{changed_said} 段的改动没有列出）"),
            }
        }
        M::StoodIn { path: from } => format!("原在{}", cited(&path(from, Chinese))),
        M::StoodElsewhere => "原在本节别处".to_owned(),
        M::TooNarrow { columns, least } => {
            format!("窗口只有 {columns} 列，左右对照至少要 {least} 列，以下上下对照")
        }
        M::Remark { words } => format!("〔{words}〕"),
        M::MovedWithin => "由本节别处移来".to_owned(),
        M::Because {
            reason,
            score,
            lead,
        } => {
            let lead = match lead {
                Lead::Hundredths(lead) => Some(format!("领先次优 {}", hundredths(*lead))),
                Lead::Alone => Some("没有别的可选".to_owned()),
                Lead::Unasked => None,
            };
            let score = format!("文字相似 {}", hundredths(*score));
            let why = match self::reason(*reason) {
                None => format!("配对依据：{score}"),
                Some(reason) => format!("配对依据：{reason}（{score}）"),
            };
            match lead {
                None => why,
                Some(lead) => format!("{why}，{lead}"),
            }
        }
        M::NothingLikeBefore => "没有配对：旧文本里没有足够相似的".to_owned(),
        M::NothingLikeAfter => "没有配对：新文本里没有足够相似的".to_owned(),
    }
}

fn listed(listed: &Listed) -> String {
    let kinds = listed.kinds.iter().map(|kind| name(*kind));
    let changes = listed.changes.iter().map(|change| change_name(*change));
    let only: Vec<&str> = kinds.chain(changes).collect();
    let only = only.join("、");
    let what = match (listed.section.is_empty(), only.is_empty()) {
        (true, _) => only.clone(),
        (false, true) => cited(&path(&listed.section, Chinese)),
        (false, false) => format!("{}里的{only}", cited(&path(&listed.section, Chinese))),
    };
    let found = match (listed.sections, listed.rows) {
        (0, _) if only.is_empty() => "没有改动".to_owned(),
        (0, _) => "没有这样的改动".to_owned(),
        (sections, 0) => format!("{} 节", grouped(sections)),
        (sections, rows) => format!("{} 节 {} 处", grouped(sections), grouped(rows)),
    };
    let rest = match (listed.other_sections, listed.other_rows) {
        (0, 0) => "别处没有改动".to_owned(),
        (0, rows) => format!("这几节里还有 {} 处没有列出", grouped(rows)),
        (sections, 0) => format!("另有 {} 节有改动，没有列出", grouped(sections)),
        (sections, rows) => format!(
            "另有 {} 节有改动，这几节里还有 {} 处，都没有列出",
            grouped(sections),
            grouped(rows)
        ),
    };
    format!("只看{what}：{found}；{rest}")
}

/// `None` where the likeness of the texts says it.
fn reason(reason: Reason) -> Option<&'static str> {
    match reason {
        Reason::Anchor => Some("两边都有别处没有的文字"),
        Reason::Title => Some("标题相同"),
        Reason::Position => Some("位置相当"),
        Reason::Role => Some("作用相同"),
        Reason::Contents => Some("内容合得上"),
        Reason::Text | Reason::Unpaired => None,
    }
}

fn hundredths(number: usize) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}
