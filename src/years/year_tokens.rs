//! Years as they stand in a text.

use super::stale_words::StaleWords;
use regex::Captures;
use std::ops::Range;

/// A year in a text: 2023年, 二〇二三年, 2023/24.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct YearToken {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// The year; of a financial year, the first.
    pub(super) year: u16,
    /// The second half of a financial year.
    second: Option<Range<usize>>,
    /// The digits.
    first: Range<usize>,
    is_in_words: bool,
}

impl YearToken {
    /// True where it means this year: of a financial year, either half.
    pub(super) fn means(&self, year: u16) -> bool {
        self.year == year || (self.second.is_some() && self.year + 1 == year)
    }

    /// The words, some years later.
    pub(super) fn moved(&self, text: &str, by: u16, words: &StaleWords) -> String {
        let year = self.year + by;
        let digits = match self.is_in_words {
            true => in_words(year, words),
            false => year.to_string(),
        };
        let between = self.first.end..self.second.as_ref().map_or(self.range.end, |s| s.start);
        let mut moved = format!("{}{digits}", &text[self.range.start..self.first.start]);
        moved.push_str(&text[between]);
        if let Some(second) = &self.second {
            let next = match second.len() {
                2 => format!("{:02}", (year + 1) % 100),
                _ => (year + 1).to_string(),
            };
            moved.push_str(&next);
            moved.push_str(&text[second.end..self.range.end]);
        }
        moved
    }
}

/// The years in a text, in their order.
pub(super) fn year_tokens(text: &str, words: &StaleWords) -> Vec<YearToken> {
    if words.year.is_empty() || !words.may_hold_a_year(text) {
        return Vec::new();
    }
    let mut found: Vec<YearToken> = Vec::new();
    for pattern in &words.year {
        let matches = pattern.captures_iter(text);
        found.extend(matches.filter_map(|captures| token(text, &captures, words)));
    }
    found.sort_by_key(|token| (token.range.start, std::cmp::Reverse(token.range.end)));
    found.dedup_by(|next, first| next.range.start < first.range.end);
    found
}

fn token(text: &str, captures: &Captures<'_>, words: &StaleWords) -> Option<YearToken> {
    let whole = captures.get(0)?.range();
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let goes_on = text[..whole.end].ends_with(|c: char| c.is_ascii_digit())
        && is_digit(text[whole.end..].chars().next());
    if goes_on || is_digit(text[..whole.start].chars().next_back()) {
        return None;
    }
    let (first, year, is_in_words) = match (captures.name("year"), captures.name("words")) {
        (Some(digits), _) => (digits.range(), digits.as_str().parse().ok()?, false),
        (None, Some(digits)) => (digits.range(), from_words(digits.as_str(), words)?, true),
        (None, None) => return None,
    };
    let second = captures.name("second").map(|second| second.range());
    let second = match second {
        Some(range) => {
            let digits: u16 = text[range.clone()].parse().ok()?;
            let next = year + 1;
            // 2021–23 is a span of years.
            (digits == next || digits == next % 100)
                .then_some(range)?
                .into()
        }
        None => None,
    };
    Some(YearToken {
        range: whole,
        year,
        second,
        first,
        is_in_words,
    })
}

/// Four digits that can be a year and stand by themselves, of a title that says no more of it.
pub(super) fn bare_years(text: &str) -> Vec<u16> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .filter(|year| (1950..2100).contains(year))
        .collect()
}

fn from_words(digits: &str, words: &StaleWords) -> Option<u16> {
    let digit = |c: char| words.year_digits.chars().position(|digit| digit == c);
    digits.chars().try_fold(0, |year: u16, c| {
        year.checked_mul(10)?
            .checked_add(u16::try_from(digit(c)?).ok()?)
    })
}

fn in_words(year: u16, words: &StaleWords) -> String {
    let digits: Vec<char> = words.year_digits.chars().collect();
    let year = year.to_string();
    let places = year.bytes().map(|byte| usize::from(byte - b'0'));
    places.filter_map(|place| digits.get(place)).collect()
}
