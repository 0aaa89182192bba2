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
use super::document::{Document, Place};
use super::pairing::Pairing;
use super::sides::Sides;

/// Pairs the paragraphs of two drafts whose sections are paired.
pub fn pair(sides: &Sides<'_>, sections: &Pairing) -> Pairing {
    let (before, after) = (sides.before, sides.after);
    let mut pairing = Pairing::new(before.paragraphs.len(), after.paragraphs.len());
    for (old, new) in sections.pairs() {
        let (old, new) = (sections.befores(new), sections.afters(old));
        heads(sides, (&old, &new), &mut pairing);
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

/// The heading lines of paired sections are each other's, whatever became of their words; of a
/// section that was split or merged, the two that are most alike.
fn heads(sides: &Sides<'_>, sections: (&[usize], &[usize]), pairing: &mut Pairing) {
    let (old, new) = sections;
    let lines = |document: &Document, of: &[usize]| -> Vec<usize> {
        of.iter()
            .filter_map(|&section| document.head(section))
            .collect()
    };
    let (old, new) = (lines(sides.before, old), lines(sides.after, new));
    let all = old
        .iter()
        .flat_map(|&one| new.iter().map(move |&other| (one, other)));
    let alike = all.map(|(one, other)| (sides.texts.paragraph_likeness(one, other), one, other));
    // Of equally like ones the first.
    let best = alike.reduce(|best, next| if next.0 > best.0 { next } else { best });
    if let Some((likeness, before, after)) = best {
        pairing.pair(before, after, Evidence::by(Reason::Position, likeness));
    }
}

impl Sides<'_> {
    /// True where both may be each other's counterpart: text with text, asides with asides. The
    /// heading line of a part may have become a line of plain text.
    fn may_be_one_paragraph(&self, before: usize, after: usize) -> bool {
        let places = (
            self.before.paragraphs[before].place,
            self.after.paragraphs[after].place,
        );
        (places.0 == Place::Aside) == (places.1 == Place::Aside)
    }
}
