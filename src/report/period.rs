//! Years, periods and meetings in a text: what differs between two years by itself.

use super::token::{Token, TokenKind, is_blank, tokens};
use super::words::WordGrammar;

/// How much of a text is set aside before two years' sentences are held against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mask {
    /// Nothing but punctuation and white space.
    Nothing,
    /// Years, periods and meetings too (mask 1 of text-rules 3.3).
    Periods,
    /// Figures too (mask 2).
    PeriodsAndFigures,
}

/// Stands where a period was.
const PERIOD: char = '\u{e000}';
/// Stands where a figure was.
const FIGURE: char = '\u{e001}';

/// The text without punctuation and white space, and with what the mask sets aside replaced by
/// one private-use character each.
pub fn masked(text: &str, mask: Mask, grammar: &WordGrammar) -> String {
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    if mask != Mask::Nothing
        && let Some(period) = &grammar.period
    {
        for found in period.find_iter(text) {
            if is_figure(text, found.start(), found.end(), grammar) {
                continue;
            }
            push_piece(&text[at..found.start()], mask, grammar, &mut result);
            result.push(PERIOD);
            at = found.end();
        }
    }
    push_piece(&text[at..], mask, grammar, &mut result);
    result
}

/// True where what looks like a year is the head of a longer figure: 2000亿元, 2000 people.
fn is_figure(text: &str, start: usize, end: usize, grammar: &WordGrammar) -> bool {
    let bare = text[start..end].chars().all(|c| c.is_numeric());
    let figure = grammar
        .units
        .as_ref()
        .and_then(|units| units.find_at(text, start));
    let goes_on = figure.is_some_and(|figure| figure.start() == start && figure.end() > end);
    let is_digit = |c: char| c.is_numeric() || matches!(c, '.' | ',');
    bare && (goes_on || text[..start].ends_with(is_digit))
}

fn push_piece(piece: &str, mask: Mask, grammar: &WordGrammar, result: &mut String) {
    if mask != Mask::PeriodsAndFigures {
        result.extend(
            piece
                .chars()
                .filter(|character| character.is_alphanumeric()),
        );
        return;
    }
    for Token { range, kind } in tokens(piece, grammar) {
        match kind {
            TokenKind::Figure => result.push(FIGURE),
            TokenKind::Date
            | TokenKind::Name
            | TokenKind::Word
            | TokenKind::Punctuation
            | TokenKind::Space => result.extend(
                piece[range]
                    .chars()
                    .filter(|c| c.is_alphanumeric() && !is_blank(*c)),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Mask, masked};
    use crate::report::words::{WordGrammar, WordRules};

    #[test]
    fn years_are_set_aside_and_amounts_are_not() {
        let grammar = WordGrammar::new(WordRules {
            unit: vec!["元".to_owned()],
            multiplier: vec!["亿".to_owned()],
            period: vec!["(?:19|20)[0-9]{2}年?".to_owned()],
            ..WordRules::default()
        })
        .unwrap();
        let masked = |text| masked(text, Mask::Periods, &grammar);
        assert_eq!(masked("2023年投入5亿元"), masked("2024年投入5亿元"));
        assert_ne!(masked("投入2000亿元"), masked("投入2003亿元"));
        assert_ne!(masked("共12019元"), masked("共12020元"));
    }
}
