//! The two or three places to look at before all others, the strongest evidence first: places
//! where last year's year stands; sections in which only years changed, those first in which a
//! sentence was re-dated with its figures; figures that do not agree; promises that nothing
//! answers. The first of each sort before the second of any.

use super::redated::is_in_redated_sentence;
use crate::compare::SectionPair;
use crate::years::YearComparison;
use crate::years::promises::PromiseStatus;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Something to look at first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FirstLook {
    /// Every place that last year left.
    Stale,
    /// A section of which only years changed: index of its pair.
    Redated(usize),
    /// Figures that do not agree: index of the finding.
    Finding(usize),
    /// A promise that nothing answers: its index.
    Missing(usize),
}

/// The places to look at first, and how many there are beside them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LookFirst {
    /// The strongest evidence of each sort, in the order in which it is shown.
    pub places: Vec<FirstLook>,
    /// How many others there are.
    pub others: usize,
}

/// The places to look at first, so many at most.
pub fn look_first(years: &YearComparison, most: usize) -> LookFirst {
    let stale = match years.stale.is_empty() {
        true => Vec::new(),
        false => vec![FirstLook::Stale],
    };
    let redated = redated_sections(years).into_iter().map(FirstLook::Redated);
    let findings = years.figures.findings.iter().enumerate();
    let findings = findings
        .filter(|(_, finding)| finding.is_to_be_checked())
        .map(|(index, _)| FirstLook::Finding(index));
    let promises = years.promises.iter().enumerate();
    let missing = promises
        .filter(|(_, promise)| promise.status == PromiseStatus::Missing)
        .map(|(index, _)| FirstLook::Missing(index));
    let sorts = [
        stale,
        redated.collect(),
        findings.collect(),
        missing.collect::<Vec<_>>(),
    ];
    let all: usize = sorts.iter().map(Vec::len).sum();
    let longest = sorts.iter().map(Vec::len).max().unwrap_or(0);
    let turns = (0..longest).flat_map(|turn| (0..sorts.len()).map(move |sort| (turn, sort)));
    let mut chosen: Vec<(usize, usize)> = turns
        .filter(|&(turn, sort)| sorts[sort].len() > turn)
        .map(|(turn, sort)| (sort, turn))
        .take(most)
        .collect();
    chosen.sort_unstable();
    let others = all - chosen.len();
    let chosen = chosen.into_iter();
    LookFirst {
        places: chosen
            .map(|(sort, turn)| sorts[sort][turn].clone())
            .collect(),
        others,
    }
}

/// The sections in which only years changed, by pair: those with a re-dated sentence whose figures
/// stayed first, then the longest.
fn redated_sections(years: &YearComparison) -> Vec<usize> {
    let rows = years.figures.rows.iter();
    let kept = rows.filter(|row| is_in_redated_sentence(years, row));
    let with_kept: BTreeSet<usize> = kept
        .filter_map(|row| Some(row.after.as_ref()?.section))
        .collect();
    let pairs = years.comparison.sections.iter().zip(&years.carried);
    let mut found: Vec<(bool, usize, usize)> = pairs
        .enumerate()
        .filter(|(_, (pair, _))| !is_form(years, pair))
        .filter_map(|(index, (pair, carried))| {
            let carried = carried.filter(|one| one.only_redated && !one.is_said_above)?;
            let section = pair.after.first()?;
            Some((with_kept.contains(section), carried.chars, index))
        })
        .collect();
    found.sort_by_key(|&(has_kept, chars, index)| (Reverse(has_kept), Reverse(chars), index));
    found.into_iter().map(|(_, _, index)| index).collect()
}

/// The words that open and close a report are a form, and rightly the same every year.
fn is_form(years: &YearComparison, pair: &SectionPair) -> bool {
    let sections = &years.comparison.after.sections;
    let mut of_pair = pair.after.iter();
    of_pair.any(|&index| !sections[index].naming.is_in_tree())
}
