//! The facts of paragraphs, and what changed in each.

use super::beyond::{differ, state_as_numbering};
use super::{Members, Statement};
use crate::compare::comparison::{Change, ChangeKind, Operation, ParagraphPair, Segment};
use crate::compare::contents::Way;
use crate::compare::document::{Paragraph, Place};
use crate::compare::order::{Row, told};
use crate::compare::wording::{PartText, Wording, compare_parts, compare_words};
use std::collections::BTreeMap;

/// The wordings of parts that are told further down, by old and new paragraph.
type Later = BTreeMap<(usize, usize), Wording>;

impl Statement<'_> {
    /// The paragraphs of a section pair, in the order of the new text.
    pub(super) fn paragraphs(&self, members: &Members) -> Vec<ParagraphPair> {
        let pairing = self.findings.paragraphs;
        let moved = self.findings.moved_paragraphs;
        let stays_here = |new: &usize| {
            let section = self.after.paragraphs[*new].section;
            members.after.binary_search(&section).is_ok()
        };
        let rows = told(
            &self.before.paragraphs_of(&members.before),
            &self.after.paragraphs_of(&members.after),
            |new| pairing.before(new),
            |old| pairing.after(old).is_none(),
            |old| {
                pairing
                    .after(old)
                    .filter(|new| !moved[old] && stays_here(new))
            },
        );
        let mut later = Later::new();
        rows.into_iter()
            .flat_map(|row| self.rows_of(row))
            .collect::<Vec<_>>()
            .into_iter()
            .map(|row| self.paragraph(row, members, &mut later))
            .collect()
    }

    /// One row; of a paragraph that was joined out of several, one for each of those.
    fn rows_of(&self, (old, new): Row) -> Vec<Row> {
        let Some(new) = new.filter(|_| old.is_some()) else {
            return vec![(old, new)];
        };
        let sources = self.findings.paragraphs.befores(new);
        sources
            .into_iter()
            .map(|old| (Some(old), Some(new)))
            .collect()
    }

    fn paragraph(&self, row: Row, members: &Members, later: &mut Later) -> ParagraphPair {
        match row {
            (Some(old), Some(new)) => self.paired_paragraph((old, new), members, later),
            (Some(old), None) => {
                let paragraph = &self.before.paragraphs[old];
                let changes = stated(paragraph.place, Change::Removed);
                whole(row, changes, Operation::Delete, &paragraph.text)
            }
            (_, new) => {
                let paragraph = &self.after.paragraphs[new.unwrap_or_default()];
                let changes = stated(paragraph.place, Change::Added);
                whole(row, changes, Operation::Insert, &paragraph.text)
            }
        }
    }

    fn paired_paragraph(
        &self,
        (old, new): (usize, usize),
        members: &Members,
        later: &mut Later,
    ) -> ParagraphPair {
        let pairing = self.findings.paragraphs;
        let way = if pairing.is_split(old) {
            Some(Way::Split)
        } else if pairing.is_merged(new) {
            Some(Way::Merged)
        } else {
            None
        };
        let wording = match way {
            None => self.wording(old, new),
            Some(way) => self.wording_of_part((old, new), way, later),
        };
        let Wording {
            mut segments,
            replaced,
            coarse,
        } = wording;
        let changes = self.paired_changes((old, new), way, members, &mut segments);
        ParagraphPair {
            before: Some(old),
            after: Some(new),
            changes,
            segments,
            replaced,
            coarse,
            evidence: pairing.evidence(old),
        }
    }

    fn paired_changes(
        &self,
        (old, new): (usize, usize),
        way: Option<Way>,
        members: &Members,
        segments: &mut [Segment],
    ) -> Vec<Change> {
        let (before, after) = (&self.before.paragraphs[old], &self.after.paragraphs[new]);
        let mut changes = Vec::new();
        if before.place == Place::Aside && after.place == Place::Aside {
            return changes;
        }
        let is_edited = match way {
            // A heading's number is never an edit, however it is written and set off.
            None if !members.are_parts() || before.place != Place::Head => {
                before.words().trim_start() != after.words().trim_start()
            }
            None => differ(segments, (before.body, after.body)),
            Some(_) => {
                let end = match members.are_parts() {
                    true => |paragraph: &Paragraph| paragraph.body,
                    false => |paragraph: &Paragraph| paragraph.marker.end,
                };
                differ(segments, (end(before), end(after)))
            }
        };
        if is_edited {
            changes.push(Change::Edited);
        }
        let are_heads = before.place == Place::Head && after.place == Place::Head;
        if are_heads && self.renumbered(old, new) {
            state_as_numbering(segments, (before.marker.end, after.marker.end));
            changes.push(Change::Renumbered);
        }
        let is_principal = self.findings.paragraphs.principal(new) == Some(new);
        if self.findings.moved_paragraphs[old] && is_principal {
            changes.push(Change::Moved);
        }
        changes.extend(way.map(|way| match way {
            Way::Split => Change::Split,
            Way::Merged => Change::Merged,
        }));
        changes
    }

    fn wording(&self, old: usize, new: usize) -> Wording {
        let (before, after) = (&self.before.paragraphs[old], &self.after.paragraphs[new]);
        compare_words(
            (&before.text, before.marker.clone()),
            (&after.text, after.marker.clone()),
            self.grammar,
            self.limits.deadline,
        )
    }

    /// The wording of one part; all of them are found together, with the first.
    fn wording_of_part(&self, pair: (usize, usize), way: Way, later: &mut Later) -> Wording {
        if let Some(wording) = later.remove(&pair) {
            return wording;
        }
        let (old, new) = pair;
        let pairing = self.findings.paragraphs;
        let (parts, sources) = (pairing.afters(old), pairing.befores(new));
        let (before, after) = (&self.before.paragraphs, &self.after.paragraphs);
        let (whole, several): (_, Vec<_>) = match way {
            Way::Split => (&before[old], parts.iter().map(|&p| &after[p]).collect()),
            Way::Merged => (&after[new], sources.iter().map(|&p| &before[p]).collect()),
        };
        let several: Vec<_> = several
            .into_iter()
            .enumerate()
            .map(|(at, part)| part_text(part, part_head(at, part, whole)))
            .collect();
        let whole = part_text(whole, whole.marker.end);
        let wordings = compare_parts(whole, &several, way, self.grammar, self.limits.deadline);
        for (at, wording) in wordings.into_iter().enumerate() {
            let pair = match way {
                Way::Split => (old, parts[at]),
                Way::Merged => (sources[at], new),
            };
            later.insert(pair, wording);
        }
        later
            .remove(&pair)
            .unwrap_or_else(|| self.wording(old, new))
    }

    fn renumbered(&self, old: usize, new: usize) -> bool {
        let sections = (
            self.before.paragraphs[old].section,
            self.after.paragraphs[new].section,
        );
        let pairing = self.findings.sections;
        let are_counterparts = pairing.after(sections.0) == Some(sections.1)
            && pairing.before(sections.1) == Some(sections.0);
        let before = &self.before.sections[sections.0].ordinal;
        are_counterparts && *before != self.after.sections[sections.1].ordinal
    }
}

fn part_text(paragraph: &Paragraph, head_end: usize) -> PartText<'_> {
    PartText {
        text: &paragraph.text,
        number_end: paragraph.marker.end.min(head_end),
        head_end,
    }
}

/// How far the head of a part reaches that is none of the whole's words, in bytes: of the first
/// its number, for it bears the title of the whole; of others their number and title, but where the
/// whole has those in the midst of its words.
fn part_head(at: usize, part: &Paragraph, whole: &Paragraph) -> usize {
    if at == 0 {
        return part.marker.end;
    }
    match whole.text.contains(&part.text[..part.body]) {
        true => 0,
        false => part.body,
    }
}

/// What is aside is written back and stated as no change of the report.
fn stated(place: Place, change: Change) -> Vec<Change> {
    match place {
        Place::Aside => Vec::new(),
        Place::Head | Place::Body => vec![change],
    }
}

fn whole(row: Row, changes: Vec<Change>, operation: Operation, text: &str) -> ParagraphPair {
    ParagraphPair {
        before: row.0,
        after: row.1,
        changes,
        segments: vec![Segment {
            operation,
            text: text.to_owned(),
            kind: Some(ChangeKind::Wording),
        }],
        replaced: false,
        coarse: false,
        evidence: None,
    }
}
