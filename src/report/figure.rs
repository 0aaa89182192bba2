//! Figures: a number with its currency, multiplier and unit (text-rules 3.1), and one that was
//! blotted out before publication (`**万元`).

use super::words::WordRules;
use std::ops::Range;

/// The words around a number.
#[derive(Debug, Clone, Default)]
pub(super) struct FigureGrammar {
    currency: Literals,
    rough: Literals,
    multiplier: Literals,
    unit: Literals,
    /// Words that begin like a unit and are none (人口): no figure takes the head of one.
    not_unit: Literals,
    /// What a blotted-out figure has after it: multipliers and units that are not set apart from it.
    after_mask: Literals,
    unit_after_mask: Literals,
}

impl FigureGrammar {
    pub(super) fn new(rules: &WordRules) -> Self {
        let written_on = |words: &[String]| -> Vec<String> {
            let words = words.iter().filter(|word| !word.starts_with(' '));
            words.cloned().collect()
        };
        let (multipliers, units) = (written_on(&rules.multiplier), written_on(&rules.unit));
        Self {
            currency: Literals::new(&rules.currency),
            rough: Literals::new(&rules.rough),
            multiplier: Literals::new(&rules.multiplier),
            unit: Literals::new(&rules.unit),
            not_unit: Literals::new(&rules.not_unit),
            after_mask: Literals::new(&[multipliers.as_slice(), &units].concat()),
            unit_after_mask: Literals::new(&units),
        }
    }

    /// True of a character that a currency begins with.
    pub(super) fn begins_currency(&self, character: char) -> bool {
        self.currency.begins(character)
    }

    /// Where the figure ends that begins here.
    pub(super) fn end(&self, text: &str, start: usize) -> Option<usize> {
        let mut with_currency = self.currency.ends(text, start);
        let number = with_currency.find_map(|end| ratio(text, end));
        let end = number.or_else(|| ratio(text, start))?;
        let mut end = self.multiplied(text, end);
        while let Some(further) = self.further(text, end) {
            end = further;
        }
        Some(match self.not_unit.end(text, end) {
            Some(_) => end,
            None => self.unit.skip(text, end),
        })
    }

    /// Where the multipliers end that stand here, rough ones too: 千多万.
    fn multiplied(&self, text: &str, at: usize) -> usize {
        let mut end = self.rough.skip(text, at);
        end = self.multiplier.skip(text, end);
        let rough = self.rough.skip(text, end);
        match rough > end {
            true => self.multiplier.skip(text, rough),
            false => end,
        }
    }

    /// Where the next part of a number of several ends (the 6千 of 1万6千); `None` where it has no
    /// more.
    fn further(&self, text: &str, at: usize) -> Option<usize> {
        let last = text[..at].chars().next_back()?;
        if !text[at..].starts_with(is_digit) || is_digit(last) || !self.multiplier.ends_in(last) {
            return None;
        }
        let end = number(text, at)?;
        let multiplied = self.multiplied(text, end);
        let (count, _) = digits(text, at, usize::MAX);
        let is_counted = count <= LAST_DIGITS && self.unit.end(text, end).is_some();
        (multiplied > end || is_counted).then_some(multiplied)
    }

    /// The asterisks of the blotted-out figure that begins with them, and where it ends.
    pub(super) fn masked(&self, text: &str, start: usize) -> Option<(Range<usize>, usize)> {
        let mask = start..start + asterisks(&text[start..]);
        if mask.is_empty() {
            return None;
        }
        let roughs = self.rough.ends(text, mask.end).chain([mask.end]);
        let mut after = roughs.filter_map(|end| self.after_mask.end(text, end));
        let end = self.rough.skip(text, after.next()?);
        Some((mask, self.unit_after_mask.skip(text, end)))
    }
}

/// The most digits of the last part of a number of several: 3千500.
const LAST_DIGITS: usize = 3;

/// The bytes of the asterisks at the head of a text.
pub(super) fn asterisks(text: &str) -> usize {
    let rest = text.trim_start_matches(['*', '＊']);
    text.len() - rest.len()
}

/// True of a digit, in half or full width.
pub(super) fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '０'..='９')
}

/// Ratios, fractions, scores, tolerances: one figure each (1:3, 3/4, 20±2).
fn ratio(text: &str, start: usize) -> Option<usize> {
    let mut end = number(text, start)?;
    while let Some(next) = after_one_of(text, end, &[':', '：', '∶', '/', '／', '±'])
        .and_then(|start| number(text, start))
    {
        end = next;
    }
    Some(end)
}

/// Digits, also in groups of three, with their decimals.
fn number(text: &str, start: usize) -> Option<usize> {
    let (count, mut end) = digits(text, start, usize::MAX);
    if count == 0 {
        return None;
    }
    while count <= 3
        && let Some((3, next)) =
            after_one_of(text, end, &[',', '，']).map(|start| digits(text, start, 3))
    {
        end = next;
    }
    let decimals =
        after_one_of(text, end, &['.', '．']).map(|start| digits(text, start, usize::MAX));
    Some(match decimals {
        Some((count, next)) if count > 0 => next,
        _ => end,
    })
}

/// How many digits begin here, and where they end.
fn digits(text: &str, start: usize, most: usize) -> (usize, usize) {
    let mut end = start;
    let mut count = 0;
    for digit in text[start..]
        .chars()
        .take(most)
        .take_while(|&c| is_digit(c))
    {
        end += digit.len_utf8();
        count += 1;
    }
    (count, end)
}

fn after_one_of(text: &str, at: usize, marks: &[char]) -> Option<usize> {
    let mark = text[at..].chars().next()?;
    marks.contains(&mark).then(|| at + mark.len_utf8())
}

/// Words that may stand in a place, the longest first.
#[derive(Debug, Clone, Default)]
struct Literals {
    /// By their first character, in ascending order.
    by_first: Vec<(char, Vec<String>)>,
}

impl Literals {
    fn new(words: &[String]) -> Self {
        let mut words: Vec<&String> = words.iter().filter(|word| !word.is_empty()).collect();
        words.sort_by_cached_key(|word| (word.chars().next(), std::cmp::Reverse(word.len())));
        let mut by_first: Vec<(char, Vec<String>)> = Vec::new();
        for word in words {
            let first = word.chars().next().unwrap_or_default();
            match by_first.last_mut() {
                Some((last, words)) if *last == first => words.push(word.clone()),
                _ => by_first.push((first, vec![word.clone()])),
            }
        }
        Self { by_first }
    }

    fn begins(&self, character: char) -> bool {
        let found = self
            .by_first
            .binary_search_by_key(&character, |&(first, _)| first);
        found.is_ok()
    }

    /// True of a character that one of the words ends with.
    fn ends_in(&self, character: char) -> bool {
        let mut words = self.by_first.iter().flat_map(|(_, words)| words);
        words.any(|word| word.ends_with(character))
    }

    /// Where each of the words that stand here ends, the longest first.
    fn ends<'t>(&'t self, text: &'t str, at: usize) -> impl Iterator<Item = usize> + 't {
        let rest = &text[at..];
        let first = rest.chars().next().and_then(|first| {
            let found = self
                .by_first
                .binary_search_by_key(&first, |&(first, _)| first);
            found.ok()
        });
        let words = first.map_or(&[][..], |place| &self.by_first[place].1);
        words
            .iter()
            .filter(move |word| rest.starts_with(word.as_str()) && is_whole(word, rest))
            .map(move |word| at + word.len())
    }

    fn end(&self, text: &str, at: usize) -> Option<usize> {
        self.ends(text, at).next()
    }

    fn skip(&self, text: &str, at: usize) -> usize {
        self.end(text, at).unwrap_or(at)
    }
}

/// False where a word in Latin letters goes on: 5 km is no 5 kmh.
fn is_whole(word: &str, text: &str) -> bool {
    let goes_on = |next: char| next.is_alphabetic() || next == '_' || is_digit(next);
    let is_latin = word.ends_with(|last: char| last.is_ascii_alphabetic());
    !is_latin || !text[word.len()..].starts_with(goes_on)
}
