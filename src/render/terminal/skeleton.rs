//! The outline of this year's report against last year's: lengths, what each part is made of, and
//! notes. A part's row holds all that stands under it, so that rows add up.

use super::changes::Changes;
use super::frame;
use super::shares::{BLOCKS, bar};
use super::style::Role;
use super::text::{Align, Text};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::messages::phrases::grouped;
use crate::render::Display;
use crate::render::columns::width;
use crate::render::makeup::{self, OutlineRow, Repeats};
use crate::years::YearComparison;

/// Columns between two columns of the table.
const GAP: usize = 2;
/// Columns that notes need beside a row.
const NOTES: usize = 22;
/// Columns of the names at least, where they need so many; with less room they have a line of their
/// own.
const NARROWEST_NAME: usize = 16;
/// Columns of the names at most.
const WIDEST_NAME: usize = 40;

/// The table, its heads first.
pub fn table(years: &YearComparison, changes: &Changes<'_>, display: &Display) -> Vec<Text> {
    let outline = makeup::outline(years);
    let rows: Vec<Row> = outline
        .iter()
        .map(|one| row(one, changes, display))
        .collect();
    let head = |message: Says| Text::of(Role::Faint, &message.say(display.language));
    let heads = Row {
        name: head(Says::SectionHead),
        length: head(Says::LengthHead),
        bar: head(Says::MakeupHead),
        notes: Text::new(),
    };
    let all = || rows.iter().chain([&heads]);
    let widest = |cell: fn(&Row) -> &Text| all().map(|row| cell(row).width()).max().unwrap_or(0);
    let columns = frame::columns(display);
    let length = widest(|row| &row.length);
    let fixed = length + BLOCKS + 2 * GAP;
    let beside = columns >= fixed + NOTES + GAP + WIDEST_NAME / 2;
    let short = [Says::NotLastYear, Says::NotThisYear].map(|note| width(&changes.say(&note)));
    let reserved = GAP
        + if beside {
            NOTES
        } else {
            short[0].max(short[1])
        };
    // Notes stand under their rows before a name is cut for them.
    let names = widest(|row| &row.name).min(WIDEST_NAME);
    let room = match columns.saturating_sub(fixed + reserved) {
        room if beside || room >= names => room,
        _ => columns.saturating_sub(fixed),
    };
    let notes = if beside {
        head(Says::NotesHead)
    } else {
        Text::new()
    };
    let layout = Layout {
        name: names.min(room),
        is_stacked: room < names.min(NARROWEST_NAME),
        length,
        columns,
    };
    let mut lines = layout.lines(&Row { notes, ..heads });
    lines.push(frame::rule(display));
    lines.extend(rows.iter().flat_map(|row| layout.lines(row)));
    lines
}

struct Row {
    name: Text,
    length: Text,
    bar: Text,
    notes: Text,
}

struct Layout {
    name: usize,
    /// True where there is no room for names beside the figures.
    is_stacked: bool,
    length: usize,
    columns: usize,
}

impl Layout {
    /// The row in one line; notes that do not fit behind it stand under it.
    fn lines(&self, row: &Row) -> Vec<Text> {
        if self.is_stacked {
            return self.stacked(row);
        }
        let mut line = row
            .name
            .clone()
            .truncated(self.name)
            .padded(self.name, Align::Left);
        line.push(Role::Plain, &" ".repeat(GAP));
        line.append(row.length.clone().padded(self.length, Align::Right));
        line.push(Role::Plain, &" ".repeat(GAP));
        line.append(row.bar.clone().padded(BLOCKS, Align::Left));
        if row.notes.is_empty() {
            return vec![line];
        }
        if line.width() + GAP + row.notes.width() <= self.columns {
            line.push(Role::Plain, &" ".repeat(GAP));
            line.append(row.notes.clone());
            return vec![line];
        }
        let indent = leading_blanks(&row.name) + 4;
        let mut under = Text::plain(&" ".repeat(indent));
        under.append(row.notes.clone());
        let mut lines = vec![line];
        lines.extend(under.hanging(self.columns, indent));
        lines
    }
}

impl Layout {
    /// The name in a line of its own, and all else under it.
    fn stacked(&self, row: &Row) -> Vec<Text> {
        let indent = leading_blanks(&row.name) + 2;
        let mut lines = row.name.hanging(self.columns, indent);
        let mut figures = Text::plain(&" ".repeat(indent));
        figures.append(row.length.clone());
        figures.push(Role::Plain, &" ".repeat(GAP));
        figures.append(row.bar.clone());
        lines.push(figures);
        if !row.notes.is_empty() {
            let mut under = Text::plain(&" ".repeat(indent));
            under.append(row.notes.clone());
            lines.extend(under.hanging(self.columns, indent));
        }
        lines
    }
}

fn leading_blanks(name: &Text) -> usize {
    let words = name.words();
    width(&words) - width(words.trim_start_matches(' '))
}

fn row(row: &OutlineRow<'_>, changes: &Changes<'_>, display: &Display) -> Row {
    let name = changes.name(row.document, row.section);
    let indent = "  ".repeat(row.document.sections[row.section].depth);
    let name = match row.this_year {
        Some(_) => Text::plain(&format!("{indent}{name}")),
        None => Text::of(
            Role::Faint,
            &format!("{indent}{}", changes.say(&Says::LastYears { name })),
        ),
    };
    let number = |chars: Option<usize>| chars.map_or_else(|| "-".to_owned(), grouped);
    let arrow = frame::arrow(display);
    let length = format!("{}{arrow}{}", number(row.last_year), number(row.this_year));
    Row {
        name,
        length: Text::plain(&length),
        bar: bar(&row.made, display),
        notes: notes(changes, row),
    }
}

/// What became of the section as a whole, and whether only years or figures changed in it.
fn notes(changes: &Changes<'_>, row: &OutlineRow<'_>) -> Text {
    if row.last_year.is_none() {
        return Text::of(Role::NewText, &changes.say(&Says::NotLastYear));
    }
    if row.this_year.is_none() {
        return Text::of(Role::GoneText, &changes.say(&Says::NotThisYear));
    }
    let mut notes = match row.repeats {
        Some(Repeats::ButYears(percent)) => {
            let said = changes.say(&Says::OnlyRedated { percent });
            Text::of(Role::Check, &format!("! {said}"))
        }
        Some(Repeats::ButFigures(percent)) => {
            Text::of(Role::Faint, &changes.say(&Says::OnlyRefigured { percent }))
        }
        None => Text::new(),
    };
    let whole = changes.notes(changes.section(row.pair));
    if !notes.is_empty() && !whole.is_empty() {
        notes.push(Role::Faint, changes.comma());
    }
    notes.append(whole);
    notes
}
