//! The figures that are shown first.
//!
//! All of them where there are few. Else, up to a number of rows: those that do not agree with
//! another; jumps; those that stayed the same in a sentence that was re-dated; those that last
//! year's plan aimed at; then figures that changed,
//! the largest change of each section before the second largest of any; then a few that went. Those
//! that came, stayed or are masked are counted.

use super::redated::is_in_redated_sentence;
use crate::years::YearComparison;
use crate::years::figures::{
    Figure, FigureChange, FigureFinding, FigurePeriod, FigureRow, FigureStatus,
};
use crate::years::thresholds::LeadingThresholds;
use std::collections::BTreeMap;

/// The figures that are shown first, and how many there are beside them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeadingFigures {
    /// Indices into the rows, in their order.
    pub rows: Vec<usize>,
    /// How many others there are of each status that has some.
    pub others: Vec<(FigureStatus, usize)>,
}

/// Why somebody should look at a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Notable {
    /// It does not agree with another one.
    Finding,
    /// It changed more than threefold.
    Jump,
    /// Its sentence was re-dated, and it stayed.
    Redated,
    /// Last year's plan said what was aimed at.
    Planned,
}

/// Why somebody should look at a row; `None` of most.
pub fn notable(years: &YearComparison, row: &FigureRow) -> Option<Notable> {
    let mut findings = years.figures.findings.iter();
    if findings.any(|finding| is_about(finding, row)) {
        Some(Notable::Finding)
    } else if row.is_jump {
        Some(Notable::Jump)
    } else if is_in_redated_sentence(years, row) {
        Some(Notable::Redated)
    } else if planned(years, row).is_some() {
        Some(Notable::Planned)
    } else {
        None
    }
}

/// What last year's plan aimed at, of a figure that tells what was reached.
pub fn planned<'a>(years: &'a YearComparison, row: &FigureRow) -> Option<&'a Figure> {
    let findings = years.figures.findings.iter();
    let mut aims = findings.filter_map(|finding| match finding {
        FigureFinding::Target { target, result, .. } => Some((target, result)),
        _ => None,
    });
    let reached = row.after.as_ref()?;
    let aim = aims.find(|(_, result)| is_same(result, reached));
    aim.map(|(target, _)| target)
}

/// The figures that are shown first.
pub fn leading_figures(years: &YearComparison) -> LeadingFigures {
    let rows = &years.figures.rows;
    let thresholds = LeadingThresholds::STANDARD;
    let mut chosen: Vec<usize> = match rows.len() <= thresholds.figures {
        true => (0..rows.len()).collect(),
        false => weightiest(years, thresholds),
    };
    chosen.sort_unstable();
    let count = |status| {
        let others = (0..rows.len()).filter(|index| chosen.binary_search(index).is_err());
        let of_status = others.filter(|&index| rows[index].status == status);
        (status, of_status.count())
    };
    let others = FigureStatus::ALL.map(count).into_iter();
    LeadingFigures {
        others: others.filter(|(_, count)| *count > 0).collect(),
        rows: chosen,
    }
}

fn weightiest(years: &YearComparison, thresholds: LeadingThresholds) -> Vec<usize> {
    let rows = &years.figures.rows;
    let mut chosen: Vec<usize> = Vec::new();
    let reasons: Vec<Option<Notable>> = rows.iter().map(|row| notable(years, row)).collect();
    let in_turn = [
        Notable::Finding,
        Notable::Jump,
        Notable::Redated,
        Notable::Planned,
    ];
    for wanted in in_turn {
        let found = (0..rows.len()).filter(|&index| reasons[index] == Some(wanted));
        chosen.extend(found.take(thresholds.figures_of_one_reason));
    }
    let room = thresholds.figures.saturating_sub(chosen.len());
    let changed = by_section(rows).into_iter();
    let rest = changed.filter(|index| reasons[*index].is_none());
    chosen.extend(rest.take(room));
    let room = thresholds.figures.saturating_sub(chosen.len());
    let gone = (0..rows.len()).filter(|&index| rows[index].status == FigureStatus::Dropped);
    let gone = gone.filter(|index| reasons[*index].is_none() && is_named(&rows[*index]));
    chosen.extend(gone.take(room.min(thresholds.figures_of_one_reason)));
    chosen.truncate(thresholds.figures);
    chosen
}

/// The figures that changed and are named well: of each section the one that changed most, in the
/// order of the text; then the second of each; and so on.
fn by_section(rows: &[FigureRow]) -> Vec<usize> {
    let mut of_section: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate().filter(|(_, row)| is_told_well(row)) {
        if let Some(after) = &row.after {
            of_section.entry(after.section).or_default().push(index);
        }
    }
    let mut ranked = Vec::new();
    for (_, mut indices) in of_section {
        indices.sort_by(|&one, &other| size(&rows[other]).total_cmp(&size(&rows[one])));
        ranked.extend(indices.into_iter().enumerate());
    }
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, index)| index).collect()
}

/// True of a name that says what it counts.
fn is_named(row: &FigureRow) -> bool {
    row.name.chars().count() >= 2
}

/// True of a changed figure of the same time in both years, whose name says what it counts.
fn is_told_well(row: &FigureRow) -> bool {
    let periods = (
        row.before.as_ref().map(|one| one.period),
        row.after.as_ref().map(|one| one.period),
    );
    row.status == FigureStatus::Changed
        && row.change.is_some()
        && is_named(row)
        && periods.0 == periods.1
        && periods.1 != Some(FigurePeriod::Prior)
}

/// How large a change is, a percent like a point.
fn size(row: &FigureRow) -> f64 {
    match row.change {
        Some(FigureChange::Percent(by) | FigureChange::Points(by)) => by.abs(),
        None => 0.0,
    }
}

/// True of a finding that a figure does not agree with another one, of either of the two.
fn is_about(finding: &FigureFinding, row: &FigureRow) -> bool {
    let is = |of_row: &Option<Figure>, figure: &Figure| {
        of_row.as_ref().is_some_and(|own| is_same(own, figure))
    };
    match finding {
        FigureFinding::Conflict { first, second, .. } => {
            is(&row.after, first) || is(&row.after, second)
        }
        FigureFinding::PriorMismatch { told, own, .. } => {
            is(&row.after, told) || is(&row.before, own)
        }
        FigureFinding::Growth { stated, to, .. } => is(&row.after, stated) || is(&row.after, to),
        FigureFinding::Target { .. } => false,
    }
}

fn is_same(one: &Figure, other: &Figure) -> bool {
    one.line == other.line && one.text == other.text
}

#[cfg(test)]
mod tests {
    use super::{leading_figures, notable};
    use crate::years::YearComparison;
    use crate::years::figures::{
        Figure, FigureChange, FigureComparison, FigurePeriod, FigureRow, FigureStatus,
    };

    fn figure(section: usize, text: &str) -> Figure {
        Figure {
            text: text.to_owned(),
            value: None,
            line: section,
            section,
            period: FigurePeriod::Current,
            hedge: None,
        }
    }

    fn changed(section: usize, by: f64) -> FigureRow {
        FigureRow {
            name: format!("甲乙{section}"),
            unit: "个".to_owned(),
            base_unit: "个".to_owned(),
            before: Some(figure(section, "1个")),
            after: Some(figure(section, "2个")),
            status: FigureStatus::Changed,
            change: Some(FigureChange::Percent(by)),
            is_jump: by > 200.0,
        }
    }

    fn years(rows: Vec<FigureRow>) -> YearComparison {
        let figures = FigureComparison {
            rows,
            ..FigureComparison::default()
        };
        YearComparison {
            figures,
            ..YearComparison::default()
        }
    }

    #[test]
    fn few_figures_are_all_shown() {
        let mut new = changed(1, 1.0);
        (new.before, new.status) = (None, FigureStatus::New);
        let leading = leading_figures(&years(vec![changed(1, 1.0), new]));
        assert_eq!(leading.rows, [0, 1]);
        assert!(leading.others.is_empty());
    }

    #[test]
    fn of_many_jumps_come_first_and_every_section_has_its_turn() {
        let mut rows: Vec<FigureRow> = (0..12)
            .map(|n| changed(n / 6, f64::from(n as u8)))
            .collect();
        rows.push(changed(2, 900.0));
        rows.extend((0..3).map(|_| FigureRow {
            status: FigureStatus::New,
            before: None,
            ..changed(3, 0.0)
        }));
        let leading = leading_figures(&years(rows));
        assert_eq!(leading.rows, [2, 3, 4, 5, 9, 10, 11, 12]);
        let others = [(FigureStatus::Changed, 5), (FigureStatus::New, 3)];
        assert_eq!(leading.others, others);
    }

    #[test]
    fn nothing_is_said_of_a_figure_without_a_reason() {
        let years = years(vec![changed(0, 5.0)]);
        assert_eq!(notable(&years, &years.figures.rows[0]), None);
    }
}
