//! What each section of a year's report is made of, with all that stands under it, and which rows
//! an outline of two years has: the facts that a screen and a page draw.

use crate::compare::document::Naming;
use crate::compare::{Document, SectionPair};
use crate::messages::comparison::ComparisonMessage as Says;
use crate::years::carried_over::CarriedOver;
use crate::years::{Shares, YearComparison};

/// Characters of each sort, of one section or of several together.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Made {
    shares: Shares,
}

/// Whole percents of a report that add up to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Percents {
    /// In the order of [`crate::messages::comparison::ShareKind::ALL`].
    pub(super) kinds: [usize; 4],
    /// How much of what was carried over has new years.
    pub(super) redated: usize,
}

impl Made {
    /// The shares of a whole report.
    pub(super) fn of_whole(shares: Shares) -> Self {
        Self { shares }
    }

    /// Adds a section, weighted by its characters.
    fn add(&mut self, section: &CarriedOver) {
        let chars = section.chars as f64;
        self.shares.same += section.shares.same * chars;
        self.shares.redated += section.shares.redated * chars;
        self.shares.refigured += section.shares.refigured * chars;
        self.shares.edited += section.shares.edited * chars;
        self.shares.new += section.shares.new * chars;
    }

    /// Whole percents; `None` of nothing.
    pub(super) fn percents(&self) -> Option<Percents> {
        let shares = &self.shares;
        let parts = [
            shares.new,
            shares.edited,
            shares.refigured,
            shares.redated,
            shares.same,
        ];
        let [new, edited, refigured, redated, same] = apportioned(parts, 100)?;
        Some(Percents {
            kinds: [new, edited, refigured, redated + same],
            redated,
        })
    }

    /// Whole parts that add up to a total, in the order of
    /// [`crate::messages::comparison::ShareKind::ALL`]; `None` of nothing.
    pub(super) fn parts_of(&self, total: usize) -> Option<[usize; 4]> {
        let shares = &self.shares;
        let carried_over = shares.redated + shares.same;
        apportioned(
            [shares.new, shares.edited, shares.refigured, carried_over],
            total,
        )
    }
}

/// A row of the outline of two years.
pub(super) struct OutlineRow<'a> {
    /// Index of the section pair.
    pub(super) pair: usize,
    /// The side that the row is named by: this year's, where the section is there.
    pub(super) document: &'a Document,
    /// The section on that side.
    pub(super) section: usize,
    /// Characters with all under it last year; `None` where it was not there.
    pub(super) last_year: Option<usize>,
    /// Characters this year.
    pub(super) this_year: Option<usize>,
    /// What it is made of.
    pub(super) made: Made,
    /// What repeats last year's text.
    pub(super) repeats: Option<Repeats>,
}

/// A section in which nothing but years, or years and figures, changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeats {
    /// But for years, in percent of the section.
    ButYears(usize),
    /// But for years and figures.
    ButFigures(usize),
}

/// The rows in the order of the text, and how many sections have none.
pub(super) struct Outline<'a> {
    pub(super) rows: Vec<OutlineRow<'a>>,
    /// Sections with a title that are left to the rows above them.
    pub(super) left_out: usize,
}

/// The outline with about so many rows at most.
///
/// The sections at the top always have a row, and so has a section that repeats last year's text.
/// The sections under one are shown together or not at all: those of the longest section first, as
/// long as there is room. What stands under a section that is new or gone as a whole is told by it.
pub(super) fn outline(years: &YearComparison, most: usize) -> Outline<'_> {
    let pairs = &years.comparison.sections;
    let all: Vec<(usize, OutlineRow<'_>)> = (0..pairs.len())
        .filter(|&index| {
            // Where there is room for all, what went is told even where it had no title.
            let is_gone = pairs[index].after.is_empty() && most == usize::MAX;
            is_gone || has_title(years, &pairs[index])
        })
        .filter_map(|index| row(years, index))
        .filter(|row| row.last_year.unwrap_or(0) + row.this_year.unwrap_or(0) > 0)
        .enumerate()
        .collect();
    let above = parents(&all);
    let mut is_shown: Vec<bool> = above.iter().map(Option::is_none).collect();
    let mut count = is_shown.iter().filter(|shown| **shown).count();
    let mut groups: Vec<usize> = (0..all.len()).collect();
    groups.sort_by_key(|&index| {
        let row = &all[index].1;
        (row.depth(), std::cmp::Reverse(row.longer_chars()))
    });
    for parent in groups {
        let of_parent = |index: &usize| above[*index] == Some(parent);
        let members: Vec<usize> = (0..all.len()).filter(of_parent).collect();
        let is_whole = !all[parent].1.came_or_went();
        if is_shown[parent] && is_whole && count + members.len() <= most {
            count += members.len();
            members.into_iter().for_each(|index| is_shown[index] = true);
        }
    }
    let told = |index: usize| above[index].is_some_and(|parent| all[parent].1.came_or_went());
    let left_out = |index: &usize| !is_shown[*index] && !told(*index);
    let named = |row: &OutlineRow<'_>| row.repeats.is_some();
    Outline {
        left_out: (0..all.len())
            .filter(left_out)
            .filter(|&index| !named(&all[index].1))
            .count(),
        rows: all
            .into_iter()
            .filter(|(index, row)| is_shown[*index] || named(row))
            .map(|(_, row)| row)
            .collect(),
    }
}

/// Of each row, the one that it stands under: the nearest before it that is less deep.
fn parents(rows: &[(usize, OutlineRow<'_>)]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(rows.len());
    for (index, row) in rows {
        while open
            .last()
            .is_some_and(|&above| rows[above].1.depth() >= row.depth())
        {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(*index);
    }
    parents
}

/// What has no title of its own is no part of an outline.
fn has_title(years: &YearComparison, pair: &SectionPair) -> bool {
    shown_side(years, pair).is_some_and(|(side, index)| {
        let section = &side.sections[index];
        section.naming != Naming::FirstWords || section.depth == 0
    })
}

impl OutlineRow<'_> {
    /// Steps from the top.
    pub(super) fn depth(&self) -> usize {
        self.document.sections[self.section].depth
    }

    /// True of a section that only one of the two years has.
    fn came_or_went(&self) -> bool {
        self.last_year.is_none() || self.this_year.is_none()
    }

    /// What is said of a section that last year did not have: its sentences may be like some of
    /// another section's.
    pub(super) fn not_last_year(&self) -> Says {
        let new = self.made.percents().map(|percents| percents.kinds[0]);
        match new {
            Some(new) if new * 2 < 100 => Says::NotLastYearButLike,
            Some(_) | None => Says::NotLastYear,
        }
    }

    fn longer_chars(&self) -> usize {
        self.last_year.max(self.this_year).unwrap_or(0)
    }
}

/// The side that a pair is named by, and the section there.
fn shown_side<'a>(years: &'a YearComparison, pair: &SectionPair) -> Option<(&'a Document, usize)> {
    let after = pair
        .after
        .first()
        .map(|&index| (&years.comparison.after, index));
    after.or_else(|| {
        pair.before
            .first()
            .map(|&index| (&years.comparison.before, index))
    })
}

/// The row of a section pair.
pub(super) fn row(years: &YearComparison, index: usize) -> Option<OutlineRow<'_>> {
    let comparison = &years.comparison;
    let pair = &comparison.sections[index];
    let (document, section) = shown_side(years, pair)?;
    let within = |document: &Document, sections: &[usize]| {
        let chars = sections.iter().map(|&index| chars_within(document, index));
        (!sections.is_empty()).then(|| chars.sum())
    };
    let carried = years.carried.get(index).and_then(Option::as_ref);
    Some(OutlineRow {
        pair: index,
        document,
        section,
        last_year: within(&comparison.before, &pair.before),
        this_year: within(&comparison.after, &pair.after),
        made: made_within(years, pair),
        repeats: carried
            .filter(|_| !pair.before.is_empty() && !is_form(&comparison.after, pair))
            .and_then(repeats),
    })
}

/// Characters of a section and all that stands under it.
fn chars_within(document: &Document, section: usize) -> usize {
    let sections = 0..document.sections.len();
    sections
        .filter(|&index| document.is_within(index, section))
        .map(|index| document.sections[index].chars)
        .sum()
}

/// What a section of this year, with all that stands under it, is made of.
fn made_within(years: &YearComparison, pair: &SectionPair) -> Made {
    let mut made = Made::default();
    let after = &years.comparison.after;
    // Of a section that became several, all of them; the parts of one stand under one section.
    let is_within = |&index: &usize| {
        let mut sections = pair.after.iter();
        sections.any(|&section| after.is_within(index, section))
    };
    for (other, carried) in years.comparison.sections.iter().zip(&years.carried) {
        if let Some(carried) = carried
            && other.after.iter().any(is_within)
        {
            made.add(carried);
        }
    }
    made
}

fn repeats(carried: &CarriedOver) -> Option<Repeats> {
    if carried.is_said_above {
        None
    } else if carried.only_redated {
        Some(Repeats::ButYears(percent(carried.repeated)))
    } else if carried.only_refigured {
        Some(Repeats::ButFigures(percent(carried.repeated)))
    } else {
        None
    }
}

/// The words that open and close a report are a form, and rightly the same every year.
fn is_form(after: &Document, pair: &SectionPair) -> bool {
    let mut sections = pair.after.iter();
    sections.any(|&index| !after.sections[index].naming.is_in_tree())
}

/// Whole percents, never more than there are.
pub(super) fn percent(share: f64) -> usize {
    (share * 100.0 + 1e-6).floor() as usize
}

/// Whole numbers in the proportion of the parts that add up to the total: what rounding down
/// leaves over goes to the largest remainders (Hamilton's method). `None` where all parts are 0.
pub(super) fn apportioned<const N: usize>(parts: [f64; N], total: usize) -> Option<[usize; N]> {
    let sum: f64 = parts.iter().sum();
    if sum <= 0.0 {
        return None;
    }
    let exact = parts.map(|part| part / sum * total as f64);
    let mut whole = exact.map(|part| part.floor() as usize);
    let left_over = total.saturating_sub(whole.iter().sum());
    let mut order: Vec<usize> = (0..N).collect();
    order.sort_by(|&one, &other| exact[other].fract().total_cmp(&exact[one].fract()));
    for index in order.into_iter().take(left_over) {
        whole[index] += 1;
    }
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::apportioned;
    use proptest::prelude::*;

    #[test]
    fn the_largest_remainders_get_what_is_left() {
        assert_eq!(apportioned([1.0, 1.0, 1.0], 100), Some([34, 33, 33]));
        assert_eq!(apportioned([0.46, 0.08, 0.46], 20), Some([9, 2, 9]));
        assert_eq!(apportioned([0.0, 0.0], 20), None);
    }

    proptest! {
        #[test]
        fn parts_add_up(parts in prop::array::uniform4(0.0..1.0_f64)) {
            prop_assume!(parts.iter().sum::<f64>() > 0.0);
            let whole = apportioned(parts, 100).unwrap();
            prop_assert_eq!(whole.iter().sum::<usize>(), 100);
        }
    }
}
