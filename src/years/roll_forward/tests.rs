//! What a person finds in the new file.

use super::{LastFigures, Order, first_report};
use crate::series::Year;
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
    };
    let report = first_report(&order);
    format!("{}\n\n{}", report.title, report.text)
}

#[test]
fn a_first_report_opens_with_the_outline_of_its_kind() {
    insta::assert_snapshot!(first("zh-gov", "述职报告", "区图书馆"));
    insta::assert_snapshot!(first("en-ngo", "annual-report", "Riverbank Advice"));
}
