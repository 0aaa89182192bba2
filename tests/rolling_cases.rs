//! Every folder of `fixtures/rolling`: last year's report, and the file that this year opens with.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use annals::report::{Class, parse};
use annals::series::Year;
use annals::settings::{kinds, pack::Packs, rolling};
use annals::years::{LastFigures, Order, RolledForward, roll_forward};
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
        let rolled = rolled(&case);
        let expected = fs::read_to_string(case.join("2024.txt")).unwrap_or_default();
        if std::env::var_os("ROLLING_UPDATE").is_some() {
            fs::write(case.join("2024.txt"), &rolled.text).unwrap();
        } else if rolled.text != expected {
            failed += &format!(
                "{}\n{}\n{}",
                case.display(),
                differing(&expected, &rolled.text),
                rolled.text
            );
        }
        failed += &miscounted(&case, &rolled);
    }
    assert!(failed.is_empty(), "\n{failed}");
}

/// Rolls the case's 2023.txt, by what its order.toml says: pack, kind, unit; `from` and `year`,
/// where they are others; `figures = "asked"`. A kind.toml stands for a built-in kind.
fn rolled(case: &Path) -> RolledForward {
    let read = |name: &str| fs::read_to_string(case.join(name)).unwrap();
    let (last_year, order) = (read("2023.txt"), read("order.toml"));
    let said = |key: &str| -> Option<String> {
        let line = order.lines().find(|line| line.starts_with(key))?;
        Some(line.split('"').nth(1)?.to_owned())
    };
    let value = |key: &str| said(key).unwrap();
    let (pack, name) = (value("pack"), value("kind"));
    let mut built_in = kinds::of_pack(&pack).into_iter();
    let kind = match fs::read_to_string(case.join("kind.toml")) {
        Ok(own) => kinds::read(&name, &own).unwrap(),
        Err(_) => built_in.rfind(|kind| kind.name == name).unwrap(),
    };
    let packs = Packs::built_in();
    let grammar = &packs.for_text(&last_year).grammar;
    let order = Order {
        unit: &value("unit"),
        year: Year(said("year").map_or(2024, |year| year.parse().unwrap())),
        kind: &kind,
        words: &rolling::built_in(&pack).unwrap(),
        grammar: &grammar.words,
        year_words: packs.named(&pack).unwrap().year_words(),
        figures: match said("figures") {
            Some(_) => LastFigures::Asked,
            None => LastFigures::LeftOut,
        },
        comments: &[],
    };
    let from = said("from").map_or(2023, |year| year.parse().unwrap());
    roll_forward(&parse(&last_year, grammar), Year(from), None, &order)
}

/// What is told at the end is what stands in the text: prompts that answer a promise, that ask for
/// a look, that hold figures; and every prompt is read as one.
fn miscounted(case: &Path, rolled: &RolledForward) -> String {
    let lines = |starts: [&str; 2]| {
        let lines = rolled.text.lines();
        lines
            .filter(|line| starts.iter().any(|start| line.starts_with(start)))
            .count()
    };
    let counts = rolled.counts;
    let packs = Packs::built_in();
    let outline = parse(&rolled.text, &packs.for_text(&rolled.text).grammar);
    let read = outline
        .nodes
        .iter()
        .filter(|n| n.class == Class::Prompt)
        .count();
    let told = [
        (
            "promises",
            counts.plan_items + counts.problems,
            lines(["〔待答：", "[To answer: "]),
        ),
        (
            "places",
            counts.to_confirm,
            lines(["〔待核：", "[To check: "]),
        ),
        ("prompts", read, lines(["〔待", "[To "])),
    ];
    let wrong = told.iter().filter(|(_, told, stand)| told != stand);
    wrong
        .map(|(what, told, stand)| {
            format!("{}: {what}: {told} told, {stand} stand\n", case.display())
        })
        .collect()
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
