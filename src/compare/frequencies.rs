//! In how many texts each unit pair stands, and what it weighs for it: found out when a weight is
//! first asked for, for many comparisons need none.

use super::likeness::Weights;
use super::side_by_side::both;
use super::slots::Slots;
use super::units::{Units, for_each_pair};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// About how many bytes of text a unit stands for.
const BYTES_A_UNIT: usize = 3;
/// No paragraph.
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
        Self {
            sides,
            weights: OnceLock::new(),
        }
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
        let slots = &Arc::new(Slots::of([&before.units, &after.units]));
        let (one, other) = both(
            (before.units.count() + after.units.count()) * BYTES_A_UNIT,
            || count(before, slots),
            || count(after, slots),
        );
        let total = |of: fn(&Counted) -> usize| of(before) + of(after);
        // Both in one pass: the places of long texts do not stay near the processor for two.
        let (in_sections, in_paragraphs) = one
            .iter()
            .zip(&other)
            .map(|(one, other)| {
                (
                    one.sections.saturating_add(other.sections),
                    one.paragraphs.saturating_add(other.paragraphs),
                )
            })
            .unzip();
        let of = |frequency, total| Weights::by_frequency(frequency, total, Arc::clone(slots));
        [
            of(in_sections, total(|side| side.own.len())),
            of(in_paragraphs, total(|side| side.units.texts())),
        ]
    }
}

/// Where one unit pair stands; what stands nearly everywhere weighs nothing, however often it is.
#[derive(Debug, Clone, Copy)]
struct Places {
    last_paragraph: u32,
    paragraphs: u16,
    sections: u16,
}

/// Counts on one side, in one pass.
///
/// A section holds what stands under it too: those that hold a unit pair are the ways from its
/// occurrences up to the root, of which each occurrence adds, in the order of the text, what does
/// not lie on the way of the one before.
fn count(side: &Counted, slots: &Slots) -> Vec<Places> {
    let nowhere = Places {
        last_paragraph: NONE,
        paragraphs: 0,
        sections: 0,
    };
    let mut places = vec![nowhere; slots.count()];
    let depths = depths(&side.parent);
    let mut section_of: Vec<Option<usize>> = vec![None; side.units.texts()];
    let mut at: Vec<usize> = Vec::new();
    let mut count_one = |paragraph: usize, section_of: &[Option<usize>]| {
        let section = section_of[paragraph];
        at.clear();
        for_each_pair(side.units.of(paragraph), |id| {
            at.push(slots.of_id(id));
        });
        // The places lie far apart in memory: looked at first without a question, they are fetched
        // at the same time and not one after the other.
        let fetched = at
            .iter()
            .fold(0, |all, &at| all ^ places[at].last_paragraph);
        std::hint::black_box(fetched);
        for &at in &at {
            let place = &mut places[at];
            let last = place.last_paragraph;
            if last == paragraph as u32 {
                continue;
            }
            place.last_paragraph = paragraph as u32;
            place.paragraphs = place.paragraphs.saturating_add(1);
            let last_section = section_of.get(last as usize).copied().flatten();
            if let Some(section) = section.filter(|_| last_section != section) {
                let steps = steps_of_its_own(section, last_section, &side.parent, &depths);
                place.sections = place.sections.saturating_add(steps);
            }
        }
    };
    for (section, own) in side.own.iter().enumerate() {
        for &paragraph in own {
            section_of[paragraph] = Some(section);
            count_one(paragraph, &section_of);
        }
    }
    for paragraph in (0..side.units.texts()).filter(|&p| section_of[p].is_none()) {
        count_one(paragraph, &section_of);
    }
    places
}

/// Steps from the root; a parent precedes its children.
fn depths(parent: &[Option<usize>]) -> Vec<u16> {
    let mut depths: Vec<u16> = Vec::with_capacity(parent.len());
    for parent in parent {
        depths.push(parent.map_or(1, |parent| depths[parent].saturating_add(1)));
    }
    depths
}

/// How many sections from this one up to the root are not on the way of another.
fn steps_of_its_own(
    section: usize,
    other: Option<usize>,
    parent: &[Option<usize>],
    depths: &[u16],
) -> u16 {
    let (mut at, mut other) = (Some(section), other);
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
        let frequencies = Arc::new(Frequencies::new([before, after]));
        let weight = |text: &str, weights: &Weights| weights.total(&Features::of(text));
        let sections = frequencies.weights(Among::Sections);
        // In 1, 3, 2, 0 of the one side and in 0 of the other: 5 of 6.
        assert!((weight("丙丁", &sections) - (7.0_f32 / 5.0).ln()).abs() < 1e-6);
        assert!((weight("甲乙", &sections) - 7.0_f32.ln()).abs() < 1e-6);
        let paragraphs = frequencies.weights(Among::Paragraphs);
        assert!((weight("丙丁", &paragraphs) - (7.0_f32 / 3.0).ln()).abs() < 1e-6);
    }
}
