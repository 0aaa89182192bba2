//! What changed in a few sentences: what stands over the sections of a diff.

use crate::compare::document::Place;
use crate::compare::{Change, ChangeKind, Comparison, Document, ParagraphPair, SectionPair, Tally};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::view::Detail;
use std::collections::BTreeSet;

/// In how many places the comparison is coarser than it could be; `None` where it is fine.
pub(super) fn coarse(comparison: &Comparison) -> Option<Says> {
    let late = comparison
        .sections
        .iter()
        .filter(|pair| pair.coarse)
        .count();
    let places = comparison.coarse.len().max(late);
    (places > 0).then_some(Says::CoarsePlaces { places })
}

/// By fact, by kind of words, by whole paragraphs, and the length.
pub(super) fn summary(comparison: &Comparison, touched: &[&[Change]], detail: Detail) -> Vec<Says> {
    let tally = &comparison.tally;
    let with = |change: Change| {
        let carry = touched.iter().filter(|changes| carries(changes, change));
        (change, carry.count())
    };
    let changes: Vec<_> = Change::ALL
        .into_iter()
        .map(with)
        .filter(|(_, n)| *n > 0)
        .collect();
    let mut summary = Vec::new();
    if !changes.is_empty() {
        let touched = touched.len();
        summary.push(Says::Sections { touched, changes });
    }
    let kinds = kinds(tally, |kind| !kind.is_small() || detail == Detail::All);
    if !kinds.is_empty() {
        summary.push(Says::Words { kinds });
    }
    let counts = whole_paragraphs(comparison, &comparison.sections);
    if !counts.is_empty() {
        summary.push(Says::Paragraphs { counts });
    }
    summary.push(Says::Length {
        before: comparison.before.chars,
        after: comparison.after.chars,
        inserted: tally.inserted_chars,
        deleted: tally.deleted_chars,
    });
    summary
}

/// True of a section that is told with this change. One of which nothing is stated but of its
/// paragraphs, as that one was cut, is an edited one.
pub(super) fn carries(changes: &[Change], change: Change) -> bool {
    changes.contains(&change) || change == Change::Edited && changes.is_empty()
}

/// How many whole paragraphs of some sections came, went, moved, were cut or joined.
pub(super) fn whole_paragraphs(
    comparison: &Comparison,
    sections: &[SectionPair],
) -> Vec<(Change, usize)> {
    let changes = [
        Change::Added,
        Change::Removed,
        Change::Moved,
        Change::Split,
        Change::Merged,
    ];
    let counts = changes.map(|change| (change, count_paragraphs(comparison, sections, change)));
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// Paragraphs that carry this change in sections that were there before and are there now; one
/// that was cut, or joined, is one.
fn count_paragraphs(comparison: &Comparison, sections: &[SectionPair], change: Change) -> usize {
    let paired = sections
        .iter()
        .filter(|pair| !pair.before.is_empty() && !pair.after.is_empty());
    let is_head = |paragraph: &ParagraphPair| {
        let of = |document: &Document, index: Option<usize>| {
            index.is_some_and(|index| document.paragraphs[index].place == Place::Head)
        };
        of(&comparison.after, paragraph.after) || of(&comparison.before, paragraph.before)
    };
    let is_joint = matches!(change, Change::Split | Change::Merged);
    let paragraphs = paired.flat_map(|pair| &pair.paragraphs);
    let carrying = paragraphs
        .filter(|paragraph| paragraph.changes.contains(&change))
        .filter(|paragraph| is_joint || !is_head(paragraph));
    let wholes: BTreeSet<(Option<usize>, Option<usize>)> = carrying
        .map(|paragraph| match change {
            Change::Split => (paragraph.before, None),
            Change::Merged => (None, paragraph.after),
            _ => (paragraph.before, paragraph.after),
        })
        .collect();
    wholes.len()
}

/// The kinds of words that changed and are wanted, with how many of each.
pub(super) fn kinds(
    tally: &Tally,
    wanted: impl Fn(ChangeKind) -> bool,
) -> Vec<(ChangeKind, usize)> {
    ChangeKind::ALL
        .into_iter()
        .filter(|kind| wanted(*kind) && *kind != ChangeKind::Numbering)
        .map(|kind| (kind, tally.of_kind(kind)))
        .filter(|(_, count)| *count > 0)
        .collect()
}
