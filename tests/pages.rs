//! What must hold of the page of any two drafts: the whole new text stands on it in its order, every
//! link leads somewhere, and no words become tags.

use annals::compare::{Limits, compare};
use annals::render::{Colour, Display, Format, Glyphs, view};
use annals::report::{Grammar, parse};
use annals::series::Language;
use annals::settings::pack::Pack;
use annals::view::{Detail, DiffView, Shown, Side, View};
use proptest::prelude::*;
use regex::Regex;
use std::collections::BTreeSet;
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

fn page(before: &str, after: &str, detail: Detail) -> String {
    let outlines = (parse(before, &CHINESE), parse(after, &CHINESE));
    let side = |label: &str| Side {
        label: label.to_owned(),
        revision: None,
    };
    let diff = DiffView {
        report: None,
        before: side("1"),
        after: side("2"),
        comparison: compare(&outlines.0, &outlines.1, &CHINESE.words, Limits::default()),
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
    view(&View::Diff(diff), Format::Html, &display)
}

/// The new text as it stands on a page: what is gone, and what is said beside it, left out.
fn new_text(page: &str) -> String {
    let start = page.find("<main").unwrap_or(0);
    let mut text = page[start..].to_owned();
    for left_out in [
        r#"(?s)^.*?<p class="legend".*?</p>"#,
        r#"(?s)<details class="small".*"#,
        r"(?s)</main>.*",
        r"(?s)<aside.*?</aside>",
        r#"(?s)<p class="(note|ways)".*?</p>"#,
        r"(?s)<summary lang.*?</summary>",
        r#"(?s)<span class="note".*?</span></summary>"#,
        r#"(?s)<span class="untitled".*?</span>"#,
        r"(?s)<del>.*?</del>",
        r"(?s)<[^>]*>",
    ] {
        let left_out =
            Regex::new(left_out).map(|pattern| pattern.replace_all(&text, "").into_owned());
        text = left_out.unwrap_or_default();
    }
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
    without_space(&text)
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

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_new_text_is_whole_and_links_lead_somewhere((before, after) in two_drafts(), all in any::<bool>()) {
        let detail = if all { Detail::All } else { Detail::Folded };
        let page = page(&before.join("\n"), &after.join("\n"), detail);
        prop_assert_eq!(new_text(&page), without_space(&after.concat()), "{}", page);
        let ids = names(&page, r#" id="([^"]*)""#);
        let unique: BTreeSet<&String> = ids.iter().collect();
        prop_assert_eq!(ids.len(), unique.len(), "{:?}", ids);
        for link in names(&page, r##" href="#([^"]*)""##) {
            prop_assert!(unique.contains(&link), "{} leads nowhere\n{}", link, page);
        }
        prop_assert_eq!(page.matches("</style>").count(), 1);
    }
}
