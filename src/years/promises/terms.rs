//! The terms by which a promise and its answer are held against each other: pairs of neighbouring
//! Han characters, words of letters without their endings; words that every office writes (the
//! pack's table) are left out, and no pair reaches across one.

use super::ItemWords;
use super::item_words::WholePatterns;
use crate::report::WordGrammar;
use crate::report::sentence::{Cut, pieces};
use crate::report::token::{is_ideograph, tokens};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::Hasher as _;
use std::ops::Range;

/// The `promises` table of a pack, as written there.
#[derive(Debug, Clone, Default)]
pub struct PromiseRules {
    /// Words that weigh nothing: every office writes them of everything.
    pub common: Vec<String>,
    /// Endings of words of letters, the first that fits is taken off.
    pub endings: Vec<String>,
    /// Words of letters that part two promises of one sentence.
    pub and: Vec<String>,
    /// Patterns of a whole clause that names its matter as weak, or as not done.
    pub weak: Vec<String>,
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
    weak: WholePatterns,
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
            weak: WholePatterns::new(rules.weak),
            ..Self::default()
        };
        let mut common = rules.common;
        common.sort_by_key(|word| std::cmp::Reverse(word.len()));
        for word in common {
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
        words
    }

    /// True of a sentence that names its matter as weak, or as not done, in one of its clauses.
    pub(super) fn is_weak(&self, sentence: &str, grammar: &WordGrammar) -> bool {
        let mut clauses = pieces(sentence, Cut::Clause, grammar).into_iter();
        clauses.any(|clause| self.weak.fit(self.items.trimmed(&sentence[clause])))
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

    /// Calls with the id of each term of a text and its bytes, in their order.
    pub(super) fn for_each_term(&self, text: &str, mut each: impl FnMut(u32, Range<usize>)) {
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
                let end = at + character.len_utf8();
                if let Some(before) = before {
                    let start = at - char::len_utf8(before);
                    each(id([before, character].into_iter()), start..end);
                }
                before = Some(character);
                at = end;
                continue;
            }
            before = None;
            if !character.is_alphabetic() {
                at += character.len_utf8();
                continue;
            }
            let is_of_word = |&c: &char| c.is_alphabetic() && !is_ideograph(c);
            word.clear();
            let start = at;
            for letter in rest.chars().take_while(is_of_word) {
                at += letter.len_utf8();
                word.extend(letter.to_lowercase());
            }
            let stem = id(self.stem(&word).chars());
            if !self.common_stems.contains(&stem) {
                each(stem, start..at);
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

/// A term of a promise.
#[derive(Debug, Clone, Copy)]
pub(super) struct CountedTerm {
    pub(super) id: u32,
    /// How much it counts: a pair of characters of two words counts little, for it stands in the
    /// answer only where the answer uses the same words in the same order.
    pub(super) counts: f64,
    /// The words of which it holds characters, a bit each; words of one character are none.
    pub(super) words: u64,
}

/// The terms of a promise.
#[derive(Debug, Clone, Default)]
pub(super) struct CountedTerms(Vec<CountedTerm>);

/// What a pair of characters of two words counts.
const ACROSS_WORDS: f64 = 0.3;

impl CountedTerms {
    pub(super) fn of(text: &str, words: &PromiseWords, grammar: &WordGrammar) -> Self {
        let found = whole_words(text, grammar);
        let word_at = |at: usize| found.partition_point(|word| word.end <= at);
        let bit = |word: usize| {
            let is_long = |range: &Range<usize>| text[range.clone()].chars().nth(1).is_some();
            u64::from(found.get(word).is_some_and(is_long)) << (word % 64)
        };
        let mut counted: Vec<CountedTerm> = Vec::new();
        words.for_each_term(text, |id, bytes| {
            let last = text[..bytes.end].char_indices().next_back();
            let (first, last) = (
                word_at(bytes.start),
                word_at(last.map_or(bytes.start, |(at, _)| at)),
            );
            counted.push(CountedTerm {
                id,
                counts: if first == last { 1.0 } else { ACROSS_WORDS },
                words: bit(first) | bit(last),
            });
        });
        // Of a term that stands twice, the place where it counts more.
        counted.sort_by(|a, b| a.id.cmp(&b.id).then(b.counts.total_cmp(&a.counts)));
        counted.dedup_by_key(|term| term.id);
        Self(counted)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = CountedTerm> + '_ {
        self.0.iter().copied()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The words of a text. Characters that no dictionary joins (视 and 障 of 视障) are one word for as
/// long as they follow each other.
fn whole_words(text: &str, grammar: &WordGrammar) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut was_single = false;
    for token in tokens(text, grammar) {
        let mut characters = text[token.range.clone()].chars();
        let first = characters.next();
        let is_single = first.is_some_and(is_ideograph) && characters.next().is_none();
        match words.last_mut() {
            Some(last) if is_single && was_single => last.end = token.range.end,
            Some(_) | None => words.push(token.range),
        }
        was_single = is_single;
    }
    words
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
