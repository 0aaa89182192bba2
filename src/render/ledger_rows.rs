//! The figures of a unit as a table shows them: what stands in each cell, in words.

use super::section_turns;
use crate::messages::phrases;
use crate::messages::timeline::TimelineMessage as Says;
use crate::series::Language;
use crate::years::figures::FigurePeriod;
use crate::years::timeline::LedgerLine;

/// What a figure counts; one of all years up to its own says so.
pub(super) fn name(line: &LedgerLine, language: Language) -> String {
    let name = line.name.clone();
    match line.last().map(|entry| entry.period) {
        Some(FigurePeriod::Cumulative) => Says::Cumulative { name }.say(language),
        Some(_) | None => name,
    }
}

/// The way from the top to the section that a figure stood in last.
pub(super) fn place(line: &LedgerLine, language: Language) -> String {
    match (line.path.is_empty(), line.last()) {
        (true, Some(last)) => section_turns::beside_sections(last.section, language),
        _ => phrases::path(&line.path, language),
    }
}

/// Digits with the thousands apart: `1,041.2`.
pub(super) fn grouped(digits: &str) -> String {
    let (whole, rest) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    match whole.parse() {
        Ok(number) => phrases::grouped(number) + rest,
        Err(_) => digits.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn decimals_stay() {
        assert_eq!(grouped("1041.20"), "1,041.20");
        assert_eq!(grouped("0.5"), "0.5");
        assert_eq!(grouped("-3"), "-3");
    }
}
