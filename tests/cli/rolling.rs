//! A new year's report as a clerk begins it: shown first, then made, and what never goes along.

use crate::workspace::{Place, listing};

/// Last year's report, signed and sent, with what an author may leave in a file.
const LAST_YEAR: &str = "+++
title = \"区图书馆2023年度工作总结\"
kind = \"工作总结\"
stage = \"定稿\"
signed_by = \"田禾\"
date = \"2023-12-28\"
+++

区图书馆2023年度工作总结

2023年，馆里做了以下工作。

一、主要工作
〔待核：上一段是上年原文，其中“2022年”，今年还对吗？〕
（一）连续三年免费开放。接待读者12.6万人次，外借图书8.4万册。
（二）阅读推广。举办读书会86场。
二、存在问题
城北片区没有分馆。
三、2024年打算
在城北建一个分馆。更新数字阅览室的设备。

区图书馆
2023年12月28日
";

fn place() -> Place {
    let place = Place::with_unit();
    place.write("reports/区图书馆/2023/report.txt", LAST_YEAR);
    place.done(&["save", "区图书馆/2023"]);
    place
}

#[test]
fn a_dry_run_shows_the_text_and_the_numbers_and_writes_nothing() {
    let place = place().without_author();
    let before = listing(&place.path(""));
    let shown = place.run(&["new", "区图书馆", "2024", "--dry-run"]);
    assert_eq!(shown.status, 0, "{shown:?}");
    assert_eq!(listing(&place.path("")), before);
    for told in [
        "什么也没有写",
        "年份顺延 2 处，待答 3 条（打算 2 项、问题 1 项），待核 1 处",
    ] {
        assert!(shown.notices.contains(told), "{told}: {}", shown.notices);
    }
    let json = place.done(&["new", "区图书馆", "2024", "--dry-run", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["text"], shown.result.as_str());
    assert_eq!(json["report"], "区图书馆/2024");
    for (key, value) in [("years_rolled", 2), ("promises", 3), ("to_confirm", 1)] {
        assert_eq!(json[key], value, "{key}");
    }
    assert_eq!(json["dry_run"], true);
    // What is made afterwards is what was shown.
    place.done(&["new", "区图书馆", "2024", "--author", "林晓"]);
    assert_eq!(place.read("reports/区图书馆/2024/report.txt"), shown.result);
}

#[test]
fn what_was_last_years_alone_never_goes_along() {
    let place = place();
    place.done(&["new", "区图书馆", "2024"]);
    let report = place.read("reports/区图书馆/2024/report.txt");
    for gone in [
        "定稿",
        "田禾",
        "signed_by",
        "12-28",
        "12月28日",
        "12.6万",
        "上年原文",
    ] {
        assert!(!report.contains(gone), "{gone}: {report}");
    }
    assert!(report.contains("stage = \"提纲\""), "{report}");
    let signed = report.lines().filter(|line| *line == "区图书馆").count();
    assert_eq!(signed, 0, "{report}");
    assert!(place.done(&["log", "区图书馆/2024"]).contains("r1"));
}

#[test]
fn last_years_figures_stand_under_their_headings_where_asked_for() {
    let place = place();
    let said = place.done(&["new", "区图书馆", "2024", "--with-figures"]);
    assert!(said.contains("列出原有数据 2 节"), "{said}");
    let report = place.read("reports/区图书馆/2024/report.txt");
    let lines: Vec<&str> = report.lines().collect();
    let at = |start: &str| lines.iter().position(|line| line.starts_with(start));
    let reading = at("（二）阅读推广").unwrap();
    assert!(
        lines[reading + 1].starts_with("〔待写：上年数据：") && lines[reading + 1].contains("86场"),
        "{report}"
    );
}

#[test]
fn a_report_that_exists_is_refused_shown_or_not() {
    let place = place();
    for words in [
        &["new", "区图书馆", "2023"][..],
        &["new", "区图书馆", "2023", "--dry-run"][..],
    ] {
        place.refused(words, 3, &["annals show 区图书馆/2023"]);
    }
}

#[test]
fn a_gap_and_a_year_before_all_others_are_told() {
    let place = place();
    let shown = place.run(&["new", "区图书馆", "2026", "--dry-run"]);
    for told in ["2024、2025 年没有报告", "由 2023 年报告结转"] {
        assert!(shown.notices.contains(told), "{}", shown.notices);
    }
    for line in ["区图书馆2026年度工作总结", "三、2027年打算"] {
        assert!(shown.result.lines().any(|l| l == line), "{}", shown.result);
    }
    assert!(!shown.result.contains("上年打算"), "{}", shown.result);
    let json = place.done(&["new", "区图书馆", "2026", "--dry-run", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["missing_years"], serde_json::json!([2024, 2025]));
    let shown = place.run(&["new", "区图书馆", "2021", "--dry-run"]);
    assert!(
        shown.notices.contains("最早的报告是 2023 年的") && !shown.notices.contains("待答"),
        "{}",
        shown.notices
    );
    assert!(shown.result.contains("区图书馆2021年度工作总结"));
}

/// A report in which nothing was written loses nobody's plan: the one before it is gone back to.
#[test]
fn a_report_that_was_never_written_is_passed_over_and_named() {
    let place = place();
    place.done(&["new", "区图书馆", "2024"]);
    let shown = place.run(&["new", "区图书馆", "2025", "--dry-run"]);
    for told in [
        "由 2023 年报告结转",
        "2024 年报告只有提示",
        "待答 3 条（打算 2 项、问题 1 项）",
    ] {
        assert!(shown.notices.contains(told), "{told}: {}", shown.notices);
    }
    assert!(!shown.notices.contains("没有报告"), "{}", shown.notices);
    assert!(
        shown
            .result
            .contains("〔待答：2023年报告打算“在城北建一个分馆”"),
        "{}",
        shown.result
    );
    let json = place.done(&["new", "区图书馆", "2025", "--dry-run", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["unwritten_years"], serde_json::json!([2024]));
    assert_eq!(json["from"], 2023);
    // One sentence in it, and it is a report again.
    let path = "reports/区图书馆/2024/report.txt";
    let written = place
        .read(path)
        .replace("三、2025年打算", "三、2025年打算\n在城东建一个分馆。");
    place.write(path, written);
    let shown = place.run(&["new", "区图书馆", "2025", "--dry-run"]);
    assert!(
        shown.notices.contains("由 2024 年报告结转") && shown.result.contains("在城东建一个分馆"),
        "{shown:?}"
    );
}

#[test]
fn a_report_given_in_the_next_year_says_which_year_is_this_year() {
    let place = Place::with_unit();
    place.done(&["unit", "add", "澜溪区", "--kind", "政府工作报告"]);
    let shown = place.run(&["new", "澜溪区", "2023", "--dry-run"]);
    assert!(
        shown.notices.contains("回顾 2023 年，2024 年作"),
        "{}",
        shown.notices
    );
    for line in ["一、2023年工作回顾", "三、2024年重点工作"] {
        assert!(shown.result.lines().any(|l| l == line), "{}", shown.result);
    }
}

/// The kind has another title for one part, a new part, and one that is gone; the years are still
/// held against each other part by part.
#[test]
fn years_with_a_changed_outline_are_compared_by_role_and_text() {
    let place = place();
    let kind = "title = \"{unit}{year}年度工作总结\"\n\
        [[part]]\nrole = \"work\"\ntitle = \"重点工作完成情况\"\nwas = [\"主要工作\"]\n\
        [[part]]\nrole = \"safety\"\ntitle = \"安全情况\"\n\
        [[part]]\nrole = \"problem\"\ntitle = \"存在问题\"\nuntil = 2023\n\
        [[part]]\nrole = \"plan\"\ntitle = \"{next_year}年打算\"\n";
    place.write("kinds/工作总结.toml", kind);
    let said = place.done(&["new", "区图书馆", "2024"]);
    assert!(
        said.contains("没有留下") && said.contains("补上标题"),
        "{said}"
    );
    let path = "reports/区图书馆/2024/report.txt";
    let report = place.read(path);
    let headings: Vec<&str> = report
        .lines()
        .filter(|l| l.contains('、') && !l.contains('〔'))
        .collect();
    assert_eq!(
        headings,
        ["一、重点工作完成情况", "二、安全情况", "三、2025年打算"],
        "{report}"
    );
    // A problem is still asked after, though its part is gone.
    assert!(
        report.contains("〔待答：上年问题“城北片区没有分馆”"),
        "{report}"
    );
    let written: String = report
        .lines()
        .filter(|line| !line.starts_with('〔'))
        .map(|line| match line {
            "（一）连续三年免费开放" => {
                "（一）连续四年免费开放。接待读者13.1万人次，外借图书8.8万册。\n".to_owned()
            }
            "（二）阅读推广" => "（二）阅读推广。举办读书会91场。\n".to_owned(),
            "二、安全情况" => "二、安全情况\n检查消防器材四次。\n".to_owned(),
            "三、2025年打算" => "三、2025年打算\n在城北分馆开通夜读。\n".to_owned(),
            line => format!("{line}\n"),
        })
        .collect();
    place.write(path, written);
    let json = place.done(&["compare", "区图书馆/2024", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let pair = |title: &str| -> Option<String> {
        let mut sections = json["sections"].as_array().unwrap().iter();
        let section = sections.find(|s| s["after"][0]["title"] == title)?;
        section["before"][0]["title"].as_str().map(str::to_owned)
    };
    assert_eq!(pair("重点工作完成情况").as_deref(), Some("主要工作"));
    assert_eq!(
        pair("连续四年免费开放").as_deref(),
        Some("连续三年免费开放")
    );
    assert_eq!(pair("2025年打算").as_deref(), Some("2024年打算"));
    assert_eq!(pair("安全情况"), None);
}
