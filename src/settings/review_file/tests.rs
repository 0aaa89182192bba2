//! The file is written and read again, and joined from two copies.

use super::ReviewFile;
use crate::report::Fingerprint;
use crate::review::{
    Answer, BoundText, Comment, CommentKind, CommentState, Entry, EntryId, Named, NoComment,
    Return, Round, SignOff, SignedScope, Stamp, TextAnchor, Verdict,
};
use crate::series::{Day, Moment, RevisionId, Stage};
use crate::settings::Fault;

fn stamp(minute: i64) -> Stamp {
    Stamp {
        at: Moment::new(1_733_800_000 + minute * 60, 480),
        typed_by: "林晓".to_owned(),
    }
}

fn text() -> BoundText {
    BoundText {
        revision: RevisionId("4".repeat(40)),
        fingerprint: Fingerprint::of(&["正文"]),
    }
}

fn comment(words: &str) -> Entry {
    Entry::Comment(Box::new(Comment {
        round: None,
        from: "财务科".to_owned(),
        via: Some("书面".to_owned()),
        kind: Some(CommentKind::Figure),
        on: Some(TextAnchor {
            exact: "新建分馆6个".to_owned(),
            prefix: "全年".to_owned(),
            suffix: "，改造面积".to_owned(),
            section: vec!["一、主要工作".to_owned()],
        }),
        section: vec!["一、主要工作".to_owned()],
        revision: RevisionId("4".repeat(40)),
        text: words.to_owned(),
    }))
}

fn answer(to: &EntryId, verdict: Verdict, replaces: Vec<EntryId>) -> Entry {
    Entry::Answer(Answer {
        to: to.clone(),
        by: "林晓".to_owned(),
        verdict,
        why: None,
        replaces,
        text: None,
    })
}

fn all_kinds() -> Vec<Entry> {
    vec![
        Entry::Round(Round {
            stage: Stage::new("征求意见稿"),
            to: vec!["财务科".to_owned(), "办公室".to_owned()],
            due: Day::new(2024, 12, 20),
            sent: text(),
        }),
        comment("与“统计年报”核对\n第二行 \\ \"x\"\t"),
        Entry::NoComment(NoComment {
            round: None,
            from: "办公室".to_owned(),
            via: None,
        }),
        Entry::SignOff(SignOff {
            by: "局长".to_owned(),
            scope: SignedScope::Section(vec!["二、存在问题".to_owned()]),
            signed: text(),
            on_paper: Day::new(2024, 12, 21),
        }),
        Entry::Return(Return {
            round: None,
            by: "局长".to_owned(),
            why: "问题部分太虚".to_owned(),
        }),
    ]
}

#[test]
fn entries_are_written_and_read_again() {
    let mut file = ReviewFile::default();
    let names = file.add(all_kinds(), &stamp(0), "是审阅记录。");
    let comment = names[1].clone();
    file.add(
        vec![answer(&comment, Verdict::Partly, Vec::new())],
        &stamp(1),
        "",
    );
    insta::assert_snapshot!(file.source());
    let again = ReviewFile::read(file.source()).unwrap();
    assert_eq!(again.review(), file.review());
    let state = again.review().state(&comment);
    assert!(matches!(state, CommentState::Answered(a) if a.what.verdict == Verdict::Partly));
}

#[test]
fn the_lines_of_two_copies_in_any_order_are_the_record_of_both() {
    let mut start = ReviewFile::default();
    let first = start.add(vec![comment("一")], &stamp(0), "头。").remove(0);
    let (mut left, mut right) = (start.clone(), start.clone());
    left.add(
        vec![comment("左"), answer(&first, Verdict::Adopted, Vec::new())],
        &stamp(1),
        "",
    );
    right.add(
        vec![comment("右"), answer(&first, Verdict::Declined, Vec::new())],
        &stamp(1),
        "",
    );
    let mut lines: Vec<&str> = left
        .source()
        .lines()
        .chain(right.source().lines())
        .collect();
    lines.sort_unstable();
    lines.reverse();
    let mut joined = ReviewFile::read(&lines.join("\n")).unwrap();
    let review = joined.review();
    assert_eq!(review.comments.len(), 3);
    assert!(matches!(review.comment_named("c1"), Named::One(_)));
    assert!(matches!(review.comment_named("c2"), Named::Several(two) if two.len() == 2));
    let CommentState::Disputed(two) = review.state(&first) else {
        panic!("two answers that say different things");
    };
    let replaces = two.iter().map(|answer| answer.id.clone()).collect();
    joined.add(
        vec![answer(&first, Verdict::Noted, replaces)],
        &stamp(2),
        "",
    );
    assert!(!joined.review().state(&first).is_open());
}

#[test]
fn what_is_wrong_is_placed() {
    let mut file = ReviewFile::default();
    file.add(vec![comment("核对")], &stamp(0), "头。");
    let good = file.source();
    let name = file.review().comments[0].id.to_string();
    let cases = [
        (good.replace("# annals/review/1", "# annals/review/7"), 1),
        (good.replace("\ncomment.", "\n<<<<<<< HEAD\ncomment."), 3),
        (good.replace(".from = \"财务科\"", ".from = 3"), 5),
        (good.replace(".kind = \"figure\"", ".kind = \"nice\""), 7),
        (good.replace(&format!("comment.{name}"), "comment.c1"), 3),
        (good.replace("comment.", "remark."), 3),
        (good.replace(".text = ", ".txt = "), 13),
        (format!("{good}comment.{name}.from = \"办公室\"\n"), 14),
        (format!("{good}[comment"), 14),
    ];
    for (text, line) in cases {
        let fault = ReviewFile::read(&text).unwrap_err();
        assert_eq!(fault.place.line, line, "{fault} in\n{text}");
    }
    let lines: Vec<&str> = good
        .lines()
        .filter(|line| !line.contains(".text = "))
        .collect();
    let fault = ReviewFile::read(&lines.join("\n")).unwrap_err();
    assert!(
        matches!(fault.fault, Fault::Missing { key: "text", .. }),
        "{fault}"
    );
}

#[test]
fn line_ends_and_a_byte_order_mark_do_not_matter() {
    let mut file = ReviewFile::default();
    file.add(vec![comment("核对")], &stamp(0), "头。");
    let windows = format!("\u{feff}{}", file.source().replace('\n', "\r\n"));
    let mut again = ReviewFile::read(&windows).unwrap();
    assert_eq!(again.review(), file.review());
    again.add(vec![comment("再核对")], &stamp(1), "");
    assert!(!again.source().replace("\r\n", "").contains('\n'));
}

#[test]
fn lines_that_were_kept_come_back_into_an_older_copy() {
    let mut kept = ReviewFile::default();
    kept.add(vec![comment("一")], &stamp(1), "记录");
    let older = kept.source().to_owned();
    kept.add(vec![comment("二")], &stamp(2), "记录");
    for (working, missing) in [(older.as_str(), 1), ("", 2), (kept.source(), 0)] {
        let mut file = ReviewFile::read(working).unwrap();
        file.take_back(&kept);
        assert_eq!(file.entries_taken_back(), missing);
        assert_eq!(file.review(), kept.review());
        assert_eq!(file.source(), kept.source());
    }
    // What was added to the older copy stays, and a line of an entry comes back alone.
    let mut file = ReviewFile::read(&older).unwrap();
    file.add(vec![comment("三")], &stamp(3), "记录");
    file.take_back(&kept);
    assert_eq!(file.review().comments.len(), 3);
    let cut: Vec<&str> = kept
        .source()
        .lines()
        .filter(|line| !line.contains(".via "))
        .collect();
    let mut file = ReviewFile::read(&(cut.join("\r\n") + "\r\n")).unwrap();
    file.take_back(&kept);
    assert_eq!(file.review(), kept.review());
}
