//! What a reader may pass over: unchanged sections in a row are folded together, and each changed
//! section leads to the next one.

use super::notes::Tag;
use super::sections::{Entry, SectionEntry};
use crate::messages::page::PageMessage;
use crate::series::Language;
use serde::Serialize;

/// Fewer unchanged sections in a row than these are folded one by one.
const SHORTEST_RUN: usize = 3;

/// Unchanged sections in a row, folded together.
#[derive(Debug, Serialize)]
pub(super) struct UnchangedRun {
    pub(super) label: String,
    pub(super) sections: Vec<SectionEntry>,
}

/// Folds unchanged sections that stand in a row together; one above a changed section stays, for it
/// says where that one is.
pub(super) fn folded(entries: Vec<Entry>, language: Language) -> Vec<Entry> {
    let mut folded: Vec<Entry> = Vec::new();
    let mut row: Vec<SectionEntry> = Vec::new();
    let mut above = ancestors_of_changed(&entries).into_iter();
    for entry in entries {
        let is_above = above.next().unwrap_or(false);
        match entry {
            Entry::Section(section)
                if section.state == "same" && section.check.is_empty() && !is_above =>
            {
                row.push(*section);
            }
            other => {
                folded.extend(fold(std::mem::take(&mut row), language));
                folded.push(other);
            }
        }
    }
    folded.extend(fold(row, language));
    folded
}

/// Of each entry, whether something happened to a section under it.
fn ancestors_of_changed(entries: &[Entry]) -> Vec<bool> {
    let mut above = vec![false; entries.len()];
    let mut sought = 0;
    for (at, entry) in entries.iter().enumerate().rev() {
        let Entry::Section(section) = entry else {
            continue;
        };
        if section.state != "same" {
            sought = sought.max(section.depth);
        }
        if section.depth < sought {
            above[at] = section.state == "same";
        }
        sought = sought.min(section.depth);
    }
    above
}

fn fold(row: Vec<SectionEntry>, language: Language) -> Vec<Entry> {
    let (Some(first), Some(last)) = (row.first(), row.last()) else {
        return Vec::new();
    };
    if row.len() < SHORTEST_RUN {
        let sections = row.into_iter().map(Box::new);
        return sections.map(Entry::Section).collect();
    }
    let label = PageMessage::UnchangedRun {
        sections: row.len(),
        first: first.name.clone(),
        last: last.name.clone(),
    };
    vec![Entry::Run(UnchangedRun {
        label: label.say(language),
        sections: row,
    })]
}

/// Says of a section whose own words are unchanged that something happened to what stands under it.
pub(super) fn name_changes_below(entries: &mut [Entry], language: Language) {
    let unchanged = [Tag::unchanged(language)];
    let above = ancestors_of_changed(entries);
    for (entry, _) in entries.iter_mut().zip(above).filter(|(_, above)| *above) {
        if let Entry::Section(section) = entry
            && section.tags == unchanged
        {
            section.tags = vec![Tag::changed_below(language)];
        }
    }
}

/// From each changed section to the next one, where something else stands between them.
pub(super) fn link_changes(entries: &mut [Entry]) {
    let mut next: Option<(usize, String)> = None;
    for (at, entry) in entries.iter_mut().enumerate().rev() {
        if let Entry::Section(section) = entry
            && section.state != "same"
        {
            let following = next.replace((at, section.id.clone()));
            let apart = following.filter(|(other, _)| *other > at + 1);
            section.next = apart.map(|(_, id)| id);
        }
    }
}
