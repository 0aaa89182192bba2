//! Screens: for people, on a terminal, at a width that is given.

pub mod columns;
mod harmless;
pub mod style;
pub mod text;

use super::Display;
use crate::failure::Failure;
use crate::view::View;

/// The screen of a view.
pub fn view(view: &View, display: &Display) -> String {
    match view {
        View::Done(messages) => messages
            .iter()
            .map(|message| message.say(display.language) + "\n")
            .collect(),
        View::Diff(_) | View::Years(_) => String::new(),
    }
}

/// What happened and what to do next.
pub fn failure(failure: &Failure, display: &Display) -> String {
    let mut text = failure.message.say(display.language) + "\n";
    for hint in &failure.hints {
        text.push_str(&hint.say(display.language));
        text.push('\n');
    }
    text
}
