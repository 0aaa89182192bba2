//! The words that tell what last year left, compiled from a pack.

use crate::report::words::PatternFault;
use regex::Regex;

/// The `stale` table of a pack, as written there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StaleRules {
    /// Patterns of a year, with the groups `year` (digits) or `words` (digits in words), and
    /// `second` for the other half of a financial year.
    pub year: Vec<String>,
    /// Digits of a year in words, from zero.
    pub year_digits: String,
    /// Words in the title of a report that is given in the year after its own.
    pub delivered: Vec<String>,
    /// Patterns within which a year is always the report's own.
    pub own: Vec<String>,
    /// Patterns of a point in time up to which something is told.
    pub until: Vec<String>,
    /// Patterns within which a year is rightly another's.
    pub keep: Vec<String>,
    /// Patterns at the head of a sentence of the opening, whose year is always the report's own.
    pub opening: Vec<String>,
    /// Patterns of a day.
    pub day: Vec<String>,
    /// Patterns of a counter that each year moves, with the group `n`.
    pub counter: Vec<String>,
    /// Patterns within which a counter is none: 连续三年不合格的.
    pub counter_keep: Vec<String>,
    /// Rows of numbers in words, in order from one.
    pub counting: Vec<Vec<String>>,
    /// Periods of several years.
    pub periods: Vec<PeriodRule>,
    /// Words beside a period that is rightly looked back on.
    pub period_keep: Vec<String>,
    /// Meetings, in the order in which they were opened.
    pub meetings: Vec<MeetingRule>,
    /// Words behind a meeting that is rightly an old one.
    pub meeting_keep: Vec<String>,
}

/// A period of several years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeriodRule {
    /// Its name.
    pub name: String,
    /// Its first year.
    pub first: u16,
    /// Its last year.
    pub last: u16,
}

/// A meeting whose decisions are followed until the next of its series.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeetingRule {
    /// What series it belongs to.
    pub series: String,
    /// Its name.
    pub name: String,
    /// The year that it was opened in.
    pub year: u16,
    /// The month, from 1.
    pub month: u16,
}

/// The words that tell what last year left, compiled.
#[derive(Debug, Clone, Default)]
pub struct StaleWords {
    pub(super) year: Vec<Regex>,
    pub(super) year_digits: String,
    pub(super) delivered: Vec<String>,
    pub(super) own: Vec<Regex>,
    pub(super) until: Vec<Regex>,
    pub(super) keep: Vec<Regex>,
    pub(super) opening: Vec<Regex>,
    pub(super) day: Vec<Regex>,
    pub(super) counter: Vec<Regex>,
    pub(super) counter_keep: Vec<Regex>,
    pub(super) counting: Vec<Vec<String>>,
    pub(super) periods: Vec<PeriodRule>,
    pub(super) period_keep: Vec<Regex>,
    pub(super) meetings: Vec<MeetingRule>,
    pub(super) meeting_keep: Vec<Regex>,
}

impl StaleWords {
    /// Compiles the rules of a pack.
    pub fn new(rules: StaleRules) -> Result<Self, PatternFault> {
        Ok(Self {
            year: compiled("year", &rules.year)?,
            year_digits: rules.year_digits,
            delivered: rules.delivered,
            own: compiled("own", &rules.own)?,
            until: compiled("until", &rules.until)?,
            keep: compiled("keep", &rules.keep)?,
            opening: compiled("opening", &rules.opening)?,
            day: compiled("day", &rules.day)?,
            counter: compiled("counter", &rules.counter)?,
            counter_keep: compiled("counter_keep", &rules.counter_keep)?,
            counting: rules.counting,
            periods: rules.periods,
            period_keep: compiled("period_keep", &rules.period_keep)?,
            meetings: rules.meetings,
            meeting_keep: compiled("meeting_keep", &rules.meeting_keep)?,
        })
    }

    /// False of a text that has no digit of a year, so that no pattern need be tried.
    pub(super) fn may_hold_a_year(&self, text: &str) -> bool {
        let mut characters = text.chars();
        characters.any(|c| c.is_ascii_digit() || self.year_digits.contains(c))
    }
}

fn compiled(key: &'static str, patterns: &[String]) -> Result<Vec<Regex>, PatternFault> {
    let compile = |pattern: &String| {
        Regex::new(pattern).map_err(|error| PatternFault {
            key,
            reason: error.to_string(),
        })
    };
    patterns.iter().map(compile).collect()
}
