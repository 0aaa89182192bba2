//! What happened to a section as a whole, in a few words beside its title.

use super::Changes;
use super::whereabouts::{Way, path, way};
use crate::compare::{Change, Document, SectionPair};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::render::terminal::frame;
use crate::render::terminal::style::Role;
use crate::render::terminal::text::Text;

/// The notes with commas between them; empty where nothing happened to the whole.
pub(super) fn notes(changes: &Changes<'_>, section: &SectionPair) -> Text {
    let mut text = of(changes, section, &Change::ALL);
    if section.coarse {
        if !text.is_empty() {
            text.push(Role::Faint, frame::comma(changes.display.language));
        }
        text.push(Role::Check, &changes.say(&Says::SectionCoarse));
    }
    text
}

/// The notes on some changes alone.
pub(super) fn of(changes: &Changes<'_>, section: &SectionPair, wanted: &[Change]) -> Text {
    let mut text = Text::new();
    for change in section.changes.iter().filter(|one| wanted.contains(one)) {
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
        Change::Split => {
            let name = changes.name(&changes.comparison.before, *before?);
            let parts = names(changes, &changes.comparison.after, &section.after);
            (Role::Moved, Says::SectionSplit { name, parts })
        }
        Change::Merged => {
            let parts = names(changes, &changes.comparison.before, &section.before);
            (Role::Moved, Says::SectionMerged { parts })
        }
    })
}

fn names(changes: &Changes<'_>, document: &Document, sections: &[usize]) -> Vec<String> {
    let names = sections.iter().map(|&index| changes.name(document, index));
    names.collect()
}

/// From where, where it stood under another section; else which way it went.
fn moved(changes: &Changes<'_>, section: &SectionPair) -> Option<Says> {
    let comparison = changes.comparison;
    let old = *section.before.first()?;
    let new = *section.after.first()?;
    let old_parent = comparison.before.sections[old].parent;
    let new_parent = comparison.after.sections[new].parent;
    let stayed_under = comparison.sections.iter().any(|pair| {
        old_parent.is_some_and(|parent| pair.before.contains(&parent))
            && new_parent.is_some_and(|parent| pair.after.contains(&parent))
    });
    if stayed_under || (old_parent.is_none() && new_parent.is_none()) {
        return Some(match way(comparison, section) {
            Way::Up => Says::MovedUp,
            Way::Down => Says::MovedDown,
        });
    }
    let path = old_parent.map_or_else(Vec::new, |parent| {
        path(&comparison.before, parent, changes.display.language)
    });
    Some(Says::MovedFrom { path })
}
