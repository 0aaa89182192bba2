//! Which sections and paragraphs changed their place.
//!
//! A section is held against the siblings that it had and has, under the nearest paired section
//! above it: a heading put in or taken out above it moves nothing. A paragraph is held against the
//! others of its section; one that went into another section moved.

use super::document::{Document, Place};
use super::moves::{Weight, moved};
use super::pairing::Pairing;
use super::sides::Sides;
use std::collections::{BTreeMap, BTreeSet};

/// Of each section of the old side, whether it moved.
pub fn moved_sections(sides: &Sides<'_>, pairing: &Pairing) -> Vec<bool> {
    let (before, after) = (sides.before, sides.after);
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
        for old in out_of_order(pairs, |pair| weight_of_all(sides, pair)) {
            result[old] = true;
        }
    }
    if under_another.is_empty() {
        return result;
    }
    let pairs: Vec<_> = pairing.pairs().collect();
    let out_of_text_order = out_of_order(&pairs, |pair| weight_of_own(sides, pair));
    for &(old, new) in &under_another {
        let lost_parent = before.sections[old]
            .parent
            .is_some_and(|parent| !pairing.is_kept_before(parent));
        let new_parent = after.sections[new]
            .parent
            .is_some_and(|parent| !pairing.is_kept_after(parent));
        let stayed = (lost_parent || new_parent) && !out_of_text_order.contains(&old);
        result[old] = !stayed;
    }
    under_another.retain(|(old, _)| !out_of_text_order.contains(old));
    settle_among_unmoved(sides, pairing, &under_another, &mut result);
    result
}

/// One that moved in before others, or away from before them, did not move those: moved ones passed
/// over, they stand under the same section, or right behind it.
fn settle_among_unmoved(
    sides: &Sides<'_>,
    pairing: &Pairing,
    in_text_order: &[(usize, usize)],
    moved: &mut [bool],
) {
    let (before, after) = (sides.before, sides.after);
    let kept = |old: usize| pairing.after(old).filter(|_| !moved[old]);
    let kept_new = |new: usize| pairing.before(new).and_then(kept);
    let stays = |&&(old, new): &&(usize, usize)| {
        let parents = (above(before, old, kept), above(after, new, kept_new));
        let own = (before.sections[old].parent, after.sections[new].parent);
        let is_under_moved = own.0.is_some_and(|parent| moved[parent])
            || own
                .1
                .is_some_and(|parent| pairing.before(parent).is_some_and(|old| moved[old]));
        let behind = || {
            let old = (0..old).rev().find_map(kept);
            old == (0..new).rev().find_map(kept_new)
        };
        parents.0 == parents.1 || (is_under_moved && behind())
    };
    let stayed: Vec<usize> = in_text_order
        .iter()
        .filter(stays)
        .map(|&(old, _)| old)
        .collect();
    for old in stayed {
        moved[old] = false;
    }
}

/// What two sections weigh with all under them.
fn weight_of_all(sides: &Sides<'_>, (old, new): (usize, usize)) -> Weight {
    let (before, after) = (&sides.texts.before, &sides.texts.after);
    Weight {
        chars: before.whole_chars[old] + after.whole_chars[new],
        tie: tie(before.whole_key[old], after.whole_key[new]),
    }
}

fn weight_of_own(sides: &Sides<'_>, (old, new): (usize, usize)) -> Weight {
    let (before, after) = (&sides.texts.before, &sides.texts.after);
    Weight {
        chars: sides.before.sections[old].chars + sides.after.sections[new].chars,
        tie: tie(before.own_key[old], after.own_key[new]),
    }
}

fn weight_of_paragraph(sides: &Sides<'_>, (old, new): (usize, usize)) -> Weight {
    let (before, after) = (&sides.texts.before, &sides.texts.after);
    Weight {
        chars: sides.before.paragraphs[old].chars + sides.after.paragraphs[new].chars,
        tie: tie(before.paragraph_key[old], after.paragraph_key[new]),
    }
}

/// The same whichever side is which.
fn tie(before: u64, after: u64) -> u128 {
    u128::from(before) + u128::from(after)
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
pub fn moved_paragraphs(sides: &Sides<'_>, sections: &Pairing, paragraphs: &Pairing) -> Vec<bool> {
    let (before, after) = (sides.before, sides.after);
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
    let weight = |pair| weight_of_paragraph(sides, pair);
    for pairs in within.values() {
        for old in out_of_order(pairs, weight) {
            result[old] = true;
        }
    }
    if across.is_empty() {
        return result;
    }
    let pairs: Vec<_> = paragraphs.pairs().collect();
    let out_of_text_order = out_of_order(&pairs, weight);
    for (old, new) in across {
        let lost = !sections.is_kept_before(before.paragraphs[old].section);
        let added = !sections.is_kept_after(after.paragraphs[new].section);
        let stayed = (lost || added) && !out_of_text_order.contains(&old);
        result[old] = !stayed;
    }
    result
}

/// Those of the old side that do not keep their place among these pairs.
fn out_of_order(
    pairs: &[(usize, usize)],
    weight: impl Fn((usize, usize)) -> Weight,
) -> BTreeSet<usize> {
    let places: Vec<usize> = pairs.iter().map(|&(_, new)| new).collect();
    let weights: Vec<Weight> = pairs.iter().map(|&pair| weight(pair)).collect();
    moved(&places, &weights)
        .into_iter()
        .zip(pairs)
        .filter_map(|(moved, &(old, _))| moved.then_some(old))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::moved_sections;
    use crate::compare::comparison::{Evidence, Reason};
    use crate::compare::{Document, Pairing, Sides, Texts, Thresholds};
    use crate::report::{Grammar, parse};
    use crate::settings::pack::Pack;

    fn document(text: &str, grammar: &Grammar) -> Document {
        Document::from_outline(&parse(text, grammar))
    }

    /// The titles of the sections that moved, those of the same title being each other's.
    fn moved(before: &str, after: &str) -> Vec<String> {
        let grammar = Pack::built_in("zh-gov").unwrap().grammar;
        let (before, after) = (document(before, &grammar), document(after, &grammar));
        let mut pairing = Pairing::new(before.sections.len(), after.sections.len());
        for (old, section) in before.sections.iter().enumerate() {
            let mut new = after.sections.iter();
            if let Some(new) = new.position(|new| new.title == section.title) {
                pairing.pair(old, new, Evidence::certain(Reason::Title, 1.0));
            }
        }
        let sides = Sides {
            before: &before,
            after: &after,
            texts: &Texts::new(&before, &after, &grammar.words),
            thresholds: &Thresholds::STANDARD,
        };
        let moved = moved_sections(&sides, &pairing);
        let sections = before.sections.iter().zip(moved);
        sections
            .filter(|&(_, moved)| moved)
            .map(|(section, _)| section.title.clone())
            .collect()
    }

    const BEFORE: &str =
        "一、农业\n（一）蔬菜\n大棚扩建。\n（二）水产\n新挖鱼塘三十口。\n二、林业\n补种杉树。\n";

    #[test]
    fn the_shorter_of_two_that_change_places_moved() {
        let after = "一、农业\n（一）水产\n新挖鱼塘三十口。\n（二）蔬菜\n大棚扩建。\n二、林业\n补种杉树。\n";
        assert_eq!(moved(BEFORE, after), ["蔬菜"]);
        let after = "一、林业\n补种杉树。\n二、农业\n（一）蔬菜\n大棚扩建。\n（二）水产\n新挖鱼塘三十口。\n";
        assert_eq!(moved(BEFORE, after), ["林业"]);
    }

    #[test]
    fn a_heading_put_in_or_taken_out_above_moves_nothing() {
        let after = "一、综述\n各项稳定。\n二、种养\n（一）蔬菜\n大棚扩建。\n（二）水产\n新挖鱼塘三十口。\n三、林业\n补种杉树。\n";
        assert_eq!(moved(BEFORE, after), [""; 0]);
        assert_eq!(moved(after, BEFORE), [""; 0]);
    }

    #[test]
    fn a_section_under_another_part_moved() {
        let after = "一、农业\n（一）蔬菜\n大棚扩建。\n二、林业\n补种杉树。\n（一）水产\n新挖鱼塘三十口。\n";
        assert_eq!(moved(BEFORE, after), ["水产"]);
    }
}
