//! The board of a year: a row a unit, those that somebody has to look at first.

use super::concern::concerns;
use super::{Concern, EarlierReport, Phase, ReportFacts, Totals, UnitFacts};
use crate::series::{Day, DueRule, UnitName, Year};

/// The board of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// Which year.
    pub year: Year,
    /// The day that the board was made on.
    pub today: Day,
    /// The day on which reports of the year are due, unless one says otherwise itself.
    pub due: Option<Day>,
    /// A row a unit: those that somebody has to look at, the worst first; then the others as the
    /// settings name them.
    pub rows: Vec<Row>,
    /// What they come to.
    pub totals: Totals,
}

/// A unit on the board.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The unit.
    pub unit: UnitName,
    /// The kind of its reports.
    pub kind: Option<String>,
    /// Its report of the year; `None` where there is none.
    pub report: Option<ReportFacts>,
    /// Its reports of the years before, the newest first.
    pub earlier: Vec<EarlierReport>,
    /// The day on which its report is due.
    pub due: Option<Day>,
    /// The reasons to look at it, the gravest first.
    pub concerns: Vec<Concern>,
}

impl Row {
    /// How far its report has come.
    pub fn phase(&self) -> Phase {
        self.report
            .as_ref()
            .map_or(Phase::NotStarted, ReportFacts::phase)
    }

    /// How many days its report is late; `None` of one that is not.
    pub fn days_late(&self) -> Option<usize> {
        self.concerns.iter().find_map(|concern| match concern {
            Concern::Late { days, .. } => Some(*days),
            _ => None,
        })
    }

    /// How far a report of an earlier year came.
    pub fn earlier_phase(&self, year: Year) -> Phase {
        let mut earlier = self.earlier.iter();
        let of_year = earlier.find(|report| report.year == year);
        of_year.map_or(Phase::NotStarted, |report| report.phase)
    }
}

/// Puts the units of a year in order, each with the reasons to look at it.
pub fn arrange(units: Vec<UnitFacts>, year: Year, rule: Option<&DueRule>, today: Day) -> Board {
    let due = rule.and_then(|rule| rule.of(year));
    let mut rows: Vec<Row> = units
        .into_iter()
        .map(|facts| row(facts, due, year, today))
        .collect();
    // Stable: what is equally grave stays in the order of the settings.
    rows.sort_by_cached_key(gravity);
    Board {
        year,
        today,
        due,
        totals: Totals::of(&rows),
        rows,
    }
}

fn row(facts: UnitFacts, usual_due: Option<Day>, year: Year, today: Day) -> Row {
    let own_due = facts.report.as_ref().and_then(|report| report.due);
    let due = own_due.or(usual_due);
    let last_year = facts
        .earlier
        .iter()
        .find(|report| report.year == year.before());
    Row {
        concerns: concerns(facts.report.as_ref(), last_year, due, today),
        unit: facts.unit,
        kind: facts.kind,
        report: facts.report,
        earlier: facts.earlier,
        due,
    }
}

/// How many ranks of reasons there are; the rank of a row without any.
const NONE: usize = usize::MAX;
/// So many reasons of a row count for its place: beyond, nobody weighs them.
const WEIGHED: usize = 4;

/// The smaller, the worse: the ranks of its reasons one after the other, a row with more of them
/// before one with fewer; then how far it has come; then how late it is.
fn gravity(row: &Row) -> ([usize; WEIGHED], Phase, std::cmp::Reverse<usize>) {
    let mut ranks = [NONE; WEIGHED];
    for (rank, concern) in ranks.iter_mut().zip(&row.concerns) {
        *rank = concern.rank();
    }
    let phase = match row.concerns.is_empty() {
        // All in order: as the settings name them.
        true => Phase::Done,
        false => row.phase(),
    };
    let days = row.days_late().unwrap_or(0);
    (ranks, phase, std::cmp::Reverse(days))
}
