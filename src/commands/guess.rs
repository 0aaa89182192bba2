//! Whose report a file is, and of which year, by its title and its path.

use crate::series::unit_name::fold;
use crate::series::{UnitName, Year};
use std::path::Path;

/// How many lines of a text are looked at for the name of a unit.
const LINES: usize = 12;

/// The unit that a file speaks of: in its name, its title, the folders it lies in, or its first
/// lines and last ones, in this order. The longest name where one holds another.
pub(super) fn unit_in(path: &str, title: &str, text: &str, units: &[UnitName]) -> Option<UnitName> {
    let name = file_name(path);
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let head = lines
        .iter()
        .take(LINES)
        .copied()
        .collect::<Vec<_>>()
        .concat();
    let tail = lines
        .iter()
        .rev()
        .take(2)
        .copied()
        .collect::<Vec<_>>()
        .concat();
    [name.as_str(), title, path, &head, &tail]
        .iter()
        .find_map(|place| named_in(place, units))
}

fn named_in(place: &str, units: &[UnitName]) -> Option<UnitName> {
    let place = fold(place);
    let named = units.iter().filter(|unit| place.contains(&unit.folded()));
    named.max_by_key(|unit| unit.as_str().len()).cloned()
}

/// What a file says of its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearGuess {
    /// Nothing.
    None,
    /// This one.
    One(Year),
    /// One in its name, another in its title.
    Two { named: Year, titled: Year },
}

/// The year that a file is about: in its title, its name, or the folders it lies in. A whole date
/// in the name is the day of the file, which may well lie in the year after.
pub(super) fn year_in(path: &str, title: &str) -> YearGuess {
    let name = file_name(path);
    let titled = first_year(title);
    if let (Some(titled), Some(named)) = (titled, first_year(&name))
        && named != titled
        && !has_date(&name)
    {
        return YearGuess::Two { named, titled };
    }
    titled
        .or_else(|| first_year(&name))
        .or_else(|| first_year(path))
        .map_or(YearGuess::None, YearGuess::One)
}

/// True where the first year of a name is the beginning of a date: `20240108`, `2024-1-8`.
fn has_date(name: &str) -> bool {
    let name = fold(name);
    let mut numbers = name
        .split(|character: char| !character.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .skip_while(|digits| first_year(digits).is_none());
    match numbers.next() {
        Some(first) if first.len() == 4 => numbers
            .take(2)
            .filter(|digits| digits.len() <= 2)
            .nth(1)
            .is_some(),
        first => first.is_some(),
    }
}

/// The first number that can be a recent year: four digits, or the first four of a date's eight.
fn first_year(text: &str) -> Option<Year> {
    let text = fold(text);
    text.split(|character: char| !character.is_ascii_digit())
        .filter(|digits| matches!(digits.len(), 4 | 8))
        .filter_map(|digits| Year::parse(&digits[..4]))
        .find(|year| (1950..2100).contains(&year.0))
}

fn file_name(path: &str) -> String {
    let name = Path::new(path).file_stem().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::{YearGuess, unit_in, year_in};
    use crate::series::{UnitName, Year};

    #[test]
    fn a_path_and_a_title_say_whose_report_it_is() {
        let units = ["图书馆", "区图书馆", "SIG-Node"].map(|name| UnitName::new(name).unwrap());
        let unit = |path, title, text| unit_in(path, title, text, &units).map(|u| u.to_string());
        assert_eq!(unit("区图书馆2023总结.txt", "", "").unwrap(), "区图书馆");
        assert_eq!(
            unit("a.txt", "图书馆工作总结", "区图书馆").unwrap(),
            "图书馆"
        );
        assert_eq!(unit("来件/sig-node/annual.md", "", "").unwrap(), "SIG-Node");
        assert_eq!(
            unit("a.txt", "工作总结", "正文\n区图书馆\n2023年12月").unwrap(),
            "区图书馆"
        );
        assert_eq!(unit("a.txt", "工作总结", "正文"), None);
    }

    #[test]
    fn the_title_knows_the_year_better_than_a_date() {
        let one = |year| YearGuess::One(Year(year));
        for (path, title, guess) in [
            ("2024-01-08 总结.txt", "２０２３年度工作总结", one(2023)),
            ("总结20240108(2).txt", "2023年度工作总结", one(2023)),
            ("总结20231231.txt", "工作总结", one(2023)),
            ("2022/总结.txt", "工作总结", one(2022)),
            ("2022/总结.txt", "2021年工作总结", one(2021)),
            ("总结(3).txt", "第1200期", YearGuess::None),
            (
                "2024总结.txt",
                "2023年工作总结",
                YearGuess::Two {
                    named: Year(2024),
                    titled: Year(2023),
                },
            ),
        ] {
            assert_eq!(year_in(path, title), guess, "{path}");
        }
    }
}
