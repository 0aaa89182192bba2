//! Where every report of a year stands: totals, one bar, and a table with the worst first.

mod page;
mod table;

pub(super) use page::screen as page;

use super::frame;
use super::style::Role;
use super::text::{Align, Text, paint_lines};
use crate::collection::{Phase, Row};
use crate::messages::board::{BoardMessage as Says, Counted};
use crate::messages::workspace::DoneMessage;
use crate::render::board_rows::{ascii_block, block, last_years_sentences};
use crate::render::makeup::apportioned;
use crate::render::{Display, Glyphs};
use crate::view::{BoardExtent, BoardView};
use table::Table;

/// Rows that a screen shows of those to look at, unless all are asked for.
const MOST_ROWS: usize = 30;
/// A board of so few units is shown whole.
const SMALL_BOARD: usize = 12;
/// Columns between two totals.
const BETWEEN: usize = 3;

/// The screen of `status`.
pub(super) fn screen(view: &BoardView, display: &Display) -> String {
    if view.board.rows.is_empty() {
        let none = DoneMessage::NoUnits.say(display.language);
        return paint_lines(&[Text::plain(&none)], display.colour);
    }
    let mut lines = header(view, display);
    lines.push(frame::rule(display));
    lines.extend(totals(view, display));
    lines.push(bar(view, display));
    lines.push(Text::new());
    lines.extend(match view.selection.is_narrow() {
        true => selected(view, display),
        false => whole(view, display),
    });
    paint_lines(&lines, display.colour)
}

fn say(message: &Says, display: &Display) -> String {
    message.say(display.language)
}

fn header(view: &BoardView, display: &Display) -> Vec<Text> {
    let board = &view.board;
    let left = Text::of(
        Role::Heading,
        &say(&Says::Title { year: board.year }, display),
    );
    let Some(due) = board.due else {
        return vec![left];
    };
    let says = Says::Due {
        due,
        left: due.days_since(board.today),
    };
    let right = Text::plain(&say(&says, display));
    at_both_ends(left, right, display)
}

/// Two texts at the ends of one line, or on two lines where there is no room.
fn at_both_ends(left: Text, right: Text, display: &Display) -> Vec<Text> {
    let columns = frame::columns(display);
    let gap = columns.saturating_sub(left.width() + right.width());
    if gap < 2 {
        let mut lines = left.hanging(columns, 2);
        lines.extend(right.hanging(columns, 2));
        return lines;
    }
    let width = left.width() + gap;
    let mut line = left.padded(width, Align::Left);
    line.append(right);
    vec![line]
}

/// How many there are of each phase, which explains the bar, and what else somebody has to know.
fn totals(view: &BoardView, display: &Display) -> Vec<Text> {
    let totals = &view.board.totals;
    let units = Says::Units {
        units: totals.units,
    };
    let mut phases = vec![Text::of(Role::Heading, &say(&units, display))];
    for (phase, count) in Phase::FARTHEST_FIRST.into_iter().zip(totals.phases) {
        if count > 0 {
            let said = say(&Says::OfPhase { phase, count }, display);
            phases.push(sign(phase, display).with(Role::Plain, &format!(" {said}")));
        }
    }
    let others = [
        (Counted::Late, totals.late),
        (Counted::Broken, totals.broken),
        (Counted::VoidSignOffs, totals.void_sign_offs),
        (Counted::OverLimit, totals.over_limit),
        (Counted::OpenComments, totals.open_comments),
        (Counted::Unsaved, totals.unsaved),
    ];
    let others = others.into_iter().filter(|(_, count)| *count > 0);
    let others = others.map(|(of, count)| {
        let said = say(&Says::Total { of, count }, display);
        Text::of(Role::Check, &said)
    });
    let columns = frame::columns(display);
    let mut lines = packed(phases, columns);
    lines.extend(packed(others.collect(), columns));
    lines
}

/// Short texts side by side, on as many lines as they need.
fn packed(texts: Vec<Text>, columns: usize) -> Vec<Text> {
    let mut lines: Vec<Text> = Vec::new();
    for text in texts {
        match lines.last_mut() {
            Some(line) if line.width() + BETWEEN + text.width() <= columns => {
                line.push(Role::Plain, &" ".repeat(BETWEEN));
                line.append(text);
            }
            Some(_) | None => lines.push(text),
        }
    }
    lines
}

/// The sign of a phase.
fn sign(phase: Phase, display: &Display) -> Text {
    let role = match phase {
        Phase::Done => Role::NewText,
        Phase::Reviewing | Phase::Consulting => Role::Plain,
        Phase::Drafting => Role::Faint,
        Phase::Unknown | Phase::NotStarted => Role::Check,
    };
    Text::of(
        role,
        match display.glyphs {
            Glyphs::Unicode => block(phase),
            Glyphs::Ascii => ascii_block(phase),
        },
    )
}

/// All units on one bar, as wide as the screen; what there is of a phase is seen.
fn bar(view: &BoardView, display: &Display) -> Text {
    let counts = view.board.totals.phases;
    let columns = frame::columns(display);
    let seen = counts.iter().filter(|count| **count > 0).count();
    let parts = counts.map(|count| count as f64);
    let blocks = apportioned(parts, columns.saturating_sub(seen)).unwrap_or_default();
    let mut bar = Text::new();
    for ((phase, count), blocks) in Phase::FARTHEST_FIRST.into_iter().zip(counts).zip(blocks) {
        for _ in 0..blocks + usize::from(count > 0) {
            bar.append(sign(phase, display));
        }
    }
    bar
}

/// How much of the board is shown.
fn extent(view: &BoardView) -> BoardExtent {
    match view.board.rows.len() <= SMALL_BOARD {
        true => BoardExtent::All,
        false => view.extent,
    }
}

/// Those that somebody has to look at, and how many there are beside them; or all.
fn whole(view: &BoardView, display: &Display) -> Vec<Text> {
    let (attention, others): (Vec<&Row>, Vec<&Row>) = view
        .board
        .rows
        .iter()
        .partition(|row| !row.concerns.is_empty());
    let count = attention.len();
    let heading = match count {
        0 => Text::plain(&say(&Says::NoAttention, display)),
        count => Text::of(Role::Heading, &say(&Says::Attention { count }, display)),
    };
    let mut lines = vec![heading];
    if extent(view) == BoardExtent::All {
        let mut table = Table::of(view, display);
        table.rows(&attention);
        if !others.is_empty() && count > 0 {
            let count = others.len();
            table.heading(&say(&Says::OthersInOrder { count }, display));
        }
        table.rows(&others);
        lines.extend(table.lines());
        if view
            .board
            .rows
            .iter()
            .any(|row| last_years_sentences(row).is_some())
        {
            let means = say(&Says::LastYearsSentencesMeans, display);
            lines.push(Text::new());
            lines.extend(Text::of(Role::Faint, &means).hanging(frame::columns(display), 2));
        }
        return lines;
    }
    let shown = match count {
        // One row more takes no more room than to say that it is left out.
        count if count <= MOST_ROWS + 1 => count,
        _ => MOST_ROWS,
    };
    if count > 0 {
        let mut table = Table::of(view, display);
        table.rows(&attention[..shown]);
        lines.extend(table.lines());
    }
    lines.push(Text::new());
    let others = if count > 0 { others.len() } else { 0 };
    lines.extend(footer(view, count - shown, others, display));
    lines
}

fn footer(view: &BoardView, left_out: usize, others: usize, display: &Display) -> Vec<Text> {
    let mut texts = Vec::new();
    let mut hint = |says: &Says| texts.push(Text::of(Role::Faint, &say(says, display)));
    if left_out > 0 {
        hint(&Says::MoreAttention { count: left_out });
    }
    if others > 0 {
        hint(&Says::InOrder { count: others });
    }
    if left_out == 0 {
        hint(&Says::SeeAll);
    }
    if view.board.totals.late > 0 {
        hint(&Says::SeeLate);
    }
    packed(texts, frame::columns(display))
}

/// The rows that were asked for.
fn selected(view: &BoardView, display: &Display) -> Vec<Text> {
    let rows: Vec<&Row> = view.selected().collect();
    if rows.is_empty() {
        return vec![Text::plain(&say(&Says::NoneSelected, display))];
    }
    let says = Says::Selected {
        rows: rows.len(),
        units: view.board.totals.units,
    };
    let mut lines = vec![Text::of(Role::Heading, &say(&says, display))];
    let mut table = Table::of(view, display);
    table.rows(&rows);
    lines.extend(table.lines());
    lines
}
