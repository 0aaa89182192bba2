//! The record of a review: old copies of it, and calls of which nothing may come to stand in it.

use crate::review::{FILE, REPORT, REVIEW, TEXT, commented, saved, sent};
use crate::workspace::Place;

#[test]
fn an_old_copy_of_the_record_takes_nothing_away() {
    let place = commented();
    let kept = place.read(REVIEW);
    let second = kept.find("comment.c2").unwrap();
    for cut in ["", &kept[..second]] {
        place.write(REVIEW, cut);
        let listed = place.run(&["review", "list"]);
        assert!(listed.result.contains("全文再压缩"), "{}", listed.result);
        assert!(
            listed.notices.contains("已照最近保存的补上"),
            "{}",
            listed.notices
        );
    }
    let none = place.run(&["review", "none", "--from", "办公室"]);
    assert!(
        none.notices.contains("已照最近保存的补上"),
        "{}",
        none.notices
    );
    assert!(place.read(REVIEW).starts_with(&kept));
    assert_eq!(place.run(&["review", "list"]).notices, "");
    // One that cannot be read stays an error, and the way back works.
    place.write(REVIEW, "comment.c1 = ");
    let said = ["review.toml", "改个名字"];
    place.refused(&["review", "none", "--from", "局长"], 3, &said);
    std::fs::rename(place.path(REVIEW), place.path("old.toml")).unwrap();
    assert!(place.done(&["review", "list"]).contains("全文再压缩"));
}

#[test]
fn a_call_that_was_not_filled_in_is_refused() {
    let place = sent();
    let comment = ["review", "comment", "--from"];
    let refused = |words: &[&str], status: i32, said: &[&str]| {
        place.refused(&[&comment[..], words].concat(), status, said);
    };
    refused(&["甲", "--on", "", "改"], 2, &["--on 后面是空的"]);
    refused(
        &["甲", "--section", " ", "改"],
        2,
        &["--section 后面是空的"],
    );
    refused(&["甲\n乙", "改"], 2, &["“甲 乙”不能当名称"]);
    refused(&["甲", "--on", "参加1,20", "改"], 3, &["“1,200”", "整个数"]);
    place.refused(&["review", "none", "--from", "甲\u{7}"], 2, &["不能当名称"]);
    place.refused(&["review", "send", "--to", "甲\u{7}"], 2, &["不能当名称"]);
}

#[test]
fn of_many_places_the_first_are_named() {
    let place = Place::with_unit();
    place.write(FILE, format!("{TEXT}\n{}", "发展、".repeat(20)));
    place.done(&["save", REPORT]);
    let args = ["review", "comment", "--from", "甲", "--on", "发展", "改"];
    let said = place.run(&args).notices;
    assert!(said.contains("有 20 处"), "{said}");
    assert!(said.contains("其余 12 处"), "{said}");
    assert_eq!(said.matches("【发展】").count(), 8, "{said}");
}

#[test]
fn sending_names_the_sections_that_have_edits() {
    let place = saved();
    place.write(FILE, TEXT.replace("读书会48场", "读书会50场"));
    let said = place.run(&["review", "send", "--to", "财务科"]).notices;
    assert!(said.contains("（一）阅读推广"), "{said}");
}

#[test]
fn what_is_issued_is_not_sent_round_or_back() {
    let place = sent();
    place.done(&["save", "--stage", "印发稿"]);
    place.refused(
        &["review", "send", "--to", "局长"],
        3,
        &["已是印发稿", "-m"],
    );
    let back = ["review", "return", "--by", "局长", "--why", "再改"];
    place.refused(&back, 3, &["已是印发稿"]);
    place.done(&["save", "--stage", "归档"]);
    place.refused(&back, 3, &["已是归档"]);
}

#[test]
fn a_report_that_there_is_not_is_no_comment() {
    let place = sent();
    let call = ["review", "comment", "区图书馆/2032", "--from", "财务科"];
    assert_ne!(place.run(&call).status, 0);
    assert!(!place.read(REVIEW).contains("comment."));
}
