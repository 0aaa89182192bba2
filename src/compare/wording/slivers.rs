//! Joins changes that only a sliver parts: one Han character, a mark, a short word between two
//! long changes. A reader speaks of one change there.

use super::limits::WordingLimits;
use super::runs::{Relation, Run, Sides, tidied};
use crate::report::WordGrammar;
use crate::report::sentence::Cut;
use crate::report::token::{TokenKind, is_blank};

/// Joins until no sliver is left.
pub(super) fn joined(
    mut runs: Vec<Run>,
    sides: &Sides<'_>,
    grammar: &WordGrammar,
    limits: &WordingLimits,
) -> Vec<Run> {
    loop {
        let slivers: Vec<usize> = (1..runs.len().saturating_sub(1))
            .filter(|&at| {
                runs[at].is_equal() && is_sliver(&runs[at - 1..=at + 1], sides, grammar, limits)
            })
            .collect();
        if slivers.is_empty() {
            return runs;
        }
        for at in slivers {
            runs[at].relation = Relation::Changed;
        }
        runs = tidied(runs);
    }
}

fn is_sliver(
    around: &[Run],
    sides: &Sides<'_>,
    grammar: &WordGrammar,
    limits: &WordingLimits,
) -> bool {
    let text = &sides.before.text[around[1].before.clone()];
    let letters = count(text);
    if letters == 0 {
        // Two changes on either side of a comma are two.
        return !text.chars().any(|mark| grammar.ends(mark).is_some());
    }
    let tokens = sides.before.tokens_in(&around[1].before);
    let words = tokens.iter().filter(|t| t.kind != TokenKind::Space);
    if words.clone().any(|t| is_whole_unit(t.kind)) || parts_sentences(text, grammar) {
        return false;
    }
    if is_of_units(&around[0], sides) || is_of_units(&around[2], sides) {
        return false;
    }
    let ends_clause = text.chars().any(|mark| grammar.ends(mark).is_some());
    if ends_clause && holds_figure(&around[0], sides) && holds_figure(&around[2], sides) {
        return false;
    }
    let lesser = [&around[0], &around[2]]
        .into_iter()
        .map(|run| {
            count(&sides.before.text[run.before.clone()])
                .max(count(&sides.after.text[run.after.clone()]))
        })
        .min()
        .unwrap_or(0);
    letters <= limits.sliver_chars
        || words.count() == 1 && text.trim().chars().all(|c| c.is_ascii_lowercase()) && letters <= 3
        || letters as f64 <= limits.sliver_share * lesser as f64
}

/// True of a change of figures, dates or names alone: it is spoken of on its own.
fn is_of_units(run: &Run, sides: &Sides<'_>) -> bool {
    let before = sides.before.tokens_in(&run.before);
    let after = sides.after.tokens_in(&run.after);
    before
        .iter()
        .chain(after.iter())
        .all(|token| is_whole_unit(token.kind) || token.kind == TokenKind::Space)
}

/// True where a figure changes, whatever else does.
fn holds_figure(run: &Run, sides: &Sides<'_>) -> bool {
    let before = sides.before.tokens_in(&run.before).iter();
    let mut tokens = before.chain(sides.after.tokens_in(&run.after));
    tokens.any(|token| token.kind == TokenKind::Figure)
}

fn is_whole_unit(kind: TokenKind) -> bool {
    match kind {
        TokenKind::Figure | TokenKind::Date | TokenKind::Name => true,
        TokenKind::Word | TokenKind::Punctuation | TokenKind::Space => false,
    }
}

fn parts_sentences(text: &str, grammar: &WordGrammar) -> bool {
    text.chars().any(|c| grammar.ends(c) == Some(Cut::Sentence))
}

fn count(text: &str) -> usize {
    text.chars()
        .filter(|&c| c.is_alphanumeric() && !is_blank(c))
        .count()
}
