//! Pairs the sections of two years: by role and by what they are about, never by number or place.
//!
//! 1. Opening with opening, closing with closing.
//! 2. Text that stands once in each year, unchanged, or but for its figures (`kept`).
//! 3. `roles`: parts of the same role (design 3.1), with the matters under them.
//! 4. `within`: inside paired sections, from the top down, the likest first; then what stands alone
//!    between the same paired neighbours.
//! 5. `anywhere`: what is left, with a higher bar, for an outline may change between years.
//! 6. `parts`: what is left, where it is a part of one that was split, or a source of one merged.
//!
//! Two years' sections share their subject and few of their sentences: what counts is not how like
//! two of them are, but how much liker than either is to the others (`likeness`). Two reports of
//! different matter have sections too that stand out from the others: of such, only what is nearly
//! the same is paired, beside their ends and the parts of one role.

mod anywhere;
mod best_first;
mod kept;
mod likeness;
mod numbering;
mod parts;
mod roles;
mod vectors;
mod within;

use super::thresholds::AlignmentThresholds;
use crate::compare::document::Naming;
use crate::compare::nearest::Nearest;
use crate::compare::texts::once_on_both;
use crate::compare::{Document, Evidence, Pairing, Reason, Texts};
use crate::report::{Role, WordGrammar};
use kept::Kept;
use likeness::Likeness;
use numbering::{Numbering, numbering};

/// Pairs the sections of two years.
pub fn pair(
    last_year: &Document,
    this_year: &Document,
    texts: &Texts,
    grammar: &WordGrammar,
    thresholds: &AlignmentThresholds,
) -> Pairing {
    let likeness = Likeness::new(last_year, this_year, texts, thresholds);
    let mut alignment = Alignment {
        last_year,
        this_year,
        numbering: (
            numbering(last_year, &texts.before),
            numbering(this_year, &texts.after),
        ),
        texts,
        thresholds,
        kept: Kept::new(last_year, this_year, grammar, thresholds),
        are_strange: likeness.of_all() < thresholds.strange,
        likeness,
        pairing: Pairing::new(last_year.sections.len(), this_year.sections.len()),
    };
    alignment.ends();
    alignment.unchanged();
    alignment.kept();
    alignment.by_role();
    alignment.within_parents();
    alignment.anywhere();
    alignment.within_parents();
    alignment.parts();
    alignment.within_parents();
    alignment.pairing
}

struct Alignment<'a> {
    last_year: &'a Document,
    this_year: &'a Document,
    /// How the sections of each side are numbered.
    numbering: (Vec<Numbering>, Vec<Numbering>),
    texts: &'a Texts,
    thresholds: &'a AlignmentThresholds,
    likeness: Likeness<'a>,
    /// What text they have in common, figures aside.
    kept: Kept,
    /// The two reports are of different matter.
    are_strange: bool,
    pairing: Pairing,
}

impl Alignment<'_> {
    fn ends(&mut self) {
        for naming in [Naming::Opening, Naming::Closing] {
            let find = |document: &Document| {
                document
                    .sections
                    .iter()
                    .position(|section| section.naming == naming)
            };
            if let (Some(before), Some(after)) = (find(self.last_year), find(self.this_year)) {
                let evidence = Evidence::by(Reason::Position, 1.0);
                self.pairing.pair(before, after, evidence);
            }
        }
    }

    fn unchanged(&mut self) {
        let keys = (&self.texts.before.own_key, &self.texts.after.own_key);
        for (before, after) in once_on_both(keys.0, keys.1) {
            let long = self.last_year.sections[before].chars >= self.thresholds.anchor_chars;
            if long && self.are_of_a_kind(before, after) {
                let evidence = Evidence::certain(Reason::Anchor, 1.0);
                self.pairing.pair(before, after, evidence);
            }
        }
    }

    /// Every pair of those without counterpart; of very many, only those that share rare words.
    fn free_pairs(&self, before: &[usize], after: &[usize]) -> Vec<(usize, usize)> {
        let is_free = |&&section: &&usize| self.pairing.before(section).is_none();
        let after: Vec<usize> = after.iter().filter(is_free).copied().collect();
        let before = before.iter().filter(|&&s| self.pairing.after(s).is_none());
        if before.clone().count() * after.len() <= self.thresholds.pairs_at_most {
            return before
                .flat_map(|&old| after.iter().map(move |&new| (old, new)))
                .collect();
        }
        let new = after.iter();
        let features = new.map(|&section| (section, &self.texts.after.section[section]));
        let nearest = Nearest::new(features, &self.texts.weights);
        before
            .flat_map(|&old| {
                let features = &self.texts.before.section[old];
                let found = nearest.at_least(features, self.thresholds.near);
                found.into_iter().map(move |(new, _)| (old, new))
            })
            .collect()
    }

    /// How like two sections are, with what their numbering says of it.
    fn likeness(&self, before: usize, after: usize) -> f64 {
        let numbering = (&self.numbering.0[before], &self.numbering.1[after]);
        let share = numbering.0.agreement(numbering.1, self.thresholds);
        share * self.likeness.of(before, after)
    }

    /// A bar by likeness, higher between two reports that are strange to each other.
    fn of_strange(&self, bar: f64) -> f64 {
        match self.are_strange {
            true => bar.max(self.thresholds.of_strange),
            false => bar,
        }
    }

    fn are_of_a_kind(&self, before: usize, after: usize) -> bool {
        self.last_year.sections[before].naming.is_in_tree()
            && self.this_year.sections[after].naming.is_in_tree()
    }

    /// True where two sections are not for the same: one looks ahead and the other does not, or they
    /// have roles that differ.
    fn are_for_different_ends(&self, before: usize, after: usize) -> bool {
        let role = |document: &Document, section: usize| {
            let role = document.sections[section].role.as_ref();
            role.map(|role| role.name().to_owned())
        };
        let (old, new) = (role(self.last_year, before), role(self.this_year, after));
        let looks_ahead = |role: &Option<String>| role.as_deref() == Some(Role::PLAN);
        looks_ahead(&old) != looks_ahead(&new) || old.zip(new).is_some_and(|(old, new)| old != new)
    }
}
