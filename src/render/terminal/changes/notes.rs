//! What happened to a section as a whole, in a few words beside its title.

use super::Changes;
use crate::compare::{Change, SectionPair};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::messages::phrases;
use crate::render::section_notes;
use crate::render::terminal::style::Role;
use crate::render::terminal::text::Text;

/// The notes with commas between them; empty where nothing happened to the whole.
pub(super) fn notes(changes: &Changes<'_>, section: &SectionPair) -> Text {
    let mut text = of(changes, section, &Change::ALL);
    if section.coarse {
        if !text.is_empty() {
            text.push(Role::Faint, phrases::comma(changes.display.language));
        }
        text.push(Role::Check, &changes.say(&Says::SectionCoarse));
    }
    text
}

/// The notes on some changes alone.
pub(super) fn of(changes: &Changes<'_>, section: &SectionPair, wanted: &[Change]) -> Text {
    let mut text = Text::new();
    for change in section.changes.iter().filter(|one| wanted.contains(one)) {
        let language = changes.display.language;
        let note = section_notes::note(
            changes.comparison,
            &changes.pairs,
            section,
            *change,
            language,
        );
        let Some(message) = note else {
            continue;
        };
        if !text.is_empty() {
            text.push(Role::Faint, phrases::comma(changes.display.language));
        }
        text.push(role(*change), &changes.say(&message));
    }
    text
}

fn role(change: Change) -> Role {
    match change {
        Change::Edited | Change::Renumbered => Role::Faint,
        Change::Renamed | Change::Moved | Change::Split | Change::Merged => Role::Moved,
        Change::Added => Role::NewText,
        Change::Removed => Role::GoneText,
    }
}
