//! What must hold of a report and its next draft, with sections and paragraphs moved, added, removed,
//! rewritten, split and merged: every place is stated once, in the order of the new text, and the
//! facts are the same, the other way round, where the two sides are exchanged.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use annals::compare::{Change, Comparison, Document, Limits, Operation, SectionPair, compare};
use annals::report::{Grammar, parse};
use annals::settings::pack::Pack;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static CHINESE: LazyLock<Grammar> =
    LazyLock::new(|| Pack::built_in("zh-gov").map(|pack| pack.grammar).unwrap());

const WORDS: [&str; 48] = [
    "河道", "苗圃", "渡船", "档案", "戏台", "水表", "校车", "浴室", "路灯", "古井", "砖窑", "粮仓",
    "菜谱", "岗亭", "闸门", "桥梁", "钢琴", "邮筒", "鱼塘", "帐篷", "清点", "修补", "登记", "编印",
    "回访", "搬迁", "加固", "测绘", "校准", "拍摄", "布置", "腾退", "翻新", "粉刷", "疏浚", "抽检",
    "邻里", "汛期", "旧账", "名册", "展板", "仓库", "巡护", "讲解", "账户", "信箱", "围墙", "口述",
];

/// A sentence of its own for each number.
fn sentence(number: u32) -> String {
    let mut state = number.wrapping_mul(2_654_435_761).wrapping_add(97);
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        WORDS[(state >> 16) as usize % WORDS.len()]
    };
    let words: String = (0..9).map(|_| next()).collect();
    format!("{words}{}处。", number % 90 + 10)
}

#[derive(Debug, Clone)]
struct Section {
    title: u32,
    /// Paragraphs of sentences.
    paragraphs: Vec<Vec<u32>>,
}

#[derive(Debug, Clone)]
enum Edit {
    Move(prop::sample::Index, prop::sample::Index),
    Add(prop::sample::Index, u32),
    Remove(prop::sample::Index),
    Rename(prop::sample::Index, u32),
    Rewrite(prop::sample::Index, u32),
    Split(prop::sample::Index, u32),
    Merge(prop::sample::Index),
    MoveParagraph(prop::sample::Index, prop::sample::Index),
    BreakParagraph(prop::sample::Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = any::<prop::sample::Index>;
    let new = 10_000..90_000_u32;
    prop_oneof![
        (at(), at()).prop_map(|(from, to)| Edit::Move(from, to)),
        (at(), new.clone()).prop_map(|(at, new)| Edit::Add(at, new)),
        at().prop_map(Edit::Remove),
        (at(), new.clone()).prop_map(|(at, new)| Edit::Rename(at, new)),
        (at(), new.clone()).prop_map(|(at, new)| Edit::Rewrite(at, new)),
        (at(), new).prop_map(|(at, new)| Edit::Split(at, new)),
        at().prop_map(Edit::Merge),
        (at(), at()).prop_map(|(from, to)| Edit::MoveParagraph(from, to)),
        at().prop_map(Edit::BreakParagraph),
    ]
}

fn carry_out(sections: &mut Vec<Section>, edit: &Edit) {
    let count = sections.len();
    match edit {
        Edit::Move(from, to) => {
            let moved = sections.remove(from.index(count));
            sections.insert(to.index(count), moved);
        }
        Edit::Add(at, new) => sections.insert(at.index(count + 1), section(*new)),
        Edit::Remove(at) if count > 2 => drop(sections.remove(at.index(count))),
        Edit::Remove(_) => {}
        Edit::Rename(at, new) => sections[at.index(count)].title = *new,
        Edit::Rewrite(at, new) => sections[at.index(count)].paragraphs[0][0] = *new,
        Edit::Split(at, new) => {
            let at = at.index(count);
            if sections[at].paragraphs.len() > 1 {
                let paragraphs = sections[at].paragraphs.split_off(1);
                let title = *new;
                sections.insert(at + 1, Section { title, paragraphs });
            }
        }
        Edit::Merge(at) => {
            let at = at.index(count);
            if at + 1 < count && count > 2 {
                let next = sections.remove(at + 1);
                sections[at].paragraphs.extend(next.paragraphs);
            }
        }
        Edit::MoveParagraph(from, to) => {
            let (from, to) = (from.index(count), to.index(count));
            if sections[from].paragraphs.len() > 1 {
                let moved = sections[from].paragraphs.remove(0);
                sections[to].paragraphs.push(moved);
            }
        }
        Edit::BreakParagraph(at) => {
            let section = &mut sections[at.index(count)];
            if section.paragraphs[0].len() > 2 {
                let rest = section.paragraphs[0].split_off(2);
                section.paragraphs.insert(1, rest);
            }
        }
    }
}

fn section(seed: u32) -> Section {
    let first = seed * 100;
    Section {
        title: seed,
        paragraphs: vec![
            (first..first + 4).collect(),
            (first + 4..first + 6 + seed % 2).collect(),
        ],
    }
}

fn written(sections: &[Section]) -> String {
    const ORDINALS: [&str; 15] = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四",
        "十五",
    ];
    let mut text = "区公共事务中心年度工作总结\n".to_owned();
    for (at, section) in sections.iter().enumerate() {
        let title = sentence(section.title * 100 + 99);
        let title: String = title.chars().take(10).collect();
        text += &format!("{}、{title}\n", ORDINALS[at]);
        for paragraph in &section.paragraphs {
            let sentences = paragraph.iter().map(|&number| sentence(number));
            text += &format!("{}\n", sentences.collect::<String>());
        }
    }
    text
}

/// False of a merger after a split, and the other way round: where one section is a part of one and
/// a source of another, which of the two is stated hangs on which is looked for first.
fn agrees_with(first: Option<&Edit>, edit: &Edit) -> bool {
    match first {
        Some(Edit::Split(..)) => !matches!(edit, Edit::Merge(_)),
        Some(Edit::Merge(_)) => !matches!(edit, Edit::Split(..)),
        _ => true,
    }
}

/// A report and its next draft.
fn two_drafts() -> impl Strategy<Value = (String, String)> {
    (3..8_u32, prop::collection::vec(edit(), 0..4)).prop_map(|(count, edits)| {
        let mut sections: Vec<Section> = (1..=count).map(section).collect();
        let before = written(&sections);
        let is_cut = |edit: &&Edit| matches!(edit, Edit::Split(..) | Edit::Merge(_));
        let first = edits.iter().find(is_cut);
        for edit in edits.iter().filter(|edit| agrees_with(first, edit)) {
            carry_out(&mut sections, edit);
        }
        (before, written(&sections))
    })
}

fn compared(before: &str, after: &str) -> Comparison {
    let outlines = (parse(before, &CHINESE), parse(after, &CHINESE));
    compare(&outlines.0, &outlines.1, &CHINESE.words, Limits::default())
}

/// The facts of a pair as they read from the other side.
fn turned(pair: &SectionPair) -> BTreeSet<Change> {
    let turn = |change: &Change| match change {
        Change::Added => Change::Removed,
        Change::Removed => Change::Added,
        Change::Split => Change::Merged,
        Change::Merged => Change::Split,
        Change::Edited | Change::Renamed | Change::Renumbered | Change::Moved => *change,
    };
    pair.changes.iter().map(turn).collect()
}

proptest! {
    // The same drafts each time.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_261),
        ..ProptestConfig::default()
    })]

    #[test]
    fn exchanging_the_sides_exchanges_the_facts((before, after) in two_drafts()) {
        let (there, back) = (compared(&before, &after), compared(&after, &before));
        for pair in &there.sections {
            let found = back.sections.iter().find(|other| {
                other.before == pair.after && other.after == pair.before
            });
            let Some(other) = found else {
                return Err(TestCaseError::fail(format!(
                    "{:?} -> {:?} is no pair of the other direction\n{before}\n{after}",
                    pair.before, pair.after
                )));
            };
            let stated: BTreeSet<Change> = other.changes.iter().copied().collect();
            prop_assert_eq!(turned(pair), stated, "{}\n{}", before, after);
        }
        prop_assert_eq!(there.sections.len(), back.sections.len());
    }

    #[test]
    fn every_place_is_stated_once_and_in_order((before, after) in two_drafts()) {
        let comparison = compared(&before, &after);
        let all = |side: fn(&SectionPair) -> &Vec<usize>| -> Vec<usize> {
            comparison.sections.iter().flat_map(side).copied().collect()
        };
        let (mut old, new) = (all(|pair| &pair.before), all(|pair| &pair.after));
        old.sort_unstable();
        prop_assert!(old.windows(2).all(|pair| pair[0] < pair[1]));
        let sections = |document: &Document| {
            document.sections.iter().filter(|section| !section.paragraphs.is_empty()).count()
        };
        prop_assert_eq!(old.len(), sections(&comparison.before));
        prop_assert_eq!(new.iter().collect::<BTreeSet<_>>().len(), new.len());
        let firsts: Vec<usize> =
            comparison.sections.iter().filter_map(|pair| pair.after.first()).copied().collect();
        prop_assert!(firsts.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn the_runs_of_a_paragraph_are_its_text((before, after) in two_drafts()) {
        let comparison = compared(&before, &after);
        let pairs = || comparison.sections.iter().flat_map(|section| &section.paragraphs);
        for (index, paragraph) in comparison.after.paragraphs.iter().enumerate() {
            let own = pairs().filter(|pair| pair.after == Some(index)).flat_map(|p| &p.segments);
            let kept = own.filter(|segment| segment.operation != Operation::Delete);
            let text: String = kept.map(|segment| segment.text.as_str()).collect();
            prop_assert_eq!(&text, &paragraph.text);
        }
        for (index, paragraph) in comparison.before.paragraphs.iter().enumerate() {
            let own = pairs().filter(|pair| pair.before == Some(index)).flat_map(|p| &p.segments);
            let kept = own.filter(|segment| segment.operation != Operation::Insert);
            let text: String = kept.map(|segment| segment.text.as_str()).collect();
            prop_assert_eq!(&text, &paragraph.text);
        }
    }
}
