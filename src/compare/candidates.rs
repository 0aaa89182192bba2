//! Scored pairs, taken best first where they beat every rival by a margin.

use super::comparison::{Evidence, Margin, Reason};
use super::likeness::Features;
use super::nearest::Nearest;
use super::pairing::Pairing;
use rustc_hash::FxHashMap;

/// A pair that could be.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Of the old side.
    pub before: usize,
    /// Of the new side.
    pub after: usize,
    /// Likeness, with what else speaks for the pair; may pass 1. By it candidates are ranked.
    pub score: f64,
    /// Likeness alone, 0 to 1.
    pub likeness: f64,
    /// What speaks for it most.
    pub reason: Reason,
}

/// The pairs of a text of the old side with each of the new one that is at least this like.
pub fn like_ones<'t>(
    before: impl Iterator<Item = (usize, &'t Features)>,
    after: &Nearest<'_>,
    least: f64,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (before, features) in before {
        let like = after.at_least(features, least).into_iter();
        found.extend(like.map(|(after, score)| Candidate {
            before,
            after,
            score,
            likeness: score,
            reason: Reason::Text,
        }));
    }
    found
}

/// Takes the best candidates first. One that does not beat its best free rival by `margin` is
/// left, and so are its rivals.
pub fn take_best(mut candidates: Vec<Candidate>, margin: f64, pairing: &mut Pairing) {
    candidates.sort_by(|one, other| {
        let places = |c: &Candidate| (c.before, c.after);
        other
            .score
            .total_cmp(&one.score)
            .then_with(|| places(one).cmp(&places(other)))
    });
    let rivals = Rivals::new(&candidates);
    for candidate in &candidates {
        let Candidate { before, after, .. } = *candidate;
        if pairing.after(before).is_some() || pairing.before(after).is_some() {
            continue;
        }
        let rival = rivals.best_free(before, after, &candidates, pairing);
        if candidate.score - rival.unwrap_or(0.0) >= margin {
            let evidence = Evidence {
                reason: candidate.reason,
                score: candidate.likeness,
                margin: Margin::over(candidate.score, rival),
            };
            pairing.pair(before, after, evidence);
        }
    }
}

/// The candidates of each side's sections, best first.
struct Rivals {
    of_before: FxHashMap<usize, Vec<usize>>,
    of_after: FxHashMap<usize, Vec<usize>>,
}

impl Rivals {
    fn new(candidates: &[Candidate]) -> Self {
        let mut rivals = Self {
            of_before: FxHashMap::default(),
            of_after: FxHashMap::default(),
        };
        for (index, candidate) in candidates.iter().enumerate() {
            rivals
                .of_before
                .entry(candidate.before)
                .or_default()
                .push(index);
            rivals
                .of_after
                .entry(candidate.after)
                .or_default()
                .push(index);
        }
        rivals
    }

    /// The best score of a free candidate that shares one end with this pair.
    fn best_free(
        &self,
        before: usize,
        after: usize,
        candidates: &[Candidate],
        pairing: &Pairing,
    ) -> Option<f64> {
        let best = |indices: Option<&Vec<usize>>| {
            indices
                .into_iter()
                .flatten()
                .map(|&index| candidates[index])
                .filter(|rival| (rival.before, rival.after) != (before, after))
                .find(|rival| {
                    pairing.after(rival.before).is_none() && pairing.before(rival.after).is_none()
                })
                .map(|rival| rival.score)
        };
        let found = [
            best(self.of_before.get(&before)),
            best(self.of_after.get(&after)),
        ];
        found.into_iter().flatten().max_by(f64::total_cmp)
    }
}
