//! A day of the calendar, without a clock: when something is due, or was signed on paper.

use super::Moment;
use jiff::civil::Date;
use std::fmt;

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The day of a year (1 to 9999), a month and a day of it; `None` where the calendar has none.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        let date = Date::new(year, month, day).ok()?;
        (1..=9999).contains(&year).then_some(Self(date))
    }

    /// The day on which a moment falls, on the writer's calendar.
    pub fn of(moment: Moment) -> Self {
        let text = moment.date();
        Self(text.parse().unwrap_or(Date::ZERO))
    }

    /// A day as people write it: `2024-12-25`, `2024.12.25`, `2024/12/25`, `2024年12月25日`; without
    /// a year (`12-25`, `12月25日`) the one that lies nearest to `near`.
    pub fn parse(text: &str, near: Self) -> Option<Self> {
        let parts = numbers_of(text)?;
        match parts[..] {
            [year, month, day] if (1000..=9999).contains(&year) => {
                Self::of_numbers(year, month, day)
            }
            [month, day] => {
                let around = (near.0.year() - 1..=near.0.year() + 1).map(i32::from);
                let days = around.filter_map(|year| Self::of_numbers(year, month, day));
                days.min_by_key(|day| day.days_since(near).abs())
            }
            _ => None,
        }
    }

    fn of_numbers(year: i32, month: i32, day: i32) -> Option<Self> {
        Self::new(
            year.try_into().ok()?,
            month.try_into().ok()?,
            day.try_into().ok()?,
        )
    }

    /// How many days lie between an earlier day and this one; negative before it.
    pub fn days_since(self, earlier: Self) -> i32 {
        let span = self.0.duration_since(earlier.0);
        i32::try_from(span.as_hours() / 24).unwrap_or(i32::MAX)
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Month and day of the month, from 1.
    pub fn month_and_day(self) -> (i8, i8) {
        (self.0.month(), self.0.day())
    }
}

/// The numbers of a written day, in order: digits, full-width ones too, with one sign between them and
/// at most one at the end, whatever a language writes there; not a time of day, and no letters of
/// ASCII.
fn numbers_of(text: &str) -> Option<Vec<i32>> {
    let plain: String = text.trim().chars().map(narrow).collect();
    let plain = plain
        .strip_suffix(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(&plain);
    if plain.contains(|sign: char| sign == ':' || sign.is_ascii_alphabetic()) {
        return None;
    }
    let parts = plain.split(|sign: char| !sign.is_ascii_digit());
    let number = |part: &str| part.parse().ok().filter(|_| part.len() <= 4);
    parts.map(number).collect()
}

fn narrow(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        character => character,
    }
}

impl fmt::Display for Day {
    /// `2024-12-25`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_are_read_as_people_write_them() {
        let near = Day::new(2024, 12, 20).unwrap();
        for (text, day) in [
            ("2024-12-25", Some("2024-12-25")),
            ("2024.1.5", Some("2024-01-05")),
            ("2024年12月25日", Some("2024-12-25")),
            ("１２月２５日", Some("2024-12-25")),
            ("1-10", Some("2025-01-10")),
            ("2024-02-30", None),
            ("12", None),
            ("9:30", None),
            ("12a25", None),
            ("soon", None),
            ("", None),
        ] {
            let read = Day::parse(text, near).map(|day| day.to_string());
            assert_eq!(read.as_deref(), day, "{text}");
        }
    }

    #[test]
    fn days_are_counted() {
        let (first, last) = (
            Day::new(2024, 2, 28).unwrap(),
            Day::new(2024, 3, 1).unwrap(),
        );
        assert_eq!(last.days_since(first), 2);
        assert_eq!(first.days_since(last), -2);
    }
}
