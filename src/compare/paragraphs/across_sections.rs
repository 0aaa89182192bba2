//! Step 2: paragraphs that went into another section.
//!
//! A short or usual sentence is found in many places by chance, so that only text of some length
//! that stands once on each side, or is very like and far from any other, is followed.

use super::{Evidence, Pairing, Reason, Sides};
use crate::compare::candidates::{like_ones, take_best};
use crate::compare::document::{Document, Place};
use crate::compare::nearest::Nearest;
use crate::compare::passages::Passages;
use crate::compare::texts::once_on_both;

pub(super) fn pair(sides: &Sides<'_>, pairing: &mut Pairing) {
    equal(sides, pairing);
    like(sides, pairing);
    with_neighbours(sides, pairing);
}

/// What stands right beside a paragraph that went into another section, and went with it: equal
/// text, also where it stands more than once.
fn with_neighbours(sides: &Sides<'_>, pairing: &mut Pairing) {
    let section = |document: &Document, p: usize| document.paragraphs.get(p).map(|p| p.section);
    let pairs: Vec<(usize, usize)> = pairing.pairs().collect();
    for (before, after) in pairs {
        for step in [1, -1] {
            let (mut old, mut new) = (before, after);
            while let (Some(next), Some(other)) =
                (old.checked_add_signed(step), new.checked_add_signed(step))
            {
                let stays = section(sides.before, next) == section(sides.before, before)
                    && section(sides.after, other) == section(sides.after, after);
                if !stays || !are_free_and_equal(sides, next, other, pairing) {
                    break;
                }
                pairing.pair(next, other, Evidence::certain(Reason::Anchor, 1.0));
                (old, new) = (next, other);
            }
        }
    }
}

fn are_free_and_equal(sides: &Sides<'_>, before: usize, after: usize, pairing: &Pairing) -> bool {
    let (old, new) = (&sides.texts.before, &sides.texts.after);
    let is_free = pairing.after(before).is_none() && pairing.before(after).is_none();
    let is_body = sides.before.paragraphs[before].place == Place::Body
        && sides.after.paragraphs[after].place == Place::Body;
    is_free && is_body && old.paragraph_key[before] == new.paragraph_key[after]
}

fn may_move(sides: &Sides<'_>, document: &Document, paragraph: usize) -> bool {
    let paragraph = &document.paragraphs[paragraph];
    paragraph.place == Place::Body && paragraph.chars >= sides.thresholds.paragraph_anywhere_chars
}

fn equal(sides: &Sides<'_>, pairing: &mut Pairing) {
    let (old, new) = (&sides.texts.before, &sides.texts.after);
    for (before, after) in once_on_both(&old.paragraph_key, &new.paragraph_key) {
        if may_move(sides, sides.before, before) && may_move(sides, sides.after, after) {
            pairing.pair(before, after, Evidence::certain(Reason::Anchor, 1.0));
        }
    }
}

/// Two paragraphs about one matter have words in common; one that was rewritten keeps passages.
fn have_passages_in_common(sides: &Sides<'_>, before: usize, after: usize) -> bool {
    let (old, new) = (
        &sides.before.paragraphs[before],
        &sides.after.paragraphs[after],
    );
    let (shorter, longer) = if old.chars <= new.chars {
        (old, new)
    } else {
        (new, old)
    };
    let units = sides.thresholds.passage_units;
    let passages = |words| Passages::of(std::iter::once(words), units);
    let known = passages(longer.words()).distinct();
    passages(shorter.words()).share_among(&known) >= sides.thresholds.part_passages
}

/// A text that stands more than once on its side, as set phrases do, is followed nowhere.
fn like(sides: &Sides<'_>, pairing: &mut Pairing) {
    let (old, new) = (&sides.texts.before, &sides.texts.after);
    // The weights are worked out only where something is left to look for.
    let mut own = 0..old.paragraph.len();
    let mut others = 0..new.paragraph.len();
    let is_any_free =
        own.any(|p| pairing.after(p).is_none()) && others.any(|p| pairing.before(p).is_none());
    if !is_any_free {
        return;
    }
    let free = (0..new.paragraph.len())
        .filter(|&p| new.stands_once[p] && pairing.before(p).is_none())
        .filter(|&p| may_move(sides, sides.after, p))
        .map(|p| (p, &new.paragraph[p]));
    let nearest = Nearest::new(free, &sides.texts.paragraph_weights);
    let free_before = (0..old.paragraph.len())
        .filter(|&p| old.stands_once[p] && pairing.after(p).is_none())
        .filter(|&p| may_move(sides, sides.before, p))
        .map(|p| (p, &old.paragraph[p]));
    let mut candidates = like_ones(free_before, &nearest, sides.thresholds.paragraph_anywhere);
    candidates.retain(|pair| have_passages_in_common(sides, pair.before, pair.after));
    take_best(candidates, sides.thresholds.margin_anywhere, pairing);
}
