//! What changed between two drafts: what is compared, a summary, then section by section.

use super::changes::{Block, Changes};
use super::style::Role;
use super::text::Text;
use super::{authorship, forms, frame, listed};
use crate::compare::tally::tally;
use crate::compare::{Change, ChangeKind, SectionPair};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::render::{Display, summary};
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
        who: view.who.as_ref(),
    };
    forms::screen(&subject, view.told(), &view.shown, display)
}

/// The summary, the sections one under the other, and what is only counted.
pub(super) fn listing(changes: &Changes<'_>) -> Vec<Text> {
    let blocks = changes.blocks();
    let mut lines = over(changes, &blocks);
    let mut under = under(changes, &blocks);
    let remarks = remarks(changes, &blocks);
    // They stand together, one empty line before them.
    let known = usize::from(!under.is_empty());
    under.extend(remarks.into_iter().skip(known));
    lines.extend(blocks.into_iter().flat_map(Block::lines));
    lines.extend(under);
    lines
}

/// What stands over the sections: a summary, or what was asked for.
pub(super) fn over(changes: &Changes<'_>, blocks: &[Block]) -> Vec<Text> {
    let columns = frame::columns(changes.display());
    let mut lines = listed::listed(changes, blocks);
    if lines.is_empty() {
        let summary = match blocks.is_empty() {
            true => vec![Says::OnlySmallChanges],
            false => {
                let touched: Vec<&[Change]> =
                    blocks.iter().map(|one| one.changes.as_slice()).collect();
                summary::summary(changes.comparison(), &touched, changes.shown().detail)
            }
        };
        for message in summary {
            if changes.is_of_person() && matches!(message, Says::Length { .. }) {
                // The length of the whole text is everybody's work.
                continue;
            }
            lines.extend(Text::plain(&changes.say(&message)).hanging(columns, 2));
        }
    }
    if changes.is_of_person() {
        lines.extend(authorship::length(changes));
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

/// What has to be said of the rows, an empty line first: what their signs mean, how many do not show
/// all their words, and how to see them; nothing where there is nothing of the sort.
pub(super) fn remarks(changes: &Changes<'_>, blocks: &[Block]) -> Vec<Text> {
    let mut said = Vec::new();
    let signs: BTreeSet<char> = blocks.iter().flat_map(|one| &one.signs).copied().collect();
    if !signs.is_empty() {
        let signs = signs.into_iter().collect();
        said.push(Text::of(Role::Faint, &changes.say(&Says::Signs { signs })));
    }
    let rows = blocks.iter().map(|block| block.cut_short).sum();
    if rows > 0 {
        let mut line = Text::of(Role::Faint, &changes.say(&Says::CutShort { rows }));
        line.push(Role::Faint, changes.comma());
        line.push(Role::Hint, &changes.say(&Says::ShowWhole));
        said.push(line);
    }
    if said.is_empty() {
        return said;
    }
    let columns = frame::columns(changes.display());
    let said = said.iter().flat_map(|line| line.hanging(columns, 2));
    [Text::new()].into_iter().chain(said).collect()
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
        None => summary::kinds(&comparison.tally, ChangeKind::is_small),
        Some(_) => {
            let sections = pairs
                .iter()
                .map(|&index| comparison.sections[index].clone());
            let sections: Vec<SectionPair> = sections.collect();
            let tally = tally(&comparison.before, &comparison.after, &sections);
            summary::kinds(&tally, ChangeKind::is_small)
        }
    };
    (renumbered > 0 || !kinds.is_empty()).then_some(Says::Folded { renumbered, kinds })
}
