//! Every folder of `fixtures/compare` and `fixtures/years`, held against what a person states of
//! it, and every known gap, which must stay exactly as wide as it is written down.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod facts;

use annals::compare::{Comparison, Limits, compare};
use annals::report::{WordGrammar, parse};
use annals::settings::pack::Packs;
use annals::years::{TwoYears, YearComparison, compare_years};
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of cases, in the order of their names.
fn cases(family: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(family);
    // A family whose last case is closed has no folder.
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

fn read(case: &Path, name: &str) -> String {
    fs::read_to_string(case.join(name))
        .unwrap_or_else(|error| panic!("{}/{name}: {error}", case.display()))
}

fn compared(case: &Path) -> Comparison {
    let (before, after) = (read(case, "before.txt"), read(case, "after.txt"));
    let packs = Packs::built_in();
    let grammar = &packs.for_text(&after).grammar;
    let words: &WordGrammar = &grammar.words;
    compare(
        &parse(&before, grammar),
        &parse(&after, grammar),
        words,
        Limits::default(),
    )
}

#[test]
fn comparisons_state_what_a_person_states() {
    let mut failed = String::new();
    for case in cases("compare") {
        let comparison = compared(&case);
        let misses = facts::misses(&read(&case, "expected.txt"), &comparison);
        if !misses.is_empty() {
            failed += &format!(
                "{}\n  {}\nstated:\n{}",
                case.display(),
                misses.join("\n  "),
                facts::told(&comparison)
            );
        }
    }
    assert!(failed.is_empty(), "\n{failed}");
}

#[test]
fn known_gaps_are_still_there() {
    let mut changed = String::new();
    for case in cases("known_gaps") {
        let (now, ideally) = ("expected_now.txt", "expected_ideally.txt");
        let family = match case.join("this_year.txt").exists() {
            true => "years",
            false => "compare",
        };
        let (misses, told) = misses_of(&case, now, family);
        if !misses.is_empty() {
            let (case, misses) = (case.display(), misses.join("\n  "));
            changed += &format!("{case}: not as written down\n  {misses}\nstated:\n{told}");
        }
        if misses_of(&case, ideally, family).0.is_empty() {
            let case = case.display();
            changed += &format!("{case}: the gap is closed; move the case to fixtures/{family}\n");
        }
    }
    assert!(changed.is_empty(), "\n{changed}");
}

/// What a comparison does not bear out of a known gap's file, and all that it states.
fn misses_of(case: &Path, expected: &str, family: &str) -> (Vec<String>, String) {
    let expected = read(case, expected);
    if family == "years" {
        let years = compared_years(case, &expected);
        let misses = facts::years::misses(&expected, &years);
        return (misses, facts::years::told(&years));
    }
    let comparison = compared(case);
    let misses = facts::misses(&expected, &comparison);
    (misses, facts::told(&comparison))
}

fn compared_years(case: &Path, expected: &str) -> YearComparison {
    let (last_year, this_year) = (read(case, "last_year.txt"), read(case, "this_year.txt"));
    let packs = Packs::built_in();
    let pack = packs.for_text(&this_year);
    let grammar = &pack.grammar;
    let outlines = (parse(&last_year, grammar), parse(&this_year, grammar));
    let words = pack.year_words();
    let mut two_years = TwoYears::of_texts(&outlines.0, &outlines.1, &grammar.words, words);
    if let Some((last, this)) = facts::years::years(expected) {
        two_years.last_year.year = Some(last);
        two_years.this_year.year = Some(this);
    }
    compare_years(&two_years)
}

#[test]
fn comparisons_of_years_state_what_a_person_states() {
    let mut failed = String::new();
    for case in cases("years") {
        let expected = read(&case, "expected.txt");
        let years = compared_years(&case, &expected);
        let misses = facts::years::misses(&expected, &years);
        if !misses.is_empty() {
            failed += &format!(
                "{}\n  {}\nstated:\n{}",
                case.display(),
                misses.join("\n  "),
                facts::years::told(&years)
            );
        }
    }
    assert!(failed.is_empty(), "\n{failed}");
}
