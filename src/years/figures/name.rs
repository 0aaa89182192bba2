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

/// Makes names of the words beside figures.
pub(super) struct Names<'a> {
    pub(super) grammar: &'a WordGrammar,
    pub(super) words: &'a FigureWords,
}

impl Names<'_> {
    /// What a figure is called; of a change or a share, the words before it first.
    pub(super) fn name(&self, naming: &Naming, is_change_or_share: bool) -> String {
        let behind = || self.behind(&naming.right);
        let own = || self.before(&naming.left);
        let first = match is_change_or_share {
            true => own().or_else(behind),
            false => behind().or_else(own),
        };
        first
            .or_else(|| self.before(&naming.wider))
            .or_else(|| self.about(&naming.before))
            .unwrap_or_default()
    }

    fn behind(&self, text: &str) -> Option<String> {
        if self.words.no_name.is_in(text) {
            return None;
        }
        let mut name: Vec<String> = Vec::new();
        for word in self.cut(text) {
            if is_one_of(&word, &self.words.rules.conjunction) && !name.is_empty() {
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

    fn before(&self, text: &str) -> Option<String> {
        let cut = self.cut(text);
        let all = cut.len();
        let mut name: Vec<String> = Vec::new();
        for word in cut.into_iter().rev() {
            if is_one_of(&word, &self.words.rules.conjunction) && !name.is_empty() {
                break;
            }
            let wider = name.iter().map(|word| width(word)).sum::<usize>() + width(&word);
            if wider > LONGEST && !name.is_empty() {
                break;
            }
            name.insert(0, word);
        }
        // A character that is left of a longer word says nothing.
        let is_single = |word: &String| width(word) == 1 && name.len() > 1;
        if name.len() < all && name.first().is_some_and(is_single) {
            name.remove(0);
        }
        let stop = &self.words.rules.stop_start;
        while name.first().is_some_and(|word| is_one_of(word, stop)) {
            name.remove(0);
        }
        joined(&name)
    }

    /// What the clauses before are about: the words before their last figure.
    fn about(&self, text: &str) -> Option<String> {
        self.before(text)
    }

    /// The words of a text between its last and next figure, without those that no name has at its
    /// ends.
    fn cut(&self, text: &str) -> Vec<String> {
        let all = tokens(text, self.grammar);
        let mut words: Vec<String> = Vec::new();
        for token in all {
            let word = &text[token.range];
            match token.kind {
                TokenKind::Figure | TokenKind::Date => {}
                TokenKind::Space if words.is_empty() => {}
                TokenKind::Space | TokenKind::Word | TokenKind::Name | TokenKind::Punctuation => {
                    words.push(word.to_owned())
                }
            }
        }
        let rules = &self.words.rules;
        let is_idle =
            |word: &String, stop: &[String]| word.trim().is_empty() || is_one_of(word, stop);
        while words
            .last()
            .is_some_and(|word| is_idle(word, &rules.stop_end))
        {
            words.pop();
        }
        // A name does not reach over a mark.
        let marks = |word: &String| {
            let mut letters = word.chars();
            !letters.any(char::is_alphanumeric) && !word.trim().is_empty()
        };
        if let Some(at) = words.iter().rposition(marks) {
            words.drain(..=at);
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
