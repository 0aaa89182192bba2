//! Step 5: what is left, over both reports.

use super::Alignment;
use super::best_first::{Bar, Candidate};
use crate::compare::Reason;
use std::collections::BTreeMap;

impl Alignment<'_> {
    pub(super) fn anywhere(&mut self) {
        let thresholds = self.thresholds;
        let bar = Bar {
            likeness: self.of_strange(thresholds.anywhere),
            lift: thresholds.lift_anywhere,
            text: thresholds.text,
            text_alone: thresholds.lift_of_text_alone,
            text_of_strange_titles: thresholds.lift_under_strange_titles,
            ahead: thresholds.ahead_anywhere,
        };
        let before: Vec<usize> = (0..self.last_year.sections.len()).collect();
        let after: Vec<usize> = (0..self.this_year.sections.len()).collect();
        let pairs = self.free_pairs(&before, &after).into_iter();
        let mut candidates: Vec<Candidate> = pairs
            .filter(|&(before, after)| self.are_of_a_kind(before, after))
            .filter_map(|(before, after)| self.elsewhere(before, after, bar))
            .collect();
        let best = best_of_each(&candidates);
        for candidate in &mut candidates {
            candidate.rank = candidate.rank.max(self.rank_of_all_under(candidate, &best));
        }
        self.best_first(candidates, bar, Reason::Matter);
    }

    /// Of a section and one whose subsections are all likest to that: more than the rank of any of
    /// these, for it is the counterpart of all of them; else 0.
    fn rank_of_all_under(&self, pair: &Candidate, best: &Best) -> f64 {
        let rank = |children: &[usize], best: &BTreeMap<usize, (usize, f64)>, whole: usize| {
            let ranks = children.iter().map(|child| match best.get(child) {
                Some(&(likest, rank)) if likest == whole => Some(rank),
                _ => None,
            });
            let all: Option<Vec<f64>> = ranks.collect();
            let all = all.filter(|ranks| ranks.len() > 1).unwrap_or_default();
            all.into_iter().fold(0.0, f64::max)
        };
        let new = &self.texts.after.children[pair.after];
        let old = &self.texts.before.children[pair.before];
        let rank =
            rank(new, &best.of_after, pair.before).max(rank(old, &best.of_before, pair.after));
        rank * self.thresholds.ahead_anywhere
    }

    /// The pair, where it reaches the bar and what stands against it.
    fn elsewhere(&self, before: usize, after: usize, bar: Bar) -> Option<Candidate> {
        let thresholds = self.thresholds;
        let found = self.candidate(before, after, bar)?;
        if self.are_for_different_ends(before, after) && found.likeness < thresholds.across_roles {
            return None;
        }
        let have_strange_parents = self.have_strange_parents(before, after);
        let is_enough = !have_strange_parents
            || (found.likeness >= thresholds.across_parts
                && self.likeness.lift(before, after) >= thresholds.lift_across_parts);
        let before_has = self.texts.before.children[before].is_empty();
        let after_has = self.texts.after.children[after].is_empty();
        let share = match before_has == after_has {
            true => 1.0,
            false => thresholds.parent_with_leaf,
        };
        is_enough.then_some(Candidate {
            rank: found.rank * share,
            ..found
        })
    }

    /// True where the section above one of them has another counterpart than that above the other.
    fn have_strange_parents(&self, before: usize, after: usize) -> bool {
        let old = self.last_year.sections[before].parent;
        let new = self.this_year.sections[after].parent;
        let strange_old = old
            .and_then(|old| self.pairing.after(old))
            .is_some_and(|counterpart| Some(counterpart) != new);
        let strange_new = new
            .and_then(|new| self.pairing.before(new))
            .is_some_and(|counterpart| Some(counterpart) != old);
        strange_old || strange_new
    }
}

/// The likest of each section, with the rank of the pair.
struct Best {
    of_before: BTreeMap<usize, (usize, f64)>,
    of_after: BTreeMap<usize, (usize, f64)>,
}

fn best_of_each(candidates: &[Candidate]) -> Best {
    let mut best = Best {
        of_before: BTreeMap::new(),
        of_after: BTreeMap::new(),
    };
    let keep = |of: &mut BTreeMap<usize, (usize, f64)>, own: usize, other: usize, rank: f64| {
        let kept = of.entry(own).or_insert((other, rank));
        if rank > kept.1 {
            *kept = (other, rank);
        }
    };
    for pair in candidates {
        keep(&mut best.of_before, pair.before, pair.after, pair.rank);
        keep(&mut best.of_after, pair.after, pair.before, pair.rank);
    }
    best
}
