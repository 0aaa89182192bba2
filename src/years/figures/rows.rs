//! A row for each figure of both years: what became of it, and by how much it changed.

use super::name::{Beside, Names};
use super::reading::{Reading, Side};
use super::slot::Manner;
use super::words::FigureWords;
use super::{Amount, Figure, FigureChange, FigurePeriod, FigureRow, FigureStatus};
use crate::compare::Pairing;
use crate::years::thresholds::FigureThresholds;

/// The rows, in the order of this year's text; a dropped figure stands behind the one that it stood
/// behind.
pub(super) fn rows(
    before: &Side,
    after: &Side,
    pairing: &Pairing,
    names: &Names<'_>,
    thresholds: &FigureThresholds,
) -> Vec<FigureRow> {
    let making = Making { names, thresholds };
    // Of each of this year's figures, and before them all, the dropped ones that stood behind it.
    let mut behind: Vec<Vec<usize>> = vec![Vec::new(); after.readings.len() + 1];
    let mut place = 0;
    for old in 0..before.readings.len() {
        match pairing.after(old) {
            Some(new) => place = new + 1,
            None => behind[place].push(old),
        }
    }
    let mut rows = Vec::with_capacity(before.readings.len() + after.readings.len());
    for (place, dropped) in behind.iter().enumerate() {
        if let Some(new) = place.checked_sub(1) {
            let old = pairing.before(new).map(|old| &before.readings[old]);
            rows.push(making.row(old, Some(&after.readings[new])));
        }
        let dropped = dropped.iter().map(|&old| &before.readings[old]);
        rows.extend(dropped.map(|old| making.row(Some(old), None)));
    }
    rows
}

struct Making<'a> {
    names: &'a Names<'a>,
    thresholds: &'a FigureThresholds,
}

impl Making<'_> {
    fn row(&self, before: Option<&Reading>, after: Option<&Reading>) -> FigureRow {
        let values = (
            before.and_then(|reading| reading.figure.value),
            after.and_then(|reading| reading.figure.value),
        );
        let status = match (before, after) {
            (Some(_), Some(_)) => match values {
                (Some(old), Some(new)) if old == new => FigureStatus::Unchanged,
                (Some(_), Some(_)) => FigureStatus::Changed,
                _ => FigureStatus::Masked,
            },
            (one, other) => match one.or(other).and_then(|reading| reading.figure.value) {
                None => FigureStatus::Masked,
                Some(_) if before.is_some() => FigureStatus::Dropped,
                Some(_) => FigureStatus::New,
            },
        };
        let shown = after.or(before);
        let change = match (before, values) {
            (Some(reading), (Some(old), Some(new))) if old != new => {
                change(reading, old, new, self.names.words)
            }
            _ => None,
        };
        FigureRow {
            name: shown.map_or_else(String::new, |reading| name(reading, self.names)),
            unit: unit(before, after),
            before: before.map(|reading| of_one_time(reading, after)),
            after: after.map(|reading| of_one_time(reading, before)),
            status,
            is_jump: matches!(change, Some(FigureChange::Percent(_)))
                && before.is_some_and(is_of_its_year)
                && self.is_jump(values),
            change,
        }
    }

    fn is_jump(&self, values: (Option<Amount>, Option<Amount>)) -> bool {
        let (Some(old), Some(new)) = values else {
            return false;
        };
        let (old, new) = (old.to_f64(), new.to_f64());
        let ratio = (new / old).ln().abs();
        old.max(new) > self.thresholds.jump_above && ratio > self.thresholds.jump.ln()
    }
}

/// True of a level that is not told of the year before: what both years start from (从3万元提高到10万元)
/// is no figure of theirs.
fn is_of_its_year(reading: &Reading) -> bool {
    reading.slot.manner == Manner::Level && reading.figure.period != FigurePeriod::Prior
}

/// A figure with the time that its counterpart has, where nothing but the part around it tells
/// another: the two are of one time.
fn of_one_time(reading: &Reading, other: Option<&Reading>) -> Figure {
    let mut figure = reading.figure.clone();
    if other.is_some_and(|other| other.figure.period != figure.period) {
        figure.period = reading.own_period();
    }
    figure
}

/// What a figure is called.
pub(super) fn name(reading: &Reading, names: &Names<'_>) -> String {
    let beside = match reading.slot.manner {
        Manner::Rise | Manner::Fall => Beside::Change,
        Manner::Level if names.words.is_share(&reading.quantity.dimension) => Beside::Share,
        Manner::Level => Beside::Count,
    };
    let name = names.name(&reading.naming, beside);
    match name.is_empty() {
        true => reading.quantity.dimension.clone(),
        false => name,
    }
}

/// The unit as both write it, or else what both are measured in.
fn unit(before: Option<&Reading>, after: Option<&Reading>) -> String {
    match (before, after) {
        (Some(old), Some(new)) if old.quantity.unit != new.quantity.unit => {
            new.quantity.dimension.clone()
        }
        (_, Some(one)) | (Some(one), None) => one.quantity.unit.clone(),
        (None, None) => String::new(),
    }
}

/// By how much a value changed: in points of a share, in percent of anything else but a ratio.
fn change(
    reading: &Reading,
    old: Amount,
    new: Amount,
    words: &FigureWords,
) -> Option<FigureChange> {
    let dimension = &reading.quantity.dimension;
    let (from, to) = (old.to_f64(), new.to_f64());
    if words.is_share(dimension) {
        let points = new.plus(old.negative())?.to_f64();
        return Some(FigureChange::Points(points));
    }
    let is_told = !words.is_ratio(dimension) && from != 0.0;
    is_told.then(|| FigureChange::Percent((to - from) / from.abs() * 100.0))
}
