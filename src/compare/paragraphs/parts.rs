//! Step 3: paragraphs that were split into several, or joined out of several, inside paired
//! sections.

use super::{Pairing, Sides};
use crate::compare::contents::{Part, Places, Search, Way, Whole};
use crate::compare::document::{Document, Place};
use crate::compare::passages::Passages;
use crate::compare::texts::SideTexts;

pub(super) fn pair(sides: &Sides<'_>, before: &[usize], after: &[usize], pairing: &mut Pairing) {
    let old = (sides.before, &sides.texts.before);
    let new = (sides.after, &sides.texts.after);
    for way in Way::BOTH {
        let ((side, wholes), (other, parts)) = match way {
            Way::Split => ((old, before), (new, after)),
            Way::Merged => ((new, after), (old, before)),
        };
        let least = sides.thresholds.part_chars;
        let found = free_parts(other, parts, way, least, pairing);
        if found.is_empty() {
            continue;
        }
        let search = Search {
            way,
            weights: &sides.texts.paragraph_weights,
            thresholds: sides.thresholds,
            places: Places {
                depth: &|_| 0,
                is_within: &|paragraph, other| paragraph == other,
                part_parent: &|_| None,
                has_name_of: &|_, _| false,
                passages_of_whole: &|paragraph| passages(side.0, paragraph, sides),
                passages_of_part: &|paragraph| passages(other.0, paragraph, sides),
            },
        };
        let wholes = changed_wholes((side, wholes), (other, parts), way, pairing);
        search.run(&wholes, &found, pairing);
    }
}

fn passages(document: &Document, paragraph: usize, sides: &Sides<'_>) -> Passages {
    let text = document.paragraphs[paragraph].beside_title();
    Passages::of(std::iter::once(text), sides.thresholds.passage_units)
}

type Side<'a> = (&'a Document, &'a SideTexts);

fn free_parts(
    side: Side<'_>,
    paragraphs: &[usize],
    way: Way,
    least: usize,
    pairing: &Pairing,
) -> Vec<Part> {
    let long = |paragraph: usize| {
        let text = &side.0.paragraphs[paragraph];
        text.place != Place::Aside && text.chars >= least
    };
    let free = paragraphs.iter().copied();
    free.filter(|&paragraph| way.is_free_part(paragraph, pairing) && long(paragraph))
        .map(|index| {
            let contents = side.1.beside_title(side.0, index);
            Part {
                index,
                beginning: contents.clone(),
                contents,
            }
        })
        .collect()
}

/// Of each paragraph that is not what it was, the text that its counterpart does not hold. One
/// that went into another section left no part behind.
fn changed_wholes(
    (side, paragraphs): (Side<'_>, &[usize]),
    (others, beside): (Side<'_>, &[usize]),
    way: Way,
    pairing: &Pairing,
) -> Vec<Whole> {
    let mut found = Vec::new();
    for &index in paragraphs {
        let is_aside = side.0.paragraphs[index].place == Place::Aside;
        if is_aside || !way.may_have_parts(index, pairing) {
            continue;
        }
        let counterparts = way.counterparts(index, pairing);
        let key = side.1.paragraph_key[index];
        let stays = |other: &usize| beside.binary_search(other).is_ok();
        let is_same = |&other: &usize| others.1.paragraph_key[other] == key;
        if !counterparts.iter().all(stays) || counterparts.iter().any(is_same) {
            continue;
        }
        let mut left = side.1.paragraph[index].clone();
        for other in counterparts {
            left = left.without(&others.1.paragraph[other]);
        }
        found.push(Whole { index, left });
    }
    found
}
