//! Which figures of two years are the same figure, by what stands around them; the surest first.
//!
//! 1. Paragraphs that are the same, and sentences that are the same but for figures and periods, in paired sections, in their order.
//! 2. Clauses that are.
//! 3. The same anywhere, where they stand once on both sides.
//! 4. Like slots in paired sections.
//! 5. The same noun with the same unit, once on both sides of paired sections.
//! 6. Like slots in sections of the same role, and anywhere, with higher bars.
//!
//! A figure that names nothing by itself is known by what the clauses before it are about. Only
//! figures of one dimension, time and manner are each other's; that a part around one of them sums
//! up several years keeps them apart only where their paragraphs are not each other's.

use super::FigurePeriod;
use super::likeness::{SlotFeatures, is_exchanged, slot_features};
use super::line::RangeEnd;
use super::reading::{Reading, Side, Stretch};
use super::slot::Manner;
use super::when::Told;
use super::words::FigureWords;
use crate::compare::candidates::{Candidate, like_ones, take_best};
use crate::compare::likeness::{Features, Weights};
use crate::compare::nearest::Nearest;
use crate::compare::{Comparison, Document, Evidence, Pairing, Reason};
use crate::years::thresholds::FigureThresholds;
use std::collections::BTreeMap;
use std::ops::Range;

/// What two figures must have in common at least.
type Sort<'a> = (&'a str, FigurePeriod, bool, Manner, RangeEnd);

fn sort(reading: &Reading) -> Sort<'_> {
    let dimension = reading.quantity.dimension.as_str();
    (
        dimension,
        reading.own_period(),
        reading.is_far,
        reading.slot.manner,
        reading.end,
    )
}

/// The figures of two reports on their way to each other.
pub(super) struct Matching<'a> {
    comparison: &'a Comparison,
    before: &'a Side,
    after: &'a Side,
    words: &'a FigureWords,
    /// Of each section, the pair that it stands in.
    pair_of: (Vec<Option<usize>>, Vec<Option<usize>>),
    /// Paragraphs of last year that have a counterpart, with that.
    paragraphs: BTreeMap<usize, usize>,
    features: (Vec<SlotFeatures>, Vec<SlotFeatures>),
    weights: Weights,
    thresholds: &'a FigureThresholds,
    pairing: Pairing,
}

/// Pairs the figures of two reports.
pub(super) fn pair(
    comparison: &Comparison,
    before: &Side,
    after: &Side,
    words: &FigureWords,
    thresholds: &FigureThresholds,
) -> Pairing {
    let features = slot_features(before, after, words);
    let mut matching = Matching {
        comparison,
        before,
        after,
        words,
        pair_of: pairs_of_sections(comparison),
        paragraphs: pairs_of_paragraphs(comparison),
        features,
        weights: Weights::equal(),
        thresholds,
        pairing: Pairing::new(before.readings.len(), after.readings.len()),
    };
    matching.unchanged_paragraphs();
    matching.equal(&before.sentences, &after.sentences, Within::Pair);
    matching.equal(&before.clauses, &after.clauses, Within::PairOfClauses);
    matching.equal(&before.sentences, &after.sentences, Within::Report);
    matching.alike_in_pairs();
    matching.by_noun();
    matching.equal(&before.clauses, &after.clauses, Within::Report);
    matching.alike_in_roles();
    matching.alike_anywhere();
    matching.pairing
}

/// How far apart equal words may stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// In paired sections, of sentences.
    Pair,
    /// The same, of clauses: those of two times may be equal.
    PairOfClauses,
    /// Anywhere in the report, where they stand once.
    Report,
}

/// The figures of each paragraph that has some.
fn of_paragraphs(side: &Side) -> BTreeMap<usize, Range<usize>> {
    let mut found: BTreeMap<usize, Range<usize>> = BTreeMap::new();
    for sentence in &side.sentences {
        let range = found.entry(sentence.paragraph);
        let range = range.or_insert_with(|| sentence.readings.clone());
        range.end = sentence.readings.end;
    }
    found
}

fn pairs_of_sections(comparison: &Comparison) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
    let mut before = vec![None; comparison.before.sections.len()];
    let mut after = vec![None; comparison.after.sections.len()];
    for (index, pair) in comparison.sections.iter().enumerate() {
        if !pair.before.is_empty() && !pair.after.is_empty() {
            pair.before.iter().for_each(|&s| before[s] = Some(index));
            pair.after.iter().for_each(|&s| after[s] = Some(index));
        }
    }
    (before, after)
}

fn pairs_of_paragraphs(comparison: &Comparison) -> BTreeMap<usize, usize> {
    let pairs = comparison.sections.iter().flat_map(|pair| &pair.paragraphs);
    pairs
        .filter_map(|pair| Some((pair.before?, pair.after?)))
        .collect()
}

/// The members of both sides that have a key in common.
type Groups<K> = BTreeMap<K, (Vec<usize>, Vec<usize>)>;

fn groups<K: Ord>(
    before: impl Iterator<Item = (usize, Option<K>)>,
    after: impl Iterator<Item = (usize, Option<K>)>,
) -> Groups<K> {
    let mut groups: Groups<K> = BTreeMap::new();
    for (index, key) in before.filter_map(|(index, key)| Some((index, key?))) {
        groups.entry(key).or_default().0.push(index);
    }
    for (index, key) in after.filter_map(|(index, key)| Some((index, key?))) {
        groups.entry(key).or_default().1.push(index);
    }
    groups.retain(|_, (before, after)| !before.is_empty() && !after.is_empty());
    groups
}

impl Matching<'_> {
    /// Pairs the figures of paragraphs in which nothing changed, whatever they name.
    fn unchanged_paragraphs(&mut self) {
        let (before, after) = (of_paragraphs(self.before), of_paragraphs(self.after));
        let comparison = self.comparison;
        let paragraphs = comparison.sections.iter().flat_map(|pair| &pair.paragraphs);
        for pair in paragraphs {
            let (Some(old), Some(new)) = (pair.before, pair.after) else {
                continue;
            };
            let text = |document: &Document, index: usize| document.paragraphs[index].text.clone();
            if text(&comparison.before, old) != text(&comparison.after, new) {
                continue;
            }
            let readings = before.get(&old).into_iter().zip(after.get(&new));
            for (old, new) in readings.flat_map(|(old, new)| old.clone().zip(new.clone())) {
                self.certain(old, new);
            }
        }
    }

    /// Pairs two figures that the place tells, if they are of one sort.
    fn certain(&mut self, before: usize, after: usize) {
        let (old, new) = (&self.before.readings[before], &self.after.readings[after]);
        if sort(old) == sort(new) {
            let evidence = Evidence::certain(Reason::Anchor, 1.0);
            self.pairing.pair(before, after, evidence);
        }
    }

    /// Pairs the figures of equal sentences or clauses, the first with the first.
    fn equal(&mut self, before: &[Stretch], after: &[Stretch], within: Within) {
        let least = match within {
            Within::Pair | Within::PairOfClauses => self.thresholds.equal_content,
            Within::Report => self.thresholds.equal_content_anywhere,
        };
        let pair_of = &self.pair_of;
        let key = |stretch: &Stretch, pairs: &[Option<usize>]| {
            let place = match within {
                Within::Pair | Within::PairOfClauses => Some(pairs[stretch.section]?),
                Within::Report => None,
            };
            (stretch.content >= least).then(|| (place, stretch.key.clone()))
        };
        let groups = groups(
            before
                .iter()
                .enumerate()
                .map(|(n, s)| (n, key(s, &pair_of.0))),
            after
                .iter()
                .enumerate()
                .map(|(n, s)| (n, key(s, &pair_of.1))),
        );
        for (old, new) in groups.into_values() {
            let fits = match within {
                Within::Pair | Within::PairOfClauses => old.len() == new.len(),
                Within::Report => old.len() == 1 && new.len() == 1,
            };
            if fits {
                for (old, new) in old.into_iter().zip(new) {
                    self.in_order(&before[old], &after[new], within);
                }
            }
        }
    }

    fn in_order(&mut self, before: &Stretch, after: &Stretch, within: Within) {
        if before.readings.len() != after.readings.len() {
            return;
        }
        let names_nothing = before.content < self.thresholds.equal_content_anywhere;
        for (old, new) in before.readings.clone().zip(after.readings.clone()) {
            let is_of_one_time = within == Within::Pair || self.is_of_one_time(old, new);
            if is_of_one_time && !(names_nothing && self.before.readings[old].slot.is_bare) {
                self.certain(old, new);
            }
        }
    }

    /// True where nothing around the two figures tells them apart: both stand where several years
    /// are summed up, or neither, or one paragraph became the other and says nothing of years.
    fn is_of_one_time(&self, before: usize, after: usize) -> bool {
        let (old, new) = (&self.before.readings[before], &self.after.readings[after]);
        let paragraph = |side: &Side, reading: &Reading| side.sentences[reading.sentence].paragraph;
        let says_so = [old, new].iter().any(|one| one.told == Told::Here);
        old.figure.period == new.figure.period
            || !says_so
                && self.paragraphs.get(&paragraph(self.before, old))
                    == Some(&paragraph(self.after, new))
    }

    /// Pairs like slots in paired sections.
    fn alike_in_pairs(&mut self) {
        let groups = self.free_groups(|reading, pairs| pairs[reading.figure.section]);
        let least = self.thresholds.alike;
        for (old, new) in groups {
            self.alike(&old, &new, least);
        }
    }

    fn alike_in_roles(&mut self) {
        let (before, after) = (&self.comparison.before, &self.comparison.after);
        let role = |document: &Document, reading: &Reading| {
            let role = document.sections[reading.figure.section].role.as_ref();
            role.map_or_else(String::new, |role| role.name().to_owned())
        };
        let long = self.thresholds.content_in_role;
        let groups = groups(
            self.free_before(long)
                .map(|(n, reading)| (n, Some((sort(reading), role(before, reading))))),
            self.free_after(long)
                .map(|(n, reading)| (n, Some((sort(reading), role(after, reading))))),
        );
        let groups: Vec<_> = groups.into_values().collect();
        let least = self.thresholds.alike_in_role;
        for (old, new) in groups {
            self.alike(&old, &new, least);
        }
    }

    fn alike_anywhere(&mut self) {
        let long = self.thresholds.content_anywhere;
        let groups = groups(
            self.free_before(long)
                .map(|(n, reading)| (n, Some(sort(reading)))),
            self.free_after(long)
                .map(|(n, reading)| (n, Some(sort(reading)))),
        );
        let groups: Vec<_> = groups.into_values().collect();
        let least = self.thresholds.alike_anywhere;
        for (old, new) in groups {
            self.alike(&old, &new, least);
        }
    }

    /// Last year's figures without counterpart that name at least so much.
    fn free_before(&self, content: usize) -> impl Iterator<Item = (usize, &Reading)> {
        let readings = self.before.readings.iter().enumerate();
        readings.filter(move |(index, reading)| {
            self.pairing.after(*index).is_none() && reading.slot.names(content)
        })
    }

    /// The same of this year's.
    fn free_after(&self, content: usize) -> impl Iterator<Item = (usize, &Reading)> {
        let readings = self.after.readings.iter().enumerate();
        readings.filter(move |(index, reading)| {
            self.pairing.before(*index).is_none() && reading.slot.names(content)
        })
    }

    fn free_groups(
        &self,
        place: impl Fn(&Reading, &[Option<usize>]) -> Option<usize>,
    ) -> Vec<(Vec<usize>, Vec<usize>)> {
        let before = self.free_before(0);
        let after = self.free_after(0);
        let key = |reading, pairs: &[Option<usize>]| Some((sort(reading), place(reading, pairs)?));
        let groups = groups(
            before.map(|(n, reading)| (n, key(reading, &self.pair_of.0))),
            after.map(|(n, reading)| (n, key(reading, &self.pair_of.1))),
        );
        groups.into_values().collect()
    }

    /// Pairs the likest first, each only where it beats the next by the margin.
    fn alike(&mut self, before: &[usize], after: &[usize], least: f64) {
        let candidates = self.candidates(before, after, least);
        // Those below the bar are rivals still.
        let mut found = Pairing::new(before.len(), after.len());
        take_best(candidates.clone(), self.thresholds.margin, &mut found);
        for one in candidates {
            if one.score >= least && found.after(one.before) == Some(one.after) {
                let evidence = Evidence::certain(Reason::Text, one.likeness);
                let (old, new) = (before[one.before], after[one.after]);
                self.pairing.pair(old, new, evidence);
            }
        }
    }

    /// The pairs that are like enough to be each other's or rivals of those, by their places in the
    /// two rows.
    fn candidates(&self, before: &[usize], after: &[usize], least: f64) -> Vec<Candidate> {
        let likeness = |old: usize, new: usize| self.likeness(before[old], after[new]);
        let pairs: Vec<(usize, usize)> =
            if before.len() * after.len() <= self.thresholds.held_against {
                let rows = 0..before.len();
                rows.flat_map(|old| (0..after.len()).map(move |new| (old, new)))
                    .collect()
            } else {
                let features = |index: usize| &self.features.1[after[index]].slot;
                let texts = (0..after.len()).map(|new| (new, features(new)));
                let nearest = Nearest::new(texts, &self.weights);
                let features = |index: usize| &self.features.0[before[index]].slot;
                let old = (0..before.len()).map(|old| (old, features(old)));
                let near = like_ones(old, &nearest, least - self.thresholds.near);
                near.iter().map(|one| (one.before, one.after)).collect()
            };
        let scored = pairs.into_iter().map(|(before, after)| {
            let score = likeness(before, after);
            Candidate {
                before,
                after,
                score,
                likeness: score,
                reason: Reason::Text,
            }
        });
        let bar = least - self.thresholds.margin;
        scored.filter(|one| one.score >= bar).collect()
    }

    fn likeness(&self, before: usize, after: usize) -> f64 {
        let (old, new) = (&self.features.0[before], &self.features.1[after]);
        if old.excludes(new) || !self.is_of_one_time(before, after) {
            return 0.0;
        }
        let likeness = self.weights.likeness(&old.slot, &new.slot);
        let slot = |side: &'_ Side, index: usize| side.readings[index].slot.named.clone();
        let named = (slot(self.before, before), slot(self.after, after));
        match likeness >= self.thresholds.alike && is_exchanged(&named.0, &named.1, self.words) {
            true => likeness * self.thresholds.exchanged,
            false => likeness,
        }
    }

    /// Pairs by the noun beside a figure and its unit, where those stand once on both sides of a
    /// pair of sections, and one slot holds most of the other.
    fn by_noun(&mut self) {
        let mut of_noun: Groups<(Sort<'_>, usize, String)> = BTreeMap::new();
        let groups = self.free_groups(|reading, pairs| pairs[reading.figure.section]);
        let (old, new): (Vec<Vec<usize>>, Vec<Vec<usize>>) = groups.into_iter().unzip();
        for index in old.into_iter().flatten() {
            let reading = &self.before.readings[index];
            let Some(place) = self.pair_of.0[reading.figure.section] else {
                continue;
            };
            for noun in reading.slot.nouns() {
                let key = (sort(reading), place, noun);
                of_noun.entry(key).or_default().0.push(index);
            }
        }
        for index in new.into_iter().flatten() {
            let reading = &self.after.readings[index];
            let Some(place) = self.pair_of.1[reading.figure.section] else {
                continue;
            };
            for noun in reading.slot.nouns() {
                let key = (sort(reading), place, noun);
                of_noun.entry(key).or_default().1.push(index);
            }
        }
        for (old, new) in of_noun.into_values() {
            if let ([old], [new]) = (old.as_slice(), new.as_slice()) {
                let (one, other) = (&self.features.0[*old], &self.features.1[*new]);
                let of_subject = {
                    let slots = (&self.before.readings[*old], &self.after.readings[*new]);
                    let slots = [&slots.0.slot, &slots.1.slot];
                    // Words that name little are known by their subject: 参保率.
                    slots
                        .iter()
                        .any(|slot| slot.content < self.thresholds.noun_content)
                        && slots.iter().any(|slot| slot.subject.is_some())
                };
                let share = match of_subject {
                    true => self.weights.likeness(&one.slot, &other.slot),
                    false => self.share(&one.own, &other.own),
                };
                let is_level = self.before.readings[*old].slot.manner == Manner::Level;
                let is_of_one = !one.excludes(other) && self.is_of_one_time(*old, *new);
                if is_level && is_of_one && share >= self.thresholds.noun_share {
                    let evidence = Evidence::certain(Reason::Text, share);
                    self.pairing.pair(*old, *new, evidence);
                }
            }
        }
    }

    /// How much of the shorter of two texts the other holds.
    fn share(&self, one: &Features, other: &Features) -> f64 {
        let least = self.weights.total(one).min(self.weights.total(other));
        match least > 0.0 {
            true => f64::from(self.weights.common(one, other) / least),
            false => 0.0,
        }
    }
}
