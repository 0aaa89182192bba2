//! What is shown of the changes, and in which form, as a person asks for it.

use crate::workspace::Place;

const OLD: &str = "区图书馆2023年工作总结\n一年来，区图书馆以读者为中心开展工作。\n一、主要工作\n（一）阅读推广\n全年举办讲座86场，读者反映良好。\n（二）分馆建设\n新建分馆6个，覆盖全部街道。\n二、存在问题\n（一）分馆人员不足\n古籍修复人手不够，积压待修一百余册。\n（二）经费来源单一\n社会力量参与不多。\n";
const NEW: &str = "区图书馆2023年工作总结\n一年来，区图书馆以读者为中心开展工作。\n一、主要工作\n（一）阅读推广\n全年举办讲座91场，读者反映良好。\n（二）分馆建设\n新建分馆6个，基本覆盖全部街道。\n二、存在问题\n（一）分馆人员不足\n古籍修复人手不够，积压待修一百余册。\n（二）经费来源单一\n社会力量参与不多。\n三、下一年打算\n建成线上古籍阅览室，开放善本。\n";

fn place() -> Place {
    let place = Place::empty();
    place.write("旧.txt", OLD);
    place.write("新.txt", NEW);
    place
}

fn diff(options: &[&str]) -> Vec<String> {
    let words = ["diff", "旧.txt", "新.txt"].iter().chain(options);
    let answer = place().run(&words.copied().collect::<Vec<_>>());
    assert_eq!(answer.status, 0, "{options:?}: {}", answer.notices);
    answer.result.lines().map(str::to_owned).collect()
}

#[test]
fn some_kinds_of_changes_alone() {
    let said = diff(&["--only", "数据，added"]).join("\n");
    assert!(
        said.contains("只看数据、新增：新增 1 节、数据 1 处，共 2 节；另有 1 节有改动，没有列出"),
        "{said}"
    );
    assert!(
        said.contains("{+91场+}") && said.contains("线上古籍阅览室"),
        "{said}"
    );
    assert!(!said.contains("基本"), "{said}");
    let nothing = diff(&["--only", "split"]).join("\n");
    assert!(nothing.contains("只看拆分：没有这样的改动"), "{nothing}");
}

#[test]
fn a_kind_that_there_is_not_names_those_that_there_are() {
    let words = ["diff", "旧.txt", "新.txt", "--only", "figures"];
    let said = ["“--only”不能写成“figures”", "“figure”", "措辞", "合并"];
    place().refused(&words, 2, &said);
}

#[test]
fn one_section_alone_or_which_one() {
    let said = diff(&["--section", "分馆建设"]).join("\n");
    assert!(
        said.contains("只看“一、主要工作 ＞（二）分馆建设”：修改 1 节、措辞 1 处，共 1 节"),
        "{said}"
    );
    assert!(said.contains("基本") && !said.contains("91场"), "{said}");
    let all = diff(&["--section", "一"]).join("\n");
    assert!(all.contains("基本") && all.contains("91场"), "{all}");
    let words = |section| ["diff", "旧.txt", "新.txt", "--section", section];
    place().refused(&words("建设不了的"), 3, &["没有“建设不了的”"]);
    place().refused(&words("分馆"), 3, &["分馆建设", "分馆人员不足"]);
}

#[test]
fn forms_exclude_each_other() {
    for [one, other] in [
        ["--stat", "--words"],
        ["--words", "--side-by-side"],
        ["--stat", "--side-by-side"],
        ["--context=1", "--stat"],
        ["--explain", "--words"],
    ] {
        let flag = one.split('=').next().unwrap();
        let words = ["diff", "旧.txt", "新.txt", one, other];
        place().refused(&words, 2, &["不能和", flag, other]);
    }
}

#[test]
fn every_form_is_shown_of_two_years_too() {
    for form in ["--stat", "--words", "--side-by-side", "--explain"] {
        let answer = place().run(&["compare", "旧.txt", "新.txt", form]);
        assert_eq!(answer.status, 0, "{form}: {}", answer.notices);
        assert!(
            answer.result.contains("下一年打算"),
            "{form}: {}",
            answer.result
        );
    }
}

#[test]
fn the_whole_text_comes_without_colour_and_says_where_it_is_not_whole() {
    let words = ["diff", "旧.txt", "新.txt", "--words", "--color", "always"];
    let whole = place().run(&words);
    assert!(
        whole
            .result
            .contains("全年举办讲座[-86场-]{+91场+}，读者反映良好。\n")
    );
    assert!(!whole.result.contains('\u{1b}') && whole.notices.is_empty());
    let words = ["diff", "旧.txt", "新.txt", "--words", "--only", "figure"];
    let part = place().run(&words);
    assert!(part.notices.contains("不是全文"), "{}", part.notices);
    assert!(!part.result.contains("基本"), "{}", part.result);
}

#[test]
fn machine_output_leaves_sections_out_and_says_so() {
    let json = diff(&["--format", "json", "--only", "figure", "--section", "一"]).join("\n");
    assert!(json.contains("\"only\": [\n    \"figure\"\n  ]"), "{json}");
    assert!(json.contains("\"section\": \"一\""), "{json}");
    assert!(json.contains("91场") && !json.contains("基本"), "{json}");
    let whole = diff(&["--format", "json"]).join("\n");
    assert!(!whole.contains("\"only\"") && !whole.contains("\"section\":"));
}

#[test]
fn the_exit_code_is_about_what_is_shown() {
    let status = |options: &[&str]| {
        let words = ["diff", "旧.txt", "新.txt", "--exit-code"];
        let words: Vec<&str> = words.iter().chain(options).copied().collect();
        place().run(&words).status
    };
    assert_eq!(status(&[]), 1);
    assert_eq!(status(&["--only", "figure"]), 1);
    assert_eq!(status(&["--only", "date"]), 0);
    assert_eq!(status(&["--section", "人员"]), 0);
}

/// Two texts that differ in how numbers are written, and in nothing else.
fn numbers_written_otherwise() -> Place {
    let place = Place::empty();
    let old = "一、主要工作\n（1）抓学习\n全年组织学习十二次。\n1.甲类事项\n全年办事八百件。\n二、其他\n照旧。\n";
    place.write("旧.txt", old);
    let new = old.replace("（1）", "(1)").replace("1.甲", "1. 甲");
    place.write("新.txt", new);
    place
}

#[test]
fn a_small_change_that_is_counted_is_listed_too() {
    let place = numbers_written_otherwise();
    let words = ["diff", "旧.txt", "新.txt", "--all", "--side-by-side"];
    for words in [&words[..4], &words] {
        let said = place.done(words);
        assert!(said.contains("标点 1、空格 1"), "{said}");
        assert!(said.contains("{+(1)+}抓学习"), "{said}");
        assert!(said.contains("1.{+"), "{said}");
    }
    let folded = place.done(&["diff", "旧.txt", "新.txt", "--side-by-side"]);
    assert!(folded.contains("标点 1、空格 1"), "{folded}");
}

#[test]
fn the_exit_code_is_one_for_the_whole_and_for_its_part() {
    let place = numbers_written_otherwise();
    let status = |options: &[&str]| {
        let words = ["diff", "旧.txt", "新.txt", "--exit-code"];
        let words: Vec<&str> = words.iter().chain(options).copied().collect();
        place.run(&words).status
    };
    assert_eq!(status(&[]), 1);
    assert_eq!(status(&["--section", "一"]), 1);
    assert_eq!(status(&["--section", "二"]), 0);
    assert_eq!(status(&["--only", "punctuation"]), 1);
    assert_eq!(status(&["--only", "figure"]), 0);
}

#[test]
fn a_title_ends_with_its_mark_and_what_follows_is_whole() {
    let place = Place::empty();
    let old = "一、工作\n（一）抓学习。\n学了十二次，人人参加。\n二、其他\n照旧。\n";
    place.write("旧.txt", old);
    let new = old.replace("十二次", "十三次").replace(
        "二、其他",
        "（二）扩大内需。\n新开商店八家。\n（三）募捐。£300已经到账。\n二、其他",
    );
    place.write("新.txt", new);
    let beside = place.done(&["diff", "旧.txt", "新.txt", "--side-by-side"]);
    assert_eq!(beside.matches("扩大内需").count(), 1, "{beside}");
    assert!(!beside.contains("段未改"), "{beside}");
    let said = place.done(&["diff", "旧.txt", "新.txt"]);
    assert!(said.contains(" £300已经到账。"), "{said}");
}

#[test]
fn what_a_screen_calls_a_thing_is_understood() {
    let place = place();
    for name in ["拆段", "并段", "移出", "joined", "gone"] {
        let said = diff(&["--only", name]).join("\n");
        assert!(said.contains("没有这样的改动"), "{name}: {said}");
    }
    let opening = diff(&["--section", "（开头）"]).join("\n");
    assert!(opening.contains("只看“（开头）”"), "{opening}");
    let refused = |words: &[&str], said: &str| place.refused(words, 2, &[said]);
    let two = ["旧.txt", "新.txt"];
    refused(&["compare", "旧.txt"], "annals compare 旧稿.txt 新稿.txt");
    refused(
        &["diff", two[0], two[1], "--from", "r1"],
        "“--from”用于工作区里的一份报告",
    );
    refused(
        &["compare", two[0], two[1], "--with", "2023"],
        "“--with”用于",
    );
    refused(
        &["diff", two[0], two[1], "--context", "-1"],
        "“--context”不能写成“-1”",
    );
    let words = ["diff", two[0], two[1], "--words", "--format", "json"];
    refused(&words, "“--format json”不能和“--words”同时使用");
}
