//! The words in Chinese.

use super::RollingMessage as M;
use crate::messages::phrases::typed;
use crate::years::RollCounts;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Made { report, path } => format!("已新建“{report}”，存为 r1：{path}"),
        M::OnlyShown { report, path } => {
            format!("以上是“{report}”的样子，什么也没有写；新建时存在：{path}")
        }
        M::RolledFrom {
            year,
            headings,
            points: 0,
        } => format!("由 {year} 年报告结转：保留标题 {headings} 个"),
        M::RolledFrom {
            year,
            headings,
            points,
        } => {
            format!("由 {year} 年报告结转：保留标题 {headings} 个、要点标题 {points} 个")
        }
        M::FromOutline { kind, later: None } => {
            format!("没有更早的报告，按“{kind}”的提纲起头")
        }
        M::FromOutline {
            kind,
            later: Some(year),
        } => format!("最早的报告是 {year} 年的，没有比这一年更早的可以结转，按“{kind}”的提纲起头"),
        M::Rolled { counts } => rolled(counts),
        M::YearsMissing { years } => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            format!("{} 年没有报告，年份按相差的年数顺延", years.join("、"))
        }
        M::PassedOver { years, from } => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            format!(
                "{} 年报告只有提示，还没有写，所以由 {from} 年报告结转；{from} 年的打算照样列为待答",
                years.join("、")
            )
        }
        M::GivenLater { about, given } => {
            format!("这种报告在下一年作：回顾 {about} 年，{given} 年作；文中“今年”指 {given} 年")
        }
        M::AnswerThem => "待答的逐条回答，答完删去提示".to_owned(),
        M::PartsAdded { parts } => format!("上年报告缺 {parts} 个部分，已按报告类型补上标题"),
        M::PartsLeftOut { parts } => {
            format!("报告类型不再要求的 {parts} 个部分，没有留下")
        }
        M::LookAtThem => {
            "待核的是随年份变、程序拿不准的说法，没有改动，都在原处下面标着".to_owned()
        }
        M::WriteThenSave { report } => {
            format!(
                "用任何编辑器打开文件就写；写完存一版：annals save {}",
                typed(report)
            )
        }
        M::Exists { report } => format!("“{report}”已经有了，没有动它"),
        M::ShowIt { report } => format!("看它的提纲：annals show {} --outline", typed(report)),
        M::NoKind { unit } => format!("没有写明“{unit}”用哪种报告类型，请加 --kind"),
        M::BrokenKind {
            path,
            line,
            column,
            reason,
        } => format!("报告类型文件写错了：{path} 第 {line} 行第 {column} 字：{reason}"),
        M::DemoAuthor => "演示".to_owned(),
        M::DemoStands { folder } => {
            format!(
                "演示的工作区留在：{folder}\n进去接着试：annals status；不要了，删掉这个文件夹即可"
            )
        }
        M::DemoFolderTaken { folder } => {
            format!("“{folder}”里已经有东西，演示不在里面动手，什么也没改")
        }
        M::DemoInsideAnother { above } => {
            format!("这个位置在“{above}”里面，那里存有别的历史，演示不在里面动手")
        }
        M::DemoCannotMake { folder } => format!("建不了“{folder}”"),
        M::DemoElsewhere => {
            "换一个新文件夹：annals demo 文件夹名；不写文件夹，就建在临时文件夹里".to_owned()
        }
        M::UnknownPack { pack } => format!("没有叫“{pack}”的语言包"),
    }
}

/// `年份顺延 6 处，待答 9 条（打算 5 项、问题 4 项），待核 2 处`.
fn rolled(counts: &RollCounts) -> String {
    let promised = [
        (counts.plan_items, "打算"),
        (counts.problems, "问题"),
        (counts.comments, "意见"),
    ];
    let of: Vec<String> = promised
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, noun)| format!("{noun} {number} 项"))
        .collect();
    let all: usize = promised.iter().map(|(number, _)| number).sum();
    let mut answers = format!("待答 {all} 条");
    if !of.is_empty() {
        answers += &format!("（{}）", of.join("、"));
    }
    let mut said = vec![format!("年份顺延 {} 处", counts.years), answers];
    if counts.figure_lines > 0 {
        said.push(format!("列出原有数据 {} 节", counts.figure_lines));
    }
    if counts.to_confirm > 0 {
        said.push(format!("待核 {} 处", counts.to_confirm));
    }
    said.join("，")
}
