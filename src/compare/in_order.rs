//! Equal members of two rows, in the order of both.

use similar::{Algorithm, DiffOp};
use std::hash::Hash;

/// The members with equal keys, in order (patience diff, Cohen 2005). Keys may stand more than
/// once: inside what is paired already, the order tells them apart.
pub fn equal_in_order<K: Hash + Eq + Ord>(
    before: &[usize],
    after: &[usize],
    key_before: impl Fn(usize) -> K,
    key_after: impl Fn(usize) -> K,
) -> Vec<(usize, usize)> {
    let old: Vec<K> = before.iter().map(|&member| key_before(member)).collect();
    let new: Vec<K> = after.iter().map(|&member| key_after(member)).collect();
    let mut found = Vec::new();
    for operation in similar::capture_diff_slices(Algorithm::Patience, &old, &new) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = operation
        {
            let rows = (&before[old_index..], &after[new_index..]);
            found.extend(rows.0.iter().copied().zip(rows.1.iter().copied()).take(len));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::equal_in_order;

    #[test]
    fn what_stands_twice_is_told_apart_by_its_order() {
        let keys = ["same", "other", "same", "new"];
        let found = equal_in_order(&[0, 1, 2], &[0, 3, 2], |i| keys[i], |i| keys[i]);
        assert_eq!(found, [(0, 0), (2, 2)]);
    }
}
