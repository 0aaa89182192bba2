//! A report on its way to its last word: sent round, commented on, answered, sent back.

use crate::workspace::Place;
use std::process::Command;

pub(crate) const TEXT: &str = "+++
title = \"区图书馆2023年工作总结\"
stage = \"初稿\"
+++

2023年，区图书馆新建分馆6个，改造面积1500平方米。

一、主要工作
（一）阅读推广。全年举办读书会48场，参加1,200人次。
（二）总分馆建设。新建分馆6个，改造面积1500平方米。
（三）数字服务。建成线上古籍阅览室，开放馆藏善本120种。

二、存在问题
数字资源利用率有待进一步提高。个别分馆存在人员流动较快的现象。
";

pub(crate) const REPORT: &str = "区图书馆/2023";
pub(crate) const FILE: &str = "reports/区图书馆/2023/report.txt";
pub(crate) const REVIEW: &str = "reports/区图书馆/2023/review.toml";

/// A workspace with one report that was saved.
pub(crate) fn saved() -> Place {
    let place = Place::with_unit();
    place.write(FILE, TEXT);
    place.done(&["save", REPORT]);
    place
}

/// The same, sent round.
pub(crate) fn sent() -> Place {
    let place = saved();
    let to = ["review", "send", "--to", "财务科、办公室，局长"];
    place.done(&[&to[..], &["--due", "2023-11-20"]].concat());
    place
}

/// The same with three comments: on words, on a section, on all.
pub(crate) fn commented() -> Place {
    let place = sent();
    let comment = ["review", "comment", "--from"];
    for words in [
        &[
            "财务科",
            "--on",
            "读书会48场",
            "--via",
            "书面",
            "与统计年报核对",
        ][..],
        &["局长", "--section", "二", "问题要写实，不要套话"],
        &["局长", "--kind", "whole", "全文再压缩"],
    ] {
        place.done(&[&comment[..], words].concat());
    }
    place
}

fn git(place: &Place, words: &[&str]) -> String {
    let mut git = Command::new("git");
    git.args(["-c", "core.quotepath=false"]).args(words);
    let output = git.current_dir(place.path("")).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The files that the newest step of the history touched, and its message.
pub(crate) fn newest(place: &Place) -> (Vec<String>, String) {
    let files = git(place, &["show", "--name-only", "--format=", "HEAD"]);
    let files = files.lines().map(str::to_owned).collect();
    (
        files,
        git(place, &["show", "-s", "--format=%an/%cn%n%B", "HEAD"]),
    )
}

pub(crate) fn says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_round_is_of_the_text_that_was_saved() {
    let place = saved();
    place.write(FILE, TEXT.replace("有待", "还有待"));
    let call = ["review", "send", "--to", "财务科,办公室", "--due", "11-20"];
    let answer = place.run(&call);
    assert_eq!(answer.status, 0, "{}", answer.notices);
    says(&answer.notices, &["不在送出的文本里", "二、存在问题"]);
    says(
        &answer.result,
        &["r2 征求意见稿", "财务科、办公室", "2023年11月20日"],
    );
    let (files, message) = newest(&place);
    assert_eq!(files, [FILE, REVIEW]);
    says(&message, &["Annals-Stage: 征求意见稿"]);
    let working = place.read(FILE);
    says(&working, &["还有待", "stage = \"征求意见稿\""]);
    let kept = git(&place, &["show", &format!("HEAD:{FILE}")]);
    assert!(
        kept.contains("率有待") && kept.contains("征求意见稿"),
        "{kept}"
    );
}

#[test]
fn each_round_of_a_stage_gets_the_next_number() {
    let place = saved();
    let send = |stage: &[&str]| place.done(&[&["review", "send", "--to", "局长"], stage].concat());
    says(&send(&[]), &["r2 征求意见稿 "]);
    says(&send(&[]), &["r3 征求意见稿2 "]);
    place.done(&["save", REPORT, "--stage", "送审稿"]);
    says(&send(&["--stage", "送审稿"]), &["r4 送审稿 "]);
    says(&send(&[]), &["r5 送审稿2 "]);
    says(&send(&["--stage", "送审稿"]), &["r6 送审稿3 "]);
    place.refused(
        &["review", "send", "--to", "局长", "--stage", "送审稿2"],
        2,
        &["已经送过"],
    );
}

#[test]
fn what_cannot_be_sent_is_refused() {
    let place = Place::with_unit();
    place.write(FILE, TEXT);
    place.refused(&["review", "send", "--to", "局长"], 3, &["没有保存过"]);
    place.write(FILE, "+++\ntitle = \"题\"\n+++\n\n〔待写：导语〕\n");
    place.done(&["save", REPORT]);
    place.refused(&["review", "send", "--to", "局长"], 3, &["还没有写正文"]);
    let place = saved();
    for (words, said) in [
        (&["--to", " 、，"][..], "没有写送给谁"),
        (&["--to", "局长", "--due", "2023-11-04"], "已经过了"),
        (&["--to", "局长", "--due", "月底"], "不是日期"),
        (&["--to", "局长", "--stage", "胡写稿"], "胡写稿"),
    ] {
        place.refused(&[&["review", "send"], words].concat(), 2, &[said]);
    }
}

#[test]
fn a_comment_is_its_authors_and_touches_the_review_alone() {
    let place = sent();
    let call = [
        "review",
        "comment",
        REPORT,
        "--from",
        "财务科",
        "--on",
        "读书会４８场",
    ];
    let said = place.done(&[&call[..], &["与统计年报核对"]].concat());
    says(
        &said,
        &["c1", "读书会48场", "一、主要工作 ＞（一）阅读推广"],
    );
    let (files, message) = newest(&place);
    assert_eq!(files, [REVIEW]);
    says(&message, &["财务科/林晓", "Annals-On-Behalf-Of: 财务科"]);
    let log = place.done(&["log", REPORT]);
    assert!(!log.contains("r3"), "a comment is no revision: {log}");
}

#[test]
fn words_that_are_not_one_place_are_asked_for() {
    let place = sent();
    let on = |words: &[&'static str]| -> Vec<&'static str> {
        let mut call = vec!["review", "comment", "--from", "财务科", "核对", "--on"];
        call.extend(words);
        call
    };
    let several = ["有 2 处", "第 6 行", "（二）总分馆建设", "--section"];
    place.refused(&on(&["新建分馆6个"]), 3, &several);
    place.done(&on(&["新建分馆6个", "--section", "总分馆"]));
    place.refused(
        &on(&["读书会49场"]),
        3,
        &["没有“读书会49场”", "最像的是", "读书会48场"],
    );
    place.refused(
        &on(&["读书会48场", "--section", "二"]),
        3,
        &["它在", "（一）阅读推广"],
    );
    place.write(FILE, TEXT.replace("48场", "48场、讲座20场"));
    place.refused(&on(&["讲座20场"]), 3, &["没有保存的修改里", "annals save"]);
    place.done(&["save", REPORT]);
    let answer = place.run(&on(&["讲座20场"]));
    assert_eq!(answer.status, 0, "{}", answer.notices);
    says(&answer.notices, &["送出的文本里没有", "r3"]);
    place.refused(
        &["review", "comment", "--from", "财务科", REPORT, " "],
        2,
        &["没有写意见"],
    );
}

#[test]
fn the_list_says_how_the_words_stand_now() {
    let place = commented();
    place.done(&["review", "none", "--from", "办公室"]);
    let said = place.done(&["review", "list"]);
    says(
        &said,
        &[
            "意见 3 条   未办 3",
            "原文未改：“读书会48场”",
            "这一节未改",
            "都已答复",
        ],
    );
    let text = TEXT
        .replace("48场", "50场")
        .replace("个别分馆存在人员流动较快的现象。", "");
    place.write(FILE, text);
    let said = place.done(&["review", "list"]);
    says(
        &said,
        &["原为“读书会48场”，现为“读书会50场”", "这一节已有改动"],
    );
    let json = place.done(&["review", "list", "--format", "json"]);
    assert!(
        json.starts_with("{\n  \"schema\": \"annals/review/1\""),
        "{json}"
    );
    says(
        &json,
        &[
            "\"state\": \"changed\"",
            "\"line\": 9",
            "\"was\": \"读书会48场\"",
        ],
    );
    let english = place.done(&["review", "list", "--lang", "en"]);
    says(
        &english,
        &[
            "3 comments   open 3",
            "is “读书会50场”",
            "on the whole report",
        ],
    );
}

#[test]
fn silence_is_no_consent() {
    let place = sent();
    place.done(&["review", "none", "--from", "办公室", "--via", "电话"]);
    let said = place.done(&["review", "list"]);
    says(
        &said,
        &["无意见 1，未答复 2", "未答复：财务科、局长", "还有 15 天"],
    );
    let place = place.on("2023-11-23");
    says(&place.done(&["review", "list"]), &["已过 3 天"]);
}

#[test]
fn answers_replace_each_other_and_a_refusal_has_its_reason() {
    let place = commented();
    let answer = |words: &[&'static str]| -> Vec<&'static str> {
        [&["review", "answer"][..], words].concat()
    };
    place.refused(&answer(&["c1"]), 2, &["没有写怎么答复"]);
    place.refused(&answer(&["c1", "--declined"]), 2, &["要写理由"]);
    place.refused(
        &answer(&["c1", "c9", "--adopted"]),
        3,
        &["没有意见“c9”", "c1、c2、c3"],
    );
    says(
        &place.done(&answer(&[REPORT, "c1", "c2", "--adopted"])),
        &["c1（财务科）：采纳", "c2（局长）"],
    );
    says(
        &place.done(&answer(&[
            "c2",
            "--declined",
            "--why",
            "已有具体数",
            "--by",
            "馆长",
        ])),
        &["不采纳，已有具体数", "原来的答复“采纳（林晓）”不再算数"],
    );
    let (files, message) = newest(&place);
    assert_eq!(files, [REVIEW]);
    says(&message, &["馆长/林晓", "Annals-Addresses: c2-"]);
    let said = place.done(&["review", "list", "--all"]);
    says(
        &said,
        &["未办 1   采纳 1   不采纳 1", "不采纳（馆长）：已有具体数"],
    );
    says(&place.done(&["review", "list"]), &["另有 2 条已答复"]);
}

#[test]
fn saving_answers_what_the_text_follows() {
    let place = commented();
    place.write(FILE, TEXT.replace("48场", "50场"));
    place.refused(
        &["save", REPORT, "--addresses", "c1,c9"],
        3,
        &["没有意见“c9”"],
    );
    let said = place.done(&["save", REPORT, "--addresses", "c1，c3"]);
    says(
        &said,
        &["r3", "改1节", "c1（财务科）：采纳", "c3（局长）：采纳"],
    );
    let (files, message) = newest(&place);
    assert_eq!(files, [FILE, REVIEW]);
    says(&message, &["Annals-Addresses: c1-"]);
}

#[test]
fn two_copies_join_and_what_they_disagree_on_is_said() {
    let place = commented();
    let start = git(&place, &["rev-parse", "HEAD"]);
    let git = |words: &[&str]| {
        let who = ["-c", "user.name=林晓", "-c", "user.email=a@b"];
        git(&place, &[&who[..], words].concat())
    };
    git(&["branch", "other"]);
    place.done(&["review", "answer", "c1", "--adopted"]);
    place.done(&["review", "comment", "--from", "办公室", "甲"]);
    git(&["switch", "-q", "other"]);
    assert_eq!(git(&["rev-parse", "HEAD"]), start);
    place.done(&["review", "answer", "c1", "--declined", "--why", "数据已核"]);
    place.done(&["review", "comment", "--from", "办公室", "乙"]);
    git(&["switch", "-q", "main"]);
    git(&["merge", "-q", "--no-edit", "other"]);
    let said = place.done(&["review", "list"]);
    says(
        &said,
        &[
            "意见 5 条",
            "答复不一致 1",
            "采纳（林晓）",
            "不采纳（林晓）：数据已核",
        ],
    );
    place.refused(
        &["review", "answer", "c4", "--noted"],
        3,
        &["有 2 条", "办公室：甲", "办公室：乙"],
    );
    place.done(&["review", "answer", "c1", "--partly"]);
    says(&place.done(&["review", "list"]), &["部分采纳 1"]);
}

#[test]
fn a_return_ends_the_round() {
    let place = commented();
    place.refused(
        &["review", "return", "--by", "局长", "--why", " "],
        2,
        &["要写理由"],
    );
    let said = place.done(&["review", "return", "--by", "局长", "--why", "问题太虚"]);
    says(&said, &["局长退回了", "问题太虚", "修改稿"]);
    says(&place.read(FILE), &["stage = \"修改稿\""]);
    says(
        &place.done(&["review", "list"]),
        &["已由局长退回：问题太虚"],
    );
    let (_, message) = newest(&place);
    says(&message, &["局长/林晓", "Annals-Stage: 修改稿"]);
}

#[test]
fn older_workspaces_learn_how_two_copies_join() {
    let place = saved();
    place.write("reports/.gitattributes", "* -text\n");
    let who = ["-c", "user.name=林晓", "-c", "user.email=a@b"];
    git(&place, &[&who[..], &["commit", "-qam", "old"]].concat());
    place.done(&["review", "none", "--from", "办公室"]);
    assert_eq!(newest(&place).0, ["reports/.gitattributes"]);
    assert_eq!(
        place.read("reports/.gitattributes"),
        "* -text\n*review.toml merge=union\n"
    );
    let before = git(&place, &["rev-parse", "HEAD~1"]);
    place.done(&["review", "none", "--from", "财务科"]);
    assert_ne!(git(&place, &["rev-parse", "HEAD~1"]), before);
    assert_eq!(newest(&place).0, [REVIEW]);
}

#[test]
fn what_was_left_open_is_asked_in_the_next_year() {
    let place = commented();
    place.done(&["review", "answer", "c1", "--adopted"]);
    place.done(&["review", "answer", "c2", "--noted"]);
    let said = place.done(&["new", "区图书馆", "2024"]);
    says(&said, &["意见 2 项"]);
    let text = place.read("reports/区图书馆/2024/report.txt");
    says(
        &text,
        &[
            "〔待答：上年局长的意见“问题要写实，不要套话”。",
            "〔待答：上年局长的意见“全文再压缩”。",
        ],
    );
    assert!(!text.contains("统计年报") && !place.path(&REVIEW.replace("2023", "2024")).exists());
}
