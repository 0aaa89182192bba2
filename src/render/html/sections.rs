//! The whole new text, section by section, with what happened to each: what the pages of drafts and
//! of years share. Old places stand between the sections as stubs.

use super::folding::{UnchangedRun, link_changes, name_changes_below};
use super::notes::{self, Said, Tag};
use super::old_places::OldPlaces;
use super::order::{self, Block};
use super::paragraphs::{self, Paragraph, Written};
use super::words::Run;
use crate::compare::document::{Document, Naming};
use crate::compare::{Change, Comparison, SectionPair};
use crate::messages::page::PageMessage;
use crate::render::joints::Joints;
use crate::render::whereabouts::{self, Pairs, Place};
use crate::series::Language;
use crate::view::Detail;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Heading levels of HTML that sections may have; the page's own headings stand above them.
const LEVELS: std::ops::RangeInclusive<usize> = 3..=6;

/// Where the words of a section stand that only the old text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Past {
    /// Where they stood.
    InPlace,
    /// Folded behind the section, for most of a year's text is written anew.
    Folded,
}

/// What a page is made of.
#[derive(Debug)]
pub(super) struct Source<'a> {
    pub(super) comparison: &'a Comparison,
    pub(super) detail: Detail,
    pub(super) past: Past,
    pub(super) language: Language,
    pub(super) places: OldPlaces,
    pub(super) pairs: Pairs,
    pub(super) joints: Joints,
    /// The lines of the new text at which the comparison was stopped.
    pub(super) late: BTreeSet<usize>,
    /// Of a section pair, what somebody should look at.
    pub(super) checks: BTreeMap<usize, String>,
}

/// A section, or the old place of one.
#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub(super) enum Entry {
    Section(Box<SectionEntry>),
    Stub(Stub),
    /// Sections in a row of which there is nothing to say.
    Run(UnchangedRun),
}

/// A section with its text.
#[derive(Debug, Default, Serialize)]
pub(super) struct SectionEntry {
    pub(super) id: String,
    /// Of the heading: 3 to 6.
    level: usize,
    pub(super) depth: usize,
    /// As the outline calls it.
    pub(super) name: String,
    heading: Vec<Run>,
    /// The weightiest of what happened: `same`, `edited`, `moved`, `added`, `removed`.
    pub(super) state: &'static str,
    pub(super) tags: Vec<Tag>,
    notes: Vec<Said>,
    counts: Vec<String>,
    /// What somebody should look at; empty for nothing.
    pub(super) check: String,
    paragraphs: Vec<Paragraph>,
    past: Vec<Paragraph>,
    /// How much stands in `past`.
    past_label: String,
    is_folded: bool,
    /// True of what a section says behind its subsections, which is no row of the outline.
    pub(super) is_continued: bool,
    /// What is said of the text of a section that only has another name or place, which is folded.
    text_label: String,
    /// The next section in which something happened.
    pub(super) next: Option<String>,
    /// Index of its pair.
    #[serde(skip)]
    pair: usize,
}

/// The place where a section stood.
#[derive(Debug, Serialize)]
pub(super) struct Stub {
    id: String,
    name: String,
    said: Said,
}

/// The sections of a page.
#[derive(Debug)]
pub(super) struct Sections {
    pub(super) entries: Vec<Entry>,
    /// Of each section pair in which something happened, what is stated of it.
    pub(super) touched: Vec<(usize, Vec<Change>)>,
}

impl<'a> Source<'a> {
    /// Of a comparison, with nothing that somebody should look at.
    pub(super) fn new(
        comparison: &'a Comparison,
        detail: Detail,
        past: Past,
        language: Language,
    ) -> Self {
        let pairs = Pairs::new(comparison);
        Self {
            comparison,
            detail,
            past,
            language,
            places: OldPlaces::new(comparison, &pairs),
            pairs,
            joints: Joints::new(comparison),
            late: comparison.coarse.iter().copied().collect(),
            checks: BTreeMap::new(),
        }
    }

    /// The sections in the order of the new text.
    pub(super) fn sections(&self) -> Sections {
        let mut sections = Sections {
            entries: Vec::new(),
            touched: Vec::new(),
        };
        let blocks = order::blocks(self.comparison).into_iter();
        let blocks: Vec<(Block, Written)> = blocks
            .map(|block| {
                let written = paragraphs::write(self, &block);
                (block, written)
            })
            .collect();
        let changed = blocks.iter().filter(|(_, written)| written.is_changed());
        let changed: BTreeSet<usize> = changed.map(|(block, _)| block.pair).collect();
        for (block, written) in blocks {
            let pair = &self.comparison.sections[block.pair];
            let is_changed = changed.contains(&block.pair);
            let changes = self.shown_changes(pair, is_changed);
            let is_first = block.continues == 0 && whereabouts::place(pair) == Some(block.place);
            if is_first && (!changes.is_empty() || is_changed) {
                sections.touched.push((block.pair, changes.clone()));
            }
            self.add(&mut sections.entries, &block, written, &changes);
            let last = pair.after.last().map(|&part| Place::After(part));
            if block.continues == 0 && last.is_none_or(|last| last == block.place) {
                let stubs = self.places.sections_behind(block.pair).iter();
                let stubs = stubs.filter_map(|&old| self.stub(old)).map(Entry::Stub);
                sections.entries.extend(stubs);
            }
        }
        name_changes_below(&mut sections.entries, self.language);
        link_changes(&mut sections.entries);
        sections
    }

    /// The side that a place is on, and the section there.
    pub(super) fn side(&self, place: Place) -> (&Document, usize) {
        match place {
            Place::Before(section) => (&self.comparison.before, section),
            Place::After(section) => (&self.comparison.after, section),
        }
    }

    /// What is stated of a section: an edit only where it is marked, a number only beside something
    /// weightier unless all is shown.
    fn shown_changes(&self, pair: &SectionPair, is_changed: bool) -> Vec<Change> {
        let mut shown = pair.changes.clone();
        if !is_changed {
            shown.retain(|change| *change != Change::Edited);
        }
        if self.detail == Detail::Folded && shown == [Change::Renumbered] && !is_changed {
            shown.clear();
        }
        shown
    }

    /// Adds an entry for a block; one without a title goes on with the section that it stands under.
    fn add(
        &self,
        entries: &mut Vec<Entry>,
        block: &Block,
        mut written: Written,
        changes: &[Change],
    ) {
        let pair = &self.comparison.sections[block.pair];
        let (document, section) = self.side(block.place);
        let untitled = document.sections[section].naming == Naming::FirstWords;
        if let Some(above) = self
            .section_above(entries, block.place)
            .filter(|_| untitled)
        {
            if block.continues == 0 {
                let notes = notes::of_section(self, pair, changes);
                written.head(id(block.place), notes, changes, self.language);
            }
            if !changes.is_empty() || written.is_changed() {
                above.turn_edited(self);
            }
            above.paragraphs.append(&mut written.paragraphs);
            above.past.append(&mut written.past);
            above.finish(self);
            return;
        }
        let mut entry = match block.continues {
            0 => self.entry(block, written, changes),
            _ => self.continued(block, written),
        };
        entry.finish(self);
        entries.push(Entry::Section(Box::new(entry)));
    }

    /// A section with its heading and what is said of it.
    fn entry(&self, block: &Block, written: Written, changes: &[Change]) -> SectionEntry {
        let pair = &self.comparison.sections[block.pair];
        let (document, section) = self.side(block.place);
        let depth = document.sections[section].depth;
        let name = whereabouts::name(document, section, self.language);
        SectionEntry {
            id: id(block.place),
            level: (LEVELS.start() + depth).min(*LEVELS.end()),
            depth,
            name: Run::same(&name).words,
            state: state(changes, written.is_changed()),
            tags: notes::tags(self, pair, changes, &written),
            heading: written.heading,
            notes: notes::of_section(self, pair, changes),
            counts: notes::counts(self, pair),
            check: self.checks.get(&block.pair).cloned().unwrap_or_default(),
            paragraphs: written.paragraphs,
            past: written.past,
            pair: block.pair,
            ..SectionEntry::default()
        }
    }

    /// What a section says behind its subsections.
    fn continued(&self, block: &Block, written: Written) -> SectionEntry {
        let (document, section) = self.side(block.place);
        let name = whereabouts::name(document, section, self.language);
        let is_changed = written.is_changed();
        let tag = match is_changed {
            true => Tag::of(Change::Edited, None, self.language),
            false => Tag::unchanged(self.language),
        };
        let depth = document.sections[section].depth;
        SectionEntry {
            id: format!("{}-{}", id(block.place), block.continues),
            level: (LEVELS.start() + depth).min(*LEVELS.end()),
            depth,
            name: Run::same(&PageMessage::Continued { name }.say(self.language)).words,
            state: if is_changed { "edited" } else { "same" },
            tags: vec![tag],
            paragraphs: written.paragraphs,
            past: written.past,
            is_continued: true,
            pair: block.pair,
            ..SectionEntry::default()
        }
    }

    /// The last section of a page, where an untitled one stands under it.
    fn section_above<'e>(
        &self,
        entries: &'e mut [Entry],
        place: Place,
    ) -> Option<&'e mut SectionEntry> {
        let last = entries.iter_mut().rev().find_map(|entry| match entry {
            Entry::Section(section) => Some(section),
            Entry::Stub(_) | Entry::Run(_) => None,
        })?;
        let above = &self.comparison.sections[last.pair];
        let (document, section) = self.side(place);
        let counterparts = match place {
            Place::Before(_) => &above.before,
            Place::After(_) => &above.after,
        };
        let mut counterparts = counterparts.iter();
        let stands_under = counterparts.any(|&above| document.is_within(section, above));
        stands_under.then_some(last)
    }

    /// The place where an old section stood, leading to where its text is now.
    fn stub(&self, old: usize) -> Option<Stub> {
        let pair = &self.comparison.sections[self.pairs.of_before(old)?];
        let name = whereabouts::name(&self.comparison.before, old, self.language);
        Some(Stub {
            id: format!("o{old}"),
            name: Run::same(&name).words,
            said: notes::to_new_place(self, pair),
        })
    }
}

impl SectionEntry {
    /// States that something happened under it.
    fn turn_edited(&mut self, source: &Source<'_>) {
        if self.state == "same" {
            self.state = "edited";
            self.tags = vec![Tag::of(Change::Edited, None, source.language)];
        }
    }

    /// Says of all its words whether and how they are folded.
    fn finish(&mut self, source: &Source<'_>) {
        let is_long_gone = self.state == "removed" && source.past == Past::Folded;
        let is_quiet = self.state == "same" && self.check.is_empty();
        self.is_folded = (is_quiet || is_long_gone) && !self.paragraphs.is_empty();
        let is_text_same = self.paragraphs.iter().all(|one| !one.is_changed());
        if matches!(self.state, "edited" | "moved") && is_text_same && !self.paragraphs.is_empty() {
            let chars = self.paragraphs.iter().map(Paragraph::chars).sum();
            self.text_label = PageMessage::UnchangedText { chars }.say(source.language);
        } else {
            self.text_label.clear();
        }
        if !self.past.is_empty() {
            let said = PageMessage::OnlyLastYear {
                paragraphs: self.past.len(),
                chars: self.past.iter().map(Paragraph::chars).sum(),
            };
            self.past_label = said.say(source.language);
        }
    }
}

/// Where a section stands on a page.
pub(super) fn id(place: Place) -> String {
    match place {
        Place::Before(section) => format!("o{section}"),
        Place::After(section) => format!("n{section}"),
    }
}

fn state(changes: &[Change], is_changed: bool) -> &'static str {
    let has = |change| changes.contains(&change);
    if has(Change::Removed) {
        "removed"
    } else if has(Change::Added) {
        "added"
    } else if has(Change::Moved) || has(Change::Split) || has(Change::Merged) {
        "moved"
    } else if is_changed || !changes.is_empty() {
        "edited"
    } else {
        "same"
    }
}
