//! How a sentence of this year relates to last year's text.

use super::sentences::Sentence;
use super::thresholds::CarriedOverThresholds;
use crate::compare::likeness::Weights;
use crate::compare::nearest::Nearest;
use std::collections::{BTreeSet, HashMap};
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

    /// How each sentence of a section relates to its section of last year, or else to the report;
    /// and whether the section's figures are last year's.
    ///
    /// Each sentence of last year's section answers one of this year's, the likest first: one that
    /// was written twice is once the same and once new.
    pub(super) fn relations(
        &self,
        sentences: &[Sentence],
        sections: &[usize],
    ) -> (Vec<Relation>, Figures) {
        let own = sections.iter().flat_map(|&s| self.of_section[s].clone());
        let mut free: BTreeSet<usize> = own.collect();
        let mut relations: Vec<Option<Relation>> = vec![None; sentences.len()];
        let masks = [Relation::Same, Relation::Redated, Relation::Refigured];
        for (mask, relation) in masks.into_iter().enumerate() {
            self.answer_equal(mask, relation, sentences, &mut free, &mut relations);
            self.find_elsewhere(mask, relation, (sentences, sections), &mut relations);
        }
        let mut figures = match relations.contains(&Some(Relation::Refigured)) {
            true => Figures::Changed,
            false => Figures::Kept,
        };
        let mut result = Vec::with_capacity(sentences.len());
        for (sentence, relation) in sentences.iter().zip(relations) {
            let relation = relation.unwrap_or_else(|| {
                let other = self.likest(sentence, sections);
                let known = other.map_or(&[][..], |(_, other)| &other.figures);
                if sentence.figures != known {
                    figures = Figures::Changed;
                }
                match other {
                    Some((place, _)) => {
                        free.remove(&place);
                        Relation::Edited
                    }
                    None => Relation::New,
                }
            });
            result.push(relation);
        }
        // A figure that went with its sentence is not last year's either.
        if free
            .iter()
            .any(|&place| !self.all[place].1.figures.is_empty())
        {
            figures = Figures::Changed;
        }
        (result, figures)
    }

    /// Sentences that are equal under this mask to one of their own section.
    fn answer_equal(
        &self,
        mask: usize,
        relation: Relation,
        sentences: &[Sentence],
        free: &mut BTreeSet<usize>,
        relations: &mut [Option<Relation>],
    ) {
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for &place in free.iter().rev() {
            let text = self.all[place].1.masked()[mask];
            places.entry(text).or_default().push(place);
        }
        for (sentence, answer) in sentences.iter().zip(relations) {
            if answer.is_some() {
                continue;
            }
            if let Some(place) = places.get_mut(sentence.masked()[mask]).and_then(Vec::pop) {
                free.remove(&place);
                *answer = Some(relation);
            }
        }
    }

    /// Sentences that are equal under this mask to one that stands once, in another section.
    fn find_elsewhere(
        &self,
        mask: usize,
        relation: Relation,
        (sentences, sections): (&[Sentence], &[usize]),
        relations: &mut [Option<Relation>],
    ) {
        for (sentence, answer) in sentences.iter().zip(relations) {
            let places = self.places[mask].get(sentence.masked()[mask]);
            if let Some([place]) = places.map(Vec::as_slice)
                && !sections.contains(place)
            {
                answer.get_or_insert(relation);
            }
        }
    }

    /// The likest sentence of its section, or else of the report, where one is like enough.
    fn likest(&self, sentence: &Sentence, sections: &[usize]) -> Option<(usize, &'a Sentence)> {
        let least = CarriedOverThresholds::STANDARD.edited;
        let own = sections.iter().map(|&section| &self.of_section[section]);
        if own.clone().map(ExactSizeIterator::len).sum::<usize>()
            <= CarriedOverThresholds::STANDARD.held_against
        {
            let scored = own.flat_map(Clone::clone).map(|place| {
                let other = self.all[place].1;
                (self.likeness(other, sentence), (place, other))
            });
            let found = best(scored.filter(|&(likeness, _)| likeness >= least));
            if found.is_some() {
                return found;
            }
        }
        let near = self.nearest.at_least(&sentence.features, least);
        let scored = near.iter().map(|&(index, likeness)| {
            let (section, other) = self.all[index];
            (section, likeness, (index, other))
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

fn best<T>(scored: impl Iterator<Item = (f64, T)>) -> Option<T> {
    scored
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, sentence)| sentence)
}

/// Whether a section's figures are last year's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Figures {
    #[default]
    Kept,
    Changed,
}
