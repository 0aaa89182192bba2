//! What stands before the first section: title (also broken over lines), subtitle, date,
//! salutation, and what a page left above and around them (text-rules 1.3, rule 6).

use super::Grammar;
use super::known::Known;
use super::line::{Line, Page};
use super::marker::{self, Head};
use super::measure::Marks;
use super::tail;
use std::ops::Range;

/// The most lines that a broken title has.
const TITLE_PIECES: usize = 3;
/// The shortest line that is a piece of a broken title.
const SHORTEST_PIECE: usize = 4;
/// The most lines that one bracket of a page's furniture spans.
const FURNITURE_SPAN: usize = 8;
/// The longest line of a page's furniture.
const LONGEST_FURNITURE: usize = 400;
/// The longest value on the line after a label of furniture.
const FURNITURE_VALUE: usize = 10;

/// Reads the opening of a page into `known`.
pub(super) fn read(
    page: &Page<'_>,
    heads: &[Head],
    grammar: &Grammar,
    marks: &Marks<'_>,
    known: &mut [Option<Known>],
) {
    let opening = Opening {
        page,
        grammar,
        marks,
    };
    let limit = grammar.outline.rules.opening.title_lines.min(heads.len());
    let end = (0..limit)
        .find(|&index| opening.begins_section(index, &heads[index]))
        .unwrap_or(limit);
    let title = opening.title(end, heads);
    let after = match &title {
        Some(title) => {
            known[..title.start].fill(Some(Known::Furniture));
            known[title.clone()].fill(Some(Known::Title));
            title.end
        }
        None => 0,
    };
    opening.around(after..end, title.is_some(), known);
}

struct Opening<'a> {
    page: &'a Page<'a>,
    grammar: &'a Grammar,
    marks: &'a Marks<'a>,
}

impl Opening<'_> {
    fn line(&self, index: usize) -> &Line {
        &self.page.lines[index]
    }

    fn chars(&self, index: usize) -> &[char] {
        &self.page.chars[self.line(index).chars.clone()]
    }

    /// True of a line with a number: the opening ends before it.
    fn begins_section(&self, index: usize, head: &Head) -> bool {
        let sure = head.markers.iter().any(|marker| !marker.cautious);
        let second = head.markdown.as_ref().is_some_and(|(_, level)| *level > 1);
        sure || second || (index > 0 && head.markdown.is_some())
    }

    fn has(&self, index: usize, words: &[Vec<char>]) -> bool {
        let line = self.line(index).chars.clone();
        let mut found = words.iter();
        found.any(|word| self.page.find(word, line.clone()).is_some())
    }

    fn begins(&self, index: usize, words: &[Vec<char>]) -> bool {
        let line = &self.line(index).chars;
        let start = (line.start..line.end)
            .find(|&at| self.page.chars[at].is_alphanumeric())
            .unwrap_or(line.start);
        let mut found = words.iter();
        found.any(|word| {
            self.page.has_at(word, line.start, line.end) || self.page.has_at(word, start, line.end)
        })
    }

    fn is_furniture(&self, index: usize) -> bool {
        let words = &self.grammar.outline.words;
        let says_so = || self.has(index, &words.furniture_has);
        // A long line is text, whatever words stand in it.
        self.chars(index).len() <= LONGEST_FURNITURE
            && (self.begins(index, &words.furniture_begins) || says_so())
    }

    /// True of a line that could be a title, or a part of one.
    fn could_be_title(&self, index: usize) -> bool {
        let rules = &self.grammar.outline.rules.opening;
        let words = &self.grammar.outline.words;
        let chars = self.chars(index);
        let line = &self.line(index).chars;
        let bracketed = tail::is_prompt(self.page, line.clone(), self.grammar);
        let dashed = words
            .subtitle
            .iter()
            .any(|sign| self.page.has_at(sign, line.start, line.end));
        chars.len() <= rules.title_limit
            && !chars.iter().any(|mark| words.title_without.contains(mark))
            && !chars.last().is_some_and(|&last| self.marks.is_stop(last))
            && !bracketed
            && !dashed
            && marker::after_bullet(self.page, line.clone(), &self.grammar.outline).is_none()
            && !tail::is_date(self.page, line.clone(), self.grammar)
            && !self.is_salutation(index)
            && !self.is_furniture(index)
    }

    fn is_salutation(&self, index: usize) -> bool {
        let line = self.line(index).chars.clone();
        is_salutation(self.page, line, self.grammar, Where::Opening) || self.is_addressee(index)
    }

    /// True of the bodies that a report is sent to, with a colon after them.
    fn is_addressee(&self, index: usize) -> bool {
        let words = &self.grammar.outline.words;
        let limit = self.grammar.outline.rules.opening.salutation_limit;
        let chars = self.chars(index);
        let Some((last, name)) = chars.split_last() else {
            return false;
        };
        index > 0
            && chars.len() <= limit
            && words.salutation_end.contains(last)
            && words.body.iter().any(|body| name.ends_with(body))
            && !name.contains(&',')
    }

    fn title(&self, end: usize, heads: &[Head]) -> Option<Range<usize>> {
        let cues = &self.grammar.outline.words.title;
        for index in 0..end {
            if !self.could_be_title(index) {
                continue;
            }
            if self.has(index, cues) {
                return Some(self.with_neighbours(index..index + 1, end));
            }
            for pieces in 2..=TITLE_PIECES {
                let range = index..index + pieces;
                if range.end <= end && self.is_broken_title(range.clone()) {
                    return Some(self.with_neighbours(range, end));
                }
            }
        }
        let first = heads.first()?;
        let unnumbered = first.markers.is_empty() || end > 0;
        let short = end > 0 || (heads.len() == 1 && self.could_be_title(0));
        let plain = short && unnumbered && self.could_be_title(0);
        let pause = |&last: &char| self.marks.is_pause(last);
        (plain && !self.chars(0).last().is_some_and(pause)).then_some(0..1)
    }

    /// True where the lines are next to each other and a cue stands across their seams.
    fn is_broken_title(&self, lines: Range<usize>) -> bool {
        let all = lines.clone();
        if !self.adjacent(all.clone()) || !all.clone().all(|index| self.could_be_title(index)) {
            return false;
        }
        if all
            .clone()
            .skip(1)
            .any(|i| self.has(i, &self.grammar.outline.words.title))
        {
            return false;
        }
        let joined: String = all
            .map(|i| self.page.words(self.line(i).chars.clone()))
            .collect();
        let mut cues = self.grammar.outline.rules.opening.title.iter();
        cues.any(|cue| joined.contains(cue.as_str()))
    }

    fn adjacent(&self, lines: Range<usize>) -> bool {
        let numbers = &self.page.lines[lines];
        numbers
            .windows(2)
            .all(|pair| pair[1].number == pair[0].number + 1)
    }

    /// The title with the lines before and after that it was broken into.
    fn with_neighbours(&self, title: Range<usize>, end: usize) -> Range<usize> {
        let Range {
            mut start,
            end: mut last,
        } = title;
        let pieces_above = (0..start).all(|index| self.is_piece(index));
        let apart = self.grammar.outline.rules.opening.title_apart;
        let near = apart || self.adjacent(0..start + 1);
        if start > 0 && start < TITLE_PIECES && near && pieces_above {
            start = 0;
        }
        while last < end
            && last - start < TITLE_PIECES
            && self.adjacent(last - 1..last + 1)
            && self.could_be_title(last)
            && self.is_joined(last)
        {
            last += 1;
        }
        start..last
    }

    fn is_piece(&self, index: usize) -> bool {
        let chars = self.chars(index);
        let spaced = self.grammar.outline.rules.opening.title_apart;
        let words = chars.iter().all(|&c| {
            let joins = spaced && " &'’-,".contains(c);
            joins || c.is_alphanumeric() || "《》“”\"".contains(c)
        });
        self.could_be_title(index) && words && chars.len() >= SHORTEST_PIECE
    }

    /// True where the line goes on from the one before, by its first or that one's last word.
    fn is_joined(&self, index: usize) -> bool {
        let mut joins = self.grammar.outline.words.title_joins.iter();
        joins.any(|join| {
            self.chars(index).starts_with(join) || self.chars(index - 1).ends_with(join)
        })
    }

    /// Reads what stands between the title and the first section.
    fn around(&self, lines: Range<usize>, titled: bool, known: &mut [Option<Known>]) {
        let mut index = lines.start;
        while index < lines.end {
            if known[index].is_some() {
                index += 1;
                continue;
            }
            if self.is_furniture(index) {
                let after = self.furniture(index, lines.end);
                known[index..after].fill(Some(Known::Furniture));
                index = after;
                continue;
            }
            known[index] = self.one(index, lines.clone(), titled);
            index += 1;
        }
    }

    fn one(&self, index: usize, lines: Range<usize>, titled: bool) -> Option<Known> {
        let line = self.line(index).chars.clone();
        if self.is_salutation(index) {
            return Some(Known::Salutation);
        }
        if !titled {
            return None;
        }
        if tail::is_date(self.page, line.clone(), self.grammar) {
            return Some(Known::Date);
        }
        let plain = self.marks.first_stop(self.page, line.clone()).is_none();
        let words = &self.grammar.outline.words;
        let dash = |index: usize| self.begins_exactly(index, &words.subtitle);
        let alone = index + 1 >= lines.end || !dash(index + 1);
        if plain && index < lines.start + 2 && dash(index) && alone {
            return Some(Known::Subtitle);
        }
        let occasion = words.occasion.iter().any(|word| {
            let chars = self.chars(index);
            let closed = chars.strip_suffix(&[')']).unwrap_or(chars);
            closed.ends_with(word)
        });
        let short = line.len() <= self.grammar.outline.rules.opening.title_limit;
        let dated = tail::date_end(self.page, line.clone(), self.grammar).is_some();
        match (plain && short && occasion, dated, self.chars(index).first()) {
            (true, true, Some('(')) => Some(Known::Date),
            (true, true, _) => Some(Known::Subtitle),
            _ => None,
        }
    }

    fn begins_exactly(&self, index: usize, words: &[Vec<char>]) -> bool {
        let line = &self.line(index).chars;
        let mut found = words.iter();
        found.any(|word| self.page.has_at(word, line.start, line.end))
    }

    /// The end of the furniture that begins on this line: a bracket is followed to its end, a
    /// label takes its value with it.
    fn furniture(&self, index: usize, end: usize) -> usize {
        let chars = self.chars(index);
        let open = |chars: &[char]| chars.contains(&'【') && !chars.contains(&'】');
        if open(chars) {
            let last = (index..end.min(index + FURNITURE_SPAN))
                .find(|&line| self.chars(line).contains(&'】'));
            return last.map_or(index + 1, |line| line + 1);
        }
        let label = chars.last().is_some_and(|last| *last == ':');
        let value = index + 1 < end
            && self.chars(index + 1).len() <= FURNITURE_VALUE
            && !self.is_salutation(index + 1)
            && !tail::is_date(self.page, self.line(index + 1).chars.clone(), self.grammar);
        if label && value && !self.is_furniture(index + 1) {
            return index + 2;
        }
        index + 1
    }
}

/// Where a salutation is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// Before the first section.
    Opening,
    /// Anywhere after it.
    Anywhere,
}

/// True of 各位代表： alone on its line.
pub(super) fn is_salutation(
    page: &Page<'_>,
    line: Range<usize>,
    grammar: &Grammar,
    place: Where,
) -> bool {
    let words = &grammar.outline.words;
    let Some(last) = page.chars[line.clone()].last() else {
        return false;
    };
    let cues = match place {
        Where::Opening => &words.salutation,
        Where::Anywhere => &words.salutation_anywhere,
    };
    line.len() <= grammar.outline.rules.opening.salutation_limit
        && words.salutation_end.contains(last)
        && cues
            .iter()
            .any(|cue| page.find(cue, line.clone()).is_some())
}
