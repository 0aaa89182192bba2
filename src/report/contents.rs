//! A table of contents: its lines look like headings and are none.

use super::Grammar;
use super::known::Known;
use super::line::Page;
use std::ops::Range;

/// The longest table of contents, in lines.
const LONGEST: usize = 100;

/// Marks tables of contents in `known` as furniture.
pub(super) fn read(page: &Page<'_>, grammar: &Grammar, known: &mut [Option<Known>]) {
    let lines = &page.lines;
    for (index, line) in lines.iter().enumerate() {
        if has_leader(page, line.chars.clone()) {
            known[index] = Some(Known::Furniture);
        }
    }
    let words = &grammar.outline.words.contents;
    let Some(head) = lines
        .iter()
        .position(|line| is_one_of(page, line.chars.clone(), words))
    else {
        return;
    };
    let Some(first) = lines.get(head + 1) else {
        return;
    };
    let entry = entry(page, first.chars.clone());
    let rest = lines.iter().enumerate().skip(head + 2).take(LONGEST);
    let again = rest
        .filter(|(_, line)| self::entry(page, line.chars.clone()) == entry)
        .map(|(index, _)| index)
        .next();
    if let Some(again) = again {
        known[head..again].fill(Some(Known::Furniture));
    }
}

/// True of a line that is one of these words, white space and marks aside.
fn is_one_of(page: &Page<'_>, line: Range<usize>, words: &[Vec<char>]) -> bool {
    // No more of a line than tells it from all the words.
    let longest = words.iter().map(Vec::len).max().unwrap_or(0);
    let bare: Vec<char> = page.chars[line]
        .iter()
        .filter(|character| character.is_alphanumeric())
        .flat_map(|character| character.to_lowercase())
        .take(longest + 1)
        .collect();
    words.contains(&bare)
}

/// The words of an entry without its page number.
fn entry(page: &Page<'_>, line: Range<usize>) -> String {
    let words = page.words(line);
    let bare = words.trim_end_matches(|c: char| c.is_ascii_digit());
    match bare.len() < words.len() && bare.ends_with([' ', '\t', '.', '…', '·']) {
        true => bare.trim_end_matches([' ', '\t', '.', '…', '·']).to_owned(),
        false => words,
    }
}

/// True of a line that ends in dots and a page number.
fn has_leader(page: &Page<'_>, line: Range<usize>) -> bool {
    let mut from_end = page.chars[line].iter().rev().peekable();
    let mut digits = 0;
    while from_end.next_if(|c| c.is_ascii_digit()).is_some() {
        digits += 1;
    }
    while from_end.next_if(|c| c.is_whitespace()).is_some() {}
    let dots = from_end
        .take_while(|c| matches!(c, '.' | '…' | '·'))
        .count();
    digits > 0 && digits < 4 && dots > 1
}
