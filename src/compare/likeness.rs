//! How like two texts are: weighted Dice over pairs of neighbouring units.
//!
//! A pair of units weighs the logarithm of how rare it is among the texts compared (inverse
//! document frequency, Spärck Jones 1972), so that words that stand in every section count little.
//! Dice's coefficient: Dice 1945.

use super::slots::Slots;
use super::units::{Units, for_each_pair};
use std::sync::Arc;

/// The counted unit pairs of one text: ids in ascending order, with how often each occurs.
#[derive(Debug, Clone, Default)]
pub struct Features {
    counts: Vec<(u32, f32)>,
}

impl Features {
    /// Of a text.
    pub fn of(text: &str) -> Self {
        let mut units = Units::with_room(text.len());
        units.push(text);
        Self::of_units(units.of(0))
    }

    /// Of the units of one text.
    pub fn of_units(units: &[u32]) -> Self {
        let mut found: Vec<u32> = Vec::with_capacity(units.len());
        for_each_pair(units, |id| found.push(id));
        found.sort_unstable();
        let mut counts: Vec<(u32, f32)> = Vec::with_capacity(found.len());
        for id in found {
            match counts.last_mut() {
                Some((last, count)) if *last == id => *count += 1.0,
                _ => counts.push((id, 1.0)),
            }
        }
        Self { counts }
    }

    /// Of ids, each with what it counts, in any order.
    pub fn of_shares(mut shares: Vec<Shared>) -> Self {
        shares.sort_unstable();
        let mut counts: Vec<(u32, f32)> = Vec::with_capacity(shares.len());
        for shared in shares {
            let (id, share) = shared.parts();
            match counts.last_mut() {
                Some((last, count)) if *last == id => *count += share,
                _ => counts.push((id, share)),
            }
        }
        Self { counts }
    }

    /// The ids, in ascending order, with their counts.
    pub fn iter(&self) -> impl Iterator<Item = (u32, f32)> + '_ {
        self.counts.iter().copied()
    }

    /// These with a share of the counts of others.
    #[must_use]
    pub fn with_share_of<'a>(&self, others: impl Iterator<Item = &'a Self>, share: f32) -> Self {
        let mut shares: Vec<Shared> = self.iter().map(|(id, n)| Shared::new(id, n)).collect();
        for other in others {
            shares.extend(other.iter().map(|(id, n)| Shared::new(id, share * n)));
        }
        Self::of_shares(shares)
    }

    /// These without what another text holds of them.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let mut others = other.iter().peekable();
        let mut counts = Vec::with_capacity(self.counts.len());
        for (id, count) in self.iter() {
            while others.next_if(|&(other, _)| other < id).is_some() {}
            let taken = others.next_if(|&(other, _)| other == id);
            let left = count - taken.map_or(0.0, |(_, taken)| taken);
            if left > 0.0 {
                counts.push((id, left));
            }
        }
        Self { counts }
    }
}

/// An id and what it counts, in one number that is sorted fast. By id and share: a sum of the same
/// shares in another order may differ in its last bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shared(u64);

impl Shared {
    /// Of an id and its share.
    pub fn new(id: u32, share: f32) -> Self {
        Self(u64::from(id) << 32 | u64::from(share.to_bits()))
    }

    fn parts(self) -> (u32, f32) {
        ((self.0 >> 32) as u32, f32::from_bits(self.0 as u32))
    }
}

/// What each unit pair weighs among the texts of a comparison.
#[derive(Debug)]
pub struct Weights {
    slots: Arc<Slots>,
    /// Of each place, in how many texts its unit pairs stand.
    frequency: Vec<u16>,
    /// What stands in so many texts weighs this.
    by_frequency: Vec<f32>,
}

impl Weights {
    /// The weights by how many of `total` texts hold the unit pairs of each place.
    pub fn by_frequency(
        frequency: impl Iterator<Item = u16>,
        total: usize,
        slots: Arc<Slots>,
    ) -> Self {
        let total = (total + 1) as f32;
        let frequency: Vec<u16> = frequency.collect();
        let most = frequency.iter().copied().max().unwrap_or(0);
        let weight = |n: u16| (total / f32::from(n.max(1))).ln();
        Self {
            frequency,
            by_frequency: (0..=most).map(weight).collect(),
            slots,
        }
    }

    /// Every unit pair weighs the same: Dice's coefficient as such.
    pub fn equal() -> Self {
        Self {
            slots: Arc::new(Slots::One),
            frequency: vec![0],
            by_frequency: vec![1.0],
        }
    }

    /// The weight of one unit pair.
    pub fn of(&self, id: u32) -> f32 {
        let frequency = self.frequency[self.slots.of_id(id)];
        self.by_frequency[usize::from(frequency)]
    }

    /// The weight of a whole text.
    pub fn total(&self, text: &Features) -> f32 {
        text.iter().map(|(id, count)| self.of(id) * count).sum()
    }

    /// The cosine of two texts, 0 to 1, each unit pair counted by the logarithm of its frequency
    /// (Salton and Buckley 1988): it minds what the texts are about more than their length.
    pub fn cosine(&self, before: &Features, after: &Features) -> f64 {
        let value = |id: u32, count: f32| self.of(id) * count.ln_1p();
        let length = |text: &Features| -> f32 {
            text.iter()
                .map(|(id, count)| value(id, count).powi(2))
                .sum()
        };
        let mut common = 0.0;
        for_each_common(before, after, |id, one, other| {
            common += value(id, one) * value(id, other);
        });
        let product = f64::from(length(before)).sqrt() * f64::from(length(after)).sqrt();
        if product <= 0.0 {
            return 0.0;
        }
        (f64::from(common) / product).clamp(0.0, 1.0)
    }

    /// Likeness of two texts, 0 to 1.
    pub fn likeness(&self, before: &Features, after: &Features) -> f64 {
        let common = self.common(before, after);
        dice(common, self.total(before), self.total(after))
    }

    /// The weight of what two texts have in common.
    pub fn common(&self, before: &Features, after: &Features) -> f32 {
        let mut common = 0.0;
        for_each_common(before, after, |id, one, other| {
            common += self.of(id) * one.min(other);
        });
        common
    }
}

/// Calls with each unit pair that both texts hold, and how often each holds it.
fn for_each_common(before: &Features, after: &Features, mut each: impl FnMut(u32, f32, f32)) {
    let mut others = after.iter().peekable();
    for (id, count) in before.iter() {
        while others.next_if(|&(other, _)| other < id).is_some() {}
        if let Some((_, other)) = others.next_if(|&(other, _)| other == id) {
            each(id, count, other);
        }
    }
}

/// Dice's coefficient of a common weight and two totals.
pub fn dice(common: f32, before: f32, after: f32) -> f64 {
    if before + after <= 0.0 {
        return 0.0;
    }
    f64::from(2.0 * common / (before + after)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::{Features, Weights};

    fn likeness(before: &str, after: &str) -> f64 {
        let (before, after) = (Features::of(before), Features::of(after));
        Weights::equal().likeness(&before, &after)
    }

    #[test]
    fn figures_and_marks_are_set_aside() {
        assert!(likeness("新建分馆6个，接待读者", "新建分馆12个接待读者") > 0.99);
        assert!(likeness("Opened 4 advice points", "opened 11 advice points") > 0.99);
    }

    #[test]
    fn other_words_are_unlike() {
        assert!(likeness("新建分馆若干", "清淤河道多处") < 0.01);
        assert!(likeness("", "") < 0.01);
    }
}
