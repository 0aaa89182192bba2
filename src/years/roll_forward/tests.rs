//! What a person finds in the new file.

use super::{LastFigures, Order, first_report};
use crate::report::parse;
use crate::series::Year;
use crate::settings::pack::Packs;
use crate::settings::{kinds, rolling};

fn first(pack: &str, kind: &str, unit: &str) -> String {
    let kinds = kinds::of_pack(pack);
    let kind = kinds.iter().find(|known| known.name == kind).unwrap();
    let words = rolling::built_in(pack).unwrap();
    let grammar = crate::report::WordGrammar::default();
    let order = Order {
        unit,
        year: Year(2024),
        kind,
        words: &words,
        grammar: &grammar,
        year_words: &crate::years::YearWords::default(),
        figures: LastFigures::LeftOut,
        comments: &[],
    };
    let report = first_report(&order);
    format!("{}\n\n{}", report.title, report.text)
}

#[test]
fn a_first_report_opens_with_the_outline_of_its_kind() {
    insta::assert_snapshot!(first("zh-gov", "述职报告", "区图书馆"));
    insta::assert_snapshot!(first("en-ngo", "annual-report", "Riverbank Advice"));
}

#[test]
fn a_title_of_two_lines_is_joined_as_its_language_is_written() {
    let packs = Packs::built_in();
    for (text, title) in [
        (
            "Millbrook Food Bank\nAnnual report 2023\n\n1. Our work\nWe gave food.\n",
            "Millbrook Food Bank Annual report 2023",
        ),
        (
            "云坪区文化馆\n2023年度工作总结\n\n一、主要工作\n举办展览12场。\n",
            "云坪区文化馆2023年度工作总结",
        ),
    ] {
        let outline = parse(text, &packs.for_text(text).grammar);
        assert_eq!(outline.report_title().as_deref(), Some(title));
    }
}
