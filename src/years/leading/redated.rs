//! Figures that stand in a sentence of which nothing changed but its year: the strongest sign that
//! a year was exchanged and the text was not looked at again.

use crate::years::YearComparison;
use crate::years::figures::{FigureRow, FigureStatus};

/// True of a figure that is the same in both years, in a sentence of which only the year changed.
pub(super) fn is_in_redated_sentence(years: &YearComparison, row: &FigureRow) -> bool {
    let (FigureStatus::Unchanged, Some(figure)) = (row.status, &row.after) else {
        return false;
    };
    let after = &years.comparison.after;
    let written = |text: &str| text.matches(figure.text.as_str()).count();
    let redated = years.redated_with_figures.iter();
    let redated = redated.filter(|place| place.line(after) == figure.line);
    let redated: usize = redated.map(|place| written(place.text(after))).sum();
    let of_line = after.paragraphs.iter().filter(|p| p.line == figure.line);
    // Where it stands twice, both places have to be so.
    redated > 0 && redated == of_line.map(|p| written(&p.text)).sum::<usize>()
}
