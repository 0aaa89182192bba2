//! What the pairing steps look at: the keys and features of both sides' sections and paragraphs.

use super::document::{Document, Naming, Place};
use super::features_of::FeaturesOf;
use super::frequencies::{Among, Counted, Frequencies, LazyWeights};
use super::likeness::{Features, Shared, Weights, dice};
use super::side_by_side::both;
use super::units::{Units, for_each_pair};
use crate::report::WordGrammar;
use crate::report::period::masked_titles;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher as _;
use std::sync::{Arc, OnceLock};

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
    pub title_features: FeaturesOf,
    /// Of each section, the features of its text with those under it.
    pub section: FeaturesOf,
    /// Of each section, the subsections that stand right under it; of the root, the top ones.
    pub children: Arc<Vec<Vec<usize>>>,
    /// The top sections: opening, parts, closing.
    pub top: Vec<usize>,
    /// Of each paragraph, what its text without number is, white space aside.
    pub paragraph_key: Vec<u64>,
    /// Of each paragraph, whether its text stands once on its side.
    pub stands_once: Vec<bool>,
    /// Of each paragraph, its features.
    pub paragraph: FeaturesOf,
    counted: Arc<Counted>,
    /// Of each section, what its unit pairs weigh, once it was asked for.
    section_total: Vec<OnceLock<f32>>,
    /// Of each paragraph, what its unit pairs weigh in a section.
    paragraph_total: OnceLock<Vec<f32>>,
}

/// The texts of both sides and what their unit pairs weigh.
#[derive(Debug)]
pub struct Texts {
    /// The old side.
    pub before: SideTexts,
    /// The new side.
    pub after: SideTexts,
    /// Weights among the sections of both sides.
    pub weights: LazyWeights,
    /// Weights among the paragraphs of both sides.
    pub paragraph_weights: LazyWeights,
}

impl Texts {
    /// Reads both sides.
    pub fn new(before: &Document, after: &Document, grammar: &WordGrammar) -> Self {
        let (old, new) = both(
            size(before) + size(after),
            || Reading::new(before),
            || Reading::new(after),
        );
        let frequencies = Frequencies::new([Arc::clone(&old.counted), Arc::clone(&new.counted)]);
        let frequencies = Arc::new(frequencies);
        let sections = before.sections.iter().chain(&after.sections);
        let titles: Vec<&str> = sections.map(|section| section.title.as_str()).collect();
        let mut titles = masked_titles(&titles, grammar);
        let titles_after = titles.split_off(before.sections.len());
        Self {
            weights: frequencies.weights(Among::Sections),
            paragraph_weights: frequencies.weights(Among::Paragraphs),
            before: SideTexts::new(before, old, titles),
            after: SideTexts::new(after, new, titles_after),
        }
    }

    /// Likeness of two sections with all under them, 0 to 1.
    pub fn likeness(&self, before: usize, after: usize) -> f64 {
        if self.before.whole_key[before] == self.after.whole_key[after] {
            return 1.0;
        }
        let (old, new) = (&self.before.section, &self.after.section);
        let all = || self.likeness_of_all((before, &old[before]), (after, &new[after]));
        let often = (old.of_often_asked(before), new.of_often_asked(after));
        if often.0.is_some() || often.1.is_some() {
            return all();
        }
        self.likeness_of_parts(before, after).unwrap_or_else(all)
    }

    fn likeness_of_all(&self, before: (usize, &Features), after: (usize, &Features)) -> f64 {
        let total = |side: &SideTexts, (section, features): (usize, &Features)| {
            let total = || self.weights.total(features);
            *side.section_total[section].get_or_init(total)
        };
        let totals = (total(&self.before, before), total(&self.after, after));
        dice(self.weights.common(before.1, after.1), totals.0, totals.1)
    }

    /// The same by their paragraphs: those that both have are common, whatever stands in them, so
    /// that only what differs is looked into. `None` where they have none in common.
    fn likeness_of_parts(&self, before: usize, after: usize) -> Option<f64> {
        let (mut old, mut new) = (self.before.shares(before), self.after.shares(after));
        let mut common = 0.0;
        let mut others = new.iter_mut().peekable();
        for own in &mut old {
            while others
                .next_if(|other| other.order() < own.order())
                .is_some()
            {}
            if let Some(other) = others.next_if(|other| other.order() == own.order()) {
                common += own.share * self.before.total(own.paragraph, self);
                (own.is_common, other.is_common) = (true, true);
            }
        }
        if common == 0.0 {
            return None;
        }
        let rest = |side: &SideTexts, shares: &[Share]| {
            let rest = shares.iter().filter(|share| !share.is_common);
            side.features_of(rest.map(|share| (share.paragraph, share.share)))
        };
        let (old, new) = (rest(&self.before, &old), rest(&self.after, &new));
        let total = |rest: &Features| common + self.weights.total(rest);
        let common = common + self.weights.common(&old, &new);
        Some(dice(common, total(&old), total(&new)))
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

/// The bytes of a text.
fn size(document: &Document) -> usize {
    document.paragraphs.iter().map(|p| p.text.len()).sum()
}

/// What is read of one side before anything is known of the other.
struct Reading {
    counted: Arc<Counted>,
    paragraph_key: Vec<u64>,
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
}

impl Reading {
    fn new(document: &Document) -> Self {
        let paragraphs = &document.paragraphs;
        let mut units = Units::with_room(size(document));
        let paragraph_key = paragraphs.iter().map(|p| units.push(p.words())).collect();
        let own = |section: usize| {
            let indices = document.sections[section].paragraphs.iter().copied();
            indices.filter(|&p| paragraphs[p].place != Place::Aside)
        };
        let sections = &document.sections;
        let own = (0..sections.len()).map(|section| own(section).collect());
        Self {
            counted: Arc::new(Counted {
                units,
                own: own.collect(),
                parent: sections.iter().map(|section| section.parent).collect(),
            }),
            paragraph_key,
        }
    }
}

/// A paragraph of a section or of one under it, and how much it counts there.
#[derive(Debug, Clone, Copy)]
struct Share {
    key: u64,
    share: f32,
    paragraph: usize,
    is_common: bool,
}

impl Share {
    fn order(&self) -> (u64, u32) {
        (self.key, self.share.to_bits())
    }
}

impl SideTexts {
    fn new(document: &Document, reading: Reading, title: Vec<String>) -> Self {
        let Reading {
            counted,
            paragraph_key,
        } = reading;
        let own_key: Vec<u64> = counted
            .own
            .iter()
            .map(|own| joined(own.iter().map(|&p| paragraph_key[p])))
            .collect();
        let (children, top) = children(document);
        let children = Arc::new(children);
        let mut titles = Units::default();
        for section in &document.sections {
            titles.push(&section.title);
        }
        let of_paragraphs = Arc::clone(&counted);
        let (of_sections, under) = (Arc::clone(&counted), Arc::clone(&children));
        let count = document.sections.len();
        let mut side = Self {
            whole_key: own_key.clone(),
            whole_chars: document.sections.iter().map(|s| s.chars).collect(),
            title,
            title_features: FeaturesOf::new(count, move |section| {
                Features::of_units(titles.of(section))
            }),
            section: FeaturesOf::new(count, move |section| {
                let parts = parts(section, &of_sections.own, &under);
                features_of(&of_sections.units, parts.into_iter())
            }),
            paragraph: FeaturesOf::new(paragraph_key.len(), move |paragraph| {
                Features::of_units(of_paragraphs.units.of(paragraph))
            }),
            stands_once: stands_once(&paragraph_key),
            own_key,
            children,
            top,
            paragraph_key,
            counted,
            section_total: vec![OnceLock::new(); count],
            paragraph_total: OnceLock::new(),
        };
        side.add_descendants();
        side
    }

    /// What the unit pairs of a paragraph weigh in a section.
    fn total(&self, paragraph: usize, texts: &Texts) -> f32 {
        let units = &self.counted.units;
        let of_one = |paragraph| {
            let mut total = 0.0;
            let weights: &Weights = &texts.weights;
            for_each_pair(units.of(paragraph), |id| total += weights.of(id));
            total
        };
        let all = || (0..units.texts()).map(of_one).collect();
        self.paragraph_total.get_or_init(all)[paragraph]
    }

    /// The paragraphs of a section and of those under it, in the order of their keys.
    fn shares(&self, section: usize) -> Vec<Share> {
        let parts = parts(section, &self.counted.own, &self.children).into_iter();
        let mut shares: Vec<Share> = parts
            .map(|(paragraph, share)| Share {
                key: self.paragraph_key[paragraph],
                share,
                paragraph,
                is_common: false,
            })
            .collect();
        shares.sort_by_key(Share::order);
        shares
    }

    fn features_of(&self, parts: impl Iterator<Item = (usize, f32)>) -> Features {
        features_of(&self.counted.units, parts)
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
        }
    }
}

/// The features of these paragraphs, each by its share.
fn features_of(units: &Units, parts: impl Iterator<Item = (usize, f32)>) -> Features {
    let mut shares = Vec::new();
    for (paragraph, share) in parts {
        for_each_pair(units.of(paragraph), |id| {
            shares.push(Shared::new(id, share));
        });
    }
    Features::of_shares(shares)
}

/// The paragraphs of a section and of those under it, each with its share in the section's
/// likeness.
fn parts(section: usize, own: &[Vec<usize>], children: &[Vec<usize>]) -> Vec<(usize, f32)> {
    let mut found = Vec::new();
    let mut ahead = vec![(section, 1.0_f32)];
    while let Some((section, share)) = ahead.pop() {
        found.extend(own[section].iter().map(|&paragraph| (paragraph, share)));
        let under = children[section].iter();
        ahead.extend(under.map(|&child| (child, share * SHARE_OF_DESCENDANTS)));
    }
    found
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

/// The places of the keys that occur once on each side, in the order of the old side.
pub fn once_on_both(before: &[u64], after: &[u64]) -> Vec<(usize, usize)> {
    let others = once_each(after);
    let mut found: Vec<(usize, usize)> = once_each(before)
        .into_iter()
        .filter_map(|(key, place)| Some((place, *others.get(&key)?)))
        .collect();
    found.sort_unstable();
    found
}

/// The keys that occur once, with their place; the key of an empty text is none.
fn once_each(keys: &[u64]) -> FxHashMap<u64, usize> {
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
