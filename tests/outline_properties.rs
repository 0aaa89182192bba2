//! What must hold of any text's outline: nothing is lost, ranges lie on character borders, and
//! the width of a mark changes nothing but a flag.

use annals::report::{Class, Flag, Grammar, Node, Outline, parse};
use annals::settings::pack::Pack;
use proptest::prelude::*;
use std::ops::Range;
use std::sync::LazyLock;

static CHINESE: LazyLock<Grammar> = LazyLock::new(|| grammar("zh-gov"));
static ENGLISH: LazyLock<Grammar> = LazyLock::new(|| grammar("en-ngo"));

fn grammar(name: &str) -> Grammar {
    Pack::built_in(name)
        .map(|pack| pack.grammar)
        .unwrap_or_default()
}

/// What a line may begin with.
fn head() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "",
        "一、",
        "二、",
        "三．",
        "十，",
        "（一）",
        "(二)",
        "（ 三 ）",
        "1.",
        "２．",
        "3、",
        "1.1 ",
        "（1）",
        "(２)",
        "①",
        "⑵",
        "Ⅱ．",
        "IV. ",
        "第一章 ",
        "第二部分：",
        "## ",
        "# ",
        "- ",
        "• ",
        "——",
        "**",
        "一是",
        "二是",
        "首先，",
        "第二，",
        "〔待写",
        "[To write: ",
        "附件",
        "附件：1.",
        "A. ",
        "(a) ",
        "First, ",
        "Part One: ",
        "\u{3000}\u{3000}",
        "\u{200b}",
        "|",
        "目录",
        "+++",
        "2.3.",
        "1.8",
        "一、二",
        "各位代表",
        "Dear members",
        "2025年1月",
        "名词解释",
    ])
}

/// What may stand in a line.
fn words() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "抓学习强思想",
        "全年接待36万人次",
        "。",
        "；",
        "，",
        "：",
        "！",
        "二是优服务",
        "三是强队伍",
        "一要抓紧",
        "其次，",
        "最后，",
        "2024年度工作总结",
        "12.5%",
        "\u{a0}",
        "\u{200d}",
        "**",
        "\t",
        "|",
        "Our work",
        " we moved",
        ". ",
        "; second, ",
        "e.g. ",
        "？”",
        "（含整改）",
        "……12",
        "日",
    ]);
    let any = any::<String>().prop_map(|text| text.chars().take(6).collect::<String>());
    let piece = prop_oneof![4 => known.prop_map(str::to_owned), 1 => any];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// A text as reports have them, or as nobody writes them.
fn text() -> impl Strategy<Value = String> {
    let ending = prop::sample::select(vec!["\n", "\r\n", "\n\n", "\n \u{3000}\n", ""]);
    let line =
        (head(), words(), ending).prop_map(|(head, words, end)| format!("{head}{words}{end}"));
    let front = prop::sample::select(vec!["", "\u{feff}", "+++\ntitle = \"甲\"\n+++\n", "+++\n"]);
    let lines = prop::collection::vec(line, 0..24);
    (front, lines).prop_map(|(front, lines)| format!("{front}{}", lines.concat()))
}

fn on_borders(text: &str, range: &Range<usize>) -> bool {
    range.start <= range.end && text.get(range.clone()).is_some()
}

fn holds(text: &str, grammar: &Grammar) -> Result<(), TestCaseError> {
    let outline = parse(text, grammar);
    prop_assert_eq!(outline.write(), text);
    let mut end = outline.front.end;
    for (index, node) in outline.nodes.iter().enumerate() {
        prop_assert_eq!(node.span.start, end, "spans tile the text");
        end = node.span.end;
        let marker = node.number.as_ref().map(|number| &number.marker);
        for range in [
            Some(&node.text),
            Some(&node.body),
            node.title.as_ref(),
            marker,
        ]
        .into_iter()
        .flatten()
        {
            prop_assert!(on_borders(text, range), "{range:?} of {node:?}");
            let inside = node.span.start <= range.start && range.end <= node.span.end;
            prop_assert!(inside, "{range:?} of {node:?}");
        }
        stands_in_its_parent(&outline, index, node)?;
    }
    prop_assert_eq!(end, text.len());
    Ok(())
}

fn stands_in_its_parent(outline: &Outline, index: usize, node: &Node) -> Result<(), TestCaseError> {
    match node.parent {
        None => prop_assert_eq!(node.depth, 0),
        Some(parent) => {
            prop_assert!(parent < index);
            let above = &outline.nodes[parent];
            prop_assert!(above.class.opens_section());
            prop_assert_eq!(node.depth, above.depth + 1);
        }
    }
    let line = outline.source[..node.text.start].matches('\n').count() + 1;
    prop_assert!(node.text.is_empty() || line == node.line);
    Ok(())
}

/// The same text with its full-width digits and brackets in half width.
fn half_width(text: &str) -> String {
    let narrow = |character: char| match character {
        '０'..='９' | '（' | '）' | '．' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        _ => character,
    };
    text.chars().map(narrow).collect()
}

type Told = Vec<(usize, Class, usize, Option<String>, Vec<Flag>)>;

fn told(text: &str) -> Told {
    let outline = parse(text, &CHINESE);
    let told = |node: &Node| {
        let ordinal = node.number.as_ref().map(|number| number.ordinal.clone());
        let mut flags = node.flags.clone();
        flags.retain(|flag| *flag != Flag::Width);
        (node.line, node.class, node.depth, ordinal, flags)
    };
    outline.nodes.iter().map(told).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_nothing_is_cut(text in text()) {
        holds(&text, &CHINESE)?;
        holds(&text, &ENGLISH)?;
    }

    #[test]
    fn any_text_at_all_can_be_read(text in any::<String>()) {
        holds(&text, &CHINESE)?;
        holds(&text, &ENGLISH)?;
    }

    #[test]
    fn the_width_of_a_mark_changes_no_class(text in text()) {
        prop_assert_eq!(told(&text), told(&half_width(&text)));
    }
}
