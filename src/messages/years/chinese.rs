//! The words in Chinese.

use super::{Spot, StaleWords, Told, WhichYear, YearsMessage as M};
use crate::messages::phrases::{cited, grouped};
use crate::years::figures::{FigureStatus, Hedge};
use crate::years::leading::Notable;
use crate::years::promises::PromiseRole;

pub(super) fn say(message: &M) -> String {
    match message {
        M::FiguresHead => "主要数据".to_owned(),
        M::AllFiguresHead => "全部数据".to_owned(),
        M::SectionFiguresHead => "本节数据".to_owned(),
        M::PromisesHead => "本节所列、所答的上年打算和问题".to_owned(),
        M::BothYears => "相同".to_owned(),
        M::SectionLength {
            last_year,
            this_year,
        } => format!("本节 {last_year} → {this_year} 字"),
        M::LastYearHead => "上年".to_owned(),
        M::ThisYearHead => "今年".to_owned(),
        M::ChangeHead => "增减".to_owned(),
        M::PlaceHead => "出处".to_owned(),
        M::Named { name, unit } if unit.is_empty() => name.clone(),
        M::Named { name, unit } => format!("{name}（{unit}）"),
        M::Hedged { hedge, value } => hedged(Some(*hedge), value),
        M::ByPercent { by } => format!("{by}%"),
        M::ByPoints { by } => format!("{by}个百分点"),
        M::Became(status) => match status {
            FigureStatus::Changed => "有变化".to_owned(),
            FigureStatus::Unchanged => "= 未变".to_owned(),
            FigureStatus::New => "上年未提".to_owned(),
            FigureStatus::Dropped => "今年未提".to_owned(),
            FigureStatus::Masked => "* 已隐去".to_owned(),
        },
        M::Spot(spot) => place(spot),
        M::Planned { value } => format!("上年计划 {value}"),
        M::BothPlanned => "两年都是计划数".to_owned(),
        M::Note(Notable::Planned) => "上年有计划".to_owned(),
        M::Note(Notable::Finding) => "请核对".to_owned(),
        M::Note(Notable::Jump) => "变化大".to_owned(),
        M::Note(Notable::Redated) => "该句只换年份".to_owned(),
        M::OtherFigures { counts } => format!("另有数据{}", figure_counts(counts)),
        M::FigureCounts { counts } => format!("数据：{}", figure_counts(counts)),
        M::ShowFigures => "加 --figures 全部列出".to_owned(),
        M::NoFigures => "没有可比的数据".to_owned(),
        M::Conflict {
            name,
            first,
            second,
        } => format!(
            "{}前后不一：{}写{}，{}写{}，请核对",
            cited(name),
            in_sentence(&first.spot),
            value(first),
            in_sentence(&second.spot),
            value(second)
        ),
        M::PriorMismatch { name, told, own } => format!(
            "{}的上年数与上年报告不一：{}写{}，{}写{}，请核对",
            cited(name),
            in_sentence(&told.spot),
            value(told),
            in_sentence(&own.spot),
            value(own)
        ),
        M::Growth {
            name,
            stated,
            from,
            to,
            computed,
        } => format!(
            "{}增减幅请核对：{}写{}；由{}的{}到{}的{}，计算为 {computed}%",
            cited(name),
            in_sentence(&stated.spot),
            value(stated),
            in_sentence(&from.spot),
            value(from),
            in_sentence(&to.spot),
            value(to)
        ),
        M::Target {
            name,
            target,
            result,
        } => format!(
            "{}与上年计划对照：{}计划{}，{}写{}",
            cited(name),
            in_sentence(&target.spot),
            value(target),
            in_sentence(&result.spot),
            value(result)
        ),
        M::OtherFindings { count } => format!("另有 {} 处数据请核对", grouped(*count)),
        M::OtherSections { sections } => {
            format!("下面还有 {} 节，加 --all 全部列出", grouped(*sections))
        }
        M::OtherPromises { count } => format!("另有 {} 项", grouped(*count)),
        M::SeePromises { report } => format!("annals promises {report}"),
        M::LookFirstHead => "请先看".to_owned(),
        M::OtherLooks { count } => format!("另有 {} 处，加 --all 全部列出", grouped(*count)),
        M::LastYearIs { year, this_year } => {
            format!("这是 {this_year} 年与 {year} 年对比：下面的“上年”都指 {year} 年")
        }
        M::Stale { places, others } => {
            let mut said: Vec<String> = places.iter().map(stale).collect();
            let count = grouped(places.len() + others);
            if *others > 0 {
                said.push(format!("另有 {} 处", grouped(*others)));
            }
            format!("可能还是上年的说法，共 {count} 处：{}", said.join("；"))
        }
        M::StaleHead => "可能还是上年的说法".to_owned(),
        M::StalePlace(words) => stale(words),
        M::Redated { name, percent } => {
            format!("{}：{percent}% 与上年相同（除年份外）", cited(name))
        }
        M::Unanswered {
            text,
            spot,
            role: PromiseRole::Plan,
        } => {
            format!("上年打算未见下文：{}（{}）", cited(text), in_sentence(spot))
        }
        M::Unanswered {
            text,
            spot,
            role: PromiseRole::Problem,
        } => {
            format!(
                "上年提出的问题{}，今年没有读到相近的话（{}）",
                cited(text),
                in_sentence(spot)
            )
        }
        M::SeeShown { report, section } => format!("annals show {report} {section}"),
        M::SeeBeside { reports, section } => {
            format!("annals compare {reports} --section {section}")
        }
        M::SetAside { chars } => {
            format!("固定格式和常用套语 {} 字不计入构成", grouped(*chars))
        }
        M::SameTexts => "两份文本相同".to_owned(),
        M::YearsReversed { before, after } => {
            format!("年份次序相反：左边 {before} 年，右边 {after} 年，仍按所写的次序比较")
        }
        M::TwoLanguages => "两份报告语言不同，无法逐句对比；各节分别列为删除和新增".to_owned(),
        M::NothingWritten { label } => format!("{}里没有正文", cited(label)),
        M::OnlyPrompts { label } => {
            format!(
                "{}还没有写：除了标题和上年已有的话，只有待写、待答的提示；上年打算、问题和数据都不对照",
                cited(label)
            )
        }
    }
}

fn place(spot: &Spot) -> String {
    placed(spot, spot.section.clone())
}

/// A place within a sentence, where a lone numeral would not be known for one.
fn in_sentence(spot: &Spot) -> String {
    let is_lone = spot
        .section
        .chars()
        .all(|sign| "一二三四五六七八九十".contains(sign));
    placed(
        spot,
        match is_lone {
            true => format!("第{}部分", spot.section),
            false => spot.section.clone(),
        },
    )
}

fn placed(spot: &Spot, section: String) -> String {
    let section = match spot.report {
        WhichYear::Last => format!("上年 {section}"),
        WhichYear::This => section,
    };
    match spot.paragraph {
        Some(number) => format!("{section}第{number}段"),
        None => section,
    }
}

/// A figure in its own words, and outside the quotation marks how exact it is.
fn value(told: &Told) -> String {
    hedged(told.hedge, &cited(&told.words))
}

fn hedged(hedge: Option<Hedge>, value: &str) -> String {
    match hedge {
        None => value.to_owned(),
        Some(Hedge::About) => format!("约{value}"),
        Some(Hedge::AtLeast) => format!("{value}以上"),
        Some(Hedge::AtMost) => format!("{value}以内"),
    }
}

fn figure_counts(counts: &[(FigureStatus, usize)]) -> String {
    let counts = counts.iter().map(|(status, count)| {
        let word = match status {
            FigureStatus::Changed => "变化",
            FigureStatus::Unchanged => "未变",
            FigureStatus::New => "新增",
            FigureStatus::Dropped => "今年未提",
            FigureStatus::Masked => "隐去",
        };
        format!("{word} {} 项", grouped(*count))
    });
    counts.collect::<Vec<_>>().join("、")
}

fn stale(words: &StaleWords) -> String {
    let instead = words.instead.as_deref();
    let instead = instead.map(|it| format!("（应为{}？）", cited(it)));
    format!(
        "{}的{}{}",
        in_sentence(&words.spot),
        cited(&words.text),
        instead.unwrap_or_default()
    )
}
