//! The figures that are shown first.
//!
//! All of them where there are few. Else, up to a number of rows: first some that have a reason: they
//! do not agree with another, are a jump, stayed the same in a sentence that was re-dated, or were
//! aimed at by last year's plan. Then, of the figures that changed, the weightiest of each section at
//! the top, and the weightiest of all, a few of a section before the rest of any; then a few that went. What weighs is set out in [`weight`].
//! Those that came, stayed or are masked are counted.

use super::redated::is_in_redated_sentence;
use crate::years::YearComparison;
use crate::years::figures::{
    Figure, FigureChange, FigureFinding, FigurePeriod, FigureRow, FigureStatus,
};
use crate::years::thresholds::LeadingThresholds;
use std::collections::{BTreeMap, BTreeSet};

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
    let reasons: Vec<Option<Notable>> = rows.iter().map(|row| notable(years, row)).collect();
    let mut chosen = with_a_reason(&reasons, thresholds);
    let ranked = by_weight(years, &reasons);
    let mut tops: BTreeSet<usize> = chosen
        .iter()
        .filter_map(|&index| top(years, &rows[index]))
        .collect();
    let first_of_top = ranked
        .iter()
        .filter(|&&index| match top(years, &rows[index]) {
            Some(top) => tops.insert(top),
            None => false,
        });
    let first_of_top: Vec<usize> = first_of_top.copied().collect();
    chosen.extend(&first_of_top);
    let others: Vec<usize> = ranked
        .into_iter()
        .filter(|index| !first_of_top.contains(index))
        .collect();
    let (first, rest) = spread(rows, &first_of_top, others, thresholds);
    chosen.extend(first.into_iter().chain(rest));
    chosen.truncate(thresholds.figures);
    let room = thresholds.figures - chosen.len();
    let gone = (0..rows.len()).filter(|&index| rows[index].status == FigureStatus::Dropped);
    let gone = gone.filter(|&index| reasons[index].is_none() && is_named(&rows[index]));
    chosen.extend(gone.take(room.min(thresholds.figures_of_one_reason)));
    chosen
}

/// Of figures by their weight, those that are among the first of their section, and the rest; some
/// are shown already.
fn spread(
    rows: &[FigureRow],
    shown: &[usize],
    ranked: Vec<usize>,
    thresholds: LeadingThresholds,
) -> (Vec<usize>, Vec<usize>) {
    let mut told: BTreeMap<usize, usize> = BTreeMap::new();
    let section = |index: usize| rows[index].after.as_ref().map_or(0, |one| one.section);
    for &index in shown {
        *told.entry(section(index)).or_default() += 1;
    }
    ranked.into_iter().partition(|&index| {
        let of_section = told.entry(section(index)).or_default();
        *of_section += 1;
        *of_section <= thresholds.figures_of_one_section
    })
}

/// Figures that have a reason: the first of each before the second of any.
fn with_a_reason(reasons: &[Option<Notable>], thresholds: LeadingThresholds) -> Vec<usize> {
    let in_turn = [
        Notable::Finding,
        Notable::Jump,
        Notable::Redated,
        Notable::Planned,
    ];
    let of = in_turn.map(|wanted| {
        let found = (0..reasons.len()).filter(|&index| reasons[index] == Some(wanted));
        found.collect::<Vec<_>>()
    });
    let turns = 0..thresholds.figures_of_one_reason;
    let chosen = turns.flat_map(|turn| of.iter().filter_map(move |found| found.get(turn)));
    chosen
        .take(thresholds.figures_with_a_reason)
        .copied()
        .collect()
}

/// The figures that changed, are named well and have no other reason, the weightiest first.
fn by_weight(years: &YearComparison, reasons: &[Option<Notable>]) -> Vec<usize> {
    let thresholds = LeadingThresholds::STANDARD;
    let rows = &years.figures.rows;
    let first = rows
        .iter()
        .filter_map(|row| Some(row.after.as_ref()?.section));
    let first = first.min();
    let mut ranked: Vec<(f64, usize)> = (0..rows.len())
        .filter(|&index| reasons[index].is_none() && is_told_well(&rows[index]))
        .map(|index| {
            let of_first = rows[index].after.as_ref().map(|one| one.section) == first;
            let early = if of_first {
                thresholds.early_weighs
            } else {
                0.0
            };
            (weight(&rows[index], &thresholds) + early, index)
        })
        .collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    ranked.into_iter().map(|(_, index)| index).collect()
}

/// How much a figure weighs: the digits of its value in its base unit (money and people have many),
/// how much it changed, and whether its name is more than one word of letters, which may be a verb
/// ("gave"). A share has no such digits and weighs as much as some thousands; what is only aimed at weighs less.
fn weight(row: &FigureRow, thresholds: &LeadingThresholds) -> f64 {
    let value = |figure: &Option<Figure>| {
        let value = figure.as_ref().and_then(|figure| figure.value);
        value.map_or(0.0, |value| value.to_f64().abs())
    };
    let larger = value(&row.before).max(value(&row.after));
    let (digits, change) = match row.change {
        Some(FigureChange::Percent(by)) => ((1.0 + larger).log10(), by.abs() / 100.0),
        Some(FigureChange::Points(by)) => (thresholds.share_weighs, by.abs() / 10.0),
        None => (0.0, 0.0),
    };
    let is_one_word = row.name.chars().all(|sign| sign.is_ascii_lowercase());
    let named = if is_one_word {
        -thresholds.one_word_weighs
    } else {
        0.0
    };
    let period = row.after.as_ref().map(|figure| figure.period);
    let planned = match period == Some(FigurePeriod::Target) {
        true => -thresholds.plan_weighs,
        false => 0.0,
    };
    digits + change.min(1.0) + named + planned
}

/// The section at the top that a figure of this year stands in.
fn top(years: &YearComparison, row: &FigureRow) -> Option<usize> {
    let sections = &years.comparison.after.sections;
    let mut section = row.after.as_ref()?.section;
    while let Some(parent) = sections.get(section).and_then(|one| one.parent) {
        section = parent;
    }
    Some(section)
}

/// True of a name that says what it counts, and is not its unit alone.
fn is_named(row: &FigureRow) -> bool {
    row.name.chars().count() >= 2 && row.name != row.unit
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
        FigureFinding::Target { result, .. } => {
            finding.is_to_be_checked() && is(&row.after, result)
        }
    }
}

/// True of two figures of one report that are the same place in it.
fn is_same(one: &Figure, other: &Figure) -> bool {
    one.index == other.index
}

#[cfg(test)]
mod tests {
    use super::{Notable, leading_figures, notable};
    use crate::years::YearComparison;
    use crate::years::figures::{
        Figure, FigureChange, FigureComparison, FigureFinding, FigurePeriod, FigureRow,
        FigureStatus,
    };

    fn figure(section: usize, text: &str) -> Figure {
        Figure {
            index: section,
            text: text.to_owned(),
            value: None,
            line: section,
            section,
            period: FigurePeriod::Current,
            hedge: None,
            is_hedge_in_text: false,
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
        assert_eq!(leading.rows, [1, 2, 3, 4, 5, 10, 11, 12]);
        let others = [(FigureStatus::Changed, 5), (FigureStatus::New, 3)];
        assert_eq!(leading.others, others);
    }

    #[test]
    fn nothing_is_said_of_a_figure_without_a_reason() {
        let years = years(vec![changed(0, 5.0)]);
        assert_eq!(notable(&years, &years.figures.rows[0]), None);
    }

    #[test]
    fn of_two_figures_written_alike_in_one_line_only_the_one_meant_is_marked() {
        let (built, renewed) = (changed(0, 5.0), changed(0, 5.0));
        let mut row = renewed;
        row.after = row.after.map(|figure| Figure { index: 1, ..figure });
        let mut years = years(vec![built, row]);
        let other = Figure {
            index: 7,
            ..figure(0, "3个")
        };
        years.figures.findings.push(FigureFinding::Conflict {
            name: "甲".to_owned(),
            first: Figure {
                index: 1,
                ..figure(0, "2个")
            },
            second: other,
        });
        let notes = years.figures.rows.iter().map(|row| notable(&years, row));
        assert_eq!(notes.collect::<Vec<_>>(), [None, Some(Notable::Finding)]);
    }
}
