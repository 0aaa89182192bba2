//! Step 4: what is left, over the whole report: like text that beats every other by a margin.

use super::{Pairing, Reason, Sides};
use crate::compare::candidates::{Candidate, take_best};
use crate::compare::nearest::Nearest;

pub(super) fn pair(sides: &Sides<'_>, pairing: &mut Pairing) {
    let texts = sides.texts;
    let free_after = (0..sides.after.sections.len())
        .filter(|&section| pairing.before(section).is_none())
        .map(|section| (section, &texts.after.section[section]));
    let nearest = Nearest::new(free_after, &texts.weights);
    let least = sides.thresholds.anywhere;
    let mut candidates = Vec::new();
    for before in 0..sides.before.sections.len() {
        let chars = texts.before.whole_chars[before];
        if pairing.after(before).is_some() || chars < sides.thresholds.anchor_chars {
            continue;
        }
        for (after, score) in nearest.at_least(&texts.before.section[before], least) {
            if sides.are_of_a_kind(before, after) {
                candidates.push(Candidate {
                    before,
                    after,
                    score,
                    reason: Reason::Text,
                });
            }
        }
    }
    take_best(candidates, sides.thresholds.margin_anywhere, pairing);
}
