//! Counts for the summary.

use super::comparison::{ChangeKind, Operation, ParagraphPair, SectionPair, Tally};
use super::document::{Document, Place, count_chars};

/// Counts what was stated.
pub fn tally(before: &Document, after: &Document, sections: &[SectionPair]) -> Tally {
    let mut tally = Tally::default();
    for pair in sections {
        if pair.changes.is_empty() {
            tally.same += 1;
        }
        for &change in &pair.changes {
            tally.sections[change as usize] += 1;
        }
        for paragraph in &pair.paragraphs {
            let places = (
                paragraph.before.map(|p| before.paragraphs[p].place),
                paragraph.after.map(|p| after.paragraphs[p].place),
            );
            if places.0.or(places.1) != Some(Place::Aside) {
                count_runs(paragraph, &mut tally);
            }
        }
    }
    tally
}

fn count_runs(paragraph: &ParagraphPair, tally: &mut Tally) {
    let inside = paragraph.before.is_some() && paragraph.after.is_some();
    let mut removed: Option<ChangeKind> = None;
    for segment in &paragraph.segments {
        let Some(kind) = segment.kind else {
            removed = None;
            continue;
        };
        let chars = match kind {
            ChangeKind::Numbering => 0,
            _ => count_chars(&segment.text),
        };
        match segment.operation {
            Operation::Delete => tally.deleted_chars += chars,
            Operation::Insert => tally.inserted_chars += chars,
            Operation::Equal => {}
        }
        // A removed run and what replaced it are one change.
        if inside && removed != Some(kind) {
            tally.kinds[kind as usize] += 1;
        }
        removed = (segment.operation == Operation::Delete).then_some(kind);
    }
}
