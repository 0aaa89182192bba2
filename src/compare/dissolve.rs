//! Sections that one side alone has as sections.
//!
//! Whether a line is a section hangs on its neighbours: 一是 without 二是 beside it, or a lone ——,
//! is plain text, and points joined into one paragraph are too. Where the other side has the same
//! line as plain text, nothing came or went; both are compared as plain text then, and what
//! happened to it is said of a paragraph.

use super::document::{Document, Paragraph, Place};
use super::passages::Passages;
use super::thresholds::Thresholds;
use crate::report::token::is_blank;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::Hasher as _;

/// Dissolves the sections of each side that the other has as plain text.
pub fn dissolve(before: &mut Document, after: &mut Document, thresholds: &Thresholds) {
    let gone = (
        plain_elsewhere(before, after, thresholds),
        plain_elsewhere(after, before, thresholds),
    );
    before.dissolve(&gone.0);
    after.dissolve(&gone.1);
}

/// Letters that tell the beginning of one line from that of others.
const BEGINNING: usize = 10;

/// What the first letters of a text are, blanks aside; `None` of one that is too short to be told by
/// them.
fn beginning(text: &str) -> Option<u64> {
    let mut hasher = FxHasher::default();
    let letters = text.chars().filter(|&letter| !is_blank(letter));
    let mut count = 0;
    for letter in letters.take(BEGINNING) {
        hasher.write_u32(u32::from(letter));
        count += 1;
    }
    (count == BEGINNING).then(|| hasher.finish())
}

/// The sections without subsections whose heading line the other side has as plain text, and as no
/// heading line.
fn plain_elsewhere(
    document: &Document,
    other: &Document,
    thresholds: &Thresholds,
) -> FxHashSet<usize> {
    let candidates = unknown_heads(document, other);
    if candidates.is_empty() {
        return FxHashSet::default();
    }
    let places = Places::new(lines(other, Place::Body));
    let is_plain = |line: &Paragraph| {
        let found = beginning(&line.text).and_then(|text| places.find(text, thresholds));
        found.is_some_and(|(other, least)| {
            let passages = |text| Passages::of(std::iter::once(text), thresholds.passage_units);
            passages(&line.text).share_among(&passages(&other.text).distinct()) >= least
        })
    };
    let found = candidates.into_iter().filter(|(_, line)| is_plain(line));
    found.map(|(section, _)| section).collect()
}

/// The numbered sections without subsections whose heading line begins as none of the other side
/// does, each with that line.
fn unknown_heads<'a>(document: &'a Document, other: &Document) -> Vec<(usize, &'a Paragraph)> {
    let heads: FxHashSet<u64> = lines(other, Place::Head)
        .filter_map(|line| beginning(line.words()))
        .collect();
    let parents = document
        .sections
        .iter()
        .filter_map(|section| section.parent);
    let with_subsections: FxHashSet<usize> = parents.collect();
    let head = |section: usize| {
        let naming = document.sections[section].naming;
        let line = &document.paragraphs[document.head(section)?];
        let is_unknown = naming.is_in_tree()
            && !line.marker.is_empty()
            && !heads.contains(&beginning(line.words())?);
        is_unknown.then_some((section, line))
    };
    let sections = 0..document.sections.len();
    sections
        .filter(|section| !with_subsections.contains(section))
        .filter_map(head)
        .collect()
}

fn lines(document: &Document, place: Place) -> impl Iterator<Item = &Paragraph> {
    let all = document.paragraphs.iter();
    all.filter(move |line| line.place == place)
}

/// Where the lines of plain text begin, and the clauses inside them.
struct Places<'a> {
    starts: FxHashMap<u64, &'a Paragraph>,
    inside: FxHashMap<u64, &'a Paragraph>,
}

impl<'a> Places<'a> {
    fn new(lines: impl Iterator<Item = &'a Paragraph>) -> Self {
        let mut places = Self {
            starts: FxHashMap::default(),
            inside: FxHashMap::default(),
        };
        for line in lines {
            places
                .starts
                .extend(beginning(&line.text).map(|start| (start, line)));
            let mut is_word = true;
            for (at, letter) in line.text.char_indices() {
                let begins = !is_word && letter.is_alphanumeric();
                is_word = letter.is_alphanumeric();
                if begins {
                    places
                        .inside
                        .extend(beginning(&line.text[at..]).map(|start| (start, line)));
                }
            }
        }
        places
    }

    /// The line that begins so, or has a clause that does, and how much of the other it needs.
    fn find(&self, beginning: u64, thresholds: &Thresholds) -> Option<(&'a Paragraph, f64)> {
        let start = self.starts.get(&beginning);
        let inside = || self.inside.get(&beginning);
        start
            .map(|line| (*line, thresholds.dissolved_line))
            .or_else(|| inside().map(|line| (*line, thresholds.dissolved_inside)))
    }
}

impl Document {
    /// Makes these sections, none of which has subsections, plain text of the section above.
    fn dissolve(&mut self, gone: &FxHashSet<usize>) {
        if gone.is_empty() {
            return;
        }
        let sections = std::mem::take(&mut self.sections);
        let mut places = Vec::with_capacity(sections.len());
        let mut kept = 0;
        for (index, section) in sections.iter().enumerate() {
            if gone.contains(&index) {
                places.push(section.parent.map_or(0, |parent| places[parent]));
            } else {
                places.push(kept);
                kept += 1;
            }
        }
        for paragraph in &mut self.paragraphs {
            if gone.contains(&paragraph.section) {
                paragraph.marker = 0..0;
                paragraph.title = 0..0;
                paragraph.body = 0;
                if paragraph.place == Place::Head {
                    paragraph.place = Place::Body;
                }
            }
            paragraph.section = places[paragraph.section];
        }
        let kept = sections.into_iter().enumerate();
        self.sections = kept
            .filter(|(index, _)| !gone.contains(index))
            .map(|(_, mut section)| {
                section.parent = section.parent.map(|parent| places[parent]);
                section.paragraphs.clear();
                section.chars = 0;
                section
            })
            .collect();
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            let section = &mut self.sections[paragraph.section];
            section.paragraphs.push(index);
            if paragraph.place != Place::Aside {
                section.chars += paragraph.chars;
            }
        }
    }
}
