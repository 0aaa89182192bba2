//! Paragraphs that were cut into several, or joined: where their parts stand, and their words with
//! the sign of a paragraph's end where one was put in or taken out.

use crate::compare::{Change, ChangeKind, Comparison, Operation, ParagraphPair, Segment};
use crate::messages::comparison::ComparisonMessage as Says;
use std::collections::BTreeMap;

/// The end of a paragraph that was put in or taken out, as word processors show it.
pub(super) const PARAGRAPH_END: &str = "¶";

/// A paragraph pair: the index of its section pair, and its own there.
type Part = (usize, usize);

/// All paragraphs of a comparison that were cut or joined.
#[derive(Debug, Default)]
pub(super) struct Joints {
    /// The parts of each old paragraph that was cut, in the order of the sections.
    split: BTreeMap<usize, Vec<Part>>,
    /// The parts of each new paragraph that several were joined to.
    merged: BTreeMap<usize, Vec<Part>>,
}

/// A paragraph that was cut or joined.
#[derive(Debug, Clone, Copy)]
pub(super) struct Joint<'a> {
    /// [`Change::Split`] or [`Change::Merged`].
    pub(super) change: Change,
    parts: &'a [Part],
}

impl Joints {
    /// Finds them.
    pub(super) fn new(comparison: &Comparison) -> Self {
        let mut joints = Self::default();
        for (section, pair) in comparison.sections.iter().enumerate() {
            for (index, paragraph) in pair.paragraphs.iter().enumerate() {
                let parts = match (joint_of(paragraph), paragraph.before, paragraph.after) {
                    (Some(Change::Split), Some(old), _) => joints.split.entry(old),
                    (Some(_), _, Some(new)) => joints.merged.entry(new),
                    _ => continue,
                };
                parts.or_default().push((section, index));
            }
        }
        joints
    }

    /// The one that this paragraph is a part of.
    pub(super) fn of(&self, paragraph: &ParagraphPair) -> Option<Joint<'_>> {
        let change = joint_of(paragraph)?;
        let parts = match change {
            Change::Split => self.split.get(&paragraph.before?),
            _ => self.merged.get(&paragraph.after?),
        };
        Some(Joint {
            change,
            parts: parts?,
        })
    }
}

impl Joint<'_> {
    /// That it was cut or joined, with all its parts, in whatever section they stand.
    pub(super) fn said(&self) -> Says {
        let parts = self.parts.len();
        match self.change {
            Change::Split => Says::ParagraphSplit { parts },
            _ => Says::ParagraphMerged { parts },
        }
    }

    /// Its parts within a section pair, by their indices there.
    pub(super) fn within(&self, section: usize) -> impl Iterator<Item = usize> {
        let parts = self.parts.iter();
        let own = parts.filter(move |(other, _)| *other == section);
        own.map(|(_, index)| *index)
    }
}

fn joint_of(paragraph: &ParagraphPair) -> Option<Change> {
    let joints = [Change::Split, Change::Merged];
    joints
        .into_iter()
        .find(|change| paragraph.changes.contains(change))
}

/// The segments of some parts in a row, with the end of a paragraph between them that came or went.
pub(super) fn segments(change: Change, parts: &[&ParagraphPair]) -> Vec<Segment> {
    if let [one] = parts {
        return one.segments.clone();
    }
    let mut segments: Vec<Segment> = Vec::new();
    for part in parts {
        if !segments.is_empty() {
            segments.push(Segment {
                operation: match change {
                    Change::Split => Operation::Insert,
                    _ => Operation::Delete,
                },
                text: PARAGRAPH_END.to_owned(),
                kind: None,
            });
        }
        let own = part.segments.iter().cloned();
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

#[cfg(test)]
mod tests {
    use super::{Joints, segments};
    use crate::compare::Change::{Merged, Split};
    use crate::compare::ParagraphPair;
    use crate::messages::comparison::ComparisonMessage as Says;
    use crate::render::sample::{Sample, at};

    #[test]
    fn a_joint_knows_all_its_parts_and_those_of_a_section() {
        let mut sample = Sample::new();
        sample.parts(&["前半句，", "后半句。"], Split);
        sample.parts(&["第一段。", "第二段。", "第三段。"], Merged);
        let section = at(0, "一、", "主要工作");
        sample.both(&section, &section, &[]);
        let mut comparison = sample.finish();
        let last = comparison.sections[0].paragraphs[1].clone();
        comparison.sections[1].paragraphs.push(last);
        let joints = Joints::new(&comparison);
        let paragraphs = &comparison.sections[0].paragraphs;
        let split = joints.of(&paragraphs[0]).unwrap();
        assert_eq!(split.said(), Says::ParagraphSplit { parts: 3 });
        assert_eq!(split.within(0).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(split.within(1).collect::<Vec<_>>(), [1]);
        let merged = joints.of(&paragraphs[3]).unwrap();
        assert_eq!(merged.said(), Says::ParagraphMerged { parts: 3 });
        assert_eq!(merged.within(0).collect::<Vec<_>>(), [2, 3, 4]);
        assert!(joints.of(&comparison.sections[1].paragraphs[0]).is_none());
    }

    #[test]
    fn the_end_of_a_paragraph_stands_between_two_parts() {
        let mut sample = Sample::new();
        sample.parts(&["第一段。", "第二段。"], Merged);
        let comparison = sample.finish();
        let parts: Vec<&ParagraphPair> = comparison.sections[0].paragraphs.iter().collect();
        let words = |parts: &[&ParagraphPair]| -> String {
            let segments = segments(Merged, parts);
            segments.iter().map(|one| one.text.as_str()).collect()
        };
        assert_eq!(words(&parts), "第一段。¶第二段。");
        assert_eq!(words(&parts[..1]), "第一段。");
    }
}
