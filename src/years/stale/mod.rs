//! What last year left in this year's text where this year's belongs: years, periods, meetings,
//! counters (text-rules 3.2). Nothing is stated unless the later text is about a later year.
//!
//! The evidence is always a pair: a sentence of this year that goes back to one of last year's, with
//! the same words at the same place. Last year's report did not say 2023年相比 of its own year, so
//! that a rightful mention of last year has no such counterpart. What may be rightful all the same
//! (a document's year, a beginning, an award) is left alone: doubtful is not stated.

mod counters;
mod held;
mod meetings;
mod years;

pub(in crate::years) use meetings::named_meetings;

use super::TwoYears;
use super::own_year::{OwnYears, own_years};
use super::sentence_pairs::SentencesOfPair;
use crate::compare::Comparison;
use held::{Held, held};

/// A place that last year left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StalePlace {
    /// The words: 2023年, 连续三年.
    pub text: String,
    /// Their line, 1-based.
    pub line: usize,
    /// Index of their section in this year's document.
    pub section: usize,
    /// Why somebody should look.
    pub why: StaleKind,
    /// What should perhaps stand there: 2024年, 连续四年.
    pub instead: Option<String>,
}

/// What sort of words last year left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StaleKind {
    /// Last year's year where this year's belongs.
    Year,
    /// A period that is over.
    Period,
    /// A meeting or its number that is last year's.
    Meeting,
    /// A counter that did not move.
    Counter,
}

impl StaleKind {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Period => "period",
            Self::Meeting => "meeting",
            Self::Counter => "counter",
        }
    }
}

/// Words of one sentence that last year left.
struct Found {
    /// The first byte of the words in their sentence.
    at: usize,
    text: String,
    why: StaleKind,
    instead: Option<String>,
}

/// What last year left in this year's text.
pub(super) fn left_over(
    comparison: &Comparison,
    years: &TwoYears<'_>,
    sentences: &[SentencesOfPair<'_>],
) -> Vec<StalePlace> {
    // The same file twice owes nothing to another year.
    if comparison.is_empty() {
        return Vec::new();
    }
    let own = match own_years(comparison, years, sentences) {
        // Two drafts of one year rightly count the same.
        OwnYears::NotLater => return Vec::new(),
        OwnYears::Known(span) => Some(span),
        OwnYears::Later => None,
    };
    let words = &years.words.stale;
    let all = sentences.iter().flat_map(|of_pair| &of_pair.pairs);
    let mut places = Vec::new();
    for held in all.filter_map(|pair| held(pair, comparison, years.grammar)) {
        let mut found = counters::unmoved(&held, own, words);
        if let Some(span) = own {
            found.extend(years::unrolled(&held, span, words));
            found.extend(meetings::over(&held, span, words));
        }
        let place = held.place();
        let rows = found.into_iter().map(|found| {
            let order = (place.paragraph, place.start + found.at);
            (order, stale_place(found, &held, comparison))
        });
        places.extend(rows);
    }
    places.sort_by_key(|(order, _)| *order);
    places.into_iter().map(|(_, place)| place).collect()
}

fn stale_place(found: Found, held: &Held<'_>, comparison: &Comparison) -> StalePlace {
    StalePlace {
        text: found.text,
        line: held.place().line(&comparison.after),
        section: held.section(),
        why: found.why,
        instead: found.instead,
    }
}

#[cfg(test)]
mod tests;
