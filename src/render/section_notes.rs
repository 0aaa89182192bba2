//! What happened to a section as a whole, in a sentence for each change.

use super::heading_line::bare_number;
use super::whereabouts::{Pairs, Way, name, path, way};
use crate::compare::{Change, Comparison, Document, SectionPair};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::series::Language;

/// The sentence on one change of a section; `None` where its words say it themselves.
pub(super) fn note(
    comparison: &Comparison,
    pairs: &Pairs,
    section: &SectionPair,
    change: Change,
    language: Language,
) -> Option<Says> {
    let before = section.before.first();
    let old = before.map(|&index| &comparison.before.sections[index]);
    Some(match change {
        Change::Edited => return None,
        Change::Renamed => Says::RenamedFrom {
            title: old?.title.clone(),
        },
        Change::Renumbered => {
            let marker = bare_number(&old?.marker).to_owned();
            if marker.is_empty() {
                return None;
            }
            Says::NumberWas { marker }
        }
        Change::Moved => moved(comparison, pairs, section, language)?,
        Change::Added => Says::SectionAdded,
        Change::Removed => Says::SectionRemoved,
        Change::Split => Says::SectionSplit {
            name: name(&comparison.before, *before?, language),
            parts: names(&comparison.after, &section.after, language),
        },
        Change::Merged => Says::SectionMerged {
            parts: names(&comparison.before, &section.before, language),
        },
    })
}

fn names(document: &Document, sections: &[usize], language: Language) -> Vec<String> {
    let names = sections
        .iter()
        .map(|&index| name(document, index, language));
    names.collect()
}

/// From where, where it stood under another section; else which way it went.
fn moved(
    comparison: &Comparison,
    pairs: &Pairs,
    section: &SectionPair,
    language: Language,
) -> Option<Says> {
    let old = *section.before.first()?;
    let new = *section.after.first()?;
    let old_parent = comparison.before.sections[old].parent;
    let new_parent = comparison.after.sections[new].parent;
    let above = (
        old_parent.and_then(|parent| pairs.of_before(parent)),
        new_parent.and_then(|parent| pairs.of_after(parent)),
    );
    let stayed_under = above.0.is_some() && above.0 == above.1;
    if stayed_under || (old_parent.is_none() && new_parent.is_none()) {
        return Some(match way(pairs, section) {
            Way::Up => Says::MovedUp,
            Way::Down => Says::MovedDown,
        });
    }
    let path = old_parent.map_or_else(Vec::new, |parent| {
        path(&comparison.before, parent, language)
    });
    Some(Says::MovedFrom { path })
}
