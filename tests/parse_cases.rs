//! Every folder of `fixtures/parse` and every line of `fixtures/parse_lines`, held against the
//! outline that a person wrote down.
//!
//! After a rule has changed on purpose, `cargo test --test parse_cases -- --ignored` writes what
//! is stated now; read the difference before it is committed.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use annals::report::{Node, Outline, parse};
use annals::settings::pack::Packs;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn fixtures(family: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(family);
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    found.sort();
    found
}

fn outline(text: &str) -> Outline {
    let packs = Packs::built_in();
    parse(text, &packs.for_text(text).grammar)
}

/// `heading l1:2 [存在问题] role=problem !stop`: what a node is, without its words.
fn told(outline: &Outline, node: &Node) -> String {
    let mut told = node.class.id().to_owned();
    if let Some(number) = &node.number {
        write!(told, " {}:{}", number.scheme, number.ordinal).unwrap();
    }
    if node.title.is_some() {
        write!(told, " [{}]", outline.title(node)).unwrap();
    }
    if let Some(role) = &node.role {
        write!(told, " role={role}").unwrap();
    }
    for flag in &node.flags {
        write!(told, " !{}", flag.id()).unwrap();
    }
    told
}

/// The whole outline, a node a line, set in by its depth, with its length.
fn told_whole(outline: &Outline) -> String {
    let line = |node: &Node| {
        let indent = "  ".repeat(node.depth);
        let chars = outline.chars(node);
        format!(
            "{:>3} {indent}{} ({chars})\n",
            node.line,
            told(outline, node)
        )
    };
    outline.nodes.iter().map(line).collect()
}

/// A line of `fixtures/parse_lines`: what stands before it and after it (lines with ⏎ between
/// them), and what it is.
struct LineCase {
    before: String,
    line: String,
    after: String,
    expected: String,
}

impl LineCase {
    fn read(written: &str) -> Self {
        let [before, line, after, expected] = written
            .split(" | ")
            .map(str::to_owned)
            .collect::<Vec<_>>()
            .try_into()
            .unwrap_or_else(|_| panic!("four columns: {written}"));
        Self {
            before,
            line,
            after,
            expected,
        }
    }

    fn stated(&self) -> String {
        let lines = [&self.before, &self.line, &self.after];
        let filled = lines.iter().filter(|part| !part.is_empty());
        let parts: Vec<&str> = filled.map(|part| part.as_str()).collect();
        let text = parts.join("⏎").replace('⏎', "\n") + "\n";
        let at = match self.before.as_str() {
            "" => 1,
            before => before.matches('⏎').count() + 2,
        };
        let outline = outline(&text);
        assert_eq!(outline.write(), text);
        let nodes = outline.nodes.iter().filter(|node| node.line == at);
        let told: Vec<String> = nodes.map(|node| told(&outline, node)).collect();
        told.join("; ")
    }
}

fn is_case(line: &str) -> bool {
    !line.is_empty() && !line.starts_with('#')
}

#[test]
fn outlines_are_what_a_person_sees() {
    for case in fixtures("parse") {
        let text = fs::read_to_string(case.join("report.txt")).unwrap();
        let expected = fs::read_to_string(case.join("expected.txt")).unwrap_or_default();
        let outline = outline(&text);
        assert_eq!(outline.write(), text, "{}", case.display());
        assert_eq!(told_whole(&outline), expected, "{}", case.display());
    }
}

#[test]
fn lines_are_what_their_place_makes_them() {
    let mut misses = String::new();
    for file in fixtures("parse_lines") {
        let cases = fs::read_to_string(&file).unwrap();
        for case in cases
            .lines()
            .filter(|line| is_case(line))
            .map(LineCase::read)
        {
            let stated = case.stated();
            if stated != case.expected {
                writeln!(
                    misses,
                    "{}\n  not {}\n  but {stated}",
                    case.line, case.expected
                )
                .unwrap();
            }
        }
    }
    assert!(misses.is_empty(), "{misses}");
}

#[test]
#[ignore = "writes the fixtures"]
fn write_what_is_stated_now() {
    for case in fixtures("parse") {
        let text = fs::read_to_string(case.join("report.txt")).unwrap();
        fs::write(case.join("expected.txt"), told_whole(&outline(&text))).unwrap();
    }
    for file in fixtures("parse_lines") {
        let mut written = String::new();
        for line in fs::read_to_string(&file).unwrap().lines() {
            if is_case(line) {
                let case = LineCase::read(line);
                let stated = case.stated();
                let LineCase {
                    before,
                    line,
                    after,
                    ..
                } = &case;
                writeln!(written, "{before} | {line} | {after} | {stated}").unwrap();
            } else {
                writeln!(written, "{line}").unwrap();
            }
        }
        fs::write(&file, written).unwrap();
    }
}
