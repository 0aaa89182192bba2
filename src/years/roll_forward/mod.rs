//! Next year's report made of last year's: headings and point titles with the years rolled, set
//! phrases kept, and last year's plan and problems laid out as what this year has to answer
//! (text-rules 3.2).
//!
//! 1. `last_year`: what last year's text is made of, and what it promised.
//! 2. `plan`: which of its parts stand in the new report, and which the kind adds.
//! 3. `page`: the new text, line by line.

mod last_year;
mod opening;
mod page;
mod plan;
#[cfg(test)]
mod tests;

use super::RollWords;
use super::year_roll::{Setting, YearStep, roll_years};
use crate::report::{Outline, WordGrammar};
use crate::series::kind::Part;
use crate::series::{Kind, Year};
use last_year::LastYear;
use page::Page;
use plan::TopPart;

/// The report to be made, and the words to make it with.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// Whose report it is.
    pub unit: &'a str,
    /// The year that it is about.
    pub year: Year,
    /// Its kind.
    pub kind: &'a Kind,
    /// The pack's words for it.
    pub words: &'a RollWords,
    /// The pack's grammar of figures and sentences.
    pub grammar: &'a WordGrammar,
}

impl Order<'_> {
    /// A text of the kind with its names filled in.
    fn fill(&self, text: &str) -> String {
        text.replace("{unit}", self.unit)
            .replace("{year}", &self.year.to_string())
            .replace("{next_year}", &self.year.after().to_string())
    }
}

/// What stands in the new report, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RollCounts {
    /// Headings of last year that were kept.
    pub headings: usize,
    /// Titles of last year's points that were kept.
    pub points: usize,
    /// Parts that the kind added.
    pub added_parts: usize,
    /// Questions on items of last year's plan.
    pub plan_items: usize,
    /// Questions on last year's problems.
    pub problems: usize,
    /// Words of titles that the author is asked to look at.
    pub to_confirm: usize,
}

/// A new year's report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RolledForward {
    /// Its title, for the front matter.
    pub title: String,
    /// Its text, without front matter.
    pub text: String,
    /// What stands in it.
    pub counts: RollCounts,
}

/// The first report of a unit: its kind's outline.
pub fn first_report(order: &Order<'_>) -> RolledForward {
    let mut page = Page::new(order, None);
    page.block(&order.fill(&order.kind.opening));
    for (index, part) in order.kind.parts.iter().enumerate() {
        let number = order.words.numeral(index + 1);
        new_part(
            &mut page,
            part,
            &order.words.rules.heading.replace("{n}", &number),
            &number,
        );
    }
    page.gap();
    page.block(&order.fill(&order.kind.closing));
    page.finish(order.fill(&order.kind.title))
}

/// This year's report made of last year's, which was of `year`; `title` is the title in its
/// front matter, where it has one.
pub fn roll_forward(
    outline: &Outline,
    year: Year,
    title: Option<&str>,
    order: &Order<'_>,
) -> RolledForward {
    let step = YearStep {
        from: year,
        to: order.year,
    };
    let last_year = LastYear::read(outline, year, order);
    let mut page = Page::new(order, Some(step));
    opening::write_opening(&last_year, &mut page);
    let parts = plan::parts(&last_year, order);
    let numbered = parts.iter().any(|top| matches!(top, TopPart::Added(_)));
    for (index, top) in parts.iter().enumerate() {
        let prefix = numbered.then(|| plan::prefix(&parts, index, &last_year, order));
        match *top {
            TopPart::Kept(at) => {
                page.gap();
                page.section(&last_year, at, prefix.as_deref());
            }
            TopPart::Added(part) => {
                let prefix = prefix.unwrap_or_default();
                page.counts.added_parts += 1;
                new_part(&mut page, part, &prefix, &order.words.numeral(index + 1));
                page.promises_of_added(&last_year, part);
            }
        }
    }
    opening::write_closing(&last_year, &mut page);
    let title = title.map(str::to_owned).or_else(|| last_year.title());
    let title = title.map_or_else(
        || order.fill(&order.kind.title),
        |title| roll_years(&title, step, Setting::Title, order.words),
    );
    page.finish(title)
}

/// A part of the kind: its heading, its question, the headings beneath it.
fn new_part(page: &mut Page<'_>, part: &Part, prefix: &str, number: &str) {
    let order = page.order;
    page.gap();
    page.line(format!("{prefix}{}", order.fill(&part.title)));
    page.text_and_question(part);
    for (index, heading) in part.headings.iter().enumerate() {
        let marker = order
            .words
            .rules
            .subheading
            .replace("{part}", number)
            .replace("{n}", &order.words.numeral(index + 1));
        page.line(format!("{marker}{}", order.fill(heading)));
    }
}
