//! The facts of paragraphs that a comparison states, and which of them a person named.

use annals::compare::document::Place;
use annals::compare::{Change, Comparison, Document, ParagraphPair};
use std::collections::BTreeSet;
use std::fmt;

/// A paragraph that moved, came, went, was split or merged.
pub(super) struct ParagraphFact {
    change: Change,
    /// The paragraph, on the side that it is told of.
    text: String,
    /// The section pair that states it.
    pair: usize,
    is_head: bool,
}

impl fmt::Display for ParagraphFact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "paragraph {} {}", self.change.id(), self.text)
    }
}

impl ParagraphFact {
    /// True where it goes without saying, for what happened to the section was said: all of an
    /// added or removed one, and the heading that a part got or lost.
    fn follows(&self, is_named: &impl Fn(Change, usize) -> bool) -> bool {
        let parts = match self.change {
            Change::Added => Change::Split,
            Change::Removed => Change::Merged,
            _ => return false,
        };
        is_named(self.change, self.pair) || self.is_head && is_named(parts, self.pair)
    }
}

/// All of a comparison; each is stated once, however many parts it has.
pub(super) struct ParagraphFacts {
    all: Vec<ParagraphFact>,
    named: BTreeSet<usize>,
}

impl ParagraphFacts {
    pub(super) fn of(comparison: &Comparison) -> Self {
        let mut all = Vec::new();
        let mut stated = BTreeSet::new();
        for (pair, section) in comparison.sections.iter().enumerate() {
            for paragraph in &section.paragraphs {
                for &change in &paragraph.changes {
                    let Some((document, index)) = place(comparison, paragraph, change) else {
                        continue;
                    };
                    if stated.insert((change, index)) {
                        all.push(ParagraphFact {
                            change,
                            text: document.paragraphs[index].text.clone(),
                            pair,
                            is_head: document.paragraphs[index].place == Place::Head,
                        });
                    }
                }
            }
        }
        Self {
            all,
            named: BTreeSet::new(),
        }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &ParagraphFact> {
        self.all.iter()
    }

    pub(super) fn has(&self, change: Change) -> bool {
        self.all.iter().any(|fact| fact.change == change)
    }

    /// Names one whose words are these, best one that is not named yet; false where there is none.
    pub(super) fn name(&mut self, change: Change, is_it: impl Fn(&str) -> bool) -> bool {
        let fits = |at: &usize| self.all[*at].change == change && is_it(&self.all[*at].text);
        let fitting: Vec<usize> = (0..self.all.len()).filter(fits).collect();
        let fresh = fitting.iter().find(|at| !self.named.contains(at));
        self.named.extend(fresh.copied());
        !fitting.is_empty()
    }

    /// Those that nobody named and that do not follow from what was said of the sections.
    pub(super) fn unnamed<'a>(
        &'a self,
        is_named: &'a impl Fn(Change, usize) -> bool,
    ) -> impl Iterator<Item = &'a ParagraphFact> {
        let facts = self.all.iter().enumerate();
        facts
            .filter(|(at, fact)| !self.named.contains(at) && !fact.follows(is_named))
            .map(|(_, fact)| fact)
    }
}

/// The paragraph that a change is told of; `None` of those that its section or its runs tell.
fn place<'c>(
    comparison: &'c Comparison,
    paragraph: &ParagraphPair,
    change: Change,
) -> Option<(&'c Document, usize)> {
    match change {
        Change::Added | Change::Moved | Change::Merged => {
            Some((&comparison.after, paragraph.after?))
        }
        Change::Removed | Change::Split => Some((&comparison.before, paragraph.before?)),
        Change::Edited | Change::Renamed | Change::Renumbered => None,
    }
}
