//! One section, followed from text to text: what a comparison states of it and of all that stands
//! under it.

mod follower;

pub use follower::Follower;

use super::mark::SectionMark;
use super::turns::{self, heirs};
use super::weights::shares_together;
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
    let own = own_pairs(comparison, &members);
    let old = stood_as(&own);
    let within: Vec<SectionPair> = comparison
        .sections
        .iter()
        .filter(|pair| is_within(comparison, pair, &old, &members))
        .cloned()
        .collect();
    let counts = tally(&comparison.before, &comparison.after, &within);
    let is_own = |pair: &&SectionPair| {
        let mut went = pair.before.iter();
        pair.after.iter().any(|section| members.contains(section))
            || pair.after.is_empty() && went.any(|section| old.contains(section))
    };
    let touched = within
        .iter()
        .filter(|pair| !is_own(pair) && is_touched(pair));
    let turned = own.iter().filter(|(_, again)| again.is_none());
    SectionStep {
        before: old
            .iter()
            .map(|&section| SectionMark::of(&comparison.before.sections[section]))
            .collect(),
        turns: turned
            .flat_map(|(pair, _)| turns(comparison, pair, &members))
            .collect(),
        inserted_chars: counts.inserted_chars,
        deleted_chars: counts.deleted_chars,
        touched: touched.filter_map(|pair| name(comparison, pair)).collect(),
    }
}

/// A pair of a section that is followed, and the pair of the one of its title that went where it came.
type Own<'a> = (&'a SectionPair, Option<&'a SectionPair>);

/// The pairs of these sections of the newer text.
fn own_pairs<'a>(comparison: &'a Comparison, members: &[usize]) -> Vec<Own<'a>> {
    let pairs = comparison.sections.iter();
    let own = pairs.filter(|pair| pair.after.iter().any(|section| members.contains(section)));
    own.map(|pair| (pair, under_same_title(comparison, pair)))
        .collect()
}

/// What they were in the older text.
fn stood_as(own: &[Own<'_>]) -> Vec<usize> {
    let pairs = own.iter().flat_map(|&(pair, again)| [Some(pair), again]);
    let old = pairs.flatten().flat_map(|pair| &pair.before);
    let mut old: Vec<usize> = old.copied().collect();
    old.sort_unstable();
    old
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
    let document = &years.comparison.after;
    let sections = of.iter().filter_map(|mark| mark.find(document));
    shares_together(years, &sections.collect::<Vec<_>>())
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

/// What happened to those of a pair's sections that are followed, told of the newer text.
fn turns(comparison: &Comparison, pair: &SectionPair, members: &[usize]) -> Vec<SectionTurn> {
    let Some((old, new)) = heirs(comparison, pair, |_| true) else {
        return vec![SectionTurn::New];
    };
    match members.contains(&new) {
        true => turns::turns(comparison, pair, (old, new)),
        false => vec![turns::split_off(comparison, old)],
    }
}

/// The pair of a section of the older text that went while one of the same title came: however
/// little their words have in common, it is no new section.
fn under_same_title<'a>(comparison: &'a Comparison, came: &SectionPair) -> Option<&'a SectionPair> {
    let &[new] = came.after.as_slice() else {
        return None;
    };
    let title = &comparison.after.sections[new].title;
    let is_came = |pair: &&SectionPair| {
        let titled = |&section: &usize| comparison.after.sections[section].title == *title;
        pair.before.is_empty() && pair.after.iter().any(titled)
    };
    let is_gone = |pair: &&SectionPair| {
        let titled = |&section: &usize| comparison.before.sections[section].title == *title;
        pair.after.is_empty() && pair.before.iter().any(titled)
    };
    let all = || comparison.sections.iter();
    let mut gone = all().filter(is_gone);
    let one = gone
        .next()
        .filter(|_| !title.is_empty() && came.before.is_empty())?;
    (gone.next().is_none() && all().filter(is_came).count() == 1).then_some(one)
}

#[cfg(test)]
mod tests;
