//! Step 3: parts of the same role.
//!
//! A part is a section that opens a role: 主要工作 at the top, or 存在问题 under a part that has two.
//! Where each year has one, the role decides, unless the matter says otherwise. Of several, those
//! are each other's whose own words or whose subsections are: 总体要求 and 工作任务 are both plans.

use super::Alignment;
use super::best_first::{Bar, Candidate};
use crate::compare::{Document, Evidence, Reason};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

impl Alignment<'_> {
    pub(super) fn by_role(&mut self) {
        let (before, after) = (by_role(self.last_year), by_role(self.this_year));
        let votes = self.votes();
        for (role, parts) in before {
            let Some(others) = after.get(role) else {
                continue;
            };
            match (parts.as_slice(), others.as_slice()) {
                (&[before], &[after]) => {
                    if !self.is_overruled(before, after) {
                        let evidence = Evidence::by(Reason::Role, self.likeness(before, after));
                        self.pairing.pair(before, after, evidence);
                    }
                }
                _ => self.of_several(&parts, others, &votes),
            }
        }
    }

    fn of_several(&mut self, parts: &[usize], others: &[usize], votes: &Votes) {
        let bar = Bar {
            likeness: 0.0,
            lift: self.thresholds.lift_of_role,
            text: self.thresholds.text,
            text_alone: self.thresholds.lift_of_text_alone,
            text_of_strange_titles: self.thresholds.lift_under_strange_titles,
            ahead: 1.0,
        };
        let mut candidates = Vec::new();
        for (before, after) in self.free_pairs(parts, others) {
            let share = votes.share(before, after);
            let found = self.candidate(before, after, bar).or_else(|| {
                let likeness = self.likeness(before, after);
                (share > 0.0).then_some(Candidate {
                    before,
                    after,
                    likeness,
                    rank: likeness,
                })
            });
            candidates.extend(found.map(|candidate| Candidate {
                rank: candidate.likeness + self.thresholds.share_of_votes * share,
                ..candidate
            }));
        }
        self.best_first(candidates, bar, Reason::Role);
    }

    /// True where the words of a title that stand for a role may mislead (文创开发初见成效 is no part
    /// on all that was done): one of the two is much liker to another section.
    fn is_overruled(&self, before: usize, after: usize) -> bool {
        let likeness = self.likeness(before, after);
        let is_liker = |old: usize, new: usize| {
            (old, new) != (before, after)
                && self.are_of_a_kind(old, new)
                && !self.are_for_different_ends(old, new)
                && self.likeness(old, new) >= self.thresholds.role_overruled * likeness
                && self.likeness.lift(old, new) >= self.thresholds.lift_across_parts
                && self.likeness.lift_of_text(old, new) >= self.thresholds.lift_across_parts
        };
        if self.last_year.sections.len() * self.this_year.sections.len()
            > self.thresholds.pairs_at_most
        {
            return false;
        }
        (0..self.this_year.sections.len()).any(|new| is_liker(before, new))
            || (0..self.last_year.sections.len()).any(|old| is_liker(old, after))
    }

    /// The sections without subsections that are each other's likest, and stand out, counted for
    /// the parts above them.
    fn votes(&self) -> Votes {
        let mut votes = Votes::default();
        let leaves = |document: &Document, children: &[Vec<usize>]| -> Vec<usize> {
            let sections = 0..document.sections.len();
            let is_leaf =
                |&s: &usize| children[s].is_empty() && document.sections[s].naming.is_in_tree();
            sections.filter(is_leaf).collect()
        };
        let old = leaves(self.last_year, &self.texts.before.children);
        let new = leaves(self.this_year, &self.texts.after.children);
        if old.len() * new.len() > self.thresholds.pairs_at_most {
            return votes;
        }
        let likest = |from: &[usize], likeness: &dyn Fn(usize) -> f64| {
            let best = |one: &&usize, other: &&usize| likeness(**one).total_cmp(&likeness(**other));
            from.iter().max_by(best).copied()
        };
        for &before in &old {
            let Some(after) = likest(&new, &|after| self.likeness(before, after)) else {
                continue;
            };
            let is_mutual = likest(&old, &|old| self.likeness(old, after)) == Some(before);
            if is_mutual && self.likeness.lift(before, after) >= self.thresholds.lift_of_vote {
                votes.add(
                    &above(self.last_year, before),
                    &above(self.this_year, after),
                );
            }
        }
        votes
    }
}

/// How many sections under two parts are each other's likest.
#[derive(Default)]
struct Votes {
    of_pair: FxHashMap<(usize, usize), f64>,
    of_before: FxHashMap<usize, f64>,
    of_after: FxHashMap<usize, f64>,
}

impl Votes {
    fn add(&mut self, before: &[usize], after: &[usize]) {
        for &old in before {
            *self.of_before.entry(old).or_default() += 1.0;
            for &new in after {
                *self.of_pair.entry((old, new)).or_default() += 1.0;
            }
        }
        for &new in after {
            *self.of_after.entry(new).or_default() += 1.0;
        }
    }

    /// Share of the votes of both that are for each other, 0 to 1.
    fn share(&self, before: usize, after: usize) -> f64 {
        let Some(common) = self.of_pair.get(&(before, after)) else {
            return 0.0;
        };
        2.0 * common / (self.of_before[&before] + self.of_after[&after])
    }
}

/// The sections above one.
fn above(document: &Document, section: usize) -> Vec<usize> {
    let parent = |&section: &usize| document.sections[section].parent;
    std::iter::successors(parent(&section), parent).collect()
}

/// The parts of each role, in the order of the text.
fn by_role(document: &Document) -> BTreeMap<&str, Vec<usize>> {
    let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, section) in document.sections.iter().enumerate() {
        let above = section.parent.map(|parent| &document.sections[parent]);
        let is_opened = above.is_none_or(|above| above.role != section.role);
        if let Some(role) = section.role.as_ref().filter(|_| is_opened) {
            found.entry(role.name()).or_default().push(index);
        }
    }
    found
}
