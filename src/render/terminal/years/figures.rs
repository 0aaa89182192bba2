//! The figures of two years: the weightiest as a table, what does not agree in sentences, and how
//! many there are beside them; or all of them, section by section.

use super::super::frame;
use super::super::style::Role;
use super::super::text::{Align, Text};
use super::table::Table;
use crate::messages::years::{WhichYear, YearsMessage as Says};
use crate::render::year_facts::{Facts, FigureCells, figure_cells, finding, first_looks};
use crate::render::{Colour, Display};
use crate::years::figures::{FigureFinding, FigureRow, FigureStatus};
use crate::years::leading::{FirstLook, leading_figures};
use crate::years::thresholds::LeadingThresholds;

/// Columns that a name keeps at least before a row becomes two lines.
const NARROWEST_NAME: usize = 14;

/// The weightiest figures and findings; nothing where there are no figures.
pub(in crate::render::terminal) fn leading(facts: &Facts<'_>, display: &Display) -> Vec<Text> {
    let years = facts.years();
    let leading = leading_figures(years);
    if years.figures.rows.is_empty() {
        return Vec::new();
    }
    let rows = leading.rows.iter().map(|&index| &years.figures.rows[index]);
    let cells: Vec<FigureCells> = rows.map(|row| figure_cells(row, facts)).collect();
    let mut lines = match cells.is_empty() {
        true => Vec::new(),
        false => table(&cells, &Says::FiguresHead, facts, display),
    };
    lines.extend(findings(facts, Which::NotLookedAtFirst, display));
    if !leading.others.is_empty() {
        let counts = leading.others;
        let said = facts.say(&match cells.is_empty() {
            true => Says::FigureCounts { counts },
            false => Says::OtherFigures { counts },
        });
        let line = Text::of(Role::Faint, &said)
            .with(Role::Plain, "  ")
            .with(Role::Hint, &facts.say(&Says::ShowFigures));
        lines.extend(line.hanging(frame::columns(display), 2));
    }
    lines
}

/// All figures under the sections that tell them, and all findings.
pub(in crate::render::terminal) fn all(facts: &Facts<'_>, display: &Display) -> Vec<Text> {
    let years = facts.years();
    if years.figures.rows.is_empty() {
        return vec![Text::plain(&facts.say(&Says::NoFigures))];
    }
    let rows = years.figures.rows.iter();
    let cells: Vec<FigureCells> = rows.map(|row| figure_cells(row, facts)).collect();
    let mut lines = table(&cells, &Says::AllFiguresHead, facts, display);
    lines.extend(findings(facts, Which::All, display));
    lines
}

/// The figures of one section; nothing where it has none.
pub(super) fn of_section<'a>(
    rows: impl Iterator<Item = &'a FigureRow>,
    facts: &Facts<'_>,
    display: &Display,
) -> Vec<Text> {
    let cells: Vec<FigureCells> = rows.map(|row| figure_cells(row, facts)).collect();
    match cells.is_empty() {
        true => Vec::new(),
        false => table(&cells, &Says::SectionFiguresHead, facts, display),
    }
}

/// Which sentences on figures that do not agree are said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    All,
    /// Up to a number, without those that are said at the end of the screen.
    NotLookedAtFirst,
}

/// What does not agree.
fn findings(facts: &Facts<'_>, which: Which, display: &Display) -> Vec<Text> {
    let said_below = match which {
        Which::All => Vec::new(),
        Which::NotLookedAtFirst => first_looks(facts).places,
    };
    let is_said = |index: usize| said_below.contains(&FirstLook::Finding(index));
    let found = facts.years().figures.findings.iter().enumerate();
    let found: Vec<&FigureFinding> = found
        // What was aimed at and not plainly missed stands in its row.
        .filter(|(index, one)| one.is_to_be_checked() && !is_said(*index))
        .map(|(_, finding)| finding)
        .collect();
    let most = match which {
        Which::All => found.len(),
        Which::NotLookedAtFirst => LeadingThresholds::STANDARD.findings,
    };
    let columns = frame::columns(display);
    let shown = found.iter().take(most).flat_map(|one| {
        let said = facts.say(&finding(one, facts));
        Text::of(Role::Check, &format!("! {said}")).hanging(columns, 2)
    });
    let mut lines: Vec<Text> = shown.collect();
    let count = found.len().saturating_sub(most);
    if count > 0 {
        let said = facts.say(&Says::OtherFindings { count });
        lines.push(Text::of(Role::Check, &format!("! {said}")));
    }
    lines
}

fn table(cells: &[FigureCells], head: &Says, facts: &Facts<'_>, display: &Display) -> Vec<Text> {
    let columns = frame::columns(display);
    let faint = |words: &str| Text::of(Role::Faint, words);
    let heads = [
        Text::of(Role::Heading, &facts.say(head)),
        faint(&facts.year_head(WhichYear::Last)),
        faint(&facts.year_head(WhichYear::This)),
        faint(&facts.say(&Says::ChangeHead)),
        faint(&facts.say(&Says::PlaceHead)),
    ];
    let mut table = Table {
        align: [
            Align::Left,
            Align::Right,
            Align::Right,
            Align::Right,
            Align::Left,
        ],
        rows: std::iter::once(heads)
            .chain(cells.iter().map(row))
            .collect(),
    };
    let notes: Vec<Text> = cells.iter().map(|one| note(one, facts)).collect();
    let mut widths = table.widths();
    let over = table.width().saturating_sub(columns);
    if widths[0] < over + NARROWEST_NAME.min(widths[0]) {
        return stacked(&notes, &table.rows, display);
    }
    widths[0] -= over;
    for (row, cells) in table.rows.iter_mut().skip(1).zip(cells) {
        row[0] = Text::plain(&cells.name_within(widths[0]));
    }
    let mut rows = table.lines(widths).into_iter();
    let mut lines: Vec<Text> = rows.next().into_iter().collect();
    lines.push(frame::rule(display));
    for (row, note) in rows.zip(notes) {
        lines.extend(with_note(row, note, columns));
    }
    lines
}

/// A row with its note behind it, or under it where there is no room.
fn with_note(mut row: Text, note: Text, columns: usize) -> Vec<Text> {
    if note.is_empty() {
        return vec![row];
    }
    let width = row.paint(Colour::Off).trim_end().to_owned();
    let width = Text::plain(&width).width();
    if width + 2 + note.width() <= columns {
        row = row.beginning(width).with(Role::Plain, "  ");
        row.append(note);
        return vec![row];
    }
    let mut under = Text::plain("    ");
    under.append(note);
    let mut lines = vec![row];
    lines.extend(under.hanging(columns, 4));
    lines
}

/// The name in a line of its own, and all else under it.
fn stacked(notes: &[Text], rows: &[[Text; 5]], display: &Display) -> Vec<Text> {
    let columns = frame::columns(display);
    let arrow = frame::arrow(display);
    let mut lines = vec![rows[0][0].clone(), frame::rule(display)];
    for (note, row) in notes.iter().zip(&rows[1..]) {
        let [name, last_year, this_year, change, place] = row.clone();
        lines.extend(name.hanging(columns, 2));
        let mut under = Text::plain("  ");
        under.append(last_year);
        under.push(Role::Plain, arrow);
        under.append(this_year);
        for cell in [change, place, note.clone()] {
            if !cell.is_empty() {
                under.push(Role::Plain, "  ");
                under.append(cell);
            }
        }
        lines.extend(under.hanging(columns, 4));
    }
    lines
}

/// Why somebody should look at a figure, or what was aimed at.
fn note(cells: &FigureCells, facts: &Facts<'_>) -> Text {
    match (&cells.planned, cells.note) {
        (Some(planned), _) => Text::plain(planned),
        (None, Some(note)) => {
            let said = facts.say(&Says::Note(note));
            Text::of(Role::Check, &format!("! {said}"))
        }
        (None, None) => Text::new(),
    }
}

fn row(cells: &FigureCells) -> [Text; 5] {
    let value = |value: &Option<String>| Text::plain(value.as_deref().unwrap_or("-"));
    let faint = matches!(cells.status, FigureStatus::Unchanged | FigureStatus::Masked);
    let role = match faint && cells.note.is_none() {
        true => Role::Faint,
        false => Role::Plain,
    };
    [
        Text::plain(&cells.name),
        value(&cells.last_year),
        value(&cells.this_year),
        Text::of(role, &cells.change),
        Text::of(Role::Name, &cells.spot),
    ]
}
