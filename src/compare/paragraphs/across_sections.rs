//! Step 2: paragraphs that went into another section.
//!
//! A short or usual sentence is found in many places by chance, so that only text of some length
//! that stands once on each side, or is very like and far from any other, is followed.

use super::{Evidence, Pairing, Reason, Sides};
use crate::compare::candidates::{Candidate, take_best};
use crate::compare::document::{Document, Place};
use crate::compare::nearest::Nearest;
use crate::compare::texts::once_each;

pub(super) fn pair(sides: &Sides<'_>, pairing: &mut Pairing) {
    equal(sides, pairing);
    like(sides, pairing);
}

fn may_move(sides: &Sides<'_>, document: &Document, paragraph: usize) -> bool {
    let paragraph = &document.paragraphs[paragraph];
    paragraph.place == Place::Body && paragraph.chars >= sides.thresholds.paragraph_anywhere_chars
}

fn equal(sides: &Sides<'_>, pairing: &mut Pairing) {
    let texts = sides.texts;
    let before = once_each(&texts.before.paragraph_key);
    let after = once_each(&texts.after.paragraph_key);
    let mut found: Vec<(usize, usize)> = before
        .into_iter()
        .filter_map(|(key, before)| Some((before, *after.get(&key)?)))
        .filter(|&(before, after)| {
            may_move(sides, sides.before, before) && may_move(sides, sides.after, after)
        })
        .collect();
    found.sort_unstable();
    for (before, after) in found {
        pairing.pair(before, after, Evidence::certain(Reason::Anchor, 1.0));
    }
}

fn like(sides: &Sides<'_>, pairing: &mut Pairing) {
    let texts = sides.texts;
    let free = (0..sides.after.paragraphs.len())
        .filter(|&p| pairing.before(p).is_none() && may_move(sides, sides.after, p))
        .map(|p| (p, &texts.after.paragraph[p]));
    let nearest = Nearest::new(free, &texts.paragraph_weights);
    let least = sides.thresholds.paragraph_anywhere;
    let mut candidates = Vec::new();
    for before in 0..sides.before.paragraphs.len() {
        if pairing.after(before).is_some() || !may_move(sides, sides.before, before) {
            continue;
        }
        for (after, score) in nearest.at_least(&texts.before.paragraph[before], least) {
            candidates.push(Candidate {
                before,
                after,
                score,
                reason: Reason::Text,
            });
        }
    }
    take_best(candidates, sides.thresholds.margin_anywhere, pairing);
}
