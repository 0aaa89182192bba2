//! Pages of views built by hand: sound as pages, and true to what is stated.

mod board;
mod compare;
mod diff;
mod figures;

use crate::failure::{Failure, FailureKind};
use crate::series::Language;
use crate::view::Side;
use regex::Regex;
use std::collections::BTreeSet;

fn side(label: &str) -> Side {
    Side {
        label: label.to_owned(),
        revision: None,
    }
}

/// The page, once it is known to be one: no place has two names, every link leads somewhere, nothing
/// comes from outside, nothing runs, and no tag is left open.
fn sound(page: Result<String, Failure>) -> String {
    let page = page.unwrap();
    let found = |pattern: &str| -> Vec<String> {
        let pattern = Regex::new(pattern).unwrap();
        let captures = pattern.captures_iter(&page);
        captures.map(|found| found[1].to_owned()).collect()
    };
    let ids = found(r#" id="([^"]*)""#);
    let unique: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "a name stands twice: {ids:?}");
    for link in found(r##" href="([^"]*)""##) {
        let to = link.strip_prefix('#').unwrap();
        assert!(
            ids.iter().any(|id| id == to),
            "{link} leads nowhere\n{page}"
        );
    }
    for outside in [
        "src=", "url(", "@import", "http://", "https://", "<script", "<link",
    ] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang="), "{page}");
    assert!(page.ends_with("</html>\n"), "{page}");
    let mut open = Vec::new();
    for tag in found(r"<(/?[a-z][a-z0-9]*)[^>]*>") {
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop().as_deref(), Some(name), "{page}"),
            None if tag == "meta" => {}
            None => open.push(tag),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    page
}

/// The words that a reader sees, blanks made one.
fn seen(page: &str) -> String {
    let body = &page[page.find("<body>").unwrap()..];
    let words = Regex::new("<[^>]*>").unwrap().replace_all(body, " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_fault_of_a_page_is_a_failure_and_no_page() {
    let failure = super::written("diff.html", &(), Language::Chinese).unwrap_err();
    assert_eq!(failure.kind, FailureKind::Internal);
    assert!(failure.cause.is_some());
}
