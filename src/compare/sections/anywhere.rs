//! Step 5: what is left, over the whole report: like text that beats every other by a margin.

use super::{Pairing, Sides};
use crate::compare::candidates::{like_ones, take_best};
use crate::compare::nearest::Nearest;

pub(super) fn pair(sides: &Sides<'_>, pairing: &mut Pairing) {
    let texts = sides.texts;
    // The weights are worked out only where something is left to look for.
    let mut others = 0..sides.after.sections.len();
    let mut own = 0..sides.before.sections.len();
    let is_any_free = others.any(|section| pairing.before(section).is_none())
        && own.any(|section| pairing.after(section).is_none());
    if !is_any_free {
        return;
    }
    let free_after = (0..sides.after.sections.len())
        .filter(|&section| pairing.before(section).is_none())
        .map(|section| (section, &texts.after.section[section]));
    let nearest = Nearest::new(free_after, &texts.weights);
    let free_before = (0..sides.before.sections.len())
        .filter(|&section| pairing.after(section).is_none())
        .filter(|&section| texts.before.whole_chars[section] >= sides.thresholds.anchor_chars)
        .map(|section| (section, &texts.before.section[section]));
    let mut candidates = like_ones(free_before, &nearest, sides.thresholds.anywhere);
    candidates.retain(|pair| sides.are_of_a_kind(pair.before, pair.after));
    take_best(candidates, sides.thresholds.margin_anywhere, pairing);
}
