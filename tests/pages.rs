//! What must hold of the page of any two drafts: the whole new text stands on it in its order, no
//! word of the old text is missing, every link leads somewhere, and no words become tags.

use annals::compare::document::{Naming, Place};
use annals::compare::{Comparison, Document, Limits, Paragraph, compare};
use annals::render::{Colour, Display, Format, Glyphs, view};
use annals::report::{Grammar, parse};
use annals::series::Language;
use annals::settings::pack::Pack;
use annals::view::{Detail, DiffView, Shown, Side, View};
use proptest::prelude::*;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static CHINESE: LazyLock<Grammar> = LazyLock::new(|| {
    Pack::built_in("zh-gov")
        .map(|pack| pack.grammar)
        .unwrap_or_default()
});

/// A line that opens a section, stands in one, or stands behind its subsections.
fn line() -> impl Strategy<Value = String> {
    let number = prop::sample::select(vec![
        "一、",
        "二、",
        "三、",
        "（一）",
        "（二）",
        "1.",
        "2.",
        "一是",
        "二是",
        "——",
        "",
        "",
    ]);
    let words = prop::sample::select(vec![
        "主要工作",
        "抓培训强队伍。全年组织轮训12期，培训840人次。",
        "存在问题",
        "2023年新建分馆6个；",
        "一是建机制；二是强队伍；三是优服务。",
        "落实《公共阅览服务办法》，受到读者好评，下一步继续推进。",
        "<b>其他</b> & \"引号\" 'x' ]]> </style>",
        "〔待写：今年的数据〕",
        "特此报告。",
        "\u{200b}",
    ]);
    (number, prop::collection::vec(words, 0..3))
        .prop_map(|(number, words)| format!("{number}{}", words.concat()))
}

/// A text, and the same with lines changed, taken out, put in and moved.
fn two_drafts() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0..4_u8, line()), 0..5);
    (prop::collection::vec(line(), 1..14), edits).prop_map(|(before, edits)| {
        let mut lines = before.clone();
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
        (before, lines)
    })
}

fn compared(before: &str, after: &str) -> Comparison {
    let outlines = (parse(before, &CHINESE), parse(after, &CHINESE));
    compare(&outlines.0, &outlines.1, &CHINESE.words, Limits::default())
}

fn page(comparison: Comparison, detail: Detail) -> String {
    let side = |label: &str| Side {
        label: label.to_owned(),
        revision: None,
    };
    let diff = DiffView {
        report: None,
        before: side("1"),
        after: side("2"),
        comparison,
        who: None,
        shown: Shown {
            detail,
            ..Shown::default()
        },
    };
    let display = Display {
        language: Language::Chinese,
        columns: 80,
        colour: Colour::Off,
        glyphs: Glyphs::Unicode,
    };
    view(&View::Diff(diff), Format::Html, &display).unwrap_or_default()
}

/// The text of one side as it stands on a page: what is of the other alone, and what is said beside
/// it, left out.
fn text_without(others: &[&str], page: &str) -> String {
    let mut text = main_of(page).to_owned();
    let beside = [
        r#"(?s)^.*?<p class="legend".*?</p>"#,
        r#"(?s)<details class="small".*"#,
        r"(?s)</main>.*",
        r"(?s)<aside.*?</aside>",
        r#"(?s)<p class="(note|ways)".*?</p>"#,
        r"(?s)<summary lang.*?</summary>",
        r#"(?s)<span class="note".*?</span></summary>"#,
        r#"(?s)<span class="untitled".*?</span>"#,
    ];
    for pattern in beside.iter().chain(others) {
        text = without(pattern, &text);
    }
    without_space(&words_of(&text))
}

/// What a page says behind its head and its outline.
fn main_of(page: &str) -> &str {
    page.find("<main").map_or(page, |start| &page[start..])
}

fn without(pattern: &str, text: &str) -> String {
    let pattern = Regex::new(pattern).map(|one| one.replace_all(text, "").into_owned());
    pattern.unwrap_or_default()
}

/// What a reader sees of a piece of a page.
fn words_of(page: &str) -> String {
    let mut text = without(r"(?s)<[^>]*>", page);
    for (written, meant) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2f;", "/"),
        ("&amp;", "&"),
    ] {
        text = text.replace(written, meant);
    }
    text
}

/// All letters of a page in their order, without those of the new text alone.
fn old_letters(page: &str) -> String {
    letters_of(&words_of(&without(r"(?s)<ins>.*?</ins>", main_of(page))))
}

fn letters_of(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// Each letter of a text as often as it stands there.
fn letters(text: &str) -> BTreeMap<char, usize> {
    let mut letters = BTreeMap::new();
    for letter in letters_of(text).chars() {
        *letters.entry(letter).or_default() += 1;
    }
    letters
}

/// The old text without its titles and their numbers.
fn old_words(before: &Document) -> String {
    let paragraphs = before.paragraphs.iter();
    let of_report = paragraphs.filter(|one| one.place != Place::Aside);
    of_report.map(Paragraph::beside_title).collect()
}

/// Blanks that were changed are shown as signs.
fn without_space(text: &str) -> String {
    let is_blank = |sign: char| sign.is_whitespace() || sign == '\u{200b}' || "□␣".contains(sign);
    text.chars().filter(|sign| !is_blank(*sign)).collect()
}

fn names(page: &str, pattern: &str) -> Vec<String> {
    let found = Regex::new(pattern).map(|pattern| {
        let found = pattern.captures_iter(page);
        found.map(|one| one[1].to_owned()).collect()
    });
    found.unwrap_or_default()
}

/// The letters of the old text that a page shows less often than the text has them. The old place of
/// what moved shows only its beginning and is not counted: all of it stands at the new place.
fn missing(before: &Document, page: &str) -> BTreeMap<char, usize> {
    let shown = letters(&text_without(&[r"(?s)<ins>.*?</ins>"], page));
    let missing = letters(&old_words(before))
        .into_iter()
        .map(|(letter, count)| {
            let shown = shown.get(&letter).copied().unwrap_or(0);
            (letter, count.saturating_sub(shown))
        });
    missing.filter(|(_, count)| *count > 0).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_texts_are_whole_and_links_lead_somewhere((before, after) in two_drafts(), all in any::<bool>()) {
        let detail = if all { Detail::All } else { Detail::Folded };
        let comparison = compared(&before.join("\n"), &after.join("\n"));
        let old = comparison.before.clone();
        let page = page(comparison, detail);
        let new_text = text_without(&[r"(?s)<del>.*?</del>"], &page);
        prop_assert_eq!(new_text, without_space(&after.concat()), "{}", main_of(&page));
        if all {
            prop_assert_eq!(missing(&old, &page), BTreeMap::new(), "{}", main_of(&page));
        }
        for section in old.sections.iter().filter(|one| one.naming == Naming::Title) {
            let title = letters_of(&section.title);
            let is_there = old_letters(&page).contains(&title);
            prop_assert!(is_there, "{} is missing\n{}", title, main_of(&page));
        }
        let ids = names(&page, r#" id="([^"]*)""#);
        let unique: BTreeSet<&String> = ids.iter().collect();
        prop_assert_eq!(ids.len(), unique.len(), "{:?}", ids);
        for link in names(&page, r##" href="#([^"]*)""##) {
            prop_assert!(unique.contains(&link), "{} leads nowhere\n{}", link, page);
        }
        prop_assert_eq!(page.matches("</style>").count(), 1);
    }
}
