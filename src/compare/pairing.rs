//! Who is paired with whom: a one-to-one relation between two sides, with the evidence of each.

use super::comparison::Evidence;

/// A one-to-one relation between the indices of two sides.
#[derive(Debug, Clone)]
pub struct Pairing {
    after_of: Vec<Option<(usize, Evidence)>>,
    before_of: Vec<Option<usize>>,
}

impl Pairing {
    /// The empty relation between sides of these sizes.
    pub fn new(before: usize, after: usize) -> Self {
        Self {
            after_of: vec![None; before],
            before_of: vec![None; after],
        }
    }

    /// Pairs two that have no counterpart yet; anything else is left as it was.
    pub fn pair(&mut self, before: usize, after: usize, evidence: Evidence) {
        if self.after_of[before].is_none() && self.before_of[after].is_none() {
            self.after_of[before] = Some((after, evidence));
            self.before_of[after] = Some(before);
        }
    }

    /// The counterpart of one of the old side.
    pub fn after(&self, before: usize) -> Option<usize> {
        self.after_of[before].map(|(after, _)| after)
    }

    /// The counterpart of one of the new side.
    pub fn before(&self, after: usize) -> Option<usize> {
        self.before_of[after]
    }

    /// True where the two are each other's counterpart.
    pub fn holds(&self, before: usize, after: usize) -> bool {
        self.after(before) == Some(after)
    }

    /// Why one of the old side was paired.
    pub fn evidence(&self, before: usize) -> Option<Evidence> {
        self.after_of[before].map(|(_, evidence)| evidence)
    }

    /// All pairs in the order of the old side.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.after_of
            .iter()
            .enumerate()
            .filter_map(|(before, after)| after.map(|(after, _)| (before, after)))
    }
}
