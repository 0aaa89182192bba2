//! The words in Chinese.

use super::{SectionTurnWords as Turn, TimelineMessage as M};
use crate::messages::phrases::{cited, cited_list, grouped, path, typed};
use crate::series::Language::Chinese;
use crate::series::Year;

pub(super) fn say(message: &M) -> String {
    match message {
        M::Title => "多年对比".to_owned(),
        M::Years { range, reports } => {
            format!("{}—{}（{reports} 份报告）", range.first, range.last)
        }
        M::Chars { chars } => format!("{} 字", grouped(*chars)),
        M::Whole => "全文".to_owned(),
        M::NoReport => "没有报告".to_owned(),
        M::OtherLanguage => "与最近一年的报告语言不同，不对照".to_owned(),
        M::Unreadable { reason } => format!("读不了：{reason}"),
        M::ComparedWith { year } => format!("（与 {year} 年比）"),
        M::Coarse => "（时间所限，只作了粗略对比）".to_owned(),
        M::RowsHidden { rows } => {
            format!(
                "另有 {} 个下级章节没有列出，加 --all 全部列出",
                grouped(*rows)
            )
        }
        M::SeeTwoYears { unit, year } => format!(
            "看某一节哪年改了什么：annals compare {} --section 章节",
            typed(&format!("{unit}/{year}"))
        ),
        M::OnlyRedated { percent } => format!("{percent}% 与前一份相同（除年份外）"),
        M::Turn(turn) => turned(turn),
        M::YearsBackwards { text } => format!("“{text}”的年份先后写反了"),
        M::TypeInOrder { call } => format!("先写早的年份：{call}"),
        M::OneYearOnly { unit, range, year } => match year {
            Some(year) => format!(
                "{} 到 {} 年，“{unit}”能对照的只有 {year} 年一份报告，无从对比",
                range.first, range.last
            ),
            None => format!("{} 到 {} 年，“{unit}”没有报告", range.first, range.last),
        },
        M::ReportsOf { years } => format!("这个单位有这些年份的报告：{}", listed(years)),
        M::BringIn { unit } => format!(
            "把报告收进来：annals import 文件 --unit {} --year 年份",
            typed(unit.as_str())
        ),
        M::RangeIsOfUnit { text } => {
            format!("“{text}”是一个单位的几个年份，后面不再写另一份文本")
        }
        M::WriteRange => "多年对比这样写：annals compare 单位/2021..2024".to_owned(),
        M::OptionOfTwoYears { option } => format!("多年对比不能用“{option}”"),
        M::CompareTwoYears { unit, year } => format!(
            "只比两年就能用：annals compare {}",
            typed(&format!("{unit}/{year}"))
        ),
        M::LedgerTitle => "历年数据".to_owned(),
        M::FigureCount { figures } => format!("{} 项数据", grouped(*figures)),
        M::OfSection { words } => format!("只看：{}", cited(words)),
        M::FigureHead => "数据".to_owned(),
        M::UnitHead => "计量单位".to_owned(),
        M::PlaceHead => "出处".to_owned(),
        M::ChartHead => "走势".to_owned(),
        M::OwnerHead => "单位".to_owned(),
        M::NoFigures => "这几年的报告里没有找到数据".to_owned(),
        M::OneYearOfFigures { year } => {
            format!("只有 {year} 年一份报告，列出它的数据；再有一年才看得出变化")
        }
        M::FiledYearLater => {
            "这些报告按作报告的年份存档：各年份下面已完成的数据，是它前一年的".to_owned()
        }
        M::Cumulative { name } => format!("{name}（累计）"),
        M::LedgerSigns {
            about,
            at_least,
            at_most,
        } => format!("- 没有写　* 隐去　{about} 约　{at_least} 不少于　{at_most} 不超过"),
        M::KeepAsTable { unit } => format!(
            "存成表格：annals figures {} --format csv > 数据.csv",
            typed(unit.as_str())
        ),
        M::NoReportsOf { unit } => format!("“{unit}”还没有报告"),
        M::FirstSaved { chars } => format!("第一次存入，{} 字", grouped(*chars)),
        M::RevisionUnreadable => "这一版读不了，跳过".to_owned(),
        M::Touched { names, more } => {
            let said = format!("改动的下级章节：{}", cited_list(names, Chinese));
            match more {
                0 => said,
                more => format!("{said}等 {} 节", names.len() + more),
            }
        }
        M::AgainstYear { year } => format!("与 {year} 年比："),
        M::FirstReport { year } => format!("{year} 年是最早的报告，没有更早的可查"),
        M::LostIn { year } => format!("再往前断了：{year} 年的报告里没有找到与它对应的章节"),
        M::PlainIn { year } => {
            format!("再往前断了：{year} 年的报告里它不单列，是别的章节里的文字")
        }
        M::RevisionsSkipped { revisions } => {
            format!("更早的 {} 个修订版没有查", grouped(*revisions))
        }
        M::ComparingYears => "正在逐年对比".to_owned(),
    }
}

fn listed(years: &[Year]) -> String {
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    years.join("、")
}

fn turned(turn: &Turn) -> String {
    match turn {
        Turn::New => "新设".to_owned(),
        Turn::Dropped => "未写".to_owned(),
        Turn::Renamed { from } => format!("由{}改名", cited(from)),
        Turn::Moved { from } if from.is_empty() => "由最上一级移来".to_owned(),
        Turn::Moved { from } => format!("由{}移来", cited(&path(from, Chinese))),
        Turn::Reordered => "在同级章节中移动".to_owned(),
        Turn::Split { parts } => format!("拆成{}", cited_list(parts, Chinese)),
        Turn::SplitFrom { from } => format!("由{}拆出", cited(from)),
        Turn::Merged { parts } => format!("由{}合并而成", cited_list(parts, Chinese)),
        Turn::MergedInto { into } => format!("并入{}", cited(into)),
        Turn::WasPlain => "前一份报告里不单列".to_owned(),
        Turn::IsPlain => "不再单列".to_owned(),
    }
}
