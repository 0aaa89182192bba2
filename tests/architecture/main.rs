//! Keeps the house rules that no compiler knows: which folder may use which, where a foreign
//! library may be named, sizes, names, and that the engine holds no report word of any language.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod tables;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tables::{
    BANNED_NAMES, LIBRARIES, LISTS_OF_DATA, LONGEST_FILE, LONGEST_FUNCTION, OUTSIDE_WORLD, PURE,
    REPORT_WORDS, TABLE,
};

/// A source file with the parts of it that the rules are about.
struct Source {
    /// `compare/moves.rs`.
    name: String,
    /// The lines without comments and without what only tests see.
    code: String,
}

impl Source {
    /// `compare` of `compare/moves.rs`, `view` of `view.rs`.
    fn folder(&self) -> &str {
        self.name
            .split('/')
            .next()
            .map_or("", |first| first.trim_end_matches(".rs"))
    }

    fn stands_in(&self, place: &str) -> bool {
        self.name == place || self.name.starts_with(&format!("{place}/"))
    }

    /// How many names stand between the crate and the items of this file.
    fn module_depth(&self) -> usize {
        let path = self.name.trim_end_matches("/mod.rs");
        path.split('/').count()
    }

    fn is_wording(&self) -> bool {
        self.name.starts_with("messages/")
            && (self.name.ends_with("chinese.rs") || self.name.ends_with("english.rs"))
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else {
            found.push(path);
        }
    }
    found.sort();
}

fn sources() -> Vec<Source> {
    let src = root().join("src");
    let mut paths = Vec::new();
    files_below(&src, &mut paths);
    paths
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(|path| {
            let name = path.strip_prefix(&src).unwrap().to_string_lossy();
            let text = fs::read_to_string(&path).unwrap();
            Source {
                name: name.replace('\\', "/"),
                code: code_of(&text),
            }
        })
        .filter(|source| !source.name.ends_with("tests.rs") && !source.name.contains("/tests/"))
        .collect()
}

/// The lines of a file without comments and without top-level items that only tests see.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line == "#[cfg(test)]" {
            for skipped in lines.by_ref() {
                if skipped == "}" || (skipped.ends_with(';') && !skipped.starts_with(' ')) {
                    break;
                }
            }
            continue;
        }
        let bare = line.trim_start();
        if !bare.starts_with("//") {
            code.push_str(line.split(" // ").next().unwrap_or(line));
        }
        code.push('\n');
    }
    code
}

/// Fails with every breach at once.
fn none_of(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}:\n  {}", breaches.join("\n  "));
}

/// The name that starts a text.
fn leading_name(text: &str) -> &str {
    let end = text
        .find(|character: char| !character.is_alphanumeric() && character != '_')
        .unwrap_or(text.len());
    &text[..end]
}

/// The top-level modules that a file names by `crate::…`, with the line of each.
fn modules_named(source: &Source) -> Vec<(usize, String)> {
    let mut named = Vec::new();
    for (at, _) in source.code.match_indices("crate::") {
        let line = source.code[..at].lines().count().max(1);
        let rest = &source.code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => named.push((line, leading_name(rest).to_owned())),
            Some(group) => named.extend(names_of_group(group).into_iter().map(|name| (line, name))),
        }
    }
    named
}

/// `a` and `b` of `a::{c, d}, b::e}`.
fn names_of_group(group: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut start = true;
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            _ if character.is_whitespace() => {}
            _ if start => {
                names.push(leading_name(&group[at..]).to_owned());
                start = false;
            }
            _ => {}
        }
    }
    names
}

#[test]
fn folders_use_only_what_the_table_allows() {
    let mut breaches = Vec::new();
    for source in sources() {
        if matches!(source.folder(), "lib" | "main") {
            continue;
        }
        let Some((own, allowed)) = TABLE.iter().find(|row| row.0 == source.folder()) else {
            breaches.push(format!("{}: not in the table", source.name));
            continue;
        };
        for (line, name) in modules_named(&source) {
            let is_module = TABLE.iter().any(|row| row.0 == name);
            if is_module && name != *own && !allowed.contains(&name.as_str()) {
                breaches.push(format!("{}:{line} uses {name}", source.name));
            }
        }
        let to_the_root = "super::".repeat(source.module_depth());
        if source.code.contains(&to_the_root) {
            breaches.push(format!("{} climbs out by `{to_the_root}`", source.name));
        }
    }
    none_of(
        "a folder uses one that design 7 does not allow it",
        &breaches,
    );
}

#[test]
fn libraries_stay_in_their_folders() {
    let mut breaches = Vec::new();
    for source in sources() {
        if source.name == "lib.rs" {
            continue;
        }
        for (library, places) in LIBRARIES {
            let named = source
                .code
                .match_indices(&format!("{library}::"))
                .any(|(at, _)| {
                    let before = source.code[..at].chars().next_back();
                    !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
                });
            let allowed = places.iter().any(|place| source.stands_in(place));
            if named && !allowed {
                breaches.push(format!("{} names {library}", source.name));
            }
        }
    }
    none_of("a library is named outside its folder", &breaches);
}

#[test]
fn every_library_has_its_place() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let dependencies = manifest
        .split("[dependencies]")
        .nth(1)
        .and_then(|rest| rest.split("\n[").next())
        .unwrap();
    let breaches: Vec<String> = dependencies
        .lines()
        .filter_map(|line| line.split([' ', '=', '.']).next())
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .map(|name| name.replace('-', "_"))
        .filter(|name| !LIBRARIES.iter().any(|row| row.0 == name))
        .collect();
    none_of(
        "a library of Cargo.toml is not in the table LIBRARIES",
        &breaches,
    );
}

#[test]
fn pure_folders_look_at_nothing_outside() {
    let mut breaches = Vec::new();
    for source in sources() {
        if !PURE.contains(&source.folder()) {
            continue;
        }
        for name in OUTSIDE_WORLD {
            if source.code.contains(name) {
                breaches.push(format!("{} names {name}", source.name));
            }
        }
    }
    none_of("a pure folder reads files, clock or environment", &breaches);
}

#[test]
fn files_begin_with_their_purpose_and_stay_short() {
    let mut breaches = Vec::new();
    let mut paths = Vec::new();
    for folder in ["src", "tests", "benches", "examples"] {
        files_below(&root().join(folder), &mut paths);
    }
    for path in paths {
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(root()).unwrap().display();
        let lines = text.lines().count();
        if !text.starts_with("//! ") {
            breaches.push(format!("{name} does not begin with `//! `"));
        }
        if lines > LONGEST_FILE {
            breaches.push(format!("{name} has {lines} lines"));
        }
    }
    let main = fs::read_to_string(root().join("src/main.rs")).unwrap();
    if main.lines().count() > 25 {
        breaches.push("src/main.rs has more than 25 lines".to_owned());
    }
    none_of("a file without purpose, or too long", &breaches);
}

#[test]
fn functions_stay_short() {
    let mut breaches = Vec::new();
    for source in sources() {
        // One exhaustive match over every sentence is long, and no reader is served by cutting it.
        if source.is_wording() {
            continue;
        }
        let lines: Vec<&str> = source.code.lines().collect();
        for (start, line) in lines.iter().enumerate() {
            let bare = line.trim_start();
            let is_function = bare.starts_with("fn ")
                || (bare.starts_with("pub") && bare.contains(" fn "))
                || bare.starts_with("const fn ");
            if !is_function || bare.ends_with(';') || bare.ends_with('}') {
                continue;
            }
            let closing = format!("{}}}", &line[..line.len() - bare.len()]);
            let length = lines[start..].iter().position(|end| *end == closing);
            if length.is_some_and(|length| length > LONGEST_FUNCTION) {
                breaches.push(format!("{}:{} {bare}", source.name, start + 1));
            }
        }
    }
    none_of("a function of more than 50 lines", &breaches);
}

#[test]
fn names_say_something() {
    let mut breaches = Vec::new();
    for source in sources() {
        for part in source.name.trim_end_matches(".rs").split(['/', '_']) {
            if BANNED_NAMES.contains(&part) {
                breaches.push(format!("the path {}", source.name));
            }
        }
        for keyword in ["struct ", "enum ", "trait ", "type "] {
            for line in source.code.lines() {
                let Some((before, after)) = line.split_once(keyword) else {
                    continue;
                };
                let declares = before.trim().is_empty() || before.trim().starts_with("pub");
                let name = leading_name(after);
                // The year that 今年 is counted from is a base, and nothing else is.
                if declares && !name.starts_with("BaseYear") && has_banned_part(name) {
                    breaches.push(format!("{name} in {}", source.name));
                }
            }
        }
    }
    none_of("a name that says nothing", &breaches);
}

/// True of `ReportData`, not of `Database`.
fn has_banned_part(name: &str) -> bool {
    let mut part = String::new();
    for character in name.chars().chain(['A']) {
        if character.is_uppercase() {
            if BANNED_NAMES.contains(&part.as_str()) {
                return true;
            }
            part.clear();
        }
        part.extend(character.to_lowercase());
    }
    false
}

#[test]
fn the_engine_knows_no_report_word() {
    let mut breaches = Vec::new();
    for source in sources() {
        if source.is_wording() || LISTS_OF_DATA.contains(&source.name.as_str()) {
            continue;
        }
        for (index, line) in source.code.lines().enumerate() {
            let lower = line.to_lowercase();
            let word = REPORT_WORDS.iter().find(|word| lower.contains(**word));
            if line.chars().any(is_han) || word.is_some() {
                breaches.push(format!("{}:{} {}", source.name, index + 1, line.trim()));
            }
        }
    }
    none_of("a word of reports outside packs and messages", &breaches);
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

#[test]
fn fixtures_are_complete() {
    let mut breaches = Vec::new();
    for (family, needed) in [
        ("parse", &["report.txt", "expected.txt"][..]),
        ("compare", &["before.txt", "after.txt", "expected.txt"]),
        ("anchors", &["before.txt", "after.txt", "expected.txt"]),
        ("years", &["expected.txt"]),
        ("known_gaps", &["expected_now.txt", "expected_ideally.txt"]),
    ] {
        let Ok(cases) = fs::read_dir(root().join("fixtures").join(family)) else {
            continue;
        };
        for case in cases {
            let folder = case.unwrap().path();
            let held: BTreeSet<String> = fs::read_dir(&folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
                .collect();
            let missing = needed.iter().filter(|name| !held.contains(**name));
            breaches.extend(missing.map(|name| format!("{}: no {name}", folder.display())));
            let texts = held.iter().filter(|name| !name.starts_with("expected"));
            if matches!(family, "years" | "known_gaps") && texts.count() == 0 {
                breaches.push(format!("{}: no text", folder.display()));
            }
        }
    }
    none_of("an incomplete fixture", &breaches);
}
