//! Last year's figures of a section, as they stand in a prompt to write over.

use super::doubtful::moving_places;
use super::last_year::LastYear;
use super::{LastFigures, Order};
use crate::report::{Class, Flag};
use crate::series::Year;
use crate::years::figures::{ToldFigures, told_figures};
use std::ops::Range;

/// The figures of a section with the words about them: of its own text, and of what stands beneath
/// it but is no section of the new report.
pub(super) fn of_section(
    last_year: &LastYear<'_>,
    at: usize,
    stays: impl Fn(usize) -> bool,
    about: Year,
    order: &Order<'_>,
) -> Vec<String> {
    if order.figures == LastFigures::LeftOut {
        return Vec::new();
    }
    let outline = last_year.parts.outline;
    let mut found: Vec<String> = Vec::new();
    let mut outside = at..at;
    for index in last_year.parts.within(at) {
        if outside.contains(&index) {
            continue;
        }
        if index != at && stays(index) {
            outside = last_year.parts.within(index);
            continue;
        }
        let node = &outline.nodes[index];
        let text = match node.class {
            Class::Prompt | Class::Signature | Class::Date => continue,
            _ if node.has(Flag::Furniture) => continue,
            _ if index == at || node.title.is_none() => outline.body(node),
            _ => outline.text(node),
        };
        for clause in figures_in(text, about, order) {
            if !found.contains(&clause) {
                found.push(clause);
            }
        }
    }
    found
}

/// The clauses of a text that tell figures; of a long one, the words before each figure.
fn figures_in(text: &str, about: Year, order: &Order<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for ToldFigures { clause, figures } in
        told_figures(text, about.0, order.grammar, &order.year_words.figures)
    {
        let counted = moving_places(clause, order);
        let is_counter = |figure: &Range<usize>| counted.iter().any(|r| r.contains(&figure.start));
        let figures: Vec<Range<usize>> = figures.into_iter().filter(|f| !is_counter(f)).collect();
        found.extend(quoted_figures(clause, &figures, order));
    }
    found
}

/// A clause with figures as it is quoted: whole, or, where it is long, each figure with the words on
/// both sides of it.
pub(super) fn quoted_figures(
    clause: &str,
    figures: &[Range<usize>],
    order: &Order<'_>,
) -> Vec<String> {
    let rules = &order.words.rules;
    let whole = clause.trim().trim_matches(|c| rules.trim.contains(c));
    if figures.is_empty() {
        return Vec::new();
    }
    if whole.chars().count() <= rules.clause_chars {
        return vec![whole.to_owned()];
    }
    let beside = rules.clause_chars / 2;
    let quoted = figures.iter().map(|figure| {
        let before = last_words(&clause[..figure.start], beside);
        let after = first_words(&clause[figure.end..], beside);
        let words = format!("{before}{}{after}", &clause[figure.clone()]);
        words.trim_matches(|c| rules.trim.contains(c)).to_owned()
    });
    quoted.collect()
}

/// The end of a text, from a border of words on where there are blanks between words.
fn last_words(text: &str, chars: usize) -> String {
    let all: Vec<char> = text.chars().collect();
    let from = all.len().saturating_sub(chars);
    let end: String = all[from..].iter().collect();
    match (from, end.find(' ')) {
        (0, _) => end.trim_start().to_owned(),
        (_, Some(blank)) => format!("…{}", end[blank..].trim_start()),
        (_, None) => format!("…{end}"),
    }
}

/// The beginning of a text, up to a border of words where there are blanks between words.
fn first_words(text: &str, chars: usize) -> String {
    let start: String = text.chars().take(chars).collect();
    if start.len() == text.len() {
        return start;
    }
    match start.rfind(' ') {
        Some(blank) => format!("{}…", start[..blank].trim_end()),
        None => format!("{start}…"),
    }
}
