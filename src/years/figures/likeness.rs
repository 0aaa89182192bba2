//! What two slots are held against each other by: their unit pairs, weighted by how rare they are
//! among all slots, a figure's own words more than the rest of its clause.

use super::reading::{Reading, Side};
use super::slot::count_content;
use super::words::FigureWords;
use crate::compare::likeness::{Features, Shared};
use std::collections::{BTreeSet, HashMap};

/// What the rest of a clause counts beside a figure's own words.
const CLAUSE: f32 = 0.4;
/// What the subject counts where own words name nothing …
const SUBJECT: f32 = 1.0;
/// … and where they name something.
const SUBJECT_BESIDE: f32 = 0.4;
/// What the place among several of one dimension counts, in unit pairs.
const ORDER: f32 = 2.0;
/// The least that a unit pair weighs, in the logarithms of the others.
const LEAST: f32 = 0.3;

/// What one slot is held against others by.
#[derive(Debug, Clone)]
pub(super) struct SlotFeatures {
    /// Own words, clause, subject.
    pub(super) slot: Features,
    /// Own words alone.
    pub(super) own: Features,
    /// Words of which each excludes others, by row and place.
    exclusive: BTreeSet<(usize, usize)>,
    /// True where its clause gives several their own values each.
    is_distributed: bool,
    /// The rows of one word: it excludes what does not have it.
    alone: BTreeSet<usize>,
}

/// How much two texts must share where a word of one stands in the place of another word of the
/// other: 一般性转移支付, 均衡性转移支付 are two matters, however like.
pub(super) fn is_exchanged(one: &str, other: &str, words: &FigureWords) -> bool {
    let letters =
        |text: &str| -> Vec<char> { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let (one, other) = (letters(one), letters(other));
    let alike = |pair: &(&char, &char)| pair.0 == pair.1;
    let head = one.iter().zip(&other).take_while(alike).count();
    let (rest, other_rest) = (&one[head..], &other[head..]);
    let tail = rest.iter().rev().zip(other_rest.iter().rev());
    let tail = tail.take_while(alike).count();
    let middle: String = rest[..rest.len() - tail].iter().collect();
    let other_middle: String = other_rest[..other_rest.len() - tail].iter().collect();
    let is_word = |text: &str| count_content(text) >= EXCHANGED && !words.doing.is_in(text);
    is_word(&middle) && is_word(&other_middle)
}

/// The shortest word that says another matter in the place of another.
const EXCHANGED: usize = 2;

impl SlotFeatures {
    /// True where the two name different ones of a row: 城镇 here, 农村 there.
    pub(super) fn excludes(&self, other: &Self) -> bool {
        let of = |features: &Self, row: usize| -> BTreeSet<usize> {
            let words = features.exclusive.iter().filter(|&&(r, _)| r == row);
            words.map(|&(_, place)| place).collect()
        };
        let rows = self.exclusive.iter().chain(&other.exclusive);
        rows.map(|&(row, _)| row).any(|row| {
            let (mine, theirs) = (of(self, row), of(other, row));
            let told = self.alone.contains(&row) || !mine.is_empty() && !theirs.is_empty();
            told && mine != theirs
        }) || self.is_distributed != other.is_distributed
    }
}

/// The features of all slots of both sides.
pub(super) fn slot_features(
    before: &Side,
    after: &Side,
    words: &FigureWords,
) -> (Vec<SlotFeatures>, Vec<SlotFeatures>) {
    let all = || before.readings.iter().chain(&after.readings);
    let raw: Vec<Features> = all().map(raw).collect();
    let mut frequency: HashMap<u32, u32> = HashMap::new();
    for features in &raw {
        for (id, _) in features.iter() {
            *frequency.entry(id).or_default() += 1;
        }
    }
    let total = (raw.len() + 1) as f32;
    let weight = |id: u32| {
        let count = frequency.get(&id).copied().unwrap_or(1);
        (total / count as f32).ln().max(0.0) + LEAST
    };
    let weighted = |features: &Features| {
        let shares = features.iter();
        Features::of_shares(
            shares
                .map(|(id, n)| Shared::new(id, n * weight(id)))
                .collect(),
        )
    };
    let rows = words.rules.exclusive.iter().enumerate();
    let alone: BTreeSet<usize> = rows
        .filter(|(_, row)| row.len() == 1)
        .map(|(row, _)| row)
        .collect();
    let mut made = all().zip(&raw).map(|(reading, raw)| SlotFeatures {
        slot: weighted(raw),
        own: weighted(&Features::of(&reading.slot.named)),
        exclusive: exclusive(reading, words),
        alone: alone.clone(),
        is_distributed: reading.slot.is_distributed,
    });
    let first = made.by_ref().take(before.readings.len()).collect();
    (first, made.collect())
}

fn raw(reading: &Reading) -> Features {
    let slot = &reading.slot;
    let mut features = Features::of(&slot.named);
    if !slot.clause.is_empty() {
        let clause = Features::of(&slot.clause);
        features = features.with_share_of([&clause].into_iter(), CLAUSE);
    }
    if let Some(subject) = &slot.subject {
        let share = match slot.content {
            0 | 1 => SUBJECT,
            _ => SUBJECT_BESIDE,
        };
        let subject = Features::of(subject);
        features = features.with_share_of([&subject].into_iter(), share);
    }
    let (place, count) = slot.order;
    if count > 1 {
        let id = u32::MAX - (place * 64 + count) as u32;
        let order = Features::of_shares(vec![Shared::new(id, ORDER)]);
        features = features.with_share_of([&order].into_iter(), 1.0);
    }
    features
}

/// Which words of which rows stand in a slot; `|` parts words that say the same.
fn exclusive(reading: &Reading, words: &FigureWords) -> BTreeSet<(usize, usize)> {
    let slot = &reading.slot;
    let beside = reading.naming.beside();
    let subject = slot.subject.as_deref().unwrap_or_default();
    let texts = [slot.named.as_str(), subject, beside[0], beside[1]];
    let has = |word: &str| texts.iter().any(|text| text.contains(word));
    let mut found = BTreeSet::new();
    for (row, of_row) in words.rules.exclusive.iter().enumerate() {
        for (place, same) in of_row.iter().enumerate() {
            if same.split('|').any(has) {
                found.insert((row, place));
            }
        }
    }
    found
}
