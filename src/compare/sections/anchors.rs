//! Step 1: texts that occur once on each side.
//!
//! The idea of patience diff (Cohen 2005) on whole sections: what is unique on both sides and
//! equal needs no guess. First whole subtrees, then own texts, then heading lines with the text
//! that is run into them, whatever plain text follows; text that occurs twice anchors nothing.

use super::{Document, Evidence, Pairing, Reason, Sides};
use crate::compare::texts::once_on_both;

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
    let (old, new) = (heads(sides.before), heads(sides.after));
    let keys = (&texts.before.paragraph_key, &texts.after.paragraph_key);
    let key = |of: &[u64], line: &Option<usize>| line.map_or(0, |line| of[line]);
    let old_keys: Vec<u64> = old.iter().map(|line| key(keys.0, line)).collect();
    let new_keys: Vec<u64> = new.iter().map(|line| key(keys.1, line)).collect();
    // A title alone is no text: twin titles anchor nothing.
    let run_in = |line: &Option<usize>| {
        let line = line.map(|line| &sides.before.paragraphs[line]);
        line.map_or(0, |line| line.beside_title().chars().count())
    };
    let chars: Vec<usize> = old.iter().map(run_in).collect();
    by_key(sides, [&old_keys, &new_keys], &chars, pairing);
}

/// Of each section its heading line.
fn heads(document: &Document) -> Vec<Option<usize>> {
    let sections = 0..document.sections.len();
    sections.map(|section| document.head(section)).collect()
}

fn by_key(sides: &Sides<'_>, keys: [&[u64]; 2], chars: &[usize], pairing: &mut Pairing) {
    for (before, after) in once_on_both(keys[0], keys[1]) {
        let is_long = chars[before] >= sides.thresholds.anchor_chars;
        if is_long && sides.are_of_a_kind(before, after) {
            pairing.pair(before, after, Evidence::certain(Reason::Anchor, 1.0));
        }
    }
}
