//! On which day of which year reports are due (截止), as a workspace says it once for all years.

use super::{Day, Year};
use std::fmt;

/// A day of the year: `12-25`, `{year}-12-25`, `{next_year}-10-31`.
///
/// Without a year, a day of the second half of the calendar is one of the year that the report is
/// about, and a day of the first half one of the year after: nobody owes a year's report in its
/// January.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRule {
    source: String,
    years_later: i16,
    month: i8,
    day: i8,
}

const YEAR: &str = "{year}-";
const NEXT_YEAR: &str = "{next_year}-";
/// The first month in which a year's own report may be due.
const SECOND_HALF: i8 = 7;

impl DueRule {
    /// The rule of this text; `None` of one that is none, or that names no day of any year.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (years_later, rest) = match (text.strip_prefix(YEAR), text.strip_prefix(NEXT_YEAR)) {
            (Some(rest), _) => (Some(0), rest),
            (None, Some(rest)) => (Some(1), rest),
            (None, None) => (None, text),
        };
        let (month, day) = rest.split_once('-')?;
        let number = |part: &str| {
            let is_number =
                (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            part.parse::<i8>().ok().filter(|_| is_number)
        };
        let (month, day) = (number(month)?, number(day)?);
        // Of a leap year: the last of February is a day.
        Day::new(2024, month, day)?;
        Some(Self {
            source: text.to_owned(),
            years_later: years_later.unwrap_or(i16::from(month < SECOND_HALF)),
            month,
            day,
        })
    }

    /// The day on which the report of a year is due; of a 29 February in a year that has none, the
    /// day before.
    pub fn of(&self, year: Year) -> Option<Day> {
        let year = i16::try_from(year.0).ok()?.checked_add(self.years_later)?;
        Day::new(year, self.month, self.day).or_else(|| Day::new(year, self.month, self.day - 1))
    }
}

impl fmt::Display for DueRule {
    /// As it was written.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.source)
    }
}

#[cfg(test)]
mod tests {
    use super::DueRule;
    use crate::series::Year;

    #[test]
    fn a_day_without_a_year_lies_in_the_half_year_in_which_reports_are_due() {
        for (rule, day) in [
            ("12-25", Some("2024-12-25")),
            ("7-1", Some("2024-07-01")),
            ("01-20", Some("2025-01-20")),
            ("06-30", Some("2025-06-30")),
            ("{year}-06-30", Some("2024-06-30")),
            ("{next_year}-10-31", Some("2025-10-31")),
            ("02-29", Some("2025-02-28")),
            ("13-01", None),
            ("2024-12-25", None),
            ("12月25日", None),
            ("", None),
        ] {
            let of_year = DueRule::parse(rule).and_then(|rule| rule.of(Year(2024)));
            assert_eq!(of_year.map(|day| day.to_string()).as_deref(), day, "{rule}");
        }
    }
}
