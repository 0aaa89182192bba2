//! What changed between two years: how much is new, the outline with what each part is made of,
//! and the changes in words of the sections that were asked for.

use super::changes::{Block, Changes};
use super::shares::{block, role};
use super::style::Role;
use super::text::{Text, paint_lines};
use super::{diff, forms, frame, listed, skeleton};
use crate::messages::comparison::{ComparisonMessage as Says, ShareKind};
use crate::render::Display;
use crate::render::makeup::{self, Made};
use crate::view::{Form, Reasons, Shown, Surroundings, YearsView};

/// The screen of `compare`.
pub(super) fn screen(view: &YearsView, display: &Display) -> String {
    let name = view.unit.as_ref().map(ToString::to_string);
    let subject = forms::Subject {
        title: Says::YearsTitle,
        name: name.unwrap_or_default(),
        before: &view.before,
        after: &view.after,
    };
    let comparison = &view.years.comparison;
    if view.shown.form != Form::Sections {
        return forms::screen(&subject, comparison, &view.shown, display);
    }
    let mut lines = subject.header(display);
    let changes = Changes::new(comparison, &view.shown, display);
    if view.shown.section.is_some() {
        // That section alone; what the whole is made of is another question.
        lines.extend(forms::coarse(&changes));
        lines.extend(in_words(&changes));
        return paint_lines(&lines, display.colour);
    }
    lines.extend(verdict(view, display));
    lines.extend(forms::coarse(&changes));
    lines.push(Text::new());
    lines.extend(skeleton::table(&view.years, &changes, display));
    lines.push(Text::new());
    let columns = frame::columns(display);
    let found = makeup::look_first(&view.years).into_iter();
    let names: Vec<String> = found
        .map(|section| changes.path(&comparison.after, section))
        .collect();
    if !names.is_empty() {
        let said = Says::LookFirst { names }.say(display.language);
        lines.extend(Text::of(Role::Check, &said).hanging(columns, 2));
    }
    if is_asked_in_words(&view.shown) {
        lines.extend(in_words(&changes));
    } else {
        let hint = Text::of(Role::Faint, &Says::SeeSection.say(display.language));
        lines.extend(hint.hanging(columns, 2));
    }
    paint_lines(&lines, display.colour)
}

/// True where what was asked for is about changes in words.
fn is_asked_in_words(shown: &Shown) -> bool {
    shown.is_filtered() || shown.context != Surroundings::Usual || shown.reasons == Reasons::Shown
}

/// What changed in words, section by section.
fn in_words(changes: &Changes<'_>) -> Vec<Text> {
    let mut lines = Vec::new();
    let blocks = changes.blocks();
    let is_of_section = changes.shown().section.is_some();
    if !is_of_section {
        lines.push(Text::of(Role::Heading, &changes.say(&Says::InWords)));
        lines.push(frame::rule(changes.display()));
    }
    if changes.shown().is_filtered() {
        lines.extend(listed::listed(changes, &blocks));
    } else if blocks.is_empty() {
        lines.push(Text::plain(&changes.say(&Says::NoChanges)));
    }
    let remarks = diff::remarks(changes, &blocks);
    lines.extend(blocks.into_iter().flat_map(Block::lines));
    lines.extend(remarks);
    lines
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
            line.push(Role::Heading, &say(Says::ShareOf { kind, percent }));
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
