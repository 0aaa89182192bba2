//! Days as each language writes them.

use crate::series::{Day, Language};

/// The months of the year in English.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A whole day: `2024年12月20日`, `20 December 2024`.
pub(super) fn day(day: Day, language: Language) -> String {
    let (year, (month, date)) = (day.year(), day.month_and_day());
    match language {
        Language::Chinese => format!("{year}年{month}月{date}日"),
        Language::English => {
            let month = usize::try_from(month).unwrap_or(1).clamp(1, 12);
            format!("{date} {} {year}", MONTHS[month - 1])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::day;
    use crate::series::{Day, Language};

    #[test]
    fn a_day_is_written_out() {
        let due = Day::new(2024, 12, 5).unwrap();
        assert_eq!(day(due, Language::Chinese), "2024年12月5日");
        assert_eq!(day(due, Language::English), "5 December 2024");
    }
}
