//! The words in Chinese.

use super::PromiseMessage as M;
use crate::messages::phrases::{cited, cited_list, typed};
use crate::years::promises::{Decision, PromiseId, PromiseRole, PromiseStatus};

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title => "上年承诺".to_owned(),
        M::Status(status) => status_word(*status).to_owned(),
        M::Decided(decision) => decision_word(*decision).to_owned(),
        M::Role(PromiseRole::Plan) => "打算".to_owned(),
        M::Role(PromiseRole::Problem) => "问题".to_owned(),
        M::Totals { totals } => {
            let mut parts = vec![format!("上年承诺 {} 项", totals.all())];
            let told = totals.told();
            parts.extend(told.map(|(status, count)| format!("{} {count}", status_word(status))));
            parts.join("    ")
        }
        M::NoPromises => "上年报告里没有读到打算，也没有读到问题".to_owned(),
        M::PerhapsAt { place, text } => format!("是不是{}：{}？", at(place), bare(text)),
        M::AnsweredAt { place, text } if text.is_empty() => at(place).to_owned(),
        M::AnsweredAt { place, text } => format!("{}：{text}", at(place)),
        M::RepeatedAt { place } => format!("今年又列在{}", at(place)),
        M::NowhereNear => "全文未见相近的话".to_owned(),
        M::TooGeneral => "写得太泛，从字面上看不出哪里回应了，请人来定".to_owned(),
        M::DecidedBy { by, why } => {
            let by = by.as_ref().map_or("已定".to_owned(), |by| format!("{by}定"));
            match why {
                Some(why) => format!("{by}：{why}"),
                None => by,
            }
        }
        M::PlaceLost { place } => format!("原定的回应处“{place}”今年的报告里已找不到"),
        M::DecisionsLost { texts } => format!(
            "上年报告里已没有这几句，所定不再算数：{}",
            cited_list(texts, crate::series::Language::Chinese)
        ),
        M::HowToSettle { id, report } => format!(
            "由人来定：annals promises settle {} --report {} --at 章节；不止这一种写法，见 annals help promises settle",
            number(*id),
            typed(report)
        ),
        M::Settled {
            key,
            id,
            text,
            decision,
            place,
        } => {
            let decided = decision_word(*decision);
            let place = place.as_ref().map_or(String::new(), |place| format!("，见{place}"));
            format!("已记下：{key} 的 {} {}定为“{decided}”{place}", number(*id), cited(text))
        }
        M::SettledAlready { key, id } => {
            format!("{key} 的 {} 早已这样定了，没有改动", number(*id))
        }
        M::Subject {
            key,
            id,
            decision,
            text,
        } => format!(
            "{key} 上年承诺 {} {}：{text}",
            number(*id),
            decision_word(*decision)
        ),
        M::IdRefused { text } => format!("“{text}”不是承诺的编号"),
        M::NoSuchPromise { id, count: 0 } => {
            format!("没有 {}：上年报告里没有读到承诺", number(*id))
        }
        M::NoSuchPromise { id, count } => {
            format!("没有 {}：上年承诺只有 P1 到 P{count}", number(*id))
        }
        M::OtherYear { id, year, key } => format!(
            "{year}-{} 不归 {key} 回应：它回应的是 {} 年",
            number(*id),
            key.year.before()
        ),
        M::TypeId { id, year } => {
            format!("写作 {} 或 {year}-{}；别的年份，换 --report", number(*id), number(*id))
        }
        M::NothingToSettle => "两年的报告都写了、语言相同，才有可定的".to_owned(),
        M::NameId => "编号写作 P3，就是清单里每项前面的那个".to_owned(),
        M::SeePromises { key } => {
            format!("看清单：annals promises {}", typed(&key.to_string()))
        }
        M::NothingDecided => "没有写明怎么定".to_owned(),
        M::DecideOne => {
            "写明回应在哪一节：--at 章节；或者写结果：--done、--underway、--again、--missing、--obsolete".to_owned()
        }
        M::WhyNeeded { decision } => {
            format!("定为“{}”要写理由", decision_word(*decision))
        }
        M::FileHead => "# 对上年承诺的认定，一项一段；改了也算数。上年原文变了的，不再算数。".to_owned(),
        M::WriteWhy => "加上：--why \"理由\"".to_owned(),
    }
}

fn status_word(status: PromiseStatus) -> &'static str {
    match status {
        PromiseStatus::Reported => "有回应",
        PromiseStatus::Perhaps => "待确认",
        PromiseStatus::Repeated => "原样再列",
        PromiseStatus::Missing => "未见下文",
        PromiseStatus::Obsolete => "不再适用",
    }
}

fn decision_word(decision: Decision) -> &'static str {
    match decision {
        Decision::Reported => "有回应",
        Decision::Done => "已完成",
        Decision::Underway => "推进中",
        Decision::Again => "原样再列",
        Decision::Missing => "未见下文",
        Decision::Obsolete => "不再适用",
    }
}

fn number(id: PromiseId) -> String {
    format!("P{}", id.0)
}

/// A section; the text before the first has no name.
fn at(place: &str) -> &str {
    if place.is_empty() { "开头" } else { place }
}

/// A sentence without its end mark, to end as a question.
fn bare(text: &str) -> &str {
    text.trim_end_matches(['。', '；', '！', '.', ';'])
}
