//! A walk through the program's commands, each with what it answered.

use super::style::Role;
use super::text::{Text, paint_lines};
use crate::render::Display;
use crate::view::{DemoStep, DemoView};

/// The screen of a demonstration.
pub(super) fn screen(view: &DemoView, display: &Display) -> String {
    let mut screen = String::new();
    for step in &view.steps {
        if !screen.is_empty() {
            screen.push('\n');
        }
        match step {
            DemoStep::Heading(words) => screen += &wrapped(Role::Heading, words, display),
            DemoStep::Sentence(words) => screen += &wrapped(Role::Plain, words, display),
            DemoStep::Command { typed, answer } => {
                let prompt = Text::of(Role::Faint, "$ ").with(Role::Name, typed);
                screen += &paint_lines(&[prompt], display.colour);
                screen += &super::view(&answer.view, display);
                screen += &super::sentences(&answer.notices, display);
            }
        }
    }
    screen.push('\n');
    screen + &super::sentences(std::slice::from_ref(&view.place), display)
}

fn wrapped(role: Role, words: &str, display: &Display) -> String {
    let lines = Text::of(role, words).hanging(display.columns, 0);
    paint_lines(&lines, display.colour)
}
