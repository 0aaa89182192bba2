//! Texts as rows of units, read once, and the pairs of neighbouring units with their ids.
//!
//! A unit is a Han character or a word of letters; digits, marks and white space are set aside, so
//! that a new year's figures do not make a new text.

use crate::report::token::{is_blank, is_ideograph};
use rustc_hash::FxHasher;
use std::hash::Hasher as _;

/// Marks a unit that is a word of letters and not one character.
const WORD: u32 = 1 << 31;

/// The units of a row of texts.
#[derive(Debug, Default)]
pub struct Units {
    all: Vec<u32>,
    ends: Vec<usize>,
}

impl Units {
    /// No texts, with room for those of so many bytes.
    pub fn with_room(bytes: usize) -> Self {
        Self {
            all: Vec::with_capacity(bytes / 3),
            ends: Vec::new(),
        }
    }

    /// Adds a text; gives back what it is, white space aside: 0 where there is nothing else.
    pub fn push(&mut self, text: &str) -> u64 {
        let mut hasher = FxHasher::default();
        let mut any = false;
        let mut word = 0_u32;
        for character in text.chars() {
            if is_ideograph(character) {
                if word != 0 {
                    self.all.push(word | WORD);
                    word = 0;
                }
                self.all.push(u32::from(character));
            } else if is_letter(character) {
                word = with_letter(word, character);
            } else {
                if word != 0 {
                    self.all.push(word | WORD);
                    word = 0;
                }
                if is_blank(character) {
                    continue;
                }
            }
            hasher.write_u32(u32::from(character));
            any = true;
        }
        if word != 0 {
            self.all.push(word | WORD);
        }
        self.ends.push(self.all.len());
        if any { hasher.finish() | 1 } else { 0 }
    }

    /// The units of one text.
    pub fn of(&self, index: usize) -> &[u32] {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start..self.ends[index]]
    }

    /// True of a unit that is a word of letters, and no character.
    pub fn is_word(unit: u32) -> bool {
        unit & WORD != 0
    }

    /// How many texts there are.
    pub fn texts(&self) -> usize {
        self.ends.len()
    }

    /// How many units all texts have.
    pub fn count(&self) -> usize {
        self.all.len()
    }
}

/// A word with one more letter: FNV-1a (Fowler, Noll, Vo), on lower case.
fn with_letter(word: u32, letter: char) -> u32 {
    let add = |word: u32, lower: char| {
        (if word == 0 { 2_166_136_261 } else { word } ^ u32::from(lower)).wrapping_mul(16_777_619)
    };
    if letter.is_ascii() {
        return add(word, letter.to_ascii_lowercase());
    }
    letter.to_lowercase().fold(word, add)
}

/// True of letters that make words; marks that a Chinese text is full of are told fast.
fn is_letter(character: char) -> bool {
    match character {
        _ if character.is_ascii() => character.is_ascii_alphabetic(),
        '\u{2010}'..='\u{2027}' | '\u{3008}'..='\u{3020}' | '\u{ff01}'..='\u{ff20}' => false,
        '\u{3000}'..='\u{3004}' => false,
        _ => character.is_alphabetic(),
    }
}

/// Calls with the id of each unit pair of a text; a word of letters counts by itself too.
///
/// An id is a hash, so that no table has to be kept: two unit pairs hardly ever have the same one.
pub fn for_each_pair(units: &[u32], mut each: impl FnMut(u32)) {
    let mut before = 0_u32;
    for &unit in units {
        if before != 0 {
            each(id(u64::from(before) << 32 | u64::from(unit)));
        }
        if unit & WORD != 0 {
            each(id(u64::from(unit)));
        }
        before = unit;
    }
}

fn id(pair: u64) -> u32 {
    // SplitMix64's mixing of bits (Steele, Lea, Flood 2014), without its last step.
    let mixed = (pair ^ pair >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::{Units, for_each_pair};

    fn ids(text: &str) -> Vec<u32> {
        let mut units = Units::default();
        units.push(text);
        let mut ids = Vec::new();
        for_each_pair(units.of(0), |id| ids.push(id));
        ids
    }

    #[test]
    fn a_unit_is_a_han_character_or_a_word() {
        let mut units = Units::with_room(100);
        units.push("新建3个分馆");
        units.push("2023 — 84.5%");
        units.push("Opened four Advice points");
        assert_eq!(units.texts(), 3);
        assert_eq!([0, 1, 2].map(|text| units.of(text).len()), [5, 0, 4]);
        assert_eq!(units.count(), 9);
    }

    #[test]
    fn figures_marks_and_case_make_no_other_pairs() {
        assert_eq!(ids("新建3个，分馆"), ids("新建12个分馆"));
        assert_eq!(ids("Opened 4 points"), ids("opened 11 POINTS"));
        assert_ne!(ids("分馆新建"), ids("新建分馆"));
        assert_eq!(ids("一").len(), 0, "a character has no neighbour");
        assert_eq!(ids("one").len(), 1, "a word counts by itself");
    }

    #[test]
    fn a_text_is_the_same_white_space_aside() {
        let key = |text: &str| Units::default().push(text);
        assert_eq!(key("新建 3 个\u{3000}"), key("新建3个"));
        assert_ne!(key("新建3个"), key("新建4个"));
        assert_eq!(key(" \u{200b}\u{3000}"), 0);
        assert_ne!(key("。"), 0);
    }
}
