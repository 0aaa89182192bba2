//! The forms in which the changes of a comparison are shown, and what all of them say first: what
//! is compared.

use super::changes::Changes;
use super::style::Role;
use super::text::{Text, paint_lines};
use super::{authorship, diff, frame, side_by_side, stat, whole_text};
use crate::compare::Comparison;
use crate::messages::comparison::ComparisonMessage as Says;
use crate::render::{Display, summary};
use crate::view::{Form, Shown, Side, Who};

/// What is compared.
pub(super) struct Subject<'a> {
    pub(super) title: Says,
    /// Of whom; empty for two files.
    pub(super) name: String,
    pub(super) before: &'a Side,
    pub(super) after: &'a Side,
    /// Who made the changes, where that is told.
    pub(super) who: Option<&'a Who>,
}

impl Subject<'_> {
    /// The first lines of a screen.
    pub(super) fn header(&self, display: &Display) -> Vec<Text> {
        let sides = (self.before, self.after);
        frame::header(
            &self.title.say(display.language),
            &self.name,
            sides,
            display,
        )
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
    let who = subject.who;
    lines.extend(who.map_or_else(Vec::new, |who| {
        authorship::over(who, &subject.before.label, display)
    }));
    let is_of_person = who.is_some_and(|who| who.by.is_some());
    if comparison.is_empty() && !is_of_person {
        lines.push(Text::plain(&Says::NoChanges.say(display.language)));
        return paint_lines(&lines, display.colour);
    }
    let changes = Changes::new(comparison, shown, display).told_by(who);
    match shown.form {
        _ if comparison.is_empty() => {}
        Form::Sections | Form::Words => lines.extend(diff::listing(&changes)),
        Form::Stat => lines.extend(stat::listing(&changes)),
        Form::SideBySide => lines.extend(side_by_side::listing(&changes, subject)),
    }
    lines.extend(who.map_or_else(Vec::new, |who| authorship::under(&changes, who)));
    paint_lines(&lines, display.colour)
}

/// In how many places the comparison is coarser than it could be; nothing where it is fine.
pub(super) fn coarse(changes: &Changes<'_>) -> Vec<Text> {
    let Some(message) = summary::coarse(changes.comparison()) else {
        return Vec::new();
    };
    let said = changes.say(&message);
    Text::of(Role::Check, &said).hanging(frame::columns(changes.display()), 2)
}
