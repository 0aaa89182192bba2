//! A figure of two years as the cells of a row: both values in one unit, the change, the place.

use super::change::{points, signed};
use super::{Facts, place};
use crate::messages::years::{WhichYear, YearsMessage as Says};
use crate::render::columns::{shortened, width};
use crate::render::whereabouts::Place;
use crate::years::figures::{Figure, FigureChange, FigurePeriod, FigureRow, FigureStatus};
use crate::years::leading::{Notable, notable, planned};

/// Columns of a name that still says something.
const SHORTEST_NAME: usize = 5;

/// A row of the table of figures.
pub(in crate::render) struct FigureCells {
    /// What it counts, with its unit where both values are in it.
    pub(in crate::render) name: String,
    /// The bytes of the name before its unit.
    unit_at: usize,
    /// Last year's value; `None` where there is none.
    pub(in crate::render) last_year: Option<String>,
    /// This year's.
    pub(in crate::render) this_year: Option<String>,
    /// By how much it changed, or what became of it.
    pub(in crate::render) change: String,
    pub(in crate::render) status: FigureStatus,
    /// Where this year tells it; of one that was dropped, where last year did.
    pub(in crate::render) spot: String,
    pub(in crate::render) place: Option<Place>,
    /// What last year's plan aimed at, where that is the only reason to look at it; or that both
    /// values are plans.
    pub(in crate::render) planned: Option<String>,
    /// Why somebody should look at it.
    pub(in crate::render) note: Option<Notable>,
}

impl FigureCells {
    /// The name within these columns, its unit whole where there is room for any of the name.
    pub(in crate::render) fn name_within(&self, columns: usize) -> String {
        let (name, unit) = self.name.split_at(self.unit_at);
        let room = columns.saturating_sub(width(unit));
        match width(&self.name) > columns && room >= SHORTEST_NAME {
            true => format!("{}{unit}", shortened(name, room)),
            false => shortened(&self.name, columns),
        }
    }
}

/// The cells of a row.
pub(in crate::render) fn figure_cells(row: &FigureRow, facts: &Facts<'_>) -> FigureCells {
    let values = [row.before.as_ref(), row.after.as_ref()];
    let bare = values.map(|value| value.map(|figure| bare(figure, &row.unit)));
    // Where one of them is written in another unit, each stands as written.
    let same_unit = bare.iter().flatten().all(Option::is_some);
    let value = |index: usize| {
        let figure = values[index]?;
        let words = match &bare[index] {
            Some(Some(number)) if same_unit => hedged(figure, number.clone(), facts),
            _ => written(figure, facts),
        };
        Some(words)
    };
    let unit = if same_unit { row.unit.as_str() } else { "" };
    let told = match (&row.after, &row.before) {
        (Some(figure), _) => Some((WhichYear::This, figure)),
        (None, Some(figure)) => Some((WhichYear::Last, figure)),
        (None, None) => None,
    };
    let note = notable(facts.years(), row);
    FigureCells {
        unit_at: row.name.len(),
        name: facts.say(&Says::Named {
            name: row.name.clone(),
            unit: unit.to_owned(),
        }),
        last_year: value(0),
        this_year: value(1),
        change: facts.say(&change(row)),
        status: row.status,
        spot: told.map_or_else(String::new, |(report, figure)| {
            facts.say(&Says::Spot(facts.spot_of(report, figure)))
        }),
        place: told.map(|(report, figure)| place(report, figure.section)),
        planned: match note {
            Some(Notable::Planned) => planned(facts.years(), row).map(|figure| {
                let value = written(figure, facts);
                facts.say(&Says::Planned { value })
            }),
            None if are_both_planned(row) => Some(facts.say(&Says::BothPlanned)),
            _ => None,
        },
        note,
    }
}

/// The number of a figure without its unit; `None` where what is left is no plain number.
fn bare(figure: &Figure, unit: &str) -> Option<String> {
    let text = figure.text.trim().replace('％', "%");
    let number = text
        .strip_suffix(unit)
        .or_else(|| text.strip_prefix(unit))?;
    let number = number.trim();
    let is_plain = |sign: char| sign.is_ascii_digit() || ".,*＊-–".contains(sign);
    (!number.is_empty() && number.chars().all(is_plain)).then(|| number.to_owned())
}

fn are_both_planned(row: &FigureRow) -> bool {
    let is_planned = |figure: &Option<Figure>| {
        let period = figure.as_ref().map(|figure| figure.period);
        period == Some(FigurePeriod::Target)
    };
    is_planned(&row.before) && is_planned(&row.after)
}

/// A figure as written, with how exact it is where its own words do not say so.
fn written(figure: &Figure, facts: &Facts<'_>) -> String {
    match figure.is_hedge_in_text {
        true => figure.text.clone(),
        false => hedged(figure, figure.text.clone(), facts),
    }
}

fn hedged(figure: &Figure, value: String, facts: &Facts<'_>) -> String {
    match figure.hedge {
        Some(hedge) => facts.say(&Says::Hedged { hedge, value }),
        None => value,
    }
}

fn change(row: &FigureRow) -> Says {
    match (row.status, row.change) {
        (FigureStatus::Changed, Some(FigureChange::Percent(by))) => {
            Says::ByPercent { by: signed(by) }
        }
        (FigureStatus::Changed, Some(FigureChange::Points(by))) => {
            Says::ByPoints { by: points(by) }
        }
        (status, _) => Says::Became(status),
    }
}
