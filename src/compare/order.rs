//! The order in which a comparison is told: that of the new text, with what was removed where it
//! stood.

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
    let mut removed_after: Vec<(Option<usize>, usize)> = Vec::new();
    let mut last = None;
    for &old in before {
        if is_removed(old) {
            removed_after.push((last, old));
        } else if let Some(new) = counterpart(old) {
            last = Some(new);
        }
    }
    let push_removed = |rows: &mut Vec<Row>, place: Option<usize>| {
        let here = removed_after.iter().filter(|&&(after, _)| after == place);
        rows.extend(here.map(|&(_, old)| (Some(old), None)));
    };
    push_removed(&mut rows, None);
    for &new in after {
        rows.push((before_of(new), Some(new)));
        push_removed(&mut rows, Some(new));
    }
    rows
}
