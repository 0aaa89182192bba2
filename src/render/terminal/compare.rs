//! What changed between two years: how much is new, the outline with what each part is made of,
//! and the changes in words of the sections that were asked for.

use super::changes::{Block, Changes};
use super::frame;
use super::shares::{block, role};
use super::skeleton;
use super::style::Role;
use super::text::{Text, paint_lines};
use crate::messages::comparison::{ComparisonMessage as Says, ShareKind};
use crate::render::Display;
use crate::render::makeup::{self, Made};
use crate::view::YearsView;

/// The screen of `compare`.
pub(super) fn screen(view: &YearsView, display: &Display) -> String {
    let subject = view.unit.as_ref().map(ToString::to_string);
    let mut lines = frame::header(
        &Says::YearsTitle,
        &subject.unwrap_or_default(),
        (&view.before, &view.after),
        display,
    );
    let comparison = &view.years.comparison;
    let changes = Changes::new(comparison, view.detail, display);
    lines.extend(verdict(view, display));
    lines.push(Text::new());
    lines.extend(skeleton::table(&view.years, &changes, display));
    lines.push(Text::new());
    let found = makeup::look_first(&view.years).into_iter();
    let names: Vec<String> = found
        .map(|section| changes.path(&comparison.after, section))
        .collect();
    if !names.is_empty() {
        let said = Says::LookFirst { names }.say(display.language);
        lines.extend(Text::of(Role::Check, &said).hanging(frame::columns(display), 2));
    }
    let say = |role, message: &Says| Text::of(role, &message.say(display.language));
    if view.in_words.is_empty() {
        let hint = say(Role::Faint, &Says::SeeSection);
        lines.extend(hint.hanging(frame::columns(display), 2));
    } else {
        lines.push(say(Role::Heading, &Says::InWords));
        lines.push(frame::rule(display));
        let blocks = changes.blocks_of(view.in_words.iter().copied());
        if blocks.is_empty() {
            lines.push(say(Role::Plain, &Says::NoChanges));
        }
        lines.extend(blocks.into_iter().flat_map(Block::lines));
    }
    paint_lines(&lines, display.colour)
}

/// How much of the whole is of which sort, and the signs of the bars.
fn verdict(view: &YearsView, display: &Display) -> Vec<Text> {
    let say = |message: Says| message.say(display.language);
    let mut line = Text::new();
    if let Some(percents) = Made::of_whole(view.years.whole).percents() {
        for (kind, percent) in ShareKind::ALL.into_iter().zip(percents.kinds) {
            if !line.is_empty() {
                line.push(Role::Plain, "   ");
            }
            line.push(
                Role::Heading,
                &format!("{} {percent}%", say(Says::Share(kind))),
            );
        }
        if percents.redated > 0 {
            let percent = percents.redated;
            line.push(Role::Plain, &say(Says::OfWhichRedated { percent }));
        }
    }
    let mut legend = Text::new();
    for kind in ShareKind::ALL {
        if !legend.is_empty() {
            legend.push(Role::Plain, "   ");
        }
        legend.push(role(kind), block(kind, display));
        legend.push(Role::Faint, &format!(" {}", say(Says::Share(kind))));
    }
    let comparison = &view.years.comparison;
    let length = say(Says::WholeLength {
        last_year: comparison.before.chars,
        this_year: comparison.after.chars,
    });
    let columns = frame::columns(display);
    let mut lines = line.hanging(columns, 2);
    lines.push(Text::plain(&length));
    lines.extend(legend.hanging(columns, 2));
    lines
}
