//! Step 1: texts that occur once on each side.
//!
//! The idea of patience diff (Cohen 2005) on whole sections: what is unique on both sides and
//! equal needs no guess. First whole subtrees, then own texts; text that occurs twice anchors
//! nothing.

use super::{Evidence, Pairing, Reason, Sides};
use crate::compare::texts::once_each;

pub(super) fn pair(sides: &Sides<'_>, pairing: &mut Pairing) {
    let texts = sides.texts;
    let before_chars: Vec<usize> = sides.before.sections.iter().map(|s| s.chars).collect();
    by_key(
        sides,
        [&texts.before.whole_key, &texts.after.whole_key],
        &texts.before.whole_chars,
        pairing,
    );
    by_key(
        sides,
        [&texts.before.own_key, &texts.after.own_key],
        &before_chars,
        pairing,
    );
}

fn by_key(sides: &Sides<'_>, keys: [&[u64]; 2], chars: &[usize], pairing: &mut Pairing) {
    let [before, after] = keys.map(once_each);
    let mut found: Vec<(usize, usize)> = before
        .into_iter()
        .filter_map(|(key, before)| Some((before, *after.get(&key)?)))
        .filter(|&(before, after)| {
            chars[before] >= sides.thresholds.anchor_chars && sides.are_of_a_kind(before, after)
        })
        .collect();
    found.sort_unstable();
    for (before, after) in found {
        pairing.pair(before, after, Evidence::certain(Reason::Anchor, 1.0));
    }
}
