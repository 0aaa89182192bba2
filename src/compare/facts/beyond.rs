//! What of a heading line is an edit: what lies beyond its number, and beyond a title that the
//! facts of its section tell.

use crate::compare::comparison::{ChangeKind, Operation, Segment};

/// True where words changed that do not lie within these heads of the two lines, in bytes.
/// Blanks alone are no edit of a paragraph that was cut in two.
pub(super) fn differ(segments: &[Segment], heads: (usize, usize)) -> bool {
    let (mut before, mut after) = (0, 0);
    segments.iter().any(|segment| {
        let length = segment.text.len();
        let (is_beyond, is_change) = match segment.operation {
            Operation::Equal => {
                before += length;
                after += length;
                (false, false)
            }
            Operation::Delete => {
                before += length;
                (before > heads.0, true)
            }
            Operation::Insert => {
                after += length;
                (after > heads.1, true)
            }
        };
        let is_small = matches!(
            segment.kind,
            Some(ChangeKind::Numbering | ChangeKind::Spacing)
        );
        is_change && is_beyond && !is_small
    })
}

/// The runs inside both numbers are of the kind numbering, also where the numbers differ by their
/// marks alone: （1） and 1. are numbers of two schemes.
pub(super) fn state_as_numbering(segments: &mut [Segment], numbers: (usize, usize)) {
    let (mut before, mut after) = (0, 0);
    for segment in segments {
        match segment.operation {
            Operation::Equal => {
                before += segment.text.len();
                after += segment.text.len();
            }
            Operation::Delete => before += segment.text.len(),
            Operation::Insert => after += segment.text.len(),
        }
        if before > numbers.0 || after > numbers.1 {
            return;
        }
        segment.kind = segment.kind.map(|_| ChangeKind::Numbering);
    }
}
