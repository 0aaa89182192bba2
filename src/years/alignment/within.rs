//! Step 4: under paired sections, from the top down.

use super::Alignment;
use super::best_first::Bar;
use crate::compare::gaps::gaps;
use crate::compare::in_order::equal_in_order;
use crate::compare::{Evidence, Margin, Reason};

impl Alignment<'_> {
    pub(super) fn within_parents(&mut self) {
        let thresholds = self.thresholds;
        let parts = Bar {
            likeness: self.of_strange(thresholds.parts),
            lift: thresholds.lift_of_parts,
            text: thresholds.text,
            text_alone: thresholds.lift_of_text_alone,
            text_of_strange_titles: thresholds.lift_under_strange_titles,
            ahead: thresholds.ahead_anywhere,
        };
        let within = Bar {
            likeness: self.of_strange(thresholds.within),
            lift: thresholds.lift_within,
            text: thresholds.text,
            text_alone: thresholds.lift_of_text_alone,
            text_of_strange_titles: thresholds.lift_under_strange_titles,
            ahead: thresholds.ahead_within,
        };
        let top = (self.texts.before.top.clone(), self.texts.after.top.clone());
        self.among(&top.0, &top.1, parts);
        // A parent precedes its children in the order of the text: one pass goes from the top down.
        for before in 0..self.last_year.sections.len() {
            if let Some(after) = self.pairing.after(before) {
                // The subsections of all parts are held against those of their whole.
                let old = self.pairing.befores(after).into_iter();
                let new = self.pairing.afters(before).into_iter();
                let children: (Vec<usize>, Vec<usize>) = (
                    old.flat_map(|old| self.texts.before.children[old].iter().copied())
                        .collect(),
                    new.flat_map(|new| self.texts.after.children[new].iter().copied())
                        .collect(),
                );
                self.among(&children.0, &children.1, within);
                self.in_place(&children.0, &children.1);
            }
        }
    }

    /// Pairs the children of one paired parent: the unchanged in their order, then the likest.
    fn among(&mut self, before: &[usize], after: &[usize], bar: Bar) {
        let keys = (&self.texts.before.whole_key, &self.texts.after.whole_key);
        for (before, after) in equal_in_order(before, after, |s| keys.0[s], |s| keys.1[s]) {
            if self.are_of_a_kind(before, after) {
                let evidence = Evidence::certain(Reason::Anchor, 1.0);
                self.pairing.pair(before, after, evidence);
            }
        }
        let pairs = self.free_pairs(before, after).into_iter();
        let candidates = pairs
            .filter(|&(before, after)| self.are_of_a_kind(before, after))
            .filter_map(|(before, after)| {
                let found = self.candidate(before, after, bar)?;
                let differ = self.are_for_different_ends(before, after);
                let is_enough = !differ || found.likeness >= self.thresholds.parts_across_roles;
                (is_enough && !self.is_rather_under(before, after)).then_some(found)
            })
            .collect();
        self.best_first(candidates, bar, Reason::Matter);
    }

    /// True where one of the two has no subsections, and one of the other's is liker to it than that.
    fn is_rather_under(&self, before: usize, after: usize) -> bool {
        let old = &self.texts.before.children[before];
        let new = &self.texts.after.children[after];
        let liker = self.thresholds.liker_child * self.likeness(before, after);
        match (old.as_slice(), new.as_slice()) {
            ([], children) => children.iter().any(|&c| self.likeness(before, c) >= liker),
            (children, []) => children.iter().any(|&c| self.likeness(c, after) >= liker),
            _ => false,
        }
    }

    /// Pairs those that stand alone between the same paired neighbours, with a lower bar.
    fn in_place(&mut self, before: &[usize], after: &[usize]) {
        let bar = Bar {
            likeness: self.of_strange(self.thresholds.same_place),
            lift: self.thresholds.lift_in_place,
            text: 0.0,
            text_alone: self.thresholds.lift_in_place,
            text_of_strange_titles: self.thresholds.lift_in_place,
            ahead: 0.0,
        };
        for (run, others) in gaps(before, after, &self.pairing) {
            let (&[before], &[after]) = (run.as_slice(), others.as_slice()) else {
                continue;
            };
            let found = self.candidate(before, after, bar);
            let text = self.likeness.lift_of_text(before, after);
            if found.is_some()
                && text >= bar.lift
                && self.are_of_a_kind(before, after)
                && !self.are_for_different_ends(before, after)
            {
                let evidence = Evidence {
                    reason: Reason::Position,
                    score: self.likeness(before, after),
                    margin: Margin::Unasked,
                };
                self.pairing.pair(before, after, evidence);
            }
        }
    }
}
