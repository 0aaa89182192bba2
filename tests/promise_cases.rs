//! Two invented pairs of years, one a pack, in which every promise is answered in other words, by
//! half, again, or not at all, among sentences that share only the words of every office; beside
//! each promise stands what a reader says of it.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use annals::report::parse;
use annals::settings::pack::Packs;
use annals::years::promises::{Promise, PromiseStatus};
use annals::years::{TwoYears, compare_years};
use std::path::PathBuf;

/// What a reader says of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Truth {
    Answered,
    /// In part only, or told as not done.
    Half,
    /// Something near it stands there.
    Near,
    /// It stands in this year's plan or problems word for word.
    Again,
    /// Nothing at all.
    Nothing,
}

/// A promise by its first words, what a reader says, and words of the sentence that answers.
struct Row {
    promise: String,
    truth: Truth,
    answer: String,
}

struct Case {
    folder: PathBuf,
    promises: Vec<Promise>,
    rows: Vec<Row>,
}

impl Case {
    fn read(pack: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let folder = folder.join("fixtures/promises").join(pack);
        let text = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        let (last_year, this_year) = (text("last_year.txt"), text("this_year.txt"));
        let packs = Packs::built_in();
        let pack = packs.for_text(&this_year);
        let (last_year, this_year) = (
            parse(&last_year, &pack.grammar),
            parse(&this_year, &pack.grammar),
        );
        let years = TwoYears::of_texts(
            &last_year,
            &this_year,
            &pack.grammar.words,
            pack.year_words(),
        );
        let truth = text("truth.txt");
        let rows = truth.lines().filter(|line| !line.starts_with('#'));
        Self {
            promises: compare_years(&years).promises,
            rows: rows.map(row).collect(),
            folder,
        }
    }

    fn promise(&self, row: &Row) -> &Promise {
        let mut promises = self.promises.iter();
        let found = promises.find(|promise| promise.text.starts_with(&row.promise));
        found.unwrap_or_else(|| panic!("{}: no promise {}", self.folder.display(), row.promise))
    }
}

fn row(line: &str) -> Row {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    Row {
        promise: parts[0].to_owned(),
        truth: match parts[1] {
            "answered" => Truth::Answered,
            "half" => Truth::Half,
            "near" => Truth::Near,
            "again" => Truth::Again,
            "none" => Truth::Nothing,
            other => panic!("{other}"),
        },
        answer: parts[2].to_owned(),
    }
}

/// What is said falsely of a promise.
fn falsehood(row: &Row, promise: &Promise) -> Option<&'static str> {
    let answer = promise.answers.first();
    let is_right = answer.is_some_and(|answer| answer.text.contains(&row.answer));
    match (promise.status, row.truth) {
        (PromiseStatus::Reported, Truth::Near | Truth::Again | Truth::Nothing) => {
            Some("reported, and is not")
        }
        (PromiseStatus::Reported, _) if !is_right => Some("reported in a wrong place"),
        (PromiseStatus::Repeated, truth) if truth != Truth::Again => Some("not repeated"),
        (PromiseStatus::Missing, truth) if truth != Truth::Nothing => Some("not missing"),
        _ => None,
    }
}

#[test]
fn nothing_false_is_said_of_a_promise() {
    for (pack, least_reported) in [("zh-gov", 14), ("en-ngo", 18)] {
        let case = Case::read(pack);
        let rows = case.rows.iter().map(|row| (row, case.promise(row)));
        let rows: Vec<_> = rows.collect();
        assert_eq!(rows.len(), case.promises.len(), "each promise has its row");
        let false_ones: Vec<_> = rows
            .iter()
            .filter_map(|(row, promise)| Some((&row.promise, falsehood(row, promise)?)))
            .collect();
        assert!(false_ones.is_empty(), "{pack}: {false_ones:?}");
        let is_found = |(row, promise): &&(&Row, &Promise)| {
            row.truth == Truth::Answered && promise.status == PromiseStatus::Reported
        };
        let reported = rows.iter().filter(is_found).count();
        assert!(reported >= least_reported, "{pack}: {reported} reported");
        let again = rows.iter().filter(|(row, _)| row.truth == Truth::Again);
        for (row, promise) in again {
            assert_eq!(promise.status, PromiseStatus::Repeated, "{}", row.promise);
        }
    }
}
