//! The words in Chinese.

use super::AuthorshipMessage as M;
use crate::messages::phrases::{cited, explained, grouped, list, quoted, typed};
use crate::series::Language::Chinese;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Answers { comments } => {
            let comments = comments.iter().map(|(called, from)| match from {
                Some(from) => explained(called, from, Chinese),
                None => called.clone(),
            });
            format!("回应意见 {}", list(&comments.collect::<Vec<_>>(), Chinese))
        }
        M::Untold => "看不出是哪一版改的".to_owned(),
        M::Only { name, revisions } => format!(
            "只看{}的改动（{}）",
            quoted(name, Chinese),
            numbers(revisions)
        ),
        M::Nothing { name, revisions } if revisions.is_empty() => {
            format!("这两稿之间没有{}的修订版", quoted(name, Chinese))
        }
        M::Nothing { name, revisions } => format!(
            "这两稿之间，{}（{}）的改动没有留到新稿里的",
            quoted(name, Chinese),
            numbers(revisions)
        ),
        M::TheirLength { inserted, deleted } => format!(
            "留在新稿里的：增 {} 字，删 {} 字",
            grouped(*inserted),
            grouped(*deleted)
        ),
        M::OthersLeftOut { changes } => format!("别人的改动 {} 处，没有列出", grouped(*changes)),
        M::UntoldLeftOut { changes } => {
            format!("看不出是谁改的 {} 处，没有列出", grouped(*changes))
        }
        M::WroteFirst { name, label } => format!(
            "旧稿 {label} 本身就是{}存的，其中的文字不算改动",
            quoted(name, Chinese)
        ),
        M::UndoneHead { places } => format!("后来被别人改掉的 {} 处", grouped(*places)),
        M::Overwritten {
            brought,
            text,
            taken,
            instead,
        } => {
            let end = match instead.is_empty() {
                true => "删去".to_owned(),
                false => format!("改为{}", cited(instead)),
            };
            format!("{brought} 写的{}，{taken} {end}", cited(text))
        }
        M::Restored { taken, text, back } => {
            format!("{taken} 删去的{}，{back} 又写了回来", cited(text))
        }
        M::MoreUndone { places } => {
            format!("另有 {} 处没有列出，全部列出加 --all", grouped(*places))
        }
        M::NobodyCalled { name } => {
            format!("这份报告的修订版里没有{}这个人", quoted(name, Chinese))
        }
        M::Backwards => "只能从旧稿到新稿说明是谁改的，这里新旧颠倒了".to_owned(),
        M::OlderFirst { older } => format!("旧的一稿写在 --from 后面；这里较旧的是 {older}"),
        M::NoWayBetween => "新的一稿不是从旧的一稿改来的，看不出中间是谁改的".to_owned(),
        M::WriteDay => "日期可以写：2024-12-10、2024年12月10日、12-10、12月10日".to_owned(),
        M::NoTextYet {
            key,
            day,
            label,
            first,
        } => format!("{day} 以前还没有 {key} 的修订版；这里从第一版 {label}（{first}）看起"),
        M::StateTwice { option, state } => {
            format!("写了“@{state}”，就不能再写“{option}”")
        }
        M::EndsBefore { since, day, to } => {
            format!("“--to”的 {to} 比“--since”那天以前的文字还早：那天以前已有 {since}（{day}）")
        }
        M::FormWithoutWho => "这种版式不标明是谁改的；要看，就不加 --words 或 --side-by-side".to_owned(),
        M::Unreadable { revisions } => format!(
            "{} 读不出来，没有查",
            list(revisions, Chinese)
        ),
        M::SentencesTitle => "每句话最早出现在哪一版".to_owned(),
        M::SentencesHint => {
            "左边是最早有这句话的年份、修订版、作者和日期；序号和句末的分号、句号不计，移动过也算同一句".to_owned()
        }
        M::HereSince { ordinal } => format!("本年自 {} 起", revision(*ordinal)),
        M::AgainSince { ordinal } => format!("中断过，自 {} 起又有", revision(*ordinal)),
        M::MissingIn { years } => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            format!("{} 年的末版没有", list(&years, Chinese))
        }
        M::RedatedFrom { year, ordinal } => {
            format!("除年份外，{year} {} 已有", revision(*ordinal))
        }
        M::StandsTimes { since } => {
            let times = since.iter().zip(1..);
            let times: Vec<String> = times
                .map(|(label, number)| format!("{number} 处自 {label}"))
                .collect();
            format!("出现 {} 处：{}", since.len(), list(&times, Chinese))
        }
        M::OtherLanguage { years } => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            format!("{} 年的报告是另一种语言，没有查", list(&years, Chinese))
        }
        M::NoSentence => "这里没有文字".to_owned(),
        M::FileWithoutHistory { path } => format!(
            "{} 是文件，不是工作区里的报告，没有修订版可查",
            typed(path)
        ),
    }
}

fn revision(ordinal: Option<usize>) -> String {
    ordinal.map_or_else(
        || "未保存的修改".to_owned(),
        |ordinal| format!("r{ordinal}"),
    )
}

fn numbers(revisions: &[usize]) -> String {
    let names: Vec<String> = revisions.iter().map(|one| format!("r{one}")).collect();
    list(&names, Chinese)
}
