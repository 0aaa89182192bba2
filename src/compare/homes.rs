//! Paragraphs that stand where they stood, and are read as another section's.
//!
//! Which section a plain paragraph goes on with hangs on the lines around: behind points it may be
//! the last one's or the section's above, and where another section was moved in before it, that
//! one's. Where both texts have it behind the same heading line, moved sections aside, it did not
//! move: both take it for that section's.

use super::document::{Document, Paragraph, Place};
use super::pairing::Pairing;
use super::texts::{Texts, once_each};

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
    let stays = |old: Option<usize>| old.is_some_and(|old| !moved[old]);
    let above = (
        last_headings(before, |old| sections.after(old).is_some() && !moved[old]),
        last_headings(after, |new| stays(sections.before(new))),
    );
    for (one, other) in found {
        if let (Some(old), Some(new)) = (above.0[one], above.1[other])
            && sections.holds(old, new)
        {
            before.give(one, old);
            after.give(other, new);
        }
    }
}

/// The paragraphs of text that stand once on each side, in sections that are not each other's.
fn equal_ones(
    before: &Document,
    after: &Document,
    sections: &Pairing,
    texts: &Texts,
) -> Vec<(usize, usize)> {
    let others = once_each(&texts.after.paragraph_key);
    let is_text = |document: &Document, at: usize| document.paragraphs[at].place == Place::Body;
    let is_elsewhere = |&(one, other): &(usize, usize)| {
        let of = (
            before.paragraphs[one].section,
            after.paragraphs[other].section,
        );
        !sections.holds(of.0, of.1) && is_text(before, one) && is_text(after, other)
    };
    let mut found: Vec<(usize, usize)> = once_each(&texts.before.paragraph_key)
        .into_iter()
        .filter_map(|(key, paragraph)| Some((paragraph, *others.get(&key)?)))
        .filter(is_elsewhere)
        .collect();
    found.sort_unstable();
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
        self.sections[from]
            .paragraphs
            .retain(|&other| other != paragraph);
        self.sections[from].chars -= chars;
        self.paragraphs[paragraph].section = section;
        let own = &mut self.sections[section];
        let at = own.paragraphs.partition_point(|&other| other < paragraph);
        own.paragraphs.insert(at, paragraph);
        own.chars += chars;
    }
}
