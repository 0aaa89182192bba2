//! Of each section, the shares that repeat last year's text (沿用), years and figures aside.
//!
//! Sentence by sentence (text-rules 3.3): the same; the same once years, periods and meetings are
//! set aside; once figures are, too; like one of last year's (Dice on pairs of characters, figures
//! set aside); or new. Each sentence counts by its length; set phrases count for nothing.

use super::only_redated::{Flags, flags};
use super::relation::Relation;
use super::sentence_pairs::{SentencePair, SentencesOfPair};
use super::sentences::{SentencePlace, Standing};
use crate::compare::Comparison;

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
    /// Characters that the shares are of: the report's title, its address and its signature are none.
    pub chars: usize,
    /// Characters of its own text that no share counts, because they are set phrases: those of the
    /// kind, and formulas that every report rightly repeats.
    pub set_aside: usize,
    /// Nothing but years changed in it together with all that stands under it: at least 80% of
    /// their sentences are last year's, years aside; no figure was changed, added or dropped; and no
    /// section among them that is long enough to be judged by itself is otherwise.
    pub only_redated: bool,
    /// Figures changed, and nothing but years and figures, by the same measure.
    pub only_refigured: bool,
    /// The share of it, together with all that stands under it, that its flag speaks of: what repeats
    /// last year's text years aside, or years and figures aside. 0 where it has no flag.
    pub repeated: f64,
    /// True where a section above it has the same flag, which says it of this one, too: a screen
    /// need not say it again.
    pub is_said_above: bool,
    /// Of its sentences in which a year was changed and the figures were not, the one with most
    /// figures: the place to look at first.
    pub redated_with_figures: Option<SentencePlace>,
}

/// What each section of this year carried over, and the whole.
#[derive(Debug, Default)]
pub(super) struct CarriedOverText {
    /// In the order of the section pairs; `None` for one without counterpart this year.
    pub(super) sections: Vec<Option<CarriedOver>>,
    /// Of the whole report.
    pub(super) whole: Shares,
    /// Characters of set phrases, which no share counts.
    pub(super) set_aside: usize,
}

/// What this year's text carried over from last year's.
pub(super) fn carried_over(
    comparison: &Comparison,
    sentences: &[SentencesOfPair<'_>],
) -> CarriedOverText {
    let counts: Vec<Counted> = sentences.iter().map(Counted::new).collect();
    let flags = flags(comparison, &counts);
    let mut whole = Counted::default();
    let mut sections = Vec::with_capacity(counts.len());
    for (index, (pair, counted)) in comparison.sections.iter().zip(&counts).enumerate() {
        whole.add(counted);
        let is_there = !pair.after.is_empty();
        sections.push(is_there.then(|| CarriedOver {
            redated_with_figures: strongest(&sentences[index].pairs),
            ..counted.state(flags[index])
        }));
    }
    CarriedOverText {
        sections,
        whole: whole.shares(),
        set_aside: whole.set_aside,
    }
}

/// The place of the sentence with most figures of those in which only the year was changed; of
/// several, the first.
fn strongest(pairs: &[SentencePair<'_>]) -> Option<SentencePlace> {
    let redated = pairs
        .iter()
        .filter(|pair| pair.relation == Relation::Redated && !pair.this_year.figures.is_empty());
    let most = redated
        .rev()
        .max_by_key(|pair| pair.this_year.figures.len());
    most.map(|pair| pair.this_year.place)
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
    fn new(of_pair: &SentencesOfPair<'_>) -> Self {
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

    fn state(&self, flags: Flags) -> CarriedOver {
        CarriedOver {
            shares: self.shares(),
            chars: self.total(),
            set_aside: self.set_aside,
            only_redated: flags.only_redated,
            only_refigured: flags.only_refigured,
            repeated: flags.repeated,
            is_said_above: flags.is_said_above,
            redated_with_figures: None,
        }
    }
}
