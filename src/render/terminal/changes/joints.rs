//! Paragraphs that were cut into several, or joined: told once, with the sign of a paragraph's end
//! where it was put in or taken out.

use super::Changes;
use super::row::Row;
use super::rows::{Told, Weight, beyond_title};
use super::words::{PARAGRAPH_END, changed_words, shown_kind};
use crate::compare::{Change, ChangeKind, Operation, ParagraphPair, SectionPair, Segment};
use crate::messages::comparison::{ComparisonMessage as Says, RowLabel};
use crate::render::terminal::frame;
use crate::render::terminal::style::Role;
use crate::render::terminal::text::Text;

/// What is said of a split or merged paragraph at its first part within the section; `None` at the
/// others.
pub(super) fn told(changes: &Changes<'_>, section: &SectionPair, index: usize) -> Option<Told> {
    let joint = Joint::at(section, index)?;
    let segments = joint.segments(changes, section);
    let first = joint.parts[0];
    let mut words = Text::new();
    let old = first
        .before
        .map(|index| changes.comparison.before.paragraphs[index].section);
    if let Some(old) = old.filter(|old| !section.before.contains(old)) {
        let path = changes.path_before(old);
        words.push(Role::Moved, &changes.say(&Says::ParagraphFrom { path }));
    }
    words.push(Role::Moved, &changes.say(&joint.said(changes)));
    words.push(Role::Moved, frame::colon(changes.display.language));
    words.append(changed_words(
        &segments,
        changes.shown,
        changes.display.colour,
    ));
    let label = match joint.change {
        Change::Split => RowLabel::Split,
        _ => RowLabel::Merged,
    };
    let mut rows = vec![Row::new(label, words)];
    rows.extend(changes.because(first.evidence.as_ref()));
    if joint.parts.iter().any(|part| part.coarse) {
        rows.push(changes.coarse());
    }
    let weight = shown_kind(&segments, changes.shown).map_or(Weight::Moved, Weight::from);
    Some(Told {
        weight: weight.min(Weight::Moved),
        rows,
    })
}

/// The same in a few words: that it was split, or merged.
pub(super) fn said(changes: &Changes<'_>, section: &SectionPair, index: usize) -> Option<Says> {
    Joint::at(section, index).map(|joint| joint.said(changes))
}

/// A paragraph that was cut or joined, with its parts in one section.
struct Joint<'a> {
    /// [`Change::Split`] or [`Change::Merged`].
    change: Change,
    parts: Vec<&'a ParagraphPair>,
}

impl<'a> Joint<'a> {
    /// The one of which this paragraph is the first part in its section.
    fn at(section: &'a SectionPair, index: usize) -> Option<Self> {
        let first = &section.paragraphs[index];
        let joints = [Change::Split, Change::Merged];
        let change = joints.into_iter().find(|one| first.changes.contains(one))?;
        let is_part = |other: &&ParagraphPair| {
            other.changes.contains(&change) && is_same(change, first, other)
        };
        if section.paragraphs[..index].iter().any(|one| is_part(&one)) {
            return None;
        }
        let parts = section.paragraphs.iter().filter(is_part).collect();
        Some(Self { change, parts })
    }

    /// That it was cut or joined, with all its parts, in whatever section they stand.
    fn said(&self, changes: &Changes<'_>) -> Says {
        let sections = changes.comparison.sections.iter();
        let paragraphs = sections.flat_map(|pair| &pair.paragraphs);
        let parts = paragraphs
            .filter(|other| is_same(self.change, self.parts[0], other))
            .count();
        match self.change {
            Change::Split => Says::ParagraphSplit { parts },
            _ => Says::ParagraphMerged { parts },
        }
    }

    /// The segments of the parts, with the end of a paragraph between them that came or went.
    fn segments(&self, changes: &Changes<'_>, section: &SectionPair) -> Vec<Segment> {
        let mut segments: Vec<Segment> = Vec::new();
        for part in &self.parts {
            if !segments.is_empty() {
                segments.push(Segment {
                    operation: match self.change {
                        Change::Split => Operation::Insert,
                        _ => Operation::Delete,
                    },
                    text: PARAGRAPH_END.to_owned(),
                    kind: None,
                });
            }
            let own = beyond_title(changes, section, part).into_iter();
            segments.extend(own.map(|segment| match segment.kind {
                // A number that begins a part came, or went, with the end before it.
                Some(ChangeKind::Numbering) => Segment {
                    kind: None,
                    ..segment
                },
                Some(_) | None => segment,
            }));
        }
        segments
    }
}

/// True of two parts of one old paragraph that was cut, or of one new one that was joined.
fn is_same(change: Change, one: &ParagraphPair, other: &ParagraphPair) -> bool {
    match change {
        Change::Split => one.before == other.before,
        _ => one.after == other.after,
    }
}
