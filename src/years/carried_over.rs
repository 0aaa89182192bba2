//! Of each section, the shares that repeat last year's text (沿用), years and figures aside.
//!
//! Sentence by sentence (text-rules 3.3): the same; the same once years, periods and meetings are
//! set aside; once figures are, too; like one of last year's (Dice on pairs of characters, figures
//! set aside); or new. Each sentence counts by its length; set phrases count for nothing.

use super::only_redated::{Flags, flags};
use super::relation::Relation;
use super::sentence_pairs::{SentencePair, SentencesOfPair};
use super::sentences::SentencePlace;
use super::shares::{Counted, Shares};
use crate::compare::Comparison;

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
    /// The sentences in which a year was changed and the figures were not.
    pub(super) redated_with_figures: Vec<SentencePlace>,
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
            ..state(counted, flags[index])
        }));
    }
    let pairs = sentences.iter();
    let redated = pairs.flat_map(|of_pair| redated_with_figures(&of_pair.pairs));
    let mut redated: Vec<SentencePlace> = redated.map(|pair| pair.this_year.place).collect();
    redated.sort_unstable_by_key(|place| (place.paragraph, place.start));
    CarriedOverText {
        redated_with_figures: redated,
        sections,
        whole: whole.shares(),
        set_aside: whole.set_aside,
    }
}

/// The place of the sentence with most figures of those in which only the year was changed; of
/// several, the first.
fn strongest(pairs: &[SentencePair<'_>]) -> Option<SentencePlace> {
    let most = redated_with_figures(pairs)
        .rev()
        .max_by_key(|pair| pair.this_year.figures.len());
    most.map(|pair| pair.this_year.place)
}

/// The sentences with figures in which only the year was changed.
fn redated_with_figures<'p, 'a>(
    pairs: &'p [SentencePair<'a>],
) -> impl DoubleEndedIterator<Item = &'p SentencePair<'a>> {
    let redated = |pair: &&SentencePair<'_>| pair.relation == Relation::Redated;
    let pairs = pairs.iter().filter(redated);
    pairs.filter(|pair| !pair.this_year.figures.is_empty())
}

fn state(counted: &Counted, flags: Flags) -> CarriedOver {
    CarriedOver {
        shares: counted.shares(),
        chars: counted.total(),
        set_aside: counted.set_aside,
        only_redated: flags.only_redated,
        only_refigured: flags.only_refigured,
        repeated: flags.repeated,
        is_said_above: flags.is_said_above,
        redated_with_figures: None,
    }
}
