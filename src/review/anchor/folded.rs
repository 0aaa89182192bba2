//! A copy of a text in which look-alikes are alike: white space is left out, full width folded to
//! half width, marks that people and programs write for each other made one. Each character of it
//! knows its bytes in the text.

use crate::report::token::is_blank;
use std::ops::Range;

/// The folded copy.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub(super) chars: Vec<char>,
    /// The bytes in the text of each of them.
    bytes: Vec<Range<usize>>,
}

impl Folded {
    /// Of a range of a text.
    pub(super) fn new(text: &str, range: Range<usize>) -> Self {
        let mut folded = Self::default();
        for (offset, character) in text[range.clone()].char_indices() {
            let at = range.start + offset;
            if is_blank(character) {
                continue;
            }
            let end = at + character.len_utf8();
            let sign = folded_sign(character);
            // …… and ..., —— and -- are one sign however long.
            if matches!(sign, '.' | '-') && folded.chars.last() == Some(&sign) {
                if let Some(last) = folded.bytes.last_mut() {
                    last.end = end;
                }
                continue;
            }
            folded.chars.push(sign);
            folded.bytes.push(at..end);
        }
        folded
    }

    /// The copy with every number, its points and commas included, as one sign: texts are as like as
    /// their words are.
    pub(super) fn with_figures_aside(self) -> Self {
        let mut result = Self::default();
        let mut at = 0;
        while at < self.chars.len() {
            let end = self.number_end(at).unwrap_or(at + 1);
            let sign = match self.chars[at] {
                digit if digit.is_ascii_digit() => '0',
                other => other,
            };
            result.chars.push(sign);
            result.bytes.push(self.range(at..end));
            at = end;
        }
        result
    }

    /// Where the number ends that begins here.
    fn number_end(&self, start: usize) -> Option<usize> {
        let is_digit = |at: usize| self.chars.get(at).is_some_and(char::is_ascii_digit);
        let is_point = |at: usize| matches!(self.chars.get(at), Some('.' | ','));
        let mut at = start;
        while is_digit(at) || (at > start && is_point(at) && is_digit(at + 1)) {
            at += 1;
        }
        (at > start).then_some(at)
    }

    /// The folded characters of some words.
    pub(super) fn of(words: &str) -> Vec<char> {
        Self::new(words, 0..words.len()).chars
    }

    /// The bytes of the text that these characters were made of.
    pub(super) fn range(&self, chars: Range<usize>) -> Range<usize> {
        match (self.bytes.get(chars.start), chars.end.checked_sub(1)) {
            (Some(first), Some(last)) if chars.start < chars.end => {
                first.start..self.bytes[last].end
            }
            (Some(first), _) => first.start..first.start,
            (None, _) => 0..0,
        }
    }

    /// Where these characters stand, as bytes of the text.
    pub(super) fn find(&self, words: &[char]) -> Vec<Range<usize>> {
        let Some(&first) = words.first() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let mut at = 0;
        while at + words.len() <= self.chars.len() {
            if self.chars[at] == first && self.chars[at..at + words.len()] == *words {
                found.push(self.range(at..at + words.len()));
                at += words.len();
            } else {
                at += 1;
            }
        }
        found
    }
}

/// The sign that stands for a character and all that look like it.
fn folded_sign(character: char) -> char {
    let half = match character {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        _ => character,
    };
    match half {
        '“' | '”' | '„' | '‟' | '"' | '「' | '」' | '『' | '』' | '〝' | '〞' | '″' | '‘' | '’'
        | '‚' | '‛' | '\'' | '`' | '′' | '﹁' | '﹂' => '"',
        '—' | '–' | '‒' | '‐' | '‑' | '―' | '−' | '─' | '－' | '~' | '～' | '〜' | '-' | 'ー' => {
            '-'
        }
        '。' | '．' | '｡' | '.' | '…' | '⋯' | '•' | '·' | '・' | '‧' | '∙' => '.',
        '、' | '､' | ',' => ',',
        '：' | '∶' | '︰' | '﹕' => ':',
        '﹔' => ';',
        '〔' | '［' | '【' | '〖' | '[' => '[',
        '〕' | '］' | '】' | '〗' | ']' => ']',
        '﹙' | '(' => '(',
        '﹚' | ')' => ')',
        '〈' | '‹' | '＜' | '<' => '<',
        '〉' | '›' | '＞' | '>' => '>',
        '《' | '«' => '《',
        '》' | '»' => '》',
        '﹪' | '%' => '%',
        '×' | '✕' | '✖' => '×',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::Folded;

    #[test]
    fn look_alikes_are_alike() {
        for (one, other) in [
            ("新建分馆６个", "新建 分馆6个"),
            ("“一证通借”", "\"一证通借\""),
            ("（区发〔2024〕8号）", "(区发[2024]8号)"),
            ("2021——2024年……", "2021-2024年..."),
            ("it’s  “open”", "it's \"open\""),
        ] {
            assert_eq!(Folded::of(one), Folded::of(other), "{one}");
        }
        assert_ne!(Folded::of("新建6个"), Folded::of("新建8个"));
    }

    #[test]
    fn a_number_is_one_sign_where_figures_are_aside() {
        let text = "接待36.5万、1,200人次。";
        let folded = Folded::new(text, 0..text.len()).with_figures_aside();
        assert_eq!(folded.chars.iter().collect::<String>(), "接待0万,0人次.");
        assert_eq!(&text[folded.range(2..3)], "36.5");
    }

    #[test]
    fn every_sign_knows_its_bytes() {
        let text = "读者 ……多";
        let folded = Folded::new(text, 0..text.len());
        assert_eq!(folded.chars.len(), 4);
        assert_eq!(&text[folded.range(2..3)], "……");
        assert_eq!(&text[folded.range(1..4)], "者 ……多");
        let found = folded.find(&Folded::of("者..多"));
        assert_eq!(found.len(), 1);
        assert_eq!(&text[found[0].clone()], "者 ……多");
    }
}
