//! Makes characters that a terminal obeys visible, so that no text of a report can move the
//! cursor, change a colour, or turn the order of words around.

use std::borrow::Cow;

/// The text with every character that a terminal would obey replaced by a picture or by its name.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_harmless) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '\t' => shown.push_str("    "),
            // The pictures of U+2400 stand in the order of the control characters.
            '\0'..='\u{1f}' => {
                shown.push(char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{2426}'));
            }
            '\u{7f}' => shown.push('\u{2421}'),
            _ if is_harmless(character) => shown.push(character),
            _ => shown.push_str(&format!("<U+{:04X}>", u32::from(character))),
        }
    }
    Cow::Owned(shown)
}

/// False of control characters, of those that turn the direction of text, of line and paragraph
/// separators, and of tag characters, which hide a text inside another.
fn is_harmless(character: char) -> bool {
    // Nearly all characters, told fast.
    if matches!(character, ' '..='~' | '\u{2100}'..='\u{ffff}') {
        return true;
    }
    !character.is_control()
        && !matches!(
            character,
            '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn escape_codes_become_pictures() {
        assert_eq!(harmless("\u{1b}[31m红\u{7}"), "␛[31m红␇");
        assert_eq!(harmless("\u{9b}2J"), "<U+009B>2J");
        assert_eq!(harmless("a\u{202e}b"), "a<U+202E>b");
        assert_eq!(harmless("a\tb\r"), "a    b␍");
    }

    #[test]
    fn words_stay_as_they_are() {
        for text in [
            "述职报告（2023）",
            "e\u{301}",
            "👨‍👩‍👧",
            "“十四五”\u{3000}",
            "\u{a0}",
        ] {
            assert_eq!(harmless(text), text);
        }
    }
}
