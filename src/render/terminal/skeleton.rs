//! The outline of this year's report against last year's: lengths, what each part is made of, and
//! notes. A part's row holds all that stands under it, so that rows add up.

use super::changes::Changes;
use super::columns::width;
use super::frame;
use super::shares::{BLOCKS, Made};
use super::style::Role;
use super::text::{Align, Text};
use crate::compare::document::Naming;
use crate::compare::{Document, SectionPair};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::messages::phrases::grouped;
use crate::render::Display;
use crate::years::YearComparison;
use crate::years::carried_over::CarriedOver;

/// More rows than these are no outline any more: deeper sections are left to their parents.
const MOST_ROWS: usize = 40;
/// Sections that are named to be looked at first.
const FIRST: usize = 3;
/// Columns between two columns of the table.
const GAP: usize = 2;
/// Columns that notes need beside a row.
const NOTES: usize = 22;
/// Columns of the names at least; on a narrower screen they have a line of their own.
const NARROWEST_NAME: usize = 16;
/// Columns of the names at most.
const WIDEST_NAME: usize = 40;

/// The table, its heads first.
pub fn table(years: &YearComparison, changes: &Changes<'_>, display: &Display) -> Vec<Text> {
    let rows = rows(years, changes, display);
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
        length,
        columns,
    };
    let mut lines = layout.lines(&Row { notes, ..heads });
    lines.push(frame::rule(display));
    lines.extend(rows.iter().flat_map(|row| layout.lines(row)));
    lines
}

/// The ways to the sections that repeat last year's text but for years, the longest first.
pub fn look_first(years: &YearComparison, changes: &Changes<'_>) -> Vec<String> {
    let mut found: Vec<(usize, usize)> = years
        .comparison
        .sections
        .iter()
        .zip(&years.carried)
        .filter(|(pair, carried)| {
            carried.is_some_and(|carried| carried.only_redated) && !is_form(pair, changes)
        })
        .filter_map(|(pair, carried)| Some((carried.as_ref()?.chars, *pair.after.first()?)))
        .collect();
    found.sort_by_key(|(chars, _)| std::cmp::Reverse(*chars));
    found.truncate(FIRST);
    let after = &years.comparison.after;
    let names = found
        .into_iter()
        .map(|(_, index)| changes.path(after, index));
    names.collect()
}

struct Row {
    name: Text,
    length: Text,
    bar: Text,
    notes: Text,
}

struct Layout {
    name: usize,
    length: usize,
    columns: usize,
}

impl Layout {
    /// The row in one line; notes that do not fit behind it stand under it.
    fn lines(&self, row: &Row) -> Vec<Text> {
        if self.name < NARROWEST_NAME {
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

fn rows(years: &YearComparison, changes: &Changes<'_>, display: &Display) -> Vec<Row> {
    let pairs = || years.comparison.sections.iter().zip(&years.carried);
    let depth = |pair: &SectionPair| {
        shown_side(years, pair).map_or(0, |(side, index)| side.sections[index].depth)
    };
    let up_to = |level: usize| pairs().filter(|(pair, _)| depth(pair) <= level).count();
    let deepest = (0..6)
        .take_while(|&level| level == 0 || up_to(level) <= MOST_ROWS)
        .last();
    let is_named = |carried: &Option<CarriedOver>| {
        carried.is_some_and(|carried| carried.only_redated || carried.only_refigured)
    };
    // What has no title of its own is no part of an outline.
    let has_title = |pair: &SectionPair| {
        shown_side(years, pair).is_some_and(|(side, index)| {
            let section = &side.sections[index];
            section.naming != Naming::FirstWords || section.depth == 0
        })
    };
    let is_shown = |pair: &SectionPair| depth(pair) <= deepest.unwrap_or(0) && has_title(pair);
    pairs()
        .filter(|(pair, carried)| is_shown(pair) || is_named(carried))
        .filter_map(|(pair, carried)| row(years, changes, (pair, carried.as_ref()), display))
        .collect()
}

/// The side that a pair is named by, and the section there.
fn shown_side<'a>(years: &'a YearComparison, pair: &SectionPair) -> Option<(&'a Document, usize)> {
    let after = pair
        .after
        .first()
        .map(|&index| (&years.comparison.after, index));
    after.or_else(|| {
        pair.before
            .first()
            .map(|&index| (&years.comparison.before, index))
    })
}

fn row(
    years: &YearComparison,
    changes: &Changes<'_>,
    (pair, carried): (&SectionPair, Option<&CarriedOver>),
    display: &Display,
) -> Option<Row> {
    let (document, index) = shown_side(years, pair)?;
    let name = changes.name(document, index);
    let indent = "  ".repeat(document.sections[index].depth);
    let name = match pair.after.is_empty() {
        false => Text::plain(&format!("{indent}{name}")),
        true => Text::of(
            Role::Faint,
            &format!("{indent}{}", changes.say(&Says::LastYears { name })),
        ),
    };
    let comparison = &years.comparison;
    let last_year = pair
        .before
        .first()
        .map(|&index| chars_within(&comparison.before, index));
    let this_year = pair
        .after
        .first()
        .map(|&index| chars_within(&comparison.after, index));
    if last_year.unwrap_or(0) + this_year.unwrap_or(0) == 0 {
        return None;
    }
    let number = |chars: Option<usize>| chars.map_or_else(|| "-".to_owned(), grouped);
    let arrow = frame::arrow(display);
    let length = format!("{}{arrow}{}", number(last_year), number(this_year));
    Some(Row {
        name,
        length: Text::plain(&length),
        bar: made_within(years, pair).bar(display),
        notes: notes(changes, pair, carried),
    })
}

/// Characters of a section and all that stands under it.
fn chars_within(document: &Document, section: usize) -> usize {
    let sections = 0..document.sections.len();
    sections
        .filter(|&index| document.is_within(index, section))
        .map(|index| document.sections[index].chars)
        .sum()
}

/// What a section of this year, with all that stands under it, is made of.
fn made_within(years: &YearComparison, pair: &SectionPair) -> Made {
    let mut made = Made::default();
    let Some(&section) = pair.after.first() else {
        return made;
    };
    let after = &years.comparison.after;
    for (other, carried) in years.comparison.sections.iter().zip(&years.carried) {
        if let (Some(&index), Some(carried)) = (other.after.first(), carried)
            && after.is_within(index, section)
        {
            made.add(carried);
        }
    }
    made
}

/// What became of the section as a whole, and whether only years or figures changed in it.
fn notes(changes: &Changes<'_>, pair: &SectionPair, carried: Option<&CarriedOver>) -> Text {
    if pair.before.is_empty() {
        return Text::of(Role::NewText, &changes.say(&Says::NotLastYear));
    }
    if pair.after.is_empty() {
        return Text::of(Role::GoneText, &changes.say(&Says::NotThisYear));
    }
    let mut notes = Text::new();
    if let Some(carried) = carried.filter(|_| !is_form(pair, changes)) {
        let shares = &carried.shares;
        let repeated = shares.same + shares.redated;
        if carried.only_redated {
            let percent = percent(repeated);
            let said = changes.say(&Says::OnlyRedated { percent });
            notes.push(Role::Check, &format!("! {said}"));
        } else if carried.only_refigured {
            let percent = percent(repeated + shares.refigured);
            notes.push(Role::Faint, &changes.say(&Says::OnlyRefigured { percent }));
        }
    }
    let whole = changes.notes(pair);
    if !notes.is_empty() && !whole.is_empty() {
        notes.push(Role::Faint, changes.comma());
    }
    notes.append(whole);
    notes
}

/// The words that open and close a report are a form, and rightly the same every year.
fn is_form(pair: &SectionPair, changes: &Changes<'_>) -> bool {
    pair.after.iter().any(|&index| {
        let naming = changes.after().sections[index].naming;
        matches!(naming, Naming::Opening | Naming::Closing)
    })
}

/// Whole percents, never more than there are.
fn percent(share: f64) -> usize {
    (share * 100.0 + 1e-6).floor() as usize
}
