//! The words in Chinese.

use super::{Elsewhere, FormMessage as M, Found, Lead, Listed};
use crate::compare::{ChangeKind, Reason};
use crate::messages::comparison::chinese::{change_name, name, paragraph_change};
use crate::messages::phrases::{cited, grouped, path};
use crate::series::Language::Chinese;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Listed(listed) => self::listed(listed),
        M::PartOfText => "只写出了要看的各节，不是全文".to_owned(),
        M::FactsHead => "变化".to_owned(),
        M::InsertedHead => "增字".to_owned(),
        M::DeletedHead => "删字".to_owned(),
        M::SmallChanges => "其他各节的小改动".to_owned(),
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
    let kinds = listed.only.iter().map(|kind| name(*kind));
    let changes = listed
        .only_changes
        .iter()
        .map(|change| change_name(*change));
    let only: Vec<&str> = kinds.chain(changes).collect();
    let only = only.join("、");
    let what = match (listed.section.is_empty(), only.is_empty()) {
        (true, _) => only.clone(),
        (false, true) => cited(&path(&listed.section, Chinese)),
        (false, false) => format!("{}里的{only}", cited(&path(&listed.section, Chinese))),
    };
    let mut clauses = vec![match listed.found.sections {
        0 if only.is_empty() => "没有改动".to_owned(),
        0 => "没有这样的改动".to_owned(),
        sections => found(&listed.found, sections),
    }];
    if !listed.beside.is_empty() {
        let beside: Vec<String> = listed.beside.iter().map(places).collect();
        clauses.push(format!("同一行里还有{}", beside.join("、")));
    }
    clauses.push(match listed.elsewhere {
        Elsewhere::Nothing => "别处没有改动".to_owned(),
        Elsewhere::Small => "别处只有小改动".to_owned(),
        Elsewhere::Changes {
            sections: 0,
            changes,
        } => format!("这几节里还有 {} 处没有列出", grouped(changes)),
        Elsewhere::Changes {
            sections,
            changes: 0,
        } => format!("另有 {} 节有改动，没有列出", grouped(sections)),
        Elsewhere::Changes { sections, changes } => format!(
            "另有 {} 节有改动，这几节里还有 {} 处，都没有列出",
            grouped(sections),
            grouped(changes)
        ),
    });
    format!("只看{what}：{}", clauses.join("；"))
}

fn found(found: &Found, sections: usize) -> String {
    let facts = found
        .facts
        .iter()
        .map(|(change, count)| format!("{} {} 节", change_name(*change), grouped(*count)));
    let paragraphs = found
        .paragraphs
        .iter()
        .map(|(change, count)| format!("{} {} 段", paragraph_change(*change), grouped(*count)));
    let kinds = found.kinds.iter().map(places);
    let counts: Vec<String> = facts.chain(kinds).chain(paragraphs).collect();
    // What happened to all of them has said how many they are.
    let is_said = counts.len() == 1 && found.facts.iter().any(|(_, count)| *count == sections);
    match counts.is_empty() {
        true => format!("共 {} 节", grouped(sections)),
        false if is_said => counts.concat(),
        false => format!("{}，共 {} 节", counts.join("、"), grouped(sections)),
    }
}

fn places((kind, count): &(ChangeKind, usize)) -> String {
    format!("{} {} 处", name(*kind), grouped(*count))
}

/// `None` where the likeness of the texts says it.
fn reason(reason: Reason) -> Option<&'static str> {
    match reason {
        Reason::Anchor => Some("两边都有别处没有的文字"),
        Reason::Title => Some("标题相同"),
        Reason::Position => Some("位置相当"),
        Reason::Role => Some("作用相同"),
        Reason::Matter => Some("所写是同一件事"),
        Reason::Contents => Some("内容合得上"),
        Reason::Text | Reason::Unpaired => None,
    }
}

fn hundredths(number: usize) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}
