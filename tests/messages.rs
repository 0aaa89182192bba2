//! Reads the words of the program's sentences as its users do: none is empty, Chinese has no
//! foreign word but what is typed or has no Chinese name, English no Chinese one, and nobody needs
//! to know what the program keeps its texts with.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use regex::Regex;
use std::fs;
use std::path::{Path, PathBuf};

/// What is typed, or is called so in Chinese too.
const FOREIGN: [&str; 79] = [
    "send",
    "sign",
    "sent",
    "signed",
    "N",
    "addresses",
    "table",
    "from",
    "CSV",
    "Markdown",
    "annals",
    "review",
    "answer",
    "adopted",
    "partly",
    "declined",
    "noted",
    "return",
    "comment",
    "none",
    "c",
    "figures",
    "csv",
    "init",
    "unit",
    "add",
    "list",
    "new",
    "import",
    "save",
    "status",
    "show",
    "diff",
    "compare",
    "promises",
    "settle",
    "P",
    "done",
    "underway",
    "again",
    "missing",
    "obsolete",
    "log",
    "restore",
    "demo",
    "help",
    "completions",
    "zh",
    "en",
    "text",
    "json",
    "html",
    "auto",
    "txt",
    "md",
    "docx",
    "toml",
    "report",
    "bash",
    "UTF",
    "GB",
    "Word",
    "Excel",
    "WPS",
    "PDF",
    "TOML",
    "Windows",
    "JSON",
    "ANNALS_AUTHOR",
    "r",
    "last",
    "share",
    "local",
    "completion",
    "packs",
    "kinds",
    "cd",
    "allow_secret",
    "true",
];

/// Words of the program beneath.
const OF_GIT: &str = r"(?i)\b(git|commit|commits|committed|repository|branch|checkout|rebase)\b|\bHEAD\b|提交|仓库|分支|暂存";

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else {
            found.push(path);
        }
    }
    found.sort();
}

/// The texts of a file of words, with the line of each; placeholders taken out.
fn texts(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/messages");
    let mut paths = Vec::new();
    files_below(&folder, &mut paths);
    let name = format!("{language}.rs");
    let silent = Regex::new(r#"=>\s*(String::new\(\)|"")"#).unwrap();
    let mut texts = Vec::new();
    for path in paths {
        if !path.to_string_lossy().ends_with(&name) {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let code = source.split("#[cfg(test)]").next().unwrap();
        assert!(!silent.is_match(code), "{}: says nothing", path.display());
        let shown = path.strip_prefix(&folder).unwrap().display().to_string();
        texts.extend(literals(code).map(|text| (shown.clone(), text)));
    }
    assert!(!texts.is_empty());
    texts
}

/// The string literals of a source, comments and attributes aside.
fn literals(code: &str) -> impl Iterator<Item = String> {
    let code: String = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect();
    let literal = Regex::new(r#""((?:[^"\\]|\\(?s:.))*)""#).unwrap();
    let continued = Regex::new(r"\\\n\s*").unwrap();
    let placeholder = Regex::new(r"\{[A-Za-z_.]*(?::[^}]*)?\}").unwrap();
    let found: Vec<String> = literal
        .captures_iter(&code)
        .map(|captures| {
            let text = continued.replace_all(&captures[1], "");
            placeholder.replace_all(&text, "").into_owned()
        })
        .collect();
    found.into_iter()
}

fn none_of(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}:\n  {}", breaches.join("\n  "));
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

#[test]
fn chinese_is_chinese() {
    let word = Regex::new(r"(--?)?[A-Za-z][A-Za-z_]*").unwrap();
    let mut breaches = Vec::new();
    for (file, text) in texts("chinese") {
        // A key of the help or a short sign is not shown as a sentence.
        if file.starts_with("help/") && !text.chars().any(is_han) {
            continue;
        }
        for found in word.captures_iter(&text) {
            let is_option = found.get(1).is_some();
            let is_escape = text.contains(&format!("\\{}", &found[0]));
            if !is_option && !is_escape && !FOREIGN.contains(&&found[0]) {
                breaches.push(format!("{file}: `{}` in {text}", &found[0]));
            }
        }
    }
    none_of("a foreign word in Chinese", &breaches);
}

#[test]
fn english_is_english() {
    let breaches: Vec<String> = texts("english")
        .into_iter()
        .filter(|(_, text)| text.chars().any(is_han))
        .filter(|(_, text)| !text.starts_with("annals "))
        .map(|(file, text)| format!("{file}: {text}"))
        .collect();
    none_of("a Chinese word in English", &breaches);
}

#[test]
fn nobody_needs_to_know_git() {
    let of_git = Regex::new(OF_GIT).unwrap();
    let breaches: Vec<String> = ["chinese", "english"]
        .into_iter()
        .flat_map(texts)
        .filter(|(_, text)| of_git.is_match(text))
        .map(|(file, text)| format!("{file}: {text}"))
        .collect();
    none_of("a word of git on a screen", &breaches);
}

#[test]
fn both_languages_say_as_much() {
    let families = |language: &str| {
        let mut files: Vec<String> = texts(language)
            .into_iter()
            .map(|(file, _)| file.replace(language, ""))
            .filter(|file| !file.starts_with("help/"))
            .collect();
        files.sort();
        files.dedup();
        files
    };
    assert_eq!(families("chinese"), families("english"));
}
