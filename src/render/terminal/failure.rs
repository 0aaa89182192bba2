//! What happened, and what to do next.

use super::style::Role;
use super::text::{Text, paint_lines};
use crate::failure::Failure;
use crate::messages::call::CallMessage;
use crate::render::{Cause, Display};

/// The screen of a failure.
pub fn screen(failure: &Failure, cause: Cause, display: &Display) -> String {
    let mut lines = Vec::new();
    let mut say = |label: CallMessage, role: Role, words: &str| {
        let label = label.say(display.language);
        let mut words = words.lines();
        let first = Text::of(role, &label).with(Role::Plain, words.next().unwrap_or_default());
        lines.push(first);
        lines.extend(words.map(Text::plain));
    };
    let happened = failure.message.say(display.language);
    say(CallMessage::ErrorLabel, Role::Error, &happened);
    for hint in &failure.hints {
        say(
            CallMessage::HintLabel,
            Role::Hint,
            &hint.say(display.language),
        );
    }
    if let (Cause::Shown, Some(cause)) = (cause, &failure.cause) {
        say(CallMessage::CauseLabel, Role::Faint, cause);
    }
    paint_lines(&lines, display.colour)
}

#[cfg(test)]
mod tests {
    use super::screen;
    use crate::failure::{Failure, FailureKind};
    use crate::messages::call::CallMessage;
    use crate::render::{Cause, Colour, Display, Glyphs};
    use crate::series::Language;

    fn display(language: Language) -> Display {
        Display {
            language,
            columns: 80,
            colour: Colour::Off,
            glyphs: Glyphs::Unicode,
        }
    }

    fn failure(word: &str) -> Failure {
        let word = word.to_owned();
        Failure::new(FailureKind::Usage, CallMessage::UnknownCommand { word })
            .hint(CallMessage::SeeHelp {
                command: String::new(),
            })
            .caused_by(&std::io::Error::other("the inner cause"))
    }

    #[test]
    fn says_what_and_what_next_and_the_cause_when_asked() {
        let failure = failure("shwo");
        assert_eq!(
            screen(&failure, Cause::Hidden, &display(Language::Chinese)),
            "错误：没有“shwo”这个命令\n提示：看全部命令：annals help\n"
        );
        assert_eq!(
            screen(&failure, Cause::Shown, &display(Language::English)),
            "Error: there is no command `shwo`\nHint: all commands: annals help\nCause: the inner cause\n"
        );
    }

    #[test]
    fn a_typed_escape_code_is_shown_harmless() {
        let shown = screen(
            &failure("\u{1b}[2J"),
            Cause::Hidden,
            &display(Language::Chinese),
        );
        assert!(shown.starts_with("错误：没有“␛[2J”"), "{shown}");
    }
}
