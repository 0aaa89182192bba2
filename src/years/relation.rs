//! How a sentence of this year relates to last year's text.

use super::carried_over::CarriedOverThresholds;
use super::sentences::Sentence;
use crate::compare::likeness::Weights;
use crate::compare::nearest::Nearest;
use std::collections::BTreeMap;

/// How a sentence relates to last year's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Same,
    Redated,
    Refigured,
    Edited,
    New,
}

/// Last year's sentences, by section and over the whole report.
pub(super) struct LastYear<'a> {
    of_section: &'a [Vec<Sentence>],
    all: Vec<&'a Sentence>,
    weights: &'a Weights,
    /// All sentences, by the pairs of characters that they hold.
    nearest: Nearest<'a>,
    /// How often each text stands in the report, with each mask.
    frequency: [BTreeMap<&'a str, usize>; 3],
}

impl<'a> LastYear<'a> {
    pub(super) fn new(of_section: &'a [Vec<Sentence>], weights: &'a Weights) -> Self {
        let all: Vec<&Sentence> = of_section.iter().flatten().collect();
        let mut frequency = [BTreeMap::new(), BTreeMap::new(), BTreeMap::new()];
        for sentence in &all {
            let texts = [
                &sentence.plain,
                &sentence.without_years,
                &sentence.without_figures,
            ];
            for (counts, text) in frequency.iter_mut().zip(texts) {
                *counts.entry(text.as_str()).or_insert(0) += 1;
            }
        }
        let features = all.iter().map(|sentence| &sentence.features).enumerate();
        Self {
            of_section,
            nearest: Nearest::new(features, weights),
            all,
            weights,
            frequency,
        }
    }

    /// How a sentence of this year relates to its section of last year, or else to the report;
    /// and whether a figure in it is another than last year's.
    pub(super) fn relation(&self, sentence: &Sentence, sections: &[usize]) -> (Relation, Figures) {
        let own: Vec<&'a Sentence> = sections.iter().flat_map(|&s| &self.of_section[s]).collect();
        let holds = |mask: usize, text: &str, own_has: bool| {
            own_has || self.frequency[mask].get(text) == Some(&1)
        };
        let in_own = |same: &dyn Fn(&Sentence) -> bool| own.iter().any(|other| same(other));
        if holds(0, &sentence.plain, in_own(&|o| o.plain == sentence.plain)) {
            return (Relation::Same, Figures::Kept);
        }
        let by_year = in_own(&|o| o.without_years == sentence.without_years);
        if holds(1, &sentence.without_years, by_year) {
            return (Relation::Redated, Figures::Kept);
        }
        let by_figure = in_own(&|o| o.without_figures == sentence.without_figures);
        if holds(2, &sentence.without_figures, by_figure) {
            return (Relation::Refigured, Figures::Changed);
        }
        match self.likest(sentence, &own) {
            Some(other) => (Relation::Edited, Figures::of(sentence, Some(other))),
            None => (Relation::New, Figures::of(sentence, None)),
        }
    }

    /// The likest sentence of its section, or else of the report, where one is like enough.
    fn likest(&self, sentence: &Sentence, own: &[&'a Sentence]) -> Option<&'a Sentence> {
        let least = CarriedOverThresholds::STANDARD.edited;
        let in_own = own
            .iter()
            .map(|&other| {
                (
                    self.weights.likeness(&other.features, &sentence.features),
                    other,
                )
            })
            .filter(|&(likeness, _)| likeness >= least)
            .max_by(|one, other| one.0.total_cmp(&other.0));
        let found = in_own.or_else(|| {
            let anywhere = self.nearest.at_least(&sentence.features, least);
            anywhere
                .into_iter()
                .map(|(index, likeness)| (likeness, self.all[index]))
                .max_by(|one, other| one.0.total_cmp(&other.0))
        });
        found.map(|(_, other)| other)
    }
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
