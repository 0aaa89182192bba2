//! States what happened to each section and paragraph, once it is known who is whose counterpart
//! and who moved.

use super::comparison::{
    Change, ChangeKind, Comparison, Evidence, Operation, ParagraphPair, Reason, SectionPair,
    Segment,
};
use super::document::{Document, Naming, Place, count_chars};
use super::order::{Row, told};
use super::pairing::Pairing;
use super::texts::Texts;
use super::wording::{Wording, compare_words};
use super::{Limits, tally};
use crate::report::WordGrammar;

/// What the earlier steps found out.
pub struct Findings<'a> {
    /// Which sections are each other's.
    pub sections: &'a Pairing,
    /// Which paragraphs are each other's.
    pub paragraphs: &'a Pairing,
    /// Of each old section, whether it moved.
    pub moved_sections: &'a [bool],
    /// Of each old paragraph, whether it moved.
    pub moved_paragraphs: &'a [bool],
    /// Keys and titles of both sides.
    pub texts: &'a Texts,
}

/// States the facts.
pub fn state(
    before: Document,
    after: Document,
    findings: &Findings<'_>,
    grammar: &WordGrammar,
    limits: Limits,
) -> Comparison {
    let mut statement = Statement {
        before: &before,
        after: &after,
        findings,
        grammar,
        limits,
        coarse: Vec::new(),
    };
    let sections = statement.sections();
    let coarse = statement.coarse;
    let tally = tally::tally(&before, &after, &sections);
    Comparison {
        before,
        after,
        sections,
        tally,
        coarse,
    }
}

struct Statement<'a> {
    before: &'a Document,
    after: &'a Document,
    findings: &'a Findings<'a>,
    grammar: &'a WordGrammar,
    limits: Limits,
    coarse: Vec<usize>,
}

impl Statement<'_> {
    fn sections(&mut self) -> Vec<SectionPair> {
        let pairing = self.findings.sections;
        let moved = self.findings.moved_sections;
        let indices = |document: &Document| (0..document.sections.len()).collect::<Vec<_>>();
        let rows = told(
            &indices(self.before),
            &indices(self.after),
            |new| pairing.before(new),
            |old| pairing.after(old).is_none(),
            |old| pairing.after(old).filter(|_| !moved[old]),
        );
        let has_text = |&(old, new): &Row| {
            let empty = |document: &Document, section: Option<usize>| {
                section.is_none_or(|s| {
                    let section = &document.sections[s];
                    section.naming == Naming::Opening && section.paragraphs.is_empty()
                })
            };
            !(empty(self.before, old) && empty(self.after, new))
        };
        rows.into_iter()
            .filter(has_text)
            .map(|row| self.section(row))
            .collect()
    }

    fn section(&mut self, (old, new): Row) -> SectionPair {
        let paragraphs = self.paragraphs(old, new);
        let changes = match (old, new) {
            (Some(old), Some(new)) => self.section_changes(old, new, &paragraphs),
            (Some(_), None) => vec![Change::Removed],
            (None, _) => vec![Change::Added],
        };
        let unpaired = Evidence {
            reason: Reason::Unpaired,
            score: 0.0,
            margin: 0.0,
        };
        SectionPair {
            before: old.into_iter().collect(),
            after: new.into_iter().collect(),
            changes,
            similarity: match (old, new) {
                (Some(_), Some(_)) => similarity(&paragraphs),
                _ => 0.0,
            },
            evidence: old
                .filter(|_| new.is_some())
                .and_then(|old| self.findings.sections.evidence(old))
                .unwrap_or(unpaired),
            paragraphs,
            coarse: false,
        }
    }

    fn section_changes(&self, old: usize, new: usize, paragraphs: &[ParagraphPair]) -> Vec<Change> {
        let (before, after) = (&self.before.sections[old], &self.after.sections[new]);
        let renamed = before.naming == Naming::Title
            && after.naming == Naming::Title
            && self.findings.texts.before.title[old] != self.findings.texts.after.title[new];
        let mut changes = Vec::new();
        if self.is_edited(old, new, paragraphs, renamed) {
            changes.push(Change::Edited);
        }
        if renamed {
            changes.push(Change::Renamed);
        }
        if before.ordinal != after.ordinal {
            changes.push(Change::Renumbered);
        }
        if self.findings.moved_sections[old] {
            changes.push(Change::Moved);
        }
        changes
    }

    /// True where the section's own text differs beyond its number and a title that is stated as
    /// renamed.
    fn is_edited(
        &self,
        old: usize,
        new: usize,
        paragraphs: &[ParagraphPair],
        renamed: bool,
    ) -> bool {
        let heads = (self.before.head(old), self.after.head(new));
        let in_paragraphs = paragraphs.iter().any(|pair| {
            let is_head = pair.after.is_some() && pair.after == heads.1;
            if is_head && renamed {
                return self.rest_of_head_differs(pair);
            }
            let beyond = |change: &Change| !matches!(change, Change::Renumbered | Change::Renamed);
            pair.changes.iter().any(beyond)
        });
        let went_elsewhere = self.before.sections[old]
            .paragraphs
            .iter()
            .any(|&paragraph| {
                let counterpart = self.findings.paragraphs.after(paragraph);
                counterpart.is_some_and(|p| self.after.paragraphs[p].section != new)
            });
        in_paragraphs || went_elsewhere
    }

    fn rest_of_head_differs(&self, pair: &ParagraphPair) -> bool {
        let (Some(before), Some(after)) = (pair.before, pair.after) else {
            return true;
        };
        let (before, after) = (
            &self.before.paragraphs[before],
            &self.after.paragraphs[after],
        );
        before.text[before.title.end..] != after.text[after.title.end..]
    }

    fn paragraphs(&mut self, old: Option<usize>, new: Option<usize>) -> Vec<ParagraphPair> {
        let own = |document: &Document, section: Option<usize>| {
            section.map_or_else(Vec::new, |s| document.sections[s].paragraphs.clone())
        };
        let pairing = self.findings.paragraphs;
        let moved = self.findings.moved_paragraphs;
        let rows = told(
            &own(self.before, old),
            &own(self.after, new),
            |new| pairing.before(new),
            |old| pairing.after(old).is_none(),
            |old| {
                pairing
                    .after(old)
                    .filter(|&p| !moved[old] && Some(self.after.paragraphs[p].section) == new)
            },
        );
        rows.into_iter().map(|row| self.paragraph(row)).collect()
    }

    fn paragraph(&mut self, row: Row) -> ParagraphPair {
        match row {
            (Some(old), Some(new)) => self.paired_paragraph(old, new),
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

    fn paired_paragraph(&mut self, old: usize, new: usize) -> ParagraphPair {
        let (before, after) = (&self.before.paragraphs[old], &self.after.paragraphs[new]);
        let Wording {
            mut segments,
            replaced,
            coarse,
        } = compare_words(
            (&before.text, before.marker.clone()),
            (&after.text, after.marker.clone()),
            self.grammar,
            self.limits.deadline,
        );
        if coarse {
            self.coarse.push(after.line);
        }
        let mut changes = Vec::new();
        let counts = before.place != Place::Aside || after.place != Place::Aside;
        if counts {
            // A heading's number is never an edit, however it is written and set off.
            if before.words().trim_start() != after.words().trim_start() {
                changes.push(Change::Edited);
            }
            if before.place == Place::Head && self.renumbered(old, new) {
                state_as_numbering(&mut segments, (before.marker.end, after.marker.end));
                changes.push(Change::Renumbered);
            }
            if self.findings.moved_paragraphs[old] {
                changes.push(Change::Moved);
            }
        }
        ParagraphPair {
            before: Some(old),
            after: Some(new),
            changes,
            segments,
            replaced,
            coarse,
            evidence: self.findings.paragraphs.evidence(old),
        }
    }

    fn renumbered(&self, old: usize, new: usize) -> bool {
        let before = &self.before.sections[self.before.paragraphs[old].section];
        let after = &self.after.sections[self.after.paragraphs[new].section];
        before.ordinal != after.ordinal
    }
}

/// The runs inside both numbers are of the kind numbering, also where the numbers differ by their
/// marks alone: （1） and 1. are numbers of two schemes.
fn state_as_numbering(segments: &mut [Segment], numbers: (usize, usize)) {
    let (mut before, mut after) = (0, 0);
    for segment in segments {
        match segment.operation {
            Operation::Equal => {
                before += segment.text.len();
                after += segment.text.len();
            }
            Operation::Delete => before += segment.text.len(),
            Operation::Insert => after += segment.text.len(),
        }
        if before > numbers.0 || after > numbers.1 {
            return;
        }
        segment.kind = segment.kind.map(|_| ChangeKind::Numbering);
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

/// Share of their characters that the two sides have in common, 0 to 1: numbers of headings,
/// figures, dates, marks and white space are set aside.
fn similarity(paragraphs: &[ParagraphPair]) -> f64 {
    let segments = || paragraphs.iter().flat_map(|pair| &pair.segments);
    let chars = |counts: fn(&Segment) -> bool| -> usize {
        let counted = segments().filter(|segment| counts(segment));
        counted.map(|segment| count_chars(&segment.text)).sum()
    };
    let changed = chars(|segment| match (segment.operation, segment.kind) {
        (Operation::Equal, _) => false,
        (_, Some(ChangeKind::Wording | ChangeKind::Name) | None) => true,
        (
            _,
            Some(
                ChangeKind::Figure
                | ChangeKind::Date
                | ChangeKind::Punctuation
                | ChangeKind::Spacing
                | ChangeKind::Numbering,
            ),
        ) => false,
    });
    if changed == 0 {
        return 1.0;
    }
    let equal = 2 * chars(|segment| segment.operation == Operation::Equal);
    equal as f64 / (equal + changed) as f64
}
