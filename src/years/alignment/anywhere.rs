//! Step 5: what is left, over both reports.

use super::Alignment;
use super::best_first::{Bar, Candidate};
use crate::compare::Reason;

impl Alignment<'_> {
    pub(super) fn anywhere(&mut self) {
        let thresholds = self.thresholds;
        let bar = Bar {
            likeness: thresholds.anywhere,
            lift: thresholds.lift_anywhere,
            ahead: thresholds.ahead_anywhere,
        };
        let before: Vec<usize> = (0..self.last_year.sections.len()).collect();
        let after: Vec<usize> = (0..self.this_year.sections.len()).collect();
        let pairs = self.free_pairs(&before, &after).into_iter();
        let candidates = pairs
            .filter(|&(before, after)| self.are_of_a_kind(before, after))
            .filter_map(|(before, after)| self.elsewhere(before, after, bar))
            .collect();
        self.best_first(candidates, bar, Reason::Text);
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
