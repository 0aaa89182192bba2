//! Where every report stands: units by years; and the page of one report.

use super::style::Role;
use super::text::{Align, Text, paint_lines};
use super::workspace::{head_cell, table};
use super::{frame, harmless::harmless, sign_offs};
use crate::messages::workspace::{DoneMessage, WorkspaceLabel as Label};
use crate::render::Display;
use crate::series::Year;
use crate::view::{BoardRow, BoardView, PageView, Standing};

/// The screen of `status`.
pub(super) fn screen(view: &BoardView, display: &Display) -> String {
    if view.rows.is_empty() {
        let none = DoneMessage::NoUnits.say(display.language);
        return paint_lines(&[Text::plain(&none)], display.colour);
    }
    let mut lines = vec![totals(view, display), frame::rule(display)];
    let years = fitting_years(view, display);
    let mut head = vec![head_cell(Label::Unit, display)];
    head.extend(
        years
            .iter()
            .map(|year| Text::of(Role::Heading, &year.to_string())),
    );
    let mut rows = vec![head];
    rows.extend(view.rows.iter().map(|row| cells(row, years, display)));
    lines.extend(table(rows, display));
    let hidden = view.years.len() - years.len();
    if hidden > 0 {
        let said = DoneMessage::YearsHidden { years: hidden }.say(display.language);
        lines.push(Text::of(Role::Faint, &said));
    }
    paint_lines(&lines, display.colour)
}

fn totals(view: &BoardView, display: &Display) -> Text {
    let reports = || view.rows.iter().flat_map(|row| &row.reports);
    let totals = DoneMessage::BoardTotals {
        units: view.rows.len(),
        reports: reports().count(),
        unsaved: reports().filter(|report| report.is_unsaved).count(),
    };
    Text::of(Role::Heading, &totals.say(display.language))
}

/// As many of the newest years as the screen is wide enough for, at least one.
fn fitting_years<'a>(view: &'a BoardView, display: &Display) -> &'a [Year] {
    let width_of = |years: &[Year]| {
        let mut rows = vec![vec![head_cell(Label::Unit, display)]];
        rows.extend(view.rows.iter().map(|row| cells(row, years, display)));
        let columns = 0..=years.len();
        let widths = columns.map(|at| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            cells.map(Text::width).max().unwrap_or(0) + 2
        });
        widths.sum::<usize>()
    };
    let most = (1..=view.years.len())
        .rev()
        .find(|count| width_of(&view.years[..*count]) <= frame::columns(display));
    &view.years[..most.unwrap_or(1).min(view.years.len())]
}

fn cells(row: &BoardRow, years: &[Year], display: &Display) -> Vec<Text> {
    let mut cells = vec![Text::of(Role::Name, &harmless(row.unit.as_str()))];
    cells.extend(years.iter().map(|year| {
        let report = row.reports.iter().find(|report| report.key.year == *year);
        report.map_or_else(
            || Text::of(Role::Faint, "-"),
            |report| cell(report, display),
        )
    }));
    cells
}

/// `送审稿 1,820字 *`: stage, length, and a star where something is not saved.
fn cell(report: &Standing, display: &Display) -> Text {
    let mut cell = stage(report, display);
    if let Some(chars) = report.chars {
        cell.push(Role::Plain, " ");
        cell.push(
            Role::Plain,
            &DoneMessage::Chars { chars }.say(display.language),
        );
    }
    if report.is_unsaved {
        cell.push(Role::Check, " *");
    }
    cell.append(no_file(report, display));
    cell
}

fn no_file(report: &Standing, display: &Display) -> Text {
    match report.has_file {
        true => Text::new(),
        false => Text::plain(" ").with(Role::Check, Label::FileGone.say(display.language)),
    }
}

fn stage(report: &Standing, display: &Display) -> Text {
    match &report.stage {
        Some(stage) => Text::plain(&harmless(stage)),
        None => Text::of(Role::Faint, Label::NoStage.say(display.language)),
    }
}

/// The screen of `status REPORT`.
pub(super) fn page(view: &PageView, display: &Display) -> String {
    let standing = &view.standing;
    let mut name = Text::of(Role::Heading, &harmless(&standing.key.to_string()));
    name.push(Role::Plain, "  ");
    name.append(stage(standing, display));
    let mut lines = vec![name, frame::rule(display)];
    let mut facts: Vec<(Label, Text)> = Vec::new();
    if let Some(title) = &view.title {
        facts.push((Label::Title, Text::plain(&harmless(title))));
    }
    if let Some(kind) = &view.kind {
        facts.push((Label::Kind, Text::plain(&harmless(kind))));
    }
    if let Some(chars) = standing.chars {
        let length = DoneMessage::Chars { chars }.say(display.language);
        facts.push((Label::Length, Text::plain(&length)));
    }
    let mut file = Text::of(Role::Name, &harmless(&view.file));
    file.append(no_file(standing, display));
    facts.push((Label::File, file));
    facts.push((Label::LastSaved, last(view, display)));
    if let Some(unsaved) = &view.unsaved {
        let said = unsaved.say(display.language);
        facts.push((Label::Unsaved, Text::of(Role::Check, &said)));
    }
    let heads = facts
        .iter()
        .map(|(label, _)| head_cell(*label, display).width());
    let widest = heads.max().unwrap_or(0) + 2;
    for (label, fact) in facts {
        let mut line = head_cell(label, display).padded(widest, Align::Left);
        line.append(fact);
        lines.extend(line.hanging(frame::columns(display), widest));
    }
    lines.extend(sign_offs::lines(&standing.key, &view.sign_offs, display));
    paint_lines(&lines, display.colour)
}

fn last(view: &PageView, display: &Display) -> Text {
    let Some(last) = &view.last else {
        return Text::of(Role::Check, Label::NeverSaved.say(display.language));
    };
    let words = format!(
        "r{}  {}  {}  {}",
        last.ordinal,
        last.at.date_and_time(),
        harmless(&last.author),
        harmless(super::log::said(&view.standing.key, last))
    );
    Text::plain(&words)
}
