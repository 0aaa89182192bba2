//! Passages: runs of a few units that two texts have word for word (shingles, Broder 1997).
//!
//! Two texts about one matter have words in common, and few passages.

use super::units::Units;
use rustc_hash::{FxHashSet, FxHasher};
use std::hash::Hasher as _;

/// The passages of a text, one for each place where one begins.
#[derive(Debug, Clone, Default)]
pub struct Passages {
    all: Vec<u64>,
}

impl Passages {
    /// Of a text in pieces, each passage of so many units (Han characters, words).
    pub fn of<'t>(pieces: impl Iterator<Item = &'t str>, length: usize) -> Self {
        let mut all = Vec::new();
        for piece in pieces {
            let mut units = Units::with_room(piece.len());
            units.push(piece);
            all.extend(units.of(0).windows(length.max(1)).map(hash));
        }
        Self { all }
    }

    /// Those of them that differ, to look others up among.
    pub fn distinct(&self) -> FxHashSet<u64> {
        self.all.iter().copied().collect()
    }

    /// Share of these, 0 to 1, that stand among others; 0 of a text without any.
    pub fn share_among(&self, others: &FxHashSet<u64>) -> f64 {
        let common = self.all.iter().filter(|passage| others.contains(passage));
        common.count() as f64 / self.all.len().max(1) as f64
    }
}

fn hash(run: &[u32]) -> u64 {
    let mut hasher = FxHasher::default();
    run.iter().for_each(|&unit| hasher.write_u32(unit));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::Passages;

    #[test]
    fn words_in_another_order_are_no_passages() {
        let of = |text| Passages::of(std::iter::once(text), 4);
        let known = of("全年新建分馆六个，改造书房三处").distinct();
        assert!(of("今年新建分馆六个").share_among(&known) > 0.7);
        assert!(of("三处书房改造，六个分馆新建").share_among(&known) < 0.1);
        assert!(of("").share_among(&known) < 0.1);
    }
}
