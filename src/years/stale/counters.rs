//! Counters that a year moves by itself (连续三年, 新中国成立七十三周年), and that did not move.

use super::held::Held;
use super::{Found, StaleKind};
use crate::report::Role;
use crate::years::own_year::YearSpan;
use crate::years::stale_words::StaleWords;
use std::ops::Range;

/// The counters of a sentence that are last year's; what should stand instead is said where it is
/// known by how many years the reports differ.
pub(super) fn unmoved(held: &Held<'_>, span: Option<YearSpan>, words: &StaleWords) -> Vec<Found> {
    if held.is_of_role(Role::RECTIFY) {
        return Vec::new();
    }
    let by = span.map(|span| usize::from(span.this - span.last));
    let pairs = held.at_same_place(|text| counters(text, words));
    let unmoved = pairs
        .into_iter()
        .filter(|((_, (_, old)), (range, (_, new)))| {
            old == new && !is_kept(held.this_year, range, words)
        });
    unmoved
        .filter_map(|(_, (range, (number, n)))| {
            // What cannot be counted on from is no counter: "last year running".
            moved(&n, 1, words)?;
            let text = &held.this_year[range.clone()];
            let (before, after) = (number.start - range.start, number.end - range.start);
            let next = by.and_then(|by| moved(&n, by, words));
            Some(Found {
                at: range.start,
                text: text.to_owned(),
                why: StaleKind::Counter,
                instead: next.map(|next| format!("{}{next}{}", &text[..before], &text[after..])),
            })
        })
        .collect()
}

/// A counter's bytes, with those of its number and the number as written.
type Counter = (Range<usize>, (Range<usize>, String));

fn counters(text: &str, words: &StaleWords) -> Vec<Counter> {
    let mut found: Vec<Counter> = Vec::new();
    for pattern in &words.counter {
        found.extend(pattern.captures_iter(text).filter_map(|captures| {
            let (whole, number) = (captures.get(0)?, captures.name("n")?);
            let written = number.as_str().to_owned();
            Some((whole.range(), (number.range(), written)))
        }));
    }
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    found.dedup_by(|next, first| next.0.start < first.0.end);
    found
}

fn is_kept(text: &str, counter: &Range<usize>, words: &StaleWords) -> bool {
    words.counter_keep.iter().any(|pattern| {
        let mut found = pattern.find_iter(text);
        found.any(|found| found.start() < counter.end && counter.start < found.end())
    })
}

/// The number, so much later; `None` of one that the pack cannot count on from.
fn moved(number: &str, by: usize, words: &StaleWords) -> Option<String> {
    if let Ok(value) = number.parse::<usize>() {
        return value.checked_add(by).map(|next| next.to_string());
    }
    let lower = number.to_lowercase();
    words.counting.iter().find_map(|row| {
        let at = row.iter().position(|word| *word == lower)?;
        row.get(at + by).cloned()
    })
}
