//! Passages that are like some words: the fewest single characters put in, taken out or replaced,
//! wherever the passage begins and ends (Sellers 1980). Look-alikes count as equal, and so does one
//! figure for another.

use super::folded::Folded;
use super::hits::{cuts_number, is_inside_word};
use std::collections::BTreeSet;
use std::ops::Range;

/// A passage that is like the words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Near {
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
    /// 1 of the same words, 0 of wholly other ones.
    pub(super) likeness: f64,
}

/// The passages within some ranges of a text that are at least so like the words, the likest first;
/// no two overlap, and none reaches out of its range.
pub(super) fn passages(text: &str, words: &str, within: &[Range<usize>], least: f64) -> Vec<Near> {
    let wanted = Folded::new(words, 0..words.len())
        .with_figures_aside()
        .chars;
    let pairs: BTreeSet<[char; 2]> = pairs(&wanted).collect();
    // An edit breaks two pairs of neighbours: where many more are broken, no passage is like enough.
    let needed = pairs.len() as f64 * (1.0 - 2.0 * (1.0 - least)).max(0.0);
    let mut found: Vec<Near> = Vec::new();
    for region in within {
        let folded = Folded::new(text, region.clone()).with_figures_aside();
        let here: BTreeSet<[char; 2]> = self::pairs(&folded.chars)
            .filter(|pair| pairs.contains(pair))
            .collect();
        if here.is_empty() || (here.len() as f64) + 0.5 < needed {
            continue;
        }
        found.extend(
            in_region(&folded, &wanted, least)
                .into_iter()
                .map(|near| Near {
                    range: widened(text, near.range, region),
                    ..near
                }),
        );
    }
    found.sort_by(|one, other| {
        let order = other.likeness.total_cmp(&one.likeness);
        order.then(one.range.start.cmp(&other.range.start))
    });
    found
}

/// How like two short texts are from end to end.
pub(super) fn likeness(one: &[char], other: &[char]) -> f64 {
    let longest = one.len().max(other.len());
    if longest == 0 {
        return 0.0;
    }
    let mut row: Vec<usize> = (0..=one.len()).collect();
    for (at, sign) in other.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (step, own) in one.iter().enumerate() {
            let replaced = diagonal + usize::from(own != sign);
            diagonal = row[step + 1];
            row[step + 1] = replaced.min(diagonal + 1).min(row[step] + 1);
        }
    }
    1.0 - row[one.len()] as f64 / longest as f64
}

fn pairs(chars: &[char]) -> impl Iterator<Item = [char; 2]> + '_ {
    chars.windows(2).map(|pair| [pair[0], pair[1]])
}

/// The edits that make the first so many characters of the words out of a passage that ends here,
/// and where that passage begins.
#[derive(Clone, Copy)]
struct Cell {
    edits: usize,
    start: usize,
}

fn in_region(text: &Folded, words: &[char], least: f64) -> Vec<Near> {
    let mut column: Vec<Cell> = (0..=words.len())
        .map(|edits| Cell { edits, start: 0 })
        .collect();
    let mut found: Vec<(f64, Range<usize>)> = Vec::new();
    for (at, sign) in text.chars.iter().enumerate() {
        let mut diagonal = column[0];
        column[0] = Cell {
            edits: 0,
            start: at + 1,
        };
        for (step, word) in words.iter().enumerate() {
            let replaced = diagonal.edits + usize::from(word != sign);
            diagonal.edits = replaced;
            let (put_in, taken_out) = (column[step + 1], column[step]);
            let mut best = diagonal;
            for other in [put_in, taken_out] {
                if other.edits + 1 < best.edits {
                    best = Cell {
                        edits: other.edits + 1,
                        ..other
                    };
                }
            }
            diagonal = column[step + 1];
            column[step + 1] = best;
        }
        let Some(last) = column.last() else { continue };
        let length = words.len().max(at + 1 - last.start.min(at + 1));
        let likeness = 1.0 - last.edits as f64 / length as f64;
        if likeness >= least && last.start <= at {
            found.push((likeness, last.start..at + 1));
        }
    }
    apart(text, found)
}

/// Of those that overlap, the likest.
fn apart(text: &Folded, mut found: Vec<(f64, Range<usize>)>) -> Vec<Near> {
    found.sort_by(|one, other| {
        let order = other.0.total_cmp(&one.0);
        order.then(one.1.start.cmp(&other.1.start))
    });
    let mut taken: Vec<(f64, Range<usize>)> = Vec::new();
    for (likeness, range) in found {
        let is_apart =
            |(_, other): &(f64, Range<usize>)| range.end <= other.start || other.end <= range.start;
        if taken.iter().all(is_apart) {
            taken.push((likeness, range));
        }
    }
    let taken = taken.into_iter().map(|(likeness, chars)| Near {
        range: text.range(chars),
        likeness,
    });
    taken.collect()
}

/// A range that cuts no number and no word of letters.
fn widened(text: &str, range: Range<usize>, within: &Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    let cuts = |at: usize| cuts_number(text, &(at..at)) || is_inside_word(text, at);
    while start > within.start && cuts(start) {
        start -= text[..start].chars().next_back().map_or(1, char::len_utf8);
    }
    while end < within.end && cuts(end) {
        end += text[end..].chars().next().map_or(1, char::len_utf8);
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::{likeness, passages};

    #[test]
    fn the_likest_passage_is_found_where_it_stands() {
        let text = "全年组织培训12期。全年新建分馆16个，改造书屋。";
        let whole = 0..text.len();
        let found = passages(text, "新建了分馆6个", &[whole.clone()], 0.6);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(&text[found[0].range.clone()], "新建分馆16个");
        assert!(passages(text, "清淤河道三条", &[whole], 0.6).is_empty());
    }

    #[test]
    fn each_passage_is_found_once() {
        let text = "培训840人次。培训850人次。";
        let whole = 0..text.len();
        let found = passages(text, "培训860余人次", &[whole], 0.8);
        let words: Vec<&str> = found.iter().map(|near| &text[near.range.clone()]).collect();
        assert_eq!(words, ["培训840人次", "培训850人次"]);
    }

    #[test]
    fn likeness_counts_single_edits() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        assert!((likeness(&chars("abcd"), &chars("abxd")) - 0.75).abs() < 1e-9);
        assert!((likeness(&chars("abcd"), &chars("abd")) - 0.75).abs() < 1e-9);
        assert!(likeness(&[], &[]) < 1e-9);
    }
}
