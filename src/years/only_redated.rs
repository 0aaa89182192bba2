//! Which sections have nothing but new years, or nothing but new years and figures.
//!
//! A section is held to it together with all that stands under it: a heading over three points of
//! two sentences each is told by its points. So that the rule says nothing that a part denies, each
//! section in it that is long enough to be judged by itself must hold to it as well.

use super::shares::Counted;
use super::thresholds::CarriedOverThresholds;
use crate::compare::{Comparison, SectionPair};

/// What is said of one section.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Flags {
    pub(super) only_redated: bool,
    pub(super) only_refigured: bool,
    /// The share that they speak of; 0 where neither holds.
    pub(super) repeated: f64,
    /// A section above it is said the same of.
    pub(super) is_said_above: bool,
}

/// The flags of each pair of sections.
pub(super) fn flags(comparison: &Comparison, counts: &[Counted]) -> Vec<Flags> {
    let families = Families::new(comparison);
    let mut wholes: Vec<Whole> = vec![Whole::default(); counts.len()];
    for (index, counted) in counts.iter().enumerate() {
        for above in families.from(index) {
            wholes[above].add(counted);
        }
    }
    let mut flags: Vec<Flags> = wholes.iter().map(Whole::flags).collect();
    for index in 0..flags.len() {
        let own = flags[index];
        flags[index].is_said_above = families.from(index).skip(1).any(|above| {
            (own.only_redated && flags[above].only_redated)
                || (own.only_refigured && flags[above].only_refigured)
        });
    }
    flags
}

/// A section with all that stands under it.
#[derive(Debug, Clone, Copy, Default)]
struct Whole {
    counted: Counted,
    /// How many of its sections are long and do not only have new years …
    not_redated: usize,
    /// … or new years and figures.
    not_refigured: usize,
}

impl Whole {
    fn add(&mut self, own: &Counted) {
        self.counted.add(own);
        self.not_redated += usize::from(is_long(own) && !is_redated(own));
        self.not_refigured += usize::from(is_long(own) && !is_refigured(own));
    }

    fn flags(&self) -> Flags {
        let counted = &self.counted;
        let changed = counted.changed_figures > 0;
        let long = is_long(counted);
        let (but_years, but_figures) = repeated(counted);
        let only_redated = long && !changed && is_redated(counted) && self.not_redated == 0;
        let only_refigured = long && changed && is_refigured(counted) && self.not_refigured == 0;
        Flags {
            only_redated,
            only_refigured,
            repeated: match (only_redated, only_refigured) {
                (true, _) => but_years,
                (false, true) => but_figures,
                (false, false) => 0.0,
            },
            is_said_above: false,
        }
    }
}

fn is_long(counted: &Counted) -> bool {
    let thresholds = CarriedOverThresholds::STANDARD;
    counted.sentences >= thresholds.sentences || counted.total() >= thresholds.chars
}

/// The shares that repeat last year's text, years aside, and figures aside, too.
fn repeated(counted: &Counted) -> (f64, f64) {
    let shares = counted.shares();
    let but_years = shares.same + shares.redated;
    (but_years, but_years + shares.refigured)
}

fn is_redated(counted: &Counted) -> bool {
    repeated(counted).0 >= CarriedOverThresholds::STANDARD.carried
}

fn is_refigured(counted: &Counted) -> bool {
    repeated(counted).1 >= CarriedOverThresholds::STANDARD.carried
}

/// Which pair of sections stands under which.
struct Families {
    /// Of each pair, the one above it.
    above: Vec<Option<usize>>,
}

impl Families {
    fn new(comparison: &Comparison) -> Self {
        let pairs = &comparison.sections;
        let pair_of = |side: fn(&SectionPair) -> &Vec<usize>, count: usize| {
            let mut pair_of = vec![None; count];
            for (index, pair) in pairs.iter().enumerate() {
                for &section in side(pair) {
                    pair_of[section] = Some(index);
                }
            }
            pair_of
        };
        let in_before = pair_of(|pair| &pair.before, comparison.before.sections.len());
        let in_after = pair_of(|pair| &pair.after, comparison.after.sections.len());
        // What went this year stood under something, too.
        let above = pairs.iter().map(|pair| match pair.after.first() {
            Some(&section) => in_after[comparison.after.sections[section].parent?],
            None => {
                let section = *pair.before.first()?;
                in_before[comparison.before.sections[section].parent?]
            }
        });
        Self {
            above: above.collect(),
        }
    }

    /// A pair and the ones above it, from the bottom up.
    fn from(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        // No tree is deeper than it has sections: pairs of two outlines may not make a tree.
        std::iter::successors(Some(index), |&at| self.above[at]).take(self.above.len())
    }
}
