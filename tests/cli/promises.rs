//! Last year's promises, listed and settled.

use crate::workspace::{Place, listing};
use std::process::Command;

const LAST_YEAR: &str = "区图书馆2023年工作总结

一、主要工作
（一）阅读推广。举办读书会48场。
二、存在问题
一是城北片区没有分馆。
三、下一步打算
（一）延长夜间开放时间。
（二）编印馆藏家谱提要。
（三）更换老旧门禁系统。
";

const THIS_YEAR: &str = "区图书馆2024年工作总结

一、主要工作
（一）夜间服务。8个分馆5月起延长夜间开放时间，至22时闭馆。
（二）物业管理。大门改用人脸识别，刷卡机拆除。
二、下一步打算
（一）编印馆藏家谱提要。
";

/// A workspace with two years of one report.
fn place() -> Place {
    let place = Place::with_unit();
    for (year, text) in [(2023, LAST_YEAR), (2024, THIS_YEAR)] {
        place.write(&format!("reports/区图书馆/{year}/report.txt"), text);
        place.done(&["save", &format!("区图书馆/{year}")]);
    }
    place
}

const FILE: &str = "reports/区图书馆/2024/promises.toml";

/// The files that the newest step of the history touched, and its message.
fn newest(place: &Place) -> (Vec<String>, String) {
    let git = |words: &[&str]| {
        let mut git = Command::new("git");
        git.args(["-c", "core.quotepath=false"]).args(words);
        let output = git.current_dir(place.path("")).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let files = git(&["show", "--name-only", "--format=", "HEAD"]);
    let files = files.lines().map(str::to_owned).collect();
    (files, git(&["show", "-s", "--format=%B", "HEAD"]))
}

#[test]
fn promises_are_listed_with_their_answers() {
    let place = place();
    let said = place.done(&["promises", "区图书馆/2024"]);
    for part in [
        "上年承诺 4 项   有回应 1   原样再列 1   未见下文 2",
        "P2  有回应    延长夜间开放时间",
        "一（一）：8个分馆5月起延长夜间开放时间，至22时闭馆。",
        "annals promises settle P1 --report 区图书馆/2024",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let json = place.done(&["promises", "区图书馆/2024", "--format", "json"]);
    assert!(
        json.starts_with("{\n  \"schema\": \"annals/promises/1\""),
        "{json}"
    );
}

#[test]
fn two_files_are_enough() {
    let place = Place::empty();
    place.write("去年.txt", LAST_YEAR);
    place.write("今年.txt", THIS_YEAR);
    let said = place.done(&["promises", "去年.txt", "今年.txt"]);
    assert!(
        said.contains("有回应 1") && !said.contains("settle"),
        "{said}"
    );
}

#[test]
fn a_decision_wins_and_survives_renumbering() {
    let place = place();
    place.write(
        "reports/区图书馆/2024/report.txt",
        format!("{THIS_YEAR}\n附言。\n"),
    );
    let settle = ["promises", "settle", "P4", "--at", "一（二）", "--done"];
    let said = place.done(&[&settle[..], &["--report", "区图书馆/2024"]].concat());
    assert!(
        said.contains("已完成") && said.contains("见一（二）物业管理"),
        "{said}"
    );
    let (files, message) = newest(&place);
    assert_eq!(files, [FILE], "whatever else changed is left alone");
    assert!(
        message.contains("Annals-Report: 区图书馆/2024"),
        "{message}"
    );
    let log = place.done(&["log", "区图书馆/2024"]);
    assert!(!log.contains("r2"), "a decision is no revision: {log}");

    let moved = THIS_YEAR.replace(
        "（一）夜间服务",
        "（一）志愿服务。新增志愿者30人。\n（二）夜间服务",
    );
    let moved = moved.replace("（二）物业管理", "（三）物业管理");
    place.write("reports/区图书馆/2024/report.txt", moved);
    for command in ["promises", "compare"] {
        let json = place.done(&[command, "区图书馆/2024", "--format", "json"]);
        assert!(json.contains("\"decision\": \"done\""), "{json}");
    }
    let said = place.done(&["promises", "区图书馆/2024"]);
    assert!(said.contains("P4  已完成"), "{said}");
    assert!(
        said.contains("一（三）") && said.contains("林晓定"),
        "{said}"
    );
}

#[test]
fn a_decision_counts_while_last_years_words_are_the_same() {
    let place = place();
    place.done(&[
        "promises",
        "settle",
        "3",
        "--again",
        "--report",
        "区图书馆/2024",
    ]);
    let edited = LAST_YEAR.replace("编印馆藏家谱提要", "编印家谱目录");
    place.write("reports/区图书馆/2023/report.txt", edited);
    let said = place.done(&["promises", "区图书馆/2024"]);
    assert!(said.contains("所定不再算数：“编印馆藏家谱提要”"), "{said}");
}

#[test]
fn what_a_person_wrote_into_the_file_stays() {
    let place = place();
    let own =
        "# 馆务会记录\n[[promise]]\ntext = '编印馆藏家谱提要' # 第四季度\ndecision = 'underway'\n";
    place.write(FILE, own);
    assert!(
        place
            .done(&["promises", "区图书馆/2024"])
            .contains("P3  推进中")
    );
    let settle = ["promises", "settle", "P1", "--report", "区图书馆/2024"];
    place.done(&[&settle[..], &["--obsolete", "--why", "片区撤并"]].concat());
    let text = place.read(FILE);
    assert!(
        text.starts_with(own) && text.contains("why = \"片区撤并\""),
        "{text}"
    );
    let before = listing(&place.path(""));
    let again = place.done(&[&settle[..], &["--obsolete", "--why", "片区撤并"]].concat());
    assert!(again.contains("早已这样定了"), "{again}");
    assert_eq!(listing(&place.path("")), before);
}

#[test]
fn a_broken_file_is_named_with_its_place() {
    let place = place();
    place.write(FILE, "[[promise]]\ntext = '甲'\ndecision = 'maybe'\n");
    let said = ["promises.toml", "第3行第12个字符", "decision"];
    for words in [
        &["promises", "区图书馆/2024"][..],
        &["compare", "区图书馆/2024"],
        &[
            "promises",
            "settle",
            "P1",
            "--done",
            "--report",
            "区图书馆/2024",
        ],
    ] {
        let answer = place.run(words);
        assert_eq!(answer.result, "", "{words:?}");
        for part in said {
            assert!(answer.notices.contains(part), "{}", answer.notices);
        }
    }
}

#[test]
fn a_wrong_call_changes_nothing() {
    let place = place();
    let report = ["--report", "区图书馆/2024"];
    for (words, status, said) in [
        (&["P9", "--done"][..], 3, "P1 到 P4"),
        (&["第三项", "--done"], 2, "P3"),
        (&["P1"], 2, "--at"),
        (&["P1", "--at", "没有这一节"], 3, "没有这一节"),
        (&["P1", "--obsolete"], 2, "--why"),
        (&["P1", "--obsolete", "--why", " "], 2, "--why"),
        (&["P1", "--done", "--missing"], 2, "--missing"),
    ] {
        let words = [&["promises", "settle"], words, &report].concat();
        place.refused(&words, status, &[said]);
    }
}

#[test]
fn a_report_that_was_only_begun_is_accused_of_nothing() {
    let place = place();
    place.done(&["new", "区图书馆", "2025"]);
    for command in ["promises", "compare"] {
        let answer = place.run(&[command, "区图书馆/2025"]);
        assert!(answer.notices.contains("还没有写"), "{}", answer.notices);
        for word in ["未见下文", "待确认", "今年未提", "没有读到打算"] {
            assert!(!answer.result.contains(word), "{word}: {}", answer.result);
        }
    }
    let json = place.done(&["promises", "区图书馆/2025", "--format", "json"]);
    assert!(json.contains("\"untold\": \"nothing_written\""), "{json}");
    let settle = ["promises", "settle", "P1", "--done", "--report"];
    place.refused(
        &[&settle[..], &["区图书馆/2025"]].concat(),
        3,
        &["还没有写"],
    );

    // A sentence of the author's own, and it is told.
    let path = "reports/区图书馆/2025/report.txt";
    let text = place
        .read(path)
        .replacen("一、主要工作\n", "一、主要工作\n全年新建分馆2个。\n", 1);
    place.write(path, text);
    let said = place.done(&["promises", "区图书馆/2025"]);
    assert!(said.contains("编印馆藏家谱提要"), "{said}");
}

#[test]
fn years_of_two_languages_are_not_held_against_each_other() {
    let place = place();
    let english = "Annual report 2025\n\n1. Our work\nWe lent 40,000 books and ran 48 reading circles.\n2. Plans\n";
    place.write("reports/区图书馆/2025/report.txt", english);
    let answer = place.run(&["promises", "区图书馆/2025"]);
    assert!(answer.notices.contains("语言不同"), "{}", answer.notices);
    assert!(!answer.result.contains("没有读到打算"), "{}", answer.result);
}

#[test]
fn a_promise_of_another_year_is_not_settled() {
    let place = place();
    let settle = |id| {
        let words = [
            "promises",
            "settle",
            id,
            "--done",
            "--report",
            "区图书馆/2024",
        ];
        words.map(str::to_owned)
    };
    let words = settle("2017-P1");
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    place.refused(&words, 2, &["2017-P1", "2023-P1", "--report"]);
    for id in ["PPP3", "2023-3-P1", "P+3", "abcd-P1"] {
        let words = settle(id);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        place.refused(&words, 2, &[id]);
    }
    let words = settle("2023-P1");
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    assert!(place.done(&words).contains("已完成"));
}
