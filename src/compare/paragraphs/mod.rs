//! Pairs the paragraphs of two drafts: first those of paired sections, then across sections.
//!
//! 1. `in_sections`: heading line with heading line; equal text in order; like text; place.
//! 2. `across_sections`: what is left, where its text stands once on each side or is very like.
//! 3. `parts`: what is left, where it is a part of a paragraph that was split, or a source of one
//!    that was joined.

mod across_sections;
mod in_sections;
mod parts;

use super::comparison::{Evidence, Reason};
use super::document::Place;
use super::pairing::Pairing;
use super::sides::Sides;

/// Pairs the paragraphs of two drafts whose sections are paired.
pub fn pair(sides: &Sides<'_>, sections: &Pairing) -> Pairing {
    let (before, after) = (sides.before, sides.after);
    let mut pairing = Pairing::new(before.paragraphs.len(), after.paragraphs.len());
    for (old, new) in sections.pairs() {
        heads(sides, (old, new), &mut pairing);
        let (old, new) = (sections.befores(new), sections.afters(old));
        let own = (before.paragraphs_of(&old), after.paragraphs_of(&new));
        in_sections::pair(sides, &own.0, &own.1, &mut pairing);
    }
    across_sections::pair(sides, &mut pairing);
    for (old, new) in sections.pairs() {
        let (old, new) = (sections.befores(new), sections.afters(old));
        let own = (before.paragraphs_of(&old), after.paragraphs_of(&new));
        parts::pair(sides, &own.0, &own.1, &mut pairing);
    }
    pairing
}

/// The heading lines of paired sections are each other's, whatever became of their words.
fn heads(sides: &Sides<'_>, (old, new): (usize, usize), pairing: &mut Pairing) {
    if let (Some(before), Some(after)) = (sides.before.head(old), sides.after.head(new)) {
        let likeness = sides.texts.paragraph_likeness(before, after);
        pairing.pair(before, after, Evidence::by(Reason::Position, likeness));
    }
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
