//! What a figure is called in a table: the noun behind it (6个分馆), or else the words before it
//! (流通图书41.2万册次), cut at the borders of words.

use super::when::Spot;
use super::words::FigureWords;
use crate::report::WordGrammar;
use crate::report::token::{TokenKind, is_ideograph, tokens};

/// The longest name, in Han characters; a word of letters counts two.
const LONGEST: usize = 8;
/// What a name must have to be one.
const SHORTEST: usize = 2;
/// How many bytes beside a figure are looked at.
const REACH: usize = 96;

/// The words beside a figure.
#[derive(Debug, Clone)]
pub(super) struct Naming {
    /// Its own, before it.
    left: String,
    /// Its own, behind it.
    right: String,
    /// All of its clause before it.
    wider: String,
    /// The clauses before that, of the same sentence.
    before: String,
}

impl Naming {
    pub(super) fn new(left: &str, right: &str, wider: &str, line: &str, spot: &Spot<'_>) -> Self {
        let start = spot.before.first().map_or(line.len(), |first| first.start);
        Self {
            left: tail(left).to_owned(),
            right: head(right).to_owned(),
            wider: tail(wider).to_owned(),
            before: tail(&line[start.min(line.len())..]).to_owned(),
        }
    }
}

impl Naming {
    /// The figure's own words, before and behind it.
    pub(super) fn beside(&self) -> [&str; 2] {
        [&self.left, &self.right]
    }
}

/// The end of a text, as far as a name can reach.
fn tail(text: &str) -> &str {
    let mut start = text.len().saturating_sub(REACH);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// The head of a text, as far as a name can reach.
fn head(text: &str) -> &str {
    let mut end = text.len().min(REACH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// What a figure tells, by which its name stands before it or behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// How many.
    Count,
    /// What share of all.
    Share,
    /// By how much something changed.
    Change,
}

/// Makes names of the words beside figures.
pub(super) struct Names<'a> {
    pub(super) grammar: &'a WordGrammar,
    pub(super) words: &'a FigureWords,
}

impl Names<'_> {
    /// What a figure is called; of a change or a share, the words before it first.
    pub(super) fn name(&self, naming: &Naming, beside: Beside) -> String {
        let telling = |name: Option<String>| name.and_then(|name| self.telling(&name));
        let behind = || telling(self.behind(&naming.right));
        let own = || telling(self.before(&naming.left, Beside::Count));
        let about = || {
            let clause = telling(self.before(&naming.wider, Beside::Count));
            clause.or_else(|| telling(self.before(&naming.before, Beside::Count)))
        };
        let found = match beside {
            Beside::Count => behind().or_else(own).or_else(about),
            Beside::Share => own().or_else(behind).or_else(about),
            Beside::Change => {
                let change = self.before(&naming.left, Beside::Change);
                match (own(), about()) {
                    (None, Some(about)) => Some(about + &change.unwrap_or_default()),
                    _ => telling(change).or_else(behind),
                }
            }
        };
        // Or else what its clause, or its sentence, begins with.
        let head = || telling(self.behind(&naming.wider));
        let found = found.or_else(head);
        let found = found.or_else(|| telling(self.behind(&naming.before)));
        found.unwrap_or_default()
    }

    /// A name without what is cut off its ends, where more is left of it than words that name nothing.
    fn telling(&self, name: &str) -> Option<String> {
        let name = self.words.name_ends.taken_out_of(name);
        let rest = self.words.idle_name.taken_out_of(&name);
        (width(&rest) >= SHORTEST).then(|| name.trim().to_owned())
    }

    fn behind(&self, text: &str) -> Option<String> {
        if self.words.no_name.is_in(text) {
            return None;
        }
        let mut name: Vec<String> = Vec::new();
        for word in self.cut(text, Beside::Change) {
            if self.is_border(&word) && !name.is_empty() {
                break;
            }
            let wider = name.iter().map(|word| width(word)).sum::<usize>() + width(&word);
            if wider > LONGEST && !name.is_empty() {
                break;
            }
            name.push(word);
        }
        joined(&name)
    }

    fn before(&self, text: &str, beside: Beside) -> Option<String> {
        let cut = self.cut(text, beside);
        let all = cut.len();
        let mut name: Vec<String> = Vec::new();
        for word in cut.into_iter().rev() {
            if self.is_border(&word) && !name.is_empty() {
                break;
            }
            let wider = name.iter().map(|word| width(word)).sum::<usize>() + width(&word);
            // Characters that the dictionary knows no word of stand together: 起, 征, 点.
            let goes_on = width(&word) == 1 && name.first().is_some_and(|first| width(first) == 1);
            let longest = if goes_on { LONGEST + SHORTEST } else { LONGEST };
            if wider > longest && !name.is_empty() {
                break;
            }
            name.insert(0, word);
        }
        // A character that is left of a longer word says nothing.
        let is_left_over = matches!(name.as_slice(), [one, two, ..]
            if width(one) == 1 && width(two) > 1);
        if name.len() < all && is_left_over {
            name.remove(0);
        }
        let stop = &self.words.rules.stop_start;
        while name.first().is_some_and(|word| is_one_of(word, stop)) {
            name.remove(0);
        }
        joined(&name)
    }

    /// True of what no name reaches over: a mark, a word like "and".
    fn is_border(&self, word: &str) -> bool {
        is_mark(word) && !word.trim().is_empty() || is_one_of(word, &self.words.rules.conjunction)
    }

    /// The words of a text, its figures aside, without those that no name has at its ends.
    fn cut(&self, text: &str, beside: Beside) -> Vec<String> {
        let all = tokens(text, self.grammar);
        let mut words: Vec<String> = Vec::new();
        for token in all {
            let word = &text[token.range];
            match token.kind {
                TokenKind::Figure | TokenKind::Date => {}
                TokenKind::Space if words.is_empty() => {}
                TokenKind::Space | TokenKind::Word | TokenKind::Name | TokenKind::Punctuation => {
                    words.push(word.to_owned());
                }
            }
        }
        let rules = &self.words.rules;
        let is_idle = |word: &String, stop: &[String]| is_mark(word) || is_one_of(word, stop);
        let is_change = |word: &String| {
            let (rise, fall) = (&rules.rise, &rules.fall);
            beside == Beside::Count && (is_one_of(word, rise) || is_one_of(word, fall))
        };
        while words
            .last()
            .is_some_and(|word| is_idle(word, &rules.stop_end) || is_change(word))
        {
            words.pop();
        }
        while words
            .first()
            .is_some_and(|word| is_idle(word, &rules.stop_start))
        {
            words.remove(0);
        }
        words
    }
}

/// True of a word without letters or digits.
fn is_mark(word: &str) -> bool {
    !word.chars().any(char::is_alphanumeric)
}

fn is_one_of(word: &str, words: &[String]) -> bool {
    words
        .iter()
        .any(|one| one.eq_ignore_ascii_case(word.trim()))
}

fn joined(words: &[String]) -> Option<String> {
    let name = words.concat().trim().to_owned();
    (width(&name) >= SHORTEST).then_some(name)
}

/// How long a name is: its Han characters, and two for each word of letters.
fn width(text: &str) -> usize {
    let han = text.chars().filter(|&c| is_ideograph(c)).count();
    let words = text.split(|c: char| !c.is_alphanumeric() || is_ideograph(c));
    han + 2 * words.filter(|word| !word.is_empty()).count()
}
