//! What stands at the head of a line: Markdown signs, a bullet, bold marks, and numbers of the
//! pack's schemes. Which of them it is, and whether it is a number at all, the place decides.

use super::grammar::{OutlineGrammar, SchemeForm};
use super::line::Page;
use super::outline::Flag;
use std::ops::Range;

/// A number that a line may begin with.
#[derive(Debug, Clone)]
pub(super) struct Marker {
    /// Index into the grammar's schemes.
    pub(super) scheme: usize,
    /// Its value, or the values of a path.
    pub(super) values: Vec<u32>,
    /// Its characters, its mark included.
    pub(super) chars: Range<usize>,
    /// The first character of the rest.
    pub(super) rest: usize,
    /// What is unusual in how it is written.
    pub(super) flags: Vec<Flag>,
    /// It counts only where it is the next number.
    pub(super) cautious: bool,
    /// A separator ends it.
    pub(super) separated: bool,
}

/// The head of a line.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    /// Its `#` signs and their number.
    pub(super) markdown: Option<(Range<usize>, u32)>,
    /// A bullet stands first.
    pub(super) bullet: bool,
    /// Bold marks stand around the number.
    pub(super) bold: bool,
    /// Where the words begin after all that.
    pub(super) words: usize,
    /// The numbers that it may begin with, in the order of the schemes.
    pub(super) markers: Vec<Marker>,
}

/// The deepest Markdown heading.
const MARKDOWN_LEVELS: usize = 6;

/// Reads the head of a line.
pub(super) fn head(page: &Page<'_>, line: Range<usize>, grammar: &OutlineGrammar) -> Head {
    let mut head = Head {
        words: line.start,
        ..Head::default()
    };
    let signs = page.chars[line.clone()]
        .iter()
        .take_while(|&&character| character == '#')
        .count();
    let after = line.start + signs;
    let spaced = page.skip_space(after..line.end);
    if (1..=MARKDOWN_LEVELS).contains(&signs) && spaced > after && spaced < line.end {
        head.markdown = u32::try_from(signs)
            .ok()
            .map(|level| (line.start..after, level));
        head.words = spaced;
    }
    if is_table_row(page, line.clone()) {
        return head;
    }
    find_markers(page, head.words..line.end, grammar, &mut head);
    if head.markers.is_empty()
        && head.markdown.is_none()
        && let Some(words) = after_bullet(page, line.clone(), grammar)
    {
        head.bullet = true;
        find_markers(page, words..line.end, grammar, &mut head);
    }
    head
}

/// Where the words begin after a bullet and white space.
pub(super) fn after_bullet(
    page: &Page<'_>,
    line: Range<usize>,
    grammar: &OutlineGrammar,
) -> Option<usize> {
    let sign = |bullet: &Vec<char>| page.has_at(bullet, line.start, line.end);
    let bullet = grammar.words.bullet.iter().find(|bullet| sign(bullet))?;
    let after = line.start + bullet.len();
    let words = page.skip_space(after..line.end);
    let spaced = words > after || !bullet.iter().all(char::is_ascii);
    (spaced && words < line.end).then_some(words)
}

/// True of a row of a table: cells between bars or tabs.
fn is_table_row(page: &Page<'_>, line: Range<usize>) -> bool {
    let chars = &page.chars[line];
    let bars = chars.iter().filter(|&&c| c == '|').count();
    let tabs = chars.iter().filter(|&&c| c == '\t').count();
    bars > 1 || tabs > 1
}

/// Finds the numbers at the head of these characters, through bold marks.
fn find_markers(page: &Page<'_>, line: Range<usize>, grammar: &OutlineGrammar, head: &mut Head) {
    let signs = [&['*', '*'][..], &['_', '_'][..]];
    let sign = signs.iter().find(|sign| {
        page.has_at(sign, line.start, line.end)
            && page.find(sign, line.start + 2..line.end).is_some()
    });
    let start = line.start + sign.map_or(0, |sign| sign.len());
    for (index, scheme) in grammar.schemes.iter().enumerate() {
        // Of several forms the longest is meant: （二）、 and not （二）.
        let forms = scheme.forms.iter();
        let found = forms.filter_map(|form| marker(page, start..line.end, index, form, grammar));
        head.markers
            .extend(found.max_by_key(|marker| marker.chars.end));
    }
    if !head.markers.is_empty() {
        head.bold = sign.is_some();
        head.words = start;
    } else if head.bullet {
        head.words = line.start;
    }
}

fn marker(
    page: &Page<'_>,
    line: Range<usize>,
    index: usize,
    form: &SchemeForm,
    grammar: &OutlineGrammar,
) -> Option<Marker> {
    let scheme = &grammar.schemes[index];
    let found = form
        .form
        .find(page, line.start, line.end, &grammar.numerals)?;
    let stands_before = |words: &Vec<char>| page.has_at(words, found.end, line.end);
    if scheme.not_before.iter().any(stands_before) {
        return None;
    }
    let mut flags = Vec::new();
    if form.other_mark {
        flags.push(Flag::Mark);
    }
    if found.other_width {
        flags.push(Flag::Width);
    }
    let mut end = found.end;
    let spaced = page.skip_space(end..line.end);
    if spaced < line.end && scheme.separators.contains(&page.chars[spaced]) {
        end = spaced + 1;
        // `Section 1.1` is another number.
        if page.chars.get(end).is_some_and(char::is_ascii_digit) && page.chars[spaced] == '.' {
            return None;
        }
    }
    Some(Marker {
        scheme: index,
        values: found.values,
        chars: page.trim_end(line.start..end),
        rest: page.skip_space(end..line.end),
        flags,
        cautious: form.cautious,
        separated: end > found.end,
    })
}
