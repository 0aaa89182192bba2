//! Which years two reports are about: as they were filed, or else as their texts say.

use super::relation::Relation;
use super::sentence_pairs::SentencesOfPair;
use super::stale_words::StaleWords;
use super::thresholds::StaleThresholds;
use super::year_tokens::{bare_years, year_tokens};
use super::{TwoYears, YearText};
use crate::compare::document::Place;
use crate::compare::{Comparison, Document};
use crate::report::{Class, Outline, Role};
use crate::series::Year;
use crate::series::kind::BaseYear;
use std::collections::{BTreeMap, BTreeSet};

/// The years of two reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct YearSpan {
    /// The year that last year's report is about.
    pub(super) last: u16,
    /// The year that this year's is about: a later one.
    pub(super) this: u16,
    /// True where the reports are given in the year after their own.
    pub(super) is_delivered: bool,
}

/// What is known of the years of two reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OwnYears {
    /// Both.
    Known(YearSpan),
    /// The later text is about a later year; by how many years is doubtful.
    Later,
    /// Nothing says that the later text is about a later year: it may be another draft of the same.
    NotLater,
}

/// What is known of the year of one report by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ReportYear {
    /// The year that it is about.
    pub(super) year: Option<u16>,
    /// True where it is given in the year after that.
    pub(super) is_delivered: bool,
}

/// The years that two reports are about, each as it was filed or as its own text says: last year's
/// and this year's.
pub(super) fn report_years(comparison: &Comparison, years: &TwoYears<'_>) -> [ReportYear; 2] {
    let words = &years.words.stale;
    let guesses = [
        Guess::of(years.last_year.outline, &comparison.before, words),
        Guess::of(years.this_year.outline, &comparison.after, words),
    ];
    let filed = [years.last_year.year, years.this_year.year];
    // One that is given in the year after its own may be filed under that year. Last year's text
    // tells: in this year's the year may have been left as it stood.
    let delivered = guesses[0].year.filter(|_| guesses[0].is_delivered);
    let is_filed_later = delivered.is_some_and(|year| filed[0] == Some(Year(year + 1)));
    let about = |filed: Year| filed.0 - u16::from(is_filed_later);
    let of = |at: usize| ReportYear {
        year: filed[at].map(about).or(guesses[at].year),
        is_delivered: years.base_year == BaseYear::Delivery || guesses[at].is_delivered,
    };
    [of(0), of(1)]
}

/// The years that two reports are about, together.
pub(super) fn own_years(
    comparison: &Comparison,
    years: &TwoYears<'_>,
    sentences: &[SentencesOfPair<'_>],
) -> OwnYears {
    let words = &years.words.stale;
    let reports = report_years(comparison, years);
    let is_delivered = reports.iter().all(|report| report.is_delivered);
    let filed = (years.last_year.year, years.this_year.year);
    let [last, this] = reports.map(|report| report.year);
    let step = step(comparison, sentences, words);
    let known = match (last, this) {
        (Some(last), Some(this)) if filed.0.is_some() && filed.1.is_some() => Some((last, this)),
        // A title that was left as it stood says last year's of both.
        (Some(last), Some(this)) if this > last => match step {
            Some(step) if last + step != this => None,
            Some(_) | None => Some((last, this)),
        },
        (Some(last), Some(this)) if this < last && step.is_none() => Some((last, this)),
        (Some(last), _) if filed.1.is_none() => step.map(|step| (last, last + step)),
        (_, Some(this)) => step.map(|step| (this - step, this)),
        (_, None) => None,
    };
    match known {
        Some((last, this)) if this > last => OwnYears::Known(YearSpan {
            last,
            this,
            is_delivered,
        }),
        None if last.is_some() && this > last => OwnYears::Later,
        Some(_) | None => OwnYears::NotLater,
    }
}

/// True of two reports that are filed under the year in which they were given, one after the year
/// that they are about.
pub(super) fn are_filed_later(comparison: &Comparison, years: &TwoYears<'_>) -> bool {
    let words = &years.words.stale;
    let is_later = |text: YearText<'_>, document: &Document| {
        let guess = Guess::of(text.outline, document, words);
        let filed = text.year.map(|year| year.0);
        let given = guess.year.map(|year| year + 1);
        guess.is_delivered && filed.is_some() && given == filed
    };
    is_later(years.last_year, &comparison.before) && is_later(years.this_year, &comparison.after)
}

/// By how many years the text moved on, where enough of its sentences with nothing but another year
/// say the same.
fn step(
    comparison: &Comparison,
    sentences: &[SentencesOfPair<'_>],
    words: &StaleWords,
) -> Option<u16> {
    let mut steps: BTreeMap<u16, usize> = BTreeMap::new();
    let pairs = sentences.iter().flat_map(|of_pair| &of_pair.pairs);
    for pair in pairs.filter(|pair| pair.relation == Relation::Redated) {
        let Some((_, last_year)) = pair.last_year else {
            continue;
        };
        let last = year_tokens(last_year.place.text(&comparison.before), words);
        let this = year_tokens(pair.this_year.place.text(&comparison.after), words);
        if last.len() != this.len() {
            continue;
        }
        for (last, this) in last.iter().zip(&this) {
            if this.year > last.year {
                *steps.entry(this.year - last.year).or_default() += 1;
            }
        }
    }
    let all: usize = steps.values().sum();
    let (&step, &count) = steps.iter().max_by_key(|&(_, count)| *count)?;
    let thresholds = StaleThresholds::STANDARD;
    let enough =
        count >= thresholds.moved_years && count as f64 >= thresholds.moved_alike * all as f64;
    enough.then_some(step)
}

/// What a text says of its year.
struct Guess {
    year: Option<u16>,
    is_delivered: bool,
}

impl Guess {
    fn of(outline: &Outline, document: &Document, words: &StaleWords) -> Self {
        let titles = outline
            .nodes
            .iter()
            .filter(|node| node.class == Class::Title);
        let title: String = titles.map(|node| outline.text(node)).collect();
        let is_delivered = words
            .delivered
            .iter()
            .any(|word| title.contains(word.as_str()));
        let titled = only_year(&title, words).map(|year| year - u16::from(is_delivered));
        let headed = headed_year(document, words);
        let year = match (titled, headed) {
            (Some(titled), Some(headed)) => (titled == headed).then_some(titled),
            (one, other) => one.or(other),
        };
        Self { year, is_delivered }
    }
}

/// The year of a title: the only one, or the first of two that follow each other.
fn only_year(title: &str, words: &StaleWords) -> Option<u16> {
    let tokens = year_tokens(title, words);
    let mut years: BTreeSet<u16> = tokens.iter().map(|token| token.year).collect();
    if years.is_empty() {
        years.extend(bare_years(title));
    }
    let years: Vec<u16> = years.into_iter().collect();
    match years.as_slice() {
        [year] => Some(*year),
        [year, next] if year + 1 == *next => Some(*year),
        _ => None,
    }
}

/// The year that the headings of what was done and of what is planned agree on.
fn headed_year(document: &Document, words: &StaleWords) -> Option<u16> {
    let mut years = BTreeSet::new();
    for section in &document.sections {
        let Some(&head) = section.paragraphs.first() else {
            continue;
        };
        let line = &document.paragraphs[head];
        let title = line.text.get(line.title.clone()).unwrap_or_default();
        if line.place != Place::Head || section.depth > 0 {
            continue;
        }
        let tokens = year_tokens(title, words);
        let ([token], Some(role)) = (tokens.as_slice(), &section.role) else {
            continue;
        };
        match role.name() {
            Role::WORK => years.insert(token.year),
            Role::PLAN => years.insert(token.year - 1),
            _ => false,
        };
    }
    let years: Vec<u16> = years.into_iter().collect();
    match years.as_slice() {
        [year] => Some(*year),
        _ => None,
    }
}
