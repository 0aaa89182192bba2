//! The words in Chinese.

use super::{OpinionMessage as M, OpinionTotals, RowFault};
use crate::messages::phrases::{cited, list, path, quoted_list};
use crate::messages::review::listing::verdict_in_chinese as verdict;
use crate::review::Verdict;
use crate::series::Language::Chinese;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title => "意见采纳情况表".to_owned(),
        M::NumberHead => "序号".to_owned(),
        M::FromHead => "反馈单位".to_owned(),
        M::SectionHead => "章节".to_owned(),
        M::OnHead => "原文".to_owned(),
        M::TextHead => "意见内容".to_owned(),
        M::VerdictHead => "是否采纳".to_owned(),
        M::WhyHead => "理由".to_owned(),
        M::ViaHead => "方式".to_owned(),
        M::NoOpinionCell => "无意见".to_owned(),
        M::DisputedCell => "答复不一致".to_owned(),
        M::VerdictCell(one) => verdict(*one).to_owned(),
        M::TotalCell => "合计".to_owned(),
        M::WhyBelow { why } => format!("理由：{why}"),
        M::OnBelow { section, on } => match (section.is_empty(), on) {
            (true, Some(on)) => format!("原文：{}", cited(on)),
            (false, Some(on)) => format!("{}：{}", path(section, Chinese), cited(on)),
            (false, None) => path(section, Chinese),
            (true, None) => "对全文".to_owned(),
        },
        M::Totals(totals) => said(totals),
        M::Empty => "还没有意见，也没有“无意见”的答复".to_owned(),
        M::NoSuchRound { typed } => format!("没有“{typed}”这一轮"),
        M::RoundsAre { stages } => {
            format!(
                "依次送过：{}；写第几轮或哪种稿",
                quoted_list(stages, Chinese)
            )
        }
        M::NoRounds => "还没有送出过；不写 --round 就是全部意见".to_owned(),
        M::Taken { key, counts } => format!("已录入 {key} 的意见表：{}", counted(counts)),
        M::TakenSubject { key, counts } => format!("{key} 录入意见表：{}", counted(counts)),
        M::RowsKnown { rows } => format!("{rows} 行早已记过，没有再记"),
        M::AllKnown { path, rows } => {
            format!("“{path}”的 {rows} 行都早已记过，没有新的意见，也没有新的答复")
        }
        M::ColumnsNotUnderstood { path, heads, known } => format!(
            "“{path}”里这几列看不懂，或者与别的列重复，一条也没有记：{}；看懂的是：{}",
            quoted_list(heads, Chinese),
            quoted_list(known, Chinese)
        ),
        M::RenameColumns => {
            "把表头改成：章节、原文、意见内容、是否采纳、理由；不必录入的列删去".to_owned()
        }
        M::RowsOfOtherRounds { rows } => {
            format!(
                "{rows} 行的意见以前就记下了，不是这一轮的；这一轮又提的，用 annals review comment 另记"
            )
        }
        M::ReasonsAlone { rows } => format!(
            "第 {} 行写了理由，没有写是否采纳，理由没有记",
            numbers(rows)
        ),
        M::NoneBesideComments { names } => format!(
            "{}在这一轮有意见，表里的“无意见”没有记",
            list(names, Chinese)
        ),
        M::AnswersDiffer { row } => format!("与第 {row} 行是同一条意见，答复却不同"),
        M::ColumnsUnread { heads } => format!("这几列没有读：{}", quoted_list(heads, Chinese)),
        M::NoHeads { path } => format!("“{path}”里没有找到表头：要有反馈单位和意见内容两列"),
        M::HeadsAre => {
            "表头写作：序号、反馈单位、章节、原文、意见内容、是否采纳、理由、方式，先后不限"
                .to_owned()
        }
        M::NoRows { path } => format!("“{path}”的表头下面没有意见"),
        M::Unclosed { path, row } => format!("“{path}”第 {row} 行的双引号没有配对"),
        M::CloseQuotes => "补上双引号，或者从电子表格重新另存".to_owned(),
        M::BadRows { faults } => {
            let lines: String = faults.iter().map(fault).collect();
            format!("表里有 {} 处要改，一条也没有记：{lines}", faults.len())
        }
        M::CorrectRows => "改好后再录一次；对全文的意见，章节和原文空着".to_owned(),
        M::NoName => "没有写是谁的意见；合并过的单元格，请逐行填上".to_owned(),
        M::NoOpinion => "没有写意见；没有意见的写“无意见”".to_owned(),
        M::VerdictUnread { cell } => {
            format!("“{cell}”看不懂，请写采纳、部分采纳、不采纳、留存，或空着")
        }
        M::RefusedWithoutReason => "不采纳要写理由".to_owned(),
    }
}

fn numbers(rows: &[usize]) -> String {
    let rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
    list(&rows, Chinese)
}

fn fault(fault: &RowFault) -> String {
    let said = fault.why.say(Chinese);
    // What takes several lines stands deeper than the row.
    let said = said.replace('\n', "\n  ");
    match fault.column.as_str() {
        "" => format!("\n  第 {} 行：{said}", fault.row),
        column => format!("\n  第 {} 行，{column}：{said}", fault.row),
    }
}

fn counted([comments, without, answers]: &[usize; 3]) -> String {
    let counts = [
        (*comments, format!("意见 {comments} 条")),
        (*answers, format!("已答复 {answers} 条")),
        (*without, format!("无意见 {without} 家")),
    ];
    let told = counts.into_iter().filter(|(count, _)| *count > 0);
    told.map(|(_, said)| said).collect::<Vec<_>>().join("，")
}

fn said(totals: &OpinionTotals) -> String {
    let comments = &totals.comments;
    let mut parts = vec![
        format!("征集 {} 条", comments.all()),
        format!("采纳 {} 条", comments.of(Verdict::Adopted)),
    ];
    let rest = [
        (comments.of(Verdict::Partly), "部分采纳"),
        (comments.of(Verdict::Declined), "不采纳"),
        (comments.of(Verdict::Noted), "留存"),
        (comments.disputed, "答复不一致"),
        (comments.open, "未办"),
    ];
    let told = rest.into_iter().filter(|(count, _)| *count > 0);
    parts.extend(told.map(|(count, word)| format!("{word} {count} 条")));
    if totals.without > 0 {
        parts.push(format!("无意见 {} 家", totals.without));
    }
    parts.join("，")
}
