//! Every folder of `fixtures/rolling`: last year's report, and the file that this year opens with.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use annals::report::parse;
use annals::series::Year;
use annals::settings::{kinds, pack::Packs, rolling};
use annals::years::{Order, roll_forward};
use std::fs;
use std::path::Path;

#[test]
fn new_reports_open_as_a_person_would_lay_them_out() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rolling");
    let mut failed = String::new();
    for case in fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        let read = |name: &str| fs::read_to_string(case.join(name)).unwrap();
        let (made, expected) = (
            rolled(&read("2023.txt"), &read("order.toml")),
            read("2024.txt"),
        );
        if made != expected {
            failed += &format!(
                "{}\n{}\n{made}",
                case.display(),
                differing(&expected, &made)
            );
        }
    }
    assert!(failed.is_empty(), "\n{failed}");
}

fn rolled(last_year: &str, order: &str) -> String {
    let value = |key: &str| -> String {
        let line = order.lines().find(|line| line.starts_with(key)).unwrap();
        line.split('"').nth(1).unwrap().to_owned()
    };
    let (pack, name) = (value("pack"), value("kind"));
    let kind = kinds::of_pack(&pack)
        .into_iter()
        .find(|kind| kind.name == name)
        .unwrap();
    let packs = Packs::built_in();
    let grammar = &packs.for_text(last_year).grammar;
    let order = Order {
        unit: &value("unit"),
        year: Year(2024),
        kind: &kind,
        words: &rolling::built_in(&pack).unwrap(),
        grammar: &grammar.words,
    };
    roll_forward(&parse(last_year, grammar), Year(2023), None, &order).text
}

/// The lines of either text that the other has not.
fn differing(expected: &str, made: &str) -> String {
    let lacks = |text: &str, line: &str| !text.lines().any(|other| other == line);
    let missing = expected
        .lines()
        .filter(|line| lacks(made, line))
        .map(|line| format!("  - {line}\n"));
    let extra = made
        .lines()
        .filter(|line| lacks(expected, line))
        .map(|line| format!("  + {line}\n"));
    missing.chain(extra).collect()
}
