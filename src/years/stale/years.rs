//! Last year's year where this year's belongs.

use super::held::Held;
use super::{Found, StaleKind};
use crate::report::Role;
use crate::years::own_year::YearSpan;
use crate::years::relation::Relation;
use crate::years::stale_words::StaleWords;
use crate::years::year_tokens::{YearToken, year_tokens};
use regex::Regex;

/// The years of a sentence that were not moved on.
pub(super) fn unrolled(held: &Held<'_>, span: YearSpan, words: &StaleWords) -> Vec<Found> {
    // What became of last year's criticism rightly names last year.
    if held.is_of_role(Role::RECTIFY) {
        return Vec::new();
    }
    let find = |text| {
        let tokens = year_tokens(text, words).into_iter();
        tokens.map(|token| (token.range.clone(), token)).collect()
    };
    let pairs = held.at_same_place(find);
    if pairs.is_empty() || tells_of_both_years(held, span, words) {
        return Vec::new();
    }
    let stale = pairs.into_iter().filter(|((_, old), (_, new))| {
        held.last_year[old.range.clone()] == held.this_year[new.range.clone()]
            && was_own(new, held, span, words)
            && belongs_to_its_year(new, held, words)
    });
    stale
        .map(|(_, (range, token))| Found {
            at: range.start,
            text: held.this_year[range].to_owned(),
            why: StaleKind::Year,
            instead: Some(token.moved(held.this_year, span.this - span.last, words)),
        })
        .collect()
}

/// True where an author who wrote the sentence anew named this year, too: last year is what it is
/// held against.
fn tells_of_both_years(held: &Held<'_>, span: YearSpan, words: &StaleWords) -> bool {
    held.relation() > Relation::Redated
        && !held.was_planned()
        && year_tokens(held.this_year, words)
            .iter()
            .any(|token| token.means(span.this))
}

/// True of a year that meant last year's report, or the year that its plan was for.
fn was_own(token: &YearToken, held: &Held<'_>, span: YearSpan, words: &StaleWords) -> bool {
    let next = span.last + 1;
    let was_next = held.is_planned_again()
        || (span.is_delivered && held.is_in_opening())
        || is_day_of_report(token, held, words);
    token.means(span.last) || (token.year == next && next <= span.this && was_next)
}

/// True of the day under a report or under its title: no two reports are of the same.
fn is_day_of_report(token: &YearToken, held: &Held<'_>, words: &StaleWords) -> bool {
    held.is_whole_line
        && held.is_beside_the_tree()
        && held.relation() == Relation::Same
        && is_within(token, held, &words.day)
}

/// False where a pattern of the pack says that the year may be another's: a document's, a beginning.
fn belongs_to_its_year(token: &YearToken, held: &Held<'_>, words: &StaleWords) -> bool {
    let is_said_in_opening = held.is_in_opening()
        && held.relation() <= Relation::Redated
        && is_within(token, held, &words.opening);
    if is_within(token, held, &words.own)
        || is_said_in_opening
        || is_day_of_report(token, held, words)
    {
        return true;
    }
    if is_within(token, held, &words.until) {
        return held.has_the_same_figures() && !held.is_of_role(Role::PLAN);
    }
    !is_within(token, held, &words.keep)
}

fn is_within(token: &YearToken, held: &Held<'_>, patterns: &[Regex]) -> bool {
    patterns.iter().any(|pattern| {
        let mut found = pattern.find_iter(held.this_year);
        found.any(|found| found.start() <= token.range.start && token.range.start < found.end())
    })
}
