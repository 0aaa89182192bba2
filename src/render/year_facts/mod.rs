//! What is stated between two years, in words and places: what a screen and a page both show.

mod change;
mod figures;
mod findings;
mod look_first;
mod promises;

pub(super) use figures::{FigureCells, figure_cells};
pub(super) use findings::{finding, finding_place};
pub(super) use look_first::{first as first_looks, looks, other_looks, stale_place, stale_words};
pub(super) use promises::{PromiseCells, promise_cells};

use super::number_path::short_name;
use super::whereabouts::Place;
use crate::compare::Document;
use crate::compare::document::Place as Standing;
use crate::messages::phrases;
use crate::messages::years::{Spot, WhichYear, YearsMessage as Says};
use crate::series::Language;
use crate::view::YearsView;
use crate::years::YearComparison;
use crate::years::figures::Figure;

/// Two years, ready to be told of.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) view: &'a YearsView,
    pub(super) language: Language,
}

impl<'a> Facts<'a> {
    pub(super) fn years(&self) -> &'a YearComparison {
        &self.view.years
    }

    pub(super) fn say(&self, message: &Says) -> String {
        message.say(self.language)
    }

    /// Over the values of one year: the year, where it is known.
    pub(super) fn year_head(&self, of: WhichYear) -> String {
        let (index, unknown) = match of {
            WhichYear::Last => (0, Says::LastYearHead),
            WhichYear::This => (1, Says::ThisYearHead),
        };
        // Two texts of one year are told apart by their order.
        let [last, this] = self.view.of_years;
        let year = self.view.of_years[index].filter(|_| last.is_some() && last < this);
        year.map_or_else(|| self.say(&unknown), |year| year.to_string())
    }

    /// What was compared, as it is typed: one report where the other is the year before it.
    pub(super) fn reports(&self) -> String {
        let [last_year, this_year] = self.view.called.each_ref().map(|it| phrases::typed(it));
        let is_year_before = match self.view.of_years {
            [Some(last), Some(this)] => self.view.unit.is_some() && last == this.before(),
            _ => false,
        };
        match is_year_before {
            true => this_year,
            false => format!("{last_year} {this_year}"),
        }
    }

    /// Which year stands for last year, where that is not the year before.
    pub(super) fn last_year_is(&self) -> Option<Says> {
        let [Some(year), Some(this_year)] = self.view.of_years else {
            return None;
        };
        (year < this_year && year != this_year.before())
            .then_some(Says::LastYearIs { year, this_year })
    }

    /// This year's report as it is typed, where it is one of a workspace.
    pub(super) fn report(&self) -> Option<String> {
        let called = &self.view.called[1];
        self.view.unit.is_some().then(|| phrases::typed(called))
    }

    fn document(&self, of: WhichYear) -> &'a Document {
        match of {
            WhichYear::Last => &self.years().comparison.before,
            WhichYear::This => &self.years().comparison.after,
        }
    }

    /// A line of a section, as it is named.
    pub(super) fn spot(&self, report: WhichYear, section: usize, line: usize) -> Spot {
        let document = self.document(report);
        Spot {
            report,
            section: short_name(document, section, self.language),
            paragraph: paragraph_of(document, section, line),
        }
    }

    fn spot_of(&self, report: WhichYear, figure: &Figure) -> Spot {
        self.spot(report, figure.section, figure.line)
    }

    /// The section of last year's report that a line stands in.
    pub(super) fn section_last_year(&self, line: usize) -> Option<usize> {
        let paragraphs = &self.years().comparison.before.paragraphs;
        let paragraph = paragraphs.iter().find(|one| one.line == line);
        paragraph.map(|one| one.section)
    }
}

/// Where a page leads to.
fn place(report: WhichYear, section: usize) -> Place {
    match report {
        WhichYear::Last => Place::Before(section),
        WhichYear::This => Place::After(section),
    }
}

/// Which paragraph of a section a line is, from 1, headings that stand alone not counted; `None`
/// where the section has only one.
fn paragraph_of(document: &Document, section: usize, line: usize) -> Option<usize> {
    let paragraphs = document.sections[section].paragraphs.iter();
    let texts: Vec<usize> = paragraphs
        .map(|&index| &document.paragraphs[index])
        .filter(|one| match one.place {
            Standing::Head => !one.beside_title().trim().is_empty(),
            Standing::Body => true,
            Standing::Aside => false,
        })
        .map(|one| one.line)
        .collect();
    let at = texts.iter().position(|&other| other == line)?;
    (texts.len() > 1).then_some(at + 1)
}
