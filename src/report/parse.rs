//! Text to outline, one step a file: lines, what stands at their heads, what they are by their
//! place, then from top to bottom the nodes and their tree, and the roles at the end.

use super::compose::Composer;
use super::heading::{self, Guard, Sequence};
use super::line::Page;
use super::marker::{self, Head};
use super::measure::Marks;
use super::{Grammar, Outline, contents, opening, role, tail};
use std::ops::Range;

/// What opens and closes the front matter.
const FRONT_MARK: &str = "+++";
/// What some programs put before a text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Reads the outline of a text. Never fails and loses nothing.
pub fn parse(source: &str, grammar: &Grammar) -> Outline {
    let front = 0..front_end(source);
    let page = Page::new(source, front.end);
    let marks = Marks::new(grammar);
    let mut known = vec![None; page.lines.len()];
    contents::read(&page, grammar, &mut known);
    let heads: Vec<Head> = page
        .lines
        .iter()
        .zip(&known)
        .map(|(line, known)| match known {
            Some(_) => Head::default(),
            None => head(&page, line.chars.clone(), grammar),
        })
        .collect();
    opening::read(&page, &heads, grammar, &marks, &mut known);
    tail::read(&page, &heads, grammar, &marks, &mut known);
    let nodes = Composer::new(&page, &heads, &known, grammar, &marks).run();
    let mut outline = Outline {
        source: source.to_owned(),
        front,
        nodes,
    };
    role::assign(&mut outline, &grammar.outline);
    outline
}

/// The head of a line, without the numbers that cannot be one anywhere.
fn head(page: &Page<'_>, line: Range<usize>, grammar: &Grammar) -> Head {
    let end = line.end;
    let mut head = marker::head(page, line, &grammar.outline);
    head.markers.retain(|marker| {
        let guard = heading::guard(page, marker, end, &grammar.outline, Sequence::Next);
        guard != Guard::Sentence
    });
    head
}

/// The byte after the front matter, and after a byte order mark where there is none.
fn front_end(source: &str) -> usize {
    let mark = source
        .strip_prefix(BYTE_ORDER_MARK)
        .map_or(0, |_| BYTE_ORDER_MARK.len_utf8());
    let mut end = mark;
    for (index, line) in source[mark..].split_inclusive('\n').enumerate() {
        let is_mark = line.trim_end() == FRONT_MARK;
        if index == 0 && !is_mark {
            return mark;
        }
        end += line.len();
        if index > 0 && is_mark {
            return end;
        }
    }
    mark
}
