//! Sentences that rightly stand in every year's report: the set texts of a kind, the phrases that a
//! report is opened and closed with, and formulas that every office repeats (text-rules 3.3).

use super::thresholds::CarriedOverThresholds;
use crate::report::WordGrammar;
use crate::report::period::{Mask, masked};
use crate::report::sentence::{Cut, pieces};
use crate::report::words::PatternFault;
use regex::{Regex, RegexSet};
use std::collections::HashSet;
use std::ops::Range;

/// The set phrases of a pack, as written there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PhraseRules {
    /// Patterns of formulas: a sentence that hardly holds anything else is one.
    pub formula: Vec<String>,
    /// Patterns of a whole sentence that is a set phrase.
    pub whole: Vec<String>,
}

/// The set phrases of a pack, compiled.
#[derive(Debug, Clone, Default)]
pub struct PhraseWords {
    /// One expression each: of most, no sentence holds the words that it cannot do without, and
    /// that is told by them alone.
    formulas: Vec<Regex>,
    whole: RegexSet,
}

impl PhraseWords {
    /// Compiles the rules of a pack.
    pub fn new(rules: &PhraseRules) -> Result<Self, PatternFault> {
        let fault = |key| {
            move |error: regex::Error| PatternFault {
                key,
                reason: error.to_string(),
            }
        };
        let formulas = rules.formula.iter().map(|pattern| Regex::new(pattern));
        let formulas: Result<Vec<Regex>, regex::Error> = formulas.collect();
        let whole = rules.whole.iter().map(|pattern| format!("^(?:{pattern})$"));
        Ok(Self {
            formulas: formulas.map_err(fault("formula"))?,
            whole: RegexSet::new(whole).map_err(fault("whole"))?,
        })
    }

    /// The share of a sentence's letters that stand in formulas, 0 to 1.
    fn covered(&self, sentence: &str) -> f64 {
        let mut found: Vec<Range<usize>> = Vec::new();
        for formula in &self.formulas {
            found.extend(formula.find_iter(sentence).map(|found| found.range()));
        }
        found.sort_unstable_by_key(|range| range.start);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let (mut covered, mut at) = (0, 0);
        for range in found {
            let start = range.start.max(at);
            if start < range.end {
                covered += letters(&sentence[start..range.end]);
                at = range.end;
            }
        }
        match letters(sentence) {
            0 => 0.0,
            all => covered as f64 / all as f64,
        }
    }
}

/// What is a set phrase in two reports of one kind.
pub(super) struct SetPhrases<'a> {
    words: &'a PhraseWords,
    /// The sentences of the kind's set texts, periods and punctuation aside.
    of_kind: HashSet<String>,
}

impl<'a> SetPhrases<'a> {
    pub(super) fn new(words: &'a PhraseWords, set_texts: &[String], grammar: &WordGrammar) -> Self {
        let sentences = set_texts.iter().flat_map(|text| {
            let lines = text.lines();
            lines.flat_map(|line| {
                let sentences = pieces(line, Cut::HalfSentence, grammar).into_iter();
                sentences.map(move |piece| masked(&line[piece], Mask::Periods, grammar))
            })
        });
        Self {
            words,
            of_kind: sentences.filter(|sentence| !sentence.is_empty()).collect(),
        }
    }

    /// True of a sentence, as written and without its periods, that is a set phrase.
    pub(super) fn holds(&self, sentence: &str, without_years: &str) -> bool {
        self.of_kind.contains(without_years)
            || self.words.whole.is_match(sentence)
            || self.words.covered(sentence) >= CarriedOverThresholds::STANDARD.formula
    }
}
