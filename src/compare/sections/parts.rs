//! Step 6: sections that were split into several, or merged out of several.

use super::{Naming, Pairing, Sides};
use crate::compare::contents::{Part, Places, Search, Way, Whole};
use crate::compare::document::{Document, Place};
use crate::compare::likeness::Features;
use crate::compare::passages::Passages;
use crate::compare::texts::SideTexts;
use rustc_hash::FxHashMap;

pub(super) fn pair(sides: &Sides<'_>, pairing: &mut Pairing) {
    let before = (sides.before, &sides.texts.before);
    let after = (sides.after, &sides.texts.after);
    for way in Way::BOTH {
        let (wholes, parts) = match way {
            Way::Split => (before, after),
            Way::Merged => (after, before),
        };
        let found = free_parts(parts, way, sides.thresholds.part_chars, pairing);
        if found.is_empty() {
            continue;
        }
        let search = Search {
            way,
            weights: &sides.texts.weights,
            thresholds: sides.thresholds,
            places: Places {
                depth: &|section| wholes.0.sections[section].depth,
                is_within: &|section, other| wholes.0.is_within(section, other),
                part_parent: &|section| parts.0.sections[section].parent,
                has_name_of: &|part, whole| {
                    let title = &wholes.1.title[whole];
                    !title.is_empty() && *title == parts.1.title[part]
                },
                passages_of_whole: &|section| passages(wholes.0, section, sides),
                passages_of_part: &|section| passages(parts.0, section, sides),
            },
        };
        search.run(
            &changed_wholes(wholes, parts, way, pairing),
            &found,
            pairing,
        );
    }
}

type Side<'a> = (&'a Document, &'a SideTexts);

/// The sections that have no counterpart, and some text beside their title.
fn free_parts(side: Side<'_>, way: Way, least: usize, pairing: &Pairing) -> Vec<Part> {
    let (document, texts) = side;
    (0..document.sections.len())
        .filter(|&section| {
            way.is_free_part(section, pairing) && document.sections[section].naming.is_in_tree()
        })
        .filter(|&section| {
            let title = document.sections[section].title.chars().count();
            texts.whole_chars[section] >= title + least
        })
        .map(|index| {
            let (contents, beginning) = contents(side, index);
            Part {
                index,
                contents,
                beginning,
            }
        })
        .collect()
}

/// Of each section that is not what it was, the text that its counterpart does not hold.
fn changed_wholes(side: Side<'_>, others: Side<'_>, way: Way, pairing: &Pairing) -> Vec<Whole> {
    let mut found = Vec::new();
    for index in 0..side.0.sections.len() {
        if !side.0.sections[index].naming.is_in_tree() || !way.may_have_parts(index, pairing) {
            continue;
        }
        let counterparts = way.counterparts(index, pairing);
        let key = side.1.whole_key[index];
        if counterparts
            .iter()
            .any(|&other| others.1.whole_key[other] == key)
        {
            continue;
        }
        let left = left_of(side, index, others, &counterparts);
        found.push(Whole { index, left });
    }
    found
}

/// The words of a section that its counterparts do not hold. Paragraphs that both have leave
/// nothing, whatever stands in them: most of a long section is not looked into.
fn left_of(side: Side<'_>, section: usize, others: Side<'_>, counterparts: &[usize]) -> Features {
    let mut theirs: FxHashMap<u64, usize> = FxHashMap::default();
    for &other in counterparts {
        for paragraph in beside_head(others.0, other) {
            *theirs.entry(others.1.paragraph_key[paragraph]).or_default() += 1;
        }
    }
    let mut common: FxHashMap<u64, usize> = FxHashMap::default();
    let mut own = Vec::new();
    own.extend(side.0.head(section));
    for paragraph in beside_head(side.0, section) {
        let key = side.1.paragraph_key[paragraph];
        match theirs.get_mut(&key).filter(|count| **count > 0) {
            Some(count) => {
                *count -= 1;
                *common.entry(key).or_default() += 1;
            }
            None => own.push(paragraph),
        }
    }
    let mut left = words_of(side, section, own.into_iter());
    for &other in counterparts {
        let mut rest = Vec::new();
        rest.extend(others.0.head(other));
        for paragraph in beside_head(others.0, other) {
            let key = others.1.paragraph_key[paragraph];
            match common.get_mut(&key).filter(|count| **count > 0) {
                Some(count) => *count -= 1,
                None => rest.push(paragraph),
            }
        }
        left = left.without(&words_of(others, other, rest.into_iter()));
    }
    left
}

/// The paragraphs of a section with all under it, but for its own heading line.
fn beside_head(document: &Document, section: usize) -> impl Iterator<Item = usize> {
    let head = document.head(section);
    paragraphs_of(document, section).filter(move |&paragraph| Some(paragraph) != head)
}

/// The words of these paragraphs of a section, its own title set aside.
fn words_of(
    (document, texts): Side<'_>,
    section: usize,
    paragraphs: impl Iterator<Item = usize>,
) -> Features {
    let words = paragraphs.map(|p| &texts.paragraph[p]);
    let whole = Features::default().with_share_of(words, 1.0);
    match document.sections[section].naming {
        Naming::Title => whole.without(&texts.title_features[section]),
        Naming::FirstWords | Naming::Opening | Naming::Closing => whole,
    }
}

/// The paragraphs of a section with all under it.
fn paragraphs_of(document: &Document, section: usize) -> impl Iterator<Item = usize> + Clone {
    let depth = document.sections[section].depth;
    let below = document.sections[section + 1..].iter();
    let under = below.take_while(move |other| other.depth > depth);
    std::iter::once(&document.sections[section])
        .chain(under)
        .flat_map(|section| section.paragraphs.iter().copied())
        .filter(|&paragraph| document.paragraphs[paragraph].place != Place::Aside)
}

fn passages(document: &Document, section: usize, sides: &Sides<'_>) -> Passages {
    let paragraphs = paragraphs_of(document, section);
    let texts = paragraphs.map(|p| document.paragraphs[p].beside_title());
    Passages::of(texts, sides.thresholds.passage_units)
}

/// The words of a section with all under it, its own title set aside; and those of the first
/// paragraph that has some.
fn contents((document, texts): Side<'_>, section: usize) -> (Features, Features) {
    let text = paragraphs_of(document, section);
    let mut beginnings = text.clone().map(|p| texts.beside_title(document, p));
    let beginning = beginnings.find(|words| words.iter().next().is_some());
    let whole = words_of((document, texts), section, text);
    (whole, beginning.unwrap_or_default())
}
