//! What a figure is called in a table: the noun behind it (6个分馆), or else the words before it
//! (流通图书41.2万册次), cut at the borders of words.

use super::line::Line;
use super::slot::{Manner, count_content};
use super::when::{Spot, Told};
use super::words::FigureWords;
use crate::report::WordGrammar;
use crate::report::token::{TokenKind, is_ideograph, tokens};
use std::ops::Range;

/// The longest name, in Han characters; a word of letters counts two.
const LONGEST: usize = 8;
/// What a name must have to be one.
const SHORTEST: usize = 2;
/// The longest quotation in place of a name, and the longest list, in the same measure.
const QUOTED: usize = 2 * LONGEST;
/// How many bytes beside a figure are looked at.
const REACH: usize = 96;

/// Stands for a figure between the words of a name.
const FIGURE: &str = "…";

/// The words beside a figure.
#[derive(Debug, Clone)]
pub(super) struct Naming {
    /// Its own, before it.
    left: String,
    /// Its own, behind it.
    right: String,
    /// Before the first figure of a clause, where a list of several ends right before it.
    list: String,
    /// The words of its clause before it that are about it too.
    wider: String,
    /// The clauses before that, of the same sentence, where they are about it.
    before: String,
    /// Its clause behind it, as written.
    rest: String,
    /// Its sentence up to it, as written.
    sentence: String,
}

impl Naming {
    /// Of a figure that says how much there is or how much that changed, and of what time it is.
    pub(super) fn new(line: &Line<'_>, spot: &Spot<'_>, manner: Manner, told: Told) -> Self {
        let figure = &line.figures[spot.figure].range;
        let own = line.own_words(spot.figure, spot.clause);
        let words = |range: Range<usize>| line.words.get(range).unwrap_or_default();
        let first = line.figures_in(spot.clause).start;
        let is_first = first == spot.figure;
        let lead = spot.clause.start..figure.start;
        let list = match is_first && line.has_list(spot.clause.start..own.start) {
            true => words(lead.clone()),
            false => "",
        };
        let is_about = manner != Manner::Level || line.goes_on_from(spot.figure, spot.clause);
        let wider = match is_first {
            true => words(lead),
            // What changed stands before the figure that tells it, and the words of that are its own.
            false if is_about => words(spot.clause.start..line.figures[spot.figure - 1].range.end),
            false => "",
        };
        let start = spot.before.first().map_or(spot.clause.start, |c| c.start);
        let has_own_figures = !line.figures_in(&(start..spot.clause.start)).is_empty();
        let before = match is_about || told != Told::Plainly || !has_own_figures {
            true => words(start..spot.clause.start),
            false => "",
        };
        Self {
            left: tail(words(with_digits(line.words, own.start)..figure.start)).to_owned(),
            right: head(words(figure.end..own.end)).to_owned(),
            list: tail(list).to_owned(),
            wider: tail(wider).to_owned(),
            before: tail(before).to_owned(),
            rest: head(words(figure.end..spot.clause.end)).to_owned(),
            sentence: tail(words(start..figure.start)).to_owned(),
        }
    }

    /// The figure's own words, before and behind it.
    pub(super) fn beside(&self) -> [&str; 2] {
        [&self.left, &self.right]
    }
}

/// Where the digits begin that belong to the letters behind them and are no figure: 5G.
fn with_digits(text: &str, start: usize) -> usize {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    match text[start..].starts_with(is_letter) {
        true => text[..start]
            .trim_end_matches(|c: char| c.is_ascii_digit())
            .len(),
        false => start,
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
    /// What a figure is called; of a change or a share, the words before it first. Where nothing
    /// names it, what stands beside it, with a mark where the figure was.
    pub(super) fn name(&self, naming: &Naming, beside: Beside) -> String {
        let behind = || self.telling(&self.behind(&naming.right)?);
        let before = |text: &str, beside| self.telling(&self.before(text, beside)?);
        let own = || match naming.list.is_empty() {
            true => before(&naming.left, Beside::Count),
            false => self.list(&naming.list),
        };
        let about = || {
            let clause = before(&naming.wider, Beside::Count);
            // Where more is said of it, that is no less its own than what went before.
            let more = beside != Beside::Change && self.is_said(&naming.right);
            clause.or_else(|| before(&naming.before, Beside::Count).filter(|_| !more))
        };
        let found = match beside {
            Beside::Count => behind().or_else(own).or_else(about),
            Beside::Share => own().or_else(behind).or_else(about),
            Beside::Change => match (own(), about()) {
                (None, Some(about)) => {
                    let change = self.before(&naming.left, Beside::Change);
                    Some(about + &change.unwrap_or_default())
                }
                _ => before(&naming.left, Beside::Change).or_else(behind),
            },
        };
        let found = found.or_else(|| self.quoted(naming));
        found.unwrap_or_default()
    }

    /// A name without what is cut off its ends, where what is left says what is counted.
    fn telling(&self, name: &str) -> Option<String> {
        let name = self.words.name_ends.taken_out_of(name);
        let rest = self.words.idle_name.taken_out_of(&name);
        (width(&rest) >= SHORTEST && self.says_what(&name)).then(|| name.trim().to_owned())
    }

    /// True of a name that says what is counted, and not only that it grew or was done.
    fn says_what(&self, name: &str) -> bool {
        let name = name.trim();
        let rest = self.words.empty.taken_out_of(name);
        let rest = match self.words.empty_before.find(&rest) {
            Some(empty) => &rest[..empty.start],
            None => &rest,
        };
        count_content(rest) >= SHORTEST && !self.words.no_name_alone.is_in(name)
    }

    /// Several that are counted together: as a name, or its end where it is too long for one.
    fn list(&self, text: &str) -> Option<String> {
        let words = self.cut(text, Beside::Count);
        let joins = |word: &str| self.words.rules.joins.contains(word);
        let is_border = |word: &String| self.is_border(word) && !joins(word);
        let start = words.iter().rposition(is_border).map_or(0, |at| at + 1);
        let words = &words[start..];
        let mut widths = words.iter().rev().scan(0, |sum, word| {
            *sum += width(word);
            Some(*sum)
        });
        let fitting = widths.position(|width| width > QUOTED);
        let name = self.joined(&words[fitting.map_or(0, |count| words.len() - count)..])?;
        self.says_what(&name).then(|| match fitting {
            Some(_) => format!("…{name}"),
            None => name,
        })
    }

    /// What stands beside the figure, or else what its sentence says before it.
    fn quoted(&self, naming: &Naming) -> Option<String> {
        if self.is_said(&naming.left) && self.says_what(&naming.left) {
            return Some(format!("{}…", self.last_words(&naming.sentence)));
        }
        if self.is_said(&naming.right) {
            return Some(format!("…{}", self.first_words(&naming.rest)));
        }
        self.is_said(&naming.sentence)
            .then(|| format!("{}…", self.last_words(&naming.sentence)))
    }

    /// True of words that say anything.
    fn is_said(&self, text: &str) -> bool {
        count_content(&self.words.empty.taken_out_of(text)) >= SHORTEST
    }

    fn first_words(&self, text: &str) -> String {
        let text = text.trim_matches(|c: char| !c.is_alphanumeric());
        self.fitting(
            text,
            tokens(text, self.grammar)
                .into_iter()
                .map(|token| token.range),
        )
    }

    fn last_words(&self, text: &str) -> String {
        let text = text.trim_matches(|c: char| !c.is_alphanumeric());
        self.fitting(
            text,
            tokens(text, self.grammar)
                .into_iter()
                .rev()
                .map(|token| token.range),
        )
    }

    /// As many of these words of a text, from its beginning or its end, as a quotation has.
    fn fitting(&self, text: &str, words: impl Iterator<Item = Range<usize>>) -> String {
        let mut range: Option<Range<usize>> = None;
        for word in words {
            let wider = match &range {
                Some(range) => range.start.min(word.start)..range.end.max(word.end),
                None => word,
            };
            if width(&text[wider.clone()]) > QUOTED && range.is_some() {
                break;
            }
            range = Some(wider);
        }
        let quoted = range.map_or("", |range| &text[range]);
        quoted
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_owned()
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
        let stop = &self.words.rules.stop_end;
        while name
            .last()
            .is_some_and(|word| is_mark(word) || is_one_of(word, stop))
        {
            name.pop();
        }
        self.joined(&name)
    }

    fn before(&self, text: &str, beside: Beside) -> Option<String> {
        let cut = self.cut(text, beside);
        let all = cut.len();
        let mut name: Vec<String> = Vec::new();
        let mut reached = false;
        for word in cut.into_iter().rev() {
            if self.is_border(&word) && !name.is_empty() {
                break;
            }
            let wider = name.iter().map(|word| width(word)).sum::<usize>() + width(&word);
            // Characters that the dictionary knows no word of stand together: 起, 征, 点.
            let goes_on = width(&word) == 1 && name.first().is_some_and(|first| width(first) == 1);
            let longest = if goes_on { LONGEST + SHORTEST } else { LONGEST };
            // One more word where so far nothing says what grew.
            let says_nothing = beside == Beside::Change && !self.says_what(&name.concat());
            if wider > longest && !name.is_empty() && !says_nothing {
                reached = true;
                break;
            }
            name.insert(0, word);
        }
        // A character that is left of a longer word says nothing.
        let is_cut_off = name.len() < all && name.iter().any(|word| width(word) > 1);
        while is_cut_off && reached && name.first().is_some_and(|word| width(word) == 1) {
            name.remove(0);
        }
        let stop = &self.words.rules.stop_start;
        while name.first().is_some_and(|word| is_one_of(word, stop)) {
            name.remove(0);
        }
        self.joined(&name)
    }

    /// A name of these words; `None` of too few.
    fn joined(&self, words: &[String]) -> Option<String> {
        let mut name = words.concat().trim().to_owned();
        if let Some(tail) = self.words.name_tail.find(&name) {
            name.truncate(tail.start);
        }
        (width(&name) >= SHORTEST).then_some(name)
    }

    /// Joins the words that are one in the pack, whatever the dictionary makes of them.
    fn join_whole(&self, words: &mut Vec<String>) {
        let mut at = 0;
        while at < words.len() {
            let mut text = words[at].clone();
            for end in at + 1..words.len().min(at + LONGEST) {
                text.push_str(&words[end]);
                if self.words.rules.whole_words.contains(&text) {
                    words.splice(at..=end, [text.clone()]);
                    break;
                }
            }
            at += 1;
        }
    }

    /// True of what no name reaches over: a mark, a word like "and".
    fn is_border(&self, word: &str) -> bool {
        is_mark(word) && !word.trim().is_empty() || is_one_of(word, &self.words.rules.conjunction)
    }

    /// The words of a text, its figures aside, without those that no name has at its ends.
    fn cut(&self, text: &str, beside: Beside) -> Vec<String> {
        let all = tokens(text, self.grammar);
        let mut words: Vec<String> = Vec::new();
        let is_latin = |c: char| c.is_ascii_alphabetic();
        for token in all {
            let end = token.range.end;
            let word = &text[token.range];
            match token.kind {
                // No name reaches over a figure.
                TokenKind::Figure if text[end..].starts_with(is_latin) => {
                    words.push(word.to_owned());
                }
                TokenKind::Figure => words.push(FIGURE.to_owned()),
                TokenKind::Date => {}
                TokenKind::Space if words.is_empty() => {}
                TokenKind::Space | TokenKind::Word | TokenKind::Name | TokenKind::Punctuation => {
                    words.push(word.to_owned());
                }
            }
        }
        self.join_whole(&mut words);
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

/// How long a name is: its Han characters, and two for each word of letters.
fn width(text: &str) -> usize {
    let han = text.chars().filter(|&c| is_ideograph(c)).count();
    let words = text.split(|c: char| !c.is_alphanumeric() || is_ideograph(c));
    han + 2 * words.filter(|word| !word.is_empty()).count()
}
