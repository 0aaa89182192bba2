//! The board, the page of a report and its revisions, at their widths and in both languages.

use super::sample::display;
use crate::messages::workspace::{DoneMessage, SectionCounts, SubjectChange};
use crate::render::Colour;
use crate::render::terminal::view;
use crate::series::{Language, Moment, ReportKey, Revision, RevisionId, Stage, UnitName, Year};
use crate::view::{BoardRow, BoardView, LogEntry, LogView, PageView, Standing, View};

fn key(text: &str) -> ReportKey {
    ReportKey::parse(text).unwrap()
}

fn standing(report: &str, stage: Option<&str>, chars: usize) -> Standing {
    Standing {
        key: key(report),
        stage: stage.map(str::to_owned),
        chars: Some(chars),
        is_unsaved: false,
        has_file: true,
        is_kept: true,
    }
}

fn board() -> View {
    let unsaved = Standing {
        is_unsaved: true,
        ..standing("区图书馆/2024", Some("送审稿2"), 3120)
    };
    let row = |unit: &str, reports| BoardRow {
        unit: UnitName::new(unit).unwrap(),
        kind: Some("工作总结".to_owned()),
        reports,
    };
    View::Board(BoardView {
        years: [2024, 2023, 2022].map(Year).to_vec(),
        rows: vec![
            row(
                "区图书馆",
                vec![
                    unsaved,
                    standing("区图书馆/2023", Some("归档"), 2894),
                    standing("区图书馆/2022", Some("归档"), 2750),
                ],
            ),
            row(
                "青松街道办事处",
                vec![standing("青松街道办事处/2024", None, 860)],
            ),
            row("市政协机关", Vec::new()),
        ],
    })
}

fn revision(ordinal: usize, stage: Option<&str>, message: &str) -> Revision {
    Revision {
        ordinal,
        id: RevisionId(format!("{ordinal:040}")),
        author: "林晓".to_owned(),
        at: Moment::from_rfc3339("2024-12-19T09:30:00+08:00").unwrap(),
        stage: stage.map(Stage::new),
        message: message.to_owned(),
    }
}

fn page() -> View {
    let counts = SectionCounts {
        edited: 2,
        added: 1,
        ..SectionCounts::default()
    };
    let change = SubjectChange::Sections(counts);
    View::Page(PageView {
        standing: Standing {
            is_unsaved: true,
            ..standing("区图书馆/2024", Some("送审稿2"), 3120)
        },
        title: Some("区图书馆2024年度工作总结".to_owned()),
        kind: Some("工作总结".to_owned()),
        file: "reports/区图书馆/2024/report.txt".to_owned(),
        last: Some(revision(3, Some("送审稿2"), "按馆长意见压缩第三部分")),
        unsaved: Some(DoneMessage::ChangeInShort { change }.into()),
        sign_offs: Vec::new(),
    })
}

fn log() -> View {
    let sections = ["（一）开放服务", "（二）阅读推广", "二是数字资源更新不够快"];
    let entry = |revision, inserted_chars, deleted_chars, sections: &[&str]| LogEntry {
        revision,
        inserted_chars: Some(inserted_chars),
        deleted_chars: Some(deleted_chars),
        sections: sections.iter().map(|name| (*name).to_owned()).collect(),
        signature: None,
    };
    let subject = "区图书馆/2024 r2 送审稿：改3节";
    View::Log(LogView {
        uncounted: 0,
        unfollowed: 0,
        older: 0,
        signatures_checked: None,
        key: key("区图书馆/2024"),
        entries: vec![
            entry(
                revision(3, Some("送审稿2"), "按馆长意见\u{1b}[2J压缩第三部分"),
                12,
                208,
                &sections[..1],
            ),
            entry(revision(2, Some("送审稿"), subject), 86, 14, &sections),
            entry(revision(1, None, "plain edit"), 3040, 0, &[]),
        ],
        is_unsaved: true,
        sign_offs: Vec::new(),
    })
}

#[test]
fn the_board_in_both_languages() {
    let chinese = view(&board(), &display(Language::Chinese, 100, Colour::Off));
    let english = view(&board(), &display(Language::English, 100, Colour::Off));
    insta::assert_snapshot!(format!("{chinese}\n{english}"));
}

#[test]
fn a_narrow_board_says_what_it_leaves_out() {
    insta::assert_snapshot!(view(&board(), &display(Language::Chinese, 50, Colour::Off)));
}

#[test]
fn the_page_of_a_report() {
    let chinese = view(&page(), &display(Language::Chinese, 60, Colour::Off));
    let english = view(&page(), &display(Language::English, 100, Colour::Off));
    insta::assert_snapshot!(format!("{chinese}\n{english}"));
}

#[test]
fn the_revisions_of_a_report() {
    let narrow = view(&log(), &display(Language::Chinese, 60, Colour::Off));
    let wide = view(&log(), &display(Language::English, 100, Colour::Off));
    insta::assert_snapshot!(format!("{narrow}\n{wide}"));
}
