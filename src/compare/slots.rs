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
