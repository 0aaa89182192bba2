//! How like two sections of two years are, and how far that stands out.
//!
//! Likeness is the cosine of rarity-weighted unit pairs, of the title and of the text. Sections on
//! one matter, written a year apart by another hand, are hardly like each other; but they are
//! several times as like as either is to the rest, in a report full of set phrases as in a terse
//! one. That multiple is the lift: likeness over the mean likeness of the two to all others.

use super::vectors::{Sum, Titles, Vector};
use crate::compare::texts::SideTexts;
use crate::compare::units::for_each_pair;
use crate::compare::{Document, Texts};
use crate::years::thresholds::AlignmentThresholds;
use std::cell::RefCell;

/// The likeness of the sections of two years.
pub(super) struct Likeness<'a> {
    thresholds: &'a AlignmentThresholds,
    titles: Titles,
    before: Side,
    after: Side,
    /// Of each pair, once it was asked for: likeness, and that of the texts alone. Not kept of very
    /// many.
    known: RefCell<Vec<Option<(f32, f32)>>>,
}

struct Side {
    texts: Vec<Vector>,
    /// Of each section, the sum of its likeness to all of the other side, and that of the texts.
    sums: Vec<(f64, f64)>,
    /// How many sections in the tree there are.
    members: usize,
}

impl<'a> Likeness<'a> {
    pub(super) fn new(
        last_year: &Document,
        this_year: &Document,
        texts: &Texts,
        thresholds: &'a AlignmentThresholds,
    ) -> Self {
        let mut titles = Titles::new(&names(last_year), &names(this_year));
        let least = -thresholds.said_by_most.ln() as f32;
        titles.set_aside(|units| {
            let mut weight = f32::MAX;
            for_each_pair(units, |id| weight = weight.min(texts.weights.of(id)));
            weight < least
        });
        let mut before = Side::new(last_year, &texts.before, texts);
        let mut after = Side::new(this_year, &texts.after, texts);
        let share = thresholds.share_of_title;
        let sums = |own: (&[Vector], &Side), other: (&[Vector], &Side), document: &Document| {
            let titles = sum_of(document, other.0);
            let texts = sum_of(document, &other.1.texts);
            let own = own.0.iter().zip(&own.1.texts);
            let with_all = |(title, text): (&Vector, &Vector)| {
                let text = texts.cosines(text);
                (share * titles.cosines(title) + (1.0 - share) * text, text)
            };
            own.map(with_all).collect()
        };
        let (old, new) = (titles.before.as_slice(), titles.after.as_slice());
        before.sums = sums((old, &before), (new, &after), this_year);
        after.sums = sums((new, &after), (old, &before), last_year);
        let pairs = before.texts.len() * after.texts.len();
        let kept = if pairs <= thresholds.pairs_at_most {
            pairs
        } else {
            0
        };
        Self {
            thresholds,
            titles,
            before,
            after,
            known: RefCell::new(vec![None; kept]),
        }
    }

    /// Likeness of title and text, 0 to 1.
    pub(super) fn of(&self, before: usize, after: usize) -> f64 {
        f64::from(self.both(before, after).0)
    }

    /// Likeness of their texts alone, 0 to 1.
    pub(super) fn of_text(&self, before: usize, after: usize) -> f64 {
        f64::from(self.both(before, after).1)
    }

    /// Likeness of their titles alone, 0 to 1.
    pub(super) fn of_titles(&self, before: usize, after: usize) -> f64 {
        self.titles.cosine(before, after)
    }

    /// How many words their titles have in common.
    pub(super) fn common_words(&self, before: usize, after: usize) -> usize {
        self.titles.common_words(before, after)
    }

    /// How like the two reports are as a whole, 0 to 1: the cosine of the sums of their sections.
    pub(super) fn of_all(&self) -> f64 {
        let sum = |side: &Side| Sum::of(side.texts.iter());
        sum(&self.before).cosine(&sum(&self.after))
    }

    /// How many times as like two sections are as either is to the others.
    pub(super) fn lift(&self, before: usize, after: usize) -> f64 {
        let sums = (self.before.sums[before].0, self.after.sums[after].0);
        self.over_others(self.of(before, after), sums)
    }

    /// The same of their texts alone.
    pub(super) fn lift_of_text(&self, before: usize, after: usize) -> f64 {
        let sums = (self.before.sums[before].1, self.after.sums[after].1);
        self.over_others(self.of_text(before, after), sums)
    }

    fn over_others(&self, likeness: f64, sums: (f64, f64)) -> f64 {
        let mean = |sum: f64, members: usize| {
            let others = members.saturating_sub(1).max(1);
            (sum - likeness).max(0.0) / others as f64
        };
        let old = mean(sums.0, self.after.members);
        let new = mean(sums.1, self.before.members);
        likeness / ((old + new) / 2.0).max(self.thresholds.by_chance)
    }

    fn both(&self, before: usize, after: usize) -> (f32, f32) {
        let place = before * self.after.texts.len() + after;
        let known = self.known.borrow().get(place).copied().flatten();
        known.unwrap_or_else(|| {
            let found = self.measured(before, after);
            if let Some(kept) = self.known.borrow_mut().get_mut(place) {
                *kept = Some(found);
            }
            found
        })
    }

    fn measured(&self, before: usize, after: usize) -> (f32, f32) {
        let text = self.before.texts[before].cosine(&self.after.texts[after]);
        let title = self.titles.cosine(before, after);
        let share = self.thresholds.share_of_title;
        let likeness = share * title + (1.0 - share) * text;
        (likeness as f32, text as f32)
    }
}

impl Side {
    fn new(document: &Document, side: &SideTexts, texts: &Texts) -> Self {
        let sections = 0..document.sections.len();
        let text = |section: usize| Vector::of_text(&side.section[section], &texts.weights);
        let is_in_tree = |&section: &usize| document.sections[section].naming.is_in_tree();
        Self {
            texts: sections.clone().map(text).collect(),
            sums: Vec::new(),
            members: sections.filter(is_in_tree).count(),
        }
    }
}

/// The sum of the vectors of the sections in the tree.
fn sum_of(document: &Document, vectors: &[Vector]) -> Sum {
    let sections = document.sections.iter().zip(vectors);
    let in_tree = sections.filter(|(section, _)| section.naming.is_in_tree());
    Sum::of(in_tree.map(|(_, vector)| vector))
}

/// What the sections are called.
fn names(document: &Document) -> Vec<&str> {
    let sections = document.sections.iter();
    sections.map(|section| section.title.as_str()).collect()
}
