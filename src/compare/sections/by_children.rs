//! Step 3: parents whose subsections are paired to each other, counted in characters.

use super::{Evidence, Pairing, Reason, Sides};
use rustc_hash::FxHashMap;

pub(super) fn pair(sides: &Sides<'_>, pairing: &mut Pairing) {
    // From the deepest up, so that a parent paired here speaks for its own parent.
    for before in (0..sides.before.sections.len()).rev() {
        if pairing.after(before).is_none() {
            pair_one(sides, before, pairing);
        }
    }
}

fn pair_one(sides: &Sides<'_>, before: usize, pairing: &mut Pairing) {
    let mut common: FxHashMap<usize, usize> = FxHashMap::default();
    for &child in &sides.texts.before.children[before] {
        let counterpart = pairing.after(child);
        if let Some(parent) = counterpart.and_then(|after| sides.after.sections[after].parent) {
            let chars = sides.texts.before.whole_chars[child];
            *common.entry(parent).or_default() += chars;
        }
    }
    let best = common
        .into_iter()
        .max_by_key(|&(after, chars)| (chars, std::cmp::Reverse(after)));
    let Some((after, chars)) = best else { return };
    let total = under(sides, before, after);
    let share = chars as f64 / total.max(1) as f64;
    if share >= sides.thresholds.by_children && sides.are_of_a_kind(before, after) {
        pairing.pair(before, after, Evidence::by(Reason::Text, share));
    }
}

/// Characters in the subsections of the larger of the two.
fn under(sides: &Sides<'_>, before: usize, after: usize) -> usize {
    let old = sides.texts.before.whole_chars[before] - sides.before.sections[before].chars;
    let new = sides.texts.after.whole_chars[after] - sides.after.sections[after].chars;
    old.max(new)
}
