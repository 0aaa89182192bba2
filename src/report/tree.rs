//! The tree: a stack of open sections. A new one closes those of its own rank and deeper, and
//! what number is the next one is known for each scheme under each section.

use super::heading::{Sequence, Siblings};

/// The numbers of one scheme under one section.
#[derive(Debug, Clone)]
struct Counter {
    id: usize,
    values: Vec<u32>,
    siblings: Siblings,
}

#[derive(Debug, Clone)]
struct Open {
    node: usize,
    rank: u32,
    counters: Vec<Counter>,
}

/// The open sections, from the top.
#[derive(Debug, Default)]
pub(super) struct Tree {
    root: Vec<Counter>,
    open: Vec<Open>,
    /// What was open before a part of its own began.
    suspended: Option<Box<Self>>,
}

impl Tree {
    /// The section that text belongs to here, and how many are open above it.
    pub(super) fn here(&self) -> (Option<usize>, usize) {
        (self.open.last().map(|open| open.node), self.open.len())
    }

    /// How many sections stay open above a new one of this rank.
    fn above(&self, rank: u32) -> usize {
        self.open.iter().take_while(|open| open.rank < rank).count()
    }

    fn counters(&self, above: usize) -> &[Counter] {
        match above.checked_sub(1) {
            Some(index) => &self.open[index].counters,
            None => &self.root,
        }
    }

    /// Whether these values are the next ones of their scheme, at this rank.
    pub(super) fn sequence(&self, rank: u32, id: usize, values: &[u32]) -> Sequence {
        let counters = self.counters(self.above(rank));
        let before = counters.iter().find(|counter| counter.id == id);
        let next = match (before, values) {
            (None, [.., last]) => *last == 1,
            (Some(counter), [prefix @ .., last]) => match counter.values.as_slice() {
                [old_prefix @ .., old] if old_prefix == prefix => *last == old + 1,
                _ => *last == 1,
            },
            (_, []) => true,
        };
        if next {
            Sequence::Next
        } else {
            Sequence::Other
        }
    }

    /// The number that comes next under the section that a new one of this rank would stand in.
    pub(super) fn next_value(&self, rank: u32, id: usize) -> u32 {
        let counters = self.counters(self.above(rank));
        let before = counters.iter().find(|counter| counter.id == id);
        before
            .and_then(|counter| counter.values.last())
            .copied()
            .unwrap_or(0)
            + 1
    }

    /// Whether an earlier sibling of the scheme is a heading.
    pub(super) fn siblings(&self, rank: u32, id: usize) -> Siblings {
        let counters = self.counters(self.above(rank));
        let before = counters.iter().find(|counter| counter.id == id);
        before.map_or(Siblings::Untitled, |counter| counter.siblings)
    }

    /// Closes what a section of this rank closes.
    pub(super) fn close(&mut self, rank: u32) {
        let above = self.above(rank);
        self.open.truncate(above);
    }

    /// Closes everything, numbers included: a part of its own begins.
    pub(super) fn close_all(&mut self) {
        let before = std::mem::take(self);
        self.suspended = Some(Box::new(before));
    }

    /// Goes back to what was open before a part of its own began, where this number goes on there
    /// and not here: （六） after notes that stand behind （五）.
    pub(super) fn resume(&mut self, rank: u32, id: usize, values: &[u32]) {
        if self.sequence(rank, id, values) == Sequence::Next || values.last() == Some(&1) {
            return;
        }
        let goes_on = |tree: &mut Box<Self>| tree.sequence(rank, id, values) == Sequence::Next;
        if let Some(before) = self.suspended.take_if(goes_on) {
            *self = *before;
        }
    }

    /// The rank of the innermost open section.
    pub(super) fn rank_here(&self) -> Option<u32> {
        self.open.last().map(|open| open.rank)
    }

    /// Opens a section; those of its rank and deeper are closed already.
    pub(super) fn open(&mut self, node: usize, rank: u32) {
        self.open.push(Open {
            node,
            rank,
            counters: Vec::new(),
        });
    }

    /// Notes a number in the section that is open.
    pub(super) fn count(&mut self, id: usize, values: Vec<u32>, siblings: Siblings) {
        let counters = match self.open.last_mut() {
            Some(open) => &mut open.counters,
            None => &mut self.root,
        };
        match counters.iter_mut().find(|counter| counter.id == id) {
            Some(counter) => {
                counter.values = values;
                if siblings == Siblings::Headed {
                    counter.siblings = siblings;
                }
            }
            None => counters.push(Counter {
                id,
                values,
                siblings,
            }),
        }
    }
}
