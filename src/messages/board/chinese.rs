//! The words in Chinese.

use super::{BoardHead, BoardMessage as M, Counted, PageLabel};
use crate::collection::{BrokenFile, Concern, NextStep, Phase};
use crate::messages::phrases::{cited, grouped, list, typed};
use crate::messages::review::chinese::day;
use crate::series::{Language::Chinese, PersonRole, ReportKey};

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title { year } => format!("{year}年度报告汇总"),
        M::Due { due, left } => format!("截止{}{}", day(*due), left_days(*left)),
        M::DueOn { due, left } => format!("{}{}", day(*due), left_days(*left)),
        M::Date(of) => day(*of),
        M::Units { units } => format!("{}个单位", grouped(*units)),
        M::Phase(phase) => self::phase(*phase).to_owned(),
        M::OfPhase { phase, count } => format!("{} {}", self::phase(*phase), grouped(*count)),
        M::Total { of, count } => format!("{} {}", counted(*of), grouped(*count)),
        M::Head(head) => self::head(*head),
        M::Concern(concern) => self::concern(concern),
        M::Attention { count } => format!("需要处理：{}个单位", grouped(*count)),
        M::NoAttention => "没有需要处理的".to_owned(),
        M::MoreAttention { count } => {
            format!(
                "还有{}个单位需要处理，全部列出：annals status --all",
                grouped(*count)
            )
        }
        M::InOrder { count } => format!("其余{}个单位没有要处理的", grouped(*count)),
        M::SeeAll => "annals status --all 看全部".to_owned(),
        M::SeeLate => "annals status --late 只看逾期的".to_owned(),
        M::Selected { rows, units } => {
            format!("{}个单位中的{}个", grouped(*units), grouped(*rows))
        }
        M::NoneSelected => "没有这样的单位".to_owned(),
        M::OthersInOrder { count } => format!("没有要处理的：{}个单位", grouped(*count)),
        M::Share { percent } => format!("{percent}%"),
        M::SignOffValid => "有效".to_owned(),
        M::SignOffVoid => "失效".to_owned(),
        M::Yes => "是".to_owned(),
        M::LastYearsSentencesMeans => {
            "上年原句：正文里有多少字，整句都在上年报告里（除年份外）".to_owned()
        }
        M::NoSuchStage { text } => format!("没有“{text}”这个阶段"),
        M::ReadingReports => "读取报告".to_owned(),
        M::PageLabel(label) => self::label(*label).to_owned(),
        M::LengthOfLimit { chars, limit } => length(*chars, *limit),
        M::UnsavedSection {
            name,
            inserted,
            deleted,
        } => format!("{name} {}", delta(*inserted, *deleted)),
        M::MoreSections { count } => format!("另有{}节", grouped(*count)),
        M::NoTextChanged => "只有开头的说明或空白".to_owned(),
        M::OfLastYear { percent } => {
            format!("{percent}%的字所在的整句，上年报告里也有（除年份外）")
        }
        M::OpenComment { called, from, text } => format!("{called} {from}：{text}"),
        M::MoreComments { count } => format!("另有{}条", grouped(*count)),
        M::Awaited { names, due } => match due {
            Some(due) => format!("{}（{}前回复）", list(names, Chinese), day(*due)),
            None => list(names, Chinese),
        },
        M::Next { step, key, stage } => next(step, key, stage.as_deref()),
    }
}

fn left_days(left: i32) -> String {
    match left {
        0 => "（就是今天）".to_owned(),
        1.. => format!("（还有{left}天）"),
        past => format!("（已过{}天）", grouped(past.unsigned_abs() as usize)),
    }
}

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::NotStarted => "未启动",
        Phase::Unknown => "阶段不明",
        Phase::Drafting => "起草",
        Phase::Consulting => "征求意见",
        Phase::Reviewing => "送审中",
        Phase::Done => "已定稿",
    }
}

fn counted(of: Counted) -> &'static str {
    match of {
        Counted::Late => "逾期",
        Counted::OverLimit => "超字数",
        Counted::VoidSignOffs => "签批失效",
        Counted::OpenComments => "未办意见",
        Counted::Unsaved => "有改动未存",
        Counted::Broken => "文件有问题",
    }
}

fn head(head: BoardHead) -> String {
    let word = match head {
        BoardHead::Unit => "单位",
        BoardHead::Year => "年度",
        BoardHead::Kind => "报告类型",
        BoardHead::Stage => "阶段",
        BoardHead::Phase => "进度",
        BoardHead::Chars => "字数",
        BoardHead::Limit => "字数上限",
        BoardHead::LastYearsSentences => "上年原句",
        BoardHead::Comments => "意见",
        BoardHead::OpenComments => "未办意见",
        BoardHead::AllComments => "全部意见",
        BoardHead::SignOff => "签批",
        BoardHead::Due => "截止",
        BoardHead::DaysLate => "逾期天数",
        BoardHead::Unsaved => "有改动未存",
        BoardHead::EarlierYears { first, last } if first == last => return first.to_string(),
        BoardHead::EarlierYears { first, last } => return format!("{first}–{last}"),
        BoardHead::Reasons => "情况",
    };
    word.to_owned()
}

fn concern(concern: &Concern) -> String {
    match concern {
        Concern::Late { days, .. } => format!("逾期{}天", grouped(*days)),
        Concern::NotStarted { last_year } => match last_year {
            None => "上年也没有报告".to_owned(),
            Some((_, None)) => "上年有报告".to_owned(),
            Some((_, Some(stage))) => format!("上年到了{}", cited(&stage.label)),
        },
        Concern::Broken(file) => broken(*file).to_owned(),
        Concern::SignOffVoid { by } => format!("{by}签批后又改动，须重新签批"),
        Concern::OverLimit { chars } => format!("超字数{}", grouped(*chars)),
        Concern::LastYearsSentences { percent } => {
            format!("{percent}%是上年原句（除年份外）")
        }
        Concern::Unanswered { awaited, due } => {
            format!("{}没有回复（{}截止）", list(awaited, Chinese), day(*due))
        }
        Concern::OpenComments { open, of } => {
            format!("意见{}条，未办{}条", grouped(*of), grouped(*open))
        }
        Concern::FileGone => "文件不在了，最后保存的还在".to_owned(),
        Concern::Unsaved => "有改动没有保存".to_owned(),
    }
}

fn broken(file: BrokenFile) -> &'static str {
    match file {
        BrokenFile::Report => "报告读不了",
        BrokenFile::FrontMatter => "开头的说明读不了",
        BrokenFile::Review => "意见记录读不了",
    }
}

fn length(chars: usize, limit: Option<usize>) -> String {
    let Some(limit) = limit else {
        return format!("{}字", grouped(chars));
    };
    match chars.checked_sub(limit) {
        Some(over) if over > 0 => format!(
            "{}字，上限{}，超{}",
            grouped(chars),
            grouped(limit),
            grouped(over)
        ),
        _ => format!("{}字，上限{}", grouped(chars), grouped(limit)),
    }
}

fn delta(inserted: usize, deleted: usize) -> String {
    match (inserted, deleted) {
        (0, 0) => "编号、标点或空格".to_owned(),
        (inserted, 0) => format!("+{}字", grouped(inserted)),
        (0, deleted) => format!("-{}字", grouped(deleted)),
        (inserted, deleted) => format!("+{} -{}字", grouped(inserted), grouped(deleted)),
    }
}

fn label(label: PageLabel) -> &'static str {
    match label {
        PageLabel::Person(PersonRole::Drafter) => "拟稿人",
        PageLabel::Person(PersonRole::Checker) => "核稿人",
        PageLabel::Person(PersonRole::Reviewer) => "审核人",
        PageLabel::Person(PersonRole::Countersigner) => "会签人",
        PageLabel::Person(PersonRole::Signer) => "签发人",
        PageLabel::People => "经办",
        PageLabel::Kind => "报告类型",
        PageLabel::Length => "字数",
        PageLabel::Due => "截止",
        PageLabel::File => "文件",
        PageLabel::LastSaved => "最近保存",
        PageLabel::Unsaved => "未存改动",
        PageLabel::OpenComments => "待办意见",
        PageLabel::Awaited => "等待回复",
        PageLabel::LastYearsSentences => "上年原句",
        PageLabel::Attention => "需要处理",
        PageLabel::Next => "下一步",
    }
}

fn next(step: &NextStep, key: &ReportKey, stage: Option<&str>) -> String {
    let key = typed(&key.to_string());
    let stage = typed(stage.unwrap_or_default());
    match step {
        NextStep::Mend(_) => "先把上面说的文件改好".to_owned(),
        NextStep::TakeBack => format!("取回文件：annals restore {key} --to last"),
        NextStep::Save => format!("保存：annals save {key} -m \"改了什么\""),
        NextStep::Answer { .. } => format!("答复意见：annals review list {key}"),
        NextStep::Write => {
            "写正文，写好后存为初稿".to_owned() + &format!("：annals save {key} --stage {stage}")
        }
        NextStep::SayStage => format!("说明到了哪个阶段：annals save {key} --stage {stage}"),
        NextStep::SendForComment => {
            format!("征求意见：annals review send {key} --to 单位 --stage {stage}")
        }
        NextStep::Await { .. } => format!("等待回复；收到后：annals review comment {key}"),
        NextStep::SendForApproval => {
            format!("送审：annals review send {key} --to 审核人 --stage {stage}")
        }
        NextStep::Sign => format!("签发：annals review sign {key} --by 签发人"),
        NextStep::SignAgain => format!("重新签发：annals review sign {key} --by 签发人"),
        NextStep::Issue => format!("印发：annals save {key} --stage {stage}"),
        NextStep::Archive => format!("归档：annals save {key} --stage {stage}"),
        NextStep::Nothing => "没有了，已归档".to_owned(),
    }
}
