//! Paragraphs that stand where they stood, and are read as another section's.
//!
//! Which section a plain paragraph goes on with hangs on the lines around: behind points it may be
//! the last one's or the section's above, and where another section was moved in before it, that
//! one's. Where both texts have it behind the same heading line, moved sections aside, it did not
//! move: both take it for that section's.

use super::document::{Document, Paragraph, Place};
use super::pairing::Pairing;
use super::texts::{Texts, once_on_both};
use std::collections::BTreeSet;

/// Gives such paragraphs to the same section on both sides; `moved` says of each old section
/// whether it moved.
pub fn settle(
    before: &mut Document,
    after: &mut Document,
    sections: &Pairing,
    moved: &[bool],
    texts: &Texts,
) {
    let found = equal_ones(before, after, sections, texts);
    if found.is_empty() {
        return;
    }
    let stays = |old: usize| sections.is_kept_before(old) && !moved[old];
    let above = (
        last_headings(before, stays),
        last_headings(after, |new| {
            sections.is_kept_after(new) && sections.before(new).is_some_and(stays)
        }),
    );
    for (one, other) in with_neighbours(found, before, after, texts) {
        let is_elsewhere = !sections.holds(
            before.paragraphs[one].section,
            after.paragraphs[other].section,
        );
        if let (Some(old), Some(new)) = (above.0[one], above.1[other])
            && is_elsewhere
            && sections.holds(old, new)
        {
            before.give(one, old);
            after.give(other, new);
        }
    }
}

/// These with the equal text right beside them, also where it stands more than once.
fn with_neighbours(
    found: Vec<(usize, usize)>,
    before: &Document,
    after: &Document,
    texts: &Texts,
) -> BTreeSet<(usize, usize)> {
    let (old, new) = (&texts.before.paragraph_key, &texts.after.paragraph_key);
    let is_text = |document: &Document, at: usize| {
        document
            .paragraphs
            .get(at)
            .is_some_and(|p| p.place == Place::Body)
    };
    let mut all: BTreeSet<(usize, usize)> = found.iter().copied().collect();
    for (one, other) in found {
        for step in [1, -1] {
            let mut at = (one, other);
            while let (Some(next), Some(beside)) =
                (at.0.checked_add_signed(step), at.1.checked_add_signed(step))
            {
                let are_equal = is_text(before, next)
                    && is_text(after, beside)
                    && old[next] == new[beside]
                    && all.insert((next, beside));
                if !are_equal {
                    break;
                }
                at = (next, beside);
            }
        }
    }
    all
}

/// The paragraphs of text that stand once on each side, in sections that are not each other's.
fn equal_ones(
    before: &Document,
    after: &Document,
    sections: &Pairing,
    texts: &Texts,
) -> Vec<(usize, usize)> {
    let is_text = |document: &Document, at: usize| document.paragraphs[at].place == Place::Body;
    let is_elsewhere = |&(one, other): &(usize, usize)| {
        let of = (
            before.paragraphs[one].section,
            after.paragraphs[other].section,
        );
        !sections.holds(of.0, of.1) && is_text(before, one) && is_text(after, other)
    };
    let mut found = once_on_both(&texts.before.paragraph_key, &texts.after.paragraph_key);
    found.retain(is_elsewhere);
    found
}

/// Of each paragraph, the section of the last heading line before it that counts.
fn last_headings(document: &Document, counts: impl Fn(usize) -> bool) -> Vec<Option<usize>> {
    let mut last = None;
    let heading = |paragraph: &Paragraph| {
        if paragraph.place == Place::Head && counts(paragraph.section) {
            last = Some(paragraph.section);
        }
        last
    };
    document.paragraphs.iter().map(heading).collect()
}

impl Document {
    /// Makes a paragraph another section's.
    fn give(&mut self, paragraph: usize, section: usize) {
        let from = self.paragraphs[paragraph].section;
        let chars = self.paragraphs[paragraph].chars;
        let left = &mut self.sections[from];
        if let Ok(at) = left.paragraphs.binary_search(&paragraph) {
            left.paragraphs.remove(at);
            left.chars -= chars;
        }
        self.paragraphs[paragraph].section = section;
        let own = &mut self.sections[section];
        let at = own.paragraphs.partition_point(|&other| other < paragraph);
        own.paragraphs.insert(at, paragraph);
        own.chars += chars;
    }
}
