//! Every folder of `fixtures/anchors`: a text with quotes marked in it (`⟦1:words⟧`), the text after
//! its editing, and what a person says of each quote.
//!
//! A line of `expected.txt` is `number statement | line words`, with the old text at hand; behind
//! `alone`, without it.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use annals::compare::{Document, Limits, compare};
use annals::report::{WordGrammar, parse};
use annals::review::anchor::{
    Passage, Piece, TextAnchor, Tracker, Whereabouts, Words, find_without_comparison,
};
use annals::settings::pack::Packs;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const OPEN: char = '⟦';
const CLOSE: char = '⟧';

/// A quote: its number, and its bytes in the text without marks.
struct Quote {
    number: String,
    start: usize,
    end: usize,
}

/// A text and the quotes marked in it.
fn unmarked(marked: &str) -> (String, Vec<Quote>) {
    let (mut text, mut quotes) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, behind)) = rest.split_once(OPEN) {
        let (number, behind) = behind.split_once(':').unwrap();
        let (words, behind) = behind.split_once(CLOSE).unwrap();
        text.push_str(before);
        let start = text.len();
        text.push_str(words);
        quotes.push(Quote {
            number: number.to_owned(),
            start,
            end: text.len(),
        });
        rest = behind;
    }
    text.push_str(rest);
    (text, quotes)
}

/// The passage of some bytes of a text; lines of the cases have no outer white space.
fn passage(document: &Document, text: &str, quote: &Quote) -> Passage {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let end = start + line.trim_end().len();
        let inside = quote.start.max(start)..quote.end.min(end);
        let mut paragraphs = document.paragraphs.iter();
        let paragraph = paragraphs.position(|paragraph| paragraph.line == index + 1);
        if let Some(paragraph) = paragraph.filter(|_| inside.start < inside.end) {
            pieces.push(Piece {
                paragraph,
                line: index + 1,
                bytes: inside.start - start..inside.end - start,
            });
        }
        start += line.len();
    }
    Passage {
        section: Vec::new(),
        line: pieces[0].line,
        words: text[quote.start..quote.end].to_owned(),
        pieces,
    }
}

fn told(whereabouts: &Whereabouts) -> String {
    let place =
        |passage: &Passage| format!("{} {}", passage.line, passage.words.replace('\n', "⏎"));
    match whereabouts {
        Whereabouts::Unchanged(now) => format!("unchanged | {}", place(now)),
        Whereabouts::Changed { now, .. } => format!("changed | {}", place(now)),
        Whereabouts::Moved {
            from, words, now, ..
        } => {
            let changed = match words {
                Words::Same => "",
                Words::Changed { .. } => " and changed",
            };
            format!("moved{changed} from {} | {}", from.join(" > "), place(now))
        }
        Whereabouts::Gone { beside, .. } => {
            let beside = beside.as_ref().map_or_else(|| "?".to_owned(), place);
            format!("gone | {beside}")
        }
        Whereabouts::Doubtful {
            why, candidates, ..
        } => {
            let candidates: Vec<String> = candidates.iter().map(place).collect();
            format!("{why:?}? | {}", candidates.join(" / "))
        }
    }
}

/// What is said of all quotes of a case.
fn stated(case: &Path) -> String {
    let read = |name: &str| fs::read_to_string(case.join(name)).unwrap();
    let ((before, quotes), after) = (unmarked(&read("before.txt")), read("after.txt"));
    let packs = Packs::built_in();
    let grammar = &packs.for_text(&after).grammar;
    let words: &WordGrammar = &grammar.words;
    let outlines = (parse(&before, grammar), parse(&after, grammar));
    let comparison = compare(&outlines.0, &outlines.1, words, Limits::default());
    let tracker = Tracker::new(&comparison, words);
    let documents = (
        Document::from_outline(&outlines.0),
        Document::from_outline(&outlines.1),
    );
    let (mut with, mut alone) = (String::new(), String::new());
    for quote in &quotes {
        let passage = passage(&documents.0, &before, quote);
        let anchor = TextAnchor::at(&documents.0, &passage);
        let found = tracker.find(&anchor);
        writeln!(with, "{} {}", quote.number, told(&found)).unwrap();
        let found = find_without_comparison(&anchor, &documents.1, words);
        writeln!(alone, "{} {}", quote.number, told(&found)).unwrap();
    }
    format!("{with}alone\n{alone}")
}

#[test]
fn quotes_are_where_a_person_says_they_are() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/anchors");
    let entries = fs::read_dir(folder).unwrap();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    let mut failed = String::new();
    for case in &cases {
        let stated = stated(case);
        let expected = fs::read_to_string(case.join("expected.txt")).unwrap_or_default();
        if stated != expected {
            write!(
                failed,
                "{}\nstated:\n{stated}expected:\n{expected}\n",
                case.display()
            )
            .unwrap();
        }
    }
    assert!(failed.is_empty(), "\n{failed}");
}
