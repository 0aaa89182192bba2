//! The figures, dates and names of a text as a pack writes them, found from left to right: of
//! several that begin at one place, a name comes first, then a date, a figure, a number in words.
//!
//! Figures, and names that stand between two marks, are told by their signs; regular expressions
//! are left for what a pack writes as one.

use crate::report::figure::{FigureGrammar, asterisks, is_digit};
use crate::report::words::{Pattern, WordRules};
use regex::Captures;
use std::ops::Range;

/// How units are written.
#[derive(Debug, Clone, Default)]
pub(super) struct UnitGrammar {
    enclosed: Vec<Enclosed>,
    figure: FigureGrammar,
    /// What is written as regular expressions: groups `name`, `date`, `numeral`.
    patterns: Pattern,
}

/// What a unit is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum UnitKind {
    Name,
    Date,
    Figure,
    /// A figure that was blotted out, with its asterisks.
    Masked(Range<usize>),
    /// A number in words.
    Numeral,
}

/// A unit in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) range: Range<usize>,
    pub(super) kind: UnitKind,
}

impl UnitGrammar {
    pub(super) fn new(rules: &WordRules) -> Self {
        let (mut enclosed, mut names) = (Vec::new(), rules.document_number.clone());
        for name in &rules.name {
            match Enclosed::new(name) {
                Some(found) => enclosed.push(found),
                None => names.push(name.clone()),
            }
        }
        let mut groups = Vec::new();
        if !names.is_empty() {
            groups.push(format!("(?P<name>{})", names.join("|")));
        }
        if !rules.date.is_empty() {
            groups.push(format!("(?P<date>{})", rules.date.join("|")));
        }
        groups.extend(numeral_pattern(rules));
        Self {
            enclosed,
            figure: FigureGrammar::new(rules),
            patterns: Pattern::new(groups.join("|")),
        }
    }

    pub(super) fn patterns(&self) -> &Pattern {
        &self.patterns
    }

    /// The units of a text, in order.
    pub(super) fn find_iter<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Unit> + 't {
        let mut at = 0;
        // The next one that is written as a regular expression, as long as it lies ahead.
        let mut ahead = self.by_pattern(text, 0);
        std::iter::from_fn(move || {
            if ahead.as_ref().is_some_and(|unit| unit.range.start < at) {
                ahead = self.by_pattern(text, at);
            }
            let end = ahead.as_ref().map_or(text.len(), |unit| unit.range.start);
            let by_signs = self.by_signs(text, at..end);
            let unit = match (by_signs, &ahead) {
                (None, None) => return None,
                (Some(unit), None) => unit,
                (None, Some(ahead)) => ahead.clone(),
                (Some(unit), Some(ahead)) => first_of(unit, ahead.clone()),
            };
            at = unit.range.end;
            Some(unit)
        })
    }

    fn by_pattern(&self, text: &str, from: usize) -> Option<Unit> {
        let mut captures = self.patterns.get()?.captures_at(text, from)?;
        // What stands between two characters (`\b`) is no unit, and none would end the search.
        while captures.get(0)?.is_empty() {
            let at = captures.get(0)?.start();
            let next = at + text[at..].chars().next()?.len_utf8();
            captures = self.patterns.get()?.captures_at(text, next)?;
        }
        let kind = |captures: &Captures<'_>| {
            if captures.name("name").is_some() {
                UnitKind::Name
            } else if captures.name("date").is_some() {
                UnitKind::Date
            } else {
                UnitKind::Numeral
            }
        };
        Some(Unit {
            range: captures.get(0)?.range(),
            kind: kind(&captures),
        })
    }

    /// The first that is told by its signs and begins in this range, or at its end.
    fn by_signs(&self, text: &str, range: Range<usize>) -> Option<Unit> {
        let mut at = range.start;
        while at <= range.end {
            let character = text[at..].chars().next()?;
            let mut next = at + character.len_utf8();
            if let Some(end) = self.enclosed.iter().find_map(|name| name.end(text, at)) {
                return Some(Unit {
                    range: at..end,
                    kind: UnitKind::Name,
                });
            }
            if is_digit(character) || self.figure.begins_currency(character) {
                if let Some(end) = self.figure.end(text, at) {
                    return Some(Unit {
                        range: at..end,
                        kind: UnitKind::Figure,
                    });
                }
            } else if matches!(character, '*' | '＊') {
                if let Some((mask, end)) = self.figure.masked(text, at) {
                    return Some(Unit {
                        range: at..end,
                        kind: UnitKind::Masked(mask),
                    });
                }
                next = at + asterisks(&text[at..]);
            }
            at = next;
        }
        None
    }
}

/// Of two units the first, or the one that is meant where both begin.
fn first_of(by_signs: Unit, by_pattern: Unit) -> Unit {
    let order = |unit: &Unit| match unit.kind {
        UnitKind::Name => 0,
        UnitKind::Date => 1,
        UnitKind::Figure | UnitKind::Masked(_) => 2,
        UnitKind::Numeral => 3,
    };
    let place = |unit: &Unit| (unit.range.start, order(unit));
    match place(&by_signs) < place(&by_pattern) {
        true => by_signs,
        false => by_pattern,
    }
}

/// Numbers in words, before one of their units.
fn numeral_pattern(rules: &WordRules) -> Option<String> {
    if rules.numeral.is_empty() || rules.numeral_unit.is_empty() {
        return None;
    }
    let rough = match rules.rough.is_empty() {
        true => String::new(),
        false => format!("{}?", one_of(&rules.rough)),
    };
    let unit = one_of(&rules.numeral_unit);
    Some(format!("(?P<numeral>(?:{}){rough}{unit})", rules.numeral))
}

/// A group of literal words, the longest first.
fn one_of(words: &[String]) -> String {
    let mut words: Vec<&String> = words.iter().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let escaped: Vec<String> = words
        .iter()
        .map(|word| {
            let ends_in_letter = word.ends_with(|last: char| last.is_ascii_alphabetic());
            let border = if ends_in_letter { r"\b" } else { "" };
            format!("{}{border}", regex::escape(word))
        })
        .collect();
    format!("(?:{})", escaped.join("|"))
}

/// A name between two marks that do not stand in it, of some characters at most:
/// `《[^《》\n]{1,40}》`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Enclosed {
    open: char,
    close: char,
    without: Vec<char>,
    most: usize,
}

impl Enclosed {
    /// A pattern that says this and no more.
    fn new(pattern: &str) -> Option<Self> {
        let is_itself = |character: char| !character.is_ascii() || character == '"';
        let open = pattern.chars().next().filter(|&open| is_itself(open))?;
        let rest = pattern[open.len_utf8()..].strip_prefix("[^")?;
        let (without, rest) = rest.split_once("]{1,")?;
        let (most, close) = rest.split_once('}')?;
        let without: Vec<char> = without.replace("\\n", "\n").chars().collect();
        let mut last = close.chars();
        let close = last.next().filter(|&close| is_itself(close))?;
        let plain = |&mark: &char| is_itself(mark) || mark == '\n';
        let is_whole = last.next().is_none() && without.iter().all(plain);
        (is_whole && without.contains(&close)).then_some(Self {
            open,
            close,
            without,
            most: most.parse().ok()?,
        })
    }

    fn end(&self, text: &str, at: usize) -> Option<usize> {
        let inside = text[at..].strip_prefix(self.open)?;
        let mut characters = inside.char_indices();
        let (length, (offset, mark)) = (0..=self.most)
            .map_while(|length| Some((length, characters.next()?)))
            .find(|(_, (_, character))| self.without.contains(character))?;
        let end = at + self.open.len_utf8() + offset + mark.len_utf8();
        (length > 0 && mark == self.close).then_some(end)
    }
}

#[cfg(test)]
mod tests;
