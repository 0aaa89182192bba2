//! One section, followed from text to text: what a comparison states of it and of all that stands
//! under it.

use super::mark::SectionMark;
use super::threads::other_parent;
use super::weights::shares_within;
use super::{SectionName, SectionTurn};
use crate::compare::tally::tally;
use crate::compare::{Change, Comparison, Document, SectionPair};
use crate::years::{Shares, YearComparison};

/// What happened to a section from one text to the next.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SectionStep {
    /// What it was in the older text: several where they were joined; empty where that has none.
    pub before: Vec<SectionMark>,
    /// What happened to it as a whole.
    pub turns: Vec<SectionTurn>,
    /// Characters that came into it and into all that stands under it.
    pub inserted_chars: usize,
    /// Characters that went.
    pub deleted_chars: usize,
    /// The sections under it in which something happened, by marker and title, in the order of the
    /// newer text.
    pub touched: Vec<String>,
}

impl SectionStep {
    /// True where nothing happened, but that it may have another number.
    pub fn is_nothing(&self) -> bool {
        self.turns.is_empty()
            && self.touched.is_empty()
            && self.inserted_chars + self.deleted_chars == 0
    }
}

/// What a comparison states of these sections of its newer text, which are followed backwards as one.
pub fn step_back(comparison: &Comparison, of: &[SectionMark]) -> SectionStep {
    let members: Vec<usize> = of
        .iter()
        .filter_map(|mark| mark.find(&comparison.after))
        .collect();
    if members.is_empty() {
        return SectionStep {
            turns: vec![SectionTurn::WasPlain],
            ..SectionStep::default()
        };
    }
    let all = || comparison.sections.iter();
    let own: Vec<&SectionPair> = all()
        .filter(|pair| pair.after.iter().any(|section| members.contains(section)))
        .collect();
    let old = own.iter().flat_map(|pair| &pair.before);
    let mut old: Vec<usize> = old.copied().collect();
    old.sort_unstable();
    let within: Vec<SectionPair> = all()
        .filter(|pair| is_within(comparison, pair, &old, &members))
        .cloned()
        .collect();
    let counts = tally(&comparison.before, &comparison.after, &within);
    let is_own = |pair: &&SectionPair| {
        let mut sections = pair.after.iter();
        sections.any(|section| members.contains(section))
    };
    let touched = within
        .iter()
        .filter(|pair| !is_own(pair) && is_touched(pair));
    SectionStep {
        before: old
            .iter()
            .map(|&section| SectionMark::of(&comparison.before.sections[section]))
            .collect(),
        turns: own
            .iter()
            .flat_map(|pair| turns(comparison, pair, &members))
            .collect(),
        inserted_chars: counts.inserted_chars,
        deleted_chars: counts.deleted_chars,
        touched: touched.filter_map(|pair| name(comparison, pair)).collect(),
    }
}

/// What these sections of the older text are in the newer one; empty where they are not there.
pub fn step_forward(comparison: &Comparison, of: &[SectionMark]) -> Vec<SectionMark> {
    let members: Vec<usize> = of
        .iter()
        .filter_map(|mark| mark.find(&comparison.before))
        .collect();
    let pairs = comparison.sections.iter();
    let own = pairs.filter(|pair| pair.before.iter().any(|section| members.contains(section)));
    let new = own.flat_map(|pair| &pair.after);
    new.map(|&section| SectionMark::of(&comparison.after.sections[section]))
        .collect()
}

/// Of the later year's report, the shares of these sections and of all that stands under them, all
/// together; `None` where nothing is counted.
pub fn shares_of(years: &YearComparison, of: &[SectionMark]) -> Option<Shares> {
    let shares = shares_within(years);
    let document = &years.comparison.after;
    let mut sections = of.iter().filter_map(|mark| mark.find(document));
    match (sections.next(), sections.next()) {
        (Some(one), None) => shares[one],
        _ => None,
    }
}

/// Marker and title of a section of a text, and the characters of it and of all that stands under it.
pub fn section_of(document: &Document, mark: SectionMark) -> Option<(SectionName, usize)> {
    let section = mark.find(document)?;
    let under = (0..document.sections.len()).filter(|&index| document.is_within(index, section));
    let chars = under.map(|index| document.sections[index].chars).sum();
    Some((SectionName::of(&document.sections[section]), chars))
}

/// True of a pair that stands under these sections, or stood under them and went.
fn is_within(comparison: &Comparison, pair: &SectionPair, old: &[usize], new: &[usize]) -> bool {
    let under = |document: &Document, sections: &[usize], tops: &[usize]| {
        let mut sections = sections.iter();
        sections.any(|&section| tops.iter().any(|&top| document.is_within(section, top)))
    };
    match pair.after.is_empty() {
        false => under(&comparison.after, &pair.after, new),
        true => under(&comparison.before, &pair.before, old),
    }
}

fn is_touched(pair: &SectionPair) -> bool {
    let is_number = |change: &Change| *change == Change::Renumbered;
    let mut of_paragraphs = pair.paragraphs.iter().flat_map(|one| &one.changes);
    pair.changes.iter().any(|change| !is_number(change))
        || of_paragraphs.any(|change| !is_number(change))
}

fn name(comparison: &Comparison, pair: &SectionPair) -> Option<String> {
    let section = match (pair.after.first(), pair.before.first()) {
        (Some(&new), _) => &comparison.after.sections[new],
        (None, Some(&old)) => &comparison.before.sections[old],
        (None, None) => return None,
    };
    section.path.last().filter(|name| !name.is_empty()).cloned()
}

/// What happened to a section as a whole, told of the newer text.
fn turns(comparison: &Comparison, pair: &SectionPair, members: &[usize]) -> Vec<SectionTurn> {
    let names = |sections: &[usize]| -> Vec<SectionName> {
        let sections = sections.iter().map(|&one| &comparison.before.sections[one]);
        sections.map(SectionName::of).collect()
    };
    let own = pair.after.iter().find(|section| members.contains(section));
    let (Some(&old), Some(&new)) = (pair.before.first(), own) else {
        return vec![SectionTurn::New];
    };
    let mut turns = Vec::new();
    if pair.after.len() > 1 {
        let from = SectionName::of(&comparison.before.sections[old]);
        turns.push(SectionTurn::SplitFrom { from });
    } else if pair.before.len() > 1 {
        let parts = names(&pair.before);
        turns.push(SectionTurn::Merged { parts });
    } else if pair.has(Change::Renamed) {
        let from = SectionName::of(&comparison.before.sections[old]);
        turns.push(SectionTurn::Renamed { from });
    }
    if pair.has(Change::Moved) {
        turns.push(match other_parent(comparison, old, new) {
            Some(from) => SectionTurn::Moved { from },
            None => SectionTurn::Reordered,
        });
    }
    turns
}

#[cfg(test)]
mod tests;
