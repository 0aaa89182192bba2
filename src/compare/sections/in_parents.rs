//! Step 4: inside paired parents, from the top down, by title, text and place.

use super::{Evidence, Pairing, Reason, Sides, under_paired_parents};
use crate::compare::candidates::{Candidate, take_best};
use crate::compare::gaps::gaps;
use crate::compare::in_order::equal_in_order;
use crate::compare::nearest::Nearest;

pub(super) fn pair(sides: &Sides<'_>, pairing: &mut Pairing) {
    under_paired_parents(sides, pairing, among);
}

/// Pairs the children of one paired parent.
fn among(sides: &Sides<'_>, before: &[usize], after: &[usize], pairing: &mut Pairing) {
    let keys = (&sides.texts.before.whole_key, &sides.texts.after.whole_key);
    // Those that have their counterpart say where the others stand; of very many, whose order may
    // be any, that would take too long.
    let are_many = before.len() * after.len() > sides.thresholds.pairs_at_most;
    let taking_part = |sections: &[usize], is_free: &dyn Fn(usize) -> bool| match are_many {
        true => free(sections, is_free),
        false => sections.to_vec(),
    };
    let old = taking_part(before, &|section| pairing.after(section).is_none());
    let new = taking_part(after, &|section| pairing.before(section).is_none());
    for (one, other) in equal_in_order(&old, &new, |s| keys.0[s], |s| keys.1[s]) {
        if sides.are_of_a_kind(one, other) {
            pairing.pair(one, other, Evidence::certain(Reason::Anchor, 1.0));
        }
    }
    let free_before: Vec<usize> = free(before, |index| pairing.after(index).is_none());
    let free_after: Vec<usize> = free(after, |index| pairing.before(index).is_none());
    let are_too_many = free_before.len() * free_after.len() > sides.thresholds.pairs_at_most;
    // What was looked for among very many in vain is not looked for again.
    let is_done = are_too_many
        && free_before.iter().all(|&s| pairing.is_overlooked_before(s))
        && free_after.iter().all(|&s| pairing.is_overlooked_after(s));
    if !is_done {
        let candidates: Vec<Candidate> = pairs(sides, &free_before, &free_after)
            .into_iter()
            .filter(|&(before, after)| sides.are_of_a_kind(before, after))
            .filter_map(|(before, after)| candidate(sides, before, after))
            .collect();
        take_best(candidates, sides.thresholds.margin_within, pairing);
    }
    in_place(sides, before, after, pairing);
    if are_too_many {
        pairing.skip_some(&free_before, &free_after);
    }
}

/// Every pair of these; of very many, only those that share rare words.
fn pairs(sides: &Sides<'_>, before: &[usize], after: &[usize]) -> Vec<(usize, usize)> {
    if before.len() * after.len() <= sides.thresholds.pairs_at_most {
        return before
            .iter()
            .flat_map(|&old| after.iter().map(move |&new| (old, new)))
            .collect();
    }
    let texts = sides.texts;
    let others = after.iter().map(|&new| (new, &texts.after.section[new]));
    let nearest = Nearest::new(others, &texts.weights);
    let near = |old: usize| {
        let found = nearest.at_least(&texts.before.section[old], sides.thresholds.same_title);
        found.into_iter().map(move |(new, _)| (old, new))
    };
    before.iter().flat_map(|&old| near(old)).collect()
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
    let same_number = sections.0.is_numbered() && sections.0.ordinal == sections.1.ordinal;
    (likeness >= enough).then_some(Candidate {
        before,
        after,
        likeness,
        score: likeness
            + if same_title {
                sides.thresholds.title_bonus
            } else {
                0.0
            }
            + if same_number {
                sides.thresholds.number_bonus
            } else {
                0.0
            },
        reason: if same_title {
            Reason::Title
        } else {
            Reason::Text
        },
    })
}

/// Pairs the runs that fill the same gap between paired neighbours, where each has the title of the
/// one in its place or a text that is not strange to it.
fn in_place(sides: &Sides<'_>, before: &[usize], after: &[usize], pairing: &mut Pairing) {
    for (run, others) in gaps(before, after, pairing) {
        let agree = |(&one, &other): (&usize, &usize)| {
            sides.are_of_a_kind(one, other)
                && (sides.have_same_title(one, other)
                    || sides.texts.likeness(one, other) >= sides.thresholds.same_place)
        };
        if !run.iter().zip(&others).all(agree) {
            continue;
        }
        for (&one, &other) in run.iter().zip(&others) {
            let likeness = sides.texts.likeness(one, other);
            pairing.pair(one, other, Evidence::by(Reason::Position, likeness));
        }
    }
}
