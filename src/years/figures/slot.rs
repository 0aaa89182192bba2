//! What stands around a figure: its clause with the figure as a blank, periods and other figures
//! set aside. By its slot a figure is known again the year after, with no dictionary of nouns.

use super::line::{Line, OTHER, OWN};
use super::words::FigureWords;
use crate::report::token::is_ideograph;
use std::ops::Range;

/// Whether a figure says how much there is or by how much that changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Manner {
    /// So much there is.
    Level,
    /// By so much it grew.
    Rise,
    /// By so much it fell.
    Fall,
}

/// What stands around a figure.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    /// Its own words, a blank for the figure, without words that name nothing.
    pub(super) named: String,
    /// The rest of its clause, where that holds more figures.
    pub(super) clause: String,
    /// What the clauses before it are about, where its own words need that.
    pub(super) subject: Option<String>,
    /// How much the own words name, in characters.
    pub(super) content: usize,
    /// True where neither own words nor subject name anything.
    pub(super) is_bare: bool,
    /// How much there is, or by how much it changed.
    pub(super) manner: Manner,
    /// True where the clause gives several their own values each: 分别增长6.5%和7%.
    pub(super) is_distributed: bool,
    /// The how many-th of its dimension in the clause, and of how many.
    pub(super) order: (usize, usize),
}

impl Slot {
    /// True where own words and subject name at least so much, and something.
    pub(super) fn names(&self, content: usize) -> bool {
        let subject = self.subject.as_deref().map_or(0, count_content);
        !self.is_bare && self.content + subject >= content
    }
}

impl Slot {
    /// The last noun beside the figure, on each side: what is counted, whatever is said of it. Of
    /// Han characters two, which is what most nouns have and needs no dictionary.
    pub(super) fn nouns(&self) -> Vec<String> {
        let (left, right) = self.named.split_once(OWN).unwrap_or_default();
        let mut nouns = vec![last_noun(left), first_noun(right), last_noun(right)];
        nouns.retain(|noun| count_content(noun) >= NAMING);
        nouns.sort_unstable();
        nouns.dedup();
        nouns
    }
}

fn is_letter(character: char) -> bool {
    character.is_alphabetic() && !matches!(character, OWN | OTHER)
}

fn first_noun(text: &str) -> String {
    let text = text.trim_start_matches(|c| !is_letter(c));
    let of_han = text.starts_with(is_ideograph);
    let letters = text
        .chars()
        .take_while(|&c| is_letter(c) && is_ideograph(c) == of_han);
    letters
        .take(if of_han { NAMING } else { usize::MAX })
        .collect()
}

fn last_noun(text: &str) -> String {
    let reversed: String = text.chars().rev().collect();
    first_noun(&reversed).chars().rev().collect()
}

/// What its own words must name for a figure to be known by them alone.
const NAMING: usize = 2;
/// Own words of no more than this are held against others together with their subject.
const SHORT: usize = 4;

/// The slot of a figure in this clause of this sentence.
pub(super) fn slot(
    line: &Line<'_>,
    figure: usize,
    clause: &Range<usize>,
    before: &[Range<usize>],
    words: &FigureWords,
) -> Slot {
    let own = line.own_words(figure, clause);
    let narrow = named(line, figure, &own, words);
    let (mut named_by, mut content) = narrow;
    let mut rest = String::new();
    if line.figures_in(clause).len() > 1 {
        let (whole, of_clause) = named(line, figure, clause, words);
        if content < NAMING && of_clause >= NAMING {
            (named_by, content) = (whole, of_clause);
        } else {
            rest = whole;
        }
    }
    let subject = (content <= SHORT)
        .then(|| subject(line, before, words))
        .flatten();
    Slot {
        is_bare: content < NAMING && subject.is_none(),
        named: named_by,
        clause: rest,
        subject,
        content,
        manner: manner(line, figure, clause, &own, words),
        is_distributed: words.distributed.is_in(&line.words[clause.clone()]),
        order: order(line, figure, clause),
    }
}

/// The words of a range that name what the figure counts, and how much they name.
fn named(
    line: &Line<'_>,
    figure: usize,
    range: &Range<usize>,
    words: &FigureWords,
) -> (String, usize) {
    let own = &line.figures[figure].range;
    let left = words
        .empty
        .taken_out_of(&line.masked(range.start..own.start, None));
    let right = words
        .empty
        .taken_out_of(&line.masked(own.end..range.end, None));
    let left = match words.empty_before.find(left.trim_end()) {
        Some(empty) => left[..empty.start].to_owned(),
        None => left,
    };
    let right = match words.empty_behind.find(&right) {
        Some(empty) => right[empty.end..].to_owned(),
        None => right,
    };
    let content = count_content(&left) + count_content(&right);
    (format!("{left}{OWN}{right}"), content)
}

/// How much a text names: its Han characters, and two for each word of letters.
pub(super) fn count_content(text: &str) -> usize {
    let mut count = 0;
    let mut in_word = false;
    for character in text.chars() {
        let is_blank = matches!(character, OWN | OTHER);
        let is_letter = character.is_alphabetic() && !is_blank;
        if is_letter && is_ideograph(character) {
            count += 1;
        } else if is_letter && !in_word {
            count += 2;
        }
        in_word = is_letter && !is_ideograph(character);
    }
    count
}

/// What the nearest clause before it is about that names something.
fn subject(line: &Line<'_>, before: &[Range<usize>], words: &FigureWords) -> Option<String> {
    let mut clauses = before.iter().rev();
    clauses.find_map(|clause| {
        let text = words.empty.taken_out_of(&line.masked(clause.clone(), None));
        (count_content(&text) >= NAMING).then_some(text)
    })
}

/// Whether the words right before a figure say that something changed by so much.
fn manner(
    line: &Line<'_>,
    figure: usize,
    clause: &Range<usize>,
    own: &Range<usize>,
    words: &FigureWords,
) -> Manner {
    let start = line.figures[figure].range.start;
    let told = manner_of(&line.words[own.start..start], words);
    let in_clause = line.figures_in(clause);
    // Of several in a row the word stands before the first: 分别增长6.5%和7%.
    let follows = figure > in_clause.start && told == Manner::Level;
    let left = words
        .empty
        .taken_out_of(&line.masked(own.start..start, None));
    let left = match words.empty_before.find(&left) {
        Some(empty) => &left[..empty.start],
        None => &left,
    };
    let dimension = |figure: usize| &line.figures[figure].quantity.dimension;
    if follows
        && own.start > clause.start
        && count_content(left) == 0
        && own.end >= line.figures[figure].range.end
        && dimension(figure) == dimension(figure - 1)
        && !words
            .to
            .is_in(&line.words[line.figures[figure - 1].range.end..start])
    {
        let before = line.own_words(figure - 1, clause);
        return manner(line, figure - 1, clause, &before, words);
    }
    // More of what is named behind it are so many new ones, and no difference: 增加6个分馆.
    let right = line.masked(line.figures[figure].range.end..own.end, None);
    let is_of_noun = !words.no_name.is_in(&right)
        && count_content(&words.empty.taken_out_of(&right)) >= NAMING
        && !words.is_share(dimension(figure));
    if is_of_noun { Manner::Level } else { told }
}

fn manner_of(before: &str, words: &FigureWords) -> Manner {
    let before = before.trim_end();
    let rules = &words.rules;
    if ends_with_any(before, &rules.no_change) {
        return Manner::Level;
    }
    let before = match words.change_filler.find(before) {
        Some(filler) if !ends_with_any(before, &rules.rise) => &before[..filler.start],
        _ => before,
    };
    let before = before.trim_end();
    if ends_with_any(before, &rules.no_change) {
        Manner::Level
    } else if ends_with_any(before, &rules.rise) {
        Manner::Rise
    } else if ends_with_any(before, &rules.fall) {
        Manner::Fall
    } else {
        Manner::Level
    }
}

/// True where a text ends with one of these words, letters in any case, whole.
pub(super) fn ends_with_any(text: &str, words: &[String]) -> bool {
    words.iter().any(|word| {
        let Some(at) = text.len().checked_sub(word.len()) else {
            return false;
        };
        let is_latin = word.starts_with(|c: char| c.is_ascii_alphabetic());
        text.get(at..)
            .is_some_and(|end| end.eq_ignore_ascii_case(word))
            && !(is_latin && text[..at].ends_with(|c: char| c.is_ascii_alphabetic()))
    })
}

fn order(line: &Line<'_>, figure: usize, clause: &Range<usize>) -> (usize, usize) {
    let dimension = &line.figures[figure].quantity.dimension;
    let same: Vec<usize> = line
        .figures_in(clause)
        .filter(|&other| line.figures[other].quantity.dimension == *dimension)
        .collect();
    let place = same.iter().position(|&other| other == figure).unwrap_or(0);
    (place, same.len())
}
