//! The forms in which the changes of a comparison are shown, and what all of them say first: what
//! is compared, and what is left out of it.

use super::changes::{Block, Changes};
use super::style::Role;
use super::text::{Text, paint_lines};
use super::{diff, frame, side_by_side, stat, whole_text};
use crate::compare::Comparison;
use crate::messages::comparison::ComparisonMessage as Says;
use crate::messages::forms::{FormMessage, Listed};
use crate::render::{Display, summary};
use crate::view::{Form, Shown, Side};
use std::collections::BTreeSet;

/// What is compared.
pub(super) struct Subject<'a> {
    pub(super) title: Says,
    /// Of whom; empty for two files.
    pub(super) name: String,
    pub(super) before: &'a Side,
    pub(super) after: &'a Side,
}

impl Subject<'_> {
    /// The first lines of a screen.
    pub(super) fn header(&self, display: &Display) -> Vec<Text> {
        let sides = (self.before, self.after);
        frame::header(&self.title, &self.name, sides, display)
    }
}

/// The changes in the form that was asked for.
pub(super) fn screen(
    subject: &Subject<'_>,
    comparison: &Comparison,
    shown: &Shown,
    display: &Display,
) -> String {
    if shown.form == Form::Words {
        return whole_text::text(comparison, shown, display);
    }
    let mut lines = subject.header(display);
    if comparison.is_empty() {
        lines.push(Text::plain(&Says::NoChanges.say(display.language)));
        return paint_lines(&lines, display.colour);
    }
    let changes = Changes::new(comparison, shown, display);
    match shown.form {
        Form::Sections | Form::Words => lines.extend(diff::listing(&changes)),
        Form::Stat => lines.extend(stat::listing(&changes)),
        Form::SideBySide => lines.extend(side_by_side::listing(&changes, subject)),
    }
    paint_lines(&lines, display.colour)
}

/// What alone is listed, and how much else there is; nothing where all is.
pub(super) fn listed(changes: &Changes<'_>, blocks: &[Block]) -> Vec<Text> {
    let shown = changes.shown();
    if !shown.is_filtered() {
        return Vec::new();
    }
    let comparison = changes.comparison();
    let whole = Shown {
        only: None,
        section: None,
        ..shown.clone()
    };
    let all = Changes::new(comparison, &whole, changes.display()).blocks();
    let listed: BTreeSet<usize> = blocks.iter().map(|block| block.pair).collect();
    let is_listed = |one: &&Block| listed.contains(&one.pair);
    let rows = |blocks: &[Block]| blocks.iter().map(|block| block.told).sum::<usize>();
    let rows_of_listed: usize = all.iter().filter(is_listed).map(|one| one.told).sum();
    let own = shown.section.as_ref().map(|section| section.own);
    let only = shown.only.clone().unwrap_or_default();
    let message = FormMessage::Listed(Box::new(Listed {
        section: own.map_or_else(Vec::new, |own| changes.way_to(&comparison.sections[own])),
        kinds: only.kinds,
        changes: only.changes,
        sections: blocks.len(),
        rows: rows(blocks),
        other_sections: all.len() - all.iter().filter(is_listed).count(),
        other_rows: rows_of_listed.saturating_sub(rows(blocks)),
    }));
    let said = Text::plain(&message.say(changes.display().language));
    said.hanging(frame::columns(changes.display()), 2)
}

/// In how many places the comparison is coarser than it could be; nothing where it is fine.
pub(super) fn coarse(changes: &Changes<'_>) -> Vec<Text> {
    let Some(message) = summary::coarse(changes.comparison()) else {
        return Vec::new();
    };
    let said = changes.say(&message);
    Text::of(Role::Check, &said).hanging(frame::columns(changes.display()), 2)
}
