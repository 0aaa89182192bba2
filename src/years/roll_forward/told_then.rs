//! What a text that is kept tells of its own year: figures, days and months, what did not happen.
//! Next year's reader would take it for next year's.

use super::Order;
use super::doubtful::{Doubt, moving_places};
use super::last_figures::quoted_figures;
use crate::series::Year;
use crate::years::figures::all_figures;
use std::ops::Range;

/// The clauses with figures, and after them words that were so then and stand in none of these.
pub(super) fn told_then(text: &str, about: Year, order: &Order<'_>) -> Vec<Doubt> {
    let mut told: Vec<String> = Vec::new();
    for clause in all_figures(text, about.0, order.grammar, &order.year_words.figures) {
        let mut left = order.words.kept(clause.clause);
        left.extend(moving_places(clause.clause, order));
        let is_left =
            |figure: &Range<usize>| left.iter().any(|range| range.contains(&figure.start));
        let figures = clause.figures.into_iter().filter(|figure| !is_left(figure));
        let figures: Vec<Range<usize>> = figures.collect();
        told.extend(quoted_figures(clause.clause, &figures, order));
    }
    for place in order.words.told_then(text) {
        let words = text[place].trim();
        if !told.iter().any(|quoted| quoted.contains(words)) {
            told.push(words.to_owned());
        }
    }
    told.into_iter().map(Doubt::left).collect()
}
