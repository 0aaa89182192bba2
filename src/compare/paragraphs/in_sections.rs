//! Step 1: the paragraphs of two paired sections.

use super::{Evidence, Pairing, Reason, Sides};
use crate::compare::candidates::{like_ones, take_best};
use crate::compare::gaps::gaps;
use crate::compare::in_order::equal_in_order;
use crate::compare::nearest::Nearest;

pub(super) fn pair(sides: &Sides<'_>, before: &[usize], after: &[usize], pairing: &mut Pairing) {
    equal(sides, before, after, pairing);
    like(sides, before, after, pairing);
    in_place(sides, before, after, pairing);
}

/// Equal text is the same paragraph, also where one side reads it as page furniture.
fn equal(sides: &Sides<'_>, before: &[usize], after: &[usize], pairing: &mut Pairing) {
    let keys = (
        &sides.texts.before.paragraph_key,
        &sides.texts.after.paragraph_key,
    );
    for (one, other) in equal_in_order(before, after, |p| keys.0[p], |p| keys.1[p]) {
        pairing.pair(one, other, Evidence::certain(Reason::Anchor, 1.0));
    }
}

fn like(sides: &Sides<'_>, before: &[usize], after: &[usize], pairing: &mut Pairing) {
    let texts = sides.texts;
    let is_any_free = before.iter().any(|&p| pairing.after(p).is_none())
        && after.iter().any(|&p| pairing.before(p).is_none());
    if !is_any_free {
        return;
    }
    let free = after
        .iter()
        .filter(|&&p| pairing.before(p).is_none())
        .map(|&p| (p, &texts.after.paragraph[p]));
    let nearest = Nearest::new(free, &texts.paragraph_weights);
    let free_before = before
        .iter()
        .copied()
        .filter(|&p| pairing.after(p).is_none())
        .map(|p| (p, &texts.before.paragraph[p]));
    let mut candidates = like_ones(free_before, &nearest, sides.thresholds.paragraph_within);
    candidates.retain(|pair| {
        sides.may_be_one_paragraph(pair.before, pair.after)
            && may_change_places(sides, pair.before, pair.after)
    });
    take_best(candidates, sides.thresholds.margin_within, pairing);
}

/// Equal text that is not each other's in the order of both changed its place, and only text that
/// stands once is surely the same one.
fn may_change_places(sides: &Sides<'_>, before: usize, after: usize) -> bool {
    let (old, new) = (&sides.texts.before, &sides.texts.after);
    let equal = old.paragraph_key[before] == new.paragraph_key[after];
    !equal || (old.stands_once[before] && new.stands_once[after])
}

/// Pairs the runs that fill the same gap between paired neighbours, where the texts are not strange
/// to each other.
fn in_place(sides: &Sides<'_>, before: &[usize], after: &[usize], pairing: &mut Pairing) {
    for (run, others) in gaps(before, after, pairing) {
        for (&one, &other) in run.iter().zip(&others) {
            let likeness = sides.texts.paragraph_likeness(one, other);
            let enough = likeness >= sides.thresholds.paragraph_same_place;
            if enough && sides.may_be_one_paragraph(one, other) {
                pairing.pair(one, other, Evidence::by(Reason::Position, likeness));
            }
        }
    }
}
