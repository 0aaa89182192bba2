//! Step 3: inside paired parents, from the top down, by title, text and place.

use super::{Evidence, Pairing, Reason, Sides};
use crate::compare::candidates::{Candidate, take_best};

/// What the same title adds to a likeness: it decides between like texts, never alone.
const TITLE_BONUS: f64 = 0.25;
/// What the same number adds: enough to break a tie.
const NUMBER_BONUS: f64 = 0.02;

pub(super) fn pair(sides: &Sides<'_>, pairing: &mut Pairing) {
    let texts = sides.texts;
    among(sides, &texts.before.top, &texts.after.top, pairing);
    // A parent precedes its children in the order of the text: one pass goes from the top down.
    for before in 0..sides.before.sections.len() {
        if let Some(after) = pairing.after(before) {
            let children = (&texts.before.children[before], &texts.after.children[after]);
            among(sides, children.0, children.1, pairing);
        }
    }
}

/// Pairs the children of one paired parent.
fn among(sides: &Sides<'_>, before: &[usize], after: &[usize], pairing: &mut Pairing) {
    let free_before: Vec<usize> = free(before, |index| pairing.after(index).is_none());
    let free_after: Vec<usize> = free(after, |index| pairing.before(index).is_none());
    let candidates: Vec<Candidate> = free_before
        .iter()
        .flat_map(|&before| free_after.iter().map(move |&after| (before, after)))
        .filter(|&(before, after)| sides.are_of_a_kind(before, after))
        .filter_map(|(before, after)| candidate(sides, before, after))
        .collect();
    take_best(candidates, sides.thresholds.margin_within, pairing);
    in_place(sides, before, after, pairing);
}

fn free(children: &[usize], is_free: impl Fn(usize) -> bool) -> Vec<usize> {
    children.iter().copied().filter(|&c| is_free(c)).collect()
}

fn candidate(sides: &Sides<'_>, before: usize, after: usize) -> Option<Candidate> {
    let likeness = sides.texts.likeness(before, after);
    let same_title = sides.have_same_title(before, after);
    let enough = if same_title {
        sides.thresholds.same_title
    } else {
        sides.thresholds.within_parents
    };
    let sections = (&sides.before.sections[before], &sides.after.sections[after]);
    let same_number = !sections.0.ordinal.is_empty() && sections.0.ordinal == sections.1.ordinal;
    (likeness >= enough).then_some(Candidate {
        before,
        after,
        score: likeness
            + if same_title { TITLE_BONUS } else { 0.0 }
            + if same_number { NUMBER_BONUS } else { 0.0 },
        reason: if same_title {
            Reason::Title
        } else {
            Reason::Text
        },
    })
}

/// Pairs who stands alone between the same paired neighbours, where the title is the same or the
/// texts are not strange to each other.
fn in_place(sides: &Sides<'_>, before: &[usize], after: &[usize], pairing: &mut Pairing) {
    for (place, &one) in before.iter().enumerate() {
        if pairing.after(one).is_some() {
            continue;
        }
        let neighbours = (neighbour(before, place, -1), neighbour(before, place, 1));
        let is_paired = |side: Option<usize>| side.is_none_or(|n| pairing.after(n).is_some());
        if !is_paired(neighbours.0) || !is_paired(neighbours.1) {
            continue;
        }
        let counterpart = |side: Option<usize>| side.and_then(|n| pairing.after(n));
        let between = (counterpart(neighbours.0), counterpart(neighbours.1));
        let Some(other) = alone_between(after, between, pairing) else {
            continue;
        };
        let likeness = sides.texts.likeness(one, other);
        let agrees = sides.have_same_title(one, other) || likeness >= sides.thresholds.same_place;
        if agrees && sides.are_of_a_kind(one, other) {
            let evidence = Evidence {
                reason: Reason::Position,
                score: likeness,
                margin: 1.0,
            };
            pairing.pair(one, other, evidence);
        }
    }
}

fn neighbour(children: &[usize], place: usize, step: isize) -> Option<usize> {
    place
        .checked_add_signed(step)
        .and_then(|place| children.get(place).copied())
}

/// The one free child right between these two neighbours.
fn alone_between(
    children: &[usize],
    between: (Option<usize>, Option<usize>),
    pairing: &Pairing,
) -> Option<usize> {
    let place = match between.0 {
        Some(first) => children.iter().position(|&child| child == first)? + 1,
        None => 0,
    };
    let child = *children.get(place)?;
    let next = children.get(place + 1).copied();
    (pairing.before(child).is_none() && next == between.1).then_some(child)
}
