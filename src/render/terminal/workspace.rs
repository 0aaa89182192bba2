//! The units of a workspace, and what its screens share: a table without borders.

use super::style::Role;
use super::text::{Align, Text, paint_lines};
use super::{frame, sentences};
use crate::messages::workspace::WorkspaceLabel as Label;
use crate::render::Display;
use crate::view::UnitsView;

/// Columns between two columns of a table.
const GAP: usize = 2;

/// The screen of `unit list` and `unit add`.
pub(super) fn units(view: &UnitsView, display: &Display) -> String {
    if view.added.is_some() || view.units.is_empty() {
        return sentences(&view.sentences, display);
    }
    let heads = [Label::Unit, Label::Kind];
    let mut rows = vec![heads.map(|head| head_cell(head, display)).to_vec()];
    for (name, kind) in &view.units {
        rows.push(vec![
            Text::of(Role::Name, name.as_str()),
            Text::plain(kind.as_deref().unwrap_or_default()),
        ]);
    }
    paint_lines(&table(rows, display), display.colour)
}

/// A cell over a column.
pub(super) fn head_cell(label: Label, display: &Display) -> Text {
    Text::of(Role::Faint, label.say(display.language))
}

/// Rows of cells as lines, each column as wide as its widest cell; the last one is cut at the
/// edge of the screen.
pub(super) fn table(rows: Vec<Vec<Text>>, display: &Display) -> Vec<Text> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|at| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            cells.map(Text::width).max().unwrap_or(0)
        })
        .collect();
    let lines = rows.into_iter().map(|row| {
        let mut line = Text::new();
        let last = row.len().saturating_sub(1);
        for (at, cell) in row.into_iter().enumerate() {
            match at == last {
                true => line.append(cell),
                false => line.append(cell.padded(widths[at] + GAP, Align::Left)),
            }
        }
        line.truncated(frame::columns(display))
    });
    lines.collect()
}
