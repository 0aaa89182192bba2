//! Texts as vectors of length 1, so that the cosine of two is a sum of products, and the sum of the
//! cosines of one with many is its cosine with the sum of those.

use crate::compare::likeness::{Features, Weights};
use crate::compare::units::Units;
use rustc_hash::{FxHashMap, FxHashSet};

/// What a single character of a title counts, beside a pair: 教师 and 师资 have one in common.
const SHARE_OF_SINGLES: f32 = 0.5;

/// A text: what it holds by key, in ascending order, of length 1 or empty.
#[derive(Debug, Clone, Default)]
pub(super) struct Vector {
    values: Vec<(u64, f32)>,
}

impl Vector {
    /// Of values by key, in ascending order.
    fn of(mut values: Vec<(u64, f32)>) -> Self {
        let length = values.iter().map(|(_, value)| value * value).sum::<f32>();
        if length <= 0.0 {
            return Self::default();
        }
        let length = length.sqrt();
        for (_, value) in &mut values {
            *value /= length;
        }
        Self { values }
    }

    /// Of a text's unit pairs, each counted by the logarithm of its frequency (Salton and Buckley
    /// 1988).
    pub(super) fn of_text(text: &Features, weights: &Weights) -> Self {
        let values = text.iter();
        let value = |(id, count): (u32, f32)| (u64::from(id), weights.of(id) * count.ln_1p());
        Self::of(values.map(value).collect())
    }

    /// The cosine of two, 0 to 1.
    pub(super) fn cosine(&self, other: &Self) -> f64 {
        let mut sum = 0.0_f32;
        let (mut at, mut there) = (0, 0);
        while let (Some(one), Some(another)) = (self.values.get(at), other.values.get(there)) {
            if one.0 == another.0 {
                sum += one.1 * another.1;
            }
            at += usize::from(one.0 <= another.0);
            there += usize::from(another.0 <= one.0);
        }
        f64::from(sum).clamp(0.0, 1.0)
    }
}

/// The sum of many vectors.
#[derive(Debug, Default)]
pub(super) struct Sum {
    values: FxHashMap<u64, f32>,
}

impl Sum {
    /// Of these.
    pub(super) fn of<'v>(vectors: impl Iterator<Item = &'v Vector>) -> Self {
        let mut values: FxHashMap<u64, f32> = FxHashMap::default();
        for &(key, value) in vectors.flat_map(|vector| &vector.values) {
            *values.entry(key).or_default() += value;
        }
        Self { values }
    }

    /// The cosine of two sums, 0 to 1; 0 where either is of nothing.
    pub(super) fn cosine(&self, other: &Self) -> f64 {
        let product = |one: &Self, other: &Self| -> f64 {
            let values = one.values.iter();
            let products = values.filter_map(|(key, &value)| {
                let another = *other.values.get(key)?;
                Some(f64::from(value) * f64::from(another))
            });
            products.sum()
        };
        let lengths = (product(self, self) * product(other, other)).sqrt();
        if lengths <= 0.0 {
            return 0.0;
        }
        (product(self, other) / lengths).clamp(0.0, 1.0)
    }

    /// The sum of the cosines of one with all of them.
    pub(super) fn cosines(&self, vector: &Vector) -> f64 {
        let known = |&(key, value): &(u64, f32)| Some(value * self.values.get(&key)?);
        f64::from(vector.values.iter().filter_map(known).sum::<f32>())
    }
}

/// The titles of both sides. A word weighs the more the fewer titles it stands in: what every title
/// says (推进, 加强) tells none from the others, and what half of the text says may.
#[derive(Debug)]
pub(super) struct Titles {
    /// The old side.
    pub(super) before: Vec<Vector>,
    /// The new side.
    pub(super) after: Vec<Vector>,
    /// What stands in so many titles, or texts, that it tells nothing.
    said_often: FxHashSet<u64>,
}

/// One title in so many may say a word that still tells something.
const TELLING: usize = 8;

impl Titles {
    pub(super) fn new(before: &[&str], after: &[&str]) -> Self {
        let mut units = Units::default();
        for title in before.iter().chain(after) {
            units.push(title);
        }
        let counted: Vec<Vec<(u64, f32)>> = (0..units.texts())
            .map(|title| counts(units.of(title)))
            .collect();
        let mut frequency: FxHashMap<u64, usize> = FxHashMap::default();
        for &(key, _) in counted.iter().flatten() {
            *frequency.entry(key).or_default() += 1;
        }
        let total = counted.iter().filter(|title| !title.is_empty()).count();
        let weigh = |title: Vec<(u64, f32)>| {
            let value = |(key, count): (u64, f32)| {
                let weight = ((total + 1) as f32 / frequency[&key] as f32).ln();
                (key, weight * count.ln_1p())
            };
            Vector::of(title.into_iter().map(value).collect())
        };
        let mut before: Vec<Vector> = counted.into_iter().map(weigh).collect();
        let after = before.split_off(before.len() - after.len());
        let is_often = |&(_, count): &(u64, usize)| count > 2 + total / TELLING;
        let often = frequency.into_iter().filter(is_often);
        Self {
            before,
            after,
            said_often: often.map(|(key, _)| key).collect(),
        }
    }

    /// Takes out of what tells something the words of titles that stand in most texts.
    pub(super) fn set_aside(&mut self, stands_in_most: impl Fn(&[u32]) -> bool) {
        let titles = self.before.iter().chain(&self.after);
        let keys = titles.flat_map(|title| &title.values);
        let most: Vec<u64> = keys
            .map(|&(key, _)| key)
            .filter(|&key| match u32::try_from(key) {
                Ok(unit) => stands_in_most(&[unit]),
                Err(_) => stands_in_most(&[(key >> 32) as u32, key as u32]),
            })
            .collect();
        self.said_often.extend(most);
    }

    /// How like two titles are, 0 to 1.
    pub(super) fn cosine(&self, before: usize, after: usize) -> f64 {
        self.before[before].cosine(&self.after[after])
    }

    /// How many words that tell something two titles have in common: pairs of neighbouring
    /// characters, or words of letters.
    pub(super) fn common_words(&self, before: usize, after: usize) -> usize {
        let (old, new) = (&self.before[before].values, &self.after[after].values);
        let keys = old.iter().map(|&(key, _)| key);
        let is_telling = |&key: &u64| {
            (key > u64::from(u32::MAX) || is_word(key)) && !self.said_often.contains(&key)
        };
        let is_there = |key: &u64| new.binary_search_by_key(key, |value| value.0).is_ok();
        keys.filter(is_telling).filter(is_there).count()
    }
}

/// Pairs of neighbouring characters, single ones, and words, in ascending order.
fn counts(units: &[u32]) -> Vec<(u64, f32)> {
    let mut found: Vec<(u64, f32)> = Vec::with_capacity(2 * units.len());
    for &unit in units {
        let share = if is_word(u64::from(unit)) {
            1.0
        } else {
            SHARE_OF_SINGLES
        };
        found.push((u64::from(unit), share));
    }
    for pair in units.windows(2) {
        let are_characters = !pair.iter().any(|&unit| is_word(u64::from(unit)));
        if are_characters {
            found.push((u64::from(pair[0]) << 32 | u64::from(pair[1]), 1.0));
        }
    }
    found.sort_unstable_by_key(|&(key, _)| key);
    found.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        if is_same {
            kept.1 += next.1;
        }
        is_same
    });
    found
}

/// True of the key of a word of letters.
fn is_word(key: u64) -> bool {
    u32::try_from(key).is_ok_and(Units::is_word)
}

#[cfg(test)]
mod tests {
    use super::{Sum, Titles};

    const TITLES: [&str; 4] = [
        "加强教师队伍建设",
        "加强安全管理",
        "加强德育工作",
        "Adult literacy classes",
    ];

    #[test]
    fn what_every_title_says_tells_nothing() {
        let titles = Titles::new(&TITLES, &["加强师资队伍", "加强食堂保障", "校园安全"]);
        assert!(titles.cosine(0, 0) > 3.0 * titles.cosine(0, 1));
        assert_eq!(titles.common_words(0, 0), 1, "队伍, and not 加强");
        assert_eq!(titles.common_words(0, 1), 0);
        assert_eq!(titles.common_words(1, 2), 1);
    }

    #[test]
    fn words_of_letters_are_words() {
        let titles = Titles::new(&TITLES, &["Literacy for adult learners", "Finance"]);
        assert_eq!(titles.common_words(3, 0), 2);
        assert!(titles.cosine(3, 1) < 1e-9);
    }

    #[test]
    fn the_sum_of_cosines_is_the_cosine_with_the_sum() {
        let titles = Titles::new(&TITLES, &["教师队伍", "安全", "literacy"]);
        let sum = Sum::of(titles.after.iter());
        for one in &titles.before {
            let each: f64 = titles.after.iter().map(|other| one.cosine(other)).sum();
            assert!((each - sum.cosines(one)).abs() < 1e-5);
        }
    }
}
