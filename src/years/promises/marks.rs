//! What two sentences share beside words: names in marks, and the slot of a figure.

use crate::report::WordGrammar;
use crate::report::token::{TokenKind, is_ideograph, units};

/// How many characters beside a figure name what it counts.
const NAMING_CHARS: usize = 2;

/// The names and the slots of figures of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Marks {
    names: Vec<String>,
    slots: Vec<String>,
}

impl Marks {
    pub(super) fn of(text: &str, grammar: &WordGrammar) -> Self {
        let mut marks = Self::default();
        for token in units(text, grammar) {
            let words = &text[token.range.clone()];
            match token.kind {
                TokenKind::Name => marks.names.push(words.to_owned()),
                TokenKind::Figure => {
                    let around = (&text[..token.range.start], &text[token.range.end..]);
                    marks.slots.extend(slots(words, around.0, around.1));
                }
                TokenKind::Date | TokenKind::Word | TokenKind::Punctuation | TokenKind::Space => {}
            }
        }
        marks
    }

    /// True where both have a name or the slot of a figure in common.
    pub(super) fn share(&self, other: &Self) -> bool {
        let shares_slot = self.slots.iter().any(|slot| other.slots.contains(slot));
        self.share_name(other) || shares_slot
    }

    /// True where both have a name in common.
    pub(super) fn share_name(&self, other: &Self) -> bool {
        self.names.iter().any(|name| other.names.contains(name))
    }
}

/// A figure's unit with what stands right before it, and with what stands right behind.
fn slots(figure: &str, before: &str, behind: &str) -> impl Iterator<Item = String> {
    let is_of_number = |c: char| c.is_numeric() || !c.is_alphabetic();
    let unit = figure.trim_matches(is_of_number);
    let before: Vec<char> = naming(before.chars().rev());
    let before: String = before.into_iter().rev().collect();
    let behind: String = naming(behind.trim_start().chars()).into_iter().collect();
    let slot = |parts: [&str; 3]| parts.join(" ");
    let slots = [
        (!before.is_empty()).then(|| slot([&before, "#", unit])),
        (!behind.is_empty()).then(|| slot(["#", unit, &behind])),
    ];
    slots.into_iter().flatten()
}

/// The characters next to a figure that name what it counts: a word of letters, or two of Han; none
/// where a mark or a blank comes first.
fn naming(characters: impl Iterator<Item = char>) -> Vec<char> {
    let mut characters = characters.peekable();
    let is_han = characters.peek().is_some_and(|&c| is_ideograph(c));
    let most = if is_han { NAMING_CHARS } else { usize::MAX };
    let letters: Vec<char> = characters
        .take(most)
        .take_while(|c| c.is_alphabetic() && is_ideograph(*c) == is_han)
        .collect();
    let is_enough = letters.len() > NAMING_CHARS || (is_han && letters.len() == NAMING_CHARS);
    if is_enough { letters } else { Vec::new() }
}
