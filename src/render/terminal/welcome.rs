//! What the program is, and the first steps with it.

use super::style::Role;
use super::text::{Align, Text, paint_lines};
use crate::messages::call::CallMessage;
use crate::render::Display;
use crate::series::Language;

/// The screen of `annals` alone.
pub(super) fn screen(display: &Display) -> String {
    let say = |message: CallMessage| message.say(display.language);
    let mut lines = Text::plain(&say(CallMessage::Welcome)).hanging(display.columns, 0);
    lines.push(Text::new());
    lines.push(Text::of(Role::Heading, &say(CallMessage::FirstSteps)));
    for (number, (calls, step)) in steps(display.language).into_iter().enumerate() {
        let title = format!("{}. {}", number + 1, say(step));
        lines.extend(Text::plain(&title).hanging(display.columns, 3));
        for call in calls {
            let call = Text::of(Role::Name, call);
            let columns = call.width() + 6;
            lines.push(call.padded(columns, Align::Right));
        }
    }
    lines.push(Text::new());
    lines.extend(Text::plain(&say(CallMessage::StepDemo)).hanging(display.columns, 0));
    paint_lines(&lines, display.colour)
}

/// What to type, and what it does.
fn steps(language: Language) -> [(Vec<&'static str>, CallMessage); 3] {
    let calls = CallMessage::example_calls(language);
    [
        (calls.compare_files, CallMessage::StepCompareFiles),
        (calls.workspace, CallMessage::StepWorkspace),
        (calls.report, CallMessage::StepReport),
    ]
}
