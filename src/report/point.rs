//! Points: 一是, 第一，, 首先 at the head of a paragraph or inside one, and points without number
//! (——, bullets). Points need company (text-rules 1.3, rule 5).

use super::grammar::{OutlineGrammar, PointStyle};
use super::line::Page;
use super::marker;
use super::signs::Signs;
use std::ops::Range;

/// A place in a line where a numbered point may begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// Index into the grammar's styles.
    pub(super) style: usize,
    /// Its number; 0 for a last one whichever it is.
    pub(super) value: u32,
    /// Its characters, a mark that belongs to it included.
    pub(super) chars: Range<usize>,
    /// The first character after it and white space.
    pub(super) rest: usize,
}

/// The point of a style that begins at this character.
fn at(page: &Page<'_>, at: usize, end: usize, grammar: &OutlineGrammar) -> Option<Occurrence> {
    let mut styles = grammar.styles.iter().enumerate();
    styles.find_map(|(index, style)| {
        let (value, after) = style_at(page, at, end, style, grammar)?;
        let mut last = after;
        if last < end && style.separators.contains(&page.chars[last]) {
            last += 1;
        }
        Some(Occurrence {
            style: index,
            value,
            chars: at..last,
            rest: page.skip_space(last..end),
        })
    })
}

fn style_at(
    page: &Page<'_>,
    at: usize,
    end: usize,
    style: &PointStyle,
    grammar: &OutlineGrammar,
) -> Option<(u32, usize)> {
    let free = |after: usize| {
        !style
            .not_before
            .iter()
            .any(|word| page.has_at(word, after, end))
    };
    for (word, value) in &style.words {
        let after = at + word.len();
        if page.has_at(word, at, end) && free(after) {
            return Some((*value, after));
        }
    }
    for form in &style.forms {
        let Some(found) = form.find(page, at, end, &grammar.numerals) else {
            continue;
        };
        let value = found.values.last().copied().unwrap_or(0);
        // 一是一 is a saying.
        let repeated = grammar.numerals.own(page, found.end, end);
        if free(found.end) && repeated.is_none_or(|(next, _)| next != value) {
            return Some((value, found.end));
        }
    }
    None
}

/// Every place in the line where a point may begin: its head, and after marks.
pub(super) fn occurrences(
    page: &Page<'_>,
    line: Range<usize>,
    grammar: &OutlineGrammar,
) -> Vec<Occurrence> {
    let mut found = Vec::new();
    if grammar.styles.is_empty() {
        return found;
    }
    let after = &grammar.words.point_after;
    let mut begins = true;
    for index in line.clone() {
        let character = page.chars[index];
        let may_begin = |signs: &Signs| signs.contains(character);
        if begins && grammar.point_begins.as_ref().is_none_or(may_begin) {
            found.extend(at(page, index, line.end, grammar));
        }
        let space_after_mark = begins && character.is_whitespace();
        begins = after.contains(character) || space_after_mark;
    }
    found
}

/// The points inside a line that have company: of each style, rows that begin with 1 (or at
/// `start`) and go on with the next number. In the order of the text.
pub(super) fn rows(found: Vec<Occurrence>, start: usize) -> Vec<Occurrence> {
    let mut kept = vec![false; found.len()];
    let styles = found.iter().map(|one| one.style + 1).max().unwrap_or(0);
    let mut open: Vec<Option<(usize, u32)>> = vec![None; styles];
    for (index, one) in found.iter().enumerate() {
        let row = &mut open[one.style];
        match *row {
            Some((last, value)) if goes_on(kept[last], value, one.value) => {
                kept[last] = true;
                kept[index] = true;
                *row = Some((index, if one.value == 0 { value + 1 } else { one.value }));
            }
            _ if one.value == 1 || one.chars.start == start => *row = Some((index, one.value)),
            _ => {}
        }
    }
    let mut kept = kept.into_iter();
    let mut rows = found;
    rows.retain(|_| kept.next().unwrap_or(false));
    rows
}

/// The second of a row must be the next number; later ones may repeat or leave one out.
fn goes_on(row_is_sure: bool, before: u32, value: u32) -> bool {
    match row_is_sure {
        true => value == 0 || (before..=before + 2).contains(&value),
        false => value == before + 1 || (value == 0 && before > 1),
    }
}

/// Where the words of a paragraph begin after a dash or bullet that makes a point of it.
pub(super) fn after_sign(
    page: &Page<'_>,
    line: Range<usize>,
    grammar: &OutlineGrammar,
) -> Option<usize> {
    let dash = |dash: &Vec<char>| page.has_at(dash, line.start, line.end);
    if let Some(dash) = grammar.words.dash.iter().find(|sign| dash(sign)) {
        let words = page.skip_space(line.start + dash.len()..line.end);
        return (words < line.end).then_some(words);
    }
    marker::after_bullet(page, line, grammar)
}

/// Where the words of a line begin, a bullet and bold marks aside.
pub(super) fn start(page: &Page<'_>, line: Range<usize>, grammar: &OutlineGrammar) -> usize {
    let start = marker::after_bullet(page, line.clone(), grammar).unwrap_or(line.start);
    let bold = page.has_at(&['*', '*'], start, line.end)
        && page.find(&['*', '*'], start + 2..line.end).is_some();
    if bold { start + 2 } else { start }
}
