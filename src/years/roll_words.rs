//! The words that rolling forward needs, compiled from a pack: the only place it learns one from.

use super::number_words::NumberWords;
use super::promises::{ItemRules, ItemWords};
use crate::report::words::PatternFault;
use regex::{Captures, Regex, RegexSet};
use std::ops::Range;

/// The `rolling` table of a pack, as written there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RollRules {
    /// How a part's number is written before its title: `{n}` is the number.
    pub heading: String,
    /// The same one level down; `{part}` is the number of the part above.
    pub subheading: String,
    /// Numerals of headings, from one; empty for Arabic digits.
    pub numerals: Vec<String>,
    /// How numbers are written in words, years among them.
    pub numbers: NumberWords,
    /// Words that must follow a year in running text for it to be rolled; empty for none.
    pub year_after: Vec<String>,
    /// Words after two years in a row that make them one (2022—2023学年).
    pub year_pair_after: Vec<String>,
    /// Patterns within which no year, day or figure is touched, and none is asked after.
    pub keep: Vec<String>,
    /// Patterns that are left as they stand; one that holds a year near the report's is asked after.
    pub ask: Vec<String>,
    /// What a year moves by itself.
    pub moves: Vec<MoveRule>,
    /// Words beside an anniversary of what is kept every year.
    pub yearly: Vec<String>,
    /// Patterns of a title that speaks of the beginning or the end of a period.
    pub period_bound: Vec<String>,
    /// Patterns of a day in a title, which another year moves to one not known yet.
    pub day: Vec<String>,
    /// Patterns within which a day is the same every year.
    pub day_stays: Vec<String>,
    /// Stands where such a day was.
    pub day_blank: String,
    /// Patterns of a whole sentence that is a set phrase.
    pub set_phrase: Vec<String>,
    /// Patterns of a whole title that names a field, and promises nothing by itself.
    pub label: Vec<String>,
    /// Patterns of a whole sentence of a plan that says how things are, and promises nothing.
    pub statement: Vec<String>,
    /// Patterns of a whole line that names whom the report is for.
    pub addressee: Vec<String>,
    /// Patterns of a whole sentence by which a report was approved on a day.
    pub sign_off: Vec<String>,
    /// Patterns of words in a text that is kept which were so in its year: days and months, that
    /// nothing happened.
    pub told_then: Vec<String>,
    /// The longest quotation of last year's words, in characters.
    pub quoted_chars: usize,
    /// The longest clause that is quoted whole with its figure, in characters.
    pub clause_chars: usize,
    /// The prompts.
    pub prompts: Prompts,
    /// Stands where a figure of last year's title was.
    pub figure: String,
    /// Marks that a quoted item is trimmed of.
    pub trim: String,
    /// Marks within a quoted item and what they become, in pairs.
    pub inner_quotes: Vec<(String, String)>,
    /// The end mark of a point's title sentence.
    pub stop: String,
}

/// The prompts of a pack, each with `{…}` where last year's words go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prompts {
    /// What a prompt begins with, as written.
    pub start: String,
    /// The prompt that a part's question becomes: `{text}`.
    pub write: String,
    /// For an item of last year's plan: `{text}`.
    pub plan: String,
    /// The same of a report further back: `{text}`, `{year}`.
    pub plan_earlier: String,
    /// For one of last year's problems: `{text}`.
    pub problem: String,
    /// The same of a report further back: `{text}`, `{year}`.
    pub problem_earlier: String,
    /// For what somebody asked for in last year's report: `{from}`, `{text}`.
    pub comment: String,
    /// The same of a report further back: `{from}`, `{text}`, `{year}`.
    pub comment_earlier: String,
    /// For what somebody asked for of some words of it: `{from}`, `{on}`, `{text}`.
    pub comment_on: String,
    /// The same of a report further back: `{from}`, `{on}`, `{text}`, `{year}`.
    pub comment_on_earlier: String,
    /// For last year's figures of a section: `{text}`.
    pub figures: String,
    /// The same of a report further back: `{text}`, `{year}`.
    pub figures_earlier: String,
    /// For words of a title that are to be looked at: `{items}`.
    pub confirm: String,
    /// For words of the paragraph above: `{items}`.
    pub confirm_text: String,
    /// One of those words: `{text}`.
    pub item: String,
    /// One of which it is known what it may have become: `{text}`, `{next}`.
    pub item_next: String,
    /// Between two of those words, and between two figures.
    pub joint: String,
}

/// What a year moves by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveRule {
    /// A pattern; the group `n` in it is a number.
    pub pattern: String,
    /// How it moves.
    pub by: MoveBy,
}

/// How what a year moves does so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoveBy {
    /// One a year, if it went on.
    Year,
    /// One a year, where the event is kept every year; else nobody knows.
    Yearly,
    /// Nobody knows.
    Unknown,
}

/// The words of rolling forward, compiled.
#[derive(Debug, Clone)]
pub struct RollWords {
    pub(super) rules: RollRules,
    keep: Option<Regex>,
    ask: Option<Regex>,
    moves: Vec<(Regex, MoveBy)>,
    period_bound: Option<Regex>,
    day: Option<Regex>,
    day_stays: Option<Regex>,
    /// How numbers are written in words.
    pub(super) numbers: NumberWords,
    /// What last year's promises are told by.
    pub(super) items: ItemWords,
    addressee: RegexSet,
    sign_off: RegexSet,
    told_then: Option<Regex>,
}

impl RollWords {
    /// Compiles the rules of a pack.
    pub fn new(rules: RollRules) -> Result<Self, PatternFault> {
        let moves = rules.moves.iter().map(|rule| {
            let pattern = Regex::new(&rule.pattern).map_err(|error| fault("moves", &error))?;
            Ok((pattern, rule.by))
        });
        let items = ItemWords::new(ItemRules {
            trim: rules.trim.clone(),
            set_phrase: rules.set_phrase.clone(),
            label: rules.label.clone(),
            statement: rules.statement.clone(),
        });
        items.check()?;
        Ok(Self {
            items,
            keep: any_of("keep", &rules.keep)?,
            ask: any_of("ask", &rules.ask)?,
            moves: moves.collect::<Result<_, _>>()?,
            period_bound: any_of("period_bound", &rules.period_bound)?,
            day: any_of("day", &rules.day)?,
            day_stays: any_of("day_stays", &rules.day_stays)?,
            addressee: whole_line("addressee", &rules.addressee)?,
            sign_off: whole_line("sign_off", &rules.sign_off)?,
            told_then: any_of("told_then", &rules.told_then)?,
            numbers: rules.numbers.clone(),
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

    /// Where nothing is touched, and nothing asked after.
    pub(super) fn kept(&self, text: &str) -> Vec<Range<usize>> {
        found(self.keep.as_ref(), text)
    }

    /// What is left as it stands, and may be asked after.
    pub(super) fn asked(&self, text: &str) -> Vec<Range<usize>> {
        found(self.ask.as_ref(), text)
    }

    /// True where two years in a row before this text are one year.
    pub(super) fn follows_pair(&self, after: &str) -> bool {
        let after = after.trim_start();
        let mut words = self.rules.year_pair_after.iter();
        words.any(|word| after.starts_with(word.as_str()))
    }

    /// The days of a text that another year moves.
    pub(super) fn days(&self, text: &str) -> Vec<Range<usize>> {
        let mut stay = found(self.day_stays.as_ref(), text);
        stay.extend(self.kept(text));
        let mut days = found(self.day.as_ref(), text);
        days.retain(|day| !stay.iter().any(|range| range.contains(&day.start)));
        days
    }

    /// What a year moves by itself, with how, in the order of the text; none within another.
    pub(super) fn moving<'t>(&self, text: &'t str) -> Vec<(Captures<'t>, MoveBy)> {
        let start = |captures: &Captures<'_>| captures.get(0).map_or(0, |whole| whole.start());
        let all = self.moves.iter().flat_map(|(pattern, by)| {
            let captures = pattern.captures_iter(text);
            captures.map(|captures| (captures, *by))
        });
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(captures, _)| start(captures));
        let kept = self.kept(text);
        let mut end = 0;
        all.retain(|(captures, _)| {
            let start = start(captures);
            let is_free = start >= end && !kept.iter().any(|range| range.contains(&start));
            if is_free {
                end = captures.get(0).map_or(start, |whole| whole.end());
            }
            is_free
        });
        all
    }

    /// True of a title that speaks of the beginning or the end of a period.
    pub(super) fn bounds_period(&self, title: &str) -> bool {
        let bound = self.period_bound.as_ref();
        bound.is_some_and(|bound| bound.is_match(title))
    }

    /// True of a line that is nothing but set phrases.
    pub(super) fn is_set_phrase(&self, line: &str) -> bool {
        self.items.is_set_phrase(line)
    }

    /// True of a sentence by which a report was approved on a day: it is of its own year.
    pub(super) fn is_sign_off(&self, sentence: &str) -> bool {
        self.sign_off.is_match(sentence.trim())
    }

    /// Words that were so in the year of a text.
    pub(super) fn told_then(&self, text: &str) -> Vec<Range<usize>> {
        let mut stays = found(self.day_stays.as_ref(), text);
        stays.extend(self.kept(text));
        let overlaps = |place: &Range<usize>| {
            let mut stays = stays.iter();
            stays.any(|range| range.start < place.end && place.start < range.end)
        };
        let mut places = found(self.told_then.as_ref(), text);
        places.retain(|place| !overlaps(place));
        places
    }

    /// True of a line that names whom the report is for.
    pub(super) fn is_addressee(&self, line: &str) -> bool {
        self.addressee.is_match(line.trim())
    }
}

/// Where a pattern stands; a stretch without a character, as an own pack's `x*` finds, is none.
fn found(pattern: Option<&Regex>, text: &str) -> Vec<Range<usize>> {
    let all = pattern.iter().flat_map(|pattern| pattern.find_iter(text));
    let found = all.map(|found| found.range());
    found.filter(|range| !range.is_empty()).collect()
}

fn whole_line(key: &'static str, patterns: &[String]) -> Result<RegexSet, PatternFault> {
    let anchored = patterns.iter().map(|pattern| format!("^(?:{pattern})$"));
    RegexSet::new(anchored).map_err(|error| fault(key, &error))
}

fn any_of(key: &'static str, patterns: &[String]) -> Result<Option<Regex>, PatternFault> {
    if patterns.is_empty() {
        return Ok(None);
    }
    let alternatives: Vec<String> = patterns.iter().map(|p| format!("(?:{p})")).collect();
    let compiled = Regex::new(&alternatives.join("|")).map_err(|error| fault(key, &error))?;
    Ok(Some(compiled))
}

fn fault(key: &'static str, error: &regex::Error) -> PatternFault {
    PatternFault {
        key,
        reason: error.to_string(),
    }
}
