//! Pairs the paragraphs of two drafts: first those of paired sections, then across sections.
//!
//! 1. `in_sections`: heading line with heading line; equal text in order; like text; place.
//! 2. `across_sections`: what is left, where its text stands once on each side or is very like.

mod across_sections;
mod in_sections;

use super::comparison::{Evidence, Reason};
use super::document::Place;
use super::pairing::Pairing;
use super::sides::Sides;

/// Pairs the paragraphs of two drafts whose sections are paired.
pub fn pair(sides: &Sides<'_>, sections: &Pairing) -> Pairing {
    let (before, after) = (sides.before, sides.after);
    let mut pairing = Pairing::new(before.paragraphs.len(), after.paragraphs.len());
    for (old, new) in sections.pairs() {
        let own = (&before.sections[old], &after.sections[new]);
        in_sections::pair(sides, &own.0.paragraphs, &own.1.paragraphs, &mut pairing);
    }
    across_sections::pair(sides, &mut pairing);
    pairing
}

impl Sides<'_> {
    /// True where both may be each other's counterpart: text with text, asides with asides.
    fn may_be_one_paragraph(&self, before: usize, after: usize) -> bool {
        let is_body = |place| place == Place::Body;
        let places = (
            self.before.paragraphs[before].place,
            self.after.paragraphs[after].place,
        );
        places.0 == places.1 || (is_body(places.0) && is_body(places.1))
    }
}
