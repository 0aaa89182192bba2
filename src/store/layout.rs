//! Where things lie in a workspace. No other file knows a path.

use crate::series::{ReportKey, UnitName, Year};
use regex::Regex;

/// The file of settings, at the root.
pub const SETTINGS: &str = "annals.toml";

/// The folder of kinds of report.
pub const KINDS: &str = "kinds";

/// The folder of packs that replace built-in ones.
pub const PACKS: &str = "packs";

/// What may be deleted at any time, in the repository's own folder.
pub(super) const CACHE: &str = "annals";

/// What a person settled about last year's promises.
const PROMISES: &str = "promises.toml";

/// What was said about a report on its way to its last word.
const REVIEW: &str = "review.toml";

const UNIT: &str = "{unit}";
const YEAR: &str = "{year}";

/// The pattern of the reports' paths.
#[derive(Debug, Clone)]
pub struct Layout {
    pattern: String,
    reports: Regex,
}

impl Layout {
    /// The layout of a pattern such as `reports/{unit}/{year}/report.txt`; `None` where it does
    /// not name unit and year once each, or leaves the workspace.
    pub fn new(pattern: &str) -> Option<Self> {
        let names_both = [UNIT, YEAR]
            .iter()
            .all(|name| pattern.matches(name).count() == 1);
        let stays = pattern
            .split('/')
            .all(|part| !matches!(part, "" | "." | ".." | ".git"));
        if !names_both || !stays || pattern.contains(['\\', ':', '\0']) {
            return None;
        }
        let expression = regex::escape(pattern)
            .replace(&regex::escape(UNIT), "(?<unit>[^/]+)")
            .replace(&regex::escape(YEAR), "(?<year>[0-9]{4})");
        Some(Self {
            pattern: pattern.to_owned(),
            reports: Regex::new(&format!("^{expression}$")).ok()?,
        })
    }

    /// The path of a report, relative to the workspace, with slashes.
    pub fn report(&self, key: &ReportKey) -> String {
        filled(&self.pattern, key)
    }

    /// The file of what a person settled about a report's promises.
    pub fn promises(&self, key: &ReportKey) -> String {
        self.beside(key, PROMISES)
    }

    /// The file of what was said about a report on its way to its last word.
    pub fn review(&self, key: &ReportKey) -> String {
        self.beside(key, REVIEW)
    }

    /// True of a path that may be the review of some report, and surely of one that is.
    pub(super) fn may_be_review(&self, path: &str) -> bool {
        path.ends_with(REVIEW)
    }

    /// A file beside the report, named after it where its folder holds other years too.
    fn beside(&self, key: &ReportKey, name: &str) -> String {
        let of_year = |folder: &str| folder.contains(YEAR) && folder.contains(UNIT);
        let (folder, file) = self.pattern.rsplit_once('/').unwrap_or(("", &self.pattern));
        let name = match of_year(folder) {
            true => name.to_owned(),
            false => {
                let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
                format!("{stem}.{name}")
            }
        };
        let pattern = match folder {
            "" => name,
            folder => format!("{folder}/{name}"),
        };
        filled(&pattern, key)
    }

    /// The report that lies at this path, relative to the workspace and with slashes.
    pub fn report_at(&self, path: &str) -> Option<ReportKey> {
        let parts = self.reports.captures(path)?;
        Some(ReportKey {
            unit: UnitName::new(&parts["unit"]).ok()?,
            year: Year::parse(&parts["year"])?,
        })
    }

    /// The unit, and the year where it goes so deep, in whose part of the workspace a folder lies.
    pub fn place_of(&self, folder: &str) -> (Option<UnitName>, Option<Year>) {
        let mut unit = None;
        let mut year = None;
        for (pattern, part) in self.pattern.split('/').zip(folder.split('/')) {
            match pattern {
                UNIT => unit = UnitName::new(part).ok(),
                YEAR => year = Year::parse(part),
                _ if pattern == part => {}
                _ => return (None, None),
            }
        }
        (unit, year)
    }

    /// The folder in which all reports lie, "" for the workspace itself.
    pub fn reports_folder(&self) -> &str {
        let fixed = self.pattern.find('{').unwrap_or(0);
        self.pattern[..fixed]
            .rfind('/')
            .map_or("", |end| &self.pattern[..end])
    }

    /// How many folders deep a report lies.
    pub(super) fn depth(&self) -> usize {
        self.pattern.split('/').count()
    }

    /// The file that keeps git from rewriting the line ends of reports, and lets it join what was added
    /// to two copies of a review, where reports have a folder of their own.
    pub fn attributes(&self) -> Option<String> {
        match self.reports_folder() {
            "" => None,
            folder => Some(format!("{folder}/.gitattributes")),
        }
    }

    /// The file of a kind.
    pub fn kind(name: &str) -> String {
        format!("{KINDS}/{name}.toml")
    }
}

/// A pattern with the names of a report.
fn filled(pattern: &str, key: &ReportKey) -> String {
    pattern
        .replace(UNIT, key.unit.as_str())
        .replace(YEAR, &key.year.to_string())
}

#[cfg(test)]
mod tests {
    use super::Layout;
    use crate::series::{ReportKey, Year};

    #[test]
    fn paths_and_reports_belong_together() {
        let key = ReportKey::parse("市政协机关/2023").unwrap();
        for (pattern, path, folder) in [
            (
                "reports/{unit}/{year}/report.txt",
                "reports/市政协机关/2023/report.txt",
                "reports",
            ),
            (
                "{unit}/annual-report-{year}.md",
                "市政协机关/annual-report-2023.md",
                "",
            ),
        ] {
            let layout = Layout::new(pattern).unwrap();
            assert_eq!(layout.report(&key), path);
            assert_eq!(layout.report_at(path), Some(key.clone()));
            assert_eq!(layout.report_at(&format!("x/{path}")), None);
            assert_eq!(layout.reports_folder(), folder);
        }
    }

    #[test]
    fn decisions_lie_beside_the_report_that_they_are_about() {
        let key = ReportKey::parse("市政协机关/2023").unwrap();
        for (pattern, path) in [
            (
                "reports/{unit}/{year}/report.txt",
                "reports/市政协机关/2023/promises.toml",
            ),
            (
                "{unit}/annual-report-{year}.md",
                "市政协机关/annual-report-2023.promises.toml",
            ),
            ("{unit}-{year}.txt", "市政协机关-2023.promises.toml"),
        ] {
            let layout = Layout::new(pattern).unwrap();
            assert_eq!(layout.promises(&key), path);
            let review = path.replace("promises.toml", "review.toml");
            assert_eq!(layout.review(&key), review);
            assert_eq!(layout.report_at(path), None);
        }
    }

    #[test]
    fn a_folder_tells_unit_and_year() {
        let layout = Layout::new("reports/{unit}/{year}/report.txt").unwrap();
        let place = |folder| {
            let (unit, year) = layout.place_of(folder);
            (unit.map(|unit| unit.to_string()), year)
        };
        let unit = Some("区图书馆".to_owned());
        assert_eq!(
            place("reports/区图书馆/2023"),
            (unit.clone(), Some(Year(2023)))
        );
        assert_eq!(place("reports/区图书馆"), (unit, None));
        assert_eq!(place("kinds"), (None, None));
        assert_eq!(place(""), (None, None));
    }

    #[test]
    fn a_pattern_stays_in_the_workspace() {
        for pattern in [
            "{unit}.txt",
            "../{unit}/{year}",
            "/{unit}/{year}",
            "{unit}/{unit}/{year}",
        ] {
            assert!(Layout::new(pattern).is_none(), "{pattern}");
        }
    }
}
