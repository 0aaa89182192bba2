//! Where sections and paragraphs stood and stand.

use crate::compare::document::{Document, Naming};
use crate::compare::{Comparison, SectionPair};
use crate::messages::comparison::ComparisonMessage;
use crate::series::Language;
use std::collections::BTreeMap;

/// The names of a section and those above it, from the top.
pub(super) fn path(document: &Document, section: usize, language: Language) -> Vec<String> {
    let section = &document.sections[section];
    match section.naming {
        Naming::Opening => vec![ComparisonMessage::Opening.say(language)],
        Naming::Closing => vec![ComparisonMessage::Closing.say(language)],
        Naming::Title => section.path.clone(),
        Naming::FirstWords => {
            let mut path = section.path.clone();
            if let Some(last) = path.last_mut() {
                last.push('…');
            }
            path
        }
    }
}

/// Whether a section went up or down among its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// Which way a paired section went, held against the paired sections that it passed.
pub(super) fn way(comparison: &Comparison, pair: &SectionPair) -> Way {
    let (Some(&before), Some(&after)) = (pair.before.first(), pair.after.first()) else {
        return Way::Down;
    };
    let mut passed_upwards = 0;
    let mut passed_downwards = 0;
    for other in &comparison.sections {
        if let (Some(&old), Some(&new)) = (other.before.first(), other.after.first()) {
            passed_upwards += usize::from(old < before && new > after);
            passed_downwards += usize::from(old > before && new < after);
        }
    }
    if passed_upwards >= passed_downwards {
        Way::Up
    } else {
        Way::Down
    }
}

/// Of each old section, how many of its paragraphs stand now in which other new section.
pub(super) fn moved_out(comparison: &Comparison) -> BTreeMap<usize, BTreeMap<usize, usize>> {
    let mut moved: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
    for pair in &comparison.sections {
        for paragraph in &pair.paragraphs {
            let (Some(before), Some(after)) = (paragraph.before, paragraph.after) else {
                continue;
            };
            let old = comparison.before.paragraphs[before].section;
            let new = comparison.after.paragraphs[after].section;
            if !pair.before.contains(&old) {
                *moved.entry(old).or_default().entry(new).or_default() += 1;
            }
        }
    }
    moved
}
