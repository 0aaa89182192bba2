//! Who is paired with whom: a one-to-one relation between two sides, with the evidence of each,
//! and beside it the further parts of what was split or merged.

use super::comparison::Evidence;
use std::collections::{BTreeMap, BTreeSet};

/// A relation between the indices of two sides: each has one counterpart or none; of what was
/// split or merged, the further parts belong to the same pair.
#[derive(Debug, Clone)]
pub struct Pairing {
    after_of: Vec<Option<(usize, Evidence)>>,
    before_of: Vec<Option<usize>>,
    /// Of an old one that was split, its further parts, in order.
    further_after: BTreeMap<usize, Vec<usize>>,
    /// Of a new one that was merged, its further sources, in order.
    further_before: BTreeMap<usize, Vec<usize>>,
    /// Those of each side that were not held against all that could be theirs.
    skipped: (BTreeSet<usize>, BTreeSet<usize>),
    /// Of the principal old one of a split or merged pair, why its parts are its parts; of several,
    /// the weakest.
    of_parts: BTreeMap<usize, Evidence>,
}

impl Pairing {
    /// The empty relation between sides of these sizes.
    pub fn new(before: usize, after: usize) -> Self {
        Self {
            after_of: vec![None; before],
            before_of: vec![None; after],
            further_after: BTreeMap::new(),
            further_before: BTreeMap::new(),
            skipped: (BTreeSet::new(), BTreeSet::new()),
            of_parts: BTreeMap::new(),
        }
    }

    /// Pairs two that have no counterpart yet; anything else is left as it was.
    pub fn pair(&mut self, before: usize, after: usize, evidence: Evidence) {
        if self.after_of[before].is_none() && self.before_of[after].is_none() {
            self.after_of[before] = Some((after, evidence));
            self.before_of[after] = Some(before);
        }
    }

    /// Makes a free new one a further part of a paired old one; one that was merged is not split.
    pub fn split_off(&mut self, before: usize, after: usize, evidence: Evidence) {
        let Some(counterpart) = self.after(before) else {
            return;
        };
        if !self.is_merged(counterpart) && self.before_of[after].is_none() {
            self.before_of[after] = Some(before);
            insert(self.further_after.entry(before).or_default(), after);
            self.keep_weakest(before, evidence);
        }
    }

    /// Makes a free old one a further source of a paired new one; one that was split is not merged.
    pub fn merge_in(&mut self, before: usize, after: usize, evidence: Evidence) {
        let Some(counterpart) = self.before(after) else {
            return;
        };
        if !self.is_split(counterpart) && self.after_of[before].is_none() {
            self.after_of[before] = Some((after, evidence));
            insert(self.further_before.entry(after).or_default(), before);
            self.keep_weakest(counterpart, evidence);
        }
    }

    /// Notes that these are too many to be held against each other one by one.
    pub fn skip_some(&mut self, before: &[usize], after: &[usize]) {
        self.skipped.0.extend(before);
        self.skipped.1.extend(after);
    }

    /// True of one of the old side without counterpart, where one may have been overlooked.
    pub fn is_overlooked_before(&self, before: usize) -> bool {
        self.after(before).is_none() && self.skipped.0.contains(&before)
    }

    /// The same of one of the new side.
    pub fn is_overlooked_after(&self, after: usize) -> bool {
        self.before(after).is_none() && self.skipped.1.contains(&after)
    }

    fn keep_weakest(&mut self, before: usize, evidence: Evidence) {
        let kept = self.of_parts.entry(before).or_insert(evidence);
        if evidence.score < kept.score {
            *kept = evidence;
        }
    }

    /// The counterpart of one of the old side; of a source of a merged one, that.
    pub fn after(&self, before: usize) -> Option<usize> {
        self.after_of[before].map(|(after, _)| after)
    }

    /// The counterpart of one of the new side; of a part of a split one, that.
    pub fn before(&self, after: usize) -> Option<usize> {
        self.before_of[after]
    }

    /// True of one of the old side that was split.
    pub fn is_split(&self, before: usize) -> bool {
        self.further_after.contains_key(&before)
    }

    /// True of one of the new side that was merged out of several.
    pub fn is_merged(&self, after: usize) -> bool {
        self.further_before.contains_key(&after)
    }

    /// The first of all that one of the old side became.
    pub fn first_after(&self, before: usize) -> Option<usize> {
        let further = self
            .further_after
            .get(&before)
            .and_then(|parts| parts.first());
        self.after(before).into_iter().chain(further.copied()).min()
    }

    /// All of the new side that one of the old side became, in order.
    pub fn afters(&self, before: usize) -> Vec<usize> {
        let mut all: Vec<usize> = self.after(before).into_iter().collect();
        all.extend(self.further_after.get(&before).into_iter().flatten());
        all.sort_unstable();
        all
    }

    /// All of the old side that one of the new side was made of, in order.
    pub fn befores(&self, after: usize) -> Vec<usize> {
        let mut all: Vec<usize> = self.before(after).into_iter().collect();
        all.extend(self.further_before.get(&after).into_iter().flatten());
        all.sort_unstable();
        all
    }

    /// The one of the new side that stands for the whole pair of another of that side: the
    /// counterpart of what it is a part of.
    pub fn principal(&self, after: usize) -> Option<usize> {
        self.before(after).and_then(|before| self.after(before))
    }

    /// True of one of the old side that has a counterpart of its own, and is no further source of a
    /// merged one.
    pub fn is_kept_before(&self, before: usize) -> bool {
        self.after(before)
            .is_some_and(|after| self.before(after) == Some(before))
    }

    /// True of one of the new side that has a counterpart of its own, and is no further part of a
    /// split one.
    pub fn is_kept_after(&self, after: usize) -> bool {
        self.before(after)
            .is_some_and(|before| self.after(before) == Some(after))
    }

    /// True where the two belong to one pair.
    pub fn holds(&self, before: usize, after: usize) -> bool {
        self.after(before) == Some(after) || self.before(after) == Some(before)
    }

    /// Why one of the old side was paired; of a split or merged one, why its parts are its parts.
    pub fn evidence(&self, before: usize) -> Option<Evidence> {
        let own = self.after_of[before].map(|(_, evidence)| evidence);
        self.of_parts.get(&before).copied().or(own)
    }

    /// All pairs in the order of the old side, each by its principal members.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let kept = (0..self.after_of.len()).filter(|&before| self.is_kept_before(before));
        kept.filter_map(|before| Some((before, self.after(before)?)))
    }
}

fn insert(row: &mut Vec<usize>, member: usize) {
    let at = row.partition_point(|&other| other < member);
    row.insert(at, member);
}

#[cfg(test)]
mod tests {
    use super::Pairing;
    use crate::compare::{Evidence, Reason};

    #[test]
    fn parts_belong_to_the_pair_of_their_whole() {
        let why = Evidence::certain(Reason::Contents, 0.9);
        let mut pairing = Pairing::new(3, 3);
        pairing.pair(0, 1, why);
        pairing.split_off(0, 0, why);
        assert_eq!(pairing.afters(0), [0, 1]);
        assert_eq!(pairing.before(0), Some(0));
        assert_eq!(pairing.principal(0), Some(1));
        assert_eq!(pairing.pairs().collect::<Vec<_>>(), [(0, 1)]);
        assert!(pairing.holds(0, 0) && pairing.holds(0, 1));
        // What was split is not merged too.
        pairing.merge_in(1, 1, why);
        assert_eq!(pairing.after(1), None);
        pairing.pair(1, 2, why);
        pairing.merge_in(2, 2, why);
        pairing.skip_some(&[0], &[]);
        assert!(!pairing.is_overlooked_before(0));
        assert_eq!(pairing.befores(2), [1, 2]);
        assert_eq!(pairing.pairs().collect::<Vec<_>>(), [(0, 1), (1, 2)]);
    }
}
