//! What changed between two drafts: what is compared, a summary, then section by section.

use super::changes::{Block, Changes};
use super::style::Role;
use super::text::Text;
use super::{forms, frame};
use crate::compare::document::Place;
use crate::compare::tally::tally;
use crate::compare::{Change, ChangeKind, Comparison, Document, ParagraphPair, SectionPair, Tally};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::render::Display;
use crate::view::{Detail, DiffView};
use std::collections::BTreeSet;

/// The screen of `diff`.
pub(super) fn screen(view: &DiffView, display: &Display) -> String {
    let name = view.report.as_ref().map(ToString::to_string);
    let subject = forms::Subject {
        title: Says::DiffTitle,
        name: name.unwrap_or_default(),
        before: &view.before,
        after: &view.after,
    };
    forms::screen(&subject, &view.comparison, &view.shown, display)
}

/// The summary, the sections one under the other, and what is only counted.
pub(super) fn listing(changes: &Changes<'_>) -> Vec<Text> {
    let blocks = changes.blocks();
    let mut lines = over(changes, &blocks);
    let under = under(changes, &blocks);
    lines.extend(blocks.into_iter().flat_map(Block::lines));
    lines.extend(under);
    lines
}

/// What stands over the sections: a summary, or what was asked for.
pub(super) fn over(changes: &Changes<'_>, blocks: &[Block]) -> Vec<Text> {
    let columns = frame::columns(changes.display());
    let mut lines = forms::listed(changes, blocks);
    if lines.is_empty() {
        let summary = match blocks.is_empty() {
            true => vec![Says::OnlySmallChanges],
            false => summary(changes.comparison(), blocks, changes.shown().detail),
        };
        for message in summary {
            lines.extend(Text::plain(&changes.say(&message)).hanging(columns, 2));
        }
    }
    lines.extend(forms::coarse(changes));
    lines
}

/// What stands under the sections: what is counted and not listed.
pub(super) fn under(changes: &Changes<'_>, blocks: &[Block]) -> Vec<Text> {
    let Some(message) = folded(changes, blocks) else {
        return Vec::new();
    };
    let mut line = Text::of(Role::Faint, &changes.say(&message));
    line.push(Role::Faint, changes.comma());
    line.push(Role::Hint, &changes.say(&Says::ShowFolded));
    let mut lines = vec![Text::new()];
    lines.extend(line.hanging(frame::columns(changes.display()), 2));
    lines
}

/// By fact, by kind of words, by whole paragraphs, and the length.
fn summary(comparison: &Comparison, blocks: &[Block], detail: Detail) -> Vec<Says> {
    let tally = &comparison.tally;
    let with = |change: Change| {
        let carry = blocks
            .iter()
            .filter(|block| block.changes.contains(&change));
        (change, carry.count())
    };
    let changes: Vec<_> = Change::ALL
        .into_iter()
        .map(with)
        .filter(|(_, n)| *n > 0)
        .collect();
    let mut summary = Vec::new();
    if !changes.is_empty() {
        let touched = blocks.len();
        summary.push(Says::Sections { touched, changes });
    }
    let kinds = kinds(tally, |kind| !kind.is_small() || detail == Detail::All);
    if !kinds.is_empty() {
        summary.push(Says::Words { kinds });
    }
    let paragraphs = |change| count_paragraphs(comparison, change);
    let counts = [
        Change::Added,
        Change::Removed,
        Change::Moved,
        Change::Split,
        Change::Merged,
    ];
    let [added, removed, moved, split, merged] = counts.map(paragraphs);
    if added + removed + moved + split + merged > 0 {
        summary.push(Says::Paragraphs {
            added,
            removed,
            moved,
            split,
            merged,
        });
    }
    summary.push(Says::Length {
        before: comparison.before.chars,
        after: comparison.after.chars,
        inserted: tally.inserted_chars,
        deleted: tally.deleted_chars,
    });
    summary
}

/// Paragraphs that carry this change in sections that were there before and are there now; one
/// that was cut, or joined, is one.
fn count_paragraphs(comparison: &Comparison, change: Change) -> usize {
    let paired = comparison
        .sections
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

fn kinds(tally: &Tally, wanted: impl Fn(ChangeKind) -> bool) -> Vec<(ChangeKind, usize)> {
    ChangeKind::ALL
        .into_iter()
        .filter(|kind| wanted(*kind) && *kind != ChangeKind::Numbering)
        .map(|kind| (kind, tally.of_kind(kind)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// What is counted and not listed.
fn folded(changes: &Changes<'_>, blocks: &[Block]) -> Option<Says> {
    let shown = changes.shown();
    if shown.detail == Detail::All || shown.only.is_some() {
        return None;
    }
    let comparison = changes.comparison();
    let pairs = shown.pairs(comparison);
    let told: BTreeSet<usize> = blocks.iter().map(|block| block.pair).collect();
    let is_told = |index: &usize| told.contains(index);
    let renumbered = pairs
        .iter()
        .filter(|index| comparison.sections[**index].has(Change::Renumbered) && !is_told(index))
        .count();
    let kinds = match shown.section {
        None => kinds(&comparison.tally, ChangeKind::is_small),
        Some(_) => {
            let sections = pairs
                .iter()
                .map(|&index| comparison.sections[index].clone());
            let sections: Vec<SectionPair> = sections.collect();
            let tally = tally(&comparison.before, &comparison.after, &sections);
            kinds(&tally, ChangeKind::is_small)
        }
    };
    (renumbered > 0 || !kinds.is_empty()).then_some(Says::Folded { renumbered, kinds })
}
