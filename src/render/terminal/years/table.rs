//! Rows whose cells stand under each other, parted by blanks alone.

use super::super::style::Role;
use super::super::text::{Align, Text};

/// Columns between two cells.
const GAP: usize = 2;

/// A table with `N` columns.
pub(super) struct Table<const N: usize> {
    pub(super) align: [Align; N],
    pub(super) rows: Vec<[Text; N]>,
}

impl<const N: usize> Table<N> {
    /// The widest cell of each column.
    pub(super) fn widths(&self) -> [usize; N] {
        let mut widths = [0; N];
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.width().max(*width);
            }
        }
        widths
    }

    /// The columns of a whole row.
    pub(super) fn width(&self) -> usize {
        self.widths().iter().sum::<usize>() + GAP * (N - 1)
    }

    /// Its rows with these widths, one line each; a first cell that is longer is cut.
    pub(super) fn lines(&self, widths: [usize; N]) -> Vec<Text> {
        let line = |row: &[Text; N]| {
            let mut line = Text::new();
            for (index, cell) in row.iter().enumerate() {
                if index > 0 {
                    line.push(Role::Plain, &" ".repeat(GAP));
                }
                let cell = cell.clone().truncated(widths[index]);
                line.append(cell.padded(widths[index], self.align[index]));
            }
            line
        };
        self.rows.iter().map(line).collect()
    }
}
