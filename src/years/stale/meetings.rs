//! Periods that are over, and meetings that a later one has followed.

use super::held::Held;
use super::{Found, StaleKind};
use crate::report::Role;
use crate::years::own_year::YearSpan;
use crate::years::relation::Relation;
use crate::years::stale_words::{MeetingRule, StaleWords};
use crate::years::thresholds::StaleThresholds;
use regex::Regex;
use std::ops::Range;

/// The periods and meetings of a sentence that last year left.
pub(super) fn over(held: &Held<'_>, span: YearSpan, words: &StaleWords) -> Vec<Found> {
    // Whoever wrote the sentence anew meant what it names.
    if held.relation() > Relation::Refigured || held.is_of_role(Role::RECTIFY) {
        return Vec::new();
    }
    let mut found = periods(held, span, words);
    found.extend(meetings(held, span, words));
    found
}

/// Periods of a plan that is for a year after their last.
fn periods(held: &Held<'_>, span: YearSpan, words: &StaleWords) -> Vec<Found> {
    let text = held.this_year;
    if !held.was_planned() || !held.is_of_role(Role::PLAN) || is_kept(text, &words.period_keep) {
        return Vec::new();
    }
    let planned = span.this + 1;
    // Last year's plan was still for a year of it; a period that was over then was looked back on.
    let was_planned_for = span.last + 1;
    let over = words.periods.iter().filter(|period| {
        let name = period.name.as_str();
        let is_over =
            period.last < planned && (period.first..=period.last).contains(&was_planned_for);
        is_over && text.contains(name) && held.last_year.contains(name)
    });
    over.filter_map(|period| {
        let next = words.periods.iter();
        let mut next = next.filter(|next| next.first <= planned && planned <= next.last);
        // Both beside each other: one ends, the next begins.
        if words
            .periods
            .iter()
            .any(|other| other.first > period.last && text.contains(&other.name))
        {
            return None;
        }
        Some(Found {
            at: text.find(&period.name)?,
            text: period.name.clone(),
            why: StaleKind::Period,
            instead: next.next().map(|next| next.name.clone()),
        })
    })
    .collect()
}

/// Meetings that another of their series has followed, and that are old.
fn meetings(held: &Held<'_>, span: YearSpan, words: &StaleWords) -> Vec<Found> {
    let text = held.this_year;
    let named = named_meetings(text, words);
    if named.is_empty() {
        return Vec::new();
    }
    let in_last = named_meetings(held.last_year, words);
    let months =
        |meeting: &MeetingRule| usize::from(meeting.year) * 12 + usize::from(meeting.month);
    let end = usize::from(span.this) * 12 + 12;
    let stale = named.iter().filter(|(range, meeting)| {
        let old = end.saturating_sub(months(meeting)) > StaleThresholds::STANDARD.meeting_months;
        let names_a_later_one = named
            .iter()
            .any(|(_, other)| other.series == meeting.series && months(other) > months(meeting));
        old && !names_a_later_one
            && in_last.iter().any(|(_, other)| other.name == meeting.name)
            && !words.meeting_keep.iter().any(|keep| {
                keep.find(&text[range.end..])
                    .is_some_and(|found| found.start() == 0)
            })
    });
    stale
        .filter_map(|(range, meeting)| {
            let later = words.meetings.iter().filter(|other| {
                other.series == meeting.series
                    && months(other) > months(meeting)
                    && months(other) <= end
            });
            let latest = later.max_by_key(|other| months(other))?;
            Some(Found {
                at: range.start,
                text: meeting.name.clone(),
                why: StaleKind::Meeting,
                instead: Some(latest.name.clone()),
            })
        })
        .collect()
}

/// The meetings that a text names, the longest name where one holds another.
pub(in crate::years) fn named_meetings<'w>(
    text: &str,
    words: &'w StaleWords,
) -> Vec<(Range<usize>, &'w MeetingRule)> {
    let mut found: Vec<(Range<usize>, &MeetingRule)> = Vec::new();
    for meeting in &words.meetings {
        let places = text.match_indices(&meeting.name);
        found.extend(places.map(|(at, name)| (at..at + name.len(), meeting)));
    }
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    found.dedup_by(|next, first| next.0.start < first.0.end);
    found
}

fn is_kept(text: &str, keep: &[Regex]) -> bool {
    keep.iter().any(|pattern| pattern.is_match(text))
}
