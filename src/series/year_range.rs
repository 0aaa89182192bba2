//! Several years of one unit: `unit/2021..2024`.

use super::report_key::Year;
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;

/// Years from one to another, both included; the first is not after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearRange {
    /// The earliest.
    pub first: Year,
    /// The latest.
    pub last: Year,
}

/// What a text that names a range of years says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedRange {
    /// Years in their order.
    InOrder(YearRange),
    /// The later one was named first; so they are meant in their order.
    Backwards(YearRange),
}

impl YearRange {
    /// What people write between two years: dots, or a dash or wave of any length.
    const BETWEEN: [&str; 7] = ["...", "..", "-", "\u{2013}", "\u{2014}", "~", "\u{301c}"];

    /// The years of `2021..2024`; `None` of a text that is no range.
    pub fn parse(text: &str) -> Option<AskedRange> {
        let text: String = text.trim().nfkc().collect();
        let mut ways = Self::BETWEEN
            .iter()
            .filter_map(|sign| text.split_once(sign));
        let (first, last) = ways.find_map(|(first, last)| {
            let last = last.trim_start_matches(['\u{2013}', '\u{2014}', '-', '~', '.']);
            Some((Year::parse(first)?, Year::parse(last)?))
        })?;
        Some(Self::between(first, last))
    }

    /// From one year to another.
    pub fn between(first: Year, last: Year) -> AskedRange {
        match first <= last {
            true => AskedRange::InOrder(Self { first, last }),
            false => AskedRange::Backwards(Self {
                first: last,
                last: first,
            }),
        }
    }

    /// The unit and the years of `unit/2021..2024`; `None` of a text that does not end with a range.
    pub fn of_unit(text: &str) -> Option<(&str, AskedRange)> {
        const SEPARATORS: [char; 3] = ['/', '\u{ff0f}', '\\'];
        let text = text.trim().trim_end_matches(SEPARATORS);
        let (unit, years) = text.rsplit_once(SEPARATORS)?;
        Some((unit, Self::parse(years)?))
    }

    /// True of a year in it.
    pub fn holds(self, year: Year) -> bool {
        self.first <= year && year <= self.last
    }

    /// Its years, the earliest first.
    pub fn years(self) -> impl Iterator<Item = Year> {
        (self.first.0..=self.last.0).map(Year)
    }
}

impl fmt::Display for YearRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}..{}", self.first, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::{AskedRange, YearRange};
    use crate::series::Year;

    const RANGE: YearRange = YearRange {
        first: Year(2021),
        last: Year(2024),
    };

    #[test]
    fn years_are_parted_as_people_part_them() {
        for text in [
            "2021..2024",
            "2021...2024",
            "2021…2024",
            "２０２１．．２０２４",
            "2021-2024",
            "2021–2024",
            "2021——2024",
            "2021~2024",
            "2021～2024",
            " 2021 .. 2024 ",
        ] {
            assert_eq!(
                YearRange::parse(text),
                Some(AskedRange::InOrder(RANGE)),
                "{text}"
            );
        }
        assert_eq!(
            YearRange::parse("2024..2021"),
            Some(AskedRange::Backwards(RANGE))
        );
        for text in ["2021", "2021..", "..2024", "21..24", "2021..2024..2025", ""] {
            assert_eq!(YearRange::parse(text), None, "{text}");
        }
        assert_eq!(RANGE.to_string(), "2021..2024");
    }

    #[test]
    fn a_unit_stands_before_the_years() {
        let found = YearRange::of_unit("区图书馆/2021..2024");
        assert_eq!(found, Some(("区图书馆", AskedRange::InOrder(RANGE))));
        assert_eq!(YearRange::of_unit("2021..2024"), None);
        assert_eq!(YearRange::of_unit("区图书馆/2024"), None);
    }
}
