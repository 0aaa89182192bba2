//! The words in Chinese.

use super::{ComparisonMessage as M, RowLabel, ShareKind};
use crate::compare::{Change, ChangeKind};
use crate::messages::phrases::{cited, cited_list, grouped, path, typed};
use crate::series::Language::Chinese;

pub(super) fn say(message: &M) -> String {
    let counted = |kinds: &[(ChangeKind, usize)]| {
        let kinds: Vec<String> = kinds
            .iter()
            .map(|(kind, count)| format!("{} {}", name(*kind), grouped(*count)))
            .collect();
        kinds.join("、")
    };
    match message {
        M::OnlyOneText { key } => format!("{key}只有一稿，没有可比的"),
        M::ChangeItFirst { key } => {
            format!(
                "改了正文以后再看；和上年比：annals compare {}",
                typed(&key.to_string())
            )
        }
        M::TwoTextsNeeded => "还缺第二个文件，要比较得有两份文本".to_owned(),
        M::NameTwoTexts { command } => {
            format!("写两个文件：annals {command} 旧稿.txt 新稿.txt")
        }
        M::NoYearBefore { key } => format!("没有可以和{key}相比的上年报告"),
        M::NameYear { key, year } => {
            let key = typed(&key.to_string());
            format!("指明和哪一年比：annals compare {key} --with {year}")
        }
        M::BringInYear { key } => format!(
            "先把上年的报告收进来：annals import 文件 --unit {} --year {}",
            typed(key.unit.as_str()),
            key.year
        ),
        M::DiffTitle => "修改对比".to_owned(),
        M::YearsTitle => "年度对比".to_owned(),
        M::BeforeLabel => "旧：".to_owned(),
        M::AfterLabel => "新：".to_owned(),
        M::NoChanges => "没有改动".to_owned(),
        M::OnlySmallChanges => "内容没有改动".to_owned(),
        M::Sections { touched, changes } => {
            let changes: Vec<String> = changes
                .iter()
                .map(|(change, count)| format!("{} {}", change_name(*change), grouped(*count)))
                .collect();
            format!("改动 {} 节：{}", grouped(*touched), changes.join("、"))
        }
        M::Words { kinds } => {
            let total = kinds.iter().map(|(_, count)| count).sum();
            format!("字句 {} 处：{}", grouped(total), counted(kinds))
        }
        M::Paragraphs { counts } => {
            let parts: Vec<String> = counts
                .iter()
                .map(|(change, count)| format!("{} {}", paragraph_change(*change), grouped(*count)))
                .collect();
            format!("整段：{}", parts.join("、"))
        }
        M::Length {
            before,
            after,
            inserted,
            deleted,
        } => format!(
            "全文 {} → {} 字（增 {}，删 {}）",
            grouped(*before),
            grouped(*after),
            grouped(*inserted),
            grouped(*deleted)
        ),
        M::Folded { renumbered, kinds } => {
            let mut parts = Vec::new();
            if *renumbered > 0 {
                parts.push(format!("只改编号 {} 节", grouped(*renumbered)));
            }
            if !kinds.is_empty() {
                parts.push(format!("{} 处", counted(kinds)));
            }
            format!("未列出的小改动：{}", parts.join("，"))
        }
        M::ShowFolded => "加 --all 全部列出".to_owned(),
        M::CutShort { rows } => format!("有 {} 处没有写全", grouped(*rows)),
        M::ShowWhole => "加 --all 全部写出".to_owned(),
        M::Signs { signs } => {
            let said = signs.iter().map(|sign| match sign {
                '␣' => "␣ 空格".to_owned(),
                '□' => "□ 全角空格".to_owned(),
                sign => format!("{sign} 一段到此为止"),
            });
            format!("符号：{}", said.collect::<Vec<_>>().join("，"))
        }
        M::Opening => "（开头）".to_owned(),
        M::Closing => "（结尾）".to_owned(),
        M::Row(label) => row(*label).to_owned(),
        M::Fact(change) => change_name(*change).to_owned(),
        M::RenamedFrom { title } => format!("由{}改名", cited(title)),
        M::MovedFrom { path: from } if from.is_empty() => "由上一级移来".to_owned(),
        M::MovedFrom { path: from } => format!("由{}移来", cited(&path(from, Chinese))),
        M::MovedUp => "位置上移".to_owned(),
        M::MovedDown => "位置下移".to_owned(),
        M::NumberWas { marker } => format!("原编号{marker}"),
        M::SectionAdded => "新增".to_owned(),
        M::SectionRemoved => "删除".to_owned(),
        M::SectionSplit { name, parts } => {
            format!("由{}拆分为{}", cited(name), cited_list(parts, Chinese))
        }
        M::SectionMerged { parts } => format!("由{}合并而成", cited_list(parts, Chinese)),
        M::SectionCoarse => "时间所限，没有找遍可能对应的各节".to_owned(),
        M::MovedOut {
            paragraphs,
            path: to,
        } => format!(
            "{} 段移到{}",
            grouped(*paragraphs),
            cited(&path(to, Chinese))
        ),
        M::ParagraphsMovedOut {
            paragraphs,
            path: to,
            beginnings,
        } => format!(
            "{} 段移到{}：{}",
            grouped(*paragraphs),
            cited(&path(to, Chinese)),
            cited_list(beginnings, Chinese)
        ),
        M::Kept {
            paragraphs,
            path: from,
        } => format!(
            "{} 段原在{}，文字未改",
            grouped(*paragraphs),
            cited(&path(from, Chinese))
        ),
        M::ParagraphFrom { path: from } => format!("由{}移来：", cited(&path(from, Chinese))),
        M::ParagraphFromHere => "由本节别处移来：".to_owned(),
        M::ParagraphSplit { parts } => format!("一段拆成 {} 段", grouped(*parts)),
        M::ParagraphMerged { parts } => format!("{} 段并成一段", grouped(*parts)),
        M::Chars { chars } => format!("（共 {} 字）", grouped(*chars)),
        M::Coarse => "这一段太长，只作了粗略对比，标出的改动可能偏多".to_owned(),
        M::CoarsePlaces { places } => {
            let places = grouped(*places);
            format!("文本太长，有 {places} 处只作了粗略对比，标出的改动可能偏多")
        }
        M::Share(kind) => share(*kind).to_owned(),
        M::ShareOf { kind, percent } => format!("{} {percent}%", share(*kind)),
        M::OfWhichRedated { percent } => format!("（其中只换年份 {percent}%）"),
        M::WholeLength {
            last_year,
            this_year,
        } => {
            format!("全文 {} → {} 字", grouped(*last_year), grouped(*this_year))
        }
        M::SectionHead => "章节".to_owned(),
        M::LengthHead => "字数 上年 → 今年".to_owned(),
        M::MakeupHead => "构成".to_owned(),
        M::NotesHead => "提示".to_owned(),
        M::OnlyRedated { percent } => format!("本节 {percent}% 与上年相同（除年份外）"),
        M::OnlyRefigured { percent } => format!("本节 {percent}% 与上年相同（除年份、数据外）"),
        M::NotLastYearButLike => "上年没有此节，有相近文字".to_owned(),
        M::NotLastYear => "上年没有".to_owned(),
        M::NotThisYear => "今年未写".to_owned(),
        M::LastYears { name } => format!("上年 {name}"),
        M::InWords => "改了哪些字句".to_owned(),
        M::SeeSection => "看某一节改了什么，加 --section 和章节，如 --section 一（二）".to_owned(),
    }
}

pub(in crate::messages) fn name(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Figure => "数据",
        ChangeKind::Date => "日期",
        ChangeKind::Name => "名称",
        ChangeKind::Wording => "措辞",
        ChangeKind::Punctuation => "标点",
        ChangeKind::Spacing => "空格",
        ChangeKind::Numbering => "编号",
    }
}

pub(in crate::messages) fn change_name(change: Change) -> &'static str {
    match change {
        Change::Edited => "修改",
        Change::Renamed => "改名",
        Change::Renumbered => "改编号",
        Change::Moved => "移动",
        Change::Added => "新增",
        Change::Removed => "删除",
        Change::Split => "拆分",
        Change::Merged => "合并",
    }
}

/// What happened to a whole paragraph.
pub(in crate::messages) fn paragraph_change(change: Change) -> &'static str {
    match change {
        Change::Split => row(RowLabel::Split),
        Change::Merged => row(RowLabel::Merged),
        change => change_name(change),
    }
}

fn row(label: RowLabel) -> &'static str {
    match label {
        RowLabel::Kind(kind) => name(kind),
        RowLabel::Added => "新增",
        RowLabel::Removed => "删除",
        RowLabel::Moved => "移动",
        RowLabel::Split => "拆段",
        RowLabel::Merged => "并段",
        RowLabel::MovedOut => "移出",
        RowLabel::Kept => "原有",
    }
}

fn share(kind: ShareKind) -> &'static str {
    match kind {
        ShareKind::New => "新写",
        ShareKind::Edited => "改写",
        ShareKind::Refigured => "只换数据",
        ShareKind::CarriedOver => "沿用",
    }
}
