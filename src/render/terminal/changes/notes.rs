//! What happened to a section as a whole, in a few words beside its title.

use super::Changes;
use super::whereabouts::{Way, path, way};
use crate::compare::{Change, SectionPair};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::render::terminal::frame;
use crate::render::terminal::style::Role;
use crate::render::terminal::text::Text;

/// The notes with commas between them; empty where nothing happened to the whole.
pub(super) fn notes(changes: &Changes<'_>, section: &SectionPair) -> Text {
    let mut text = Text::new();
    for change in &section.changes {
        let Some((role, message)) = note(changes, section, *change) else {
            continue;
        };
        if !text.is_empty() {
            text.push(Role::Faint, frame::comma(changes.display.language));
        }
        text.push(role, &changes.say(&message));
    }
    text
}

fn note(changes: &Changes<'_>, section: &SectionPair, change: Change) -> Option<(Role, Says)> {
    let before = section.before.first();
    let old = before.map(|&index| &changes.comparison.before.sections[index]);
    Some(match change {
        Change::Edited => return None,
        Change::Renamed => {
            let title = old?.title.clone();
            (Role::Moved, Says::RenamedFrom { title })
        }
        Change::Renumbered => {
            // The mark after a number parts it from its title, and is none of the note's.
            // The mark after a number parts it from its title, and is none of the note's.
            let is_mark = |c: char| c.is_whitespace() || "、，．,.:：".contains(c);
            let marker = old?.marker.trim_end_matches(is_mark).to_owned();
            if marker.is_empty() {
                return None;
            }
            (Role::Faint, Says::NumberWas { marker })
        }
        Change::Moved => (Role::Moved, moved(changes, section)?),
        Change::Added => (Role::NewText, Says::SectionAdded),
        Change::Removed => (Role::GoneText, Says::SectionRemoved),
        Change::Split => (Role::Moved, Says::SectionSplit),
        Change::Merged => (Role::Moved, Says::SectionMerged),
    })
}

/// From where, where it stood under another section; else which way it went.
fn moved(changes: &Changes<'_>, section: &SectionPair) -> Option<Says> {
    let comparison = changes.comparison;
    let old = *section.before.first()?;
    let new = *section.after.first()?;
    let old_parent = comparison.before.sections[old].parent;
    let new_parent = comparison.after.sections[new].parent;
    let above = (
        old_parent.and_then(|parent| changes.pairs.of_before(parent)),
        new_parent.and_then(|parent| changes.pairs.of_after(parent)),
    );
    let stayed_under = above.0.is_some() && above.0 == above.1;
    if stayed_under || (old_parent.is_none() && new_parent.is_none()) {
        return Some(match way(&changes.pairs, section) {
            Way::Up => Says::MovedUp,
            Way::Down => Says::MovedDown,
        });
    }
    let path = old_parent.map_or_else(Vec::new, |parent| {
        path(&comparison.before, parent, changes.display.language)
    });
    Some(Says::MovedFrom { path })
}
