//! What happened to a section from one text to the next: one rule for the column of a year and for
//! the way back of one section.

use super::{SectionName, SectionTurn};
use crate::compare::{Change, Comparison, Document, SectionPair};

/// The section of each side with which a pair goes on: the one whose title stays, else the longest.
/// Of last year's only those that are `known`; `None` where there is none.
pub(super) fn heirs(
    comparison: &Comparison,
    pair: &SectionPair,
    known: impl Fn(usize) -> bool,
) -> Option<(usize, usize)> {
    let (earlier, later) = (&comparison.before, &comparison.after);
    let known = || {
        pair.before
            .iter()
            .copied()
            .filter(|&section| known(section))
    };
    let same_title = known().find_map(|old| {
        let title = &earlier.sections[old].title;
        let mut members = pair.after.iter().copied();
        let new = members.find(|&new| later.sections[new].title == *title)?;
        Some((old, new))
    });
    let longest = |document: &Document, members: &mut dyn Iterator<Item = usize>| {
        // Of several of one length, the first.
        members.max_by_key(|&section| {
            let length = document.sections[section].chars;
            (length, std::cmp::Reverse(section))
        })
    };
    same_title.or_else(|| {
        let old = longest(earlier, &mut known())?;
        let new = longest(later, &mut pair.after.iter().copied())?;
        Some((old, new))
    })
}

/// What happened to the section that a pair goes on with.
pub(super) fn turns(
    comparison: &Comparison,
    pair: &SectionPair,
    (old, new): (usize, usize),
) -> Vec<SectionTurn> {
    let (before, after) = (&comparison.before, &comparison.after);
    let names = |document: &Document, members: &[usize]| -> Vec<SectionName> {
        let members = members.iter().map(|&section| &document.sections[section]);
        members.map(SectionName::of).collect()
    };
    let mut turns = Vec::new();
    if pair.has(Change::Renamed) && before.sections[old].title != after.sections[new].title {
        let from = SectionName::of(&before.sections[old]);
        turns.push(SectionTurn::Renamed { from });
    }
    if pair.has(Change::Moved) {
        turns.push(match other_parent(comparison, old, new) {
            Some(from) => SectionTurn::Moved { from },
            None => SectionTurn::Reordered,
        });
    }
    if pair.after.len() > 1 {
        let parts = names(after, &pair.after);
        turns.push(SectionTurn::Split { parts });
    }
    if pair.before.len() > 1 {
        let parts = names(before, &pair.before);
        turns.push(SectionTurn::Merged { parts });
    }
    turns
}

/// What happened to a section of a pair that goes on with another one: it was split off.
pub(super) fn split_off(comparison: &Comparison, old: usize) -> SectionTurn {
    let from = SectionName::of(&comparison.before.sections[old]);
    SectionTurn::SplitFrom { from }
}

/// The way to what a section stood under, where it stands under another one now.
fn other_parent(comparison: &Comparison, old: usize, new: usize) -> Option<Vec<String>> {
    let (before, after) = (&comparison.before, &comparison.after);
    let parents = (before.sections[old].parent, after.sections[new].parent);
    let stayed = match parents {
        (None, None) => true,
        (Some(old), Some(new)) => comparison
            .sections
            .iter()
            .any(|pair| pair.before.contains(&old) && pair.after.contains(&new)),
        (Some(_), None) | (None, Some(_)) => false,
    };
    let path = parents
        .0
        .map_or_else(Vec::new, |parent| before.sections[parent].path.clone());
    (!stayed).then_some(path)
}
