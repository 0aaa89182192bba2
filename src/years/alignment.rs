//! Pairs the sections of two years: by role and by what they are about, never by number or place.
//!
//! 1. Opening with opening, closing with closing.
//! 2. Text that stands once in each year, unchanged.
//! 3. Parts of the same role (design 3.1); of several, the likest first.
//! 4. Inside paired sections, from the top down, the likest first.
//! 5. What is left, anywhere, with a higher bar.
//!
//! Two years' sections share their subject and few of their sentences, so that likeness is the
//! cosine of rarity-weighted unit pairs, of the title and of the text.

use super::thresholds::AlignmentThresholds;
use crate::compare::candidates::{Candidate, take_best};
use crate::compare::document::Naming;
use crate::compare::in_order::equal_in_order;
use crate::compare::nearest::Nearest;
use crate::compare::texts::{SideTexts, once_on_both};
use crate::compare::{Document, Evidence, Pairing, Reason, Texts};
use std::collections::BTreeMap;

/// Pairs the sections of two years.
pub fn pair(
    last_year: &Document,
    this_year: &Document,
    texts: &Texts,
    thresholds: &AlignmentThresholds,
) -> Pairing {
    let mut alignment = Alignment {
        last_year,
        this_year,
        numbering: (
            numbering(last_year, &texts.before),
            numbering(this_year, &texts.after),
        ),
        texts,
        thresholds,
        pairing: Pairing::new(last_year.sections.len(), this_year.sections.len()),
    };
    alignment.ends();
    alignment.unchanged();
    alignment.parts_by_role();
    alignment.within_parents();
    alignment.anywhere();
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
                self.pair(before, after, Reason::Position, 1.0);
            }
        }
    }

    fn unchanged(&mut self) {
        let keys = (&self.texts.before.own_key, &self.texts.after.own_key);
        for (before, after) in once_on_both(keys.0, keys.1) {
            let long = self.last_year.sections[before].chars >= self.thresholds.anchor_chars;
            if long && self.are_of_a_kind(before, after) {
                self.pair(before, after, Reason::Anchor, 1.0);
            }
        }
    }

    fn parts_by_role(&mut self) {
        let before = by_role(self.last_year, &self.texts.before.top);
        let after = by_role(self.this_year, &self.texts.after.top);
        for (role, parts) in before {
            let Some(others) = after.get(role) else {
                continue;
            };
            if let ([before], [after]) = (parts.as_slice(), others.as_slice()) {
                self.pair(
                    *before,
                    *after,
                    Reason::Role,
                    self.likeness(*before, *after),
                );
                continue;
            }
            let least = self.thresholds.same_role;
            self.best_first(&parts, others, least, 0.0, Reason::Role);
        }
    }

    fn within_parents(&mut self) {
        let top = (self.texts.before.top.clone(), self.texts.after.top.clone());
        self.among(&top.0, &top.1);
        // A parent precedes its children in the order of the text: one pass goes from the top down.
        for before in 0..self.last_year.sections.len() {
            if let Some(after) = self.pairing.after(before) {
                let children = (
                    self.texts.before.children[before].clone(),
                    self.texts.after.children[after].clone(),
                );
                self.among(&children.0, &children.1);
            }
        }
    }

    /// Pairs the children of one paired parent: the unchanged in their order, then the likest.
    fn among(&mut self, before: &[usize], after: &[usize]) {
        let keys = (&self.texts.before.whole_key, &self.texts.after.whole_key);
        for (before, after) in equal_in_order(before, after, |s| keys.0[s], |s| keys.1[s]) {
            if self.are_of_a_kind(before, after) {
                self.pair(before, after, Reason::Anchor, 1.0);
            }
        }
        let (least, margin) = (self.thresholds.within, self.thresholds.margin_within);
        self.best_first(before, after, least, margin, Reason::Text);
    }

    fn anywhere(&mut self) {
        let before: Vec<usize> = (0..self.last_year.sections.len()).collect();
        let after: Vec<usize> = (0..self.this_year.sections.len()).collect();
        let thresholds = self.thresholds;
        let (least, margin) = (thresholds.anywhere, thresholds.margin_anywhere);
        self.best_first(&before, &after, least, margin, Reason::Text);
    }

    /// Pairs those without counterpart, the likest first.
    fn best_first(
        &mut self,
        before: &[usize],
        after: &[usize],
        least: f64,
        margin: f64,
        reason: Reason,
    ) {
        let mut candidates = Vec::new();
        for (before, after) in self.free_pairs(before, after) {
            if !self.are_of_a_kind(before, after) {
                continue;
            }
            let score = self.likeness(before, after);
            if score >= least.max(self.least_of_roles(before, after)) {
                candidates.push(Candidate {
                    before,
                    after,
                    score,
                    likeness: score,
                    reason,
                });
            }
        }
        take_best(candidates, margin, &mut self.pairing);
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

    /// What two sections need at least, for what they are for.
    fn least_of_roles(&self, before: usize, after: usize) -> f64 {
        let (old, new) = (
            &self.last_year.sections[before],
            &self.this_year.sections[after],
        );
        let differ = old.role.is_some() && new.role.is_some() && old.role != new.role;
        let above = old.parent.zip(new.parent);
        match above {
            // Parts of one role were paired by it; all others need a subject in common.
            None => self.thresholds.parts_across_roles,
            Some((old, new)) if !differ || self.pairing.holds(old, new) => 0.0,
            Some(_) => self.thresholds.across_roles,
        }
    }

    fn likeness(&self, before: usize, after: usize) -> f64 {
        let (old, new) = (&self.texts.before, &self.texts.after);
        let weights = &self.texts.weights;
        let title = weights.cosine(&old.title_features[before], &new.title_features[after]);
        let text = weights.cosine(&old.section[before], &new.section[after]);
        let share = self.thresholds.share_of_title;
        let likeness = share * title + (1.0 - share) * text;
        let (old, new) = (self.numbering.0[before], self.numbering.1[after]);
        if old.is_numbered != new.is_numbered && (old.is_mixed || new.is_mixed) {
            return self.thresholds.other_numbering * likeness;
        }
        likeness
    }

    fn are_of_a_kind(&self, before: usize, after: usize) -> bool {
        self.last_year.sections[before].naming.is_in_tree()
            && self.this_year.sections[after].naming.is_in_tree()
    }

    fn pair(&mut self, before: usize, after: usize, reason: Reason, score: f64) {
        let evidence = match reason {
            Reason::Anchor => Evidence::certain(reason, score),
            _ => Evidence::by(reason, score),
        };
        self.pairing.pair(before, after, evidence);
    }
}

/// How a section is numbered.
#[derive(Debug, Clone, Copy, Default)]
struct Numbering {
    /// It has a number that counts.
    is_numbered: bool,
    /// Of the sections beside it some have a number that counts and some have none.
    is_mixed: bool,
}

fn numbering(document: &Document, texts: &SideTexts) -> Vec<Numbering> {
    let is_numbered = |section: usize| document.sections[section].is_numbered();
    let mut result = vec![Numbering::default(); document.sections.len()];
    for siblings in texts.children.iter().chain([&texts.top]) {
        let numbered = siblings.iter().filter(|&&s| is_numbered(s)).count();
        for &section in siblings {
            result[section] = Numbering {
                is_numbered: is_numbered(section),
                is_mixed: (1..siblings.len()).contains(&numbered),
            };
        }
    }
    result
}

/// The parts of each role, in the order of the text.
fn by_role<'a>(document: &'a Document, parts: &[usize]) -> BTreeMap<&'a str, Vec<usize>> {
    let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for &part in parts {
        if let Some(role) = &document.sections[part].role {
            found.entry(role.name()).or_default().push(part);
        }
    }
    found
}
