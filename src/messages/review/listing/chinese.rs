//! The words in Chinese.

use super::{CommentTotals, ListMessage as M};
use crate::messages::phrases::{cited, list, path, typed};
use crate::messages::review::chinese::day;
use crate::review::{CommentKind, Verdict};
use crate::series::Language::Chinese;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title => "意见".to_owned(),
        M::NoComments => "还没有意见".to_owned(),
        M::Totals(totals) => said(totals),
        M::Round {
            stage,
            at,
            asked,
            commented,
            without,
        } => format!(
            "{stage}，{}送出：共 {asked} 家，提了意见 {commented}，无意见 {without}，未答复 {}",
            day(*at),
            asked.saturating_sub(commented + without)
        ),
        M::Silent { names } => format!("未答复：{}", list(names, Chinese)),
        M::NobodySilent => "送到的都已答复".to_owned(),
        M::Due { day: due, left: 0 } => format!("截止{}，就是今天", day(*due)),
        M::Due { day: due, left } if *left > 0 => {
            format!("截止{}，还有 {left} 天", day(*due))
        }
        M::Due { day: due, left } => format!("截止{}，已过 {} 天", day(*due), left.abs()),
        M::Returned { by, why } => format!("这一轮已由{by}退回：{why}"),
        M::Beside { via, kind } => {
            let kind = kind.map(|kind| kind_word(kind).to_owned());
            let words: Vec<String> = via.iter().cloned().chain(kind).collect();
            let said = (!words.is_empty()).then(|| format!("（{}）", words.join("，")));
            said.unwrap_or_default()
        }
        M::At { section, line } => format!("{}，第 {line} 行", place(section)),
        M::OnReport => "对全文".to_owned(),
        M::Unchanged { words } => format!("原文未改：{}", cited(words)),
        M::Changed { was, now } => format!("已改：原为{}，现为{}", cited(was), cited(now)),
        M::Moved { from, words } => {
            format!("原文未改，从{}移来：{}", place(from), cited(words))
        }
        M::MovedAndChanged { from, was, now } => format!(
            "从{}移来，也改了：原为{}，现为{}",
            place(from),
            cited(was),
            cited(now)
        ),
        M::Gone { words, section } => {
            format!("已删去：{}，原在{}", cited(words), place(section))
        }
        M::NowThere { line, words } => format!("那附近现在是（第 {line} 行）：{}", cited(words)),
        M::Doubtful { words, places: 1 } => format!("原文是{}，现在是不是这里？", cited(words)),
        M::Doubtful { words, places } => {
            format!("原文是{}，现在是这 {places} 处的哪一处？", cited(words))
        }
        M::Perhaps {
            section,
            line,
            words,
        } => format!("{}，第 {line} 行：{}", place(section), cited(words)),
        M::SectionUnchanged => "这一节未改".to_owned(),
        M::SectionChanged => "这一节已有改动".to_owned(),
        M::SectionGone => "这一节已删去".to_owned(),
        M::TextLost => "提意见时的文本已找不到，不知道这一节改没改".to_owned(),
        M::Verdict(one) => verdict(*one).to_owned(),
        M::Decided {
            verdict: one,
            by,
            why,
        } => match why {
            Some(why) => format!("{}（{by}）：{why}", verdict(*one)),
            None => format!("{}（{by}）", verdict(*one)),
        },
        M::Disputed => "两边答复不一致，请再答复一次：".to_owned(),
        M::HowToAnswer { id, report } => format!(
            "答复：annals review answer {} {id} --adopted；不止这一种答复，见 annals help review answer",
            typed(report)
        ),
        M::AnsweredAreHidden { count, report } => format!(
            "另有 {count} 条已答复，全部列出：annals review list {} --all",
            typed(report)
        ),
    }
}

fn said(totals: &CommentTotals) -> String {
    let mut parts = vec![format!("意见 {} 条", totals.all())];
    let counts = [("未办", totals.open), ("答复不一致", totals.disputed)];
    let answered = Verdict::ALL.map(|one| (verdict(one), totals.of(one)));
    let told = counts.into_iter().chain(answered);
    let told = told.filter(|(_, count)| *count > 0);
    parts.extend(told.map(|(word, count)| format!("{word} {count}")));
    parts.join("   ")
}

/// What was decided, in a word or two.
pub(in super::super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Adopted => "采纳",
        Verdict::Partly => "部分采纳",
        Verdict::Declined => "不采纳",
        Verdict::Noted => "留存",
    }
}

pub(super) fn kind_word(kind: CommentKind) -> &'static str {
    match kind {
        CommentKind::Add => "增",
        CommentKind::Delete => "删",
        CommentKind::Reword => "改",
        CommentKind::Figure => "数据",
        CommentKind::Whole => "总体",
        CommentKind::Rectify => "来年整改",
    }
}

/// A section; the text before the first has no name.
fn place(section: &[String]) -> String {
    match section.is_empty() {
        true => "开头".to_owned(),
        false => path(section, Chinese),
    }
}
