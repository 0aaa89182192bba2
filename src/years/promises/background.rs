//! How common terms are: learnt from the reports of the workspace and from the two compared.

use super::terms::{CountedTerms, PromiseWords, Terms};
use crate::report::WordGrammar;
use crate::report::sentence::{Cut, pieces};
use rustc_hash::FxHashMap;

/// Reports of the workspace from which is learnt how common words are.
#[derive(Debug, Clone, Default)]
pub struct Background {
    texts: Vec<String>,
}

impl Background {
    /// Of these reports, whole.
    pub fn of_texts(texts: Vec<String>) -> Self {
        Self { texts }
    }
}

/// What each term weighs: the logarithm of how rare it is among sentences (inverse document
/// frequency, Spärck Jones 1972).
#[derive(Debug)]
pub(super) struct Rarity {
    sentences: u32,
    /// In how many sentences each term of the two reports stands.
    frequency: FxHashMap<u32, u32>,
}

impl Rarity {
    /// Of the terms of these sentences, in them and in a background.
    pub(super) fn learn<'t>(
        own: impl Iterator<Item = &'t Terms>,
        background: &Background,
        words: &PromiseWords,
        grammar: &WordGrammar,
    ) -> Self {
        let mut rarity = Self {
            sentences: 0,
            frequency: FxHashMap::default(),
        };
        for terms in own {
            rarity.sentences += 1;
            for id in terms.iter() {
                *rarity.frequency.entry(id).or_default() += 1;
            }
        }
        let mut last_seen: FxHashMap<u32, u32> = FxHashMap::default();
        for text in &background.texts {
            for line in text.lines() {
                for piece in pieces(line, Cut::HalfSentence, grammar) {
                    rarity.sentences += 1;
                    rarity.count(&line[piece], words, &mut last_seen);
                }
            }
        }
        rarity
    }

    /// Counts the known terms of one more sentence, each once.
    fn count(&mut self, sentence: &str, words: &PromiseWords, last_seen: &mut FxHashMap<u32, u32>) {
        let number = self.sentences;
        words.for_each_term(sentence, |id, _| {
            if let Some(count) = self.frequency.get_mut(&id)
                && last_seen.insert(id, number) != Some(number)
            {
                *count += 1;
            }
        });
    }

    /// What a term adds to the square of the length of a text.
    pub(super) fn square(&self, id: u32) -> f64 {
        self.weight(id).powi(2)
    }

    /// The square of the length of a promise.
    pub(super) fn square_of(&self, terms: &CountedTerms) -> f64 {
        let terms = terms.iter();
        terms.map(|term| term.counts * self.square(term.id)).sum()
    }

    /// What a term weighs.
    fn weight(&self, id: u32) -> f64 {
        let frequency = self.frequency.get(&id).copied().unwrap_or(1);
        (f64::from(self.sentences + 1) / f64::from(frequency.max(1))).ln()
    }
}
