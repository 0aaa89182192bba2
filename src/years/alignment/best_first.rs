//! Pairs of which each stands out, taken best first where no rival comes near.

use super::Alignment;
use crate::compare::{Document, Evidence, Margin, Reason};
use rustc_hash::FxHashMap;

/// What is enough for a pair.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bar {
    /// Likeness, 0 to 1.
    pub(super) likeness: f64,
    /// How many times as like as either is to the others.
    pub(super) lift: f64,
    /// Likeness of the texts, unless so many words of the titles agree that nothing more is asked.
    pub(super) text: f64,
    /// Lift of the texts where the titles have no word in common that tells something.
    pub(super) text_alone: f64,
    /// The same where they have hardly a character in common either.
    pub(super) text_of_strange_titles: f64,
    /// How many times the rank of the best rival its own must be.
    pub(super) ahead: f64,
}

/// A pair that could be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) before: usize,
    pub(super) after: usize,
    pub(super) likeness: f64,
    /// By it candidates are ranked: likeness times lift, for what stands out from much is surer than
    /// what is like much.
    pub(super) rank: f64,
}

impl Alignment<'_> {
    /// The pair, where it reaches the bar. A title says what a section is about, but one word of it
    /// may mislead: unless two words agree, the texts must stand out too, and where none does, they
    /// must stand out by far.
    pub(super) fn candidate(&self, before: usize, after: usize, bar: Bar) -> Option<Candidate> {
        let likeness = self.likeness(before, after);
        if likeness < bar.likeness {
            return None;
        }
        let lift = likeness / self.likeness.of(before, after) * self.likeness.lift(before, after);
        let of_text = match self.likeness.common_words(before, after) {
            0 if self.likeness.of_titles(before, after) < self.thresholds.titles => {
                bar.text_alone.max(bar.text_of_strange_titles)
            }
            0 => bar.text_alone,
            words if words < self.thresholds.title_words => self.thresholds.lift_of_text,
            _ => 0.0,
        };
        let is_like = of_text <= 0.0 || self.likeness.of_text(before, after) >= bar.text;
        let stands_out = lift >= bar.lift && self.likeness.lift_of_text(before, after) >= of_text;
        let is_enough = is_like && stands_out;
        is_enough.then_some(Candidate {
            before,
            after,
            likeness,
            rank: likeness * lift,
        })
    }

    /// Pairs those without counterpart, the best first. One that does not beat its best free rival
    /// is left.
    pub(super) fn best_first(&mut self, mut candidates: Vec<Candidate>, bar: Bar, reason: Reason) {
        candidates.sort_by(|one, other| {
            let places = |c: &Candidate| (c.before, c.after);
            let by_rank = other.rank.total_cmp(&one.rank);
            by_rank.then_with(|| places(one).cmp(&places(other)))
        });
        let mut of_before: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        let mut of_after: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (index, candidate) in candidates.iter().enumerate() {
            of_before.entry(candidate.before).or_default().push(index);
            of_after.entry(candidate.after).or_default().push(index);
        }
        for candidate in &candidates {
            if !self.is_free(candidate) {
                continue;
            }
            let lists = [&of_before[&candidate.before], &of_after[&candidate.after]];
            let rival = |indices: &Vec<usize>| {
                let others = indices.iter().map(|&index| candidates[index]);
                let near = others.take_while(|other| candidate.rank < bar.ahead * other.rank);
                let mut near = near.filter(|other| self.is_rival(candidate, other));
                near.any(|other| {
                    candidate.rank < self.ahead_of(candidate, &other, bar) * other.rank
                })
            };
            if lists.into_iter().any(rival) {
                continue;
            }
            let best = |indices: &Vec<usize>| {
                let others = indices.iter().map(|&index| candidates[index]);
                let mut free = others.filter(|other| self.is_rival(candidate, other));
                free.next().map(|rival| rival.likeness)
            };
            let rival = lists.into_iter().filter_map(best).max_by(f64::total_cmp);
            let evidence = Evidence {
                reason,
                score: candidate.likeness,
                margin: Margin::over(candidate.likeness, rival),
            };
            self.pairing
                .pair(candidate.before, candidate.after, evidence);
        }
    }

    /// How many times the rank of a rival a pair's own must be. Two sections beside each other may
    /// be the parts of one: which of them stands for it matters little.
    fn ahead_of(&self, candidate: &Candidate, other: &Candidate, bar: Bar) -> f64 {
        let are_beside = |document: &Document, one: usize, other: usize| {
            one == other || document.sections[one].parent == document.sections[other].parent
        };
        let stand_beside = are_beside(self.last_year, candidate.before, other.before)
            && are_beside(self.this_year, candidate.after, other.after);
        match stand_beside {
            true => bar.ahead.min(self.thresholds.ahead_within),
            false => bar.ahead,
        }
    }

    fn is_free(&self, candidate: &Candidate) -> bool {
        self.pairing.after(candidate.before).is_none()
            && self.pairing.before(candidate.after).is_none()
    }

    /// True of another free pair of one of the two. A section is no rival of the one above it: both
    /// hold the same text.
    fn is_rival(&self, candidate: &Candidate, other: &Candidate) -> bool {
        let (last, this) = (self.last_year, self.this_year);
        let are_related = |document: &Document, one: usize, other: usize| {
            document.is_within(one, other) || document.is_within(other, one)
        };
        self.is_free(other)
            && !(are_related(last, candidate.before, other.before)
                && are_related(this, candidate.after, other.after))
    }
}
