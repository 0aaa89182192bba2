//! The facts of sections.

use super::similarity::similarity;
use super::{Members, Statement};
use crate::compare::comparison::{Change, Evidence, ParagraphPair, Reason, SectionPair};
use crate::compare::document::{Document, Naming, Place};
use crate::compare::order::told;

impl Statement<'_> {
    /// Every section of both sides, each once, in the order of the new text.
    pub(super) fn sections(&self) -> Vec<SectionPair> {
        let pairing = self.findings.sections;
        let moved = self.findings.moved_sections;
        // A split section is told where its first part stands.
        let first_part = |old: usize| pairing.first_after(old);
        let is_told = |new: &usize| {
            let whole = pairing.before(*new);
            whole.is_none_or(|old| first_part(old) == Some(*new))
        };
        let old: Vec<usize> = (0..self.before.sections.len()).collect();
        let new: Vec<usize> = (0..self.after.sections.len()).filter(is_told).collect();
        let rows = told(
            &old,
            &new,
            |new| pairing.before(new),
            |old| pairing.after(old).is_none(),
            |old| first_part(old).filter(|_| !moved[old]),
        );
        let members = rows.into_iter().map(|(old, new)| match (old, new) {
            (Some(old), Some(new)) => Members {
                before: pairing.befores(new),
                after: pairing.afters(old),
            },
            (old, new) => Members {
                before: old.into_iter().collect(),
                after: new.into_iter().collect(),
            },
        });
        members
            .filter(|members| self.has_text(members))
            .map(|members| self.section(members))
            .collect()
    }

    /// False of an opening that is empty on both sides.
    fn has_text(&self, members: &Members) -> bool {
        let is_empty = |document: &Document, sections: &[usize]| {
            sections.iter().all(|&section| {
                let section = &document.sections[section];
                section.naming == Naming::Opening && section.paragraphs.is_empty()
            })
        };
        !(is_empty(self.before, &members.before) && is_empty(self.after, &members.after))
    }

    fn section(&self, members: Members) -> SectionPair {
        let paragraphs = self.paragraphs(&members);
        let unpaired = Evidence::by(Reason::Unpaired, 0.0);
        let (changes, evidence) = match self.principals(&members) {
            Some((old, new)) => (
                self.section_changes((old, new), &members, &paragraphs),
                self.findings.sections.evidence(old),
            ),
            None if members.after.is_empty() => (vec![Change::Removed], None),
            None => (vec![Change::Added], None),
        };
        let is_paired = evidence.is_some();
        let coarse = self.is_coarse(&members);
        SectionPair {
            before: members.before,
            after: members.after,
            changes,
            similarity: if is_paired {
                similarity(&paragraphs)
            } else {
                0.0
            },
            evidence: evidence.unwrap_or(unpaired),
            paragraphs,
            coarse,
        }
    }

    /// True of one that has no counterpart, where not all that could be it were looked at.
    fn is_coarse(&self, members: &Members) -> bool {
        let pairing = self.findings.sections;
        let mut old = members.before.iter();
        let mut new = members.after.iter();
        old.any(|&section| pairing.is_overlooked_before(section))
            || new.any(|&section| pairing.is_overlooked_after(section))
    }

    /// The two that stand for all members.
    fn principals(&self, members: &Members) -> Option<(usize, usize)> {
        let pairing = self.findings.sections;
        let new = pairing.principal(*members.after.first()?)?;
        Some((pairing.before(new)?, new))
    }

    fn section_changes(
        &self,
        (old, new): (usize, usize),
        members: &Members,
        paragraphs: &[ParagraphPair],
    ) -> Vec<Change> {
        let (before, after) = (&self.before.sections[old], &self.after.sections[new]);
        // Of what was split or merged, its parts are named, each by its own title.
        let renamed = !members.are_parts()
            && before.naming == Naming::Title
            && after.naming == Naming::Title
            && self.findings.texts.before.title[old] != self.findings.texts.after.title[new];
        let mut changes = Vec::new();
        if self.is_edited(members, paragraphs, renamed) {
            changes.push(Change::Edited);
        }
        if renamed {
            changes.push(Change::Renamed);
        }
        if self.is_renumbered(members) {
            changes.push(Change::Renumbered);
        }
        if self.findings.moved_sections[old] {
            changes.push(Change::Moved);
        }
        if members.after.len() > 1 {
            changes.push(Change::Split);
        }
        if members.before.len() > 1 {
            changes.push(Change::Merged);
        }
        changes
    }

    /// True where none of the numbers is what it was.
    fn is_renumbered(&self, members: &Members) -> bool {
        let mut before = members
            .before
            .iter()
            .map(|&s| &self.before.sections[s].ordinal);
        before.all(|old| {
            let mut after = members
                .after
                .iter()
                .map(|&s| &self.after.sections[s].ordinal);
            after.all(|new| old != new)
        })
    }

    /// True where the section's own text differs beyond its number and a title that is told by
    /// another fact.
    fn is_edited(&self, members: &Members, paragraphs: &[ParagraphPair], renamed: bool) -> bool {
        let in_paragraphs = paragraphs.iter().any(|pair| {
            if renamed && self.is_head(pair) {
                return self.rest_of_head_differs(pair);
            }
            if members.are_parts() && self.is_heading_alone(pair) {
                return false;
            }
            pair.changes.iter().any(|change| match change {
                Change::Edited | Change::Moved | Change::Added | Change::Removed => true,
                Change::Renamed | Change::Renumbered | Change::Split | Change::Merged => false,
            })
        });
        in_paragraphs || self.went_elsewhere(members) || self.came_from_elsewhere(members)
    }

    fn went_elsewhere(&self, members: &Members) -> bool {
        let sections = members.before.iter().map(|&s| &self.before.sections[s]);
        let mut own = sections.flat_map(|section| &section.paragraphs);
        own.any(|&paragraph| {
            let counterpart = self.findings.paragraphs.after(paragraph);
            counterpart.is_some_and(|p| !members.after.contains(&self.after.paragraphs[p].section))
        })
    }

    fn came_from_elsewhere(&self, members: &Members) -> bool {
        let sections = members.after.iter().map(|&s| &self.after.sections[s]);
        let mut own = sections.flat_map(|section| &section.paragraphs);
        own.any(|&paragraph| {
            let counterpart = self.findings.paragraphs.before(paragraph);
            counterpart
                .is_some_and(|p| !members.before.contains(&self.before.paragraphs[p].section))
        })
    }

    fn is_head(&self, pair: &ParagraphPair) -> bool {
        pair.after
            .is_some_and(|after| self.after.paragraphs[after].place == Place::Head)
    }

    /// The heading line of a part that came or went: the split or the merger tells it.
    fn is_heading_alone(&self, pair: &ParagraphPair) -> bool {
        let lines = (
            pair.before.map(|p| &self.before.paragraphs[p]),
            pair.after.map(|p| &self.after.paragraphs[p]),
        );
        match lines {
            (Some(line), None) | (None, Some(line)) => {
                line.place == Place::Head && line.beside_title().is_empty()
            }
            _ => false,
        }
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
}
