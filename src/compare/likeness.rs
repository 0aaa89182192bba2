//! How like two texts are: weighted Dice over pairs of neighbouring units.
//!
//! A unit is a Han character or a word of letters; digits, marks and white space are set aside, so
//! that a new year's figures do not make a new text. A pair of units weighs the logarithm of how
//! rare it is among the texts compared (inverse document frequency, Spärck Jones 1972), so that
//! words that stand in every section count little. Dice's coefficient: Dice 1945.

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::Hasher as _;

/// The counted unit pairs of one text: ids in ascending order, with how often each occurs.
#[derive(Debug, Clone, Default)]
pub struct Features {
    counts: Vec<(u32, f32)>,
}

impl Features {
    /// The ids, in ascending order, with their counts.
    pub fn iter(&self) -> impl Iterator<Item = (u32, f32)> + '_ {
        self.counts.iter().copied()
    }

    /// These with a share of the counts of others.
    #[must_use]
    pub fn with_share_of<'a>(&self, others: impl Iterator<Item = &'a Self>, share: f32) -> Self {
        let mut counts: FxHashMap<u32, f32> = self.counts.iter().copied().collect();
        for other in others {
            for (id, count) in other.iter() {
                *counts.entry(id).or_default() += share * count;
            }
        }
        Self::from_counts(counts)
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

    fn from_counts(counts: FxHashMap<u32, f32>) -> Self {
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_unstable_by_key(|&(id, _)| id);
        Self { counts }
    }
}

/// Gives every unit pair of a comparison its id.
#[derive(Debug, Default)]
pub struct Vocabulary {
    ids: FxHashMap<u64, u32>,
}

impl Vocabulary {
    /// The features of a text.
    pub fn features(&mut self, text: &str) -> Features {
        let mut counts: FxHashMap<u32, f32> = FxHashMap::default();
        let mut before = None;
        let mut count = |key: u64| {
            let next = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
            let id = *self.ids.entry(key).or_insert(next);
            *counts.entry(id).or_default() += 1.0;
        };
        for_each_unit(text, |unit| {
            if let Some(before) = before {
                count(u64::from(before) << 32 | u64::from(unit));
            }
            if unit & WORD != 0 {
                count(u64::from(unit));
            }
            before = Some(unit);
        });
        Features::from_counts(counts)
    }

    /// How many different unit pairs were met.
    pub fn size(&self) -> usize {
        self.ids.len()
    }
}

/// Share of one text's passages, 0 to 1, that stand in another word for word: runs of `length`
/// units (shingles, Broder 1997). Words that two texts happen to have in common make few of them.
pub fn passages_in_common(part: &[&str], whole: &[&str], length: usize) -> f64 {
    let known: FxHashSet<u64> = whole
        .iter()
        .flat_map(|text| shingles(text, length))
        .collect();
    let own: Vec<u64> = part
        .iter()
        .flat_map(|text| shingles(text, length))
        .collect();
    let common = own.iter().filter(|shingle| known.contains(shingle)).count();
    common as f64 / own.len().max(1) as f64
}

fn shingles(text: &str, length: usize) -> Vec<u64> {
    let mut units = Vec::new();
    for_each_unit(text, |unit| units.push(unit));
    let hash = |run: &[u32]| {
        let mut hasher = FxHasher::default();
        run.iter().for_each(|&unit| hasher.write_u32(unit));
        hasher.finish()
    };
    units.windows(length.max(1)).map(hash).collect()
}

/// Marks a unit that is a word of letters and not one character.
const WORD: u32 = 1 << 31;

fn for_each_unit(text: &str, mut each: impl FnMut(u32)) {
    let mut word = 0_u32;
    for character in text.chars() {
        if character.is_alphabetic() && !is_ideograph(character) {
            // FNV-1a (Fowler, Noll, Vo), on lower case.
            for lower in character.to_lowercase() {
                word = (if word == 0 { 2_166_136_261 } else { word } ^ u32::from(lower))
                    .wrapping_mul(16_777_619);
            }
            continue;
        }
        if word != 0 {
            each(word | WORD);
            word = 0;
        }
        if is_ideograph(character) {
            each(u32::from(character));
        }
    }
    if word != 0 {
        each(word | WORD);
    }
}

fn is_ideograph(character: char) -> bool {
    matches!(u32::from(character),
        0x3007 | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x323af)
}

/// What each unit pair weighs among the texts of a comparison.
#[derive(Debug)]
pub struct Weights {
    by_id: Vec<f32>,
}

impl Weights {
    /// The weights among these texts.
    pub fn among<'a>(texts: impl Iterator<Item = &'a Features>, vocabulary: &Vocabulary) -> Self {
        let mut frequency = vec![0_u32; vocabulary.size()];
        let mut total = 1.0_f32;
        for text in texts {
            total += 1.0;
            for (id, _) in text.iter() {
                frequency[id as usize] += 1;
            }
        }
        let by_id = frequency
            .into_iter()
            .map(|n| (total / n.max(1) as f32).ln())
            .collect();
        Self { by_id }
    }

    /// Every unit pair weighs the same: Dice's coefficient as such.
    pub fn equal(vocabulary: &Vocabulary) -> Self {
        Self {
            by_id: vec![1.0; vocabulary.size()],
        }
    }

    /// The weight of one unit pair.
    pub fn of(&self, id: u32) -> f32 {
        self.by_id[id as usize]
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

    /// How much of one text another holds, 0 to 1 (containment, Broder 1997).
    pub fn containment(&self, part: &Features, whole: &Features) -> f64 {
        let mut common = 0.0;
        for_each_common(part, whole, |id, one, other| {
            common += self.of(id) * one.min(other);
        });
        let total = self.total(part);
        if total <= 0.0 {
            return 0.0;
        }
        f64::from(common / total).clamp(0.0, 1.0)
    }

    /// Likeness of two texts, 0 to 1.
    pub fn likeness(&self, before: &Features, after: &Features) -> f64 {
        let mut common = 0.0;
        for_each_common(before, after, |id, one, other| {
            common += self.of(id) * one.min(other);
        });
        dice(common, self.total(before), self.total(after))
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
    use super::{Vocabulary, Weights};

    fn likeness(before: &str, after: &str) -> f64 {
        let mut vocabulary = Vocabulary::default();
        let before = vocabulary.features(before);
        let after = vocabulary.features(after);
        let other = vocabulary.features("加强组织领导");
        Weights::among([&before, &after, &other].into_iter(), &vocabulary).likeness(&before, &after)
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
