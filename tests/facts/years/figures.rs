//! What a person states of the figures of two years.
//!
//! ```text
//! figure NAME OLD -> NEW STATUS [BY]  a row pairs these two; OLD and NEW as written, number, multiplier and
//!                                   unit; NAME, which may be left out, shares words with the row's name;
//!                                   BY: +12.9% or -2.5pp
//! figure NAME OLD dropped · figure NAME NEW new
//! no figure OLD -> NEW              these two are not each other's
//! no other figure pairs             no row has two sides but those that are named
//! no figure named TEXT              no row holds this text on either side: it is no figure
//! finding prior TOLD not OWN        what is told of last year is not what last year said
//! finding growth STATED from OLD to NEW
//! finding conflict FIRST and SECOND
//! finding target TARGET but RESULT
//! no other findings                 none that somebody should look at; a target that was met is none
//! ```

use super::super::squeezed;
use annals::years::YearComparison;
use annals::years::figures::{
    Figure, FigureChange, FigureComparison, FigureFinding, FigureRow, FigureStatus,
};

type Checked = Option<Result<(), String>>;

/// Whether a line about figures is borne out; `None` of a line about something else.
pub(super) fn check(line: &str, stated: &[&str], figures: &FigureComparison) -> Checked {
    if line == "no other figure pairs" {
        return Some(no_other_pairs(stated, figures));
    }
    if line == "no other findings" {
        return Some(no_other_findings(stated, figures));
    }
    if let Some(text) = line.strip_prefix("no figure named ") {
        let names = |figure: &Option<Figure>| figure.as_ref().is_some_and(|f| f.text == text);
        let found = figures
            .rows
            .iter()
            .find(|row| names(&row.before) || names(&row.after));
        return Some(found.map_or(Ok(()), |row| Err(tell(row))));
    }
    if let Some(pair) = line.strip_prefix("no figure ") {
        let found = figures.rows.iter().find(|row| pairs(row, pair));
        return Some(found.map_or(Ok(()), |row| Err(tell(row))));
    }
    if let Some(rest) = line.strip_prefix("figure ") {
        let found = figures.rows.iter().any(|row| is_row(row, rest));
        return Some(if found {
            Ok(())
        } else {
            Err(near(rest, figures))
        });
    }
    let rest = line.strip_prefix("finding ")?;
    let found = figures
        .findings
        .iter()
        .any(|finding| is_finding(finding, rest));
    Some(if found {
        Ok(())
    } else {
        Err("not found".to_owned())
    })
}

/// Each row and finding, for a person to read.
pub(super) fn told(years: &YearComparison) -> Vec<String> {
    let rows = years.figures.rows.iter().map(tell);
    rows.chain(years.figures.findings.iter().map(told_finding))
        .collect()
}

fn no_other_pairs(stated: &[&str], figures: &FigureComparison) -> Result<(), String> {
    let named = |row: &FigureRow| {
        let mut lines = stated
            .iter()
            .filter_map(|line| line.strip_prefix("figure "));
        lines.any(|line| is_row(row, line))
    };
    let mut rows = figures.rows.iter();
    let other = rows.find(|row| row.before.is_some() && row.after.is_some() && !named(row));
    other.map_or(Ok(()), |row| Err(tell(row)))
}

fn no_other_findings(stated: &[&str], figures: &FigureComparison) -> Result<(), String> {
    let named = |finding: &FigureFinding| {
        let mut lines = stated
            .iter()
            .filter_map(|line| line.strip_prefix("finding "));
        lines.any(|line| is_finding(finding, line))
    };
    let mut to_be_checked = figures.findings.iter().filter(|one| one.is_to_be_checked());
    let other = to_be_checked.find(|finding| !named(finding));
    other.map_or(Ok(()), |finding| Err(told_finding(finding)))
}

/// `NAME OLD -> NEW STATUS BY`, `NAME OLD dropped` or `NAME NEW new`.
fn is_row(row: &FigureRow, line: &str) -> bool {
    if let Some(old) = line.strip_suffix(" dropped") {
        return row.status == FigureStatus::Dropped && ends_with(old, row.before.as_ref(), row);
    }
    if let Some(new) = line.strip_suffix(" new") {
        return row.status == FigureStatus::New && ends_with(new, row.after.as_ref(), row);
    }
    let Some((old, rest)) = line.split_once(" -> ") else {
        return false;
    };
    let Some(after) = &row.after else {
        return false;
    };
    let Some(rest) = rest.strip_prefix(&*after.text) else {
        return false;
    };
    let mut words = rest.split_whitespace();
    let status = words.next().is_none_or(|status| status == row.status.id());
    let by = words
        .next()
        .is_none_or(|by| Some(by) == change(row).as_deref());
    status && by && ends_with(old, row.before.as_ref(), row)
}

/// True of `NAME TEXT` where the text is the figure's, and the name, if any, shares a word with the row's.
fn ends_with(line: &str, figure: Option<&Figure>, row: &FigureRow) -> bool {
    let Some(name) = figure.and_then(|figure| line.strip_suffix(&*figure.text)) else {
        return false;
    };
    let (name, known) = (squeezed(name), squeezed(&row.name));
    let letters: Vec<char> = name.chars().collect();
    let shared = letters
        .windows(2)
        .any(|two| known.contains(&two.iter().collect::<String>()));
    name.is_empty() || shared
}

fn pairs(row: &FigureRow, line: &str) -> bool {
    let (Some(before), Some(after)) = (&row.before, &row.after) else {
        return false;
    };
    line == format!("{} -> {}", before.text, after.text)
}

fn is_finding(finding: &FigureFinding, line: &str) -> bool {
    line == finding_words(finding)
}

fn finding_words(finding: &FigureFinding) -> String {
    match finding {
        FigureFinding::Conflict { first, second, .. } => {
            format!("conflict {} and {}", first.text, second.text)
        }
        FigureFinding::PriorMismatch { told, own, .. } => {
            format!("prior {} not {}", told.text, own.text)
        }
        FigureFinding::Growth {
            stated, from, to, ..
        } => format!("growth {} from {} to {}", stated.text, from.text, to.text),
        FigureFinding::Target { target, result, .. } => {
            format!("target {} but {}", target.text, result.text)
        }
    }
}

fn told_finding(finding: &FigureFinding) -> String {
    format!("finding {}", finding_words(finding))
}

fn change(row: &FigureRow) -> Option<String> {
    Some(match row.change? {
        FigureChange::Percent(by) => format!("{by:+.1}%"),
        FigureChange::Points(by) => format!("{by:+.1}pp"),
    })
}

fn tell(row: &FigureRow) -> String {
    let side = |figure: &Option<Figure>| {
        figure
            .as_ref()
            .map_or("none".to_owned(), |f| f.text.clone())
    };
    let by = change(row).unwrap_or_default();
    let (old, new) = (side(&row.before), side(&row.after));
    format!(
        "figure {} {old} -> {new} {} {by}",
        row.name,
        row.status.id()
    )
}

/// What is stated of the figures that a line names.
fn near(line: &str, figures: &FigureComparison) -> String {
    let holds = |figure: &Option<Figure>| figure.as_ref().is_some_and(|f| line.contains(&f.text));
    let rows = figures
        .rows
        .iter()
        .filter(|row| holds(&row.before) || holds(&row.after));
    let told: Vec<String> = rows.map(tell).collect();
    format!("stated: {}", told.join("; "))
}
