//! The letters that the matches of a pattern consist of, read off the pattern itself: much sooner
//! known than the pattern is compiled.

use std::ops::RangeInclusive;

/// A set of characters: all that matches consist of, and maybe more. In ascending order, none twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letters(Vec<RangeInclusive<char>>);

impl Letters {
    /// Of some patterns; `None` where one of them matches letters that do not stand in it.
    pub(super) fn of_patterns(patterns: &[String]) -> Option<Self> {
        let mut found = Vec::new();
        for pattern in patterns {
            if says_more_than_its_letters(pattern) {
                return None;
            }
            let mut characters = pattern.chars().peekable();
            while let Some(first) = characters.next() {
                // Outside of a class a dash is one: a few letters too many do no harm.
                let last = match characters.next_if_eq(&'-') {
                    Some(_) => characters.next_if(|&last| last != ']'),
                    None => None,
                };
                match last {
                    Some(last) if first < last => found.push(first..=last),
                    Some(last) => found.extend([first..=first, last..=last]),
                    None => found.push(first..=first),
                }
            }
        }
        Some(Self(joined(found)))
    }

    pub(super) fn contains(&self, character: char) -> bool {
        let next = self.0.partition_point(|range| *range.end() < character);
        let range = self.0.get(next);
        range.is_some_and(|range| range.contains(&character))
    }
}

/// The same ranges in ascending order, those that overlap made one.
fn joined(mut ranges: Vec<RangeInclusive<char>>) -> Vec<RangeInclusive<char>> {
    ranges.sort_unstable_by_key(|range| *range.start());
    let mut joined: Vec<RangeInclusive<char>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start() <= last.end() => {
                *last = *last.start()..=*range.end().max(last.end());
            }
            _ => joined.push(range),
        }
    }
    joined
}

/// True of a pattern with a sign that stands for other letters: any, all but some, a class by its
/// name, the other case, a letter by its number.
fn says_more_than_its_letters(pattern: &str) -> bool {
    let mut before = None;
    for (at, character) in pattern.char_indices() {
        let after = &pattern[at + character.len_utf8()..];
        let is_more = match character {
            '.' | '\\' => true,
            '[' => after.starts_with(['^', ':']),
            '(' => after.starts_with('?') && !after.starts_with("?:"),
            // A range from an end that a mark of the pattern makes unclear.
            '-' => matches!(before, Some('[' | ']')) && !after.starts_with(']'),
            _ => false,
        };
        if is_more {
            return true;
        }
        before = Some(character);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::Letters;

    fn letters(pattern: &str) -> Option<Letters> {
        Letters::of_patterns(&[pattern.to_owned()])
    }

    #[test]
    fn letters_and_ranges_are_known() {
        let found = letters("(?:19|20)[0-9]{2}年?|[一二丁-七]月").unwrap();
        for character in "0123456789年一二丁七月".chars() {
            assert!(found.contains(character), "{character}");
        }
        assert!(!found.contains('日') && !found.contains('a'));
        let found = letters("月-1|-a").unwrap();
        assert!(['月', '1', 'a'].iter().all(|&c| found.contains(c)));
    }

    #[test]
    fn patterns_that_match_other_letters_say_nothing() {
        for pattern in [
            "今.",
            "[^年]",
            r"\d",
            "(?i)year",
            "[[:alpha:]]",
            r"\u{4e00}",
        ] {
            assert_eq!(letters(pattern), None, "{pattern}");
        }
    }
}
