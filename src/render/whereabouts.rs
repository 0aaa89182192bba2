//! Where sections and paragraphs stood and stand.

use super::columns::shortened;
use crate::compare::document::{Document, Naming};
use crate::compare::{Comparison, SectionPair};
use crate::messages::comparison::ComparisonMessage;
use crate::series::Language;
use std::collections::BTreeMap;

/// Columns of the first words that an untitled section is called by.
const FIRST_WORDS: usize = 24;

/// The names of a section and those above it, from the top.
pub(super) fn path(document: &Document, section: usize, language: Language) -> Vec<String> {
    let mut names = Vec::new();
    let mut at = Some(section);
    while let Some(index) = at {
        names.push(name(document, index, language));
        at = document.sections[index].parent;
    }
    names.reverse();
    names
}

/// The number and title of a section; of an untitled one, its first words.
pub(super) fn name(document: &Document, index: usize, language: Language) -> String {
    let section = &document.sections[index];
    match section.naming {
        Naming::Opening => ComparisonMessage::Opening.say(language),
        Naming::Closing => ComparisonMessage::Closing.say(language),
        Naming::Title => numbered(&section.marker, &section.title),
        Naming::FirstWords => {
            let head = document.head(index);
            let words = head.map_or("", |head| document.paragraphs[head].words().trim());
            numbered(&section.marker, &shortened(words, FIRST_WORDS))
        }
    }
}

/// A number before a title: a blank between them where the number is written in Latin signs, and
/// no number where it only says that a title follows.
pub(super) fn numbered(marker: &str, title: &str) -> String {
    let marker = marker.trim();
    if marker.chars().all(|sign| sign == '#') {
        return title.to_owned();
    }
    let blank = if marker.is_ascii() { " " } else { "" };
    format!("{marker}{blank}{title}")
}

/// A section on one of the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// Of the old text, where the new one has none.
    Before(usize),
    /// Of the new text.
    After(usize),
}

/// Where a pair stands: in the new text if it is there.
pub(super) fn place(pair: &SectionPair) -> Option<Place> {
    let after = pair.after.first().copied().map(Place::After);
    after.or_else(|| pair.before.first().copied().map(Place::Before))
}

/// A section and those above it, from the top, each as it stands now if it does.
pub(super) fn places(comparison: &Comparison, pairs: &Pairs, pair: &SectionPair) -> Vec<Place> {
    let mut places = Vec::new();
    let mut at = place(pair);
    while let Some(place) = at {
        places.push(place);
        at = above(comparison, pairs, place);
    }
    places.reverse();
    places
}

/// What a section stands under; of one that went, as it stands now.
fn above(comparison: &Comparison, pairs: &Pairs, of: Place) -> Option<Place> {
    match of {
        Place::After(index) => comparison.after.sections[index].parent.map(Place::After),
        Place::Before(index) => {
            let parent = comparison.before.sections[index].parent?;
            place(&comparison.sections[pairs.of_before(parent)?])
        }
    }
}

/// Which pair each section is of, and its rank among the paired sections of its side.
#[derive(Debug)]
pub(super) struct Pairs {
    of_before: Vec<Option<usize>>,
    of_after: Vec<Option<usize>>,
    ranks_before: Vec<usize>,
    ranks_after: Vec<usize>,
}

impl Pairs {
    pub(super) fn new(comparison: &Comparison) -> Self {
        let count = |document: &Document| document.sections.len();
        let (before, after) = (count(&comparison.before), count(&comparison.after));
        let of = |side: fn(&SectionPair) -> &Vec<usize>, count: usize| {
            let mut pair_of = vec![None; count];
            for (index, pair) in comparison.sections.iter().enumerate() {
                for &section in side(pair) {
                    pair_of[section] = Some(index);
                }
            }
            pair_of
        };
        let ranks = |side: fn(&SectionPair) -> &Vec<usize>, count: usize| {
            let mut ranks = vec![0; count];
            let paired = |pair: &&SectionPair| !pair.before.is_empty() && !pair.after.is_empty();
            for pair in comparison.sections.iter().filter(paired) {
                ranks[side(pair)[0]] = 1;
            }
            let mut passed = 0;
            for rank in &mut ranks {
                passed += *rank;
                *rank = passed;
            }
            ranks
        };
        Self {
            of_before: of(|pair| &pair.before, before),
            of_after: of(|pair| &pair.after, after),
            ranks_before: ranks(|pair| &pair.before, before),
            ranks_after: ranks(|pair| &pair.after, after),
        }
    }

    /// Which one a pair is.
    pub(super) fn of(&self, pair: &SectionPair) -> Option<usize> {
        match place(pair)? {
            Place::Before(section) => self.of_before(section),
            Place::After(section) => self.of_after(section),
        }
    }

    /// The pair of an old section.
    pub(super) fn of_before(&self, section: usize) -> Option<usize> {
        self.of_before[section]
    }

    /// The pair of a new section.
    pub(super) fn of_after(&self, section: usize) -> Option<usize> {
        self.of_after[section]
    }
}

/// The section under which an item without a title is told that came or went whole; `None` of any
/// other section.
pub(super) fn told_under(
    comparison: &Comparison,
    pairs: &Pairs,
    pair: &SectionPair,
) -> Option<Place> {
    let came_or_went = pair.before.is_empty() != pair.after.is_empty();
    let (document, index) = match place(pair)? {
        Place::Before(index) => (&comparison.before, index),
        Place::After(index) => (&comparison.after, index),
    };
    let section = &document.sections[index];
    if !came_or_went || section.naming != Naming::FirstWords {
        return None;
    }
    let parent = section.parent?;
    let above = match place(pair) {
        Some(Place::After(_)) => pairs.of_after(parent),
        Some(Place::Before(_)) | None => pairs.of_before(parent),
    };
    let above = &comparison.sections[above?];
    told_under(comparison, pairs, above).or_else(|| place(above))
}

/// Whether a section went up or down among its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// Which way a paired section went: whether it passed more of the others upwards or downwards,
/// which is whether fewer of them stand before it now.
pub(super) fn way(pairs: &Pairs, pair: &SectionPair) -> Way {
    let (Some(&before), Some(&after)) = (pair.before.first(), pair.after.first()) else {
        return Way::Down;
    };
    if pairs.ranks_before[before] >= pairs.ranks_after[after] {
        Way::Up
    } else {
        Way::Down
    }
}

/// Of each old section, which of its paragraphs stand now in which other new section: indices into
/// the paragraphs of the new text.
pub(super) fn moved_out(comparison: &Comparison) -> BTreeMap<usize, BTreeMap<usize, Vec<usize>>> {
    let mut moved: BTreeMap<usize, BTreeMap<usize, Vec<usize>>> = BTreeMap::new();
    for pair in &comparison.sections {
        for paragraph in &pair.paragraphs {
            let (Some(before), Some(after)) = (paragraph.before, paragraph.after) else {
                continue;
            };
            let old = comparison.before.paragraphs[before].section;
            let new = comparison.after.paragraphs[after].section;
            if !pair.before.contains(&old) {
                let of_old = moved.entry(old).or_default();
                of_old.entry(new).or_default().push(after);
            }
        }
    }
    moved
}
