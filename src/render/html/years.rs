//! What is stated between two years, on a page: figures, promises, and what last year left, each
//! with a way to the section that it is of.

use super::notes::{Link, Said};
use super::sections::id;
use super::words::Run;
use crate::compare::Comparison;
use crate::messages::page::PageMessage;
use crate::messages::promises::PromiseMessage;
use crate::messages::years::{WhichYear, YearsMessage as Says};
use crate::render::whereabouts::Place;
use crate::render::year_facts::{
    Facts, FigureCells, PromiseCells, figure_cells, finding, finding_place, looks, other_looks,
    promise_cells, stale_place, stale_words,
};
use crate::years::leading::{leading_figures, leading_promises};
use crate::years::promises::PromiseTotals;
use crate::years::thresholds::LeadingThresholds;
use serde::Serialize;

/// The parts of the page of two years that its outline does not show.
#[derive(Serialize)]
pub(super) struct YearsPart {
    look_first_label: String,
    look_first: Vec<Said>,
    /// Over the columns: what, last year, this year, change, place.
    figure_heads: [String; 5],
    figures: Vec<FigureRow>,
    /// Those that are folded away.
    other_figures: Vec<FigureRow>,
    other_figures_label: String,
    findings: Vec<Said>,
    promises_label: String,
    promises: Vec<PromiseRow>,
    other_promises: Vec<PromiseRow>,
    other_promises_label: String,
    stale_label: String,
    stale: Vec<Said>,
    /// How much no share counts; empty for nothing.
    set_aside: String,
    /// That the two texts are the same; empty where they are not.
    same: String,
}

#[derive(Serialize)]
struct FigureRow {
    name: String,
    last_year: String,
    this_year: String,
    change: String,
    place: Option<Link>,
    note: String,
    /// What last year's plan aimed at; empty for nothing.
    planned: String,
}

#[derive(Serialize)]
struct PromiseRow {
    id: String,
    status: &'static str,
    became: String,
    text: String,
    answer: Option<Link>,
}

impl YearsPart {
    pub(super) fn new(facts: &Facts<'_>) -> Self {
        let years = facts.years();
        let leading = leading_figures(years);
        let first = leading_promises(&years.promises, LeadingThresholds::STANDARD.promises);
        let rest = |all: usize, shown: &[usize]| -> Vec<usize> {
            (0..all).filter(|index| !shown.contains(index)).collect()
        };
        let other_figures = rest(years.figures.rows.len(), &leading.rows);
        let other_promises = rest(years.promises.len(), &first.rows);
        let totals = PromiseTotals::of(&years.promises);
        Self {
            look_first_label: PageMessage::LookFirst.say(facts.language),
            look_first: looked_first(facts),
            figure_heads: figure_heads(facts),
            figures: figure_rows(&leading.rows, facts),
            other_figures: figure_rows(&other_figures, facts),
            other_figures_label: facts.say(&Says::OtherFigures {
                counts: leading.others,
            }),
            findings: findings(facts),
            promises_label: PromiseMessage::Totals { totals }.say(facts.language),
            promises: promise_rows(&first.rows, facts),
            other_promises: promise_rows(&other_promises, facts),
            other_promises_label: facts.say(&Says::OtherPromises {
                count: first.others,
            }),
            stale_label: facts.say(&Says::StaleHead),
            stale: stale(facts),
            set_aside: match years.set_aside {
                0 => String::new(),
                chars => facts.say(&Says::SetAside { chars }),
            },
            same: match years.comparison.is_empty() {
                true => facts.say(&Says::SameTexts),
                false => String::new(),
            },
        }
    }
}

/// Where a section stands on the page: one of last year's where this year's counterpart is.
fn on_page(place: Place, comparison: &Comparison) -> String {
    let Place::Before(section) = place else {
        return id(place);
    };
    let mut pairs = comparison.sections.iter();
    let pair = pairs.find(|pair| pair.before.contains(&section));
    let after = pair.and_then(|pair| pair.after.first().copied());
    id(after.map_or(place, Place::After))
}

fn link(words: &str, place: Place, facts: &Facts<'_>) -> Link {
    Link {
        words: Run::same(words).words,
        to: on_page(place, &facts.years().comparison),
    }
}

fn said(words: &str, place: Option<Place>, facts: &Facts<'_>) -> Said {
    match place {
        Some(place) => Said::leading(words, on_page(place, &facts.years().comparison)),
        None => Said::plain(words),
    }
}

/// What to look at first, each with a way to it.
fn looked_first(facts: &Facts<'_>) -> Vec<Said> {
    let looks = looks(facts).into_iter();
    let looks = looks.map(|look| said(&facts.say(&look.said), look.place, facts));
    let others = other_looks(facts).map(|others| said(&facts.say(&others), None, facts));
    looks.chain(others).collect()
}

fn figure_heads(facts: &Facts<'_>) -> [String; 5] {
    [
        facts.say(&Says::FiguresHead),
        facts.year_head(WhichYear::Last),
        facts.year_head(WhichYear::This),
        facts.say(&Says::ChangeHead),
        facts.say(&Says::PlaceHead),
    ]
}

fn figure_rows(indices: &[usize], facts: &Facts<'_>) -> Vec<FigureRow> {
    let rows = indices
        .iter()
        .map(|&index| &facts.years().figures.rows[index]);
    rows.map(|row| figure_row(figure_cells(row, facts), facts))
        .collect()
}

fn figure_row(cells: FigureCells, facts: &Facts<'_>) -> FigureRow {
    let shown = |words: &str| Run::same(words).words;
    let value = |value: Option<String>| value.map_or_else(|| "–".to_owned(), |it| shown(&it));
    FigureRow {
        name: shown(&cells.name),
        last_year: value(cells.last_year),
        this_year: value(cells.this_year),
        change: cells.change,
        place: cells.place.map(|place| link(&cells.spot, place, facts)),
        note: match (&cells.planned, cells.note) {
            (None, Some(note)) => facts.say(&Says::Note(note)),
            (_, _) => String::new(),
        },
        planned: cells.planned.unwrap_or_default(),
    }
}

fn findings(facts: &Facts<'_>) -> Vec<Said> {
    let findings = facts.years().figures.findings.iter();
    findings
        .filter(|one| one.is_to_be_checked())
        .map(|one| {
            let place = Some(finding_place(one).1);
            said(&facts.say(&finding(one, facts)), place, facts)
        })
        .collect()
}

fn promise_rows(indices: &[usize], facts: &Facts<'_>) -> Vec<PromiseRow> {
    let rows = indices.iter().map(|&index| &facts.years().promises[index]);
    rows.map(|promise| promise_row(&promise_cells(promise, facts), facts))
        .collect()
}

fn promise_row(cells: &PromiseCells, facts: &Facts<'_>) -> PromiseRow {
    let answer = cells.answer.whole();
    PromiseRow {
        id: cells.id.clone(),
        status: cells.status.id(),
        became: cells.became.clone(),
        text: Run::same(&cells.text).words,
        answer: cells.place.map(|place| link(&answer, place, facts)),
    }
}

fn stale(facts: &Facts<'_>) -> Vec<Said> {
    let places = facts.years().stale.iter();
    places
        .map(|one| {
            let words = Says::StalePlace(stale_words(one, facts));
            said(&facts.say(&words), Some(stale_place(one)), facts)
        })
        .collect()
}
