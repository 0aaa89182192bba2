//! What changed, section by section, in words: the part that the screens of drafts and of years
//! share.

mod joints;
mod notes;
mod reasons;
pub(in crate::render::terminal) mod row;
mod rows;
mod signed;
pub(in crate::render::terminal) mod words;

use super::style::Role;
use super::text::Text;
use crate::compare::side_by_side::in_halves;
use crate::compare::{Change, Comparison, Document, SectionPair};
use crate::messages::comparison::ComparisonMessage;
use crate::messages::phrases;
use crate::render::Display;
use crate::render::joints::Joints;
use crate::render::terminal::frame;
use crate::render::whereabouts;
use crate::view::{Detail, Shown, Who};
use rows::Told;
pub(in crate::render::terminal) use signed::{Part, Signature};
use std::collections::{BTreeMap, BTreeSet};
use whereabouts::Pairs;
pub(in crate::render::terminal) use whereabouts::Place;

/// About how many bytes of text a row shows.
const BYTES_A_ROW: usize = 200;

/// The changes of a comparison, ready to be shown a section at a time.
pub struct Changes<'a> {
    comparison: &'a Comparison,
    shown: &'a Shown,
    display: &'a Display,
    /// Of each old section, which of its paragraphs stand now in which other new section.
    moved_out: BTreeMap<usize, BTreeMap<usize, Vec<usize>>>,
    pairs: Pairs,
    joints: Joints,
    /// The lines of the new text at which the comparison was stopped.
    late: BTreeSet<usize>,
    /// Who made them, where that is told.
    who: Option<&'a Who>,
}

/// One section with what is to be said of it.
pub struct Block {
    /// Index of the section pair.
    pub pair: usize,
    /// What happened to it, as shown.
    pub changes: Vec<Change>,
    /// How many of its rows do not show all their words.
    pub cut_short: usize,
    /// The signs in its rows that a reader has to be told of.
    pub signs: BTreeSet<char>,
    heading: Vec<Text>,
    rows: Vec<Text>,
}

impl<'a> Changes<'a> {
    /// The changes of this comparison.
    pub fn new(comparison: &'a Comparison, shown: &'a Shown, display: &'a Display) -> Self {
        Self {
            comparison,
            shown,
            display,
            moved_out: whereabouts::moved_out(comparison),
            pairs: Pairs::new(comparison),
            joints: Joints::new(comparison),
            late: comparison.coarse.iter().copied().collect(),
            who: None,
        }
    }

    /// The same with who made them.
    #[must_use]
    pub(in crate::render::terminal) fn told_by(mut self, who: Option<&'a Who>) -> Self {
        self.who = who;
        self
    }

    /// The sections of which there is something to say, in their order.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut all_told = Vec::new();
        let indent = row::indent(self.display);
        let mut last = None;
        for pair in self.shown.pairs(self.comparison) {
            let section = &self.comparison.sections[pair];
            let mut told = rows::rows(self, section);
            let changes = self.shown_changes(section, &told);
            if changes.is_empty() && told.is_empty() {
                continue;
            }
            let told_under = whereabouts::told_under(self.comparison, &self.pairs, section);
            let mut heading = match told_under {
                Some(place) if last == Some(place) => Vec::new(),
                Some(place) => self.heading(place, Text::new()),
                None => self.own_heading(section),
            };
            self.sign(pair, &changes, &mut heading, &mut told);
            last = told_under.or_else(|| whereabouts::place(section));
            let rows = || told.iter().flat_map(|one| &one.rows);
            let is_cut_short = |row: &&row::Row| row.is_cut_short(self.display, indent);
            blocks.push(Block {
                pair,
                changes,
                cut_short: rows().filter(is_cut_short).count(),
                signs: rows().flat_map(row::Row::signs).collect(),
                heading,
                rows: Vec::new(),
            });
            all_told.push(told);
        }
        for (block, rows) in blocks.iter_mut().zip(self.lines(&all_told)) {
            block.rows = rows;
        }
        blocks
    }

    /// The lines of what is told of each section: most of the work of a screen.
    fn lines(&self, sections: &[Vec<Told>]) -> Vec<Vec<Text>> {
        let indent = row::indent(self.display);
        let rows: usize = sections.iter().flatten().map(|one| one.rows.len()).sum();
        in_halves(rows * BYTES_A_ROW, sections, |told| {
            let rows = told.iter().flat_map(|one| &one.rows);
            rows.flat_map(|row| row.lines(self.display, indent))
                .collect()
        })
    }

    /// What is stated of a section: an edit only where a row shows it, a number only beside
    /// something weightier unless all is shown.
    fn shown_changes(&self, section: &SectionPair, told: &[Told]) -> Vec<Change> {
        let mut shown = section.changes.clone();
        if told.is_empty() {
            shown.retain(|change| *change != Change::Edited);
        }
        let is_folded = self.shown.detail == Detail::Folded && self.shown.only.is_none();
        if is_folded && shown == [Change::Renumbered] && told.is_empty() {
            shown.clear();
        }
        shown
    }

    /// The heading of a section that is told by itself, with the reason of its pair if asked for.
    pub(in crate::render::terminal) fn own_heading(&self, section: &SectionPair) -> Vec<Text> {
        let Some(place) = whereabouts::place(section) else {
            return Vec::new();
        };
        let mut lines = self.heading(place, self.notes(section));
        if let Some(why) = self.why(section) {
            let mut under = Text::plain("  ");
            under.append(why);
            lines.extend(under.hanging(frame::columns(self.display), 2));
        }
        lines
    }

    /// The way to a section, with what happened to it behind or under it.
    fn heading(&self, place: Place, notes: Text) -> Vec<Text> {
        let columns = frame::columns(self.display);
        let language = self.display.language;
        let mut names = match place {
            Place::Before(index) => whereabouts::path(&self.comparison.before, index, language),
            Place::After(index) => whereabouts::path(&self.comparison.after, index, language),
        };
        let own = names.pop().unwrap_or_default();
        let mut title = Text::new();
        for name in names {
            title.push(Role::Plain, &name);
            title.push(Role::Faint, phrases::below(language));
        }
        title.push(Role::Heading, &own);
        let behind = Text::plain("   ");
        let fits = title.width() + behind.width() + notes.width() <= columns;
        let mut lines = vec![Text::new()];
        if fits && !notes.is_empty() {
            title.append(behind);
            title.append(notes);
            lines.push(title);
            return lines;
        }
        lines.extend(title.hanging(columns, 2));
        if !notes.is_empty() {
            let mut under = Text::plain("  ");
            under.append(notes);
            lines.extend(under.hanging(columns, 2));
        }
        lines
    }

    /// What happened to a section as a whole, in a few words; empty where nothing did.
    pub fn notes(&self, section: &SectionPair) -> Text {
        notes::notes(self, section)
    }

    /// The note on one change of a section.
    pub(in crate::render::terminal) fn note_on(
        &self,
        section: &SectionPair,
        change: Change,
    ) -> Text {
        notes::of(self, section, &[change])
    }

    /// Where a section stood, and what it was made of, where it is marked itself what changed in
    /// its number and title.
    pub(in crate::render::terminal) fn whereabouts(&self, section: &SectionPair) -> Text {
        notes::of(
            self,
            section,
            &[Change::Moved, Change::Split, Change::Merged],
        )
    }

    /// That a paragraph was cut or joined, at its first part within its section.
    pub(in crate::render::terminal) fn joint(
        &self,
        section: &SectionPair,
        paragraph: usize,
    ) -> Option<ComparisonMessage> {
        joints::said(self, section, paragraph)
    }

    /// The number and title of a section.
    pub fn name(&self, document: &Document, section: usize) -> String {
        whereabouts::name(document, section, self.display.language)
    }

    /// The way to a section, from the top.
    pub fn path(&self, document: &Document, section: usize) -> String {
        let language = self.display.language;
        phrases::path(&whereabouts::path(document, section, language), language)
    }

    /// The names of a section and those above it, from the top.
    pub fn way_to(&self, section: &SectionPair) -> Vec<String> {
        let places = self.places_to(section);
        places.iter().map(|&place| self.name_of(place)).collect()
    }

    /// A section and those above it, from the top, each as it stands now if it does.
    pub(in crate::render::terminal) fn places_to(&self, section: &SectionPair) -> Vec<Place> {
        whereabouts::places(self.comparison, &self.pairs, section)
    }

    /// The number and title of a section on either side.
    pub(in crate::render::terminal) fn name_of(&self, place: Place) -> String {
        match place {
            Place::Before(index) => self.name(&self.comparison.before, index),
            Place::After(index) => self.name(&self.comparison.after, index),
        }
    }

    /// True where the changes of one person alone are shown.
    pub(in crate::render::terminal) fn is_of_person(&self) -> bool {
        self.who.is_some_and(|who| who.by.is_some())
    }

    /// The comparison itself.
    pub fn comparison(&self) -> &'a Comparison {
        self.comparison
    }

    /// What of it is shown.
    pub fn shown(&self) -> &'a Shown {
        self.shown
    }

    /// The screen's language, width and signs.
    pub fn display(&self) -> &'a Display {
        self.display
    }

    /// A section pair of the comparison.
    pub fn section(&self, pair: usize) -> &SectionPair {
        &self.comparison.sections[pair]
    }

    /// The sentence in the language of the screen.
    pub fn say(&self, message: &ComparisonMessage) -> String {
        message.say(self.display.language)
    }

    /// Between two notes.
    pub fn comma(&self) -> &'static str {
        phrases::comma(self.display.language)
    }
}

impl Block {
    /// The section's title and what happened to it, an empty line first; nothing where it is told
    /// under the title of the block before.
    pub fn heading(&self) -> &[Text] {
        &self.heading
    }

    /// All its lines.
    pub fn lines(self) -> impl Iterator<Item = Text> {
        self.heading.into_iter().chain(self.rows)
    }
}
