//! What becomes of sign-offs with every further revision: ended, standing again, taken back, joined.

use crate::sign::{ENGLISH, FILE, KEY, edit, signed};
use crate::workspace::Place;

/// The turns of the first sign-off, the oldest first, each with the number of its revision.
fn turns(place: &Place) -> Vec<(u64, String)> {
    let log = place.done(&["log", KEY, "--format", "json"]);
    let log: serde_json::Value = serde_json::from_str(&log).unwrap();
    let number = |id: &serde_json::Value| {
        let mut revisions = log["revisions"].as_array().unwrap().iter();
        let revision = revisions.find(|revision| revision["id"] == *id).unwrap();
        revision["number"].as_u64().unwrap()
    };
    let events = log["sign_offs"].as_array().unwrap().iter();
    let turns = events.map(|event| {
        let turn = event["event"].as_str().unwrap().to_owned();
        (number(&event["revision"]), turn)
    });
    turns.collect()
}

#[test]
fn the_log_says_of_each_revision_what_it_was_to_a_sign_off() {
    let place = signed();
    for (from, to) in [("86场", "91场"), ("91场", "86场"), ("86场", "92场")] {
        edit(&place, from, to);
        place.done(&["save", KEY]);
    }
    edit(&place, "92场", "93场");
    place.done(&["save", KEY]);
    let said = place.done(&["restore", KEY, "--to", "signed"]);
    assert!(said.contains("g1 周岚对全文的签批又有效"), "{said}");
    edit(&place, "86场", "94场");
    place.done(&["save", KEY]);
    let expected = [
        (2, "signed"),
        (3, "void"),
        (4, "valid_again"),
        (5, "void"),
        (7, "valid_again"),
        (8, "void"),
    ];
    let turns = turns(&place);
    let turns: Vec<(u64, &str)> = turns.iter().map(|(at, turn)| (*at, &**turn)).collect();
    assert_eq!(turns, expected);
    let log = place.done(&["log", KEY]);
    assert!(!log.contains('自'), "{log}");
    assert_eq!(log.matches("签批在此失效").count(), 3, "{log}");
    assert_eq!(log.matches("签批又有效").count(), 2, "{log}");
    for now in ["91场", "92场", "94场"] {
        assert!(log.contains(now), "{log}");
    }
    // Of a part of the revisions, the same.
    let log = place.done(&["log", KEY, "--last", "2"]);
    assert_eq!(log.matches("签批在此失效").count(), 1, "{log}");
    assert_eq!(log.matches("签批又有效").count(), 1, "{log}");
}

#[test]
fn a_save_says_in_json_which_sign_offs_it_ended() {
    let place = signed();
    edit(&place, "86场", "91场");
    let said = place.done(&["save", KEY, "--format", "json"]);
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["voided"][0]["by"], "周岚", "{said}");
    assert_eq!(
        said["voided"][0]["void"]["changes"][0]["change"], "sentence",
        "{said}"
    );
    let said = place.done(&["restore", KEY, "--to", "signed", "--format", "json"]);
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["voided"].as_array().unwrap().len(), 0, "{said}");
}

fn git(place: &Place, folder: &str, words: &[&str]) {
    let output = std::process::Command::new("git")
        .current_dir(place.path(folder))
        .args(["-c", "user.name=林晓", "-c", "user.email=lin@example.org"])
        .args(["-c", "core.quotePath=false"])
        .args(words)
        .output()
        .unwrap();
    assert!(output.status.success(), "{words:?}: {output:?}");
}

#[test]
fn a_text_that_nobody_signed_goes_back_after_two_copies_were_joined() {
    let place = Place::with_report();
    place.done(&["save", KEY, "--stage", "修改稿"]);
    git(&place, "", &["clone", "-q", ".", "另一份"]);
    place.done(&["review", "sign", KEY, "--by", "周岚"]);
    let other = format!("另一份/{FILE}");
    place.write(&other, place.read(&other).replace("86场", "91场"));
    let saved = place.command("另一份", &["save", KEY, "--author", "方敏"]);
    let saved = { saved }.output().unwrap();
    assert!(saved.status.success(), "{saved:?}");
    git(&place, "", &["pull", "-q", "--no-rebase", "另一份"]);
    let page = place.done(&["status", KEY]);
    assert!(
        page.contains("阶段是定稿，但上次保存的文字没有有效的全文签批")
            && page.contains("annals review sign 区图书馆/2023")
            && page.contains("退回修改稿：annals save 区图书馆/2023"),
        "{page}"
    );
    // The other side knew nothing of the sign-off: what joined the two ended it.
    let log = place.done(&["log", KEY]);
    assert_eq!(log.matches("签批在此失效").count(), 1, "{log}");
    assert!(!log.contains("又有效"), "{log}");
    let newest = turns(&place).pop().unwrap();
    assert_eq!(newest.1, "void", "{log}");
    // Words beside it leave the stage alone; a save brings it back.
    place.done(&["review", "comment", KEY, "--from", "办公室", "再核对一遍"]);
    assert!(place.read(FILE).contains("定稿"));
    let said = place.done(&["save", KEY]);
    assert!(
        said.contains("修改稿") && said.contains("没有有效的全文签批"),
        "{said}"
    );
    let page = place.done(&["status", KEY]);
    assert!(!page.contains("阶段是定稿"), "{page}");
}

#[test]
fn a_text_that_was_sent_back_is_not_approved_any_more() {
    let place = signed().on("2023-12-21");
    place.done(&["review", "return", KEY, "--by", "周岚", "--why", "再压缩"]);
    let page = place.done(&["status", KEY]);
    assert!(
        page.contains("g1  已失效") && page.contains("文字未变，但签批之后由周岚退回"),
        "{page}"
    );
    let board = place.done(&["status"]);
    assert!(board.contains("失效"), "{board}");
    // Nothing of it is to be seen in a comparison.
    assert!(!page.contains("--from signed"), "{page}");
    assert_eq!(
        turns(&place),
        [(2, "signed".to_owned()), (3, "void".to_owned())]
    );
    // What was sent back, signed again, is signed again.
    let place = place.on("2023-12-22");
    let said = place.done(&["review", "sign", KEY, "--by", "周岚"]);
    assert!(
        said.contains("周岚签批全文") && said.contains("定稿"),
        "{said}"
    );
    let page = place.done(&["status", KEY]);
    assert!(
        page.contains("后来又签（g2）") && page.contains("g2  有效"),
        "{page}"
    );
    // The day on paper is written down too.
    let said = place.done(&["review", "sign", KEY, "--by", "周岚", "--on-paper", "12-20"]);
    assert!(said.contains("12月20日纸质签发"), "{said}");
    let said = place.done(&["review", "sign", KEY, "--by", "周岚"]);
    assert!(said.contains("已记录过"), "{said}");
}

#[test]
fn another_section_with_the_same_words_does_not_vouch_for_the_one_that_was_signed() {
    let place = Place::with_report();
    let text = "一、工作\n（一）存在问题\n无。\n\n二、服务\n（一）存在问题\n无。\n";
    place.write(FILE, text);
    place.done(&["save", KEY]);
    place.done(&["review", "sign", KEY, "--section", "2.1", "--by", "周岚"]);
    let page = place.done(&["status", KEY]);
    assert!(
        page.contains("g1  有效") && !page.contains("现在在"),
        "{page}"
    );
    let at = text.rfind("无。").unwrap();
    place.write(FILE, format!("{}人手不足。\n", &text[..at]));
    let said = place.done(&["save", KEY]);
    assert!(said.contains("签批因此失效"), "{said}");
    let page = place.done(&["status", KEY]);
    assert!(page.contains("g1  已失效"), "{page}");
}

#[test]
fn an_archived_report_is_not_sent_round_or_back() {
    let place = signed();
    place.done(&["save", KEY, "--stage", "报送稿"]);
    place.done(&["save", KEY, "--stage", "归档"]);
    let page = place.done(&["status", KEY]);
    assert!(page.contains("r2 定稿"), "where it was signed: {page}");
    place.refused(&["review", "send", KEY, "--to", "办公室"], 3, &["归档"]);
    place.refused(
        &["review", "return", KEY, "--by", "周岚", "--why", "再改"],
        3,
        &["归档"],
    );
}

#[test]
fn in_english_the_log_says_what_a_revision_was_to_a_sign_off() {
    let place = Place::empty();
    let run = |words: &[&str]| {
        let output = place.command("", words).env("ANNALS_LANG", "en").output();
        let output = output.unwrap();
        let text =
            String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words:?}: {text}");
        text.into_owned()
    };
    let (key, file) = (
        "Riverside Trust/2023",
        "reports/Riverside Trust/2023/report.txt",
    );
    run(&["init"]);
    run(&["unit", "add", "Riverside Trust", "--kind", "annual-report"]);
    place.write(file, ENGLISH);
    run(&["save", key]);
    run(&["review", "sign", key, "--by", "Ann Reed"]);
    place.write(file, place.read(file).replace("Six", "Seven"));
    run(&["save", key]);
    run(&["restore", key, "--to", "signed"]);
    // Two words made one are more than white space.
    place.write(file, place.read(file).replace("too few", "toofew"));
    let said = run(&["save", key]);
    assert!(!said.contains("no word changed"), "{said}");
    let log = run(&["log", key]);
    assert_eq!(log.matches("became void here").count(), 2, "{log}");
    assert_eq!(log.matches("is valid again").count(), 1, "{log}");
    assert!(
        !log.contains("from here on") && !log.contains("2023: Ann"),
        "{log}"
    );
    run(&["review", "sign", key, "--by", "Ann Reed"]);
    place.write(file, place.read(file).replace("340", "341"));
    // As where two copies were joined: a changed text at the final stage.
    let git = |words: &[&str]| git(&place, "", words);
    git(&["add", "reports"]);
    git(&["commit", "-qm", "joined"]);
    let page = run(&["status", key]);
    assert!(
        page.contains("no sign-off of the whole text holds") && page.contains("Revised draft"),
        "{page}"
    );
    let said = run(&["save", key]);
    assert!(said.contains("Revised draft"), "{said}");
}
