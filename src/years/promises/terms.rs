//! The terms by which a promise and its answer are held against each other: pairs of neighbouring
//! Han characters, words of letters without their endings; words that every office writes (the
//! pack's table) are left out, and no pair reaches across one.

use super::ItemWords;
use crate::report::WordGrammar;
use crate::report::token::{is_ideograph, tokens};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::Hasher as _;

/// The `promises` table of a pack, as written there.
#[derive(Debug, Clone, Default)]
pub struct PromiseRules {
    /// Words that weigh nothing: every office writes them of everything.
    pub common: Vec<String>,
    /// Endings of words of letters, the first that fits is taken off.
    pub endings: Vec<String>,
    /// Words of letters that part two promises of one sentence.
    pub and: Vec<String>,
}

/// The words of a pack that promises need.
#[derive(Debug, Clone, Default)]
pub struct PromiseWords {
    /// What items are told by.
    pub(super) items: ItemWords,
    /// Common words of Han characters by their first, the longest first.
    common: FxHashMap<char, Vec<String>>,
    /// The common words of letters, without their endings.
    common_stems: FxHashSet<u32>,
    endings: Vec<String>,
    pub(super) and: Vec<String>,
}

/// The fewest letters that are left of a word without its ending.
const SHORTEST_STEM: usize = 3;

impl PromiseWords {
    /// Out of the rules of a pack.
    pub fn new(rules: PromiseRules, items: ItemWords) -> Self {
        let mut words = Self {
            items,
            endings: rules.endings,
            and: rules.and,
            ..Self::default()
        };
        for word in rules.common {
            match word.chars().next() {
                Some(first) if is_ideograph(first) => {
                    words.common.entry(first).or_default().push(word);
                }
                Some(_) => {
                    let stem = id(words.stem(&word.to_lowercase()).chars());
                    words.common_stems.insert(stem);
                }
                None => {}
            }
        }
        for of_first in words.common.values_mut() {
            of_first.sort_by_key(|word| std::cmp::Reverse(word.len()));
        }
        words
    }

    /// The bytes of the common word at the head of a text.
    fn common_at(&self, first: char, text: &str) -> Option<usize> {
        let mut words = self.common.get(&first)?.iter();
        let word = words.find(|word| text.starts_with(word.as_str()))?;
        Some(word.len())
    }

    /// A word of letters in lower case without its ending: `planned` is `plan`.
    fn stem<'w>(&self, word: &'w str) -> &'w str {
        let mut endings = self.endings.iter();
        let left = endings.find_map(|ending| {
            let stem = word.strip_suffix(ending.as_str())?;
            (stem.chars().count() >= SHORTEST_STEM).then_some(stem)
        });
        let Some(stem) = left else { return word };
        let mut letters = stem.chars().rev();
        match (letters.next(), letters.next()) {
            (Some(last), Some(before)) if last == before => &stem[..stem.len() - last.len_utf8()],
            _ => stem,
        }
    }

    /// Calls with the id of each term of a text, in its order, and of a pair of characters with the
    /// byte at which the second begins.
    pub(super) fn for_each_term(&self, text: &str, mut each: impl FnMut(u32, Option<usize>)) {
        let mut before = None;
        let mut at = 0;
        let mut word = String::new();
        while let Some(character) = text[at..].chars().next() {
            let rest = &text[at..];
            if is_ideograph(character) {
                if let Some(length) = self.common_at(character, rest) {
                    before = None;
                    at += length;
                    continue;
                }
                if let Some(before) = before {
                    each(id([before, character].into_iter()), Some(at));
                }
                before = Some(character);
                at += character.len_utf8();
                continue;
            }
            before = None;
            if !character.is_alphabetic() {
                at += character.len_utf8();
                continue;
            }
            let is_of_word = |&c: &char| c.is_alphabetic() && !is_ideograph(c);
            word.clear();
            for letter in rest.chars().take_while(is_of_word) {
                at += letter.len_utf8();
                word.extend(letter.to_lowercase());
            }
            let stem = id(self.stem(&word).chars());
            if !self.common_stems.contains(&stem) {
                each(stem, None);
            }
        }
    }

    /// The terms of a text, each once.
    pub(super) fn terms(&self, text: &str) -> Terms {
        let mut ids = Vec::new();
        self.for_each_term(text, |id, _| ids.push(id));
        Terms::new(ids)
    }
}

/// The terms of a text, each once, in ascending order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Terms(Vec<u32>);

impl Terms {
    fn new(mut ids: Vec<u32>) -> Self {
        ids.sort_unstable();
        ids.dedup();
        Self(ids)
    }

    /// Those of several texts together.
    pub(super) fn of_all<'t>(texts: impl Iterator<Item = &'t Self>) -> Self {
        Self::new(texts.flat_map(|terms| terms.0.iter().copied()).collect())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().copied()
    }

    pub(super) fn has(&self, id: u32) -> bool {
        self.0.binary_search(&id).is_ok()
    }
}

/// The terms of a promise, each with how much it counts: a pair of characters of two words counts
/// little, for it stands in the answer only where the answer uses the same words in the same order.
#[derive(Debug, Clone, Default)]
pub(super) struct CountedTerms(Vec<(u32, f64)>);

/// What a pair of characters of two words counts.
const ACROSS_WORDS: f64 = 0.3;

impl CountedTerms {
    pub(super) fn of(text: &str, words: &PromiseWords, grammar: &WordGrammar) -> Self {
        let starts: Vec<usize> = tokens(text, grammar)
            .into_iter()
            .map(|token| token.range.start)
            .collect();
        let mut counted: Vec<(u32, f64)> = Vec::new();
        words.for_each_term(text, |id, second| {
            let is_across = second.is_some_and(|at| starts.binary_search(&at).is_ok());
            counted.push((id, if is_across { ACROSS_WORDS } else { 1.0 }));
        });
        // Of a term that stands twice, the place where it counts more.
        counted.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        counted.dedup_by_key(|term| term.0);
        Self(counted)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, f64)> + '_ {
        self.0.iter().copied()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A hash, so that no table has to be kept: two terms hardly ever have the same one.
fn id(characters: impl Iterator<Item = char>) -> u32 {
    let mut hasher = FxHasher::default();
    for character in characters {
        hasher.write_u32(u32::from(character));
    }
    let hash = hasher.finish();
    (hash ^ hash >> 32) as u32
}
