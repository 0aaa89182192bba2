//! Screens: for people, on a terminal, at a width that is given.

mod board;
pub mod changes;
mod compare;
mod demo;
mod diff;
pub mod failure;
mod figures;
mod forms;
pub mod frame;
mod help;
mod listed;
mod log;
mod opinions;
mod outline;
pub mod progress;
mod promises;
mod review;
mod section_log;
pub mod shares;
mod side_by_side;
mod sign_offs;
pub mod skeleton;
mod stat;
pub mod style;
pub mod text;
mod timeline;
mod welcome;
mod whole_text;
mod workspace;
mod year_groups;
mod years;

#[cfg(test)]
mod tests;

use super::{Display, harmless};
use crate::messages::Message;
use crate::view::{BegunFacts, Form, KeptFacts, View};
use style::Role;
use text::{Text, paint_lines};

/// The screen of a view.
pub fn view(view: &View, display: &Display) -> String {
    let form = match view {
        View::Diff(view) => view.shown.form,
        // A section of both years stands side by side where there is room.
        View::Years(view) if view.shown.section.is_some() => match view.shown.form {
            Form::Sections => Form::SideBySide,
            form => form,
        },
        View::Years(view) => view.shown.form,
        _ => Form::Sections,
    };
    let display = &frame::fitted(display, form);
    match view {
        View::Done(messages) => sentences(messages, display),
        View::Help(view) => help::screen(view, display),
        View::Welcome => welcome::screen(display),
        View::Script(script) => script.clone(),
        View::Diff(view) => diff::screen(view, display),
        View::Years(view) => compare::screen(view, display),
        View::Ledger(view) => figures::screen(view, display),
        View::Timeline(view) => timeline::screen(view, display),
        View::Promises(view) => promises::screen(view, display),
        View::Text(view) => outline::text(view),
        View::Outline(view) => outline::screen(view, display),
        View::Demo(view) => demo::screen(view, display),
        View::Kept(view) => match &view.facts {
            KeptFacts::Begun(BegunFacts {
                text: Some(text), ..
            }) => text.clone(),
            _ => sentences(&view.sentences, display),
        },
        View::Units(view) => workspace::units(view, display),
        View::Board(view) => board::screen(view, display),
        View::Page(view) => board::page(view, display),
        View::Log(view) => log::screen(view, display),
        View::Review(view) => review::screen(view, display),
        View::Opinions(view) => opinions::screen(view, display),
        View::SectionLog(view) => section_log::screen(view, display),
    }
}

/// Sentences, one a line. The terminal breaks them where they are longer than it is wide, so that
/// a path in them can be copied whole.
pub fn sentences(messages: &[Message], display: &Display) -> String {
    let lines: Vec<Text> = messages
        .iter()
        .flat_map(|message| lines_of(&message.say(display.language)))
        .collect();
    paint_lines(&lines, display.colour)
}

/// The lines of a sentence that has some.
fn lines_of(said: &str) -> Vec<Text> {
    said.lines()
        .map(|line| Text::of(Role::Plain, line))
        .collect()
}
