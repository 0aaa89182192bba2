//! One line of a report, cut up for reading its figures: where they stand, in which clause of which
//! sentence, and what in it is a period.

use super::units::{Quantity, quantity};
use super::words::FigureWords;
use crate::report::WordGrammar;
use crate::report::sentence::{Cut, pieces};
use crate::report::token::{Token, TokenKind, units};
use std::collections::BTreeMap;
use std::ops::Range;

/// Stands where the figure was that a slot is about: a letter that no report has.
pub(super) const OWN: char = '\u{20000}';
/// Stands where any other figure was.
pub(super) const OTHER: char = '\u{20001}';

/// A figure of a line.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) quantity: Quantity,
    /// Which end of a range it is.
    pub(super) end: RangeEnd,
}

/// Which end of a range a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum RangeEnd {
    /// It is no end.
    None,
    /// The lower one.
    Lower,
    /// The upper one.
    Upper,
}

/// Which year a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearMeant {
    Before,
    Own,
    Next,
    Another,
}

/// What the two reports mean by their words for years.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    /// The year that the report is about, where it is known.
    pub(super) year: Option<u16>,
    /// True where it is given in the year after, and this year is that.
    pub(super) is_given_later: bool,
}

/// One line, cut up.
pub(super) struct Line<'a> {
    pub(super) words: &'a str,
    pub(super) figures: Vec<Found>,
    /// Sentences, each with its clauses.
    pub(super) sentences: Vec<Vec<Range<usize>>>,
    /// Words for years, in order.
    pub(super) years: Vec<(Range<usize>, YearMeant)>,
    /// What a slot leaves out: figures, and periods.
    blanks: Vec<(Range<usize>, TokenKind)>,
    rules: &'a FigureWords,
}

impl<'a> Line<'a> {
    /// Cuts a line up; `None` of one without figures.
    pub(super) fn new(
        words: &'a str,
        grammar: &WordGrammar,
        rules: &'a FigureWords,
        calendar: Calendar,
    ) -> Option<Self> {
        let tokens = units(words, grammar);
        let is_figure = |token: &Token| token.kind == TokenKind::Figure;
        if !tokens.iter().any(is_figure) && !rules.blotted.is_in(words) {
            return None;
        }
        let figures = figures(words, &tokens, rules);
        if figures.is_empty() {
            return None;
        }
        let years = years(words, &tokens, rules, calendar);
        let mut blanks: Vec<(Range<usize>, TokenKind)> = tokens
            .iter()
            .filter(|token| matches!(token.kind, TokenKind::Figure | TokenKind::Date))
            .map(|token| (token.range.clone(), token.kind))
            .collect();
        // A figure may reach further than its token: 1.3万亿斤; or be none: ** people.
        for figure in &figures {
            match blanks
                .iter_mut()
                .find(|(r, _)| r.start == figure.range.start)
            {
                Some((range, _)) => range.end = range.end.max(figure.range.end),
                None => blanks.push((figure.range.clone(), TokenKind::Figure)),
            }
        }
        blanks.sort_by_key(|(range, _)| range.start);
        let outside = |range: &Range<usize>, blanks: &[(Range<usize>, TokenKind)]| {
            !blanks.iter().any(|(other, _)| overlap(range, other))
        };
        let periods = years.iter().filter(|(range, _)| outside(range, &blanks));
        let periods: Vec<_> = periods.map(|(r, _)| (r.clone(), TokenKind::Date)).collect();
        blanks.extend(periods);
        blanks.sort_by_key(|(range, _)| range.start);
        Some(Self {
            sentences: sentences(words, &blanks, grammar, rules),
            words,
            figures,
            years,
            blanks,
            rules,
        })
    }

    /// The words of a range, its figures blanks and its periods gone; the figure `own` is a blank
    /// of its own.
    pub(super) fn masked(&self, range: Range<usize>, own: Option<usize>) -> String {
        let mut masked = String::with_capacity(range.len());
        let mut at = range.start;
        let first = self
            .blanks
            .partition_point(|(blank, _)| blank.end <= range.start);
        for (blank, kind) in &self.blanks[first..] {
            if blank.start >= range.end {
                break;
            }
            if blank.start > at {
                masked.push_str(&self.words[at..blank.start]);
            }
            if *kind == TokenKind::Figure {
                masked.push(match own == Some(blank.start) {
                    true => OWN,
                    false => OTHER,
                });
            }
            at = blank.end.max(at);
        }
        if at < range.end {
            masked.push_str(&self.words[at..range.end]);
        }
        masked
    }

    /// Which of the line's figures stand in a range.
    pub(super) fn figures_in(&self, range: &Range<usize>) -> Range<usize> {
        let from = self
            .figures
            .partition_point(|f| f.range.start < range.start);
        let to = self.figures.partition_point(|f| f.range.start < range.end);
        from..to
    }

    /// The words around a figure that are its own: up to the next figure, or a mark that joins
    /// counts, or the ends of the clause.
    pub(super) fn own_words(&self, figure: usize, clause: &Range<usize>) -> Range<usize> {
        let own = &self.figures[figure].range;
        let mut range = clause.clone();
        for (blank, kind) in &self.blanks {
            if *kind != TokenKind::Figure || blank.start == own.start {
                continue;
            }
            if blank.end <= own.start {
                range.start = range.start.max(blank.end);
            } else if blank.start >= own.end {
                range.end = range.end.min(blank.start);
            }
        }
        let joins = |c: char| self.rules.rules.joins.contains(c);
        if let Some(at) = self.words[range.start..own.start].rfind(joins) {
            let mark = self.words[range.start + at..].chars().next();
            range.start += at + mark.map_or(0, char::len_utf8);
        }
        if let Some(at) = self.words[own.end..range.end].find(joins) {
            range.end = own.end + at;
        }
        for word in &self.rules.rules.join_words {
            if let Some(at) = self.words[range.start..own.start].rfind(word.as_str()) {
                range.start += at + word.len();
            }
            if let Some(at) = self.words[own.end..range.end].find(word.as_str()) {
                range.end = own.end + at;
            }
        }
        range
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// The figures of a line, without what only looks like one.
fn figures(words: &str, tokens: &[Token], rules: &FigureWords) -> Vec<Found> {
    let skipped = rules.not_figure.all(words);
    let is_figure = |token: &&Token| {
        token.kind == TokenKind::Figure && !skipped.iter().any(|range| overlap(range, &token.range))
    };
    let ranges = in_ranges(words, tokens, rules);
    let counted = tokens.iter().filter(is_figure).filter_map(|token| {
        let range = with_further_unit(words, &token.range, rules);
        let quantity = quantity(&words[range.clone()], rules)?;
        let end = ranges.get(&token.range.start).copied();
        let beside = [&words[..range.start], &words[range.end..]];
        counts(&quantity, beside, rules).then(|| Found {
            range,
            quantity,
            end: end.unwrap_or(RangeEnd::None),
        })
    });
    let mut found: Vec<Found> = counted.collect();
    let blotted = blotted(words, &skipped, rules);
    for one in blotted {
        if !found.iter().any(|other| overlap(&other.range, &one.range)) {
            found.push(one);
        }
    }
    found.sort_by_key(|figure| figure.range.start);
    found
}

/// The blotted-out figures that are no tokens, for nothing behind them is a unit: ** people.
fn blotted(words: &str, skipped: &[Range<usize>], rules: &FigureWords) -> Vec<Found> {
    let found = rules.blotted.all(words).into_iter();
    let found = found.filter(|range| !skipped.iter().any(|other| overlap(range, other)));
    let counted = found.filter_map(|range| {
        let quantity = quantity(&words[range.clone()], rules)?;
        let beside = [&words[..range.start], &words[range.end..]];
        counts(&quantity, beside, rules).then_some(Found {
            range,
            quantity,
            end: RangeEnd::None,
        })
    });
    counted.collect()
}

/// Where the figures begin that are the ends of a range, and which.
fn in_ranges(words: &str, tokens: &[Token], rules: &FigureWords) -> BTreeMap<usize, RangeEnd> {
    let mut ends = BTreeMap::new();
    for pair in tokens.windows(2) {
        let are_figures = pair.iter().all(|token| token.kind == TokenKind::Figure);
        let between = &words[pair[0].range.end..pair[1].range.start];
        if are_figures && rules.rules.range.iter().any(|mark| mark == between) {
            let before = &words[..pair[0].range.start];
            let from = rules.from.all(before).pop();
            if from.is_none_or(|from| from.end < before.len()) {
                ends.insert(pair[0].range.start, RangeEnd::Lower);
                ends.insert(pair[1].range.start, RangeEnd::Upper);
            }
        }
    }
    ends
}

/// The figure with a unit behind it that the pack's words do not know.
fn with_further_unit(words: &str, range: &Range<usize>, rules: &FigureWords) -> Range<usize> {
    let figure = &words[range.clone()];
    let ends_in_multiplier = rules
        .multipliers
        .iter()
        .any(|(word, _)| figure.ends_with(word))
        || figure.ends_with(|c: char| c.is_ascii_digit())
        || rules
            .rules
            .rough
            .iter()
            .any(|word| figure.ends_with(word.as_str()));
    if !ends_in_multiplier {
        return range.clone();
    }
    let rest = &words[range.end..];
    let mut units = rules.rules.further_unit.iter();
    let unit = units.find(|unit| rest.starts_with(unit.as_str()));
    range.start..range.end + unit.map_or(0, String::len)
}

/// True of a quantity of something that a report counts.
fn counts(quantity: &Quantity, [before, behind]: [&str; 2], rules: &FigureWords) -> bool {
    let idle = &rules.rules.idle_unit;
    if idle.contains(&quantity.dimension) {
        return false;
    }
    // The rest of the number is written in words: 1万五千名.
    let is_cut = rules
        .multipliers
        .iter()
        .any(|(word, _)| quantity.unit == *word)
        && rules
            .rules
            .digit
            .iter()
            .any(|(word, _)| behind.starts_with(word.as_str()));
    if is_cut {
        return false;
    }
    match quantity.unit.is_empty() {
        true => rules.countable.is_in(behind) || rules.countable_before.is_in(before),
        false => true,
    }
}

/// The words for years, in order.
fn years(
    words: &str,
    tokens: &[Token],
    rules: &FigureWords,
    calendar: Calendar,
) -> Vec<(Range<usize>, YearMeant)> {
    let patterns = match calendar.is_given_later {
        true => &rules.given_years,
        false => &rules.years,
    };
    let meant = [YearMeant::Before, YearMeant::Own, YearMeant::Next];
    let mut found: Vec<(Range<usize>, YearMeant)> = Vec::new();
    for (pattern, meant) in patterns.iter().zip(meant) {
        for range in pattern.all(words) {
            if !found.iter().any(|(other, _)| overlap(other, &range)) {
                found.push((range, meant));
            }
        }
    }
    let dates = tokens.iter().filter(|token| token.kind == TokenKind::Date);
    for date in dates {
        // The whole year right behind a year's number is that year: 2023年全年.
        found.retain(|(range, _)| range.start != date.range.end);
        if let Some(year) = year_of(&words[date.range.clone()])
            && let Some(own) = calendar.year
        {
            let meant = match i32::from(year) - i32::from(own) {
                -1 => YearMeant::Before,
                0 => YearMeant::Own,
                1.. => YearMeant::Next,
                _ => YearMeant::Another,
            };
            found.push((date.range.clone(), meant));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// The first four digits of a date, which are its year.
pub(super) fn year_of(date: &str) -> Option<u16> {
    let digits: Vec<char> = date.chars().collect();
    let found = digits
        .windows(4)
        .find(|four| four.iter().all(char::is_ascii_digit))?;
    let year: String = found.iter().collect();
    year.parse().ok().filter(|year| (1900..2100).contains(year))
}

/// Sentences with their clauses; what stands in a blank cuts nothing.
fn sentences(
    words: &str,
    blanks: &[(Range<usize>, TokenKind)],
    grammar: &WordGrammar,
    rules: &FigureWords,
) -> Vec<Vec<Range<usize>>> {
    let is_inside = |at: usize| blanks.iter().any(|(b, _)| b.start < at && at < b.end);
    let joins = |piece: &str| {
        let last = piece.trim_end().chars().next_back();
        last.is_some_and(|mark| rules.rules.joins.contains(mark))
    };
    let mut all = Vec::new();
    for sentence in pieces(words, Cut::HalfSentence, grammar) {
        let mut clauses: Vec<Range<usize>> = Vec::new();
        for piece in pieces(&words[sentence.clone()], Cut::Clause, grammar) {
            let piece = sentence.start + piece.start..sentence.start + piece.end;
            match clauses.last_mut() {
                Some(last) if joins(&words[last.clone()]) || is_inside(last.end) => {
                    last.end = piece.end;
                }
                _ => clauses.push(piece),
            }
        }
        all.push(clauses);
    }
    all
}
