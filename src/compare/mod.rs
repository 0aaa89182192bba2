//! Two reports to a comparison: named steps, one a file, each keeping why it decided so.
//!
//! 1. [`document`]: each outline flattened into sections and their paragraphs.
//! 2. [`dissolve`]: what one side alone has as sections, and the other as plain text, is plain text.
//! 3. [`texts`]: keys and features of both sides, on which all likeness rests.
//! 4. [`sections`]: which sections are each other's.
//! 5. [`homes`]: paragraphs that stand where they stood are of one section on both sides.
//! 6. [`paragraphs`]: which paragraphs are each other's, inside paired sections, then across.
//! 7. [`places`]: who moved, the smallest set of moves that explains the order.
//! 8. [`wording`]: what changed inside a pair of paragraphs.
//! 9. [`facts`]: what is stated of it all, and [`tally`], its counts.
//!
//! Facts come out; rendering comes after and decides nothing. Thresholds are in [`thresholds`].

pub mod candidates;
pub mod comparison;
pub mod contents;
pub mod dissolve;
pub mod document;
pub mod facts;
pub mod features_of;
pub mod frequencies;
pub mod gaps;
pub mod homes;
pub mod in_order;
pub mod in_place;
pub mod likeness;
pub mod moves;
pub mod nearest;
pub mod order;
pub mod pairing;
pub mod paragraphs;
pub mod passages;
pub mod places;
pub mod sections;
pub mod side_by_side;
pub mod sides;
pub mod slots;
pub mod tally;
pub mod texts;
pub mod thresholds;
pub mod units;
pub mod wording;

pub use comparison::{
    Change, ChangeKind, Comparison, Evidence, Margin, Operation, ParagraphPair, Reason,
    SectionPair, Segment, Tally,
};
pub use document::{Document, Paragraph, Section};
pub use in_place::{Beside, Frame, InPlace, Onward, Shift, StepInPlace};
pub use pairing::Pairing;
pub use sides::Sides;
pub use texts::Texts;
pub use thresholds::Thresholds;

use crate::report::{Outline, WordGrammar};
use std::time::Instant;

/// What bounds a comparison.
#[derive(Debug, Clone, Copy, Default)]
pub struct Limits {
    /// When to stop looking for finer changes; what is found until then is stated.
    pub deadline: Option<Instant>,
}

/// Compares two drafts.
pub fn compare(
    before: &Outline,
    after: &Outline,
    grammar: &WordGrammar,
    limits: Limits,
) -> Comparison {
    let size = before.source.len() + after.source.len();
    let (mut before, mut after) = side_by_side::both(
        size,
        || Document::from_outline(before),
        || Document::from_outline(after),
    );
    dissolve::dissolve(&mut before, &mut after, &Thresholds::STANDARD);
    let texts = Texts::new(&before, &after, grammar);
    let pairing = sections::pair(&sides(&before, &after, &texts));
    complete(before, after, &pairing, &texts, grammar, limits)
}

/// States everything about two texts whose sections are paired: drafts as above, or two years.
pub fn complete(
    mut before: Document,
    mut after: Document,
    sections: &Pairing,
    texts: &Texts,
    grammar: &WordGrammar,
    limits: Limits,
) -> Comparison {
    let moved_sections = {
        let sides = sides(&before, &after, texts);
        places::moved_sections(&sides, sections)
    };
    homes::settle(&mut before, &mut after, sections, &moved_sections, texts);
    let sides = sides(&before, &after, texts);
    let paragraphs = paragraphs::pair(&sides, sections);
    let moved_paragraphs = places::moved_paragraphs(&sides, sections, &paragraphs);
    let findings = facts::Findings {
        sections,
        paragraphs: &paragraphs,
        moved_sections: &moved_sections,
        moved_paragraphs: &moved_paragraphs,
        texts,
    };
    facts::state(before, after, &findings, grammar, limits)
}

fn sides<'a>(before: &'a Document, after: &'a Document, texts: &'a Texts) -> Sides<'a> {
    Sides {
        before,
        after,
        texts,
        thresholds: &Thresholds::STANDARD,
    }
}
