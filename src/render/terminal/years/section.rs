//! One section of both years: what it is made of, its text in full, and what is stated between the
//! two years of it.

use super::super::changes::Changes;
use super::super::forms::{self, Subject};
use super::super::frame;
use super::super::shares::{bar, legend, said_shares};
use super::super::style::Role;
use super::super::text::Text;
use super::{figures, in_full, promises};
use crate::compare::SectionPair;
use crate::messages::comparison::ComparisonMessage;
use crate::messages::phrases::grouped;
use crate::messages::years::YearsMessage as Says;
use crate::render::Display;
use crate::render::makeup::{self, OutlineRow};
use crate::render::year_facts::{
    Facts, PromiseCells, finding, finding_place, promise_cells, stale_words,
};
use crate::years::figures::FigureRow;
use crate::years::promises::{Promise, PromiseStatus};
use std::collections::BTreeSet;

/// The sections that a screen is about.
struct Asked {
    last_year: BTreeSet<usize>,
    this_year: BTreeSet<usize>,
}

/// The whole screen but its header.
pub(in crate::render::terminal) fn lines(
    facts: &Facts<'_>,
    changes: &Changes<'_>,
    subject: &Subject<'_>,
    own: usize,
) -> Vec<Text> {
    let display = changes.display();
    let comparison = changes.comparison();
    let pairs = changes.shown().pairs(comparison);
    let of = |side: fn(&SectionPair) -> &Vec<usize>| {
        let sections = pairs
            .iter()
            .flat_map(|&index| side(&comparison.sections[index]));
        sections.copied().collect()
    };
    let asked = Asked {
        last_year: of(|pair| &pair.before),
        this_year: of(|pair| &pair.after),
    };
    let mut lines = forms::coarse(changes);
    lines.extend(makeup_lines(facts, own, display));
    let parts = [
        in_full::lines(facts, changes, subject),
        notices(facts, &asked, display),
        figures_of(facts, &asked, display),
        promises_of(facts, &asked, display),
    ];
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        // The heading of a section brings its own empty line.
        if part.first().is_some_and(|first| !first.is_empty()) {
            lines.push(Text::new());
        }
        lines.extend(part);
    }
    lines
}

/// How long the section is and what it is made of.
fn makeup_lines(facts: &Facts<'_>, own: usize, display: &Display) -> Vec<Text> {
    let Some(row) = makeup::row(facts.years(), own) else {
        return Vec::new();
    };
    let columns = frame::columns(display);
    let OutlineRow {
        last_year,
        this_year,
        ..
    } = row;
    let number = |chars: Option<usize>| chars.map_or_else(|| "-".to_owned(), grouped);
    let length = facts.say(&Says::SectionLength {
        last_year: number(last_year),
        this_year: number(this_year),
    });
    let mut line = said_shares(&row.made, display);
    if !line.is_empty() {
        line.push(Role::Plain, "   ");
    }
    line.push(Role::Plain, &length);
    let mut lines = line.hanging(columns, 2);
    if this_year.is_some() {
        let mut drawn = bar(&row.made, display);
        drawn.push(Role::Plain, "   ");
        drawn.append(legend(display));
        lines.extend(drawn.hanging(columns, 2));
    }
    if let Some(makeup::Repeats::ButYears(percent)) = row.repeats {
        let said = ComparisonMessage::OnlyRedated { percent }.say(display.language);
        lines.extend(Text::of(Role::Check, &format!("! {said}")).hanging(columns, 2));
    }
    lines
}

/// What last year left in the section, and its figures that do not agree.
fn notices(facts: &Facts<'_>, asked: &Asked, display: &Display) -> Vec<Text> {
    let years = facts.years();
    let stale = years.stale.iter();
    let stale = stale.filter(|one| asked.this_year.contains(&one.section));
    let places: Vec<_> = stale.map(|one| stale_words(one, facts)).collect();
    let mut said = Vec::new();
    if !places.is_empty() {
        said.push(Says::Stale { places, others: 0 });
    }
    let findings = years.figures.findings.iter();
    let here = findings
        .filter(|one| one.is_to_be_checked() && asked.this_year.contains(&finding_place(one).0));
    said.extend(here.map(|one| finding(one, facts)));
    let columns = frame::columns(display);
    let lines = said.iter().flat_map(|message| {
        let said = format!("! {}", facts.say(message));
        Text::of(Role::Check, &said).hanging(columns, 2)
    });
    lines.collect()
}

/// The figures of the section, those that it no longer tells with them.
fn figures_of(facts: &Facts<'_>, asked: &Asked, display: &Display) -> Vec<Text> {
    let is_here = |row: &&FigureRow| match (&row.after, &row.before) {
        (Some(figure), _) => asked.this_year.contains(&figure.section),
        (None, Some(figure)) => asked.last_year.contains(&figure.section),
        (None, None) => false,
    };
    let rows = facts.years().figures.rows.iter().filter(is_here);
    figures::of_section(rows, facts, display)
}

/// The promises that the section answers, and those that it made last year.
fn promises_of(facts: &Facts<'_>, asked: &Asked, display: &Display) -> Vec<Text> {
    let answered_here = |promise: &&Promise| {
        let section = promise.answers.first().map(|answer| answer.section);
        let is_answered = promise.status != PromiseStatus::Missing
            && section.is_some_and(|section| asked.this_year.contains(&section));
        let made = facts.section_last_year(promise.line);
        is_answered || made.is_some_and(|section| asked.last_year.contains(&section))
    };
    let here = facts.years().promises.iter().filter(answered_here);
    let cells: Vec<PromiseCells> = here.map(|one| promise_cells(one, facts)).collect();
    if cells.is_empty() {
        return Vec::new();
    }
    let head = facts.say(&Says::PromisesHead);
    let mut lines = vec![Text::of(Role::Heading, &head), frame::rule(display)];
    lines.extend(promises::table(&cells, frame::columns(display)));
    lines
}
