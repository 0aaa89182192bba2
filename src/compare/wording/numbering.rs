//! The numbers at the head of two paragraphs (（二）, 四是): compared apart, never with the words.

use super::kinds::{segment, width_folded};
use crate::compare::comparison::{ChangeKind, Operation, Segment};

/// Where the numbers end that are held against each other, in bytes. What is a number in one text
/// alone and begins the other too is a word of both.
pub(super) fn ends(before: (&str, usize), after: (&str, usize)) -> (usize, usize) {
    let is_word = match (before.1, after.1) {
        (0, end) => end > 0 && before.0.starts_with(&after.0[..end]),
        (end, 0) => after.0.starts_with(&before.0[..end]),
        _ => false,
    };
    if is_word { (0, 0) } else { (before.1, after.1) }
}

/// States the two numbers.
pub(super) fn state(before: &str, after: &str, segments: &mut Vec<Segment>) {
    if before == after {
        segments.extend(segment(Operation::Equal, before, None));
        return;
    }
    let value = |marker: &str| -> String {
        width_folded(marker)
            .filter(|character| character.is_alphanumeric())
            .collect()
    };
    let (old, new) = (value(before), value(after));
    let kind = if old == new && !old.is_empty() {
        ChangeKind::Punctuation
    } else {
        ChangeKind::Numbering
    };
    segments.extend(segment(Operation::Delete, before, Some(kind)));
    segments.extend(segment(Operation::Insert, after, Some(kind)));
}
