//! Finds the like texts of another side without holding every text against every other.
//!
//! An inverted index (Zobel and Moffat 2006) over the unit pairs: only texts that share a rare one
//! are looked at.

use super::likeness::{Features, Weights, dice};
use rustc_hash::FxHashMap;

/// A unit pair that stands in more texts than this says nothing of any of them, and looking at all
/// of them would take the square of their number.
const COMMON_IN: usize = 64;

/// The texts of one side, by the unit pairs that they hold.
#[derive(Debug)]
pub struct Nearest<'a> {
    weights: &'a Weights,
    postings: FxHashMap<u32, Vec<(usize, f32)>>,
    totals: FxHashMap<usize, f32>,
}

impl<'a> Nearest<'a> {
    /// The index of these texts.
    pub fn new<'t>(
        texts: impl Iterator<Item = (usize, &'t Features)>,
        weights: &'a Weights,
    ) -> Self {
        let mut postings: FxHashMap<u32, Vec<(usize, f32)>> = FxHashMap::default();
        let mut totals = FxHashMap::default();
        for (index, features) in texts {
            totals.insert(index, weights.total(features));
            for (id, count) in features.iter() {
                postings.entry(id).or_default().push((index, count));
            }
        }
        postings.retain(|_, texts| texts.len() <= COMMON_IN);
        Self {
            weights,
            postings,
            totals,
        }
    }

    /// The texts that are at least this like, in ascending order, with their likeness. Unit pairs
    /// that stand nearly everywhere are left out, so that a likeness may be a little too low and
    /// never too high.
    pub fn at_least(&self, features: &Features, least: f64) -> Vec<(usize, f64)> {
        let total = self.weights.total(features);
        self.found(features, least, |index, common| {
            dice(common, total, self.totals[&index])
        })
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

    fn found(
        &self,
        features: &Features,
        least: f64,
        measure: impl Fn(usize, f32) -> f64,
    ) -> Vec<(usize, f64)> {
        let mut common: FxHashMap<usize, f32> = FxHashMap::default();
        for (id, count) in features.iter() {
            for &(index, other) in self.postings.get(&id).into_iter().flatten() {
                *common.entry(index).or_default() += self.weights.of(id) * count.min(other);
            }
        }
        let mut found: Vec<(usize, f64)> = common
            .into_iter()
            .map(|(index, common)| (index, measure(index, common)))
            .filter(|&(_, measured)| measured >= least)
            .collect();
        found.sort_unstable_by_key(|&(index, _)| index);
        found
    }
}
