//! How the entries of a review are called.

use crate::report::Fingerprint;
use std::fmt;

/// What an entry records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// A text was sent round.
    Round,
    /// Somebody comments.
    Comment,
    /// A comment is answered.
    Answer,
    /// Somebody says that there is nothing to say.
    NoComment,
    /// A text is approved.
    SignOff,
    /// A text is sent back.
    Return,
}

impl EntryKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Round,
        Self::Comment,
        Self::Answer,
        Self::NoComment,
        Self::SignOff,
        Self::Return,
    ];

    /// The letter before the number of its entries.
    pub fn letter(self) -> char {
        match self {
            Self::Round => 's',
            Self::Comment => 'c',
            Self::Answer => 'a',
            Self::NoComment => 'n',
            Self::SignOff => 'g',
            Self::Return => 'b',
        }
    }

    /// The name in files and machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Round => "round",
            Self::Comment => "comment",
            Self::Answer => "answer",
            Self::NoComment => "none",
            Self::SignOff => "sign",
            Self::Return => "return",
        }
    }
}

/// The name of an entry: `c3-5f0a91c27e`. People say `c3`; what stands behind the number keeps two
/// entries apart that got the same number in two copies of the review.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    /// What it is.
    pub kind: EntryKind,
    /// Its number among the entries of its kind, from 1, in the copy in which it was made.
    pub number: u32,
    tag: String,
}

/// How many hexadecimal digits stand behind the number: two entries of one number would have to agree
/// in 40 bits.
const TAG: usize = 10;

impl EntryId {
    /// The name of a new entry with these contents.
    pub fn new(kind: EntryKind, number: u32, contents: &str) -> Self {
        let print = Fingerprint::of(&[contents]);
        Self {
            kind,
            number,
            tag: print.as_str()[..TAG].to_owned(),
        }
    }

    /// A name as it is written in full; `None` of any other text.
    pub fn read(text: &str) -> Option<Self> {
        let (short, tag) = text.split_once('-')?;
        let (kind, number) = short_name(short)?;
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let is_tag = tag.len() == TAG && tag.bytes().all(is_digit);
        let id = Self {
            kind,
            number,
            tag: tag.to_owned(),
        };
        // Another way to write the number would make two names of one entry.
        (is_tag && id.to_string() == text).then_some(id)
    }

    /// As people say it: `c3`.
    pub fn short(&self) -> String {
        format!("{}{}", self.kind.letter(), self.number)
    }

    /// True where the typed name means this entry, or may: `c3`, `C3`, `3`, `c3-5f0a`, all of it.
    pub fn is_named(&self, typed: &str) -> bool {
        let typed = typed.trim().to_lowercase();
        let (short, tag) = typed.split_once('-').unwrap_or((&typed, ""));
        let is_number = !short.is_empty() && short.bytes().all(|b| b.is_ascii_digit());
        let is_short = match is_number {
            true => short.parse() == Ok(self.number),
            false => short_name(short) == Some((self.kind, self.number)),
        };
        is_short && self.tag.starts_with(tag)
    }
}

/// Kind and number of `c3`.
fn short_name(text: &str) -> Option<(EntryKind, u32)> {
    let letter = text.chars().next()?;
    let kind = EntryKind::ALL
        .into_iter()
        .find(|kind| kind.letter() == letter)?;
    let digits = &text[letter.len_utf8()..];
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    Some((kind, digits.parse().ok().filter(|_| is_number)?))
}

impl fmt::Display for EntryId {
    /// In full: `c3-5f0a91c27e`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{}", self.short(), self.tag)
    }
}

/// What a typed name means among entries.
#[derive(Debug, Clone, PartialEq)]
pub enum Named<'a, T> {
    /// This one.
    One(&'a T),
    /// Any of these: they got the same number in two copies.
    Several(Vec<&'a T>),
    /// None.
    Nothing,
}

#[cfg(test)]
mod tests {
    use super::{EntryId, EntryKind};

    #[test]
    fn people_say_less_than_the_file() {
        let id = EntryId::new(EntryKind::Comment, 3, "与统计年报核对");
        assert_eq!(id.short(), "c3");
        let written = id.to_string();
        assert_eq!(EntryId::read(&written), Some(id.clone()));
        let longer = written[..6].to_owned();
        for typed in ["c3", "C3", " 3 ", &longer, &written] {
            assert!(id.is_named(typed), "{typed}");
        }
        for typed in ["c4", "a3", "c", "c3-zz", "", "33", "+3"] {
            assert!(!id.is_named(typed), "{typed}");
        }
        assert_eq!(EntryId::read("c3"), None);
        for other in ["x3-5f0a91c27e", "c03-5f0a91c27e", "c3-5F0A91C27E", "c3-5f"] {
            assert_eq!(EntryId::read(other), None, "{other}");
        }
    }
}
