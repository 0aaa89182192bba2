//! A kind of report (报告类型): its outline, with a role and a roll-forward rule for each part.

use super::Year;
use crate::report::Role;

/// What happens to a part when a new year's report is made of last year's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RollRule {
    /// The heading alone.
    Clear,
    /// The heading, last year's point titles, and a prompt for each promise that belongs here.
    Ask,
    /// The text kept, its years rolled.
    Carry,
    /// A set phrase that the form requires.
    Fixed,
}

/// One part of a kind's outline. Its number is not kept: the pack's scheme writes it, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the part is for.
    pub role: Role,
    /// The heading without its number; may hold `{year}` and `{next_year}`.
    pub title: String,
    /// What a new year does with it.
    pub rule: RollRule,
    /// Headings that a first report opens with beneath it, without their numbers.
    pub headings: Vec<String>,
    /// Set text under the heading; may be empty.
    pub text: String,
    /// What the author is asked to write here; may be empty.
    pub prompt: String,
    /// Titles that this part had before, without their numbers; may hold `{year}` and
    /// `{next_year}`. A section of last year's with one of them takes the new title.
    pub was: Vec<String>,
    /// The last year whose report has this part; `None` of one that goes on.
    pub until: Option<u16>,
    /// True of a part that a report may leave out: it is not added where last year had none.
    pub optional: bool,
}

/// Which year 今年 means in a report of year Y.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BaseYear {
    /// The report's own year.
    Report,
    /// The year after, in which the report is given.
    Delivery,
}

/// A kind of report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// 述职报告, 工作总结, …: the name of its file.
    pub name: String,
    /// The pack whose words and numbers it is written in.
    pub pack: String,
    /// The title of a report; may hold `{unit}` and `{year}`.
    pub title: String,
    /// Which year 今年 means.
    pub base_year: BaseYear,
    /// The most characters that a report may have, where there is a limit.
    pub maximum_chars: Option<usize>,
    /// What stands before the first part; may hold `{unit}` and `{year}`.
    pub opening: String,
    /// The parts in order.
    pub parts: Vec<Part>,
    /// What stands after the last part.
    pub closing: String,
}

/// A text of a kind as it stands in the report of a unit and a year.
pub fn filled(text: &str, unit: &str, year: Year) -> String {
    with_year(text, year).replace("{unit}", unit)
}

fn with_year(text: &str, year: Year) -> String {
    text.replace("{year}", &year.to_string())
        .replace("{next_year}", &year.after().to_string())
}

impl Part {
    /// True where this is its title in the report of that year, or was one of its titles before.
    fn is_titled(&self, title: &str, year: Year) -> bool {
        let mut titles = std::iter::once(&self.title).chain(&self.was);
        !title.is_empty() && titles.any(|known| with_year(known, year) == title)
    }

    /// True of a part that reports of this year no longer have.
    pub fn is_gone(&self, year: Year) -> bool {
        self.until.is_some_and(|until| until < year.0)
    }
}

impl Kind {
    /// The part of this role.
    pub fn part(&self, role: &Role) -> Option<&Part> {
        self.parts.iter().find(|part| part.role == *role)
    }

    /// What the kind sets down for every report of a unit and a year, and no author writes: title,
    /// opening and closing, headings, and the text of parts that the form fixes.
    pub fn set_texts(&self, unit: &str, year: Year) -> Vec<String> {
        let ends = [&self.title, &self.opening, &self.closing];
        let headings = self.parts.iter().flat_map(|part| {
            let fixed = (part.rule == RollRule::Fixed).then_some(&part.text);
            [&part.title].into_iter().chain(&part.headings).chain(fixed)
        });
        let texts = ends.into_iter().chain(headings);
        let written = texts.filter(|text| !text.is_empty());
        written.map(|text| filled(text, unit, year)).collect()
    }

    /// The part that has this title in the report of that year, or had it before.
    pub fn part_titled(&self, title: &str, year: Year) -> Option<&Part> {
        self.parts.iter().find(|part| part.is_titled(title, year))
    }

    /// True of reports that are given in the year after the one that they are about.
    pub fn is_given_later(&self) -> bool {
        self.base_year == BaseYear::Delivery
    }
}
