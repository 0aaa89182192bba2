//! The sentences of a report, ready to be held against another year's.

use super::thresholds::CarriedOverThresholds;
use crate::compare::Document;
use crate::compare::document::{Place, count_chars};
use crate::compare::likeness::Features;
use crate::report::WordGrammar;
use crate::report::period::{Mask, masked};
use crate::report::sentence::{Cut, pieces};
use crate::report::token::{TokenKind, units};

/// A sentence, once with each mask.
pub(super) struct Sentence {
    pub(super) chars: usize,
    pub(super) plain: String,
    pub(super) without_years: String,
    pub(super) without_figures: String,
    /// Its figures, in order.
    pub(super) figures: Vec<String>,
    pub(super) features: Features,
}

impl Sentence {
    fn new(text: &str, grammar: &WordGrammar) -> Self {
        // What counts as a period (第13次) is no figure.
        let without_years = masked(text, Mask::Periods, grammar);
        let figures = units(&without_years, grammar)
            .into_iter()
            .filter(|token| token.kind == TokenKind::Figure)
            .map(|token| without_years[token.range].to_owned());
        Self {
            chars: count_chars(text),
            features: Features::of(text),
            plain: masked(text, Mask::Nothing, grammar),
            figures: figures.collect(),
            without_figures: masked(text, Mask::PeriodsAndFigures, grammar),
            without_years,
        }
    }

    /// Its texts, from the one with nothing set aside to the one with most.
    pub(super) fn masked(&self) -> [&str; 3] {
        [&self.plain, &self.without_years, &self.without_figures]
    }
}

/// Of each section, the sentences of its own text that say something; all of them where none is
/// long.
pub(super) fn sentences_by_section(
    document: &Document,
    grammar: &WordGrammar,
) -> Vec<Vec<Sentence>> {
    let mut of_section = Vec::with_capacity(document.sections.len());
    for section in &document.sections {
        let mut all = Vec::new();
        let paragraphs = section.paragraphs.iter().map(|&p| &document.paragraphs[p]);
        for paragraph in paragraphs.filter(|p| p.place != Place::Aside) {
            let words = paragraph.words();
            for piece in pieces(words, Cut::HalfSentence, grammar) {
                all.push(Sentence::new(&words[piece], grammar));
            }
        }
        let least = CarriedOverThresholds::STANDARD.sentence_chars;
        let is_long = |sentence: &Sentence| sentence.chars >= least;
        if all.iter().any(is_long) {
            all.retain(is_long);
        }
        of_section.push(all);
    }
    of_section
}
