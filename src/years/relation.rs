//! How each sentence of this year relates to last year's text.

use super::sentences::{Sentence, Standing};
use super::thresholds::CarriedOverThresholds;
use crate::compare::likeness::Weights;
use crate::compare::nearest::Nearest;
use crate::report::WordGrammar;
use crate::report::token::counts;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// How a sentence relates to last year's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Relation {
    Same,
    Redated,
    Refigured,
    Edited,
    New,
}

/// What of last year's text a sentence of this year goes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) relation: Relation,
    /// The sentence of last year, by its number in the whole report; `None` of a new one.
    pub(super) of: Option<usize>,
}

/// Last year's sentences, by section and over the whole report.
pub(super) struct LastYear<'a> {
    /// Each with its section.
    all: Vec<(usize, &'a Sentence)>,
    /// What all that each holds weighs.
    totals: Vec<f32>,
    /// Where in `all` the sentences of each section stand.
    of_section: Vec<Range<usize>>,
    weights: &'a Weights,
    /// All sentences, by the pairs of characters that they hold.
    nearest: Nearest<'a>,
    /// Of each text, with each mask, the places in `all` of the sentences that say it.
    places: [HashMap<&'a str, Vec<usize>>; 3],
    grammar: &'a WordGrammar,
}

impl<'a> LastYear<'a> {
    pub(super) fn new(
        sections: &'a [Vec<Sentence>],
        weights: &'a Weights,
        grammar: &'a WordGrammar,
    ) -> Self {
        let mut all = Vec::new();
        let mut of_section = Vec::with_capacity(sections.len());
        let mut places: [HashMap<&str, Vec<usize>>; 3] = Default::default();
        for (section, sentences) in sections.iter().enumerate() {
            let first = all.len();
            for sentence in sentences {
                for (places, text) in places.iter_mut().zip(sentence.masked()) {
                    places.entry(text).or_default().push(all.len());
                }
                all.push((section, sentence));
            }
            of_section.push(first..all.len());
        }
        let features = all.iter().map(|(_, sentence)| &sentence.features);
        Self {
            totals: features.clone().map(|one| weights.total(one)).collect(),
            nearest: Nearest::new(features.enumerate(), weights),
            all,
            of_section,
            weights,
            places,
            grammar,
        }
    }

    /// The sentence at a place, with its section.
    pub(super) fn sentence(&self, place: usize) -> (usize, &'a Sentence) {
        self.all[place]
    }

    /// The places of the sentences of these sections.
    pub(super) fn places_in(&self, sections: &[usize]) -> impl Iterator<Item = usize> + '_ {
        let ranges: Vec<Range<usize>> = sections
            .iter()
            .map(|&section| self.of_section[section].clone())
            .collect();
        ranges.into_iter().flatten()
    }

    /// How each sentence of a section relates to its sections of last year, or else to the report.
    ///
    /// Each sentence of last year's section answers one of this year's, the likest first: one that
    /// was written twice is once the same and once new.
    pub(super) fn answers(&self, sentences: &[&Sentence], sections: &[usize]) -> Vec<Answer> {
        let mut free: BTreeSet<usize> = self.places_in(sections).collect();
        let mut answers: Vec<Option<Answer>> = vec![None; sentences.len()];
        let masks = [Relation::Same, Relation::Redated, Relation::Refigured];
        for (mask, relation) in masks.into_iter().enumerate() {
            self.answer_equal(mask, relation, sentences, &mut free, &mut answers);
            self.find_elsewhere(mask, relation, (sentences, sections), &mut answers);
        }
        let rows = sentences.iter().zip(answers);
        rows.map(|(sentence, answer)| {
            answer.unwrap_or_else(|| {
                let likest = self.likest(sentence, sections);
                Answer {
                    relation: likest.map_or(Relation::New, |_| Relation::Edited),
                    of: likest,
                }
            })
        })
        .collect()
    }

    /// True where a sentence of this year has a figure that is not in the one it goes back to, or
    /// the reverse.
    pub(super) fn changes_figures(&self, sentence: &Sentence, answer: Answer) -> bool {
        let of = answer.of.map(|place| self.all[place].1);
        match answer.relation {
            Relation::Same | Relation::Redated => false,
            Relation::Refigured => true,
            Relation::Edited | Relation::New => {
                let known = of.map_or(&[][..], |of| &of.figures);
                sentence.figures != known
                    || of.is_some_and(|of| self.differ_in_a_number(of, sentence))
            }
        }
    }

    /// True of two sentences that differ in nothing but a number in words, whatever it counts.
    fn differ_in_a_number(&self, last_year: &Sentence, this_year: &Sentence) -> bool {
        let (last, this) = without_common_ends(&last_year.without_years, &this_year.without_years);
        counts(last, self.grammar) && counts(this, self.grammar)
    }

    /// Sentences that are equal under this mask to one of their own section.
    fn answer_equal(
        &self,
        mask: usize,
        relation: Relation,
        sentences: &[&Sentence],
        free: &mut BTreeSet<usize>,
        answers: &mut [Option<Answer>],
    ) {
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for &place in free.iter().rev() {
            let text = self.all[place].1.masked()[mask];
            places.entry(text).or_default().push(place);
        }
        for (sentence, answer) in sentences.iter().zip(answers) {
            if answer.is_some() {
                continue;
            }
            if let Some(place) = places.get_mut(sentence.masked()[mask]).and_then(Vec::pop) {
                free.remove(&place);
                let of = Some(place);
                *answer = Some(Answer { relation, of });
            }
        }
    }

    /// Sentences that are equal under this mask to one that stands once, in another section.
    fn find_elsewhere(
        &self,
        mask: usize,
        relation: Relation,
        (sentences, sections): (&[&Sentence], &[usize]),
        answers: &mut [Option<Answer>],
    ) {
        for (sentence, answer) in sentences.iter().zip(answers) {
            // A short one stands in many a place, and says nothing of where it comes from.
            if sentence.standing == Standing::Short {
                continue;
            }
            let places = self.places[mask].get(sentence.masked()[mask]);
            if let Some(&[place]) = places.map(Vec::as_slice)
                && !sections.contains(&self.all[place].0)
            {
                let of = Some(place);
                answer.get_or_insert(Answer { relation, of });
            }
        }
    }

    /// The likest sentence of its section, or else of the report, where one is like enough.
    fn likest(&self, sentence: &Sentence, sections: &[usize]) -> Option<usize> {
        let least = CarriedOverThresholds::STANDARD.edited;
        if self.places_in(sections).count() <= CarriedOverThresholds::STANDARD.held_against {
            let total = self.weights.total(&sentence.features);
            let near = self
                .places_in(sections)
                .filter(|&place| can_be_alike(self.totals[place], total, least));
            let scored = near.map(|place| {
                let other = self.all[place].1;
                (self.likeness(other, sentence), place)
            });
            let found = best(scored.filter(|&(likeness, _)| likeness >= least));
            if found.is_some() {
                return found;
            }
        }
        let near = self.nearest.at_least(&sentence.features, least);
        let scored = near.iter().map(|&(place, likeness)| (likeness, place));
        let is_own = |place: usize| sections.contains(&self.all[place].0);
        best(scored.clone().filter(|&(_, place)| is_own(place))).or_else(|| best(scored))
    }

    fn likeness(&self, last_year: &Sentence, this_year: &Sentence) -> f64 {
        let features = (&last_year.features, &this_year.features);
        self.weights.likeness(features.0, features.1)
    }
}

/// False of two texts of which one is so much longer that their Dice, which is at most twice the
/// lighter one's weight by the sum of both, must be below the least; a little is left for rounding.
fn can_be_alike(one: f32, other: f32, least: f64) -> bool {
    const ROUNDING: f64 = 0.99;
    let (lighter, both) = (f64::from(one.min(other)), f64::from(one + other));
    2.0 * lighter >= least * both * ROUNDING
}

fn best(scored: impl Iterator<Item = (f64, usize)>) -> Option<usize> {
    scored
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, place)| place)
}

/// Two texts without what both begin with, and then without what both end in.
fn without_common_ends<'t>(one: &'t str, other: &'t str) -> (&'t str, &'t str) {
    let length = |(a, b): (char, char)| (a == b).then_some(a.len_utf8());
    let start: usize = one.chars().zip(other.chars()).map_while(length).sum();
    let (one, other) = (&one[start..], &other[start..]);
    let backwards = one.chars().rev().zip(other.chars().rev());
    let end: usize = backwards.map_while(length).sum();
    (&one[..one.len() - end], &other[..other.len() - end])
}
