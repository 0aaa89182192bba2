//! One section through revisions and years, at its widths and in both languages.

use super::sample::display;
use crate::compare::document::Naming;
use crate::render::Colour;
use crate::render::terminal::view;
use crate::series::{Language, Moment, ReportKey, Revision, RevisionId, Stage, Year};
use crate::view::{
    GapReason, SectionEnd, SectionEntry, SectionHappening, SectionLogView, SectionYear, View,
    YearBorder, YearGap,
};
use crate::years::Shares;
use crate::years::timeline::{SectionName, SectionStep, SectionTurn};

fn name(title: &str) -> SectionName {
    SectionName {
        naming: Naming::Title,
        marker: "（二）".to_owned(),
        title: title.to_owned(),
    }
}

fn entry(ordinal: usize, stage: &str, what: SectionHappening) -> SectionEntry {
    let revision = (ordinal > 0).then(|| Revision {
        ordinal,
        id: RevisionId(format!("{ordinal:040}")),
        author: "林晓".to_owned(),
        at: Moment::from_rfc3339("2024-12-19T09:30:00+08:00").unwrap(),
        stage: Some(Stage::new(stage)),
        message: String::new(),
    });
    SectionEntry { revision, what }
}

fn changed(turns: Vec<SectionTurn>, chars: (usize, usize), touched: &[&str]) -> SectionHappening {
    SectionHappening::Changed(SectionStep {
        before: Vec::new(),
        turns,
        inserted_chars: chars.0,
        deleted_chars: chars.1,
        touched: touched.iter().map(|name| (*name).to_owned()).collect(),
    })
}

fn this_year() -> SectionYear {
    let from = name("阵地建设");
    let shares = Shares {
        new: 0.5,
        edited: 0.3,
        same: 0.2,
        ..Shares::default()
    };
    SectionYear {
        key: ReportKey::parse("区图书馆/2024").unwrap(),
        names: vec![name("总分馆建设")],
        chars: 820,
        entries: vec![
            entry(0, "", changed(Vec::new(), (3, 1), &[])),
            entry(
                4,
                "送审稿2",
                changed(
                    vec![
                        SectionTurn::Renamed { from: from.clone() },
                        SectionTurn::Reordered,
                    ],
                    (12, 208),
                    &["一是建分馆", "二是通借还"],
                ),
            ),
            entry(3, "送审稿", SectionHappening::Unreadable),
            entry(1, "初稿", SectionHappening::First { chars: 540 }),
        ],
        border: Some(YearBorder {
            year: Year(2022),
            turns: vec![SectionTurn::Renamed { from }],
            shares: Some(shares),
        }),
        gaps: vec![YearGap {
            year: Year(2023),
            why: GapReason::NoReport,
        }],
    }
}

fn log() -> View {
    let earlier = SectionYear {
        key: ReportKey::parse("区图书馆/2022").unwrap(),
        names: vec![name("阵地建设"), name("分馆建设")],
        chars: 610,
        entries: vec![entry(1, "定稿", SectionHappening::First { chars: 610 })],
        border: None,
        gaps: Vec::new(),
    };
    View::SectionLog(SectionLogView {
        key: ReportKey::parse("区图书馆/2024").unwrap(),
        years: vec![this_year(), earlier],
        end: SectionEnd::Lost { year: Year(2021) },
        skipped: 12,
    })
}

#[test]
fn a_section_in_both_languages() {
    let narrow = view(&log(), &display(Language::Chinese, 60, Colour::Off));
    let wide = view(&log(), &display(Language::English, 100, Colour::Off));
    insta::assert_snapshot!(format!("{narrow}\n{wide}"));
}

#[test]
fn a_section_for_programs() {
    let json = crate::render::json::view(&log());
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(read["schema"], "annals/section-log/1");
    assert_eq!(
        read["years"][0]["revisions"][1]["turns"][0]["from"]["title"],
        "阵地建设"
    );
    assert_eq!(read["years"][0]["against"]["year"], 2022);
    assert_eq!(read["end"]["why"], "lost");
}
