//! Pairs the sections of two drafts, in named steps from the surest to the most doubtful.
//!
//! 1. `anchors`: texts that occur once on each side.
//! 2. `by_title`: under paired parents, titles that stand once and agree in number or text.
//! 3. `by_children`: parents whose subsections are paired to each other.
//! 4. `in_parents`: inside paired parents, from the top down, by title, text and place.
//! 5. `anywhere`: what is left, over the whole report, with a margin.
//! 6. `parts`: what is left, where it is a part of one that was split, or a source of one merged.
//!
//! Steps 3 and 4 run again after 5, for what it paired may be parents, and 4 after 6, for the
//! subsections of all parts are held against those of their whole. Who is left has no
//! counterpart: a doubtful pair is an addition and a removal.

mod anchors;
mod anywhere;
mod by_children;
mod by_title;
mod in_parents;
mod parts;

use super::comparison::{Evidence, Reason};
use super::document::{Document, Naming};
use super::pairing::Pairing;
use super::sides::Sides;

/// Pairs the sections of two drafts.
pub fn pair(sides: &Sides<'_>) -> Pairing {
    let (before, after) = (sides.before, sides.after);
    let mut pairing = Pairing::new(before.sections.len(), after.sections.len());
    pair_ends(sides, &mut pairing);
    anchors::pair(sides, &mut pairing);
    by_title::pair(sides, &mut pairing);
    by_children::pair(sides, &mut pairing);
    in_parents::pair(sides, &mut pairing);
    anywhere::pair(sides, &mut pairing);
    by_children::pair(sides, &mut pairing);
    in_parents::pair(sides, &mut pairing);
    parts::pair(sides, &mut pairing);
    in_parents::pair(sides, &mut pairing);
    pairing
}

/// Does a step among the top sections, then among the children of each pair. A parent precedes its
/// children in the order of the text: one pass goes from the top down.
fn under_paired_parents(
    sides: &Sides<'_>,
    pairing: &mut Pairing,
    among: fn(&Sides<'_>, &[usize], &[usize], &mut Pairing),
) {
    let (old, new) = (&sides.texts.before, &sides.texts.after);
    among(sides, &old.top, &new.top, pairing);
    for before in 0..sides.before.sections.len() {
        let Some(after) = pairing.after(before) else {
            continue;
        };
        let (befores, afters) = (pairing.befores(after), pairing.afters(before));
        if befores.first() == Some(&before) {
            let under = |of: &[Vec<usize>], sections: Vec<usize>| {
                let children = sections.into_iter().flat_map(|section| of[section].clone());
                children.collect::<Vec<_>>()
            };
            let children = (under(&old.children, befores), under(&new.children, afters));
            among(sides, &children.0, &children.1, pairing);
        }
    }
}

/// Opening with opening, closing with closing: each report has one of each, by its place.
fn pair_ends(sides: &Sides<'_>, pairing: &mut Pairing) {
    for naming in [Naming::Opening, Naming::Closing] {
        let find = |document: &Document| document.sections.iter().position(|s| s.naming == naming);
        if let (Some(before), Some(after)) = (find(sides.before), find(sides.after)) {
            let likeness = sides.texts.likeness(before, after);
            pairing.pair(before, after, Evidence::by(Reason::Position, likeness));
        }
    }
}

impl Sides<'_> {
    /// True where both are sections of the tree.
    fn are_of_a_kind(&self, before: usize, after: usize) -> bool {
        let (before, after) = (&self.before.sections[before], &self.after.sections[after]);
        before.naming.is_in_tree() && after.naming.is_in_tree()
    }

    /// True where both have a title, the same with years and marks set aside.
    fn have_same_title(&self, before: usize, after: usize) -> bool {
        let title = &self.texts.before.title[before];
        self.before.sections[before].naming == Naming::Title
            && self.after.sections[after].naming == Naming::Title
            && !title.is_empty()
            && *title == self.texts.after.title[after]
    }
}
