//! A set of characters that nearly every character of a text is asked about.

/// Characters, most others told from them at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Signs {
    /// One bit for each of the last bits of a character.
    bits: [u64; 8],
    all: Vec<char>,
}

impl Signs {
    pub(super) fn new(characters: impl IntoIterator<Item = char>) -> Self {
        let mut signs = Self::default();
        for character in characters {
            let (word, bit) = place(character);
            signs.bits[word] |= bit;
            signs.all.push(character);
        }
        signs
    }

    pub(super) fn all(&self) -> &[char] {
        &self.all
    }

    pub(super) fn contains(&self, character: char) -> bool {
        let (word, bit) = place(character);
        self.bits[word] & bit != 0 && self.all.contains(&character)
    }
}

fn place(character: char) -> (usize, u64) {
    let code = u32::from(character);
    ((code >> 6 & 7) as usize, 1 << (code & 63))
}

#[cfg(test)]
mod tests {
    use super::Signs;

    #[test]
    fn only_members_are_found() {
        let signs = Signs::new("。；;".chars());
        assert!("。；;".chars().all(|sign| signs.contains(sign)));
        // 。 + 0x200 has the last bits of 。.
        assert!(!signs.contains('\u{3202}') && !signs.contains('，'));
    }
}
