//! What the pairing steps look at: the keys and features of both sides' sections and paragraphs.

use super::document::{Document, Naming, Place};
use super::likeness::{Features, Vocabulary, Weights};
use crate::report::WordGrammar;
use crate::report::period::{Mask, masked};
use crate::report::token::is_blank;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher as _;

/// How much a section's subsections count in its own likeness.
const SHARE_OF_DESCENDANTS: f32 = 0.5;

/// The texts of one side.
#[derive(Debug)]
pub struct SideTexts {
    /// Of each section, what its own text is, white space aside; 0 where it has none.
    pub own_key: Vec<u64>,
    /// Of each section, what its text with all under it is.
    pub whole_key: Vec<u64>,
    /// Of each section, its characters with all under it.
    pub whole_chars: Vec<usize>,
    /// Of each section, its title with years, marks and white space set aside.
    pub title: Vec<String>,
    /// Of each section, the features of its title (of an item, of its first words).
    pub title_features: Vec<Features>,
    /// Of each section, the features of its text with those under it.
    pub section: Vec<Features>,
    /// Of each section, the subsections that stand right under it; of the root, the top ones.
    pub children: Vec<Vec<usize>>,
    /// The top sections: opening, parts, closing.
    pub top: Vec<usize>,
    /// Of each paragraph, what its text without number is, white space aside.
    pub paragraph_key: Vec<u64>,
    /// Of each paragraph, whether its text stands once on its side.
    pub stands_once: Vec<bool>,
    /// Of each paragraph, its features.
    pub paragraph: Vec<Features>,
}

/// The texts of both sides and what their unit pairs weigh.
#[derive(Debug)]
pub struct Texts {
    /// The old side.
    pub before: SideTexts,
    /// The new side.
    pub after: SideTexts,
    /// Weights among the sections of both sides.
    pub weights: Weights,
    /// Weights among the paragraphs of both sides.
    pub paragraph_weights: Weights,
}

impl Texts {
    /// Reads both sides.
    pub fn new(before: &Document, after: &Document, grammar: &WordGrammar) -> Self {
        let mut vocabulary = Vocabulary::default();
        let before = SideTexts::new(before, grammar, &mut vocabulary);
        let after = SideTexts::new(after, grammar, &mut vocabulary);
        let sections = before.section.iter().chain(&after.section);
        let paragraphs = before.paragraph.iter().chain(&after.paragraph);
        Self {
            weights: Weights::among(sections, &vocabulary),
            paragraph_weights: Weights::among(paragraphs, &vocabulary),
            before,
            after,
        }
    }

    /// Likeness of two sections with all under them, 0 to 1.
    pub fn likeness(&self, before: usize, after: usize) -> f64 {
        if self.before.whole_key[before] == self.after.whole_key[after] {
            return 1.0;
        }
        let features = (&self.before.section[before], &self.after.section[after]);
        self.weights.likeness(features.0, features.1)
    }

    /// Likeness of two paragraphs, 0 to 1.
    pub fn paragraph_likeness(&self, before: usize, after: usize) -> f64 {
        if self.before.paragraph_key[before] == self.after.paragraph_key[after] {
            return 1.0;
        }
        let features = (&self.before.paragraph[before], &self.after.paragraph[after]);
        self.paragraph_weights.likeness(features.0, features.1)
    }
}

impl SideTexts {
    /// The features of a paragraph without those of a title at its head.
    pub fn beside_title(&self, document: &Document, paragraph: usize) -> Features {
        let text = &document.paragraphs[paragraph];
        let words = &self.paragraph[paragraph];
        let is_titled = document.sections[text.section].naming == Naming::Title;
        match text.place {
            Place::Head if is_titled => words.without(&self.title_features[text.section]),
            Place::Head | Place::Body | Place::Aside => words.clone(),
        }
    }

    fn new(document: &Document, grammar: &WordGrammar, vocabulary: &mut Vocabulary) -> Self {
        let paragraphs = &document.paragraphs;
        let paragraph_key: Vec<u64> = paragraphs.iter().map(|p| key(p.words())).collect();
        let paragraph: Vec<Features> = paragraphs
            .iter()
            .map(|p| vocabulary.features(p.words()))
            .collect();
        let own = |section: usize| {
            let indices = document.sections[section].paragraphs.iter().copied();
            indices.filter(|&p| paragraphs[p].place != Place::Aside)
        };
        let count = document.sections.len();
        let own_key: Vec<u64> = (0..count)
            .map(|section| joined(own(section).map(|p| paragraph_key[p])))
            .collect();
        let (children, top) = children(document);
        let mut side = Self {
            whole_key: own_key.clone(),
            whole_chars: document.sections.iter().map(|s| s.chars).collect(),
            title: document
                .sections
                .iter()
                .map(|section| masked(&section.title, Mask::Periods, grammar))
                .collect(),
            title_features: document
                .sections
                .iter()
                .map(|section| vocabulary.features(&section.title))
                .collect(),
            section: (0..count)
                .map(|s| Features::default().with_share_of(own(s).map(|p| &paragraph[p]), 1.0))
                .collect(),
            stands_once: stands_once(&paragraph_key),
            own_key,
            children,
            top,
            paragraph_key,
            paragraph,
        };
        side.add_descendants();
        side
    }

    /// Adds to each section what stands under it, from the deepest up: a parent precedes its
    /// children in the order of the text.
    fn add_descendants(&mut self) {
        for section in (0..self.section.len()).rev() {
            let children = &self.children[section];
            if children.is_empty() {
                continue;
            }
            self.whole_chars[section] +=
                children.iter().map(|&c| self.whole_chars[c]).sum::<usize>();
            let under = children.iter().map(|&child| self.whole_key[child]);
            self.whole_key[section] = joined(std::iter::once(self.own_key[section]).chain(under));
            let under = children.iter().map(|&child| &self.section[child]);
            self.section[section] =
                self.section[section].with_share_of(under, SHARE_OF_DESCENDANTS);
        }
    }
}

fn children(document: &Document) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut children = vec![Vec::new(); document.sections.len()];
    let mut top = Vec::new();
    for (index, section) in document.sections.iter().enumerate() {
        match section.parent {
            Some(parent) => children[parent].push(index),
            None => top.push(index),
        }
    }
    (children, top)
}

/// What a text is, white space aside; 0 for an empty one.
fn key(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    let mut any = false;
    for character in text.chars().filter(|&c| !is_blank(c)) {
        hasher.write_u32(u32::from(character));
        any = true;
    }
    if any { hasher.finish() | 1 } else { 0 }
}

fn joined(keys: impl Iterator<Item = u64>) -> u64 {
    let mut hasher = FxHasher::default();
    let mut any = false;
    for key in keys {
        hasher.write_u64(key);
        any = true;
    }
    if any { hasher.finish() | 1 } else { 0 }
}

/// Of each text, whether it stands once.
fn stands_once(keys: &[u64]) -> Vec<bool> {
    let once = once_each(keys);
    let is_once = |(place, key)| once.get(key) == Some(&place);
    keys.iter().enumerate().map(is_once).collect()
}

/// The keys that occur once, with their place; the key of an empty text is none.
pub fn once_each(keys: &[u64]) -> FxHashMap<u64, usize> {
    let mut places: FxHashMap<u64, Option<usize>> = FxHashMap::default();
    for (index, &key) in keys.iter().enumerate().filter(|&(_, &key)| key != 0) {
        places
            .entry(key)
            .and_modify(|place| *place = None)
            .or_insert(Some(index));
    }
    places
        .into_iter()
        .filter_map(|(key, place)| Some((key, place?)))
        .collect()
}
