//! In how many texts each unit pair stands, and what it weighs for it: found out when a weight is
//! first asked for, for many comparisons need none.

use super::likeness::Weights;
use super::units::{Ids, Units};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// From how many units on two threads count the two sides.
const WORTH_A_THREAD: usize = 40_000;
/// No section.
const NONE: u32 = u32::MAX;

/// One side as the count needs it: the units of its paragraphs, and its sections.
#[derive(Debug)]
pub struct Counted {
    /// The units of each paragraph.
    pub units: Units,
    /// Of each section, the paragraphs that count in it.
    pub own: Vec<Vec<usize>>,
    /// Of each section, the one above it.
    pub parent: Vec<Option<usize>>,
}

/// What unit pairs weigh among the sections and among the paragraphs of both sides.
#[derive(Debug)]
pub struct Frequencies {
    sides: [Arc<Counted>; 2],
    ids: Ids,
    weights: OnceLock<[Weights; 2]>,
}

/// Among which texts a unit pair is rare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// The sections, each with all under it.
    Sections,
    /// The paragraphs.
    Paragraphs,
}

/// Weights that are worked out when they are first needed.
#[derive(Debug, Clone)]
pub struct LazyWeights {
    of: Arc<Frequencies>,
    among: Among,
}

impl Deref for LazyWeights {
    type Target = Weights;

    fn deref(&self) -> &Weights {
        let [sections, paragraphs] = self.of.weights.get_or_init(|| self.of.work_out());
        match self.among {
            Among::Sections => sections,
            Among::Paragraphs => paragraphs,
        }
    }
}

impl Frequencies {
    /// Of these two sides.
    pub fn new(sides: [Arc<Counted>; 2]) -> Self {
        let count = sides.iter().map(|side| side.units.count()).sum();
        Self {
            sides,
            ids: Ids::for_units(count),
            weights: OnceLock::new(),
        }
    }

    /// The ids of the unit pairs.
    pub fn ids(&self) -> Ids {
        self.ids
    }

    /// The weights among these texts, worked out once.
    pub fn weights(self: &Arc<Self>, among: Among) -> LazyWeights {
        LazyWeights {
            of: Arc::clone(self),
            among,
        }
    }

    fn work_out(&self) -> [Weights; 2] {
        let [before, after] = &self.sides;
        let (one, other) = if before.units.count() + after.units.count() < WORTH_A_THREAD {
            (count(before, self.ids), count(after, self.ids))
        } else {
            std::thread::scope(|scope| {
                let other = scope.spawn(|| count(after, self.ids));
                let one = count(before, self.ids);
                (one, other.join().unwrap_or_else(|_| count(after, self.ids)))
            })
        };
        let total = |of: fn(&Counted) -> usize| of(before) + of(after);
        let both = |of: fn(&Places) -> u32| {
            let pairs = one.iter().zip(&other);
            pairs.map(move |(one, other)| of(one) + of(other))
        };
        [
            Weights::by_frequency(both(|p| p.sections), total(|side| side.own.len())),
            Weights::by_frequency(both(|p| p.paragraphs), total(|side| side.units.texts())),
        ]
    }
}

/// Where one unit pair stands.
#[derive(Debug, Clone, Copy)]
struct Places {
    last_paragraph: u32,
    paragraphs: u32,
    last_section: u32,
    sections: u32,
}

/// Counts on one side, in one pass.
///
/// A section holds what stands under it too: those that hold a unit pair are the ways from its
/// occurrences up to the root, of which each occurrence adds, in the order of the text, what does
/// not lie on the way of the one before.
fn count(side: &Counted, ids: Ids) -> Vec<Places> {
    let nowhere = Places {
        last_paragraph: NONE,
        paragraphs: 0,
        last_section: NONE,
        sections: 0,
    };
    let mut places = vec![nowhere; ids.count()];
    let depths = depths(&side.parent);
    let mut counted = vec![false; side.units.texts()];
    for (section, own) in side.own.iter().enumerate() {
        for &paragraph in own {
            counted[paragraph] = true;
            ids.for_each(side.units.of(paragraph), |id| {
                let place = &mut places[id as usize];
                if place.last_paragraph == paragraph as u32 {
                    return;
                }
                place.last_paragraph = paragraph as u32;
                place.paragraphs += 1;
                if place.last_section != section as u32 {
                    let last = place.last_section;
                    place.sections += steps_of_its_own(section, last, &side.parent, &depths);
                    place.last_section = section as u32;
                }
            });
        }
    }
    let aside = (0..counted.len()).filter(|&paragraph| !counted[paragraph]);
    for paragraph in aside {
        ids.for_each(side.units.of(paragraph), |id| {
            let place = &mut places[id as usize];
            if place.last_paragraph != paragraph as u32 {
                place.last_paragraph = paragraph as u32;
                place.paragraphs += 1;
            }
        });
    }
    places
}

/// Steps from the root; a parent precedes its children.
fn depths(parent: &[Option<usize>]) -> Vec<u32> {
    let mut depths: Vec<u32> = Vec::with_capacity(parent.len());
    for parent in parent {
        depths.push(parent.map_or(1, |parent| depths[parent] + 1));
    }
    depths
}

/// How many sections from this one up to the root are not on the way of another.
fn steps_of_its_own(section: usize, other: u32, parent: &[Option<usize>], depths: &[u32]) -> u32 {
    if other == NONE {
        return depths[section];
    }
    let (mut at, mut other) = (Some(section), Some(other as usize));
    let depth = |at: Option<usize>| at.map_or(0, |at| depths[at]);
    while at != other {
        if depth(at) >= depth(other) {
            at = at.and_then(|at| parent[at]);
        } else {
            other = other.and_then(|other| parent[other]);
        }
    }
    depths[section] - depth(at)
}

#[cfg(test)]
mod tests {
    use super::{Among, Counted, Frequencies};
    use crate::compare::likeness::{Features, Weights};
    use crate::compare::units::Units;
    use std::sync::Arc;

    fn side(texts: &[&str], parent: Vec<Option<usize>>) -> Arc<Counted> {
        let mut units = Units::default();
        for text in texts {
            units.push(text);
        }
        let own = (0..texts.len()).map(|text| vec![text]).collect();
        Arc::new(Counted { units, own, parent })
    }

    #[test]
    fn a_section_holds_what_stands_under_it() {
        // Root 0 with 1 and 2 under it, 3 under 2; 4 stands alone.
        let parent = vec![None, Some(0), Some(0), Some(2), None];
        let before = side(&["甲乙", "丙丁", "戊己", "丙丁", "庚辛"], parent);
        let after = side(&["丙丁"], vec![None]);
        let ids_of = |text: &str| {
            let mut units = Units::default();
            units.push(text);
            units
        };
        let frequencies = Arc::new(Frequencies::new([before, after]));
        let weight = |text: &str, weights: &Weights| {
            let features = Features::of_units(ids_of(text).of(0), frequencies.ids());
            weights.total(&features)
        };
        let sections = frequencies.weights(Among::Sections);
        // In 1, 3, 2, 0 of the one side and in 0 of the other: 5 of 6.
        assert!((weight("丙丁", &sections) - (7.0_f32 / 5.0).ln()).abs() < 1e-6);
        assert!((weight("甲乙", &sections) - 7.0_f32.ln()).abs() < 1e-6);
        let paragraphs = frequencies.weights(Among::Paragraphs);
        assert!((weight("丙丁", &paragraphs) - (7.0_f32 / 3.0).ln()).abs() < 1e-6);
    }
}
