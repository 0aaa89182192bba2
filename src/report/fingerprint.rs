//! The fingerprint of an exact text.

use sha2::{Digest as _, Sha256};
use std::fmt;

/// A fingerprint: SHA-256 (FIPS 180-4) of a text's bytes, in lower-case hexadecimal digits.
/// Nothing is folded or normalised before it is taken.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fingerprint(String);

/// How many hexadecimal digits a fingerprint has.
const DIGITS: usize = 64;

impl Fingerprint {
    /// Of these parts, in this order; where one ends and the next begins is a part of it.
    pub fn of(parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        let bytes = hash.finalize();
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// One that was written down; `None` of a text that is none.
    pub fn read(text: &str) -> Option<Self> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let is_one = text.len() == DIGITS && text.bytes().all(is_digit);
        is_one.then(|| Self(text.to_owned()))
    }

    /// All its digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn every_byte_and_every_border_counts() {
        let one = Fingerprint::of(&["一、工作", "正文"]);
        assert_eq!(one, Fingerprint::of(&["一、工作", "正文"]));
        assert_ne!(one, Fingerprint::of(&["一、工作正", "文"]));
        assert_ne!(one, Fingerprint::of(&["一、工作", "正文 "]));
        assert_eq!(Fingerprint::read(one.as_str()), Some(one));
        assert_eq!(Fingerprint::read("ab"), None);
    }
}
