//! Which report: one unit's report of one year.

use super::unit_name::{NameFault, UnitName};
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;

/// The year that a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(pub u16);

impl Year {
    /// The year of four digits, full width or not.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text.trim().nfkc().collect();
        let is_year = digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit());
        let year: u16 = digits.parse().ok().filter(|_| is_year)?;
        (year >= 1000).then_some(Self(year))
    }

    /// The year before.
    #[must_use]
    pub fn before(self) -> Self {
        Self(self.0.saturating_sub(1))
    }

    /// The year after.
    #[must_use]
    pub fn after(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// A report (报告): `unit/year`, as 市政协机关/2023.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReportKey {
    /// Whose it is.
    pub unit: UnitName,
    /// Which year it is about.
    pub year: Year,
}

/// Why a text names no report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// No `/` between a unit and a year.
    #[error("is not unit/year")]
    Form,
    /// What stands after the last `/` is no year.
    #[error("has no year of four digits")]
    Year,
    /// The unit cannot be named so.
    #[error("unit {0}")]
    Unit(#[source] NameFault),
}

impl ReportKey {
    /// The report of this text, `unit/year`; a separator of full width or of Windows will do.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        const SEPARATORS: [char; 3] = ['/', '\u{ff0f}', '\\'];
        let text = text.trim().trim_end_matches(SEPARATORS);
        let (unit, year) = text.rsplit_once(SEPARATORS).ok_or(KeyFault::Form)?;
        let year = Year::parse(year).ok_or(KeyFault::Year)?;
        let unit = UnitName::new(unit).map_err(KeyFault::Unit)?;
        Ok(Self { unit, year })
    }
}

impl fmt::Display for ReportKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.unit, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::{KeyFault, ReportKey, Year};
    use crate::series::unit_name::NameFault;

    #[test]
    fn a_report_is_named_by_unit_and_year() {
        for text in [
            "市政协机关/2023",
            "市政协机关／２０２３",
            " 市政协机关/2023/ ",
        ] {
            let key = ReportKey::parse(text).unwrap();
            assert_eq!(key.to_string(), "市政协机关/2023");
            assert_eq!(key.year.after(), Year(2024));
        }
    }

    #[test]
    fn what_names_no_report_says_why() {
        assert_eq!(ReportKey::parse("市政协机关"), Err(KeyFault::Form));
        assert_eq!(ReportKey::parse("市政协机关/23"), Err(KeyFault::Year));
        assert_eq!(ReportKey::parse("a/0023"), Err(KeyFault::Year));
        let leaves = KeyFault::Unit(NameFault::LeavesFolder);
        assert_eq!(ReportKey::parse("../2023"), Err(leaves));
    }
}
