//! How much two sections have in common, for the reader of the facts.

use crate::compare::comparison::{ChangeKind, Operation, ParagraphPair};
use crate::compare::document::count_chars;

/// Share of their characters that the two sides have in common, 0 to 1: numbers of headings,
/// figures, dates, marks and white space are set aside.
pub(super) fn similarity(paragraphs: &[ParagraphPair]) -> f64 {
    let mut equal = 0;
    let mut changed = 0;
    for segment in paragraphs.iter().flat_map(|pair| &pair.segments) {
        let chars = count_chars(&segment.text);
        match segment.operation {
            Operation::Equal => equal += 2 * chars,
            Operation::Delete | Operation::Insert => match segment.kind {
                Some(ChangeKind::Wording | ChangeKind::Name) | None => changed += chars,
                Some(
                    ChangeKind::Figure
                    | ChangeKind::Date
                    | ChangeKind::Punctuation
                    | ChangeKind::Spacing
                    | ChangeKind::Numbering,
                ) => {}
            },
        }
    }
    if changed == 0 {
        return 1.0;
    }
    equal as f64 / (equal + changed) as f64
}
