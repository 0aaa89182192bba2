//! The changes in a table: a line for each section, with what happened to it, how many characters
//! came in and went out, and a bar of both.

use super::changes::{Block, Changes, Place};
use super::style::Role;
use super::text::{Align, Text};
use super::{diff, forms, frame, listed};
use crate::compare::tally::tally;
use crate::compare::{Change, Comparison, SectionPair};
use crate::messages::comparison::{ComparisonMessage as Says, RowLabel};
use crate::messages::forms::FormMessage;
use crate::messages::phrases::grouped;
use crate::view::Detail;
use std::collections::BTreeSet;

/// Columns between two columns of the table.
const GAP: usize = 2;
/// Columns by which what stands under a row is set in.
const UNDER: usize = 6;
/// Signs of the longest bar.
const BAR: usize = 20;
/// On a screen narrower than this the bars are half as long.
const NARROW: usize = 80;
/// Columns of the names at least.
const NARROWEST_NAME: usize = 12;

struct Row {
    name: Text,
    facts: Text,
    inserted: usize,
    deleted: usize,
    /// Who had to do with it, where that is told.
    makers: Option<Text>,
}

/// The table, with what is left out of it over it.
pub(super) fn listing(changes: &Changes<'_>) -> Vec<Text> {
    let blocks = changes.blocks();
    let mut lines = listed::listed(changes, &blocks);
    if blocks.is_empty() {
        if lines.is_empty() {
            lines.push(Text::plain(&changes.say(&Says::OnlySmallChanges)));
        }
        lines.extend(diff::under(changes, &blocks));
        return lines;
    }
    lines.extend(forms::coarse(changes));
    let mut rows = rows(changes, &blocks);
    rows.extend(small(changes, &blocks));
    let layout = Layout::new(&rows, blocks.len(), changes);
    lines.push(layout.head());
    lines.push(frame::rule(changes.display()));
    for row in &rows {
        lines.push(layout.line(row));
        lines.extend(makers(row, changes));
    }
    lines.push(frame::rule(changes.display()));
    lines.push(layout.figures(&layout.total(&rows)));
    lines.extend(diff::under(changes, &blocks));
    lines
}

/// The characters of small changes in sections that have no row, so that the rows make up the
/// length that the text gained and lost; `None` where there are none.
fn small(changes: &Changes<'_>, blocks: &[Block]) -> Option<Row> {
    let shown = changes.shown();
    if shown.only.is_some() {
        return None;
    }
    let comparison = changes.comparison();
    let listed: BTreeSet<usize> = blocks.iter().map(|block| block.pair).collect();
    let others = shown.pairs(comparison).into_iter();
    let others: Vec<SectionPair> = others
        .filter(|pair| !listed.contains(pair))
        .map(|pair| comparison.sections[pair].clone())
        .collect();
    let counts = tally(&comparison.before, &comparison.after, &others);
    let (inserted, deleted) = (counts.inserted_chars, counts.deleted_chars);
    (inserted + deleted > 0).then(|| Row {
        name: said(changes, FormMessage::SmallChanges),
        facts: Text::new(),
        inserted,
        deleted,
        makers: None,
    })
}

fn rows(changes: &Changes<'_>, blocks: &[Block]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut named: BTreeSet<Place> = BTreeSet::new();
    for block in blocks {
        let pair = &changes.comparison().sections[block.pair];
        let places = changes.places_to(pair);
        for (depth, &place) in places.iter().enumerate() {
            let is_own = depth + 1 == places.len();
            let is_named = !named.insert(place);
            if is_named && !is_own {
                continue;
            }
            let indent = "  ".repeat(depth);
            let name = format!("{indent}{}", changes.name_of(place));
            if is_own {
                rows.push(row(changes, block, Text::plain(&name)));
            } else {
                rows.push(Row {
                    name: Text::of(Role::Faint, &name),
                    facts: Text::new(),
                    inserted: 0,
                    deleted: 0,
                    makers: None,
                });
            }
        }
    }
    rows
}

fn row(changes: &Changes<'_>, block: &Block, name: Text) -> Row {
    let Comparison {
        before,
        after,
        sections,
        ..
    } = changes.comparison();
    let counts = tally(before, after, std::slice::from_ref(&sections[block.pair]));
    Row {
        name,
        facts: match block.changes.is_empty() {
            true => of_paragraphs(changes, &sections[block.pair]),
            false => facts(changes, &block.changes),
        },
        inserted: counts.inserted_chars,
        deleted: counts.deleted_chars,
        makers: changes.all_makers(block.pair),
    }
}

/// What happened to a section, in a word each; that its text was edited is said by the figures
/// beside it, and a new number is a small change.
fn facts(changes: &Changes<'_>, facts: &[Change]) -> Text {
    let is_said = |change: &Change| match change {
        Change::Edited => facts.len() == 1 || facts == [Change::Edited, Change::Renumbered],
        Change::Renumbered => facts.len() == 1 || changes.shown().detail == Detail::All,
        _ => true,
    };
    let mut text = Text::new();
    for change in facts.iter().filter(|change| is_said(change)) {
        if !text.is_empty() {
            text.push(Role::Plain, " ");
        }
        let role = match change {
            Change::Added => Role::NewText,
            Change::Removed => Role::GoneText,
            Change::Renamed | Change::Moved | Change::Split | Change::Merged => Role::Moved,
            Change::Edited | Change::Renumbered => Role::Plain,
        };
        text.push(role, &changes.say(&Says::Fact(*change)));
    }
    text
}

/// What happened to the paragraphs of a section of which nothing else is stated.
fn of_paragraphs(changes: &Changes<'_>, section: &SectionPair) -> Text {
    let has = |change: Change| {
        let mut paragraphs = section.paragraphs.iter();
        paragraphs.any(|paragraph| paragraph.changes.contains(&change))
    };
    let whole = [
        (Change::Moved, RowLabel::Moved),
        (Change::Added, RowLabel::Added),
        (Change::Removed, RowLabel::Removed),
        (Change::Split, RowLabel::Split),
        (Change::Merged, RowLabel::Merged),
    ];
    let whole = whole.into_iter().filter(|(change, _)| has(*change));
    let gone = (!changes.gone_from(section).is_empty()).then_some(RowLabel::MovedOut);
    let labels: Vec<String> = whole
        .map(|(_, label)| label)
        .chain(gone)
        .map(|label| changes.say(&Says::Row(label)))
        .collect();
    match labels.is_empty() {
        true => Text::plain(&changes.say(&Says::Fact(Change::Edited))),
        false => Text::of(Role::Moved, &labels.join(" ")),
    }
}

/// The columns of the table.
struct Layout<'a> {
    changes: &'a Changes<'a>,
    sections: usize,
    name: usize,
    facts: usize,
    inserted: usize,
    deleted: usize,
    bar: usize,
    /// The most characters that came and went in one section.
    most: usize,
}

impl<'a> Layout<'a> {
    fn new(rows: &[Row], sections: usize, changes: &'a Changes<'a>) -> Self {
        let columns = frame::columns(changes.display());
        let mut layout = Self {
            changes,
            sections,
            name: 0,
            facts: 0,
            inserted: 0,
            deleted: 0,
            bar: if columns < NARROW { BAR / 2 } else { BAR },
            most: rows
                .iter()
                .map(|row| row.inserted + row.deleted)
                .max()
                .unwrap_or(0),
        };
        let total = layout.total(rows);
        let widest = |head: Text, cell: &dyn Fn(&Row) -> usize| {
            let cells = rows.iter().chain([&total]).map(cell);
            cells.chain([head.width()]).max().unwrap_or(0)
        };
        let head = |message| said(changes, message);
        layout.facts = widest(head(FormMessage::FactsHead), &|row| row.facts.width());
        layout.inserted = widest(head(FormMessage::InsertedHead), &|row| {
            figure('+', row.inserted).width()
        });
        layout.deleted = widest(head(FormMessage::DeletedHead), &|row| {
            figure('-', row.deleted).width()
        });
        let fixed = layout.facts + layout.inserted + layout.deleted + layout.bar + 4 * GAP;
        let room = columns.saturating_sub(fixed).max(NARROWEST_NAME);
        layout.name = widest(Text::new(), &|row| row.name.width()).min(room);
        layout
    }

    fn head(&self) -> Text {
        let name = Text::of(Role::Faint, &self.changes.say(&Says::SectionHead));
        self.cells([
            name,
            said(self.changes, FormMessage::FactsHead),
            said(self.changes, FormMessage::InsertedHead),
            said(self.changes, FormMessage::DeletedHead),
        ])
    }

    fn total(&self, rows: &[Row]) -> Row {
        let sections = self.sections;
        Row {
            name: Text::plain(
                &FormMessage::Total { sections }.say(self.changes.display().language),
            ),
            facts: Text::new(),
            inserted: rows.iter().map(|row| row.inserted).sum(),
            deleted: rows.iter().map(|row| row.deleted).sum(),
            makers: None,
        }
    }

    /// The figures of a row with their bar.
    fn line(&self, row: &Row) -> Text {
        let (inserted, deleted) = self.signs(row);
        let mut line = self.figures(row);
        line.push(Role::Plain, &" ".repeat(GAP));
        line.push(Role::NewText, &"+".repeat(inserted));
        line.push(Role::GoneText, &"-".repeat(deleted));
        line
    }

    fn figures(&self, row: &Row) -> Text {
        self.cells([
            row.name.clone(),
            row.facts.clone(),
            figure('+', row.inserted),
            figure('-', row.deleted),
        ])
    }

    fn cells(&self, [name, facts, inserted, deleted]: [Text; 4]) -> Text {
        let mut line = name.truncated(self.name).padded(self.name, Align::Left);
        for (cell, columns, align) in [
            (facts, self.facts, Align::Left),
            (inserted, self.inserted, Align::Right),
            (deleted, self.deleted, Align::Right),
        ] {
            line.push(Role::Plain, &" ".repeat(GAP));
            line.append(cell.padded(columns, align));
        }
        line
    }

    /// How long the two parts of a bar are: as many signs as characters where they fit, else in
    /// proportion, and never none for some.
    fn signs(&self, row: &Row) -> (usize, usize) {
        let scaled = |chars: usize| match self.most <= self.bar {
            true => chars,
            false => (chars * self.bar / self.most).max(usize::from(chars > 0)),
        };
        (scaled(row.inserted), scaled(row.deleted))
    }
}

/// Who had to do with a section, under its row.
fn makers(row: &Row, changes: &Changes<'_>) -> Vec<Text> {
    let Some(makers) = &row.makers else {
        return Vec::new();
    };
    let mut line = Text::plain(&" ".repeat(UNDER));
    line.append(makers.clone());
    line.hanging(frame::columns(changes.display()), UNDER)
}

fn said(changes: &Changes<'_>, message: FormMessage) -> Text {
    Text::of(Role::Faint, &message.say(changes.display().language))
}

/// Characters with their sign; nothing for none.
fn figure(sign: char, chars: usize) -> Text {
    match chars {
        0 => Text::new(),
        _ => Text::plain(&format!("{sign}{}", grouped(chars))),
    }
}
