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
            push_piece(&text[at..found.start()], mask, grammar, &mut result);
            result.push(PERIOD);
            at = found.end();
        }
    }
    push_piece(&text[at..], mask, grammar, &mut result);
    result
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
