//! How much two sections have in common, for the reader of the facts.

use crate::compare::comparison::{ChangeKind, Operation, ParagraphPair, Segment};
use crate::compare::document::count_chars;

/// Share of their characters that the two sides have in common, 0 to 1: numbers of headings,
/// figures, dates, marks and white space are set aside.
pub(super) fn similarity(paragraphs: &[ParagraphPair]) -> f64 {
    let segments = || paragraphs.iter().flat_map(|pair| &pair.segments);
    let chars = |counts: fn(&Segment) -> bool| -> usize {
        let counted = segments().filter(|segment| counts(segment));
        counted.map(|segment| count_chars(&segment.text)).sum()
    };
    let changed = chars(|segment| match (segment.operation, segment.kind) {
        (Operation::Equal, _) => false,
        (_, Some(ChangeKind::Wording | ChangeKind::Name) | None) => true,
        (
            _,
            Some(
                ChangeKind::Figure
                | ChangeKind::Date
                | ChangeKind::Punctuation
                | ChangeKind::Spacing
                | ChangeKind::Numbering,
            ),
        ) => false,
    });
    if changed == 0 {
        return 1.0;
    }
    // Most of a long text is equal: it is counted only where something changed.
    let equal = 2 * chars(|segment| segment.operation == Operation::Equal);
    equal as f64 / (equal + changed) as f64
}
