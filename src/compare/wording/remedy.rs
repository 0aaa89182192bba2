//! Gives back what both sides of a replacement begin or end with.
//!
//! The dictionary now and then swallows a neighbour: 目标 against 各项目标 is the insertion of 各项.
//! Never cut: a figure, a date, a name in marks, a Latin word, a grapheme.

use super::kinds::is_mark;
use super::limits::WordingLimits;
use super::runs::{Relation, Run, Side, Sides, tidied};
use crate::report::token::{TokenKind, is_blank};
use std::ops::Range;

/// The runs with every replacement cut down to what differs.
pub(super) fn cut_down(runs: Vec<Run>, sides: &Sides<'_>, limits: &WordingLimits) -> Vec<Run> {
    let mut result = Vec::with_capacity(runs.len());
    for run in runs {
        if run.is_equal() || run.before.is_empty() || run.after.is_empty() {
            result.push(run);
            continue;
        }
        if let Some(marks) = marks_alone(&run, sides) {
            result.extend(marks);
            continue;
        }
        let (head, tail) = match wrapped(&run, sides, limits) {
            Some(head) => (head, run.before.len().min(run.after.len()) - head),
            None => ends(&run, sides, limits),
        };
        let (old, new) = (run.before.start + head, run.after.start + head);
        let (old_end, new_end) = (run.before.end - tail, run.after.end - tail);
        result.push(Run::new(
            Relation::Equal,
            run.before.start..old,
            run.after.start..new,
        ));
        result.push(Run::new(Relation::Changed, old..old_end, new..new_end));
        result.push(Run::new(
            Relation::Equal,
            old_end..run.before.end,
            new_end..run.after.end,
        ));
    }
    tidied(result)
}

/// The runs of a replacement that says the same in other marks: “数字档案” against "数字档案".
fn marks_alone(run: &Run, sides: &Sides<'_>) -> Option<Vec<Run>> {
    let old = pieces(&sides.before, &run.before)?;
    let new = pieces(&sides.after, &run.after)?;
    let letters =
        |pieces: &[Piece]| -> Vec<char> { pieces.iter().filter_map(|p| p.letter).collect() };
    if letters(&old) != letters(&new) || old.len() < 2 {
        return None;
    }
    let mut runs = Vec::new();
    for (one, other) in old.into_iter().zip(new) {
        let same = sides.before.text[one.marks.clone()] == sides.after.text[other.marks.clone()];
        let relation = if same {
            Relation::Equal
        } else {
            Relation::Changed
        };
        let ends = (one.marks.end, other.marks.end);
        runs.push(Run::new(relation, one.marks, other.marks));
        let bytes = one.letter.map_or(0, char::len_utf8);
        runs.push(Run::new(
            Relation::Equal,
            ends.0..ends.0 + bytes,
            ends.1..ends.1 + bytes,
        ));
    }
    Some(runs)
}

/// A letter with the marks before it; the last piece has marks alone.
struct Piece {
    marks: Range<usize>,
    letter: Option<char>,
}

/// The pieces of a text; `None` where it holds a figure or a date, which stand whole, or signs that
/// may belong to the letter before them.
fn pieces(side: &Side<'_>, range: &Range<usize>) -> Option<Vec<Piece>> {
    let is_whole = |kind| matches!(kind, TokenKind::Figure | TokenKind::Date);
    if side
        .tokens_in(range)
        .iter()
        .any(|token| is_whole(token.kind))
    {
        return None;
    }
    let mut pieces = Vec::new();
    let mut start = range.start;
    for (at, character) in side.text[range.clone()].char_indices() {
        let at = range.start + at;
        if character.is_alphanumeric() {
            pieces.push(Piece {
                marks: start..at,
                letter: Some(character),
            });
            start = at + character.len_utf8();
        } else if !is_mark(character) && !is_blank(character) {
            return None;
        }
    }
    pieces.push(Piece {
        marks: start..range.end,
        letter: None,
    });
    Some(pieces)
}

/// How many bytes are the same at the head, and then at the tail.
fn ends(run: &Run, sides: &Sides<'_>, limits: &WordingLimits) -> (usize, usize) {
    let head = shared(run, sides, limits, End::Head);
    let (old, new) = (run.before.start + head, run.after.start + head);
    let rest = Run::new(Relation::Changed, old..run.before.end, new..run.after.end);
    (head, shared(&rest, sides, limits, End::Tail))
}

#[derive(Clone, Copy)]
enum End {
    Head,
    Tail,
}

/// How many bytes the two sides have in common at this end, as far as both may be cut there.
fn shared(run: &Run, sides: &Sides<'_>, limits: &WordingLimits, end: End) -> usize {
    let old = &sides.before.text[run.before.clone()];
    let new = &sides.after.text[run.after.clone()];
    let common: Vec<usize> = match end {
        End::Head => same(old.chars(), new.chars()),
        End::Tail => same(old.chars().rev(), new.chars().rev()),
    };
    for (index, &bytes) in common.iter().enumerate().rev() {
        let cuts = match end {
            End::Head => (run.before.start + bytes, run.after.start + bytes),
            End::Tail => (run.before.end - bytes, run.after.end - bytes),
        };
        let borders = (
            sides.before.is_token_border(cuts.0),
            sides.after.is_token_border(cuts.1),
        );
        // What is a word on one side may be cut out of a longer one on the other.
        let is_word = (borders.0 || borders.1)
            && index + 1 >= limits.part_of_word_chars
            && sides.before.may_be_cut(cuts.0)
            && sides.after.may_be_cut(cuts.1);
        if borders == (true, true) || is_word {
            return bytes;
        }
    }
    0
}

/// Where the lesser side is nothing but the head and the tail of the other (和文化, 和非物质文化):
/// the bytes of that head, as far as it may be cut there.
fn wrapped(run: &Run, sides: &Sides<'_>, limits: &WordingLimits) -> Option<usize> {
    let old = &sides.before.text[run.before.clone()];
    let new = &sides.after.text[run.after.clone()];
    let lesser = old.len().min(new.len());
    let extra = old.chars().count().abs_diff(new.chars().count());
    if old.len() == new.len()
        || extra < limits.part_of_word_chars
        || old.chars().count().min(new.chars().count()) < limits.part_of_word_chars
    {
        return None;
    }
    let heads = same(old.chars(), new.chars());
    let tail = same(old.chars().rev(), new.chars().rev());
    let longest_tail = tail.last().copied().unwrap_or(0);
    heads.into_iter().find(|&head| {
        head + longest_tail >= lesser
            && [
                sides.before.may_be_cut(run.before.start + head),
                sides.before.may_be_cut(run.before.end + head - lesser),
                sides.after.may_be_cut(run.after.start + head),
                sides.after.may_be_cut(run.after.end + head - lesser),
            ] == [true; 4]
    })
}

/// The bytes of each common run of characters, shortest first.
fn same(old: impl Iterator<Item = char>, new: impl Iterator<Item = char>) -> Vec<usize> {
    let mut bytes = 0;
    old.zip(new)
        .take_while(|(old, new)| old == new)
        .map(|(character, _)| {
            bytes += character.len_utf8();
            bytes
        })
        .collect()
}
