//! How a sentence of this year relates to last year's text.

use super::sentences::Sentence;
use super::thresholds::CarriedOverThresholds;
use crate::compare::likeness::Weights;
use crate::compare::nearest::Nearest;
use std::collections::HashMap;
use std::ops::Range;

/// How a sentence relates to last year's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Same,
    Redated,
    Refigured,
    Edited,
    New,
}

/// Sentences of a section that are all held against one of this year; of more, only those that
/// share rare words with it.
const HELD_AGAINST: usize = 200;

/// Last year's sentences, by section and over the whole report.
pub(super) struct LastYear<'a> {
    /// Each with its section.
    all: Vec<(usize, &'a Sentence)>,
    /// Where in `all` the sentences of each section stand.
    of_section: Vec<Range<usize>>,
    weights: &'a Weights,
    /// All sentences, by the pairs of characters that they hold.
    nearest: Nearest<'a>,
    /// Of each text, with each mask, the sections that it stands in, one for each time.
    places: [HashMap<&'a str, Vec<usize>>; 3],
}

impl<'a> LastYear<'a> {
    pub(super) fn new(sections: &'a [Vec<Sentence>], weights: &'a Weights) -> Self {
        let mut all = Vec::new();
        let mut of_section = Vec::with_capacity(sections.len());
        let mut places: [HashMap<&str, Vec<usize>>; 3] = Default::default();
        for (section, sentences) in sections.iter().enumerate() {
            let first = all.len();
            all.extend(sentences.iter().map(|sentence| (section, sentence)));
            of_section.push(first..all.len());
            for sentence in sentences {
                for (places, text) in places.iter_mut().zip(sentence.masked()) {
                    let places = places.entry(text).or_default();
                    places.push(section);
                }
            }
        }
        let features = all.iter().map(|(_, sentence)| &sentence.features);
        Self {
            nearest: Nearest::new(features.enumerate(), weights),
            all,
            of_section,
            weights,
            places,
        }
    }

    /// How a sentence of this year relates to its section of last year, or else to the report;
    /// and whether a figure in it is another than last year's.
    pub(super) fn relation(&self, sentence: &Sentence, sections: &[usize]) -> (Relation, Figures) {
        let known = [
            (Relation::Same, Figures::Kept),
            (Relation::Redated, Figures::Kept),
            (Relation::Refigured, Figures::Changed),
        ];
        for ((places, text), known) in self.places.iter().zip(sentence.masked()).zip(known) {
            let places = places.get(text).map_or(&[][..], Vec::as_slice);
            let stands_once = places.len() == 1;
            if stands_once || places.iter().any(|place| sections.contains(place)) {
                return known;
            }
        }
        match self.likest(sentence, sections) {
            Some(other) => (Relation::Edited, Figures::of(sentence, Some(other))),
            None => (Relation::New, Figures::of(sentence, None)),
        }
    }

    /// The likest sentence of its section, or else of the report, where one is like enough.
    fn likest(&self, sentence: &Sentence, sections: &[usize]) -> Option<&'a Sentence> {
        let least = CarriedOverThresholds::STANDARD.edited;
        let own = sections.iter().map(|&section| &self.of_section[section]);
        if own.clone().map(ExactSizeIterator::len).sum::<usize>() <= HELD_AGAINST {
            let scored = own.flat_map(|range| &self.all[range.clone()]);
            let scored = scored.map(|&(_, other)| (self.likeness(other, sentence), other));
            let found = best(scored.filter(|&(likeness, _)| likeness >= least));
            if found.is_some() {
                return found;
            }
        }
        let near = self.nearest.at_least(&sentence.features, least);
        let scored = near.iter().map(|&(index, likeness)| {
            let (section, other) = self.all[index];
            (section, likeness, other)
        });
        let in_own = scored
            .clone()
            .filter(|(section, _, _)| sections.contains(section));
        best(in_own.map(|(_, likeness, other)| (likeness, other)))
            .or_else(|| best(scored.map(|(_, likeness, other)| (likeness, other))))
    }

    fn likeness(&self, last_year: &Sentence, this_year: &Sentence) -> f64 {
        let features = (&last_year.features, &this_year.features);
        self.weights.likeness(features.0, features.1)
    }
}

fn best<'a>(scored: impl Iterator<Item = (f64, &'a Sentence)>) -> Option<&'a Sentence> {
    scored
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, sentence)| sentence)
}

/// Whether a sentence's figures are last year's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figures {
    Kept,
    Changed,
}

impl Figures {
    fn of(sentence: &Sentence, other: Option<&Sentence>) -> Self {
        let known = other.map_or(&[][..], |other| &other.figures);
        if sentence.figures.iter().all(|figure| known.contains(figure)) {
            Self::Kept
        } else {
            Self::Changed
        }
    }
}
