//! Step 3: paragraphs that were split into several, or joined out of several, inside paired
//! sections.

use super::{Pairing, Sides};
use crate::compare::contents::{Part, Places, Search, Way, Whole};
use crate::compare::document::{Document, Paragraph, Place};
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
        let is_free = |&paragraph: &usize| way.is_free_part(paragraph, pairing);
        if !parts.iter().any(is_free) {
            continue;
        }
        let wholes = changed_wholes((side, wholes), (other, parts), way, pairing);
        let texts = wholes
            .iter()
            .map(|whole| side.0.paragraphs[whole.index].text.as_str());
        let texts: Vec<&str> = texts.collect();
        let found: Vec<Part> = parts
            .iter()
            .filter(|paragraph| is_free(paragraph))
            .filter_map(|&paragraph| part(other, paragraph, &texts, sides.thresholds.part_chars))
            .collect();
        let passages =
            |text: &str| Passages::of(std::iter::once(text), sides.thresholds.passage_units);
        let search = Search {
            way,
            weights: &sides.texts.paragraph_weights,
            thresholds: sides.thresholds,
            places: Places {
                depth: &|_| 0,
                is_within: &|paragraph, other| paragraph == other,
                part_parent: &|_| None,
                has_name_of: &|_, _| false,
                passages_of_whole: &|paragraph| passages(side.0.paragraphs[paragraph].words()),
                passages_of_part: &|paragraph| {
                    let part = &other.0.paragraphs[paragraph];
                    passages(&part.text[start(part, &texts)..])
                },
            },
        };
        search.run(&wholes, &found, pairing);
    }
}

type Side<'a> = (&'a Document, &'a SideTexts);

/// Among more wholes than these no titles are looked for.
const FEW_WHOLES: usize = 64;

/// Where the words of a part begin, in bytes: behind a title of its own, but where that stands in
/// the midst of a whole.
fn start(part: &Paragraph, wholes: &[&str]) -> usize {
    let head = &part.text[..part.body];
    let is_inside = |whole: &&str| whole.contains(head);
    match !head.is_empty() && wholes.len() <= FEW_WHOLES && wholes.iter().any(is_inside) {
        true => 0,
        false => part.body,
    }
}

/// A paragraph without counterpart, where it has some text.
fn part(side: Side<'_>, index: usize, wholes: &[&str], least: usize) -> Option<Part> {
    let text = &side.0.paragraphs[index];
    if text.place == Place::Aside || text.chars < least {
        return None;
    }
    let contents = match start(text, wholes) {
        0 => side.1.paragraph[index].clone(),
        _ => side.1.beside_title(side.0, index),
    };
    Some(Part {
        index,
        beginning: contents.clone(),
        contents,
    })
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
