//! A ledger by hand, out of invented figures.

use crate::compare::document::{Document, Naming};
use crate::messages::workspace::FileMessage;
use crate::series::{UnitName, Year, YearRange};
use crate::settings::pack::Packs;
use crate::view::{GapReason, LedgerView, Side, YearGap};
use crate::years::figures::{Amount, FigurePeriod, Hedge};
use crate::years::timeline::{Ledger, LedgerEntry, LedgerLine, SectionMark};

/// What a year says: its words, its value, and how exact it is.
type Told = Option<(&'static str, Option<&'static str>, Option<Hedge>)>;

fn line(
    name: &str,
    unit: &str,
    period: FigurePeriod,
    path: &[&str],
    told: [Told; 3],
) -> LedgerLine {
    let text = "一、工作\n写了字。\n";
    let packs = Packs::built_in();
    let document =
        Document::from_outline(&crate::report::parse(text, &packs.for_text(text).grammar));
    let opening = document
        .sections
        .iter()
        .find(|one| one.naming == Naming::Opening);
    let section = SectionMark::of(opening.unwrap());
    LedgerLine {
        name: name.to_owned(),
        unit: unit.to_owned(),
        base_unit: unit.trim_start_matches('万').to_owned(),
        path: path.iter().map(|part| (*part).to_owned()).collect(),
        entries: told
            .map(|told| {
                told.map(|(text, value, hedge)| LedgerEntry {
                    text: text.to_owned(),
                    value: value.and_then(Amount::parse),
                    hedge,
                    period,
                    line: 4,
                    section,
                    path: path.iter().map(|part| (*part).to_owned()).collect(),
                })
            })
            .to_vec(),
    }
}

/// Figures of 2021, 2022 and 2024; the report of 2023 is empty.
pub(in crate::render) fn view() -> LedgerView {
    let reading = ["一、主要工作", "（一）阅读推广"];
    let (current, all) = (FigurePeriod::Current, FigurePeriod::Cumulative);
    let lines = vec![
        line(
            "捐赠",
            "元",
            current,
            &[],
            [None, Some(("3,500元", Some("3500"), None)), None],
        ),
        line(
            "流通图书",
            "万册次",
            current,
            &reading,
            [
                Some(("36.5万册次", Some("365000"), None)),
                Some(("41.2万册次", Some("412000"), None)),
                Some(("**万册次", None, None)),
            ],
        ),
        line(
            "参加读书会读者",
            "人次",
            current,
            &reading,
            [
                Some(("1,200人次", Some("1200"), Some(Hedge::About))),
                None,
                Some(("2600人次", Some("2600"), Some(Hedge::AtLeast))),
            ],
        ),
        line(
            "持证读者",
            "人",
            all,
            &["一、主要工作", "（二）总分馆建设"],
            [
                Some(("8.6万人", Some("86000"), None)),
                Some(("9200人", Some("9200"), None)),
                Some(("9.9万人", Some("99000"), None)),
            ],
        ),
    ];
    let path = "reports/区图书馆/2023/report.txt".to_owned();
    LedgerView {
        unit: UnitName::new("区图书馆").unwrap(),
        asked: YearRange {
            first: Year(2021),
            last: Year(2024),
        },
        sides: ["r4 定稿", "r3 定稿", "r2 初稿"]
            .map(|label| Side {
                label: label.to_owned(),
                revision: None,
            })
            .to_vec(),
        gaps: vec![YearGap {
            year: Year(2023),
            why: GapReason::Unreadable(Box::new(FileMessage::Empty { path }.into())),
        }],
        section: None,
        ledger: Ledger {
            years: [2021, 2022, 2024].map(Year).to_vec(),
            lines,
        },
    }
}
