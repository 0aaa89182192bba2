//! Where what is known of a unit pair is kept: of short texts each in a place of its own, of long
//! ones by the first bits of its id, so that now and then two share a place.

use super::units::{Units, for_each_pair};
use rustc_hash::FxHashMap;

/// Texts of no more units than this give each unit pair a place of its own.
const SHORT: usize = 50_000;
/// How many times as many places as units long texts have.
const ROOM: usize = 6;
/// The most bits of an id: more places do not fit into the memory next to the processor.
const MOST_BITS: u32 = 19;

/// The places of the unit pairs of some texts.
#[derive(Debug)]
pub enum Slots {
    /// One for each id.
    Own(FxHashMap<u32, u32>),
    /// By so many of the first bits of an id.
    Shared(u32),
    /// One for all.
    One,
}

impl Slots {
    /// For the unit pairs of these texts.
    pub fn of(sides: [&Units; 2]) -> Self {
        let count: usize = sides.iter().map(|units| units.count()).sum();
        if count > SHORT {
            return Self::Shared((count * ROOM).ilog2().min(MOST_BITS));
        }
        let mut own = FxHashMap::default();
        own.reserve(count);
        for units in sides {
            for text in 0..units.texts() {
                for_each_pair(units.of(text), |id| {
                    let next = own.len() as u32;
                    own.entry(id).or_insert(next);
                });
            }
        }
        Self::Own(own)
    }

    /// How many places there are; the last is that of ids that no text holds.
    pub fn count(&self) -> usize {
        match self {
            Self::Own(own) => own.len() + 1,
            Self::Shared(bits) => 1 << bits,
            Self::One => 1,
        }
    }

    /// The place of an id.
    pub fn of_id(&self, id: u32) -> usize {
        match self {
            Self::Own(own) => own.get(&id).map_or(own.len(), |&place| place as usize),
            Self::Shared(bits) => (id >> (u32::BITS - bits)) as usize,
            Self::One => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{SHORT, Slots};
    use crate::compare::units::{Units, for_each_pair};
    use std::collections::BTreeSet;

    fn units(texts: &[&str]) -> Units {
        let mut units = Units::default();
        for text in texts {
            units.push(text);
        }
        units
    }

    #[test]
    fn each_unit_pair_of_short_texts_has_a_place_of_its_own() {
        let (before, after) = (units(&["开展培训", "培训"]), units(&["开展训练"]));
        let slots = Slots::of([&before, &after]);
        let mut places = BTreeSet::new();
        for_each_pair(before.of(0), |id| {
            places.insert(slots.of_id(id));
        });
        for_each_pair(after.of(0), |id| {
            places.insert(slots.of_id(id));
        });
        // 开展, 展培, 培训, 展训, 训练.
        assert_eq!(places, (0..5).collect());
        assert_eq!(slots.count(), 6);
        for_each_pair(units(&["未见"]).of(0), |id| {
            assert_eq!(slots.of_id(id), 5, "what no text holds comes last");
        });
    }

    #[test]
    fn every_place_of_long_texts_is_one() {
        let long = "甲乙".repeat(SHORT);
        let (before, after) = (units(&[&long]), units(&[]));
        let slots = Slots::of([&before, &after]);
        for id in [0, 1, u32::MAX / 2, u32::MAX] {
            assert!(slots.of_id(id) < slots.count());
        }
    }
}
