//! A unit's figures over the years: the rows of each comparison, chained into one line a figure.

use super::Timeline;
use super::mark::SectionMark;
use super::order::in_one_order;
use super::threads::timeline;
use crate::compare::Document;
use crate::series::Year;
use crate::years::YearComparison;
use crate::years::figures::{Amount, Figure, FigurePeriod, FigureRow, Hedge};
use crate::years::thresholds::TimelineThresholds;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A unit's figures over several years.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    /// The years that have a report, the earliest first: the columns.
    pub years: Vec<Year>,
    /// A line for each figure, in the order of their sections, and in each of the last report; one that
    /// this does not state stands behind what it stood behind.
    pub lines: Vec<LedgerLine>,
}

/// One figure over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerLine {
    /// What it counts, as it was last named.
    pub name: String,
    /// Its unit, as the last two reports that state it write it.
    pub unit: String,
    /// The unit that its values are counted in: with `unit` 万元, 元.
    pub base_unit: String,
    /// Marker and title of the section in which it was last stated and of those above it, as they
    /// were last called; empty in the opening.
    pub path: Vec<String>,
    /// What each year's report says of it; `None` where that says nothing.
    pub entries: Vec<Option<LedgerEntry>>,
}

/// What one year's report says of a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerEntry {
    /// As written, with multiplier and unit.
    pub text: String,
    /// In its base unit; `None` where it was blotted out.
    pub value: Option<Amount>,
    /// How exact it says it is.
    pub hedge: Option<Hedge>,
    /// Of its own year, or of all years up to it.
    pub period: FigurePeriod,
    /// Its line, 1-based.
    pub line: usize,
    /// The section that it stands in.
    pub section: SectionMark,
    /// Marker and title of the sections above it, from the top; empty in the opening.
    pub path: Vec<String>,
}

impl LedgerLine {
    /// What the last report that states it says.
    pub fn last(&self) -> Option<&LedgerEntry> {
        self.entries.iter().flatten().next_back()
    }
}

/// The figures of these years' reports, the earliest first; `steps` compares each with the next, and
/// is one shorter. `across` gives the rows of two reports that are not consecutive, by their place.
pub fn ledger(
    years: &[Year],
    steps: &[YearComparison],
    mut across: impl FnMut(usize, usize) -> Vec<FigureRow>,
) -> Ledger {
    let mut chains = Chains::default();
    for (column, step) in steps.iter().enumerate() {
        chains.follow(column, step);
    }
    let passed_over = chains.passed_over();
    let for_one = TimelineThresholds::STANDARD.reports_for_one_across;
    let at_most = years.len().div_ceil(for_one);
    for ((last, next), pairs) in passed_over.into_iter().take(at_most) {
        chains.join(&across(last, next), &pairs);
    }
    let sections = SectionPlaces::new(&timeline(years, steps));
    Ledger {
        years: years.to_vec(),
        lines: chains.lines(years.len(), &sections),
    }
}

/// Where each section of each report stands among the sections that are followed through the years.
struct SectionPlaces {
    /// By column and section: its row.
    rows: BTreeMap<(usize, SectionMark), usize>,
    /// Of each row, the way to the section as it was last called.
    paths: Vec<Vec<String>>,
}

impl SectionPlaces {
    fn new(timeline: &Timeline) -> Self {
        let mut places = Self {
            rows: BTreeMap::new(),
            paths: Vec::new(),
        };
        for (index, row) in timeline.rows.iter().enumerate() {
            let path = row.last().map_or_else(Vec::new, |cell| cell.path.clone());
            places.paths.push(path);
            for (column, cell) in row.cells.iter().enumerate() {
                if let Some(cell) = cell {
                    places.rows.insert((column, cell.mark), index);
                }
            }
        }
        places
    }

    /// The row of the section in which a figure was last stated.
    fn row_of(&self, chain: &Chain) -> Option<usize> {
        let (column, entry) = chain.last()?;
        self.rows.get(&(column, entry.section)).copied()
    }
}

impl Ledger {
    /// Without its first year, and without figures that no other states.
    #[must_use]
    pub fn without_first(mut self) -> Self {
        if self.years.is_empty() {
            return self;
        }
        self.years.remove(0);
        for line in &mut self.lines {
            line.entries.remove(0);
        }
        self.lines.retain(|line| line.last().is_some());
        self
    }
}

/// A figure on its way through the years.
struct Chain {
    name: String,
    unit: String,
    base_unit: String,
    /// By column.
    entries: BTreeMap<usize, LedgerEntry>,
}

impl Chain {
    fn first(&self) -> Option<(usize, &LedgerEntry)> {
        self.entries
            .first_key_value()
            .map(|(column, entry)| (*column, entry))
    }

    fn last(&self) -> Option<(usize, &LedgerEntry)> {
        self.entries
            .last_key_value()
            .map(|(column, entry)| (*column, entry))
    }

    /// One more row writes it in this unit.
    fn measure(&mut self, unit: &str) {
        unit.clone_into(&mut self.unit);
    }

    /// Its name and unit and what time it was last about: what goes on in another has the same.
    fn called(&self) -> Option<(&str, &str, FigurePeriod)> {
        let (_, last) = self.last()?;
        Some((&self.name, &self.unit, last.period))
    }
}

/// Which figure a report states with these words on this line.
enum Stating {
    /// None that was followed up to here.
    None,
    /// This one.
    One(usize),
    /// Several, and it cannot be told which.
    Unsure,
}

/// All figures, followed as far as they have been.
#[derive(Default)]
struct Chains {
    chains: Vec<Chain>,
    /// Those that a report states so: by column, line, words and period.
    stated: BTreeMap<Stated, Vec<usize>>,
}

/// How a report states a figure: its column, line, words, and the time that they are about.
type Stated = (usize, usize, String, FigurePeriod);

/// A figure that ended, and one that may be the same.
type Candidate = (usize, usize);

impl Chains {
    /// Follows all figures of one report into the next.
    fn follow(&mut self, column: usize, step: &YearComparison) {
        let (earlier, later) = (&step.comparison.before, &step.comparison.after);
        for row in &step.figures.rows {
            let before = row.before.as_ref().filter(|figure| is_of_its_year(figure));
            let after = row.after.as_ref().filter(|figure| is_of_its_year(figure));
            let chain = before.and_then(|figure| match self.stating(column, figure, &row.name) {
                Stating::One(chain) => Some(chain),
                Stating::Unsure => None,
                Stating::None => {
                    let chain = self.open(row);
                    self.state(chain, column, figure, earlier);
                    Some(chain)
                }
            });
            let Some(figure) = after else {
                continue;
            };
            let chain = match chain {
                // A figure that two rows of one comparison lead to is doubtful.
                Some(chain) if !self.chains[chain].entries.contains_key(&(column + 1)) => chain,
                Some(_) | None => self.open(row),
            };
            self.chains[chain].name.clone_from(&row.name);
            self.chains[chain].measure(&row.unit);
            self.state(chain, column + 1, figure, later);
        }
    }

    fn open(&mut self, row: &FigureRow) -> usize {
        self.chains.push(Chain {
            name: row.name.clone(),
            unit: row.unit.clone(),
            base_unit: row.base_unit.clone(),
            entries: BTreeMap::new(),
        });
        self.chains.len() - 1
    }

    fn state(&mut self, chain: usize, column: usize, figure: &Figure, document: &Document) {
        let section = &document.sections[figure.section];
        let entry = LedgerEntry {
            text: figure.text.clone(),
            value: figure.value,
            hedge: figure.hedge,
            period: figure.period,
            line: figure.line,
            section: SectionMark::of(section),
            path: section.path.clone(),
        };
        self.chains[chain].entries.insert(column, entry);
        let stated = self.stated.entry(stated_at(column, figure)).or_default();
        stated.push(chain);
    }

    /// The one figure that this report states so; of several that it states alike on one line, the
    /// one of this name.
    fn stating(&self, column: usize, figure: &Figure, name: &str) -> Stating {
        let alike = self.stated.get(&stated_at(column, figure));
        let alike = alike.map_or(&[][..], Vec::as_slice);
        let mut named = alike.iter().filter(|&&one| self.chains[one].name == name);
        match (alike, named.next(), named.next()) {
            ([], _, _) => Stating::None,
            ([one], _, _) | (_, Some(one), None) => Stating::One(*one),
            _ => Stating::Unsure,
        }
    }

    /// Figures that end before the last report but one, each with those that are called as it is and
    /// begin behind a report that does not state it; by their two reports, the nearest first, and of
    /// those as near the ones with most figures.
    fn passed_over(&self) -> Vec<((usize, usize), Vec<Candidate>)> {
        let mut called: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, chain) in self.chains.iter().enumerate() {
            if let Some(call) = chain.called() {
                called.entry(call).or_default().push(index);
            }
        }
        let mut found: BTreeMap<(usize, usize), Vec<Candidate>> = BTreeMap::new();
        for alike in called.values() {
            for &old in alike {
                for &new in alike {
                    let ends = (self.chains[old].last(), self.chains[new].first());
                    let (Some((last, _)), Some((next, _))) = ends else {
                        continue;
                    };
                    if next > last + 1 && !self.is_stated_between(alike, last, next) {
                        found.entry((last, next)).or_default().push((old, new));
                    }
                }
            }
        }
        let mut found: Vec<_> = found.into_iter().collect();
        for (_, pairs) in &mut found {
            pairs.sort_unstable();
        }
        found.sort_by_key(|((last, next), pairs)| (next - last, Reverse(pairs.len())));
        found
    }

    /// True where a report between these two states one of these figures, which are called alike:
    /// which of the two goes on, is doubtful then.
    fn is_stated_between(&self, alike: &[usize], last: usize, next: usize) -> bool {
        let mut chains = alike.iter().map(|&index| &self.chains[index]);
        chains.any(|chain| chain.entries.range(last + 1..next).next().is_some())
    }

    /// Joins those of the candidates whose two figures a row holds for the same.
    fn join(&mut self, rows: &[FigureRow], candidates: &[Candidate]) {
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        for &(old, new) in candidates {
            let ends = (self.chains[old].last(), self.chains[new].first());
            let (Some((last, before)), Some((next, after))) = ends else {
                continue;
            };
            if next <= last + 1 {
                continue;
            }
            let pairs = |row: &&FigureRow| {
                let sides = row.before.as_ref().zip(row.after.as_ref());
                sides.is_some_and(|(old, new)| is_same(before, old) && is_same(after, new))
            };
            let is_paired = rows.iter().filter(pairs).count() == 1;
            if is_paired && !taken.contains(&old) && !taken.contains(&new) {
                taken.extend([old, new]);
                self.chains[old].unit = std::mem::take(&mut self.chains[new].unit);
                let entries = std::mem::take(&mut self.chains[new].entries);
                self.chains[old].entries.extend(entries);
            }
        }
    }

    /// In the order of their sections; in each, of the reports.
    fn lines(self, columns: usize, sections: &SectionPlaces) -> Vec<LedgerLine> {
        let of_column = |column: usize| {
            let all = self.chains.iter().enumerate();
            let stated =
                all.filter_map(|(index, chain)| Some((chain.entries.get(&column)?.line, index)));
            let mut stated: Vec<(usize, usize)> = stated.collect();
            stated.sort_unstable();
            stated.into_iter().map(|(_, index)| index).collect()
        };
        let orders: Vec<Vec<usize>> = (0..columns).map(of_column).collect();
        let mut order = in_one_order(&orders, |_| 0);
        // What a comparison holds for plain text stands with what it last stood under.
        let mut at = 0;
        let places: BTreeMap<usize, usize> = order
            .iter()
            .map(|&index| {
                at = sections.row_of(&self.chains[index]).unwrap_or(at);
                (index, at)
            })
            .collect();
        order.sort_by_key(|index| places[index]);
        let mut chains: Vec<Option<Chain>> = self.chains.into_iter().map(Some).collect();
        let in_order = order.into_iter().filter_map(|index| chains[index].take());
        in_order
            .map(|mut chain| LedgerLine {
                path: match (sections.row_of(&chain), chain.last()) {
                    (Some(row), _) => sections.paths[row].clone(),
                    (None, Some((_, entry))) => entry.path.clone(),
                    (None, None) => Vec::new(),
                },
                entries: (0..columns)
                    .map(|column| chain.entries.remove(&column))
                    .collect(),
                name: chain.name,
                unit: chain.unit,
                base_unit: chain.base_unit,
            })
            .collect()
    }
}

/// True of a figure that a report states of its own year, or of all years up to it: what it says of
/// the year before, or of a time to come, is no figure of its year.
fn is_of_its_year(figure: &Figure) -> bool {
    match figure.period {
        FigurePeriod::Current | FigurePeriod::Cumulative => true,
        FigurePeriod::Prior | FigurePeriod::Target => false,
    }
}

fn stated_at(column: usize, figure: &Figure) -> Stated {
    (column, figure.line, figure.text.clone(), figure.period)
}

/// True where both stand on one line of one report, in the same words.
fn is_same(entry: &LedgerEntry, figure: &Figure) -> bool {
    entry.line == figure.line && entry.text == figure.text && entry.period == figure.period
}

#[cfg(test)]
mod tests;
