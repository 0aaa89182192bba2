//! The last lines of the screen of two years: where to look first.

use super::super::frame;
use super::super::style::Role;
use super::super::text::Text;
use crate::messages::years::YearsMessage as Says;
use crate::render::Display;
use crate::render::year_facts::{Facts, looks, other_looks};

/// A line each, with the call that shows it behind or under it; nothing where there is nothing.
pub(in crate::render::terminal) fn lines(facts: &Facts<'_>, display: &Display) -> Vec<Text> {
    let columns = frame::columns(display);
    let looks = looks(facts);
    if looks.is_empty() {
        return Vec::new();
    }
    let head = Text::of(Role::Check, &facts.say(&Says::LookFirstHead));
    let mut lines = vec![head, frame::rule(display)];
    for (index, look) in looks.iter().enumerate() {
        let said = format!("{}. {}", index + 1, facts.say(&look.said));
        let said = Text::of(Role::Check, &said);
        let Some(call) = &look.call else {
            lines.extend(said.hanging(columns, 3));
            continue;
        };
        let call = Text::of(Role::Hint, &facts.say(call));
        if said.width() + 2 + call.width() <= columns {
            let gap = columns - said.width() - call.width();
            let mut line = said.with(Role::Plain, &" ".repeat(gap));
            line.append(call);
            lines.push(line);
            continue;
        }
        lines.extend(said.hanging(columns, 3));
        let mut under = Text::plain("   ");
        under.append(call);
        lines.extend(under.hanging(columns, 5));
    }
    if let Some(others) = other_looks(facts) {
        lines.extend(Text::of(Role::Faint, &facts.say(&others)).hanging(columns, 3));
    }
    lines
}
