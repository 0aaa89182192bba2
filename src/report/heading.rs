//! What follows a number: a title alone, a title run into its text, a numbered text without a
//! title, or no number at all (text-rules 1.3, rules 1 to 4).

use super::grammar::{OutlineGrammar, Scheme};
use super::line::Page;
use super::marker::Marker;
use super::measure::Marks;
use super::outline::Flag;
use std::ops::Range;

/// What the place says about a number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// It is the next one there.
    pub(super) sequence: Sequence,
    /// An earlier sibling of the scheme is a heading.
    pub(super) siblings: Siblings,
    /// Points follow in the same line.
    pub(super) points: Points,
    /// Whether a space or a mark stands between number and words.
    pub(super) spacing: Spacing,
}

/// Whether a space or a mark stands between number and words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spacing {
    /// One does.
    Apart,
    /// None does.
    Close,
}

/// Whether a number is the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sequence {
    /// It is.
    Next,
    /// It is another.
    Other,
}

/// Whether an earlier sibling of the scheme is a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Siblings {
    /// One is.
    Headed,
    /// None is.
    Untitled,
}

/// Whether points follow in the same line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Points {
    /// They do.
    Follow,
    /// They do not.
    Absent,
}

/// What a number and the words after it are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A title alone.
    Heading(Range<usize>, Vec<Flag>),
    /// A title, and where its text begins.
    RunIn(Range<usize>, usize),
    /// A numbered text without a title.
    Item,
}

/// Whether the number is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guard {
    /// It is.
    Number,
    /// It is, with doubt.
    DoubtfulNumber,
    /// It is not.
    Sentence,
    /// It is not, with doubt.
    DoubtfulSentence,
}

/// The largest step in a decimal number that can be one of a heading.
const LARGEST_JUMP: u32 = 9;

/// Tells a number from a figure or a row of numerals (rule 4).
pub(super) fn guard(
    page: &Page<'_>,
    marker: &Marker,
    end: usize,
    grammar: &OutlineGrammar,
    sequence: Sequence,
) -> Guard {
    let scheme = &grammar.schemes[marker.scheme];
    let next = sequence == Sequence::Next;
    if marker.cautious && !next {
        return Guard::DoubtfulSentence;
    }
    let last = marker.values.last().copied().unwrap_or(0);
    if marker.values.len() > 1 && !next && last > LARGEST_JUMP {
        return Guard::DoubtfulSentence;
    }
    let lower = page.chars.get(marker.rest).filter(|_| marker.rest < end);
    if scheme.rules.capital && marker.values.len() > 1 && lower.is_some_and(|c| c.is_lowercase()) {
        // 1.5 million people
        return Guard::Sentence;
    }
    if marker.rest == marker.chars.end {
        let tight = figure_guard(page, marker, end, scheme, next);
        if tight != Guard::Number {
            return tight;
        }
    }
    series_guard(page, marker, end, grammar, next)
}

/// `1.5万` is a figure; `1.2024年` is a number; `1.8个` is one where 1 is next.
fn figure_guard(
    page: &Page<'_>,
    marker: &Marker,
    end: usize,
    scheme: &Scheme,
    next: bool,
) -> Guard {
    let is_digit = |at: usize| at < end && page.chars[at].is_ascii_digit();
    let start = marker.chars.start;
    let decimal_mark = page.chars[marker.chars.end - 1] == '.' && is_digit(start);
    if !decimal_mark || !is_digit(marker.rest) {
        return Guard::Number;
    }
    let mut after = marker.rest;
    while is_digit(after) {
        after += 1;
    }
    let follows = |words: &[Vec<char>]| words.iter().any(|word| page.has_at(word, after, end));
    let length = after - marker.rest;
    if length == 4 && follows(&scheme.year) {
        return Guard::Number;
    }
    let another = after < end && page.chars[after] == '.' && is_digit(after + 1);
    if another || follows(&scheme.decimal) {
        return Guard::Sentence;
    }
    match (follows(&scheme.whole) || length > 2, next) {
        (true, true) => Guard::DoubtfulNumber,
        (true, false) => Guard::DoubtfulSentence,
        (false, _) => Guard::Sentence,
    }
}

/// `一、二级响应` is a row of numerals; `三、四季度` is one unless 三 is next.
fn series_guard(
    page: &Page<'_>,
    marker: &Marker,
    end: usize,
    grammar: &OutlineGrammar,
    next: bool,
) -> Guard {
    let scheme = &grammar.schemes[marker.scheme];
    let (Some(&value), false) = (marker.values.first(), scheme.series.is_empty()) else {
        return Guard::Number;
    };
    let Some((follower, after)) = numeral(page, marker.rest, end, grammar) else {
        return Guard::Number;
    };
    let follows = |words: &[Vec<char>]| words.iter().any(|word| page.has_at(word, after, end));
    // 一、四、七月: numerals in a row, whichever they are.
    let in_a_row = after < end && grammar.words.pause.contains(&page.chars[after]);
    if follower > value && in_a_row {
        return Guard::Sentence;
    }
    if follower != value + 1 || !follows(&scheme.series) {
        return Guard::Number;
    }
    match (follows(&scheme.series_always), next) {
        (true, _) => Guard::Sentence,
        (false, true) => Guard::DoubtfulNumber,
        (false, false) => Guard::DoubtfulSentence,
    }
}

fn numeral(
    page: &Page<'_>,
    at: usize,
    end: usize,
    grammar: &OutlineGrammar,
) -> Option<(u32, usize)> {
    let digits = page.chars[at..end]
        .iter()
        .take_while(|c| c.is_ascii_digit())
        .count();
    match digits {
        0 => grammar.numerals.own(page, at, end),
        1..=4 => Some((page.words(at..at + digits).parse().ok()?, at + digits)),
        _ => None,
    }
}

/// Reads the words after a number (rules 1 to 3).
pub(super) fn read(
    page: &Page<'_>,
    rest: Range<usize>,
    scheme: &Scheme,
    place: Place,
    marks: &Marks<'_>,
) -> Verdict {
    if rest.is_empty() {
        return Verdict::Heading(rest, vec![Flag::Empty]);
    }
    let first = page.chars[rest.start];
    if scheme.rules.capital && first.is_lowercase() {
        return Verdict::Item;
    }
    match marks.first_stop(page, rest.clone()) {
        None => without_stop(page, rest, scheme, place, marks),
        Some(stop) => with_stop(page, rest, stop, scheme, place, marks),
    }
}

/// Rule 2.
fn without_stop(
    page: &Page<'_>,
    rest: Range<usize>,
    scheme: &Scheme,
    place: Place,
    marks: &Marks<'_>,
) -> Verdict {
    let short = |title: &Range<usize>| marks.length(page, title.clone()) <= scheme.rules.limit;
    if let Some(colon) = marks.first_label(page, rest.clone()) {
        let label = page.trim_end(rest.start..colon);
        if colon + 1 == rest.end {
            return match short(&label) && !marks.has_half_stop(page, label.clone()) {
                true => Verdict::Heading(label, vec![Flag::Colon]),
                false => Verdict::Item,
            };
        }
        let behind = page.skip_space(colon + 1..rest.end);
        if is_year(&page.chars[behind..rest.end]) && short(&rest) {
            return Verdict::Heading(rest, Vec::new());
        }
        if place.points == Points::Follow && marks.is_label(page, label.clone()) {
            return Verdict::RunIn(label, behind);
        }
        return Verdict::Item;
    }
    let unfinished = marks.is_pause(page.chars[rest.end - 1]);
    if unfinished || marks.has_half_stop(page, rest.clone()) || !short(&rest) {
        return Verdict::Item;
    }
    Verdict::Heading(rest, Vec::new())
}

/// True of four digits alone: `Looking ahead: 2025`.
fn is_year(characters: &[char]) -> bool {
    characters.len() == 4 && characters.iter().all(char::is_ascii_digit)
}

/// Rule 3.
fn with_stop(
    page: &Page<'_>,
    rest: Range<usize>,
    stop: Range<usize>,
    scheme: &Scheme,
    place: Place,
    marks: &Marks<'_>,
) -> Verdict {
    let first = page.trim_end(rest.start..stop.start);
    if let Some(colon) = marks.first_label(page, first.clone()) {
        let label = page.trim_end(rest.start..colon);
        if colon + 1 < first.end && marks.is_label(page, label.clone()) {
            return Verdict::RunIn(label, page.skip_space(colon + 1..rest.end));
        }
    }
    if marks.has_half_stop(page, first.clone()) {
        return Verdict::Item;
    }
    let length = marks.length(page, first.clone());
    let body = page.skip_space(stop.end..rest.end);
    if body == rest.end {
        let asks = scheme.rules.capital && page.chars[stop.start] == '?';
        if asks && length <= scheme.rules.limit {
            return Verdict::Heading(first, Vec::new());
        }
        // 第一章规定了五种情形。 is a sentence: a title stands apart from such a number.
        let apart = !scheme.rules.titled || place.spacing == Spacing::Apart;
        return match apart && length <= scheme.rules.stop_limit {
            true => Verdict::Heading(first, vec![Flag::Stop]),
            false => Verdict::Item,
        };
    }
    let after_headings = place.siblings == Siblings::Headed;
    if length <= scheme.rules.run_in || (after_headings && length <= scheme.rules.run_in_after) {
        return Verdict::RunIn(first, body);
    }
    Verdict::Item
}
