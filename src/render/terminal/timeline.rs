//! Many years of one unit: a line a year, and a table with a row a section and a column a year.
//! Columns that do not fit beside each other stand under each other, in groups of years.

use super::frame;
use super::shares::{block, role};
use super::style::Role;
use super::text::{Align, Text, paint_lines};
use super::year_groups::{GAP, groups, taken};
use crate::compare::document::Naming;
use crate::messages::comparison::{ComparisonMessage, ShareKind};
use crate::messages::phrases::{between_clauses, comma, grouped};
use crate::messages::timeline::TimelineMessage as Says;
use crate::render::makeup::{self, Made};
use crate::render::{Display, section_turns};
use crate::view::{GapReason, TimelineRows, TimelineView, YearGap};
use crate::years::Shares;
use crate::years::timeline::{SectionCell, SectionRow, SectionTurn};
use std::ops::Range;

/// Blocks of a bar where all years stand side by side …
const BLOCKS: usize = 10;
/// … and where they do not.
const FEW_BLOCKS: usize = 6;
/// Columns of the names at least.
const NARROWEST_NAME: usize = 16;
/// Columns of the names at most.
const WIDEST_NAME: usize = 36;
/// A percentage that is as wide as all others but 100.
const WIDEST_PERCENT: usize = 99;
/// More rows than these are no outline any more: deeper sections are left to their parents.
const MOST_ROWS: usize = 40;

/// The screen of `compare` over several years.
pub(super) fn screen(view: &TimelineView, display: &Display) -> String {
    let columns = frame::columns(display);
    let say = |message: Says| message.say(display.language);
    let mut title = Text::of(Role::Heading, &say(Says::Title));
    title.push(Role::Plain, "  ");
    title.push(Role::Name, view.unit.as_str());
    title.push(Role::Plain, "  ");
    title.push(
        Role::Plain,
        &say(Says::Years {
            range: view.asked,
            reports: view.timeline.years.len(),
        }),
    );
    let mut lines = title.hanging(columns, 2);
    lines.push(frame::rule(display));
    lines.extend(years(view, display));
    lines.push(legend(display));
    lines.push(Text::new());
    let (shown, hidden) = shown_rows(view);
    lines.extend(Table::new(view, shown, display).lines());
    if hidden > 0 {
        lines.push(Text::new());
        let said = say(Says::RowsHidden { rows: hidden });
        lines.extend(Text::of(Role::Faint, &said).hanging(columns, 2));
    }
    if let Some(last) = view.timeline.years.last() {
        let hint = say(Says::SeeTwoYears {
            unit: view.unit.clone(),
            year: last.year,
        });
        lines.push(Text::new());
        lines.extend(Text::of(Role::Faint, &hint).hanging(columns, 2));
    }
    paint_lines(&lines, display.colour)
}

/// A line a year: how its report is called, its length, and how it was made; or why there is none.
fn years(view: &TimelineView, display: &Display) -> Vec<Text> {
    let years = &view.timeline.years;
    let say = |message: Says| message.say(display.language);
    let labels = view.sides.iter().map(|side| Text::plain(&side.label));
    let lengths = years
        .iter()
        .map(|year| say(Says::Chars { chars: year.chars }));
    let lengths: Vec<Text> = lengths.map(|length| Text::plain(&length)).collect();
    let labels: Vec<Text> = labels.collect();
    let widest = |cells: &[Text]| cells.iter().map(Text::width).max().unwrap_or(0);
    let (label_width, length_width) = (widest(&labels), widest(&lengths));
    let mut lines = Vec::new();
    for year in view.asked.years() {
        let mut line = Text::of(Role::Heading, &year.to_string());
        line.push(Role::Plain, "  ");
        match years.iter().position(|column| column.year == year) {
            Some(place) => {
                line.append(labels[place].clone().padded(label_width + GAP, Align::Left));
                line.append(lengths[place].clone().padded(length_width, Align::Right));
                line.append(verdict(view, place, display));
            }
            None => {
                let gap = view.gaps.iter().find(|gap| gap.year == year);
                line.append(reason(gap, display));
            }
        }
        lines.extend(line.hanging(frame::columns(display), 6));
    }
    lines
}

/// Years that have no text, a line each, with why.
pub(super) fn year_gaps(gaps: &[YearGap], display: &Display) -> Vec<Text> {
    let lines = gaps.iter().flat_map(|gap| {
        let mut line = Text::of(Role::Heading, &gap.year.to_string());
        line.push(Role::Plain, "  ");
        line.append(reason(Some(gap), display));
        line.hanging(frame::columns(display), 6)
    });
    lines.collect()
}

fn reason(gap: Option<&YearGap>, display: &Display) -> Text {
    match gap.map(|gap| &gap.why) {
        Some(GapReason::Unreadable(reason)) => {
            let reason = reason.say(display.language);
            let said = Says::Unreadable { reason }.say(display.language);
            Text::of(Role::Check, &format!("! {said}"))
        }
        Some(GapReason::OtherLanguage) => {
            let said = Says::OtherLanguage.say(display.language);
            Text::of(Role::Check, &format!("! {said}"))
        }
        Some(GapReason::NoReport) | None => {
            Text::of(Role::Faint, &Says::NoReport.say(display.language))
        }
    }
}

/// How much of a year's report is of which sort, and what else is to be said of it.
fn verdict(view: &TimelineView, place: usize, display: &Display) -> Text {
    let year = &view.timeline.years[place];
    let mut line = Text::new();
    for share in shares_in_words(year.shares.as_ref(), display) {
        line.push(Role::Plain, "   ");
        line.append(share);
    }
    let before = place
        .checked_sub(1)
        .map(|place| view.timeline.years[place].year);
    if let Some(before) = before
        && before != year.year.before()
    {
        line.push(Role::Plain, " ");
        let said = Says::ComparedWith { year: before };
        line.push(Role::Check, &said.say(display.language));
    }
    if year.coarse_sections > 0 {
        line.push(Role::Plain, " ");
        line.push(Role::Faint, &Says::Coarse.say(display.language));
    }
    line
}

/// How much is of each sort, the shortest percents as wide as the longest there are.
fn shares_in_words(shares: Option<&Shares>, display: &Display) -> Vec<Text> {
    let percents = shares.and_then(|shares| Made::of_whole(*shares).percents());
    let Some(percents) = percents else {
        return Vec::new();
    };
    let kinds = ShareKind::ALL.into_iter().zip(percents.kinds);
    let said = kinds.map(|(kind, percent)| {
        let say = |percent| ComparisonMessage::ShareOf { kind, percent }.say(display.language);
        let widest = Text::plain(&say(WIDEST_PERCENT)).width();
        Text::plain(&say(percent)).padded(widest, Align::Left)
    });
    said.collect()
}

/// The signs of the bars.
fn legend(display: &Display) -> Text {
    let mut legend = Text::new();
    for kind in ShareKind::ALL {
        if !legend.is_empty() {
            legend.push(Role::Plain, "   ");
        }
        legend.push(role(kind), block(kind, display));
        let word = ComparisonMessage::Share(kind).say(display.language);
        legend.push(Role::Faint, &format!(" {word}"));
    }
    legend
}

/// The rows that are shown, and how many sections are left out because they stand too deep.
fn shown_rows(view: &TimelineView) -> (Vec<&SectionRow>, usize) {
    let rows = &view.timeline.rows;
    let depth = |row: &SectionRow| row.last().map_or(0, |cell| cell.depth);
    match &view.rows {
        TimelineRows::All => (rows.iter().collect(), 0),
        TimelineRows::These(these) => (these.iter().map(|&row| &rows[row]).collect(), 0),
        TimelineRows::Outline => {
            let is_named = |row: &&SectionRow| {
                depth(row) == 0
                    || row
                        .last()
                        .is_some_and(|cell| cell.name.naming != Naming::FirstWords)
            };
            let up_to = |level: usize| {
                let named = rows.iter().filter(is_named);
                named.filter(|row| depth(row) <= level).count()
            };
            let deepest = (0..6).take_while(|&level| level == 0 || up_to(level) <= MOST_ROWS);
            let deepest = deepest.last().unwrap_or(0);
            let is_shown = |row: &&SectionRow| depth(row) <= deepest && is_named(row);
            let shown: Vec<&SectionRow> = rows.iter().filter(is_shown).collect();
            let hidden = rows.len() - shown.len();
            (shown, hidden)
        }
    }
}

struct Table<'a> {
    view: &'a TimelineView,
    rows: Vec<&'a SectionRow>,
    display: &'a Display,
    /// Columns of the names.
    name: usize,
    /// Columns of each year.
    widths: Vec<usize>,
    /// Columns of the lengths of each year.
    lengths: Vec<usize>,
    blocks: usize,
}

impl<'a> Table<'a> {
    fn new(view: &'a TimelineView, rows: Vec<&'a SectionRow>, display: &'a Display) -> Self {
        let years = &view.timeline.years;
        let rows: Vec<&SectionRow> = rows
            .into_iter()
            .filter(|row| row.cells.iter().flatten().any(|cell| cell.chars > 0))
            .collect();
        let lengths = years.iter().enumerate().map(|(column, year)| {
            let cells = rows.iter().filter_map(|row| row.cells[column].as_ref());
            let widest = cells.map(|cell| grouped(cell.chars).len()).max();
            widest.unwrap_or(0).max(grouped(year.chars).len()).max(4)
        });
        let mut table = Self {
            lengths: lengths.collect(),
            widths: Vec::new(),
            view,
            rows,
            display,
            name: 0,
            blocks: BLOCKS,
        };
        let columns = frame::columns(display);
        table.name = table.widest_name().min(WIDEST_NAME);
        table.set_widths(BLOCKS);
        if table.name + taken(&table.widths) > columns {
            // Rather a shorter name than another group of years.
            table.set_widths(FEW_BLOCKS);
            let least = table.name.min(NARROWEST_NAME.max(columns / 4));
            table.name = match columns.checked_sub(taken(&table.widths)) {
                Some(room) if room >= least => room.min(table.name),
                Some(_) | None => least.max(table.name.min(columns / 3)),
            };
        }
        table
    }

    fn set_widths(&mut self, blocks: usize) {
        self.blocks = blocks;
        let bar = |column: usize| match column {
            0 => 0,
            _ => 1 + blocks,
        };
        let widths = self.lengths.iter().enumerate();
        self.widths = widths
            .map(|(column, length)| length + bar(column))
            .collect();
    }

    fn widest_name(&self) -> usize {
        let names = self.rows.iter().map(|row| self.name_of(row).width());
        let whole = Text::plain(&Says::Whole.say(self.display.language)).width();
        names.max().unwrap_or(0).max(whole)
    }

    fn lines(&self) -> Vec<Text> {
        let mut lines = Vec::new();
        for years in groups(self.name, &self.widths, frame::columns(self.display)) {
            if !lines.is_empty() {
                lines.push(Text::new());
            }
            lines.push(self.head(&years));
            lines.push(frame::rule(self.display));
            for row in &self.rows {
                lines.extend(self.row(row, &years));
            }
            lines.push(frame::rule(self.display));
            lines.push(self.total(&years));
        }
        lines
    }

    fn head(&self, years: &Range<usize>) -> Text {
        let head = ComparisonMessage::SectionHead.say(self.display.language);
        let cells = years.clone().map(|column| {
            let year = self.view.timeline.years[column].year.to_string();
            Text::of(Role::Heading, &year).padded(self.lengths[column], Align::Right)
        });
        self.line(Text::of(Role::Faint, &head), years, cells.collect())
    }

    fn total(&self, years: &Range<usize>) -> Text {
        let name = Says::Whole.say(self.display.language);
        let cells = years.clone().map(|column| {
            let year = &self.view.timeline.years[column];
            self.cell(column, year.chars, year.shares.as_ref())
        });
        self.line(Text::of(Role::Heading, &name), years, cells.collect())
    }

    /// The row, and under it what happened to the section in these years; nothing of a section that
    /// they do not have.
    fn row(&self, row: &SectionRow, years: &Range<usize>) -> Vec<Text> {
        let notes = self.notes(row, years);
        let is_there = row.cells[years.clone()].iter().any(Option::is_some);
        if !is_there && notes.is_empty() {
            return Vec::new();
        }
        let cells = years.clone().map(|column| match &row.cells[column] {
            Some(cell) => self.cell(column, cell.chars, cell.shares.as_ref()),
            None => Text::of(Role::Faint, "-").padded(self.lengths[column], Align::Right),
        });
        let mut lines = vec![self.line(self.name_of(row), years, cells.collect())];
        if !notes.is_empty() {
            let indent = 2 * row.last().map_or(0, |cell| cell.depth) + 4;
            let mut under = Text::plain(&" ".repeat(indent));
            under.append(notes);
            lines.extend(under.hanging(frame::columns(self.display), indent));
        }
        lines
    }

    fn name_of(&self, row: &SectionRow) -> Text {
        let Some(last) = row.last() else {
            return Text::new();
        };
        let indent = "  ".repeat(last.depth);
        let name = section_turns::name(&last.name, self.display.language);
        let is_gone = row.cells.last().is_none_or(Option::is_none);
        let role = if is_gone { Role::Faint } else { Role::Plain };
        Text::of(role, &format!("{indent}{name}"))
    }

    fn cell(&self, column: usize, chars: usize, shares: Option<&Shares>) -> Text {
        let mut cell = Text::plain(&grouped(chars)).padded(self.lengths[column], Align::Right);
        let made = shares.map(|shares| Made::of_whole(*shares));
        if let Some(parts) = made.and_then(|made| made.parts_of(self.blocks)) {
            cell.push(Role::Plain, " ");
            for (kind, count) in ShareKind::ALL.into_iter().zip(parts) {
                cell.push(role(kind), &block(kind, self.display).repeat(count));
            }
        }
        cell
    }

    fn line(&self, name: Text, years: &Range<usize>, cells: Vec<Text>) -> Text {
        let mut line = name.truncated(self.name).padded(self.name, Align::Left);
        for (column, cell) in years.clone().zip(cells) {
            line.push(Role::Plain, &" ".repeat(GAP));
            line.append(cell.padded(self.widths[column], Align::Left));
        }
        line
    }

    /// `2022 renamed from “…”; 2024 dropped`.
    fn notes(&self, row: &SectionRow, years: &Range<usize>) -> Text {
        let language = self.display.language;
        let mut notes = Text::new();
        let mut last = None;
        for column in years.clone() {
            let year = self.view.timeline.years[column].year;
            for said in said_of(row, column, self.display) {
                match last {
                    Some(year) if year == column => {
                        notes.push(Role::Faint, comma(language));
                    }
                    Some(_) => {
                        let mark = between_clauses(language);
                        notes.push(Role::Faint, mark);
                    }
                    None => {}
                }
                if last != Some(column) {
                    notes.push(Role::Faint, &format!("{year} "));
                }
                last = Some(column);
                notes.append(said);
            }
        }
        notes
    }
}

/// What is to be said of a section in one year.
fn said_of(row: &SectionRow, column: usize, display: &Display) -> Vec<Text> {
    let events = row.events.iter().filter(|event| event.column == column);
    let mut said: Vec<Text> = events
        .map(|event| {
            let role = match event.what {
                SectionTurn::New => Role::NewText,
                SectionTurn::Dropped => Role::GoneText,
                _ => Role::Moved,
            };
            Text::of(role, &section_turns::turn(&event.what, display.language))
        })
        .collect();
    said.extend(
        row.cells[column]
            .as_ref()
            .and_then(|cell| redated(cell, display)),
    );
    said
}

/// Nothing of the section but years changed. The words that open and close a report are a form, and
/// rightly the same every year.
fn redated(cell: &SectionCell, display: &Display) -> Option<Text> {
    let own = cell
        .own
        .filter(|own| own.only_redated && !own.is_said_above)?;
    if !cell.name.naming.is_in_tree() {
        return None;
    }
    let percent = makeup::percent(own.repeated);
    let said = Says::OnlyRedated { percent }.say(display.language);
    Some(Text::of(Role::Check, &said))
}
