//! The words in Chinese.

use super::RollingMessage as M;
use crate::messages::phrases::typed;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Made { report, path } => format!("已新建“{report}”，存为 r1：{path}"),
        M::RolledFrom {
            year,
            headings,
            points: 0,
        } => format!("由 {year} 年报告结转：保留标题 {headings} 个，年份已顺延"),
        M::RolledFrom {
            year,
            headings,
            points,
        } => {
            format!(
                "由 {year} 年报告结转：保留标题 {headings} 个、要点标题 {points} 个，年份已顺延"
            )
        }
        M::FromOutline { kind } => format!("没有更早的报告，按“{kind}”的提纲起头"),
        M::Asked {
            plan_items,
            problems,
        } => {
            let plan = (*plan_items > 0).then(|| format!("上年打算 {plan_items} 项"));
            let problems = (*problems > 0).then(|| format!("上年问题 {problems} 项"));
            let asked: Vec<String> = plan.into_iter().chain(problems).collect();
            format!("{}，已列为“待答”，逐条回答后删去提示", asked.join("、"))
        }
        M::PartsAdded { parts } => format!("上年报告缺 {parts} 个部分，已按报告类型补上标题"),
        M::ToConfirm { words } => format!("标题里有 {words} 处随年份变的说法，已标“待核”"),
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
