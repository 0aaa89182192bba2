//! How many characters of a section go back to last year's text, and in which way.

use super::relation::Relation;
use super::sentence_pairs::{SentencePair, SentencesOfPair};
use super::sentences::Standing;

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

/// Characters of each relation, and what else is counted of a section's sentences.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counted {
    pub(super) same: usize,
    pub(super) redated: usize,
    pub(super) refigured: usize,
    pub(super) edited: usize,
    pub(super) new: usize,
    pub(super) sentences: usize,
    /// Characters of set phrases.
    pub(super) set_aside: usize,
    /// How many figures are not last year's, or went with last year's sentences.
    pub(super) changed_figures: usize,
}

impl Counted {
    pub(super) fn new(of_pair: &SentencesOfPair<'_>) -> Self {
        let mut counted = Self {
            changed_figures: usize::from(of_pair.lost_a_figure),
            ..Self::default()
        };
        for pair in &of_pair.pairs {
            counted.count(pair);
        }
        counted
    }

    fn count(&mut self, pair: &SentencePair<'_>) {
        let chars = pair.this_year.chars;
        match pair.this_year.standing {
            Standing::SetPhrase => {
                self.set_aside += chars;
                return;
            }
            Standing::Frame => return,
            Standing::Short => {}
            Standing::Counted => {
                self.sentences += 1;
                *self.of(pair.relation) += chars;
            }
        }
        self.changed_figures += usize::from(pair.has_other_figures);
    }

    fn of(&mut self, relation: Relation) -> &mut usize {
        match relation {
            Relation::Same => &mut self.same,
            Relation::Redated => &mut self.redated,
            Relation::Refigured => &mut self.refigured,
            Relation::Edited => &mut self.edited,
            Relation::New => &mut self.new,
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.same += other.same;
        self.redated += other.redated;
        self.refigured += other.refigured;
        self.edited += other.edited;
        self.new += other.new;
        self.sentences += other.sentences;
        self.set_aside += other.set_aside;
        self.changed_figures += other.changed_figures;
    }

    /// Characters that the shares are of.
    pub(super) fn total(&self) -> usize {
        self.same + self.redated + self.refigured + self.edited + self.new
    }

    pub(super) fn shares(&self) -> Shares {
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
}
