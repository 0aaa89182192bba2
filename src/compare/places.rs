//! Which sections and paragraphs changed their place.
//!
//! A section is held against the siblings that it had and has, under the nearest paired section
//! above it: a heading put in or taken out above it moves nothing. A paragraph is held against the
//! others of its section; one that went into another section moved.

use super::document::{Document, Place};
use super::moves::moved;
use super::pairing::Pairing;
use std::collections::BTreeMap;

/// Of each section of the old side, whether it moved.
pub fn moved_sections(
    before: &Document,
    after: &Document,
    pairing: &Pairing,
    whole_chars: &[usize],
) -> Vec<bool> {
    let mut result = vec![false; before.sections.len()];
    let mut siblings: BTreeMap<Option<usize>, Vec<(usize, usize)>> = BTreeMap::new();
    let mut under_another = Vec::new();
    for (old, new) in pairing.pairs() {
        let parents = (
            above(before, old, |p| pairing.after(p)),
            above(after, new, |p| pairing.principal(p)),
        );
        if parents.0 == parents.1 {
            siblings.entry(parents.1).or_default().push((old, new));
        } else {
            under_another.push((old, new));
        }
    }
    for pairs in siblings.values() {
        for old in out_of_order(pairs, |(old, _)| whole_chars[old]) {
            result[old] = true;
        }
    }
    if under_another.is_empty() {
        return result;
    }
    let pairs: Vec<_> = pairing.pairs().collect();
    let out_of_text_order = out_of_order(&pairs, |(old, _)| before.sections[old].chars);
    for (old, new) in under_another {
        let lost_parent = before.sections[old]
            .parent
            .is_some_and(|parent| pairing.after(parent).is_none());
        let new_parent = after.sections[new]
            .parent
            .is_some_and(|parent| pairing.before(parent).is_none());
        let stayed = (lost_parent || new_parent) && !out_of_text_order.contains(&old);
        result[old] = !stayed;
    }
    result
}

/// The nearest section above that has a counterpart, as an index of the new side.
fn above(
    document: &Document,
    section: usize,
    counterpart: impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    let mut at = document.sections[section].parent;
    while let Some(parent) = at {
        if let Some(found) = counterpart(parent) {
            return Some(found);
        }
        at = document.sections[parent].parent;
    }
    None
}

/// Of each paragraph of the old side, whether it moved.
pub fn moved_paragraphs(
    before: &Document,
    after: &Document,
    sections: &Pairing,
    paragraphs: &Pairing,
) -> Vec<bool> {
    let mut result = vec![false; before.paragraphs.len()];
    // Of a split or merged section, each part has an order of its own.
    let mut within: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    let mut across = Vec::new();
    for (old, new) in paragraphs.pairs() {
        let (one, other) = (&before.paragraphs[old], &after.paragraphs[new]);
        if one.place == Place::Aside {
            continue;
        }
        if sections.holds(one.section, other.section) {
            let both = (one.section, other.section);
            within.entry(both).or_default().push((old, new));
        } else {
            across.push((old, new));
        }
    }
    let chars = |(old, _): (usize, usize)| before.paragraphs[old].chars;
    for pairs in within.values() {
        for old in out_of_order(pairs, chars) {
            result[old] = true;
        }
    }
    if across.is_empty() {
        return result;
    }
    let pairs: Vec<_> = paragraphs.pairs().collect();
    let out_of_text_order = out_of_order(&pairs, chars);
    for (old, new) in across {
        let lost = sections.after(before.paragraphs[old].section).is_none();
        let added = sections.before(after.paragraphs[new].section).is_none();
        let stayed = (lost || added) && !out_of_text_order.contains(&old);
        result[old] = !stayed;
    }
    result
}

/// Those of the old side that do not keep their place among these pairs.
fn out_of_order(
    pairs: &[(usize, usize)],
    chars: impl Fn((usize, usize)) -> usize,
) -> std::collections::BTreeSet<usize> {
    let places: Vec<usize> = pairs.iter().map(|&(_, new)| new).collect();
    let lengths: Vec<usize> = pairs.iter().map(|&pair| chars(pair)).collect();
    moved(&places, &lengths)
        .into_iter()
        .zip(pairs)
        .filter_map(|(moved, &(old, _))| moved.then_some(old))
        .collect()
}
