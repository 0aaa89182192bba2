//! The two texts as a row of runs, on which every later step works.

use crate::report::WordGrammar;
use crate::report::token::{Token, TokenKind, is_ideograph, tokens};
use std::ops::Range;

/// Whether a run says the same on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Equal,
    Changed,
}

/// A run of both texts. A row of them tiles both; of a changed one either side may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) before: Range<usize>,
    pub(super) after: Range<usize>,
    pub(super) relation: Relation,
}

impl Run {
    pub(super) fn new(relation: Relation, before: Range<usize>, after: Range<usize>) -> Self {
        Self {
            before,
            after,
            relation,
        }
    }

    pub(super) fn is_equal(&self) -> bool {
        self.relation == Relation::Equal
    }
}

/// One text and its tokens.
#[derive(Debug)]
pub(super) struct Side<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Vec<Token>,
}

impl<'a> Side<'a> {
    pub(super) fn new(text: &'a str, grammar: &WordGrammar) -> Self {
        Self {
            text,
            tokens: tokens(text, grammar),
        }
    }

    /// The tokens of a run whose ends are token borders.
    pub(super) fn tokens_in(&self, range: &Range<usize>) -> &[Token] {
        let first = self.tokens.partition_point(|t| t.range.start < range.start);
        let end = self.tokens.partition_point(|t| t.range.end <= range.end);
        &self.tokens[first..end.max(first)]
    }

    pub(super) fn is_token_border(&self, at: usize) -> bool {
        at == self.text.len()
            || self
                .tokens
                .binary_search_by_key(&at, |token| token.range.start)
                .is_ok()
    }

    /// True where the text may be cut: between tokens, or between two Han characters of a word.
    pub(super) fn may_be_cut(&self, at: usize) -> bool {
        if self.is_token_border(at) {
            return true;
        }
        let index = self.tokens.partition_point(|t| t.range.end <= at);
        self.tokens.get(index).is_some_and(|token| {
            token.kind == TokenKind::Word
                && self.text[token.range.clone()].chars().all(is_ideograph)
                && self.text.is_char_boundary(at)
        })
    }
}

/// Both texts.
#[derive(Debug)]
pub(super) struct Sides<'a> {
    pub(super) before: Side<'a>,
    pub(super) after: Side<'a>,
}

/// Drops empty runs and joins neighbours of one relation.
pub(super) fn tidied(runs: Vec<Run>) -> Vec<Run> {
    let mut result: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        if run.before.is_empty() && run.after.is_empty() {
            continue;
        }
        match result.last_mut() {
            Some(last) if last.relation == run.relation => {
                last.before.end = run.before.end;
                last.after.end = run.after.end;
            }
            _ => result.push(run),
        }
    }
    result
}
