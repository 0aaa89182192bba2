//! The lines of a text, and the copy of them that matching looks at: full width folded to half
//! width, characters without width dropped, outer white space trimmed. The text itself is never
//! changed; every character of the copy knows its bytes.

use super::token::is_blank;
use std::ops::Range;

/// A line that is not blank.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// 1-based in the file.
    pub(super) number: usize,
    /// Where the line begins in the file.
    pub(super) start: usize,
    /// Its characters in [`Page::chars`].
    pub(super) chars: Range<usize>,
}

/// A text made ready to be read.
#[derive(Debug)]
pub(super) struct Page<'a> {
    /// The whole file.
    pub(super) source: &'a str,
    /// Where the text begins, after the front matter.
    pub(super) start: usize,
    /// The characters of all lines, folded.
    pub(super) chars: Vec<char>,
    /// The first byte of each of them.
    at: Vec<usize>,
    /// The lines that are not blank.
    pub(super) lines: Vec<Line>,
}

impl<'a> Page<'a> {
    /// Cuts the text that begins at byte `start` into lines.
    pub(super) fn new(source: &'a str, start: usize) -> Self {
        let mut page = Self {
            source,
            start,
            chars: Vec::with_capacity((source.len() - start) / 2),
            at: Vec::with_capacity((source.len() - start) / 2),
            lines: Vec::new(),
        };
        let before = source[..start].matches('\n').count();
        let mut offset = start;
        for (index, line) in source[start..].split_inclusive('\n').enumerate() {
            page.push(line, offset, before + index + 1);
            offset += line.len();
        }
        page
    }

    fn push(&mut self, line: &str, start: usize, number: usize) {
        let first = self.chars.len();
        let words = line.trim_start_matches(is_blank);
        let begin = start + line.len() - words.len();
        for (offset, character) in words.char_indices() {
            if is_letter(character) {
                self.chars.push(character);
                self.at.push(begin + offset);
                continue;
            }
            if is_blank(character) && !character.is_whitespace() {
                continue;
            }
            self.chars.push(folded(character));
            self.at.push(begin + offset);
        }
        while self.chars.len() > first && self.chars.last().is_some_and(|c| c.is_whitespace()) {
            self.chars.pop();
            self.at.pop();
        }
        if self.chars.len() > first {
            self.lines.push(Line {
                number,
                start,
                chars: first..self.chars.len(),
            });
        }
    }

    /// The bytes of these characters.
    pub(super) fn bytes(&self, chars: Range<usize>) -> Range<usize> {
        if chars.is_empty() {
            let at = match self.at.get(chars.start) {
                Some(&at) => at,
                None => self.source.len(),
            };
            return at..at;
        }
        let last = self.at[chars.end - 1];
        self.at[chars.start]..last + self.raw(chars.end - 1).len_utf8()
    }

    /// A character as it stands in the text.
    pub(super) fn raw(&self, index: usize) -> char {
        let rest = &self.source[self.at[index]..];
        rest.chars().next().unwrap_or_default()
    }

    /// The folded words of these characters.
    pub(super) fn words(&self, chars: Range<usize>) -> String {
        self.chars[chars].iter().collect()
    }

    /// The first of these characters that is no white space, or their end.
    pub(super) fn skip_space(&self, chars: Range<usize>) -> usize {
        let mut at = chars.start;
        while at < chars.end && self.chars[at].is_whitespace() {
            at += 1;
        }
        at
    }

    /// The same characters without white space at their end.
    pub(super) fn trim_end(&self, chars: Range<usize>) -> Range<usize> {
        let mut end = chars.end;
        while end > chars.start && self.chars[end - 1].is_whitespace() {
            end -= 1;
        }
        chars.start..end
    }

    /// True where these words stand at `at`, before `end`; the case of Latin letters aside.
    pub(super) fn has_at(&self, words: &[char], at: usize, end: usize) -> bool {
        at + words.len() <= end
            && words
                .iter()
                .zip(&self.chars[at..])
                .all(|(a, b)| a == b || a.eq_ignore_ascii_case(b))
    }

    /// Where these words first stand among the characters.
    pub(super) fn find(&self, words: &[char], chars: Range<usize>) -> Option<usize> {
        let last = (chars.end + 1).checked_sub(words.len().max(1))?;
        (chars.start..last).find(|&at| self.has_at(words, at, chars.end))
    }
}

/// True of the characters that a Chinese text is full of, which are neither folded nor blank.
fn is_letter(character: char) -> bool {
    matches!(character, '\u{3001}'..='\u{9fff}')
}

/// A character folded to half width; white space of every sort is a space.
pub(super) fn folded(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        '\t' => character,
        _ if character.is_whitespace() => ' ',
        _ => character,
    }
}

/// Words made ready to be looked for.
pub(super) fn folded_words(words: &str) -> Vec<char> {
    words.chars().map(folded).collect()
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn the_copy_knows_its_bytes() {
        let source = "\u{feff}\u{3000}（一）\u{200b}读者\u{200d}\u{a0}\r\n\r\n２．";
        let page = Page::new(source, 0);
        assert_eq!(page.lines.len(), 2);
        assert_eq!(page.words(page.lines[0].chars.clone()), "(一)读者");
        assert_eq!(page.words(page.lines[1].chars.clone()), "2.");
        assert_eq!(page.lines[1].number, 3);
        let bytes = page.bytes(page.lines[0].chars.clone());
        assert_eq!(&source[bytes], "（一）\u{200b}读者");
    }
}
