//! Step 2, second half: text that was kept from one year to the next with other figures.
//!
//! A sentence that stands once in each year, figures and marks aside, says where its section went,
//! whatever that is called now and whichever part it stands under. Where half of the text of two
//! sections is such, they are each other's; where half of one is in a longer one that has its own
//! counterpart, it is a part of that.

use super::Alignment;
use crate::compare::texts::once_on_both;
use crate::compare::units::Units;
use crate::compare::{Document, Evidence, Reason};
use crate::report::WordGrammar;
use crate::report::sentence::{Cut, pieces};
use crate::years::thresholds::AlignmentThresholds;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher as _;

/// How much text the sections of two years have in common, figures aside. Text is counted in Han
/// characters and words of letters.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// Of pairs of sections that have any in common, how much.
    common: FxHashMap<(usize, usize), usize>,
    /// Of each section of last year, how much text it has, its title aside.
    before: Vec<usize>,
    /// The same of this year.
    after: Vec<usize>,
}

/// The sentences of one year.
#[derive(Debug, Default)]
struct Sentences {
    /// What each is, figures and marks aside; 0 for a short one.
    keys: Vec<u64>,
    /// The section of each, and its length.
    places: Vec<(usize, usize)>,
}

impl Kept {
    pub(super) fn new(
        last_year: &Document,
        this_year: &Document,
        grammar: &WordGrammar,
        thresholds: &AlignmentThresholds,
    ) -> Self {
        let least = thresholds.sentence_units;
        let (old, new) = (
            Sentences::of(last_year, grammar, least),
            Sentences::of(this_year, grammar, least),
        );
        let mut common: FxHashMap<(usize, usize), usize> = FxHashMap::default();
        for (one, other) in once_on_both(&old.keys, &new.keys) {
            let (before, length) = old.places[one];
            let (after, _) = new.places[other];
            *common.entry((before, after)).or_default() += length;
        }
        Self {
            common,
            before: old.lengths(last_year.sections.len()),
            after: new.lengths(this_year.sections.len()),
        }
    }

    /// The share of the text of each of two sections that both have, 0 to 1; 0 where that is
    /// shorter than what an anchor needs.
    pub(super) fn shares(&self, before: usize, after: usize, least: usize) -> (f64, f64) {
        let common = self.common.get(&(before, after)).copied().unwrap_or(0);
        if common < least {
            return (0.0, 0.0);
        }
        let share = |length: usize| common as f64 / length.max(1) as f64;
        (share(self.before[before]), share(self.after[after]))
    }

    /// Pairs of sections with text in common, in the order of last year's text.
    fn pairs(&self) -> Vec<(usize, usize)> {
        let mut pairs: Vec<(usize, usize)> = self.common.keys().copied().collect();
        pairs.sort_unstable();
        pairs
    }
}

impl Sentences {
    fn of(document: &Document, grammar: &WordGrammar, least: usize) -> Self {
        let mut sentences = Self::default();
        let mut units = Units::default();
        for &paragraph in document.sections.iter().flat_map(|s| &s.paragraphs) {
            let paragraph = &document.paragraphs[paragraph];
            let is_told = paragraph.place != crate::compare::document::Place::Aside;
            let text = paragraph.beside_title();
            for piece in pieces(text, Cut::HalfSentence, grammar) {
                if is_told && units.push(&text[piece]) != 0 {
                    let sentence = units.of(units.texts() - 1);
                    let is_long = sentence.len() >= least;
                    let key = if is_long { key(sentence) } else { 0 };
                    sentences.keys.push(key);
                    sentences.places.push((paragraph.section, sentence.len()));
                }
            }
        }
        sentences
    }

    /// How much text each section has.
    fn lengths(&self, sections: usize) -> Vec<usize> {
        let mut lengths = vec![0; sections];
        for &(section, length) in &self.places {
            lengths[section] += length;
        }
        lengths
    }
}

fn key(units: &[u32]) -> u64 {
    let mut hasher = FxHasher::default();
    for &unit in units {
        hasher.write_u32(unit);
    }
    hasher.finish() | 1
}

impl Alignment<'_> {
    /// Pairs sections that are made of the same sentences, the most first.
    pub(super) fn kept(&mut self) {
        let least = self.thresholds.kept;
        let shared = |&(before, after): &(usize, usize)| {
            let shares = self.kept_shares(before, after);
            let are_for_one_end =
                self.are_of_a_kind(before, after) && !self.are_for_different_ends(before, after);
            let is_enough = shares.0.min(shares.1) >= least && are_for_one_end;
            is_enough.then_some((shares.0 + shares.1, before, after))
        };
        let mut found: Vec<(f64, usize, usize)> =
            self.kept.pairs().iter().filter_map(shared).collect();
        // Stable: of two that keep as much, the earlier stays first.
        found.sort_by(|one, other| other.0.total_cmp(&one.0));
        for (_, before, after) in found {
            let evidence = Evidence::certain(Reason::Matter, self.likeness(before, after));
            self.pairing.pair(before, after, evidence);
        }
    }

    /// The share of the text of each of two sections that both have, figures aside.
    pub(super) fn kept_shares(&self, before: usize, after: usize) -> (f64, f64) {
        self.kept
            .shares(before, after, self.thresholds.anchor_units)
    }
}
