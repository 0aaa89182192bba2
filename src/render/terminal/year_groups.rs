//! Which years stand side by side in a table with a column a year: those that do not fit stand under
//! the others, with the names of the rows again.

use std::ops::Range;

/// Columns between two columns of a table.
pub(super) const GAP: usize = 2;

/// The columns that years of these widths take beside the names.
pub(super) fn taken(widths: &[usize]) -> usize {
    widths.iter().map(|width| width + GAP).sum()
}

/// The years that stand side by side, group by group; at least one in each.
pub(super) fn groups(names: usize, widths: &[usize], columns: usize) -> Vec<Range<usize>> {
    let mut groups = Vec::new();
    let mut start = 0;
    for end in 1..=widths.len() {
        let is_full = names + taken(&widths[start..end]) > columns;
        if is_full && end - start > 1 {
            groups.push(start..end - 1);
            start = end - 1;
        }
    }
    groups.push(start..widths.len());
    groups
}

#[cfg(test)]
mod tests {
    use super::groups;

    #[test]
    fn every_year_stands_in_one_group() {
        assert_eq!(groups(20, &[10, 10, 10], 60), vec![0..3; 1]);
        assert_eq!(groups(20, &[10, 10, 10, 10], 50), [0..2, 2..4]);
        assert_eq!(groups(20, &[40, 40], 50), [0..1, 1..2]);
    }
}
