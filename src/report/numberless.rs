//! The words of a line without its numbers, told by the line alone: what a sentence is, wherever it
//! stands and whichever number it has there.
//!
//! Whether a number opens a section hangs on the lines around it ([`super::parse`]); here it only
//! has to be the same answer for the same line.

use super::line::Page;
use super::sentence::{Cut, pieces};
use super::{Grammar, marker, point};
use std::ops::Range;

/// The digits of a year.
const YEAR_DIGITS: usize = 4;

/// The sentences of a line, half sentences (；) each by itself: bytes of the line, without the
/// number or point (`（二）`, `3.`, 一是) that each begins with, and without outer white space. A number
/// within the line counts: the line may be two that somebody joined.
pub fn numberless_sentences(line: &str, grammar: &Grammar) -> Vec<Range<usize>> {
    let at = after_number(line, grammar);
    let mut found = Vec::new();
    for piece in pieces(&line[at..], Cut::HalfSentence, &grammar.words) {
        let piece = at + piece.start..at + piece.end;
        let words = &line[piece.clone()];
        let start = piece.start + after_number(words, grammar);
        let start = start + after_point(&line[start..piece.end], grammar);
        let words = &line[start..piece.end];
        let start = start + (words.len() - words.trim_start().len());
        let end = start + words.trim().len();
        if start < end {
            found.push(start..end);
        }
    }
    found
}

/// The byte behind the numbers at the head of a line; of what may be a number and needs its
/// neighbours to be told, nothing is taken away.
fn after_number(line: &str, grammar: &Grammar) -> usize {
    let page = Page::new(line, 0);
    let Some(whole) = page.lines.first() else {
        return 0;
    };
    let head = marker::head(&page, whole.chars.clone(), &grammar.outline);
    let sure = head.markers.iter().filter(|marker| !marker.cautious);
    let rest = sure.map(|marker| marker.rest).max();
    let is_marked = head.markdown.is_some() || head.bullet;
    let rest = rest.or(is_marked.then_some(head.words));
    let rest = rest.map_or(0, |rest| byte_of(line, &page, rest));
    match is_within_figure(line, rest) {
        true => 0,
        false => rest,
    }
}

/// True where a line would be cut within a figure: `3.5万人`. Behind `1.2024年` stands a year.
fn is_within_figure(line: &str, at: usize) -> bool {
    let ahead = line[..at].strip_suffix(['.', '\u{ff0e}']);
    let row = line[at..].chars().take_while(char::is_ascii_digit).count();
    row > 0
        && row != YEAR_DIGITS
        && ahead.is_some_and(|ahead| ahead.ends_with(|c: char| c.is_ascii_digit()))
}

/// The byte behind the point that some words begin with.
fn after_point(words: &str, grammar: &Grammar) -> usize {
    let page = Page::new(words, 0);
    let Some(whole) = page.lines.first() else {
        return 0;
    };
    let start = whole.chars.start;
    let mut found = point::occurrences(&page, whole.chars.clone(), &grammar.outline).into_iter();
    let first = found.find(|one| one.chars.start == start);
    let sign = || point::after_sign(&page, whole.chars.clone(), &grammar.outline);
    match first.map(|one| one.rest).or_else(sign) {
        Some(rest) => byte_of(words, &page, rest),
        None => 0,
    }
}

fn byte_of(text: &str, page: &Page<'_>, character: usize) -> usize {
    page.bytes(character..character).start.min(text.len())
}

#[cfg(test)]
mod tests {
    use super::numberless_sentences;
    use crate::settings::pack::Packs;

    fn of(line: &str) -> Vec<&str> {
        let packs = Packs::built_in();
        let found = numberless_sentences(line, &packs.for_text(line).grammar);
        found.into_iter().map(|range| &line[range]).collect()
    }

    #[test]
    fn numbers_and_points_are_no_part_of_a_sentence() {
        assert_eq!(
            of("（三）新建分馆。全年开放。"),
            ["新建分馆。", "全年开放。"]
        );
        assert_eq!(of("  一、主要工作  "), ["主要工作"]);
        assert_eq!(of("一是建机制；二是强队伍。"), ["建机制；", "强队伍。"]);
        assert_eq!(of("2023年新建6个。"), ["2023年新建6个。"]);
        assert_eq!(
            of("新建分馆6个。13.延长开放：每周六十小时。（四）办讲座。"),
            ["新建分馆6个。", "延长开放：每周六十小时。", "办讲座。"]
        );
        assert_eq!(of("3.5万人到馆。"), ["3.5万人到馆。"]);
        assert_eq!(of("1.2024年新建6个。"), ["2024年新建6个。"]);
        assert_eq!(
            of("有所增长。3.5万人到馆。"),
            ["有所增长。", "3.5万人到馆。"]
        );
        assert_eq!(of("### Our year"), ["Our year"]);
        assert_eq!(
            of("- We opened 3.5 points. Then we rested."),
            ["We opened 3.5 points.", "Then we rested."]
        );
        assert!(of(" \u{3000}").is_empty());
    }
}
