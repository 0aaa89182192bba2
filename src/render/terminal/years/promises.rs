//! Last year's promises: how many there are of each sort, and the ones to ask about first.

use super::super::frame;
use super::super::style::Role;
use super::super::text::{Align, Text};
use crate::messages::years::YearsMessage as Says;
use crate::render::Display;
use crate::render::columns::width;
use crate::render::excerpt::shortened;
use crate::render::year_facts::{Facts, PromiseCells, promise_cells, totals};
use crate::years::leading::leading_promises;
use crate::years::promises::PromiseStatus;
use crate::years::thresholds::LeadingThresholds;

/// Columns between two cells.
const GAP: usize = 2;
/// Narrower screens show the answer under the promise.
const BESIDE: usize = 100;
/// Columns of a promise beside its answer, in hundredths of what is left of the line.
const PROMISE: usize = 45;

/// The totals and the first rows; nothing where nothing was promised.
pub(in crate::render::terminal) fn leading(facts: &Facts<'_>, display: &Display) -> Vec<Text> {
    let promises = &facts.years().promises;
    if promises.is_empty() {
        return Vec::new();
    }
    let said = totals(facts);
    let columns = frame::columns(display);
    let mut lines = Text::of(Role::Heading, &said).hanging(columns, 2);
    lines.push(frame::rule(display));
    let thresholds = LeadingThresholds::STANDARD;
    let most = match columns >= BESIDE {
        true => thresholds.promises,
        false => thresholds.promises_in_two_lines,
    };
    let leading = leading_promises(promises, most);
    let rows = leading.rows.iter().map(|&index| &promises[index]);
    let cells: Vec<PromiseCells> = rows.map(|one| promise_cells(one, facts)).collect();
    lines.extend(table(&cells, columns));
    lines.extend(others(leading.others, facts, columns));
    lines
}

/// Rows without a head.
pub(super) fn table(cells: &[PromiseCells], columns: usize) -> Vec<Text> {
    let widest = |cell: fn(&PromiseCells) -> &str| {
        let widths = cells.iter().map(|one| width(cell(one)));
        widths.max().unwrap_or(0)
    };
    let id = widest(|one| &one.id);
    let became = widest(|one| &one.became);
    let room = columns.saturating_sub(id + became + 3 * GAP);
    let text = widest(|one| &one.text).min(room * PROMISE / 100);
    let mut lines = Vec::new();
    for one in cells {
        let mut line = Text::of(Role::Faint, &one.id).padded(id + GAP, Align::Left);
        let status = Text::of(role(one.status), &one.became);
        line.append(status.padded(became + GAP, Align::Left));
        if columns >= BESIDE {
            let words = Text::plain(&shortened(&one.text, text));
            line.append(words.padded(text + GAP, Align::Left));
            line.push(Role::Name, &one.answer.within(room - text));
            lines.push(line);
            continue;
        }
        let room = columns.saturating_sub(id + became + 2 * GAP);
        line.push(Role::Plain, &shortened(&one.text, room));
        lines.push(line);
        let answer = one.answer.within(room);
        if !answer.is_empty() {
            let under = Text::plain(&" ".repeat(columns - room));
            lines.push(under.with(Role::Name, &answer));
        }
    }
    lines
}

fn role(status: PromiseStatus) -> Role {
    match status {
        PromiseStatus::Missing | PromiseStatus::Repeated => Role::Check,
        PromiseStatus::Perhaps | PromiseStatus::Reported | PromiseStatus::Obsolete => Role::Plain,
    }
}

/// How many are not shown, and the call that lists all.
fn others(count: usize, facts: &Facts<'_>, columns: usize) -> Vec<Text> {
    let mut line = Text::new();
    if count > 0 {
        line.push(Role::Faint, &facts.say(&Says::OtherPromises { count }));
    }
    if let Some(report) = facts.report().filter(|_| count > 0) {
        line.push(Role::Plain, "  ");
        line.push(Role::Hint, &facts.say(&Says::SeePromises { report }));
    }
    match line.is_empty() {
        true => Vec::new(),
        false => line.hanging(columns, 2),
    }
}
