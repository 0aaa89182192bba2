//! How much of a comparison is shown, of which parts, and in which form: what the user asked for,
//! as data. The facts of the comparison stay whole beside it.

use crate::compare::document::Place;
use crate::compare::tally::tally;
use crate::compare::{
    Change, ChangeKind, Comparison, Document, ParagraphPair, SectionPair, Segment,
};

/// What of a comparison is shown, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// The form of the screen.
    pub form: Form,
    /// Whether small changes are listed.
    pub detail: Detail,
    /// How much unchanged text stands around a change.
    pub context: Surroundings,
    /// Whether it is said why sections and paragraphs were paired.
    pub reasons: Reasons,
    /// Which changes alone are shown (`--only`).
    pub only: Option<Only>,
    /// Which section alone is shown (`--section`).
    pub section: Option<AskedSection>,
}

/// The form of a screen of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// A block for each section, with a row for each change.
    #[default]
    Sections,
    /// A line for each section (`--stat`).
    Stat,
    /// The whole text with its changes in signs (`--words`).
    Words,
    /// The old text beside the new one (`--side-by-side`).
    SideBySide,
}

/// How much of a comparison a screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Detail {
    /// Numbering, spacing and punctuation counted, all else in words.
    #[default]
    Folded,
    /// Every change in words (`--all`).
    All,
}

/// How much unchanged text stands around a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Surroundings {
    /// Its sentence, or its clause where the sentence is long.
    #[default]
    Usual,
    /// Its clause alone.
    Clause,
    /// Its whole sentence, and as many sentences before and after it.
    Sentences(usize),
}

/// Whether it is said why two sections or paragraphs are each other's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reasons {
    /// Not said.
    #[default]
    Hidden,
    /// Said (`--explain`).
    Shown,
}

/// Changes that alone are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Only {
    /// Kinds of changed words.
    pub kinds: Vec<ChangeKind>,
    /// Changes of sections and paragraphs.
    pub changes: Vec<Change>,
}

/// A section that alone is shown, with all that stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedSection {
    /// As the user named it.
    pub words: String,
    /// Its own pair; an index into the sections of the comparison.
    pub own: usize,
    /// The pairs of the section and of all under it, in their order.
    pub pairs: Vec<usize>,
}

impl Only {
    /// True of a section that carries one of the changes as a whole.
    pub fn has_section(&self, pair: &SectionPair) -> bool {
        pair.changes.iter().any(|change| match change {
            // Its own text differs somewhere; a paragraph has to say where.
            Change::Edited => false,
            change => self.names(*change),
        })
    }

    /// True of a change of sections that was asked for; a number that changed is one of them.
    pub fn names(&self, change: Change) -> bool {
        let is_number = change == Change::Renumbered && self.kinds.contains(&ChangeKind::Numbering);
        is_number || self.changes.contains(&change)
    }

    /// True of a paragraph that carries one of the changes, or a changed word of one of the kinds.
    /// Who asks for figures is shown those too that came or went with a sentence or a paragraph.
    pub fn has_paragraph(&self, pair: &ParagraphPair) -> bool {
        // The words of a paragraph without counterpart were not changed.
        let is_paired = pair.before.is_some() && pair.after.is_some();
        let mut kinds = pair.segments.iter().filter_map(|segment| segment.kind);
        let has_kind = is_paired && kinds.any(|kind| self.kinds.contains(&kind));
        let holds_figures = self.kinds.contains(&ChangeKind::Figure) && has_new_figures(pair);
        let has_change = pair.changes.iter().any(|one| self.changes.contains(one));
        has_kind || holds_figures || has_change
    }
}

/// True where digits stand in words that came or went.
fn has_new_figures(pair: &ParagraphPair) -> bool {
    let wording = |segment: &&Segment| segment.kind == Some(ChangeKind::Wording);
    let mut changed = pair.segments.iter().filter(wording);
    changed.any(|segment| segment.text.contains(|c: char| c.is_ascii_digit()))
}

impl Shown {
    /// True where something was asked for that leaves the rest out.
    pub fn is_filtered(&self) -> bool {
        self.only.is_some() || self.section.is_some()
    }

    /// The section pairs that are shown where they changed, in their order.
    pub fn pairs(&self, comparison: &Comparison) -> Vec<usize> {
        let all: Vec<usize> = match &self.section {
            Some(section) => section.pairs.clone(),
            None => (0..comparison.sections.len()).collect(),
        };
        let Some(only) = &self.only else {
            return all;
        };
        let carries = |pair: &SectionPair| {
            let mut paragraphs = pair
                .paragraphs
                .iter()
                .filter(|one| !is_aside(comparison, one));
            only.has_section(pair) || paragraphs.any(|paragraph| only.has_paragraph(paragraph))
        };
        all.into_iter()
            .filter(|&index| carries(&comparison.sections[index]))
            .collect()
    }

    /// True of a paragraph that is shown where it changed.
    pub fn has_paragraph(&self, pair: &ParagraphPair) -> bool {
        self.only
            .as_ref()
            .is_none_or(|only| only.has_paragraph(pair))
    }

    /// True of a change of paragraphs that is told in counts.
    pub fn has_change(&self, change: Change) -> bool {
        self.only
            .as_ref()
            .is_none_or(|only| only.changes.contains(&change))
    }

    /// True of a kind that is counted and not listed.
    pub fn folds(&self, kind: ChangeKind) -> bool {
        let asked = self.only.as_ref();
        let is_asked = asked.is_some_and(|only| only.kinds.contains(&kind));
        kind.is_small() && self.detail == Detail::Folded && !is_asked
    }

    /// True where something of what is shown changed, if only how a number is written.
    pub fn has_changes(&self, comparison: &Comparison) -> bool {
        if !self.is_filtered() {
            return !comparison.is_empty();
        }
        let pairs = self.pairs(comparison);
        if self.only.is_some() {
            // Each of them carries what was asked for.
            return !pairs.is_empty();
        }
        let Comparison { before, after, .. } = comparison;
        let mut sections = pairs.iter().map(|&index| &comparison.sections[index]);
        sections.any(|pair| {
            let mut paragraphs = pair.paragraphs.iter();
            let counts = tally(before, after, std::slice::from_ref(pair));
            counts.kinds != [0; 7]
                || !pair.changes.is_empty()
                || paragraphs.any(|paragraph| !paragraph.changes.is_empty())
        })
    }
}

/// True of page furniture and prompts, of which no change is stated.
fn is_aside(comparison: &Comparison, pair: &ParagraphPair) -> bool {
    let place = |document: &Document, index: usize| document.paragraphs[index].place;
    let before = pair.before.map(|index| place(&comparison.before, index));
    let after = pair.after.map(|index| place(&comparison.after, index));
    before.or(after) == Some(Place::Aside)
}

#[cfg(test)]
mod tests {
    use super::{Only, Shown};
    use crate::compare::{Change, ChangeKind, Operation, ParagraphPair, Segment};

    fn paragraph(sides: (Option<usize>, Option<usize>), changes: &[Change]) -> ParagraphPair {
        ParagraphPair {
            before: sides.0,
            after: sides.1,
            changes: changes.to_vec(),
            segments: vec![Segment {
                operation: Operation::Insert,
                text: "x".to_owned(),
                kind: Some(ChangeKind::Figure),
            }],
            ..ParagraphPair::default()
        }
    }

    #[test]
    fn a_new_paragraph_is_no_changed_figure() {
        let shown = |kinds: &[ChangeKind], changes: &[Change]| Shown {
            only: Some(Only {
                kinds: kinds.to_vec(),
                changes: changes.to_vec(),
            }),
            ..Shown::default()
        };
        let added = paragraph((None, Some(0)), &[Change::Added]);
        let edited = paragraph((Some(0), Some(0)), &[Change::Edited]);
        let figures = shown(&[ChangeKind::Figure], &[]);
        assert!(!figures.has_paragraph(&added) && figures.has_paragraph(&edited));
        let new = shown(&[], &[Change::Added]);
        assert!(new.has_paragraph(&added) && !new.has_paragraph(&edited));
    }

    #[test]
    fn a_small_kind_that_was_asked_for_is_listed() {
        let mut shown = Shown::default();
        assert!(shown.folds(ChangeKind::Spacing));
        shown.only = Some(Only {
            kinds: vec![ChangeKind::Spacing],
            changes: Vec::new(),
        });
        assert!(!shown.folds(ChangeKind::Spacing));
        assert!(shown.folds(ChangeKind::Punctuation));
    }
}
