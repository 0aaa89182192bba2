//! Finds what was split into several, or made out of several: sections, and paragraphs.
//!
//! A text without counterpart is a part of one of the other side where its words are found in what
//! that one's own counterpart does not hold: text that left the one and makes up the other.
//! Likeness does not show it, for a part is unlike its whole by its length; containment does
//! (Broder 1997).

use super::comparison::{Evidence, Margin, Reason};
use super::likeness::{Features, Weights};
use super::nearest::Nearest;
use super::pairing::Pairing;
use super::passages::Passages;
use super::thresholds::Thresholds;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Which side the wholes are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Old wholes, new parts.
    Split,
    /// New wholes, old parts.
    Merged,
}

impl Way {
    /// Both: what an old text became is looked for first, what a new one was made of then.
    pub const BOTH: [Self; 2] = [Self::Split, Self::Merged];

    /// The counterparts of a whole, its parts among them.
    pub fn counterparts(self, whole: usize, pairing: &Pairing) -> Vec<usize> {
        match self {
            Self::Split => pairing.afters(whole),
            Self::Merged => pairing.befores(whole),
        }
    }

    /// True of one of the parts' side that has no counterpart.
    pub fn is_free_part(self, part: usize, pairing: &Pairing) -> bool {
        match self {
            Self::Split => pairing.before(part).is_none(),
            Self::Merged => pairing.after(part).is_none(),
        }
    }

    /// False of one that is itself a part of another.
    pub fn may_have_parts(self, whole: usize, pairing: &Pairing) -> bool {
        match self {
            Self::Split => !pairing
                .after(whole)
                .is_some_and(|other| pairing.is_merged(other)),
            Self::Merged => !pairing
                .before(whole)
                .is_some_and(|other| pairing.is_split(other)),
        }
    }

    fn pair(self, whole: usize, part: usize, evidence: Evidence, pairing: &mut Pairing) {
        match self {
            Self::Split => pairing.pair(whole, part, evidence),
            Self::Merged => pairing.pair(part, whole, evidence),
        }
    }

    fn attach(self, whole: usize, part: usize, evidence: Evidence, pairing: &mut Pairing) {
        match self {
            Self::Split => pairing.split_off(whole, part, evidence),
            Self::Merged => pairing.merge_in(part, whole, evidence),
        }
    }
}

/// What may have parts.
#[derive(Debug)]
pub struct Whole {
    /// Its index on its side.
    pub index: usize,
    /// Its words without those that its counterpart holds.
    pub left: Features,
}

/// What may be a part: a text without counterpart.
#[derive(Debug)]
pub struct Part {
    /// Its index on its side.
    pub index: usize,
    /// Its words, a title of its own set aside: a part may have a new one.
    pub contents: Features,
    /// The first of them. What follows a new passage and was there before makes it no part.
    pub beginning: Features,
}

/// How the members of one side stand to each other.
pub struct Places<'a> {
    /// Steps from the root, of a whole.
    pub depth: &'a dyn Fn(usize) -> usize,
    /// True where the first whole is the second, or stands under it.
    pub is_within: &'a dyn Fn(usize, usize) -> bool,
    /// What a part stands under.
    pub part_parent: &'a dyn Fn(usize) -> Option<usize>,
    /// True where a part has the name of a whole.
    pub has_name_of: &'a dyn Fn(usize, usize) -> bool,
    /// The passages of a whole.
    pub passages_of_whole: &'a dyn Fn(usize) -> Passages,
    /// The passages of a part.
    pub passages_of_part: &'a dyn Fn(usize) -> Passages,
}

/// A part with the whole that holds it.
struct Held<'a> {
    part: &'a Part,
    /// By how much more of it stands there than anywhere else.
    margin: Margin,
}

/// The search for the parts of wholes.
pub struct Search<'a> {
    /// Which side the wholes are on.
    pub way: Way,
    /// What each unit pair weighs.
    pub weights: &'a Weights,
    /// What is enough.
    pub thresholds: &'a Thresholds,
    /// How the members stand to each other.
    pub places: Places<'a>,
}

impl Search<'_> {
    /// Adds the parts to the pairs of their wholes.
    pub fn run(&self, wholes: &[Whole], parts: &[Part], pairing: &mut Pairing) {
        let texts = wholes
            .iter()
            .enumerate()
            .map(|(at, whole)| (at, &whole.left));
        let nearest = Nearest::new(texts, self.weights);
        let mut of_whole: BTreeMap<usize, Vec<Held<'_>>> = BTreeMap::new();
        for part in parts {
            if let Some((whole, margin)) = self.whole_of(part, wholes, &nearest) {
                of_whole
                    .entry(whole)
                    .or_default()
                    .push(Held { part, margin });
            }
        }
        for (at, mut held) in of_whole {
            let size = |held: &Held<'_>| f64::from(self.weights.total(&held.part.contents));
            held.sort_by(|one, other| {
                let order = size(other).total_cmp(&size(one));
                order.then(one.part.index.cmp(&other.part.index))
            });
            self.share_out(&wholes[at], &held, pairing);
        }
    }

    /// The whole that holds most of a part, and by how much more than any other place; of those
    /// that hold nearly the same because one stands in the other, the innermost.
    fn whole_of(
        &self,
        part: &Part,
        wholes: &[Whole],
        nearest: &Nearest<'_>,
    ) -> Option<(usize, Margin)> {
        let least = self.thresholds.margin_anywhere;
        let held = nearest.containing(&part.contents, least);
        let best = held.iter().map(|&(_, share)| share).fold(0.0, f64::max);
        if best < self.thresholds.part_of_whole {
            return None;
        }
        let places = &self.places;
        let nearly = held
            .iter()
            .filter(|(_, share)| share + self.thresholds.part_same_place >= best);
        let &(whole, share) = nearly.max_by_key(|(at, _)| {
            let index = wholes[*at].index;
            ((places.depth)(index), Reverse(index))
        })?;
        let index = wholes[whole].index;
        let elsewhere = held.iter().filter(|(at, _)| {
            let other = wholes[*at].index;
            !(places.is_within)(other, index) && !(places.is_within)(index, other)
        });
        let rival = elsewhere.map(|&(_, share)| share).max_by(f64::total_cmp);
        let is_ahead = share - rival.unwrap_or(0.0) >= self.thresholds.margin_anywhere;
        is_ahead.then(|| (whole, Margin::over(share, rival)))
    }

    /// Gives a whole its parts, the largest first, each out of what the others leave of it.
    fn share_out(&self, whole: &Whole, held: &[Held<'_>], pairing: &mut Pairing) {
        let mut left = Remainder::new(&whole.left, self.weights);
        let least = self.thresholds.part_of_whole;
        let begins_here = |one: &&Held<'_>| left.share_of(&one.part.beginning) >= least;
        let held: Vec<&Held<'_>> = held.iter().filter(begins_here).collect();
        if held.is_empty() {
            return;
        }
        let passages = (self.places.passages_of_whole)(whole.index).distinct();
        let mut parts: Vec<(usize, Evidence)> = Vec::new();
        let mut taken: FxHashSet<usize> = FxHashSet::default();
        for one in held {
            let index = one.part.index;
            let share = left.share_of(&one.part.contents);
            if share < least || self.stands_under_one_of(index, &taken) {
                continue;
            }
            let known = (self.places.passages_of_part)(index).share_among(&passages);
            if known < self.thresholds.part_passages {
                continue;
            }
            left.take(&one.part.contents);
            taken.insert(index);
            let evidence = Evidence {
                reason: Reason::Contents,
                score: share,
                margin: one.margin,
            };
            parts.push((index, evidence));
        }
        if self.way.counterparts(whole.index, pairing).is_empty() {
            if parts.len() < 2 || left.taken_share() < self.thresholds.whole_of_parts {
                return;
            }
            // The one of its name stands for it, else the first.
            let is_named = |part: usize| (self.places.has_name_of)(part, whole.index);
            parts.sort_by_key(|&(part, _)| (!is_named(part), part));
            let (principal, evidence) = parts.remove(0);
            self.way.pair(whole.index, principal, evidence, pairing);
        }
        for (part, evidence) in parts {
            self.way.attach(whole.index, part, evidence, pairing);
        }
    }

    /// True of a subsection of one that is a part already: it goes with that.
    fn stands_under_one_of(&self, part: usize, taken: &FxHashSet<usize>) -> bool {
        let mut above = (self.places.part_parent)(part);
        while let Some(section) = above {
            if taken.contains(&section) {
                return true;
            }
            above = (self.places.part_parent)(section);
        }
        false
    }
}

/// The words of a whole that no part has taken yet.
struct Remainder<'a> {
    weights: &'a Weights,
    counts: FxHashMap<u32, f32>,
    total: f64,
    taken: f64,
}

impl<'a> Remainder<'a> {
    fn new(words: &Features, weights: &'a Weights) -> Self {
        Self {
            weights,
            counts: words.iter().collect(),
            total: f64::from(weights.total(words)),
            taken: 0.0,
        }
    }

    /// Share of a part's words that are still there, 0 to 1.
    fn share_of(&self, part: &Features) -> f64 {
        let (mut common, mut total) = (0.0, 0.0);
        for (id, count) in part.iter() {
            let weight = f64::from(self.weights.of(id));
            let here = self.counts.get(&id).copied().unwrap_or(0.0);
            total += weight * f64::from(count);
            common += weight * f64::from(count.min(here));
        }
        if total <= 0.0 { 0.0 } else { common / total }
    }

    fn take(&mut self, part: &Features) {
        for (id, count) in part.iter() {
            let Some(here) = self.counts.get_mut(&id) else {
                continue;
            };
            let taken = count.min(*here);
            *here -= taken;
            self.taken += f64::from(self.weights.of(id)) * f64::from(taken);
        }
    }

    /// Share of the whole that was taken, 0 to 1.
    fn taken_share(&self) -> f64 {
        if self.total <= 0.0 {
            0.0
        } else {
            self.taken / self.total
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Remainder;
    use crate::compare::likeness::{Features, Weights};

    #[test]
    fn what_one_part_took_is_there_for_no_other() {
        let weights = Weights::equal();
        let whole = Features::of("建成书屋两处，清淤河道三条");
        let (shelves, rivers) = (Features::of("建成书屋两处"), Features::of("清淤河道三条"));
        let mut left = Remainder::new(&whole, &weights);
        assert!(left.share_of(&shelves) > 0.99 && left.taken_share() < 0.01);
        left.take(&shelves);
        assert!(left.share_of(&shelves) < 0.01);
        assert!(left.share_of(&rivers) > 0.99);
        assert!((0.4..0.6).contains(&left.taken_share()));
        left.take(&shelves);
        assert!((0.4..0.6).contains(&left.taken_share()), "nor twice for it");
        assert!(left.share_of(&Features::of("2023")) < 0.01);
    }
}
