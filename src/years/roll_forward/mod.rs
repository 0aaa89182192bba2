//! Next year's report made of last year's: headings and point titles with the years rolled, set
//! phrases kept, and last year's plan and problems laid out as what this year has to answer
//! (text-rules 3.2).
//!
//! 1. `last_year`: what last year's text is made of, and what it promised.
//! 2. `plan`: which of its parts stand in the new report, and which the kind adds.
//! 3. `page`: the new text, line by line; `headline`, `carried` and `last_figures` make its lines,
//!    and `doubtful` finds what the author has to look at.

mod about;
mod carried;
mod comments;
mod doubtful;
mod headline;
mod last_figures;
mod last_year;
mod opening;
mod page;
mod plan;
#[cfg(test)]
mod tests;
mod told_then;
mod unwritten;

use super::year_roll::YearStep;
use super::{RollWords, YearWords};
use crate::report::{Outline, WordGrammar};
use crate::series::kind::{Part, filled};
use crate::series::{Kind, Year};
use last_year::LastYear;
use page::Page;
use plan::{TopPart, TopParts};
pub use unwritten::is_unwritten;

/// The report to be made, and the words to make it with.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// Whose report it is.
    pub unit: &'a str,
    /// The year that it is named by.
    pub year: Year,
    /// Its kind.
    pub kind: &'a Kind,
    /// The pack's words for it.
    pub words: &'a RollWords,
    /// The pack's grammar of figures and sentences.
    pub grammar: &'a WordGrammar,
    /// The pack's words for figures, and its tables of periods and meetings.
    pub year_words: &'a YearWords,
    /// Whether last year's figures stand in it, to write over.
    pub figures: LastFigures,
    /// What people asked for in last year's report, and nobody settled then.
    pub comments: &'a [LastComment],
}

/// What somebody asked for in last year's report, and nobody settled then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastComment {
    /// Whose it is.
    pub from: String,
    /// Marker and title of the section that it is about; `None` of one on the report.
    pub section: Option<String>,
    /// The words that it is about.
    pub on: Option<String>,
    /// What should change.
    pub text: String,
}

/// What becomes of last year's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LastFigures {
    /// They go with last year's text.
    #[default]
    LeftOut,
    /// Those of each section stand in a prompt under its heading.
    Asked,
}

impl Order<'_> {
    /// A text of the kind with its names filled in.
    fn fill(&self, text: &str) -> String {
        self.fill_for(self.year, text)
    }

    /// The same in the report of another year.
    fn fill_for(&self, year: Year, text: &str) -> String {
        filled(text, self.unit, year)
    }
}

/// What stands in the new report, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RollCounts {
    /// Headings of last year that were kept.
    pub headings: usize,
    /// Titles of last year's points that were kept.
    pub points: usize,
    /// Years, and periods of plans, that moved on.
    pub years: usize,
    /// Parts that the kind added.
    pub added_parts: usize,
    /// Parts of last year that the kind no longer has.
    pub parts_left_out: usize,
    /// Questions on items of last year's plan.
    pub plan_items: usize,
    /// Questions on last year's problems.
    pub problems: usize,
    /// Questions on what people asked for in last year's report.
    pub comments: usize,
    /// Prompts that hold last year's figures of a section.
    pub figure_lines: usize,
    /// Prompts that ask the author to look at words which may have to be others.
    pub to_confirm: usize,
}

/// A new year's report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RolledForward {
    /// Its title, for the front matter.
    pub title: String,
    /// Its text, without front matter.
    pub text: String,
    /// The year that it is about: that of its name, or the one before of a report that is named by
    /// the year in which it is given.
    pub about: Year,
    /// What stands in it.
    pub counts: RollCounts,
}

/// The first report of a unit: its kind's outline.
pub fn first_report(order: &Order<'_>) -> RolledForward {
    let mut page = Page::new(order, None);
    page.block(&order.fill(&order.kind.opening));
    let goes_on = |part: &&Part| !part.is_gone(order.year);
    for (index, part) in order.kind.parts.iter().filter(goes_on).enumerate() {
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
    let about = about::about(outline, year, order);
    let behind = year.0.saturating_sub(about.0);
    let step = YearStep {
        from: about,
        to: Year(order.year.0.saturating_sub(behind)),
    };
    let order = &Order {
        year: step.to,
        ..*order
    };
    let last_year = LastYear::read(outline, about, order);
    let mut page = Page::new(order, Some(step));
    opening::write_opening(&last_year, &mut page);
    page.end_opening();
    let parts = TopParts::of(&last_year, order);
    page.counts.parts_left_out = parts.left_out;
    for (index, top) in parts.tops.iter().enumerate() {
        let prefix = parts.prefix(index, &last_year, order);
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
    page.promises_left(&last_year);
    opening::write_closing(&last_year, &mut page);
    let has_title = last_year.parts.outline.report_title().is_some();
    let title = title
        .map(str::to_owned)
        .or_else(|| last_year.parts.outline.report_title());
    let title = match title {
        None => order.fill(&order.kind.title),
        Some(title) => page.front_title(&title, has_title),
    };
    page.finish(title)
}

/// A part of the kind: its heading, its question, the headings beneath it.
fn new_part<'a>(page: &mut Page<'a>, part: &'a Part, prefix: &str, number: &str) {
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
