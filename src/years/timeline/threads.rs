//! Follows each section from report to report, through the pairs of each comparison.

use super::mark::SectionMark;
use super::order::in_one_order;
use super::turns::{heirs, split_off, turns};
use super::weights::{carried_of, chars_within, shares_within};
use super::{
    SectionCell, SectionEvent, SectionName, SectionRow, SectionTurn, Timeline, YearColumn,
};
use crate::compare::{Comparison, Document, SectionPair};
use crate::series::Year;
use crate::years::{Shares, YearComparison};
use std::collections::BTreeMap;

/// The sections of these years' reports, the earliest first; `steps` compares each with the next,
/// and is one shorter.
pub fn timeline(years: &[Year], steps: &[YearComparison]) -> Timeline {
    let Some(first) = steps.first() else {
        return Timeline::default();
    };
    let mut threads = Threads::begin(&first.comparison.before);
    for (index, step) in steps.iter().enumerate() {
        threads.follow(index + 1, &step.comparison);
    }
    let readings: Vec<Reading<'_>> = readings(steps).collect();
    let columns = years.iter().zip(&readings).map(|(year, reading)| {
        let step = reading.step;
        YearColumn {
            year: *year,
            chars: reading.document.chars,
            shares: step.map(|step| step.whole),
            set_aside: step.map_or(0, |step| step.set_aside),
            coarse_sections: step.map_or(0, |step| {
                let pairs = step.comparison.sections.iter();
                pairs.filter(|pair| pair.coarse).count()
            }),
        }
    });
    let order = in_one_order(&threads.columns, |thread| threads.threads[thread].depth);
    Timeline {
        years: columns.collect(),
        rows: order
            .into_iter()
            .map(|thread| threads.threads[thread].row(&readings))
            .collect(),
    }
}

/// A report as its column shows it: as the comparison with the report before reads it.
struct Reading<'a> {
    document: &'a Document,
    /// Its comparison with the report before; `None` of the first.
    step: Option<&'a YearComparison>,
    chars: Vec<usize>,
    shares: Vec<Option<Shares>>,
}

fn readings(steps: &[YearComparison]) -> impl Iterator<Item = Reading<'_>> {
    let first = steps.first().map(|step| {
        let document = &step.comparison.before;
        Reading {
            document,
            step: None,
            chars: chars_within(document),
            shares: vec![None; document.sections.len()],
        }
    });
    let others = steps.iter().map(|step| Reading {
        document: &step.comparison.after,
        step: Some(step),
        chars: chars_within(&step.comparison.after),
        shares: shares_within(step),
    });
    first.into_iter().chain(others)
}

/// A section on its way through the years.
struct Thread {
    /// Index of the section in each column; `None` where it is not there.
    sections: Vec<Option<usize>>,
    /// Steps from the root, where it last stood.
    depth: usize,
    events: Vec<SectionEvent>,
}

impl Thread {
    fn row(&self, readings: &[Reading<'_>]) -> SectionRow {
        let cells = readings.iter().enumerate().map(|(column, reading)| {
            let index = self.sections.get(column).copied().flatten()?;
            let section = &reading.document.sections[index];
            let carried = reading.step.and_then(|step| carried_of(step, index));
            Some(SectionCell {
                name: SectionName::of(section),
                path: section.path.clone(),
                line: section.line,
                mark: SectionMark::of(section),
                depth: section.depth,
                own_chars: section.chars,
                chars: reading.chars[index],
                shares: reading.shares[index],
                own: carried.copied(),
            })
        });
        SectionRow {
            cells: cells.collect(),
            events: self.events.clone(),
        }
    }
}

/// All sections, followed as far as they have been.
struct Threads {
    threads: Vec<Thread>,
    /// In each column, the thread of each of its sections.
    columns: Vec<Vec<usize>>,
    /// In the last column, where each section is.
    places: BTreeMap<SectionMark, usize>,
}

/// What one comparison states of the sections that go on.
struct Step<'a> {
    column: usize,
    comparison: &'a Comparison,
    /// Of each section of the earlier report, its thread; `None` where the column before holds it
    /// for plain text.
    before: Vec<Option<usize>>,
    /// Of each section of the later report, its thread, once it has one.
    after: Vec<Option<usize>>,
}

impl Threads {
    fn begin(document: &Document) -> Self {
        let mut threads = Self {
            threads: Vec::new(),
            columns: Vec::new(),
            places: BTreeMap::new(),
        };
        let column = (0..document.sections.len())
            .map(|section| threads.open(0, section, document))
            .collect();
        threads.close_column(column, document);
        threads
    }

    /// A section that no earlier column has.
    fn open(&mut self, column: usize, section: usize, document: &Document) -> usize {
        let mut sections = vec![None; column];
        sections.push(Some(section));
        self.threads.push(Thread {
            sections,
            depth: document.sections[section].depth,
            events: Vec::new(),
        });
        self.threads.len() - 1
    }

    fn close_column(&mut self, threads: Vec<usize>, document: &Document) {
        let marks = document.sections.iter().map(SectionMark::of);
        self.places = marks.zip(threads.iter().copied()).collect();
        self.columns.push(threads);
    }

    fn note(&mut self, thread: usize, column: usize, what: SectionTurn) {
        self.threads[thread]
            .events
            .push(SectionEvent { column, what });
    }

    /// Follows all sections of the last column into the next one.
    fn follow(&mut self, column: usize, comparison: &Comparison) {
        let earlier = comparison.before.sections.iter();
        let before: Vec<Option<usize>> = earlier
            .map(|section| self.places.get(&SectionMark::of(section)).copied())
            .collect();
        // What this comparison holds for plain text ends here as a section.
        let followed: Vec<usize> = before.iter().flatten().copied().collect();
        for thread in self.columns.last().cloned().unwrap_or_default() {
            if !followed.contains(&thread) {
                self.note(thread, column, SectionTurn::IsPlain);
            }
        }
        let mut step = Step {
            column,
            comparison,
            before,
            after: vec![None; comparison.after.sections.len()],
        };
        for pair in &comparison.sections {
            self.follow_pair(&mut step, pair);
        }
        let threads: Vec<usize> = step
            .after
            .iter()
            .enumerate()
            .map(|(section, thread)| {
                thread.unwrap_or_else(|| self.open(column, section, &comparison.after))
            })
            .collect();
        self.close_column(threads, &comparison.after);
    }

    fn follow_pair(&mut self, step: &mut Step<'_>, pair: &SectionPair) {
        let column = step.column;
        let heirs = heirs(step.comparison, pair, |section| {
            step.before[section].is_some()
        });
        let Some((old, new)) = heirs else {
            let is_unknown = !pair.before.is_empty();
            for &section in &pair.after {
                let thread = self.open(column, section, &step.comparison.after);
                step.after[section] = Some(thread);
                let what = match is_unknown {
                    true => SectionTurn::WasPlain,
                    false => SectionTurn::New,
                };
                self.note(thread, column, what);
            }
            let gone = pair
                .before
                .iter()
                .filter_map(|&section| step.before[section]);
            if pair.after.is_empty() {
                for thread in gone.collect::<Vec<_>>() {
                    self.note(thread, column, SectionTurn::Dropped);
                }
            }
            return;
        };
        let Some(thread) = step.before[old] else {
            return;
        };
        self.threads[thread].sections.push(Some(new));
        self.threads[thread].depth = step.comparison.after.sections[new].depth;
        step.after[new] = Some(thread);
        let turns = turns(step.comparison, pair, (old, new)).into_iter();
        // The rows stand in one order, and cannot tell of another one in each year.
        for what in turns.filter(|what| *what != SectionTurn::Reordered) {
            self.note(thread, column, what);
        }
        let later = &step.comparison.after;
        for &section in pair.after.iter().filter(|&&section| section != new) {
            let part = self.open(column, section, later);
            step.after[section] = Some(part);
            self.note(part, column, split_off(step.comparison, old));
        }
        for &section in pair.before.iter().filter(|&&section| section != old) {
            if let Some(part) = step.before[section] {
                let into = SectionName::of(&later.sections[new]);
                self.note(part, column, SectionTurn::MergedInto { into });
            }
        }
    }
}
