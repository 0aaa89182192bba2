//! Sign-offs: what is signed, what voids it, and what may not be written over.

use crate::workspace::{Place, REPORT};
use std::fs;

pub(crate) const FILE: &str = "reports/区图书馆/2023/report.txt";
pub(crate) const KEY: &str = "区图书馆/2023";
pub(crate) const ENGLISH: &str = "Riverside Trust annual report 2023\n\n1. What we did\n\n1.1 Open days\nWe opened on 340 days. Six rooms were added.\n\n2. What went wrong\nWe had too few hands.\n";

pub(crate) fn signed() -> Place {
    let place = Place::with_report().on("2023-12-20");
    let said = place.done(&["review", "sign", KEY, "--by", "周岚"]);
    assert!(said.contains("周岚签批全文（林晓代录）"), "{said}");
    assert!(said.contains("r2 定稿"), "{said}");
    place
}

pub(crate) fn edit(place: &Place, from: &str, to: &str) {
    let text = place.read(FILE);
    assert!(text.contains(from), "{text}");
    place.write(FILE, text.replace(from, to));
}

#[test]
fn a_sign_off_of_the_whole_brings_the_report_to_its_final_stage_in_one_step() {
    let place = signed();
    assert!(place.read(FILE).contains("stage = \"定稿\""));
    let review = place.read("reports/区图书馆/2023/review.toml");
    assert!(
        review.contains(".by = \"周岚\"") && review.contains(".typed_by = \"林晓\""),
        "{review}"
    );
    let page = place.done(&["status", KEY]);
    assert!(
        page.contains("g1  有效  2023-12-20  周岚签批全文（林晓代录）  r2 定稿"),
        "{page}"
    );
    assert!(page.contains("有效"), "{page}");
    let log = place.done(&["log", KEY]);
    assert!(log.contains("g1 周岚签批全文"), "{log}");
    let json = place.done(&["status", KEY, "--format", "json"]);
    assert!(
        json.contains("\"valid\": true") && json.contains("\"scope\": \"whole\""),
        "{json}"
    );
    let again = place.done(&["review", "sign", KEY, "--by", "周岚"]);
    assert!(
        again.contains("文字没有变") && again.contains("2023年12月20日"),
        "{again}"
    );
    assert_eq!(place.read("reports/区图书馆/2023/review.toml"), review);
    // Somebody else signs the same text: a step of its own, and no new revision.
    let other = place.done(&["review", "sign", KEY, "--by", "林晓", "--on-paper", "12-18"]);
    assert!(
        other.contains("林晓签批全文（2023年12月18日纸质签发）"),
        "{other}"
    );
    assert!(other.contains("r2 定稿"), "{other}");
}

#[test]
fn a_change_voids_it_with_the_sentence_and_the_restored_text_is_valid_again() {
    let place = signed();
    edit(&place, "86场", "91场");
    let said = place.done(&["save", KEY]);
    assert!(
        said.contains("r3 修改稿") && said.contains("定稿之后文字有改动，现在是修改稿"),
        "{said}"
    );
    assert!(
        said.contains("周岚对全文的签批因此失效") && said.contains("91场"),
        "{said}"
    );
    for page in [place.done(&["status", KEY]), place.done(&["log", KEY])] {
        assert!(
            page.contains("失效") && page.contains("86场") && page.contains("91场"),
            "{page}"
        );
    }
    let json = place.done(&["status", KEY, "--format", "json"]);
    assert!(
        json.contains("\"valid\": false") && json.contains("\"change\": \"sentence\""),
        "{json}"
    );
    let diff = place.done(&["diff", KEY, "--from", "signed"]);
    assert!(diff.contains("r2 定稿") && diff.contains("91场"), "{diff}");
    place.done(&["restore", KEY, "--to", "signed"]);
    let page = place.done(&["status", KEY]);
    assert!(page.contains("有效") && !page.contains("失效"), "{page}");
}

#[test]
fn a_section_is_signed_by_itself_and_the_stage_stays() {
    let place = Place::with_report();
    let said = place.done(&[
        "review",
        "sign",
        KEY,
        "--section",
        "存在问题",
        "--by",
        "周岚",
    ]);
    assert!(said.contains("存在问题") && said.contains("r1"), "{said}");
    assert!(!place.read(FILE).contains("定稿"));
    edit(&place, "86场", "91场");
    let said = place.done(&["save", KEY]);
    assert!(!said.contains("失效"), "{said}");
    let answer = place.run(&["diff", KEY, "--from", "signed"]);
    assert!(answer.notices.contains("没有人签批全文"), "{answer:?}");
    let title = place.read(FILE);
    let title = title
        .lines()
        .find(|line| line.contains("存在问题"))
        .unwrap()
        .to_owned();
    edit(&place, &title, &format!("{title}\n另有一处不足。"));
    let said = place.done(&["save", KEY]);
    assert!(
        said.contains("失效") && said.contains("另有一处不足"),
        "{said}"
    );
}

#[test]
fn what_nobody_can_have_signed_is_refused() {
    let place = Place::with_report();
    place.refused(&["review", "sign", KEY, "--by", " "], 2, &["没有写谁签批"]);
    place.refused(
        &[
            "review",
            "sign",
            KEY,
            "--by",
            "周岚",
            "--on-paper",
            "2023-12-30",
        ],
        2,
        &["还没有到"],
    );
    place.refused(
        &["review", "sign", KEY, "--by", "周岚", "--on-paper", "晴"],
        2,
        &["不是日期"],
    );
    place.refused(
        &[
            "review",
            "sign",
            KEY,
            "--by",
            "周岚",
            "--section",
            "没有的节",
        ],
        3,
        &["没有的节"],
    );
    edit(&place, "86场", "91场");
    place.refused(
        &["review", "sign", KEY, "--by", "周岚"],
        3,
        &["还没保存的修改", "annals save", "annals restore"],
    );
    edit(&place, "91场", "86场");
    let text = place.read(FILE);
    place.write(FILE, format!("{text}\n〔待写：明年打算〕\n"));
    place.done(&["save", KEY]);
    place.refused(
        &["review", "sign", KEY, "--by", "周岚"],
        3,
        &["第", "行", "〔待写：明年打算〕"],
    );
}

#[test]
fn what_is_signed_is_not_written_over_by_a_command_without_being_told() {
    let place = signed();
    edit(&place, "86场", "91场");
    place.done(&["save", KEY]);
    place.done(&["restore", KEY, "--to", "signed"]);
    place.refused(
        &["restore", KEY, "--to", "r3"],
        3,
        &["周岚对全文", "--over-signed"],
    );
    place.write("新.txt", REPORT.replace("86场", "99场"));
    let import = ["import", "新.txt", "--unit", "区图书馆", "--year", "2023"];
    place.refused(&import, 3, &["周岚对全文", "--over-signed"]);
    let said = place.done(&["restore", KEY, "--to", "r3", "--over-signed"]);
    assert!(said.contains("失效"), "{said}");
    place.done(&["restore", KEY, "--to", "signed"]);
    let said = place.done(&[&import[..], &["--over-signed"]].concat());
    assert!(said.contains("失效"), "{said}");
}

#[test]
fn issued_and_archived_texts_change_for_a_reason_or_not_at_all() {
    let place = signed();
    place.done(&["save", KEY, "--stage", "报送稿"]);
    edit(&place, "86场", "91场");
    place.refused(&["save", KEY], 3, &["写明原因", "-m"]);
    let said = place.done(&["save", KEY, "-m", "更正活动场次"]);
    assert!(said.contains("报送稿2"), "{said}");
    place.refused(&["restore", KEY, "--to", "r2"], 3, &["写明原因"]);
    place.done(&["save", KEY, "--stage", "归档"]);
    edit(&place, "91场", "92场");
    place.refused(&["save", KEY, "-m", "再改"], 3, &["归档", "annals restore"]);
    place.refused(
        &["save", KEY, "-m", "再改", "--stage", "修改稿"],
        3,
        &["归档"],
    );
    place.done(&["restore", KEY, "--to", "last"]);
    assert!(place.read(FILE).contains("91场"));
}

#[test]
fn a_text_that_was_sent_round_comes_back_as_a_revised_one() {
    let place = Place::with_report();
    place.done(&["save", KEY, "--stage", "征求意见稿"]);
    edit(&place, "86场", "87场");
    let said = place.done(&["save", KEY]);
    assert!(said.contains("r3 征求意见稿"), "no round yet: {said}");
    place.done(&["review", "send", KEY, "--to", "财务科"]);
    edit(&place, "87场", "88场");
    let said = place.done(&["save", KEY]);
    assert!(
        said.contains("修改稿") && !said.contains("修改稿2"),
        "{said}"
    );
    let diff = place.done(&["diff", KEY, "--from", "sent"]);
    assert!(
        diff.contains("征求意见稿") && diff.contains("88场"),
        "{diff}"
    );
    edit(&place, "88场", "89场");
    let said = place.done(&["save", KEY]);
    assert!(!said.contains("修改稿2"), "{said}");
    place.done(&["review", "send", KEY, "--to", "周岚", "--stage", "送审稿"]);
    edit(&place, "89场", "90场");
    let said = place.done(&["save", KEY]);
    assert!(said.contains("修改稿2"), "{said}");
    // A stage that its author writes stays.
    place.done(&["review", "send", KEY, "--to", "周岚", "--stage", "送审稿"]);
    edit(&place, "90场", "91场");
    let said = place.done(&["save", KEY, "--stage", "三稿"]);
    assert!(said.contains("三稿"), "{said}");
}

#[test]
fn states_that_there_are_not_are_said_not_to_be() {
    let place = Place::with_report();
    place.refused(
        &["diff", KEY, "--from", "sent"],
        3,
        &["还没有送审过", "annals review send"],
    );
    place.refused(
        &["diff", KEY, "--from", "signed"],
        3,
        &["还没有人签批", "annals review sign"],
    );
    let place = signed();
    let text = place.done(&["show", &format!("{KEY}@signed")]);
    assert!(text.contains("86场"), "{text}");
}

#[test]
fn line_ends_alone_void_a_sign_off_and_another_encoding_does_not() {
    let place = signed();
    let text = place.read(FILE);
    place.write(FILE, format!("\u{feff}{text}"));
    let page = place.done(&["status", KEY]);
    assert!(page.contains("有效") && !page.contains("失效"), "{page}");
    let front = text.find("+++\n\n").map_or(0, |at| at + 4);
    let crlf = format!("{}{}", &text[..front], text[front..].replace('\n', "\r\n"));
    place.write(FILE, crlf);
    let page = place.done(&["status", KEY]);
    assert!(
        page.contains("失效") && page.contains("换行符不同"),
        "{page}"
    );
}

#[test]
fn a_new_year_inherits_no_sign_off() {
    let place = signed();
    place.done(&[
        "review",
        "sign",
        "区图书馆/2023",
        "--section",
        "二",
        "--by",
        "科长",
    ]);
    place.done(&["new", "区图书馆", "2024"]);
    assert!(!place.path("reports/区图书馆/2024/review.toml").exists());
    // Not even where somebody copies the record itself.
    fs::copy(
        place.path("reports/区图书馆/2023/review.toml"),
        place.path("reports/区图书馆/2024/review.toml"),
    )
    .unwrap();
    let text = place.read(FILE);
    place.write("reports/区图书馆/2024/report.txt", text);
    let page = place.done(&["status", "区图书馆/2024", "--format", "json"]);
    assert!(!page.contains("\"valid\": true"), "{page}");
    assert!(page.contains("科长"), "{page}");
}

#[test]
fn in_english_too() {
    let place = Place::empty();
    let run = |words: &[&str]| {
        let output = place
            .command("", words)
            .env("ANNALS_LANG", "en")
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (
            output.status.code().unwrap(),
            text(output.stdout) + &text(output.stderr),
        )
    };
    run(&["init"]);
    let (_, said) = run(&["unit", "add", "Riverside Trust", "--kind", "annual-report"]);
    place.write("reports/Riverside Trust/2023/report.txt", ENGLISH);
    let key = "Riverside Trust/2023";
    let (status, said2) = run(&["save", key]);
    assert_eq!(status, 0, "{said}{said2}");
    let (status, said) = run(&["review", "sign", key, "--by", "Ann Reed"]);
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("Ann Reed signed the whole text (typed by 林晓)"),
        "{said}"
    );
    assert!(said.contains("Approved"), "{said}");
    let file = "reports/Riverside Trust/2023/report.txt";
    place.write(file, place.read(file).replace("Six", "Seven"));
    let (_, said) = run(&["save", key]);
    assert!(
        said.contains("Revised draft") && said.contains("is void now"),
        "{said}"
    );
    assert!(said.contains("Seven rooms were added."), "{said}");
    let (_, page) = run(&["status", key]);
    assert!(
        page.contains("void") && page.contains("1.1 Open days"),
        "{page}"
    );
}
