//! Runs without counterpart that stand between the same paired neighbours on both sides.

use super::pairing::Pairing;
use rustc_hash::FxHashMap;

/// The runs of the old and of the new side that fill the same gap, where both have the same number
/// of members, so that each may be held against the one in its place.
pub fn gaps(before: &[usize], after: &[usize], pairing: &Pairing) -> Vec<(Vec<usize>, Vec<usize>)> {
    let place: FxHashMap<usize, usize> = after
        .iter()
        .enumerate()
        .map(|(place, &index)| (index, place))
        .collect();
    let place_of = |old: usize| pairing.after(old).and_then(|new| place.get(&new).copied());
    let mut found = Vec::new();
    // Where the run on the new side begins: after the counterpart of what precedes the gap; `None`
    // where that stands elsewhere.
    let mut start = Some(0);
    let mut run = Vec::new();
    for &old in before {
        if pairing.after(old).is_none() {
            run.push(old);
            continue;
        }
        let end = place_of(old);
        if let (Some(start), Some(end)) = (start, end) {
            fill(&mut found, &run, after.get(start..end), pairing);
        }
        run.clear();
        start = end.map(|place| place + 1);
    }
    if let Some(start) = start {
        fill(&mut found, &run, after.get(start..), pairing);
    }
    found
}

fn fill(
    found: &mut Vec<(Vec<usize>, Vec<usize>)>,
    run: &[usize],
    others: Option<&[usize]>,
    pairing: &Pairing,
) {
    let Some(others) = others else { return };
    let all_free = others.iter().all(|&new| pairing.before(new).is_none());
    if !run.is_empty() && run.len() == others.len() && all_free {
        found.push((run.to_vec(), others.to_vec()));
    }
}

#[cfg(test)]
mod tests {
    use super::{Pairing, gaps};
    use crate::compare::{Evidence, Reason};

    fn paired(pairs: &[(usize, usize)]) -> Pairing {
        let mut pairing = Pairing::new(5, 5);
        for &(before, after) in pairs {
            let evidence = Evidence::certain(Reason::Anchor, 1.0);
            pairing.pair(before, after, evidence);
        }
        pairing
    }

    #[test]
    fn a_gap_has_the_same_neighbours_and_the_same_number() {
        let all = [0, 1, 2, 3, 4];
        assert_eq!(
            gaps(&all, &all, &paired(&[(0, 0), (2, 2)])),
            [(vec![1], vec![1]), (vec![3, 4], vec![3, 4])]
        );
        // One was added beside: who is whose is not known.
        assert!(gaps(&all[..3], &all[..4], &paired(&[(0, 0), (2, 3)])).is_empty());
        // The neighbour moved away.
        assert!(gaps(&all[..2], &all[..2], &paired(&[(1, 4)])).is_empty());
    }
}
