//! What alone is listed of a comparison, counted as the summary of the whole counts it, and how
//! much else there is.

use super::changes::{Block, Changes};
use super::frame;
use super::text::Text;
use crate::compare::tally::tally;
use crate::compare::{Change, ChangeKind, Comparison, ParagraphPair, SectionPair};
use crate::messages::forms::{Elsewhere, FormMessage, Found, Listed};
use crate::render::summary;
use crate::view::{Only, Shown};
use std::collections::BTreeSet;

/// In one sentence; nothing where all is listed.
pub(super) fn listed(changes: &Changes<'_>, blocks: &[Block]) -> Vec<Text> {
    let shown = changes.shown();
    if !shown.is_filtered() {
        return Vec::new();
    }
    let comparison = changes.comparison();
    let only = shown.only.clone().unwrap_or_default();
    let counted = Counted::new(changes, blocks);
    let own = shown.section.as_ref().map(|section| section.own);
    let (kinds, beside) = counted.kinds(&only);
    let message = FormMessage::Listed(Box::new(Listed {
        section: own.map_or_else(Vec::new, |own| changes.way_to(&comparison.sections[own])),
        found: Found {
            sections: blocks.len(),
            facts: counted.facts(&only),
            kinds,
            paragraphs: counted.paragraphs(&only),
        },
        beside,
        elsewhere: counted.elsewhere(),
        only: only.kinds,
        only_changes: only.changes,
    }));
    let said = Text::plain(&message.say(changes.display().language));
    said.hanging(frame::columns(changes.display()), 2)
}

/// Kinds of changed words, each with its count.
type Kinds = Vec<(ChangeKind, usize)>;

/// What there is to count.
struct Counted<'a> {
    comparison: &'a Comparison,
    shown: &'a Shown,
    blocks: &'a [Block],
    /// The listed sections with those of their paragraphs that are listed.
    listed: Vec<SectionPair>,
    /// The same with all others.
    others: Vec<SectionPair>,
    /// Other sections of which there would be something to say.
    other_sections: usize,
}

impl<'a> Counted<'a> {
    fn new(changes: &Changes<'a>, blocks: &'a [Block]) -> Self {
        let (comparison, shown) = (changes.comparison(), changes.shown());
        let whole = Shown {
            only: None,
            section: None,
            ..shown.clone()
        };
        let all = Changes::new(comparison, &whole, changes.display()).blocks();
        let listed: BTreeSet<usize> = blocks.iter().map(|block| block.pair).collect();
        let other_sections = all.iter().filter(|one| !listed.contains(&one.pair));
        let with = |wanted: &dyn Fn(&ParagraphPair) -> bool| {
            let sections = listed.iter().map(|&pair| &comparison.sections[pair]);
            let cut = sections.map(|section| SectionPair {
                paragraphs: {
                    let paragraphs = section.paragraphs.iter();
                    paragraphs.filter(|one| wanted(one)).cloned().collect()
                },
                ..section.clone()
            });
            cut.collect()
        };
        Self {
            comparison,
            shown,
            blocks,
            listed: with(&|paragraph| shown.has_paragraph(paragraph)),
            others: with(&|paragraph| !shown.has_paragraph(paragraph)),
            other_sections: other_sections.count(),
        }
    }

    /// The changes of whole sections that were asked for.
    fn facts(&self, only: &Only) -> Vec<(Change, usize)> {
        let is_asked = |change: &Change| self.is_whole() || only.names(*change);
        let count = |change: Change| {
            let carrying = self.blocks.iter();
            carrying
                .filter(|one| summary::carries(&one.changes, change))
                .count()
        };
        let asked = Change::ALL.into_iter().filter(is_asked);
        let counts = asked.map(|change| (change, count(change)));
        counts.filter(|(_, count)| *count > 0).collect()
    }

    /// The changed words of the listed rows: those that were asked for, and those that stand
    /// beside them.
    fn kinds(&self, only: &Only) -> (Kinds, Kinds) {
        let is_edit_asked = only.changes.contains(&Change::Edited);
        let is_asked =
            |kind: ChangeKind| self.is_whole() || is_edit_asked || only.kinds.contains(&kind);
        let kinds = self.kinds_of(&self.listed);
        kinds.into_iter().partition(|(kind, _)| is_asked(*kind))
    }

    /// The whole paragraphs that were asked for.
    fn paragraphs(&self, only: &Only) -> Vec<(Change, usize)> {
        let counts = summary::whole_paragraphs(self.comparison, &self.listed);
        let counts = counts.into_iter();
        counts
            .filter(|(change, _)| self.is_whole() || only.names(*change))
            .collect()
    }

    /// What is not listed.
    fn elsewhere(&self) -> Elsewhere {
        let kinds = self.kinds_of(&self.others);
        let whole = summary::whole_paragraphs(self.comparison, &self.others);
        let changes = kinds.iter().map(|(_, count)| count).sum::<usize>()
            + whole.iter().map(|(_, count)| count).sum::<usize>();
        match (self.other_sections, changes) {
            (0, 0) if self.has_small_elsewhere() => Elsewhere::Small,
            (0, 0) => Elsewhere::Nothing,
            (sections, changes) => Elsewhere::Changes { sections, changes },
        }
    }

    /// True of small changes that are not listed, the only ones that are not.
    fn has_small_elsewhere(&self) -> bool {
        let listed: BTreeSet<usize> = self.blocks.iter().map(|block| block.pair).collect();
        let sections = self.comparison.sections.iter().enumerate();
        let mut others = sections.filter(|(pair, _)| !listed.contains(pair));
        let is_changed = |section: &SectionPair| {
            let mut paragraphs = section.paragraphs.iter();
            !section.changes.is_empty() || paragraphs.any(|one| !one.changes.is_empty())
        };
        let mut beside = self.others.iter().flat_map(|section| &section.paragraphs);
        others.any(|(_, section)| is_changed(section)) || beside.any(|one| !one.changes.is_empty())
    }

    /// The changed words of some sections that a row shows.
    fn kinds_of(&self, sections: &[SectionPair]) -> Kinds {
        let tally = tally(&self.comparison.before, &self.comparison.after, sections);
        summary::kinds(&tally, |kind| !self.shown.folds(kind))
    }

    /// True where all changes of a section were asked for.
    fn is_whole(&self) -> bool {
        self.shown.only.is_none()
    }
}
