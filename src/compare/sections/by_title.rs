//! Step 2: under paired parents, a title that stands once on each side, where text or number agrees.
//!
//! A title alone never pairs two sections whose text and place disagree; but where its own text
//! was moved away, a section is still the one of its title and not the one that the text went to.

use super::{Evidence, Pairing, Reason, Sides, under_paired_parents};
use std::collections::BTreeMap;

pub(super) fn pair(sides: &Sides<'_>, pairing: &mut Pairing) {
    under_paired_parents(sides, pairing, among);
}

fn among(sides: &Sides<'_>, before: &[usize], after: &[usize], pairing: &mut Pairing) {
    let (old, new) = (&sides.texts.before.title, &sides.texts.after.title);
    for (one, other) in both(before, after, |s| &old[s], |s| &new[s]) {
        if sides.have_same_title(one, other) {
            pair_one(sides, one, other, pairing);
        }
    }
    // Where its text left it, the same line is a title on one side and mere words on the other.
    let keys = (
        &sides.texts.before.paragraph_key,
        &sides.texts.after.paragraph_key,
    );
    let old = |section| sides.before.head(section).map_or(0, |head| keys.0[head]);
    let new = |section| sides.after.head(section).map_or(0, |head| keys.1[head]);
    for (one, other) in both(before, after, old, new) {
        if sides.before.head(one).is_some() && sides.are_of_a_kind(one, other) {
            pair_one(sides, one, other, pairing);
        }
    }
}

fn pair_one(sides: &Sides<'_>, one: usize, other: usize, pairing: &mut Pairing) {
    let sections = (&sides.before.sections[one], &sides.after.sections[other]);
    let likeness = sides.texts.likeness(one, other);
    let same_number = sections.0.is_numbered() && sections.0.ordinal == sections.1.ordinal;
    if same_number || likeness >= sides.thresholds.same_title {
        pairing.pair(one, other, Evidence::by(Reason::Title, likeness));
    }
}

/// Those of each side whose name stands once among these.
fn both<K: Ord>(
    before: &[usize],
    after: &[usize],
    old: impl Fn(usize) -> K,
    new: impl Fn(usize) -> K,
) -> Vec<(usize, usize)> {
    let others = once(after, new);
    let found = once(before, old).into_iter();
    found
        .filter_map(|(name, one)| Some((one, *others.get(&name)?)))
        .collect()
}

/// The names that stand once among these sections.
fn once<K: Ord>(sections: &[usize], name: impl Fn(usize) -> K) -> BTreeMap<K, usize> {
    let mut places: BTreeMap<K, Option<usize>> = BTreeMap::new();
    for &section in sections {
        places
            .entry(name(section))
            .and_modify(|place| *place = None)
            .or_insert(Some(section));
    }
    places
        .into_iter()
        .filter_map(|(name, place)| Some((name, place?)))
        .collect()
}
