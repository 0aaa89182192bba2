//! The smallest set of moves that explains a new order.
//!
//! Who keeps its place is the longest increasing subsequence (Fredman 1975) of the new order; of
//! equally long ones, the one in which most stand where they stood, then the one with the most
//! text. All others moved. The same ones moved where the two sides are exchanged.

/// What speaks for a pair that it kept its place, where as many others could have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Weight {
    /// Characters of both sides.
    pub chars: usize,
    /// A number drawn from both texts that settles what is even else.
    pub tie: u128,
}

/// Which of a row of counterparts moved.
///
/// `places[i]` is the new place of the i-th in the old order (no two alike), `weights[i]` its weight.
pub fn moved(places: &[usize], weights: &[Weight]) -> Vec<bool> {
    let mut ranks: Vec<usize> = places.to_vec();
    ranks.sort_unstable();
    let mut best = PrefixBest::new(places.len());
    let mut previous = vec![None; places.len()];
    for (index, place) in places.iter().enumerate() {
        let rank = ranks.partition_point(|other| other < place);
        let (value, before) = best.below(rank);
        previous[index] = before;
        let kept = Kept {
            count: value.count + 1,
            in_place: value.in_place + usize::from(rank == index),
            weight: Weight {
                chars: value.weight.chars + weights[index].chars,
                tie: value.weight.tie + weights[index].tie,
            },
        };
        best.set(rank, kept, index);
    }
    let mut moved = vec![true; places.len()];
    let mut at = best.below(places.len()).1;
    while let Some(index) = at {
        moved[index] = false;
        at = previous[index];
    }
    moved
}

/// How many keep their place, and what they weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Kept {
    count: usize,
    /// How many of them have as many before them as they had: nobody would call those moved.
    in_place: usize,
    weight: Weight,
}

/// The best of all ranks below one, by a binary indexed tree (Fenwick 1994).
struct PrefixBest {
    tree: Vec<(Kept, Option<usize>)>,
}

impl PrefixBest {
    fn new(size: usize) -> Self {
        Self {
            tree: vec![(Kept::default(), None); size + 1],
        }
    }

    fn below(&self, rank: usize) -> (Kept, Option<usize>) {
        let mut best = (Kept::default(), None);
        let mut at = rank;
        while at > 0 {
            if self.tree[at].0 > best.0 {
                best = self.tree[at];
            }
            at &= at - 1;
        }
        best
    }

    fn set(&mut self, rank: usize, kept: Kept, index: usize) {
        let mut at = rank + 1;
        while at < self.tree.len() {
            if kept > self.tree[at].0 {
                self.tree[at] = (kept, Some(index));
            }
            at += at & at.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Weight;
    use proptest::prelude::*;

    fn moved(places: &[usize], chars: &[usize]) -> Vec<bool> {
        let weight = |&chars: &usize| Weight { chars, tie: 0 };
        super::moved(places, &chars.iter().map(weight).collect::<Vec<_>>())
    }

    #[test]
    fn one_move_explains_one_move() {
        let chars = [50, 60, 900, 40, 70];
        // The third went to the front: it alone moved, however long it is.
        assert_eq!(
            moved(&[1, 2, 0, 3, 4], &chars),
            [false, false, true, false, false]
        );
    }

    #[test]
    fn the_shorter_of_two_that_changed_places_moved() {
        assert_eq!(moved(&[1, 0], &[500, 20]), [false, true]);
        assert_eq!(moved(&[1, 0], &[20, 500]), [true, false]);
    }

    #[test]
    fn who_stays_in_the_middle_did_not_move() {
        let chars = [900, 20, 800];
        assert_eq!(moved(&[2, 1, 0], &chars), [true, false, true]);
    }

    proptest! {
        #[test]
        fn who_stays_is_in_order(places in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle()) {
            let moved = moved(&places, &[1; 12]);
            let stay: Vec<usize> = (0..12).filter(|&i| !moved[i]).map(|i| places[i]).collect();
            prop_assert!(stay.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(!stay.is_empty());
        }
    }
}
