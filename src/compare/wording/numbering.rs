//! The numbers at the head of two paragraphs (（二）, 四是): compared apart, never with the words.

use super::kinds::{segment, width_folded};
use crate::compare::comparison::{ChangeKind, Operation, Segment};

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
