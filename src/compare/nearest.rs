//! Finds the like texts of another side without holding every text against every other.
//!
//! An inverted index (Zobel and Moffat 2006) over the unit pairs: only texts that share a rare one
//! are looked at.

use super::likeness::{Features, Weights, dice};
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// A unit pair that stands in more texts than this says nothing of any of them, and looking at all
/// of them would take the square of their number.
const COMMON_IN: usize = 64;

/// The texts of one side, by the unit pairs that they hold.
#[derive(Debug)]
pub struct Nearest<'a> {
    weights: &'a Weights,
    /// The index and the weight of each text.
    texts: Vec<(usize, f32)>,
    /// Where the postings of a unit pair stand.
    places: FxHashMap<u32, (u32, u32)>,
    /// Which texts hold a unit pair, and how often.
    postings: Vec<(u32, f32)>,
    /// The weight that each text has in common with the one it is held against; nothing between
    /// two.
    common: RefCell<Vec<f32>>,
}

impl<'a> Nearest<'a> {
    /// The index of these texts.
    pub fn new<'t>(
        texts: impl Iterator<Item = (usize, &'t Features)>,
        weights: &'a Weights,
    ) -> Self {
        let mut totals = Vec::new();
        let mut held: Vec<(u64, f32)> = Vec::new();
        for (place, (index, features)) in texts.enumerate() {
            totals.push((index, weights.total(features)));
            let key = |id: u32| u64::from(id) << 32 | place as u64;
            held.extend(features.iter().map(|(id, count)| (key(id), count)));
        }
        held.sort_unstable_by_key(|&(key, _)| key);
        let id_of = |&(key, _): &(u64, f32)| (key >> 32) as u32;
        let mut places = FxHashMap::default();
        let mut postings = Vec::with_capacity(held.len());
        for of_one in held.chunk_by(|one, other| id_of(one) == id_of(other)) {
            if of_one.len() <= COMMON_IN {
                let start = postings.len() as u32;
                postings.extend(of_one.iter().map(|&(key, count)| (key as u32, count)));
                places.insert(id_of(&of_one[0]), (start, postings.len() as u32));
            }
        }
        Self {
            weights,
            common: RefCell::new(vec![0.0; totals.len()]),
            texts: totals,
            places,
            postings,
        }
    }

    /// The texts that are at least this like, in ascending order, with their likeness. Unit pairs
    /// that stand nearly everywhere are left out, so that a likeness may be a little too low and
    /// never too high.
    pub fn at_least(&self, features: &Features, least: f64) -> Vec<(usize, f64)> {
        let total = self.weights.total(features);
        self.found(features, least, |own, common| dice(common, total, own))
    }

    /// The texts that hold at least this share of one, in ascending order, with the share; too low
    /// now and then for the same reason.
    pub fn containing(&self, features: &Features, least: f64) -> Vec<(usize, f64)> {
        let total = self.weights.total(features);
        if total <= 0.0 {
            return Vec::new();
        }
        self.found(features, least, |_, common| f64::from(common / total))
    }

    /// The texts that share something with one, measured by their own weight and the common one.
    fn found(
        &self,
        features: &Features,
        least: f64,
        measure: impl Fn(f32, f32) -> f64,
    ) -> Vec<(usize, f64)> {
        let mut common = self.common.borrow_mut();
        let mut touched = Vec::new();
        for (id, count) in features.iter() {
            let Some(&(start, end)) = self.places.get(&id) else {
                continue;
            };
            let weight = self.weights.of(id);
            for &(place, other) in &self.postings[start as usize..end as usize] {
                let common = &mut common[place as usize];
                if *common == 0.0 {
                    touched.push(place as usize);
                }
                *common += weight * count.min(other);
            }
        }
        touched.sort_unstable();
        touched.dedup();
        let mut found: Vec<(usize, f64)> = touched
            .into_iter()
            .map(|place| {
                let (index, own) = self.texts[place];
                (index, measure(own, std::mem::take(&mut common[place])))
            })
            .filter(|&(_, measured)| measured >= least)
            .collect();
        found.sort_unstable_by_key(|&(index, _)| index);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{COMMON_IN, Nearest};
    use crate::compare::likeness::{Features, Weights};

    const TEXTS: [&str; 4] = [
        "新建分馆若干，接待读者多人次",
        "清淤河道多处，修复堤防",
        "新建分馆，修复堤防",
        "",
    ];

    #[test]
    fn what_is_found_is_as_like_as_it_is() {
        let weights = Weights::equal();
        let features = TEXTS.map(Features::of);
        let nearest = Nearest::new(features.iter().enumerate(), &weights);
        let wanted = Features::of("新建分馆若干，修复堤防");
        // Twice: nothing of one question is left for the next.
        for _ in 0..2 {
            let found = nearest.at_least(&wanted, 0.01);
            let places: Vec<usize> = found.iter().map(|&(place, _)| place).collect();
            assert_eq!(places, [0, 1, 2]);
            for (place, score) in found {
                let exact = weights.likeness(&wanted, &features[place]);
                assert!((score - exact).abs() < 1e-6);
            }
        }
        assert_eq!(nearest.at_least(&Features::of("乡村医生"), 0.01), []);
    }

    #[test]
    fn a_text_stands_whole_in_a_longer_one() {
        let weights = Weights::equal();
        let features = TEXTS.map(Features::of);
        let nearest = Nearest::new(features.iter().enumerate(), &weights);
        assert_eq!(
            nearest.containing(&Features::of("修复堤防"), 0.9),
            [(1, 1.0), (2, 1.0)]
        );
        assert_eq!(nearest.containing(&Features::of("2023"), 0.0), []);
    }

    #[test]
    fn what_stands_everywhere_finds_nothing() {
        let weights = Weights::equal();
        let features = vec![Features::of("提高认识"); COMMON_IN + 1];
        let nearest = Nearest::new(features.iter().enumerate(), &weights);
        assert_eq!(nearest.at_least(&features[0], 0.01), []);
    }
}
