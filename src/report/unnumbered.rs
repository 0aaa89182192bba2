//! Lines without a number that are, or could be, headings.

use super::Grammar;
use super::company::Company;
use super::known::Known;
use super::line::Page;
use super::marker::Head;
use super::measure::Marks;

/// The shortest line that could be a heading, in characters.
const SHORTEST: usize = 3;
/// Below all numbers, where numbers count on across headings without one.
const BELOW: u32 = 40;

/// Which lines are headings without a number, and how deep.
#[derive(Debug)]
pub(super) struct Unnumbered {
    /// The rank of each line that is one.
    pub(super) ranks: Vec<Option<u32>>,
}

struct Lines<'a> {
    page: &'a Page<'a>,
    heads: &'a [Head],
    known: &'a [Option<Known>],
    company: &'a Company,
    grammar: &'a Grammar,
    marks: &'a Marks<'a>,
}

/// Looks through a page for headings without a number.
pub(super) fn read(
    page: &Page<'_>,
    heads: &[Head],
    known: &[Option<Known>],
    company: &Company,
    grammar: &Grammar,
    marks: &Marks<'_>,
) -> Unnumbered {
    let lines = Lines {
        page,
        heads,
        known,
        company,
        grammar,
        marks,
    };
    let found: Vec<bool> = (0..heads.len())
        .map(|index| lines.is_heading(index))
        .collect();
    let rank = lines.rank(&found);
    let ranks = found
        .iter()
        .enumerate()
        .map(|(index, found)| found.then(|| rank + u32::from(!lines.is_capitals(index))));
    Unnumbered {
        ranks: ranks.collect(),
    }
}

impl Lines<'_> {
    fn chars(&self, index: usize) -> &[char] {
        &self.page.chars[self.page.lines[index].chars.clone()]
    }

    /// True of a line without anything that says what it is.
    fn is_plain(&self, index: usize) -> bool {
        let head = &self.heads[index];
        self.known[index].is_none()
            && head.markdown.is_none()
            && head.markers.iter().all(|marker| marker.cautious)
            && self.company.signed[index].is_none()
            && self.company.starts[index] == self.page.lines[index].chars.start
    }

    /// True of words that could be a title.
    fn is_short(&self, index: usize) -> bool {
        let line = self.page.lines[index].chars.clone();
        let chars = self.chars(index);
        let rules = &self.grammar.outline.rules.unnumbered;
        let last = chars[chars.len() - 1];
        let ended = (self.marks.is_stop(last) && last != '?')
            || self.marks.is_pause(last)
            || self.grammar.outline.words.label.contains(&last);
        // What most lines of text fail at is asked first.
        if ended || chars.len() < SHORTEST {
            return false;
        }
        if self.marks.length(self.page, line.clone()) > rules.limit {
            return false;
        }
        let letters = chars.iter().filter(|c| c.is_alphabetic()).count();
        let bars = chars.iter().any(|c| matches!(c, '|' | '\t'));
        let first_stop = self.marks.first_stop(self.page, line.clone());
        letters * 2 >= chars.len()
            && !chars[0].is_lowercase()
            && !bars
            && first_stop.is_none_or(|stop| stop.end == line.end)
    }

    /// True of a line that must be text: it ends a sentence, or it is too long for a title.
    fn is_text(&self, index: usize) -> bool {
        let head = &self.heads[index];
        let line = self.page.lines[index].chars.clone();
        let limit = self.grammar.outline.rules.unnumbered.limit;
        !head.markers.is_empty()
            || self.company.signed[index].is_some()
            || self.marks.first_stop(self.page, line.clone()).is_some()
            || self.marks.length(self.page, line) > limit
    }

    fn is_heading(&self, index: usize) -> bool {
        if index == 0 || !self.is_plain(index) || !self.is_short(index) {
            return false;
        }
        let lines = &self.page.lines;
        let adjacent = |index: usize| lines[index].number == lines[index - 1].number + 1;
        let before = self.chars(index - 1);
        let ended = before
            .last()
            .is_some_and(|&last| self.marks.is_stop(last) || self.marks.is_closing(last));
        let free_above = !adjacent(index)
            || ended
            || self.known[index - 1].is_some()
            || self.heads[index - 1].markdown.is_some()
            || self.is_capitals(index - 1);
        let Some(next) = lines.get(index + 1) else {
            return false;
        };
        let goes_on = adjacent(index + 1) && self.page.chars[next.chars.start].is_lowercase();
        let text_below = self.known[index + 1].is_none() && self.is_text(index + 1);
        let text_further = !adjacent(index + 1)
            && index + 2 < lines.len()
            && self.is_plain(index + 1)
            && self.is_short(index + 1)
            && self.is_text(index + 2);
        let above_another =
            self.is_capitals(index) && index + 2 < lines.len() && self.is_text(index + 2);
        free_above && !goes_on && (text_below || text_further || above_another)
    }

    fn is_capitals(&self, index: usize) -> bool {
        let chars = self.chars(index);
        chars.iter().any(|c| c.is_uppercase()) && !chars.iter().any(|c| c.is_lowercase())
    }

    /// Whether they stand above the numbers of the text, beside them or below: numbers that
    /// begin again under each, that never do, or that count on across them.
    fn rank(&self, found: &[bool]) -> u32 {
        let own = self.grammar.outline.rules.unnumbered.rank;
        let schemes = &self.grammar.outline.schemes;
        let sure = |head: &Head| {
            let marker = head.markers.iter().find(|marker| !marker.cautious)?;
            let scheme = &schemes[marker.scheme];
            (marker.values.len() == 1).then(|| (scheme.rules.rank, marker.values[0]))
        };
        let numbers: Vec<Option<(u32, u32)>> = self.heads.iter().map(sure).collect();
        let Some(rank) = numbers.iter().flatten().map(|(rank, _)| *rank).min() else {
            return own;
        };
        let (mut last, mut crossed, mut restarts, mut goes_on) = (None, false, false, false);
        for (index, number) in numbers.iter().enumerate() {
            crossed |= found[index];
            let Some((_, value)) = number.filter(|(this, _)| *this == rank) else {
                continue;
            };
            if let Some(before) = last.filter(|_| crossed) {
                restarts |= value == 1;
                goes_on |= value == before + 1;
            }
            last = Some(value);
            crossed = false;
        }
        match (restarts, goes_on) {
            (true, _) => own,
            (false, true) => rank + BELOW,
            (false, false) => rank,
        }
    }
}
