//! The list of comments and the table of opinions, at their widths and in both languages.

use super::sample::display;
use crate::render::terminal::view;
use crate::render::{Colour, json};
use crate::report::Fingerprint;
use crate::review::anchor::{Doubt, Passage, Whereabouts, Words};
use crate::review::{
    Answer, BoundText, Comment, CommentKind, Entered, EntryId, EntryKind, Review, Round,
    RoundStanding, Stamp, TextAnchor, Verdict,
};
use crate::series::{Day, Language, Moment, ReportKey, RevisionId, Stage};
use crate::view::{
    CommentPlace, CommentStanding, OpinionRow, OpinionVerdict, OpinionsView, ReviewListView,
    SectionPlace, ShownComments, Side, StandingComment, View,
};

fn entered<T>(kind: EntryKind, number: u32, what: T) -> Entered<T> {
    Entered {
        id: EntryId::new(kind, number, ""),
        stamp: Stamp {
            at: Moment::from_rfc3339("2024-12-10T09:00:00+08:00").unwrap(),
            typed_by: "林晓".to_owned(),
        },
        what,
    }
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn passage(section: &[&str], line: usize, words: &str) -> Passage {
    Passage {
        section: names(section),
        line,
        words: words.to_owned(),
        pieces: Vec::new(),
    }
}

const READING: [&str; 2] = ["一、主要工作", "（一）阅读推广提质扩面"];
const PROBLEMS: [&str; 1] = ["二、存在问题"];

/// A comment of this number, on these words, with where they are now.
fn comment(
    number: u32,
    from: &str,
    words: &str,
    text: &str,
    place: CommentPlace,
) -> StandingComment {
    let on = (!words.is_empty()).then(|| TextAnchor {
        exact: words.to_owned(),
        ..TextAnchor::default()
    });
    StandingComment {
        called: format!("c{number}"),
        comment: entered(
            EntryKind::Comment,
            number,
            Comment {
                round: None,
                from: from.to_owned(),
                via: (number == 1).then(|| "书面".to_owned()),
                kind: (number == 1).then_some(CommentKind::Figure),
                on,
                section: names(&READING),
                revision: RevisionId("4".repeat(40)),
                text: text.to_owned(),
            },
        ),
        standing: CommentStanding::Open,
        place,
    }
}

fn words(whereabouts: Whereabouts) -> CommentPlace {
    CommentPlace::Words(Box::new(whereabouts))
}

fn answer(number: u32, by: &str, verdict: Verdict, why: Option<&str>) -> Entered<Answer> {
    entered(
        EntryKind::Answer,
        number,
        Answer {
            to: EntryId::new(EntryKind::Comment, 1, ""),
            by: by.to_owned(),
            verdict,
            why: why.map(str::to_owned),
            replaces: Vec::new(),
            text: None,
        },
    )
}

fn comments() -> Vec<StandingComment> {
    let now = |line, words| passage(&READING, line, words);
    let mut comments = vec![
        comment(
            1,
            "财务科",
            "读书会48场",
            "与统计年报核对",
            words(Whereabouts::Changed {
                was: "读书会48场".to_owned(),
                now: now(9, "读书会50场"),
            }),
        ),
        comment(
            2,
            "办公室",
            "送书下乡覆盖15个街道",
            "移到前面",
            words(Whereabouts::Moved {
                from: names(&PROBLEMS),
                from_line: Some(20),
                words: Words::Same,
                now: now(11, "送书下乡覆盖15个街道"),
            }),
        ),
        comment(
            3,
            "局长",
            "人员流动较快",
            "删去",
            words(Whereabouts::Gone {
                stood: None,
                beside: Some(passage(&PROBLEMS, 21, "数字资源利用率仍偏低")),
            }),
        ),
        comment(
            4,
            "局长",
            "安全检查48次",
            "核对",
            words(Whereabouts::Doubtful {
                why: Doubt::Several,
                stood: None,
                candidates: vec![
                    now(12, "安全检查48次"),
                    passage(&PROBLEMS, 22, "安全检查48次"),
                ],
            }),
        ),
        comment(
            5,
            "局长",
            "",
            "问题要写实，不要套话",
            CommentPlace::Section(SectionPlace::Changed {
                path: names(&PROBLEMS),
                line: 19,
            }),
        ),
        comment(
            6,
            "党办",
            "",
            "党建部分建议单列，写明支部数、党员数和全年开展主题党日的次数",
            CommentPlace::Report,
        ),
        comment(
            7,
            "财务科",
            "改造面积1500平方米",
            "核对",
            words(Whereabouts::Unchanged(now(10, "改造面积1500平方米"))),
        ),
    ];
    comments[4].standing = CommentStanding::Disputed(vec![
        answer(1, "林晓", Verdict::Adopted, None),
        answer(2, "馆长", Verdict::Declined, Some("已有具体数")),
    ]);
    let given = answer(3, "林晓", Verdict::Declined, Some("与审定口径一致"));
    comments[6].standing = CommentStanding::Answered(given);
    comments
}

fn list(shown: ShownComments) -> View {
    let round = entered(
        EntryKind::Round,
        1,
        Round {
            stage: Stage::new("征求意见稿"),
            to: names(&["财务科", "办公室", "党办", "人事科"]),
            due: Day::new(2024, 12, 20),
            sent: BoundText {
                revision: RevisionId("4".repeat(40)),
                fingerprint: Fingerprint::of(&[]),
            },
        },
    );
    View::Review(Box::new(ReviewListView {
        key: ReportKey::parse("区图书馆/2024").unwrap(),
        now: Side {
            label: "未保存的修改".to_owned(),
            revision: None,
        },
        review: Review::default(),
        comments: comments(),
        round: Some(RoundStanding {
            round,
            commented: names(&["财务科", "办公室", "党办"]),
            without_comment: Vec::new(),
            silent: names(&["人事科"]),
            returned: None,
        }),
        shown,
        today: Day::new(2024, 12, 16).unwrap(),
    }))
}

fn table() -> View {
    let row =
        |from: &str, on: Option<&str>, text: Option<&str>, verdict, why: Option<&str>| OpinionRow {
            called: text.map(|_| "c1".to_owned()),
            from: from.to_owned(),
            via: None,
            section: text.map_or_else(Vec::new, |_| names(&READING)),
            on: on.map(str::to_owned),
            text: text.map(str::to_owned),
            verdict,
            why: why.map(str::to_owned),
        };
    View::Opinions(Box::new(OpinionsView {
        key: ReportKey::parse("区图书馆/2024").unwrap(),
        stage: Some("征求意见稿".to_owned()),
        rows: vec![
            row(
                "财务科",
                Some("读书会48场"),
                Some("与统计年报核对"),
                OpinionVerdict::Answered(Verdict::Adopted),
                None,
            ),
            row(
                "区文化和旅游局公共服务科",
                None,
                Some("总分馆建设一段太长，建议压缩到三百字以内，把改造面积和新增座席并成一句"),
                OpinionVerdict::Answered(Verdict::Partly),
                Some("座席数另见附表"),
            ),
            row(
                "局长",
                None,
                Some("问题要写实"),
                OpinionVerdict::Disputed,
                None,
            ),
            row("办公室", None, None, OpinionVerdict::Open, None),
        ],
    }))
}

#[test]
fn the_list_and_the_table_fit_their_widths() {
    for (name, view_of) in [
        ("list", list(ShownComments::Open)),
        ("list_of_all", list(ShownComments::All)),
        ("table", table()),
    ] {
        for (language, columns) in [
            (Language::Chinese, 60),
            (Language::Chinese, 100),
            (Language::English, 60),
            (Language::English, 100),
        ] {
            let screen = view(&view_of, &display(language, columns, Colour::Off));
            for line in screen.lines() {
                assert!(console::measure_text_width(line) <= columns, "{line}");
            }
            insta::assert_snapshot!(format!("{name}_{language:?}_{columns}"), screen);
        }
    }
}

#[test]
fn programs_get_every_place() {
    insta::assert_snapshot!("list_json", json::view(&list(ShownComments::Open)));
    insta::assert_snapshot!("table_json", json::view(&table()));
}
