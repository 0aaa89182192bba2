//! What changed inside a pair of paragraphs, in words and whole figures.

use super::comparison::{ChangeKind, Operation, Segment};
use crate::report::WordGrammar;
use crate::report::token::tokens;
use similar::{Algorithm, DiffOp};
use std::ops::Range;
use std::time::Instant;

/// The changes inside one pair of paragraphs.
#[derive(Debug, Clone, PartialEq)]
pub struct Wording {
    /// Runs of text; equal and delete make the old paragraph, equal and insert the new one.
    pub segments: Vec<Segment>,
    /// True where the two have too little in common and are stated as replaced, whole.
    pub replaced: bool,
    /// True where the deadline stopped the search.
    pub coarse: bool,
}

/// Compares two paragraphs, each with the bytes of its number.
pub fn compare_words(
    before: (&str, Range<usize>),
    after: (&str, Range<usize>),
    grammar: &WordGrammar,
    deadline: Option<Instant>,
) -> Wording {
    let mut segments = Vec::new();
    let mut push = |operation, text: &str, kind| {
        if !text.is_empty() {
            segments.push(Segment {
                operation,
                text: text.to_owned(),
                kind,
            });
        }
    };
    let (old, new) = (tokens(before.0, grammar), tokens(after.0, grammar));
    let words = |text: &'_ str, tokens: &[crate::report::token::Token]| -> Vec<String> {
        tokens
            .iter()
            .map(|t| text[t.range.clone()].to_owned())
            .collect()
    };
    let (old, new) = (words(before.0, &old), words(after.0, &new));
    let numbers = before.1.end.max(after.1.end);
    let mut at = 0;
    for operation in
        similar::capture_diff_slices_deadline(Algorithm::Histogram, &old, &new, deadline)
    {
        let (tag, o, n) = operation.as_tag_tuple();
        let (o, n) = (old[o].concat(), new[n].concat());
        let kind = if at < numbers {
            ChangeKind::Numbering
        } else {
            ChangeKind::Wording
        };
        match (tag, operation) {
            (similar::DiffTag::Equal, DiffOp::Equal { .. }) => push(Operation::Equal, &o, None),
            _ => {
                push(Operation::Delete, &o, Some(kind));
                push(Operation::Insert, &n, Some(kind));
            }
        }
        at += n.len().max(o.len());
    }
    Wording {
        segments,
        replaced: false,
        coarse: false,
    }
}
