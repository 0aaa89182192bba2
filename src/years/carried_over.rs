//! Of each section, the shares that repeat last year's text (沿用), years and figures aside.
//!
//! Sentence by sentence (text-rules 3.3): the same; the same once years, periods and meetings are
//! set aside; once figures are, too; like one of last year's (Dice on pairs of characters, both
//! set aside); or new. Each sentence counts by its length.

use super::TwoYears;
use super::relation::{Figures, LastYear, Relation};
use super::sentences::{Sentence, sentences_by_section};
use super::thresholds::CarriedOverThresholds;
use crate::compare::likeness::Weights;
use crate::compare::{Comparison, SectionPair};
use std::collections::BTreeSet;

/// Shares of a section's own characters; they sum to 1 where there are any.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shares {
    /// The same as last year's.
    pub same: f64,
    /// The same but for years.
    pub redated: f64,
    /// The same but for years and figures.
    pub refigured: f64,
    /// Like a sentence of last year's.
    pub edited: f64,
    /// Like none.
    pub new: f64,
}

/// What one section of this year carried over.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CarriedOver {
    /// Shares of its own characters.
    pub shares: Shares,
    /// Characters that the shares are of.
    pub chars: usize,
    /// Only years changed since last year, and no figure in it or under it.
    pub only_redated: bool,
    /// Only years and figures changed.
    pub only_refigured: bool,
}

/// What each section of this year carried over, and the whole.
#[derive(Debug, Default)]
pub(super) struct CarriedOverText {
    /// In the order of the section pairs; `None` for one without counterpart this year.
    pub(super) sections: Vec<Option<CarriedOver>>,
    /// Of the whole report.
    pub(super) whole: Shares,
    /// Characters that no share counts.
    pub(super) set_aside: usize,
}

/// What this year's text carried over from last year's.
pub(super) fn carried_over(comparison: &Comparison, years: &TwoYears<'_>) -> CarriedOverText {
    let grammar = years.grammar;
    let before = sentences_by_section(&comparison.before, grammar);
    let after = sentences_by_section(&comparison.after, grammar);
    let weights = Weights::equal();
    let last_year = LastYear::new(&before, &weights);
    let counts: Vec<Option<Counted>> = comparison
        .sections
        .iter()
        .map(|pair| {
            let section = *pair.after.first()?;
            Some(Counted::new(&after[section], &last_year, &pair.before))
        })
        .collect();
    let brought_up_to_date = with_changed_figures(comparison, &counts);
    let mut whole = Counted::default();
    for counted in counts.iter().flatten() {
        whole.add(counted);
    }
    let state = |(pair, counted): (&SectionPair, &Option<Counted>)| {
        let mut state = counted.as_ref()?.state();
        let section = pair.after.first()?;
        state.only_redated &= !brought_up_to_date.contains(section);
        Some(state)
    };
    CarriedOverText {
        sections: comparison.sections.iter().zip(&counts).map(state).collect(),
        whole: whole.shares(),
        set_aside: 0,
    }
}

/// The sections of this year in which, or under which, a figure is not last year's: whoever brought
/// one up to date has not only exchanged the year.
fn with_changed_figures(comparison: &Comparison, counts: &[Option<Counted>]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for (pair, counted) in comparison.sections.iter().zip(counts) {
        if counted.as_ref().is_none_or(|c| c.figures == Figures::Kept) {
            continue;
        }
        let mut at = pair.after.first().copied();
        while let Some(section) = at {
            found.insert(section);
            at = comparison.after.sections[section].parent;
        }
    }
    found
}

/// Characters of each relation.
#[derive(Default)]
struct Counted {
    same: usize,
    redated: usize,
    refigured: usize,
    edited: usize,
    new: usize,
    sentences: usize,
    figures: Figures,
}

impl Counted {
    fn new(sentences: &[Sentence], last_year: &LastYear<'_>, sections: &[usize]) -> Self {
        let (relations, figures) = last_year.relations(sentences, sections);
        let mut counted = Self {
            figures,
            sentences: sentences.len(),
            ..Self::default()
        };
        for (sentence, relation) in sentences.iter().zip(relations) {
            let count = match relation {
                Relation::Same => &mut counted.same,
                Relation::Redated => &mut counted.redated,
                Relation::Refigured => &mut counted.refigured,
                Relation::Edited => &mut counted.edited,
                Relation::New => &mut counted.new,
            };
            *count += sentence.chars;
        }
        counted
    }

    fn add(&mut self, other: &Self) {
        self.same += other.same;
        self.redated += other.redated;
        self.refigured += other.refigured;
        self.edited += other.edited;
        self.new += other.new;
    }

    fn total(&self) -> usize {
        self.same + self.redated + self.refigured + self.edited + self.new
    }

    fn shares(&self) -> Shares {
        let share = |chars: usize| match self.total() {
            0 => 0.0,
            total => chars as f64 / total as f64,
        };
        Shares {
            same: share(self.same),
            redated: share(self.redated),
            refigured: share(self.refigured),
            edited: share(self.edited),
            new: share(self.new),
        }
    }

    fn state(&self) -> CarriedOver {
        let thresholds = CarriedOverThresholds::STANDARD;
        let shares = self.shares();
        let long = self.sentences >= thresholds.sentences || self.total() >= thresholds.chars;
        let carried = shares.same + shares.redated;
        let changed = self.figures == Figures::Changed;
        CarriedOver {
            shares,
            chars: self.total(),
            only_redated: long && !changed && carried >= thresholds.carried,
            only_refigured: long && changed && carried + shares.refigured >= thresholds.carried,
        }
    }
}
