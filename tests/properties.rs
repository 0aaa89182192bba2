//! What must hold of any two texts: both can be rebuilt from their comparison, a text does not
//! differ from itself, and no character is ever cut.

use annals::compare::{Comparison, Limits, Operation, compare};
use annals::report::{Grammar, Outline, parse};
use annals::settings::pack::Pack;
use annals::settings::year_words;
use annals::years::{TwoYears, YearComparison, YearWords, compare_years};
use proptest::prelude::*;
use std::sync::LazyLock;

static CHINESE: LazyLock<Grammar> = LazyLock::new(|| grammar("zh-gov"));
static ENGLISH: LazyLock<Grammar> = LazyLock::new(|| grammar("en-ngo"));
static YEAR_WORDS: LazyLock<YearWords> = LazyLock::new(|| year_words::for_pack("zh-gov", "zh"));

fn years_compared(last: &Outline, this: &Outline, grammar: &Grammar) -> YearComparison {
    compare_years(&TwoYears::of_texts(last, this, &grammar.words, &YEAR_WORDS))
}

fn grammar(name: &str) -> Grammar {
    Pack::built_in(name)
        .map(|pack| pack.grammar)
        .unwrap_or_default()
}

/// A line as reports have them, or as nobody writes them.
fn line() -> impl Strategy<Value = String> {
    let number = prop::sample::select(vec![
        "一、",
        "二、",
        "三、",
        "（一）",
        "(二)",
        "1.",
        "2．",
        "（1）",
        "①",
        "一是",
        "二是",
        "首先，",
        "——",
        "## ",
        "1. ",
        "2.1 ",
        "First, ",
        "- ",
        "",
    ]);
    let words = prop::sample::select(vec![
        "主要工作",
        "抓培训强队伍。全年组织轮训12期，培训840人次。",
        "存在问题",
        "2023年新建分馆6个；",
        "一是建机制；二是强队伍；三是优服务。",
        "落实《公共阅览服务办法》（区发〔2023〕8号）。",
        "Our year. We opened 4 advice points in 2023.",
        "其他",
        "〔待写：今年的数据〕",
        "特此报告。",
        "e\u{301}👨‍👩‍👧\u{200b}终",
        "\u{3000}\u{a0}",
    ]);
    let tail = prop_oneof![4 => Just(String::new()), 1 => "\\PC{0,12}"];
    let indent = prop::sample::select(vec!["", "\u{3000}\u{3000}", "  ", "\u{200b}"]);
    (indent, number, prop::collection::vec(words, 0..3), tail).prop_map(
        |(indent, number, words, tail)| format!("{indent}{number}{}{tail}", words.concat()),
    )
}

fn text() -> impl Strategy<Value = String> {
    let end = prop::sample::select(vec!["\n", "\r\n", "\n\n"]);
    (prop::collection::vec(line(), 0..14), end, any::<bool>()).prop_map(|(lines, end, closed)| {
        let text = lines.join(end);
        if closed { text + end } else { text }
    })
}

/// A text, and the same with lines changed, taken out, put in and moved.
fn two_drafts() -> impl Strategy<Value = (String, String)> {
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0..4_u8, line()), 0..5);
    (text(), edits).prop_map(|(before, edits)| {
        let mut lines: Vec<String> = before.split('\n').map(str::to_owned).collect();
        for (place, edit, new) in edits {
            let at = place.index(lines.len());
            match edit {
                0 => lines[at] = new,
                1 => lines.insert(at, new),
                2 if lines.len() > 1 => drop(lines.remove(at)),
                _ => {
                    let moved = lines.remove(at);
                    lines.insert(place.index(lines.len() + 1), moved);
                }
            }
        }
        (before, lines.join("\n"))
    })
}

/// One side of a comparison, put together again in the order of its lines, white space aside.
fn rebuilt(comparison: &Comparison, other: Operation) -> String {
    let mut rows: Vec<(usize, String)> = Vec::new();
    for pair in comparison
        .sections
        .iter()
        .flat_map(|section| &section.paragraphs)
    {
        let line = match other {
            Operation::Insert => pair.before.map(|p| comparison.before.paragraphs[p].line),
            _ => pair.after.map(|p| comparison.after.paragraphs[p].line),
        };
        let kept = pair
            .segments
            .iter()
            .filter(|segment| segment.operation != other);
        if let Some(line) = line {
            rows.push((line, kept.map(|segment| segment.text.as_str()).collect()));
        }
    }
    rows.sort_by_key(|row| row.0);
    without_space(&rows.into_iter().map(|row| row.1).collect::<String>())
}

fn without_space(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_drafts_can_be_rebuilt((before, after) in two_drafts(), english in any::<bool>()) {
        let grammar = if english { &*ENGLISH } else { &*CHINESE };
        let outlines = (parse(&before, grammar), parse(&after, grammar));
        let comparison = compare(&outlines.0, &outlines.1, &grammar.words, Limits::default());
        prop_assert_eq!(rebuilt(&comparison, Operation::Insert), without_space(&before));
        prop_assert_eq!(rebuilt(&comparison, Operation::Delete), without_space(&after));
    }

    #[test]
    fn both_years_can_be_rebuilt((before, after) in (text(), text())) {
        let outlines = (parse(&before, &CHINESE), parse(&after, &CHINESE));
        let years = years_compared(&outlines.0, &outlines.1, &CHINESE);
        prop_assert_eq!(rebuilt(&years.comparison, Operation::Insert), without_space(&before));
        prop_assert_eq!(rebuilt(&years.comparison, Operation::Delete), without_space(&after));
        for carried in years.carried.iter().flatten().filter(|carried| carried.chars > 0) {
            let shares = carried.shares;
            let sum = shares.same + shares.redated + shares.refigured + shares.edited + shares.new;
            prop_assert!((sum - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_text_does_not_differ_from_itself(text in text(), english in any::<bool>()) {
        let grammar = if english { &*ENGLISH } else { &*CHINESE };
        let outline = parse(&text, grammar);
        let comparison = compare(&outline, &outline, &grammar.words, Limits::default());
        prop_assert!(comparison.is_empty(), "{:#?}", comparison.tally);
        let years = years_compared(&outline, &outline, grammar);
        prop_assert!(years.comparison.is_empty(), "{:#?}", years.comparison.tally);
    }

    #[test]
    fn any_text_is_compared((before, after) in ("\\PC{0,80}", "\\PC{0,80}")) {
        let outlines = (parse(&before, &CHINESE), parse(&after, &CHINESE));
        let comparison = compare(&outlines.0, &outlines.1, &CHINESE.words, Limits::default());
        prop_assert_eq!(rebuilt(&comparison, Operation::Insert), without_space(&before));
        prop_assert_eq!(rebuilt(&comparison, Operation::Delete), without_space(&after));
    }
}
