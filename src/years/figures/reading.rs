//! The figures of one year's report, read from its text.

use super::line::{Calendar, Line, OTHER, RangeEnd, year_of};
use super::name::Naming;
use super::slot::{Manner, Slot, count_content, slot};
use super::span::Span;
use super::units::Quantity;
use super::when::{Spot, Told, period};
use super::words::FigureWords;
use super::{Figure, FigurePeriod, Hedge};
use crate::compare::Document;
use crate::compare::document::{Paragraph, Place};
use crate::report::token::{TokenKind, units};
use crate::report::{Role, WordGrammar};
use crate::years::TwoYears;
use crate::years::own_year::ReportYear;
use std::ops::Range;

/// A figure, with all that tells it from others.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    pub(super) figure: Figure,
    pub(super) quantity: Quantity,
    pub(super) slot: Slot,
    pub(super) told: Told,
    /// Which end of a range it is.
    pub(super) end: RangeEnd,
    /// True of what is aimed at for a later year than the next.
    pub(super) is_far: bool,
    /// Index into [`Side::sentences`].
    pub(super) sentence: usize,
    /// Index into [`Side::clauses`].
    pub(super) clause: usize,
    /// The words beside it, for its name.
    pub(super) naming: Naming,
}

impl Reading {
    /// What time its own words say that it is about: whatever the part around it sums up.
    pub(super) fn own_period(&self) -> FigurePeriod {
        match self.told {
            Told::Here | Told::Around => FigurePeriod::Current,
            _ => self.figure.period,
        }
    }

    /// True of one value, how much there is in the report's own year.
    pub(super) fn is_current_level(&self) -> bool {
        self.figure.period == FigurePeriod::Current
            && self.slot.manner == Manner::Level
            && self.end == RangeEnd::None
    }
}

/// A sentence or a clause that holds figures.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    /// Its section.
    pub(super) section: usize,
    /// Its paragraph.
    pub(super) paragraph: usize,
    /// Its words, figures blank, periods and marks gone; of a clause that names nothing with what
    /// it is about before.
    pub(super) key: String,
    /// How much it names, in characters.
    pub(super) content: usize,
    /// Its figures, indices into [`Side::readings`].
    pub(super) readings: Range<usize>,
    /// Its words as written.
    pub(super) text: String,
}

/// The figures of one report.
#[derive(Debug, Default)]
pub(super) struct Side {
    pub(super) readings: Vec<Reading>,
    pub(super) sentences: Vec<Stretch>,
    pub(super) clauses: Vec<Stretch>,
}

/// What a line is written for.
#[derive(Debug, Clone, Copy)]
struct Aim {
    /// True in a part that tells what is to be done.
    is_planned: bool,
    /// True where that is for a later year than the next.
    is_far: bool,
}

/// What reading needs to know beside the text.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) grammar: &'a WordGrammar,
    pub(super) words: &'a FigureWords,
    pub(super) calendar: Calendar,
}

impl<'a> Reader<'a> {
    /// Of one of two years, whose own year is known as far as this.
    pub(super) fn new(document: &Document, own: ReportYear, years: &TwoYears<'a>) -> Self {
        let written = || {
            let text_of_report = |line: &&Paragraph| line.place != Place::Aside;
            let lines = document.paragraphs.iter().filter(text_of_report);
            let year = |line: &Paragraph| {
                let tokens = units(&line.text, years.grammar).into_iter();
                let mut dates = tokens.filter(|token| token.kind == TokenKind::Date);
                dates.find_map(|date| year_of(&line.text[date.range]))
            };
            let year = lines.take(HEAD_LINES).find_map(year)?;
            Some(year - u16::from(own.is_delivered))
        };
        Self {
            grammar: years.grammar,
            words: &years.words.figures,
            calendar: Calendar {
                year: own.year.or_else(written),
                is_given_later: own.is_delivered,
            },
        }
    }

    /// The figures of a report.
    pub(super) fn read(&self, document: &Document) -> Side {
        let mut side = Side::default();
        let mut span = Span::new(document, self.words, self.calendar.year);
        for (index, paragraph) in document.paragraphs.iter().enumerate() {
            if paragraph.place == Place::Aside {
                continue;
            }
            let line = Line::new(paragraph.words(), self.grammar, self.words, self.calendar);
            span.enter(paragraph.section);
            if let Some(line) = line {
                let section = &document.sections[paragraph.section];
                let is_plan = |role: &Role| role.name() == Role::PLAN;
                let mut titles = section.path.iter();
                let aim = Aim {
                    is_planned: section.role.as_ref().is_some_and(is_plan),
                    is_far: titles.any(|title| self.words.far_target.is_in(title)),
                };
                self.read_line(&line, (index, paragraph), (aim, &mut span), &mut side);
            }
        }
        side
    }

    fn read_line(
        &self,
        line: &Line<'_>,
        (index, paragraph): (usize, &Paragraph),
        (aim, span): (Aim, &mut Span<'_>),
        side: &mut Side,
    ) {
        let stretch =
            |key, range, readings| stretch(line, (index, paragraph), key, range, readings);
        for clauses in &line.sentences {
            let (Some(first), Some(last)) = (clauses.first(), clauses.last()) else {
                continue;
            };
            let whole = first.start..last.end;
            let sums_up = span.at(line, &whole);
            if line.figures_in(&whole).is_empty() {
                continue;
            }
            let is_far = aim.is_far || self.words.far_target.is_in(&line.words[whole.clone()]);
            let start = side.readings.len();
            for (place, clause) in clauses.iter().enumerate() {
                let (before, from) = (&clauses[..place], side.readings.len());
                for figure in line.figures_in(clause) {
                    let spot = Spot {
                        figure,
                        clause,
                        before,
                        is_planned: aim.is_planned,
                        sums_up,
                    };
                    let mut reading = self.reading(line, &spot, paragraph, side);
                    reading.is_far = reading.figure.period == FigurePeriod::Target && is_far;
                    side.readings.push(reading);
                }
                let readings = from..side.readings.len();
                if let Some(last) = side.readings[readings.clone()].last() {
                    let subject = last.slot.subject.as_deref().unwrap_or_default();
                    let key = plain(&line.masked(clause.clone(), None)) + "|" + &plain(subject);
                    side.clauses.push(stretch(key, clause.clone(), readings));
                }
            }
            let key = plain(&line.masked(whole.clone(), None));
            let sentence = stretch(key, whole, start..side.readings.len());
            side.sentences.push(sentence);
        }
    }

    fn reading(
        &self,
        line: &Line<'_>,
        spot: &Spot<'_>,
        paragraph: &Paragraph,
        side: &Side,
    ) -> Reading {
        let found = &line.figures[spot.figure];
        let own = line.own_words(spot.figure, spot.clause);
        let left = &line.words[own.start..found.range.start];
        let right = &line.words[found.range.end..own.end];
        let slot = slot(line, spot.figure, spot.clause, spot.before, self.words);
        let (period, told) = period(line, spot, self.words);
        // The words before the first figure of a clause are about all of them.
        let first = line.figures_in(spot.clause).start;
        let wider = &line.words[spot.clause.start..line.figures[first].range.start];
        Reading {
            figure: Figure {
                index: side.readings.len(),
                text: line.words[found.range.clone()].to_owned(),
                value: found.quantity.value,
                line: paragraph.line,
                section: paragraph.section,
                period,
                hedge: self.hedge(left, right, found.quantity.is_rough),
                is_hedge_in_text: found.quantity.is_rough,
            },
            quantity: found.quantity.clone(),
            naming: Naming::new(left, right, wider, &line.words[..spot.clause.start], spot),
            slot,
            told,
            end: found.end,
            is_far: false,
            sentence: side.sentences.len(),
            clause: side.clauses.len(),
        }
    }

    /// How exact the words beside a figure say that it is.
    fn hedge(&self, left: &str, right: &str, is_rough: bool) -> Option<Hedge> {
        let kinds = [Hedge::About, Hedge::AtLeast, Hedge::AtMost];
        let longest = |tables: &[Vec<String>; 3], fits: &dyn Fn(&str) -> bool| {
            let words = tables.iter().zip(kinds);
            let words = words.flat_map(|(words, kind)| words.iter().map(move |w| (w, kind)));
            let fitting = words.filter(|(word, _)| fits(word));
            fitting
                .max_by_key(|(word, _)| word.len())
                .map(|(_, kind)| kind)
        };
        let rules = &self.words.rules;
        let (left, right) = (left.trim_end(), right.trim_start());
        longest(&rules.before, &|word| {
            super::slot::ends_with_any(left, &[word.to_owned()])
        })
        .or_else(|| longest(&rules.behind, &|word| right.starts_with(word)))
        .or(is_rough.then_some(Hedge::AtLeast))
    }
}

/// A sentence or clause of a line.
fn stretch(
    line: &Line<'_>,
    (index, paragraph): (usize, &Paragraph),
    key: String,
    range: Range<usize>,
    readings: Range<usize>,
) -> Stretch {
    Stretch {
        section: paragraph.section,
        paragraph: index,
        content: count_content(&key),
        key,
        readings,
        text: line.words[range].to_owned(),
    }
}

/// Lines at the head of a report in which its first date is its own.
const HEAD_LINES: usize = 6;

/// The letters and blanks of a text.
fn plain(text: &str) -> String {
    let is_plain = |c: &char| c.is_alphabetic() || *c == OTHER;
    text.chars().filter(is_plain).collect()
}
