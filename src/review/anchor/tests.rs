//! Typed words to anchors, and quotes that no line of a fixture can show.

use super::{
    Doubt, Likeness, Quoted, TextAnchor, Tracker, Whereabouts, find_without_comparison, quote,
};
use crate::compare::{Document, Limits, compare};
use crate::report::{Grammar, parse};
use crate::settings::pack::Pack;

const REPORT: &str = "\
区图书馆2024年度工作总结

一、主要工作
（一）总分馆建设。全年新建分馆6个，改造书屋16个；读者留言“很方便”。
（二）数字服务。全年新建阅览室2间，接待读者36.5万人次。
二、下一步打算
建成线上古籍阅览室，全年接待读者40万人次。
";

const ENGLISH: &str = "\
Annual report 2024

1. Advice services
We opened 4 advice points; the party took part in 14 of them.
2. Training
It’s “open to all” — twelve people came.
";

fn grammar(pack: &str) -> Grammar {
    Pack::built_in(pack).map(|pack| pack.grammar).unwrap()
}

fn document(text: &str, pack: &str) -> Document {
    Document::from_outline(&parse(text, &grammar(pack)))
}

fn once(found: &Quoted) -> (&TextAnchor, Likeness) {
    match found {
        Quoted::Once { hit, likeness } => (&hit.anchor, *likeness),
        other => panic!("{other:?}"),
    }
}

fn followed(before: &str, after: &str, words: &str) -> Whereabouts {
    let grammar = grammar("zh-gov");
    let outlines = (parse(before, &grammar), parse(after, &grammar));
    let comparison = compare(&outlines.0, &outlines.1, &grammar.words, Limits::default());
    let found = quote(&Document::from_outline(&outlines.0), words, None);
    Tracker::new(&comparison, &grammar.words).find(once(&found).0)
}

#[test]
fn typed_words_are_anchored_where_they_stand() {
    let document = document(REPORT, "zh-gov");
    let found = quote(&document, "新建分馆6个", None);
    let (anchor, likeness) = once(&found);
    assert_eq!(likeness, Likeness::Exact);
    assert!(anchor.prefix.ends_with("（一）总分馆建设。全年"));
    assert!(anchor.suffix.starts_with("，改造书屋16个；"));
    assert_eq!(anchor.section, ["一、主要工作", "（一）总分馆建设"]);
}

#[test]
fn a_number_is_not_found_within_another() {
    let document = document(REPORT, "zh-gov");
    let found = quote(&document, "6个", None);
    assert!(once(&found).0.suffix.starts_with("，改造"));
    // 0万人次 stands within 40万人次 alone, and 5万人次 within 36.5万人次.
    for words in ["0万人次", "5万人次"] {
        assert!(matches!(
            quote(&document, words, None),
            Quoted::Never { .. }
        ));
    }
}

#[test]
fn words_that_stand_several_times_are_all_listed() {
    let document = document(REPORT, "zh-gov");
    let Quoted::Several { hits, likeness } = quote(&document, "接待读者", None) else {
        panic!("one hit");
    };
    assert_eq!(likeness, Likeness::Exact);
    let lines: Vec<usize> = hits.iter().map(|hit| hit.passage.line).collect();
    assert_eq!(lines, [5, 7]);
    // In a section there is one of them.
    let found = quote(&document, "接待读者", Some(&(6..8)));
    assert_eq!(once(&found).0.section, ["二、下一步打算"]);
}

#[test]
fn words_typed_with_other_signs_are_quoted_as_they_stand() {
    let document = document(REPORT, "zh-gov");
    for typed in ["新建分馆 ６个，改造 书屋16个", "新建分馆6个,改造书屋16个"]
    {
        let found = quote(&document, typed, None);
        let (anchor, likeness) = once(&found);
        assert_eq!(likeness, Likeness::LookAlike);
        assert_eq!(anchor.exact, "新建分馆6个，改造书屋16个");
    }
    let found = quote(&document, "“改造书屋16个。”", None);
    assert_eq!(once(&found).0.exact, "改造书屋16个");
    let found = quote(&document, "读者留言\"很方便\"", None);
    assert_eq!(once(&found).0.exact, "读者留言“很方便”");
    let document = self::document(ENGLISH, "en-ngo");
    let found = quote(&document, "It's \"open to all\" - twelve  people", None);
    assert_eq!(once(&found).0.exact, "It’s “open to all” — twelve people");
    assert_eq!(
        once(&quote(&document, "part", None))
            .0
            .prefix
            .chars()
            .last(),
        Some(' ')
    );
}

#[test]
fn words_typed_with_an_omission_are_quoted_whole() {
    let document = document(REPORT, "zh-gov");
    for typed in [
        "全年新建分馆……书屋16个",
        "全年新建分馆...书屋16个",
        "“总分馆建设…书屋16个；”",
    ] {
        let found = quote(&document, typed, None);
        let (anchor, likeness) = once(&found);
        assert_eq!(likeness, Likeness::Abridged);
        assert!(
            anchor.exact.ends_with("新建分馆6个，改造书屋16个"),
            "{anchor:?}"
        );
    }
    // Not over the end of a paragraph, and never between any two places.
    for typed in ["新建分馆……阅览室2间", "全年……书屋8个", "……书屋16个"]
    {
        let found = quote(&document, typed, None);
        let is_abridged = matches!(
            &found,
            Quoted::Once {
                likeness: Likeness::Abridged,
                ..
            }
        );
        assert!(!is_abridged, "{found:?}");
    }
}

#[test]
fn words_that_stand_nowhere_are_never_taken_for_others() {
    let document = document(REPORT, "zh-gov");
    let Quoted::Never { nearest } = quote(&document, "全年共新建分馆8个", None) else {
        panic!("taken");
    };
    assert!(nearest.unwrap().passage.words.contains("新建分馆6个"));
    let found = quote(&document, "清淤河道十二公里", None);
    assert_eq!(found, Quoted::Never { nearest: None });
    let found = quote(&document, "", None);
    assert_eq!(found, Quoted::Never { nearest: None });
}

#[test]
fn a_quote_may_go_on_in_the_next_paragraph() {
    let document = document(REPORT, "zh-gov");
    let found = quote(&document, "接待读者36.5万人次。 二、下一步打算", None);
    let (anchor, _) = once(&found);
    assert_eq!(anchor.exact, "接待读者36.5万人次。\n二、下一步打算");
}

#[test]
fn the_number_of_a_heading_is_no_part_of_a_quote() {
    let document = document(REPORT, "zh-gov");
    let found = quote(&document, "（二）数字服务", None);
    let (anchor, likeness) = once(&found);
    assert_eq!(
        (anchor.exact.as_str(), likeness),
        ("数字服务", Likeness::Exact)
    );
    assert!(anchor.prefix.ends_with("（二）"));
    // But where nothing else is quoted.
    assert_eq!(once(&quote(&document, "（二）", None)).0.exact, "（二）");
}

#[test]
fn what_changed_beside_the_words_changed_no_word_of_them() {
    let after = REPORT.replace(
        "全年新建分馆6个，改造书屋16个",
        "全年共新建分馆6个，改造书屋20个",
    );
    let found = followed(REPORT, &after, "新建分馆6个");
    assert!(matches!(found, Whereabouts::Unchanged(_)), "{found:?}");
    let found = followed(REPORT, &after, "个；读者留言");
    assert!(matches!(found, Whereabouts::Unchanged(_)), "{found:?}");
    let found = followed(REPORT, &after, "改造书屋16个");
    let Whereabouts::Changed { was, now } = found else {
        panic!("{found:?}");
    };
    assert_eq!(
        (was.as_str(), now.words.as_str()),
        ("改造书屋16个", "改造书屋20个")
    );
}

#[test]
fn a_figure_is_changed_whole() {
    let after = REPORT.replace("36.5万人次", "38.2万人次");
    for (words, expected) in [("36.5", "38.2"), ("36.5万人次", "38.2万人次")] {
        let found = followed(REPORT, &after, words);
        assert_eq!(found.passage().unwrap().words, expected);
        assert_eq!(found.id(), "changed");
    }
}

#[test]
fn equal_words_with_the_same_all_around_are_a_question() {
    let text = "一、工作\n取得成效。\n取得成效。\n取得成效。\n取得成效。\n".repeat(9);
    let grammar = grammar("zh-gov");
    let outline = parse(&text, &grammar);
    let comparison = compare(&outline, &outline, &grammar.words, Limits::default());
    let anchor = TextAnchor {
        exact: "成效".to_owned(),
        ..TextAnchor::default()
    };
    let found = Tracker::new(&comparison, &grammar.words).find(&anchor);
    let Whereabouts::Doubtful {
        why, candidates, ..
    } = found
    else {
        panic!("{found:?}");
    };
    assert_eq!((why, candidates.len()), (Doubt::Several, 36));
}

#[test]
fn without_the_old_text_one_hit_among_other_words_is_a_question() {
    let document = document(REPORT, "zh-gov");
    let anchor = TextAnchor {
        exact: "接待读者40万人次".to_owned(),
        prefix: "全镇开展送戏下乡九场次，".to_owned(),
        suffix: "，群众反响热烈，媒体多次报道。".to_owned(),
        section: vec!["三、群众文化".to_owned()],
    };
    let grammar = grammar("zh-gov");
    let found = find_without_comparison(&anchor, &document, &grammar.words);
    let Whereabouts::Doubtful {
        why, candidates, ..
    } = found
    else {
        panic!("{found:?}");
    };
    assert_eq!((why, candidates.len()), (Doubt::Elsewhere, 1));
}

#[test]
fn a_line_break_typed_into_the_words_changes_them() {
    let after = REPORT.replace("全年新建阅览室2间，接待", "全年新建阅览室2间，\n接待");
    let found = followed(REPORT, &after, "新建阅览室2间，接待读者");
    assert!(matches!(found, Whereabouts::Changed { .. }), "{found:?}");
}

#[test]
fn a_sentence_moved_and_reworded_is_asked_after() {
    let was = "全面加强农村精神文明建设，乡风持续好转。";
    let before = REPORT.replace("（二）数字服务。", &format!("（二）数字服务。{was}"));
    let moved = "全面明显好转村精神文明建设，乡风持续改善。";
    let after = REPORT.replace("40万人次。", &format!("40万人次。{moved}"));
    let found = followed(&before, &after, "加强农村精神文明建设");
    let Whereabouts::Doubtful { candidates, .. } = found else {
        panic!("{found:?}");
    };
    assert!(candidates[0].words.contains("村精神文明建设"));
    let found = followed(&before, REPORT, "加强农村精神文明建设");
    assert!(matches!(found, Whereabouts::Gone { .. }), "{found:?}");
}
