//! How well each place of this year's report answers one promise.

use super::background::Rarity;
use super::marks::Marks;
use super::spots::{Reach, Spot, Spots, Standing};
use super::terms::{CountedTerms, PromiseWords};
use crate::report::WordGrammar;
use crate::report::sentence::{Cut, pieces};
use crate::years::thresholds::PromiseThresholds;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// This year's spots, looked up by the terms that they hold.
#[derive(Debug)]
pub(super) struct Places<'a> {
    pub(super) spots: &'a Spots,
    pub(super) rarity: &'a Rarity,
    thresholds: &'a PromiseThresholds,
    /// Of each term, the spots that hold it.
    with_term: FxHashMap<u32, Vec<usize>>,
    /// Of each spot, the square of its length.
    squares: Vec<f64>,
}

/// A promise as it is asked for.
#[derive(Debug)]
pub(super) struct Question {
    terms: CountedTerms,
    marks: Marks,
    /// The square of its length.
    square: f64,
    clauses: Vec<Self>,
}

impl Question {
    /// Of a text, or of a title and what stands under it.
    pub(super) fn new(
        texts: &[&str],
        words: &PromiseWords,
        grammar: &WordGrammar,
        rarity: &Rarity,
    ) -> Self {
        let all = texts.iter();
        let clauses: Vec<&str> = all.flat_map(|text| clauses(text, words, grammar)).collect();
        let of_one = |text: &str| {
            let terms = CountedTerms::of(text, words, grammar);
            Self {
                square: rarity.square_of(&terms),
                marks: Marks::of(text, grammar),
                clauses: Vec::new(),
                terms,
            }
        };
        Self {
            clauses: match clauses.as_slice() {
                [_] => Vec::new(),
                several => several.iter().map(|clause| of_one(clause)).collect(),
            },
            ..of_one(&texts.join("\n"))
        }
    }

    /// True of one that says nothing but what every office writes.
    pub(super) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

/// The clauses of a promise: each may be promised by itself.
fn clauses<'t>(text: &'t str, words: &PromiseWords, grammar: &WordGrammar) -> Vec<&'t str> {
    let mut clauses = Vec::new();
    for piece in pieces(text, Cut::Clause, grammar) {
        let mut rest = &text[piece];
        while let Some((at, and)) = words
            .and
            .iter()
            .filter_map(|and| Some((rest.find(and.as_str())?, and)))
            .min()
        {
            clauses.push(&rest[..at]);
            rest = &rest[at + and.len()..];
        }
        clauses.push(rest);
    }
    clauses
}

/// How well one section answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Found {
    /// Index of the best spot.
    pub(super) spot: usize,
    /// How many terms they have in common.
    pub(super) terms: usize,
    /// How many words they have in common, wholly or in part.
    pub(super) words: usize,
    /// Its likeness, what it shares counted in; 0 to 1.
    pub(super) score: f64,
}

/// What a promise and a spot have in common.
#[derive(Debug, Clone, Copy, Default)]
struct Shared {
    terms: usize,
    /// A bit for each word of the promise.
    words: u64,
    weight: f64,
    /// What the titles above the spot have, and it has not.
    of_title: f64,
    /// What its terms of two words weigh beyond what they count in the promise: where the answer
    /// has them too, they say as much as any other.
    more: f64,
}

impl<'a> Places<'a> {
    pub(super) fn new(
        spots: &'a Spots,
        rarity: &'a Rarity,
        thresholds: &'a PromiseThresholds,
    ) -> Self {
        let mut with_term: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (index, spot) in spots.spots.iter().enumerate() {
            for id in spot.terms.iter() {
                with_term.entry(id).or_default().push(index);
            }
        }
        let all = spots.spots.iter();
        Self {
            squares: all
                .map(|spot| spot.terms.iter().map(|id| rarity.square(id)).sum())
                .collect(),
            spots,
            rarity,
            thresholds,
            with_term,
        }
    }

    pub(super) fn spot(&self, found: Found) -> &'a Spot {
        &self.spots.spots[found.spot]
    }

    /// The best spot of each section that has one near, the best first.
    pub(super) fn near(
        &self,
        question: &Question,
        stands: impl Fn(Standing) -> bool,
    ) -> Vec<Found> {
        let mut shared: BTreeMap<usize, Shared> = BTreeMap::new();
        for term in question.terms.iter() {
            let value = self.rarity.square(term.id);
            for &spot in self.with_term.get(&term.id).into_iter().flatten() {
                let of_spot = shared.entry(spot).or_default();
                of_spot.terms += 1;
                of_spot.words |= term.words;
                of_spot.weight += value;
                of_spot.more += (1.0 - term.counts) * value;
            }
        }
        let mut best: BTreeMap<usize, Found> = BTreeMap::new();
        for (spot, shared) in shared {
            let own = &self.spots.spots[spot];
            if !stands(own.standing) {
                continue;
            }
            let shared = match own.reach {
                Reach::Title => shared,
                Reach::Sentence | Reach::Paragraph | Reach::Section => {
                    self.with_title(question, own, shared)
                }
            };
            let score = self.score(question, spot, &shared);
            // A name in marks says as much as two words.
            let names = usize::from(question.marks.share_name(&own.marks));
            let found = Found {
                spot,
                terms: shared.terms,
                words: shared.words.count_ones() as usize + names,
                score,
            };
            let of_section = best.entry(own.section).or_insert(found);
            if (score, of_section.spot) > (of_section.score, spot) {
                *of_section = found;
            }
        }
        let mut near: Vec<Found> = best.into_values().collect();
        near.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.spot.cmp(&b.spot)));
        near
    }

    /// The same with what the titles above a spot say of its matter, and it does not say again.
    fn with_title(&self, question: &Question, spot: &Spot, mut shared: Shared) -> Shared {
        let title = &self.spots.titles[spot.section];
        let terms = question.terms.iter();
        for term in terms.filter(|term| title.has(term.id) && !spot.terms.has(term.id)) {
            shared.terms += 1;
            shared.words |= term.words;
            shared.of_title += term.counts * self.rarity.square(term.id);
        }
        shared
    }

    /// The cosine of a promise and a spot, the spot taken for as long as the promise at least and
    /// for some times as long at most: a long sentence may answer in one of its clauses.
    fn score(&self, question: &Question, spot: usize, shared: &Shared) -> f64 {
        let own = &self.spots.spots[spot];
        let thresholds = self.thresholds;
        let room = match own.reach {
            Reach::Sentence | Reach::Title => thresholds.room_of_sentence,
            Reach::Paragraph => thresholds.room_of_paragraph,
            Reach::Section => thresholds.room_of_section,
        };
        let length = (question.square + shared.more).sqrt();
        let other = self.squares[spot].sqrt().clamp(length, room * length);
        let cosine =
            (shared.weight + thresholds.share_of_title * shared.of_title) / (length * other);
        let mark = match question.marks.share(&own.marks) {
            true => thresholds.shared_mark,
            false => 0.0,
        };
        (cosine + mark).min(1.0)
    }

    /// The section whose title has most words of a promise, where it has a good part of them: what
    /// stands under it may answer in other words.
    pub(super) fn titled_alike(&self, question: &Question) -> Option<Found> {
        let words = |is_held: &dyn Fn(u32) -> bool| {
            let held = question.terms.iter().filter(|term| is_held(term.id));
            held.fold(0_u64, |all, term| all | term.words).count_ones()
        };
        let all = words(&|_| true);
        let spots = self.spots.spots.iter().enumerate();
        let titles = spots.filter(|(_, spot)| spot.reach == Reach::Title);
        let alike = titles.map(|(index, spot)| (index, words(&|id| spot.terms.has(id))));
        // Of several, the first.
        let (spot, count) = alike.rev().max_by_key(|(_, count)| *count)?;
        let share = f64::from(count) / f64::from(all.max(1));
        (share >= self.thresholds.titled_alike).then_some(Found {
            spot,
            terms: 0,
            words: count as usize,
            score: self.thresholds.perhaps * share,
        })
    }

    /// The sentence of a longer spot that holds most of what was asked for.
    pub(super) fn best_sentence(&self, question: &Question, found: Found) -> Option<&'a Spot> {
        let own = self.spot(found);
        let is_part = |spot: &&Spot| match own.reach {
            Reach::Sentence | Reach::Paragraph => {
                spot.section == own.section && spot.line == own.line
            }
            Reach::Section => spot.section == own.section,
            Reach::Title => self.spots.is_within(spot.section, own.section) && !spot.is_title,
        };
        let sentences = self.spots.sentences();
        let sentences = sentences.filter(|spot| spot.standing == own.standing);
        let sentences = sentences.filter(is_part);
        let held = |spot: &&Spot| self.held(&question.terms, |id| spot.terms.has(id));
        let told = sentences.filter(|spot| held(spot) > 0.0);
        told.max_by(|a, b| held(a).total_cmp(&held(b)))
    }

    /// The first sentence of a longer spot.
    pub(super) fn first_sentence(&self, found: Found) -> Option<&'a Spot> {
        let own = self.spot(found);
        let mut sentences = self.spots.sentences();
        sentences.find(|spot| {
            spot.section == own.section && (own.reach != Reach::Paragraph || spot.line == own.line)
        })
    }

    /// The weighty clauses of a promise that one section leaves unanswered.
    pub(super) fn left_over<'q>(
        &self,
        question: &'q Question,
        section: usize,
    ) -> Vec<&'q Question> {
        let weighty = self.thresholds.weighty_clause * question.square;
        let least = self.thresholds.answered_clause;
        let clauses = question.clauses.iter().filter(|c| c.square >= weighty);
        clauses
            .filter(|clause| self.coverage(&clause.terms, section) < least)
            .collect()
    }

    /// The weight of those terms that are held somewhere.
    fn held(&self, terms: &CountedTerms, is_held: impl Fn(u32) -> bool) -> f64 {
        let held = terms.iter().filter(|term| is_held(term.id));
        held.map(|term| term.counts * self.rarity.square(term.id))
            .sum()
    }

    /// How much of a clause a section holds, its titles included; 0 to 1.
    fn coverage(&self, clause: &CountedTerms, section: usize) -> f64 {
        let spots = self.spots.spots.iter();
        let mut own = spots.filter(|spot| spot.section == section);
        let own = own.find(|spot| spot.reach == Reach::Section);
        let title = &self.spots.titles[section];
        let is_held = |id| title.has(id) || own.is_some_and(|spot| spot.terms.has(id));
        let all = self.rarity.square_of(clause);
        if all > 0.0 {
            self.held(clause, is_held) / all
        } else {
            1.0
        }
    }
}
