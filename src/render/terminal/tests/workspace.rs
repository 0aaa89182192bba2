//! The revisions of a report, at their widths and in both languages.

use super::sample::display;
use crate::render::Colour;
use crate::render::terminal::view;
use crate::series::{Language, Moment, ReportKey, Revision, RevisionId, Stage};
use crate::view::{LogEntry, LogView, View};

fn key(text: &str) -> ReportKey {
    ReportKey::parse(text).unwrap()
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
fn the_revisions_of_a_report() {
    let narrow = view(&log(), &display(Language::Chinese, 60, Colour::Off));
    let wide = view(&log(), &display(Language::English, 100, Colour::Off));
    insta::assert_snapshot!(format!("{narrow}\n{wide}"));
}
