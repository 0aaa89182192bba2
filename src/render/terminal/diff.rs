//! What changed between two drafts: what is compared, a summary, then section by section.

use super::changes::{Block, Changes};
use super::frame;
use super::style::Role;
use super::text::{Text, paint_lines};
use crate::compare::document::Place;
use crate::compare::{Change, ChangeKind, Comparison, ParagraphPair};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::render::Display;
use crate::view::{Detail, DiffView};

/// The screen of `diff`.
pub(super) fn screen(view: &DiffView, display: &Display) -> String {
    let subject = view.report.as_ref().map(ToString::to_string);
    let mut lines = frame::header(
        &Says::DiffTitle,
        &subject.unwrap_or_default(),
        (&view.before, &view.after),
        display,
    );
    lines.extend(body(&view.comparison, view.detail, display));
    paint_lines(&lines, display.colour)
}

fn body(comparison: &Comparison, detail: Detail, display: &Display) -> Vec<Text> {
    let columns = frame::columns(display);
    let said =
        |role, message: &Says| Text::of(role, &message.say(display.language)).hanging(columns, 2);
    if comparison.is_empty() {
        return said(Role::Plain, &Says::NoChanges);
    }
    let blocks = Changes::new(comparison, detail, display).blocks();
    let mut lines = Vec::new();
    if blocks.is_empty() {
        lines.extend(said(Role::Plain, &Says::OnlySmallChanges));
    } else {
        for message in summary(comparison, &blocks, detail) {
            lines.extend(said(Role::Plain, &message));
        }
    }
    let folded = folded(comparison, &blocks, detail);
    lines.extend(blocks.into_iter().flat_map(Block::lines));
    if let Some(message) = folded {
        let mut line = Text::of(Role::Faint, &message.say(display.language));
        line.push(Role::Faint, frame::comma(display.language));
        line.push(Role::Hint, &Says::ShowFolded.say(display.language));
        lines.push(Text::new());
        lines.extend(line.hanging(columns, 2));
    }
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
    let kinds = kinds(comparison, |kind| !kind.is_small() || detail == Detail::All);
    if !kinds.is_empty() {
        summary.push(Says::Words { kinds });
    }
    let paragraphs = |change| count_paragraphs(comparison, change);
    let (added, removed, moved) = (
        paragraphs(Change::Added),
        paragraphs(Change::Removed),
        paragraphs(Change::Moved),
    );
    if added + removed + moved > 0 {
        summary.push(Says::Paragraphs {
            added,
            removed,
            moved,
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

/// Paragraphs that carry this change in sections that were there before and are there now.
fn count_paragraphs(comparison: &Comparison, change: Change) -> usize {
    let paired = comparison
        .sections
        .iter()
        .filter(|pair| !pair.before.is_empty() && !pair.after.is_empty());
    let is_head = |paragraph: &ParagraphPair| {
        let index = paragraph.after;
        index.is_some_and(|index| comparison.after.paragraphs[index].place == Place::Head)
    };
    let carries =
        |paragraph: &&ParagraphPair| paragraph.changes.contains(&change) && !is_head(paragraph);
    paired
        .map(|pair| pair.paragraphs.iter().filter(carries).count())
        .sum()
}

fn kinds(comparison: &Comparison, wanted: impl Fn(ChangeKind) -> bool) -> Vec<(ChangeKind, usize)> {
    ChangeKind::ALL
        .into_iter()
        .filter(|kind| wanted(*kind) && *kind != ChangeKind::Numbering)
        .map(|kind| (kind, comparison.tally.of_kind(kind)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// What is counted and not listed.
fn folded(comparison: &Comparison, blocks: &[Block], detail: Detail) -> Option<Says> {
    if detail == Detail::All {
        return None;
    }
    let mut is_shown = vec![false; comparison.sections.len()];
    for block in blocks {
        is_shown[block.pair] = true;
    }
    let shown = |index: usize| is_shown[index];
    let renumbered = comparison
        .sections
        .iter()
        .enumerate()
        .filter(|(index, pair)| pair.has(Change::Renumbered) && !shown(*index))
        .count();
    let kinds = kinds(comparison, ChangeKind::is_small);
    (renumbered > 0 || !kinds.is_empty()).then_some(Says::Folded { renumbered, kinds })
}
