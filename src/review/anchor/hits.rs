//! Where words stand in a flow: exactly, or with look-alikes taken for each other. A number is
//! never found within another one: 6 does not stand in 16, nor in 3.6.

use super::flow::{Flow, letters};
use super::folded::Folded;
use std::ops::Range;

/// Where the words stand as they are, within a range.
pub(super) fn exact(flow: &Flow<'_>, words: &str, within: &Range<usize>) -> Vec<Range<usize>> {
    if words.is_empty() {
        return Vec::new();
    }
    let found = flow.text[within.clone()].match_indices(words);
    let found = found.map(|(at, _)| within.start + at..within.start + at + words.len());
    whole(&flow.text, found.collect())
}

/// Where they stand with spacing, width and look-alike marks set aside.
pub(super) fn folded(flow: &Flow<'_>, words: &str, within: &Range<usize>) -> Vec<Range<usize>> {
    let wanted = Folded::of(words);
    if !wanted.iter().any(|sign| sign.is_alphanumeric()) {
        return Vec::new();
    }
    let text = Folded::new(&flow.text, within.clone());
    whole(&flow.text, text.find(&wanted))
}

/// Where words stand that were typed with a mark of omission in their midst (A……B): from what stands
/// before it to what stands after it, in one paragraph, the shortest there is.
pub(super) fn abridged(flow: &Flow<'_>, words: &str, within: &Range<usize>) -> Vec<Range<usize>> {
    let words = words.replace("...", "…");
    let parts: Vec<&str> = words
        .split(['…', '⋯'])
        .filter(|part| !part.is_empty())
        .collect();
    let is_telling = |part: &&str| letters(part) >= PART_LETTERS;
    if parts.len() < 2 || !parts.iter().all(is_telling) {
        return Vec::new();
    }
    let stand = parts.iter().map(|part| folded(flow, part, within));
    let stand: Vec<Vec<Range<usize>>> = stand.collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for head in &stand[0] {
        let paragraph = flow.paragraph_at(head.start);
        let end = stand[1..].iter().try_fold(head.end, |end, places| {
            let next = places.iter().find(|place| place.start >= end)?;
            (flow.paragraph_at(next.start) == paragraph).then_some(next.end)
        });
        let Some(end) = end else { continue };
        found.retain(|other| other.end != end);
        found.push(head.start..end);
    }
    found
}

/// Letters and digits that what stands before and after a mark of omission needs.
const PART_LETTERS: usize = 2;

/// Those that cut no number; and of these, where there are any, those that cut no word.
fn whole(text: &str, found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let uncut = found.into_iter().filter(|range| !cuts_number(text, range));
    let uncut: Vec<Range<usize>> = uncut.collect();
    let words = uncut
        .iter()
        .filter(|range| !cuts_word(text, range))
        .cloned();
    let words: Vec<Range<usize>> = words.collect();
    if words.is_empty() { uncut } else { words }
}

/// True where an end of the range lies within a number.
pub(super) fn cuts_number(text: &str, range: &Range<usize>) -> bool {
    is_inside_number(text, range.start) || is_inside_number(text, range.end)
}

/// The number that an end of the range lies within.
pub(super) fn cut_number<'t>(text: &'t str, range: &Range<usize>) -> Option<&'t str> {
    let ends = [range.end, range.start];
    let at = ends.into_iter().find(|at| is_inside_number(text, *at))?;
    let (mut start, mut end) = (at, at);
    while is_inside_number(text, start) {
        start -= text[..start].chars().next_back().map_or(1, char::len_utf8);
    }
    while is_inside_number(text, end) {
        end += text[end..].chars().next().map_or(1, char::len_utf8);
    }
    Some(&text[start..end])
}

/// True where a number goes on from before a place to after it, its point or comma included.
fn is_inside_number(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    let mut after = text[at..].chars();
    let (last, next) = (before.next(), after.next());
    match (last, next) {
        (Some(last), Some(next)) if is_digit(last) => {
            is_digit(next) || (is_point(next) && after.next().is_some_and(is_digit))
        }
        (Some(last), Some(next)) if is_point(last) => {
            is_digit(next) && before.next().is_some_and(is_digit)
        }
        _ => false,
    }
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, '０'..='９')
}

fn is_point(character: char) -> bool {
    matches!(character, '.' | ',' | '．')
}

/// True where an end of the range lies within a word of letters that blanks stand between.
fn cuts_word(text: &str, range: &Range<usize>) -> bool {
    is_inside_word(text, range.start) || is_inside_word(text, range.end)
}

/// True where a word of letters goes on from before a place to after it.
pub(super) fn is_inside_word(text: &str, at: usize) -> bool {
    let last = text[..at].chars().next_back();
    let next = text[at..].chars().next();
    last.is_some_and(stands_apart) && next.is_some_and(stands_apart)
}

/// Letters of words that blanks part: none from the radicals of Han on.
pub(super) fn stands_apart(character: char) -> bool {
    character.is_alphanumeric() && character < '\u{2E80}'
}

#[cfg(test)]
mod tests {
    use super::{cut_number, cuts_number, whole};

    #[test]
    fn a_number_does_not_stand_in_another() {
        let text = "16个、3.6个、1,600个、6个，6.";
        let found = |words: &str| -> Vec<usize> {
            let found = text.match_indices(words);
            let found = found.map(|(at, _)| at..at + words.len()).collect();
            whole(text, found).iter().map(|range| range.start).collect()
        };
        assert_eq!(found("6个").len(), 1);
        assert_eq!(found("3.6个").len(), 1);
        assert_eq!(found("3").len(), 0);
        assert_eq!(found("600个").len(), 0);
        assert!(!cuts_number(text, &(text.len() - 2..text.len() - 1)));
        let at = text.find("600").unwrap();
        assert_eq!(cut_number(text, &(at..at + 3)), Some("1,600"));
        assert_eq!(cut_number(text, &(at - 2..at + 1)), Some("1,600"));
        assert_eq!(cut_number(text, &(at - 2..at + 3)), None);
    }

    #[test]
    fn of_two_hits_that_of_the_whole_word_counts() {
        let text = "The party took part.";
        let (within, alone) = (4..8, 15..19);
        let found = whole(text, vec![within.clone(), alone.clone()]);
        assert_eq!(found, std::slice::from_ref(&alone));
        let found = whole(text, vec![within.clone()]);
        assert_eq!(found, std::slice::from_ref(&within));
    }
}
