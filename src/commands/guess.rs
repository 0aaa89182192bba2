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

/// The year that a file is about: in its title, its name, or the folders it lies in.
pub(super) fn year_in(path: &str, title: &str) -> Option<Year> {
    let name = file_name(path);
    [title, &name, path]
        .iter()
        .find_map(|place| first_year(place))
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
    use super::{unit_in, year_in};
    use crate::series::UnitName;

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
    fn the_title_knows_the_year_better_than_the_file() {
        let year = |path, title| year_in(path, title).map(|year| year.0);
        assert_eq!(
            year("2024-01-08 总结.txt", "２０２３年度工作总结"),
            Some(2023)
        );
        assert_eq!(year("总结20231231.txt", "工作总结"), Some(2023));
        assert_eq!(year("2022/总结.txt", "工作总结"), Some(2022));
        assert_eq!(year("总结(3).txt", "第1200期"), None);
    }
}
