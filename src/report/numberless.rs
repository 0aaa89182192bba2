//! The words of a line without its numbers, told by the line alone: what a sentence is, wherever it
//! stands and whichever number it has there.
//!
//! Whether a number opens a section hangs on the lines around it ([`super::parse`]); here it only
//! has to be the same answer for the same line.

use super::line::Page;
use super::sentence::{Cut, pieces};
use super::{Grammar, marker, point};
use std::ops::Range;

/// The sentences of a line, half sentences (；) each by itself: bytes of the line, without the
/// number or point (`（二）`, `3.`, 一是) that each begins with, and without outer white space.
pub fn numberless_sentences(line: &str, grammar: &Grammar) -> Vec<Range<usize>> {
    let at = after_number(line, grammar);
    let mut found = Vec::new();
    for piece in pieces(&line[at..], Cut::HalfSentence, &grammar.words) {
        let piece = at + piece.start..at + piece.end;
        let words = &line[piece.clone()];
        let start = piece.start + after_point(words, grammar);
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
    match rest.or(is_marked.then_some(head.words)) {
        Some(rest) => byte_of(line, &page, rest),
        None => 0,
    }
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
        assert_eq!(of("### Our year"), ["Our year"]);
        assert_eq!(
            of("- We opened 3.5 points. Then we rested."),
            ["We opened 3.5 points.", "Then we rested."]
        );
        assert!(of(" \u{3000}").is_empty());
    }
}
