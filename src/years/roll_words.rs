//! The words that rolling forward needs, compiled from a pack: the only place it learns one from.

use super::promises::ItemWords;
use crate::report::words::PatternFault;
use regex::{Regex, RegexSet};

/// The `rolling` table of a pack, as written there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RollRules {
    /// How a part's number is written before its title: `{n}` is the number.
    pub heading: String,
    /// The same one level down; `{part}` is the number of the part above.
    pub subheading: String,
    /// Numerals of headings, from one; empty for Arabic digits.
    pub numerals: Vec<String>,
    /// Digits of a year in words, from zero; empty where years are never so written.
    pub year_digits: String,
    /// Words that must follow a year in running text for it to be rolled; empty for none.
    pub year_after: Vec<String>,
    /// Patterns within which no year is rolled.
    pub keep: Vec<String>,
    /// Patterns of what a year moves by itself, which the author must look at.
    pub check: Vec<String>,
    /// Patterns of a day in a title, which another year moves to one not known yet.
    pub day: Vec<String>,
    /// Stands where such a day was.
    pub day_blank: String,
    /// Patterns of a whole sentence that is a set phrase.
    pub set_phrase: Vec<String>,
    /// Patterns of a whole line that names whom the report is for.
    pub addressee: Vec<String>,
    /// The longest quotation of last year's words, in characters.
    pub quoted_chars: usize,
    /// What a prompt begins with, as written.
    pub prompt_start: String,
    /// The prompt that a part's question becomes: `{text}`.
    pub write: String,
    /// The prompt for an item of last year's plan: `{text}`.
    pub plan: String,
    /// The prompt for one of last year's problems: `{text}`.
    pub problem: String,
    /// The prompt for a word of a title that a year moves: `{text}`.
    pub confirm: String,
    /// Stands where a figure of last year's title was.
    pub figure: String,
    /// Marks that a quoted item is trimmed of.
    pub trim: String,
    /// Marks within a quoted item and what they become, in pairs.
    pub inner_quotes: Vec<(String, String)>,
    /// The end mark of a point's title sentence.
    pub stop: String,
}

/// The words of rolling forward, compiled.
#[derive(Debug, Clone)]
pub struct RollWords {
    pub(super) rules: RollRules,
    pub(super) keep: Option<Regex>,
    pub(super) check: Option<Regex>,
    day: Option<Regex>,
    /// What last year's promises are told by.
    pub(super) items: ItemWords,
    addressee: RegexSet,
}

impl RollWords {
    /// Compiles the rules of a pack.
    pub fn new(rules: RollRules) -> Result<Self, PatternFault> {
        let items = ItemWords::new(rules.trim.clone(), rules.set_phrase.clone());
        items.check()?;
        Ok(Self {
            items,
            keep: any_of("keep", &rules.keep)?,
            check: any_of("check", &rules.check)?,
            day: any_of("day", &rules.day)?,
            addressee: whole_line("addressee", &rules.addressee)?,
            rules,
        })
    }

    /// The number `n` of a heading, as words.
    pub(super) fn numeral(&self, n: usize) -> String {
        match n.checked_sub(1).and_then(|at| self.rules.numerals.get(at)) {
            Some(numeral) => numeral.clone(),
            None => n.to_string(),
        }
    }

    /// The title without the days of last year.
    pub(super) fn without_days(&self, title: &str) -> String {
        match &self.day {
            Some(day) => day
                .replace_all(title, self.rules.day_blank.as_str())
                .into_owned(),
            None => title.to_owned(),
        }
    }

    /// True of a line that is nothing but set phrases.
    pub(super) fn is_set_phrase(&self, line: &str) -> bool {
        self.items.is_set_phrase(line)
    }

    /// True of a line that names whom the report is for.
    pub(super) fn is_addressee(&self, line: &str) -> bool {
        self.addressee.is_match(line.trim())
    }
}

fn whole_line(key: &'static str, patterns: &[String]) -> Result<RegexSet, PatternFault> {
    let anchored = patterns.iter().map(|pattern| format!("^(?:{pattern})$"));
    RegexSet::new(anchored).map_err(|error| PatternFault {
        key,
        reason: error.to_string(),
    })
}

fn any_of(key: &'static str, patterns: &[String]) -> Result<Option<Regex>, PatternFault> {
    if patterns.is_empty() {
        return Ok(None);
    }
    let alternatives: Vec<String> = patterns.iter().map(|p| format!("(?:{p})")).collect();
    let compiled = Regex::new(&alternatives.join("|")).map_err(|error| PatternFault {
        key,
        reason: error.to_string(),
    })?;
    Ok(Some(compiled))
}
