//! Machine output: structs of its own for each schema, filled from the views.

mod authorship;
mod between_years;
mod board;
mod compare;
mod diff;
mod figures;
mod opinions;
mod outline;
mod promises;
mod review;
mod section_log;
mod sections;
mod sentences;
mod sign_offs;
mod timeline;
mod workspace;

use crate::view::View;
use serde::Serialize;

/// The JSON of a view.
pub fn view(view: &View) -> String {
    match view {
        View::Diff(view) => diff::write(view),
        View::Years(view) => compare::write(view),
        View::Ledger(view) => figures::write(view),
        View::Timeline(view) => timeline::write(view),
        View::Promises(view) => promises::write(view),
        View::Text(view) => outline::write_text(view),
        View::Sentences(view) => sentences::write(view),
        View::Outline(view) => outline::write(view),
        View::Kept(view) => workspace::kept(view),
        View::Units(view) => workspace::units(view),
        View::Board(view) => board::write(view),
        View::Page(view) => board::page(view),
        View::Log(view) => workspace::log(view),
        View::Review(view) => review::list(view),
        View::Opinions(view) => opinions::write(view),
        View::SectionLog(view) => section_log::write(view),
        View::Done(_) | View::Help(_) | View::Welcome | View::Script(_) | View::Demo(_) => {
            "{}\n".to_owned()
        }
    }
}

/// The answer as text, ended by a line end. The structs hold no map with keys that are not text,
/// so that writing cannot fail.
fn written(answer: &impl Serialize) -> String {
    let mut text = escaped(&serde_json::to_string_pretty(answer).unwrap_or_default());
    text.push('\n');
    text
}

/// JSON with the characters that a terminal would obey written as `\\u…`; they stand in texts
/// only, where that is the same text.
fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                escaped.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{escaped, written};

    #[test]
    fn what_a_terminal_would_obey_is_escaped_and_stays_the_same_text() {
        let text = "a\u{1b}[0m\u{9b}2J\u{202e}述职";
        let json = written(&text);
        assert_eq!(json, "\"a\\u001b[0m\\u009b2J\\u202e述职\"\n");
        let read: String = serde_json::from_str(&json).unwrap();
        assert_eq!(read, text);
        assert_eq!(escaped("{}"), "{}");
    }
}
