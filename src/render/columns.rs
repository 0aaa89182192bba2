//! Widths in columns, right for full-width characters, and the places where a text may be cut.

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter};
use std::ops::Range;

/// The columns that a text takes on a terminal.
pub(super) fn width(text: &str) -> usize {
    plain_width(text).unwrap_or_else(|| console::measure_text_width(text))
}

/// The columns of a text whose characters each have a width of their own, as in nearly all texts;
/// `None` of others.
fn plain_width(text: &str) -> Option<usize> {
    let mut columns = 0;
    for character in text.chars() {
        columns += width_of(character)?;
    }
    Some(columns)
}

/// The columns of a character that joins with no other.
fn width_of(character: char) -> Option<usize> {
    match character {
        ' '..='~' | '—' | '‘'..='”' | '…' | '─' => Some(1),
        '\u{3001}'..='\u{3011}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}' => Some(2),
        _ => None,
    }
}

/// The longest beginning of a text that fits into these columns, as bytes.
pub(super) fn fitting(text: &str, columns: usize) -> usize {
    let mut taken = 0;
    for (at, character) in text.char_indices() {
        taken += width_of(character).unwrap_or_else(|| width(character.encode_utf8(&mut [0; 4])));
        if taken > columns {
            return border_before(text, at);
        }
    }
    text.len()
}

/// The last place at or before a byte at which no sign is cut: a letter with its accents, an emoji
/// that is written with several characters.
fn border_before(text: &str, at: usize) -> usize {
    let is_plain = |character: Option<char>| character.is_none_or(|one| width_of(one).is_some());
    if is_plain(text[..at].chars().next_back()) && is_plain(text[at..].chars().next()) {
        return at;
    }
    let next = text[at..].chars().next().map_or(0, char::len_utf8);
    let borders = GraphemeClusterSegmenter::new().segment_str(&text[..at + next]);
    borders.filter(|&border| border <= at).last().unwrap_or(at)
}

/// The beginning of a text within these columns, with … where something was cut.
pub(super) fn shortened(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let end = fitting(text, columns.saturating_sub(1));
    format!("{}…", text[..end].trim_end())
}

/// The signs of a text as a reader counts them.
pub(super) fn signs(text: &str) -> Vec<&str> {
    let borders: Vec<usize> = GraphemeClusterSegmenter::new().segment_str(text).collect();
    borders
        .windows(2)
        .map(|ends| &text[ends[0]..ends[1]])
        .collect()
}

/// The widths of the lines of a wrapped text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineWidths {
    /// Columns of the first line.
    pub first: usize,
    /// Columns of every line after it.
    pub rest: usize,
}

/// The lines of a text, as bytes, without the white space at their ends.
///
/// Lines end where Unicode (UAX #14) lets them: Chinese anywhere but before a closing mark and
/// after an opening one, Latin between words. A run that is longer than a line is cut.
pub(super) fn wrap(text: &str, widths: LineWidths) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut line = 0..0;
    // The columns of the line, where those of its pieces add up to them.
    let mut taken = Some(0);
    for piece in unbreakable(text) {
        let room = if lines.is_empty() {
            widths.first
        } else {
            widths.rest
        }
        .max(2);
        let words = text[piece.clone()].trim_end();
        let columns = plain_width(words);
        let whole = match (taken, columns) {
            (Some(taken), Some(columns)) if !words.is_empty() => taken + columns,
            _ => width(text[line.start..piece.end].trim_end()),
        };
        let fits_alone = || columns.unwrap_or_else(|| width(words)) <= room;
        if whole <= room || line.is_empty() && fits_alone() {
            line.end = piece.end;
            let blanks = plain_width(&text[piece.start + words.len()..piece.end]);
            taken = match (taken, columns, blanks) {
                (Some(taken), Some(columns), Some(blanks)) => Some(taken + columns + blanks),
                _ => None,
            };
            continue;
        }
        if !line.is_empty() {
            lines.push(line);
        }
        line = cut_to_fit(text, piece, widths, &mut lines);
        taken = plain_width(&text[line.clone()]);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    for line in &mut lines {
        line.end = line.start + text[line.clone()].trim_end().len();
    }
    lines
}

/// Adds full lines of a run that is longer than a line; gives back what is left of it.
fn cut_to_fit(
    text: &str,
    piece: Range<usize>,
    widths: LineWidths,
    lines: &mut Vec<Range<usize>>,
) -> Range<usize> {
    let mut rest = piece;
    loop {
        let room = if lines.is_empty() {
            widths.first
        } else {
            widths.rest
        }
        .max(2);
        let shown = text[rest.clone()].trim_end();
        if width(shown) <= room {
            return rest;
        }
        let fits = fitting(shown, room).max(shown.chars().next().map_or(0, char::len_utf8));
        lines.push(rest.start..rest.start + fits);
        rest.start += fits;
    }
}

/// The runs of a text between the places where a line may end.
fn unbreakable(text: &str) -> Vec<Range<usize>> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut runs = Vec::new();
    let mut start = 0;
    for end in segmenter.segment_str(text) {
        if end == start || splits_a_sign(text, end) {
            continue;
        }
        runs.push(start..end);
        start = end;
    }
    runs
}

/// True inside or beside the signs around changed words, which stay with their words.
fn splits_a_sign(text: &str, at: usize) -> bool {
    at < text.len()
        && (text[..at].ends_with("{+")
            || text[..at].ends_with("[-")
            || text[at..].starts_with("+}")
            || text[at..].starts_with("-]"))
}

#[cfg(test)]
mod tests {
    use super::{LineWidths, fitting, shortened, signs, width, wrap};

    fn lines(text: &str, columns: usize) -> Vec<&str> {
        let widths = LineWidths {
            first: columns,
            rest: columns,
        };
        wrap(text, widths)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn a_cut_leaves_every_sign_whole() {
        let family = "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}";
        let text = format!("读书节{family}e\u{301}次");
        let whole = signs(&text);
        assert_eq!(whole, ["读", "书", "节", family, "e\u{301}", "次"]);
        for columns in 1..width(&text) {
            let short = shortened(&text, columns);
            let beginning = short.strip_suffix('…').unwrap();
            let count = signs(beginning).len();
            assert_eq!(beginning, whole[..count].concat(), "{columns}");
        }
        assert_eq!(shortened(&text, width(&text)), text);
        assert_eq!(shortened("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
    }

    #[test]
    fn full_width_characters_take_two_columns() {
        assert_eq!(width("一、主要工作"), 12);
        assert_eq!(width("r3 初稿"), 7);
        assert_eq!(fitting("一二三", 5), "一二".len());
    }

    #[test]
    fn no_line_begins_with_a_closing_mark() {
        assert_eq!(lines("抓学习，强思想。", 6), ["抓学", "习，强", "思想。"]);
        assert_eq!(lines("见（附件）。", 6), ["见（附", "件）。"]);
    }

    #[test]
    fn latin_words_stay_whole_unless_they_are_longer_than_a_line() {
        assert_eq!(lines("two words here", 9), ["two words", "here"]);
        assert_eq!(lines("abcdefgh", 3), ["abc", "def", "gh"]);
    }

    #[test]
    fn signs_stay_with_their_words() {
        assert_eq!(lines("为{+实现新增+}的", 8), ["为{+实现", "新增+}的"]);
    }

    #[test]
    fn an_empty_text_is_one_line() {
        assert_eq!(lines("", 10), [""]);
    }
}
