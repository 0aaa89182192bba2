//! The order in which a comparison is told: that of the new text, with what was removed where it
//! stood.

use std::collections::BTreeMap;

/// A row of pairs of indices, either of which may be missing.
pub type Row = (Option<usize>, Option<usize>);

/// Puts the removed of the old side after the nearest before them that kept its place, or first
/// where there is none.
///
/// `counterpart(before)` is the new index of one that is told at its new place and kept its order;
/// `before_of(after)` is the old index to tell there; `is_removed` says who is told on its own.
pub fn told(
    before: &[usize],
    after: &[usize],
    before_of: impl Fn(usize) -> Option<usize>,
    is_removed: impl Fn(usize) -> bool,
    counterpart: impl Fn(usize) -> Option<usize>,
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::with_capacity(before.len().max(after.len()));
    let mut removed_after: BTreeMap<Option<usize>, Vec<Row>> = BTreeMap::new();
    let mut last = None;
    for &old in before {
        if is_removed(old) {
            removed_after
                .entry(last)
                .or_default()
                .push((Some(old), None));
        } else if let Some(new) = counterpart(old) {
            last = Some(new);
        }
    }
    let mut removed_here = |place| removed_after.remove(&place).unwrap_or_default();
    rows.extend(removed_here(None));
    for &new in after {
        rows.push((before_of(new), Some(new)));
        rows.extend(removed_here(Some(new)));
    }
    rows
}
