//! The sentences of both years, each of this year's with the one of last year's that it goes back to.

use super::TwoYears;
use super::relation::{Answer, LastYear, Relation};
use super::sentences::{Sentence, Standing, sentences_by_section};
use super::set_phrases::SetPhrases;
use crate::compare::likeness::Weights;
use crate::compare::{Comparison, SectionPair};
use std::collections::HashSet;

/// A sentence of this year.
pub(super) struct SentencePair<'a> {
    /// Index of its section in this year's document.
    pub(super) section: usize,
    pub(super) this_year: &'a Sentence,
    pub(super) relation: Relation,
    /// The sentence that it goes back to, with the index of its section; `None` of a new one.
    pub(super) last_year: Option<(usize, &'a Sentence)>,
    /// True where its figures are not those of that sentence.
    pub(super) has_other_figures: bool,
}

/// The sentences of a pair of sections.
#[derive(Default)]
pub(super) struct SentencesOfPair<'a> {
    /// This year's, in the order of the text.
    pub(super) pairs: Vec<SentencePair<'a>>,
    /// True where last year's had a figure in a sentence that nothing of this year goes back to.
    pub(super) lost_a_figure: bool,
}

/// The sentences of two reports.
pub(super) struct Sentences {
    before: Vec<Vec<Sentence>>,
    after: Vec<Vec<Sentence>>,
    weights: Weights,
}

impl Sentences {
    /// Of both reports.
    pub(super) fn new(comparison: &Comparison, years: &TwoYears<'_>) -> Self {
        let grammar = years.grammar;
        let phrases = SetPhrases::new(&years.words.phrases, years.set_texts, grammar);
        Self {
            before: sentences_by_section(
                (&comparison.before, years.last_year.outline),
                &phrases,
                grammar,
            ),
            after: sentences_by_section(
                (&comparison.after, years.this_year.outline),
                &phrases,
                grammar,
            ),
            weights: Weights::equal(),
        }
    }

    /// Of each pair of sections, in their order, the sentences of this year.
    pub(super) fn paired<'a>(
        &'a self,
        sections: &[SectionPair],
        years: &TwoYears<'a>,
    ) -> Vec<SentencesOfPair<'a>> {
        let last_year = LastYear::new(&self.before, &self.weights, years.grammar);
        let mut taken_up: HashSet<usize> = HashSet::new();
        let mut found: Vec<SentencesOfPair<'a>> = Vec::with_capacity(sections.len());
        for pair in sections {
            let mut own: Vec<(usize, &Sentence)> = Vec::new();
            for &section in &pair.after {
                own.extend(self.after[section].iter().map(|s| (section, s)));
            }
            let sentences: Vec<&Sentence> = own.iter().map(|&(_, sentence)| sentence).collect();
            let answers = last_year.answers(&sentences, &pair.before);
            taken_up.extend(answers.iter().filter_map(|answer| answer.of));
            let rows = own.into_iter().zip(answers);
            let pairs = rows.map(|((section, this_year), answer)| {
                sentence_pair(section, this_year, answer, &last_year)
            });
            found.push(SentencesOfPair {
                pairs: pairs.collect(),
                lost_a_figure: false,
            });
        }
        for (pair, of_pair) in sections.iter().zip(&mut found) {
            of_pair.lost_a_figure = last_year.places_in(&pair.before).any(|place| {
                let sentence = last_year.sentence(place).1;
                !taken_up.contains(&place)
                    && !matches!(sentence.standing, Standing::SetPhrase | Standing::Frame)
                    && !sentence.figures.is_empty()
            });
        }
        found
    }
}

fn sentence_pair<'a>(
    section: usize,
    this_year: &'a Sentence,
    answer: Answer,
    last_year: &LastYear<'a>,
) -> SentencePair<'a> {
    SentencePair {
        section,
        this_year,
        relation: answer.relation,
        last_year: answer.of.map(|place| last_year.sentence(place)),
        has_other_figures: last_year.changes_figures(this_year, answer),
    }
}
