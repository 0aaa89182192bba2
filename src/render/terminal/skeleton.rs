//! The outline of this year's report against last year's: lengths, what each part is made of, and
//! notes. A part's row holds all that stands under it, so that rows add up.

use super::changes::Changes;
use super::frame;
use super::shares::{BLOCKS, bar};
use super::style::Role;
use super::text::{Align, Text};
use crate::compare::Change;
use crate::messages::comparison::ComparisonMessage as Says;
use crate::messages::phrases::{self, grouped};
use crate::messages::years::YearsMessage;
use crate::render::Display;
use crate::render::columns::width;
use crate::render::makeup::{self, OutlineRow, Repeats};
use crate::view::Detail;
use crate::years::YearComparison;

/// Rows that a screen has room for beside what else is on it.
const MOST_ROWS: usize = 20;
/// Columns between two columns of the table.
const GAP: usize = 2;
/// Columns that notes need beside a row, in full and in a word or two.
const NOTES: usize = 22;
const SHORT_NOTES: usize = 14;
/// Columns that a name keeps where notes stand beside it.
const SHORT_NAME: usize = 24;
/// Columns of the names at least, where they need so many; with less room they have a line of their
/// own.
const NARROWEST_NAME: usize = 16;
/// Columns of the names at most.
const WIDEST_NAME: usize = 60;

/// The table, its heads first.
pub fn table(years: &YearComparison, changes: &Changes<'_>, display: &Display) -> Vec<Text> {
    let most = match changes.shown().detail {
        Detail::Folded => MOST_ROWS,
        Detail::All => usize::MAX,
    };
    let outline = makeup::outline(years, most);
    let rows: Vec<Row> = outline
        .rows
        .iter()
        .map(|one| row(one, changes, display))
        .collect();
    let head = |message: Says| Text::of(Role::Faint, &message.say(display.language));
    let heads = Row {
        name: head(Says::SectionHead),
        length: head(Says::LengthHead),
        bar: head(Says::MakeupHead),
        notes: Text::new(),
        short_notes: None,
    };
    let columns = frame::columns(display);
    let layout = Layout::of(&rows, &heads, columns);
    let notes = match layout.has_notes_beside {
        true => head(Says::NotesHead),
        false => Text::new(),
    };
    let mut lines = layout.lines(&Row { notes, ..heads });
    lines.push(frame::rule(display));
    lines.extend(rows.iter().flat_map(|row| layout.lines(row)));
    if outline.left_out > 0 {
        let sections = outline.left_out;
        let said = YearsMessage::OtherSections { sections }.say(display.language);
        lines.extend(Text::of(Role::Faint, &said).hanging(columns, 2));
    }
    lines
}

struct Row {
    name: Text,
    length: Text,
    bar: Text,
    notes: Text,
    /// In a word or two, where they may be told so.
    short_notes: Option<Text>,
}

struct Layout {
    name: usize,
    /// True where there is no room for names beside the figures.
    is_stacked: bool,
    length: usize,
    columns: usize,
    has_notes_beside: bool,
}

impl Layout {
    /// The widths that these rows take.
    fn of(rows: &[Row], heads: &Row, columns: usize) -> Self {
        let all = || rows.iter().chain([heads]);
        let widest = |cell: fn(&Row) -> &Text| {
            let widths = all().map(|row| cell(row).width());
            widths.max().unwrap_or(0)
        };
        let length = widest(|row| &row.length);
        let names = widest(|row| &row.name).min(WIDEST_NAME);
        let room = columns.saturating_sub(length + BLOCKS + 2 * GAP);
        // Notes stand beside their rows as long as a name keeps enough columns to be known by.
        let beside = [NOTES, SHORT_NOTES].into_iter().find(|notes| {
            let left = room.saturating_sub(notes + GAP);
            left >= names.min(SHORT_NAME)
        });
        let name = match beside {
            Some(notes) => names.min(room - notes - GAP),
            None => names.min(room),
        };
        Self {
            is_stacked: name < names.min(NARROWEST_NAME),
            name,
            length,
            columns,
            has_notes_beside: beside.is_some(),
        }
    }

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
        let room = self.columns.saturating_sub(line.width() + GAP);
        let notes = [Some(&row.notes), row.short_notes.as_ref()];
        let fitting = notes.into_iter().flatten().find(|it| it.width() <= room);
        if let Some(notes) = fitting {
            line.push(Role::Plain, &" ".repeat(GAP));
            line.append(notes.clone());
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
        short_notes: short_notes(changes, row),
    }
}

/// What became of the section in the names of its changes, a new number aside; `None` where its
/// notes are to be told in full.
fn short_notes(changes: &Changes<'_>, row: &OutlineRow<'_>) -> Option<Text> {
    if row.repeats.is_some() || changes.shown().detail == Detail::All {
        return None;
    }
    let pair = changes.section(row.pair);
    let of_whole = pair.changes.iter();
    let of_whole = of_whole.filter(|it| !matches!(it, Change::Edited | Change::Renumbered));
    let name = |change: &Change| {
        // As the full note says it, where that is as short.
        let note = changes.note_on(pair, *change);
        match note.is_empty() || note.width() > SHORT_NOTES - GAP {
            true => changes.say(&Says::Fact(*change)),
            false => note.words(),
        }
    };
    let names: Vec<String> = of_whole.map(name).collect();
    let said = phrases::list(&names, changes.display().language);
    Some(Text::of(Role::Faint, &said))
}

/// What became of the section as a whole, and whether only years or figures changed in it.
fn notes(changes: &Changes<'_>, row: &OutlineRow<'_>) -> Text {
    if row.last_year.is_none() {
        return Text::of(Role::NewText, &changes.say(&row.not_last_year()));
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
