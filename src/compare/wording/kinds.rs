//! What sort of words a change is made of: figure, date, name, wording, punctuation, spacing.
//!
//! A replacement that holds several is cut where figures and dates answer each other one to one;
//! what cannot be cut is of its weightiest kind.

use super::limits::WordingLimits;
use super::runs::{Relation, Run, Side, Sides};
use crate::compare::comparison::{ChangeKind, Operation, Segment};
use crate::report::WordGrammar;
use crate::report::token::{Token, TokenKind, is_blank, is_number_word};
use std::ops::Range;

/// States the runs.
pub(super) fn state(
    runs: &[Run],
    sides: &Sides<'_>,
    grammar: &WordGrammar,
    limits: &WordingLimits,
    segments: &mut Vec<Segment>,
) {
    for run in runs {
        let old = &sides.before.text[run.before.clone()];
        if run.relation == Relation::Equal {
            segments.extend(segment(Operation::Equal, old, None));
            continue;
        }
        let is_passage = is_passage(run, sides, limits);
        let parts = match is_passage {
            true => vec![run.clone()],
            false => parts(run, sides),
        };
        for part in parts {
            let kind = match kind(&part, sides, grammar) {
                ChangeKind::Figure | ChangeKind::Date | ChangeKind::Name if is_passage => {
                    ChangeKind::Wording
                }
                kind => kind,
            };
            let old = &sides.before.text[part.before.clone()];
            let new = &sides.after.text[part.after.clone()];
            segments.extend(segment(Operation::Delete, old, Some(kind)));
            segments.extend(segment(Operation::Insert, new, Some(kind)));
        }
    }
}

/// A segment, or none where there is no text.
pub(super) fn segment(
    operation: Operation,
    text: &str,
    kind: Option<ChangeKind>,
) -> Option<Segment> {
    (!text.is_empty()).then(|| Segment {
        operation,
        text: text.to_owned(),
        kind,
    })
}

/// The characters of a text with full-width ASCII as half-width.
pub(super) fn width_folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().map(|character| match character {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        '\u{3000}' => ' ',
        other => other,
    })
}

/// True where one passage was put for another: its figures say nothing of each other.
fn is_passage(run: &Run, sides: &Sides<'_>, limits: &WordingLimits) -> bool {
    let words = |side: &Side<'_>, range: &Range<usize>| {
        let tokens = side.tokens_in(range).iter();
        tokens.filter(|token| token.kind == TokenKind::Word).count()
    };
    let (old, new) = (
        words(&sides.before, &run.before),
        words(&sides.after, &run.after),
    );
    old.max(new) >= limits.passage_words && old.min(new) > 0
}

/// Cuts a replacement at the figures and dates that answer each other: the same number of each on
/// both sides, in the same order, of the same unit, all different, and words between them that
/// all differ too.
fn parts(run: &Run, sides: &Sides<'_>) -> Vec<Run> {
    let whole = || vec![run.clone()];
    if run.before.is_empty() || run.after.is_empty() {
        return whole();
    }
    let (old, new) = (
        weighty(&sides.before, &run.before),
        weighty(&sides.after, &run.after),
    );
    if old.is_empty() || old.len() != new.len() {
        return whole();
    }
    let mut result = Vec::new();
    let mut at = (run.before.start, run.after.start);
    for (old, new) in old.iter().zip(&new) {
        if old.kind != new.kind || !answers(old, new, sides) {
            return whole();
        }
        result.push((at.0..old.range.start, at.1..new.range.start));
        result.push((old.range.clone(), new.range.clone()));
        at = (old.range.end, new.range.end);
    }
    result.push((at.0..run.before.end, at.1..run.after.end));
    let says_the_same = |(before, after): &(Range<usize>, Range<usize>)| {
        !before.is_empty() && sides.before.text[before.clone()] == sides.after.text[after.clone()]
    };
    if result.iter().any(says_the_same) {
        return whole();
    }
    result
        .into_iter()
        .filter(|(before, after)| !before.is_empty() || !after.is_empty())
        .map(|(before, after)| Run::new(Relation::Changed, before, after))
        .collect()
}

fn weighty<'a>(side: &'a Side<'_>, range: &Range<usize>) -> Vec<&'a Token> {
    side.tokens_in(range)
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Figure | TokenKind::Date))
        .collect()
}

/// True where two figures have the same unit, or two dates the same form.
fn answers(old: &Token, new: &Token, sides: &Sides<'_>) -> bool {
    let form = |text: &str| -> String {
        width_folded(text)
            .filter(|c| {
                !c.is_ascii_digit() && !matches!(c, '.' | ',' | '+' | '-' | '−' | '±' | '*')
            })
            .collect()
    };
    form(&sides.before.text[old.range.clone()]) == form(&sides.after.text[new.range.clone()])
}

fn kind(run: &Run, sides: &Sides<'_>, grammar: &WordGrammar) -> ChangeKind {
    let old = Words::of(&sides.before, &run.before);
    let new = Words::of(&sides.after, &run.after);
    if old.without_blanks == new.without_blanks {
        return ChangeKind::Spacing;
    }
    if old.significant == new.significant {
        return ChangeKind::Punctuation;
    }
    let is_number = |side: &Side<'_>, range: &Range<usize>| {
        is_number_word(side.text[range.clone()].trim(), grammar)
    };
    if is_number(&sides.before, &run.before) && is_number(&sides.after, &run.after) {
        return ChangeKind::Figure;
    }
    let is_replacement = !old.significant.is_empty() && !new.significant.is_empty();
    for (token, kind) in [
        (TokenKind::Figure, ChangeKind::Figure),
        (TokenKind::Date, ChangeKind::Date),
        (TokenKind::Name, ChangeKind::Name),
    ] {
        let (one, other) = (old.only(token), new.only(token));
        let both = !one.is_empty() && !other.is_empty() && one != other;
        let alone = old.is_all(token) || new.is_all(token);
        if alone || (is_replacement && both) {
            return kind;
        }
    }
    ChangeKind::Wording
}

/// The words of one side of a change.
struct Words {
    without_blanks: String,
    /// What is left once marks, white space and widths are set aside.
    significant: String,
    tokens: Vec<(TokenKind, String)>,
}

impl Words {
    fn of(side: &Side<'_>, range: &Range<usize>) -> Self {
        let text = &side.text[range.clone()];
        let tokens: Vec<(TokenKind, String)> = match side.tokens_in(range) {
            // A part of a word, cut out by the remedy.
            [] if !text.is_empty() => vec![(TokenKind::Word, letters(text))],
            tokens => tokens
                .iter()
                .map(|token| {
                    (
                        token.kind,
                        said(token.kind, &side.text[token.range.clone()]),
                    )
                })
                .filter(|(_, said)| !said.is_empty())
                .collect(),
        };
        let covered: usize = side.tokens_in(range).iter().map(|t| t.range.len()).sum();
        let significant = if covered == text.len() {
            tokens.iter().map(|(_, said)| said.as_str()).collect()
        } else {
            letters(text)
        };
        Self {
            without_blanks: text.chars().filter(|&c| !is_blank(c)).collect(),
            significant,
            tokens,
        }
    }

    fn only(&self, kind: TokenKind) -> Vec<&str> {
        self.tokens
            .iter()
            .filter(|(of, _)| *of == kind)
            .map(|(_, said)| said.as_str())
            .collect()
    }

    /// True where it says something, and that in tokens of this kind alone.
    fn is_all(&self, kind: TokenKind) -> bool {
        !self.tokens.is_empty() && self.tokens.iter().all(|(of, _)| *of == kind)
    }
}

/// What a token says, its marks and widths aside; of a figure also sign, point and percent sign.
fn said(kind: TokenKind, text: &str) -> String {
    match kind {
        TokenKind::Figure => width_folded(text)
            .filter(|&c| c != ',' && !is_blank(c))
            .map(|c| if c == '−' { '-' } else { c })
            .collect(),
        TokenKind::Date
        | TokenKind::Name
        | TokenKind::Word
        | TokenKind::Punctuation
        | TokenKind::Space => letters(text),
    }
}

fn letters(text: &str) -> String {
    width_folded(text)
        .filter(|&c| !is_mark(c) && !is_blank(c))
        .collect()
}

/// True of marks that say nothing by themselves, once their width is folded. Symbols (`+`, `#`,
/// `→`), accents and emoji do say something.
pub(super) fn is_mark(character: char) -> bool {
    match character {
        '+' | '#' | '$' | '%' | '&' | '@' | '<' | '=' | '>' | '^' => false,
        _ if character.is_ascii() => character.is_ascii_punctuation(),
        // Dashes, quotation marks, dots; not ‰ and the signs of minutes and seconds.
        '\u{2010}'..='\u{2027}' | '\u{2039}'..='\u{203e}' | '\u{2045}' | '\u{2046}' => true,
        '¡' | '«' | '·' | '»' | '¿' => true,
        // What stands for dashes, dots and the colon in text typed with a symbol board.
        '\u{2500}' | '\u{2501}' | '\u{2219}' | '\u{2236}' | '\u{22c5}' | '\u{22ef}' => true,
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' => true,
        '\u{3030}' | '\u{303d}' | '\u{30fb}' | '\u{fe10}'..='\u{fe19}' => true,
        '\u{fe30}'..='\u{fe5e}' | '\u{ff5f}'..='\u{ff65}' => true,
        _ => false,
    }
}
