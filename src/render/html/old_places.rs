//! Where sections and paragraphs stood that stand elsewhere now: a stub marks each old place, and
//! leads to the new one.

use crate::compare::{Change, Comparison, ParagraphPair, SectionPair};
use crate::render::whereabouts::Pairs;
use std::collections::{BTreeMap, BTreeSet};

/// The old places of a comparison.
#[derive(Debug, Default)]
pub(super) struct OldPlaces {
    /// Behind which section pair the stubs of which old sections stand.
    sections: BTreeMap<usize, Vec<usize>>,
    /// Of each section pair, the old paragraphs that left their place, each with its new index.
    paragraphs: BTreeMap<usize, Vec<(usize, usize)>>,
    /// Of each old section, how many of its paragraphs stand unmoved under which other heading.
    left: BTreeMap<usize, BTreeMap<usize, usize>>,
}

impl OldPlaces {
    /// Finds them.
    pub(super) fn new(comparison: &Comparison, pairs: &Pairs) -> Self {
        let mut places = Self::default();
        let neighbours = neighbours(comparison, pairs);
        for (old, &neighbour) in neighbours.iter().enumerate() {
            let pair = pairs.of_before(old).map(|pair| &comparison.sections[pair]);
            if pair.is_some_and(leaves_a_stub) {
                places.sections.entry(neighbour).or_default().push(old);
            }
        }
        // Several parts of one paragraph may have left it.
        let mut seen = BTreeSet::new();
        for pair in &comparison.sections {
            for paragraph in &pair.paragraphs {
                if let (Some(old), Some(new)) = (paragraph.before, paragraph.after)
                    && leads_to_a_stub(comparison, pair, paragraph)
                    && seen.insert(old)
                {
                    let pair = pairs.of_before(comparison.before.paragraphs[old].section);
                    let stubs = places.paragraphs.entry(pair.unwrap_or(0)).or_default();
                    stubs.push((old, new));
                }
            }
        }
        for pair in &comparison.sections {
            for (old, new) in kept(comparison, pair) {
                *places.left.entry(old).or_default().entry(new).or_default() += 1;
            }
        }
        places
    }

    /// The old sections whose stubs stand behind a pair.
    pub(super) fn sections_behind(&self, pair: usize) -> &[usize] {
        self.sections.get(&pair).map_or(&[], Vec::as_slice)
    }

    /// How many paragraphs of an old section stand unmoved under which other heading.
    pub(super) fn left(&self, old: usize) -> impl Iterator<Item = (&usize, &usize)> {
        self.left.get(&old).into_iter().flatten()
    }

    /// How many paragraphs of a pair stood unmoved under which other heading.
    pub(super) fn kept_by(comparison: &Comparison, pair: &SectionPair) -> BTreeMap<usize, usize> {
        let mut kept_by = BTreeMap::new();
        for (old, _) in kept(comparison, pair) {
            *kept_by.entry(old).or_default() += 1;
        }
        kept_by
    }

    /// The old paragraphs of a pair that left their place, each with its new index.
    pub(super) fn paragraphs_of(&self, pair: usize) -> &[(usize, usize)] {
        self.paragraphs.get(&pair).map_or(&[], Vec::as_slice)
    }
}

/// Old and new section of each paragraph of a pair that came from another one without a change and
/// without a move of its own: a heading was put in or taken out above it.
fn kept<'a>(
    comparison: &'a Comparison,
    pair: &'a SectionPair,
) -> impl Iterator<Item = (usize, usize)> + 'a {
    pair.paragraphs.iter().filter_map(|paragraph| {
        let old = comparison.before.paragraphs[paragraph.before?].section;
        let new = comparison.after.paragraphs[paragraph.after?].section;
        let is_kept = paragraph.changes.is_empty() && !pair.before.contains(&old);
        is_kept.then_some((old, new))
    })
}

/// True of a paragraph that is not where it stood, whose old place a stub marks: one that moved, or
/// that was cut or joined across sections.
pub(super) fn leads_to_a_stub(
    comparison: &Comparison,
    pair: &SectionPair,
    paragraph: &ParagraphPair,
) -> bool {
    let Some(old) = paragraph.before.filter(|_| paragraph.after.is_some()) else {
        return false;
    };
    let has = |change| paragraph.changes.contains(&change);
    let section = comparison.before.paragraphs[old].section;
    let is_joint = has(Change::Split) || has(Change::Merged);
    let has_left = has(Change::Moved) || (is_joint && !pair.before.contains(&section));
    has_left && comparison.before.head(section) != Some(old)
}

/// True of a section that is not where it stood, or is not one any more.
pub(super) fn leaves_a_stub(pair: &SectionPair) -> bool {
    let has = |change| pair.has(change);
    has(Change::Moved) || has(Change::Split) || has(Change::Merged)
}

/// Of each old section, the pair behind which it would stand had it stayed: the nearest one before it
/// whose own place is still there.
fn neighbours(comparison: &Comparison, pairs: &Pairs) -> Vec<usize> {
    let sections = &comparison.before.sections;
    let pair_of = |section: usize| pairs.of_before(section).unwrap_or(0);
    let has_moved = |section: usize| {
        let pair = pairs.of_before(section);
        pair.is_some_and(|pair| comparison.sections[pair].has(Change::Moved))
    };
    // The last section within each one, and within the text, that went nowhere with what is above.
    let mut last_within: Vec<Option<usize>> = vec![None; sections.len()];
    let mut last = None;
    let mut neighbours = Vec::with_capacity(sections.len());
    for (section, its) in sections.iter().enumerate() {
        let nearest = match its.parent {
            Some(parent) => last_within[parent].or(Some(parent)),
            None => last,
        };
        neighbours.push(nearest.map_or(0, pair_of));
        let mut at = Some(section);
        while let Some(index) = at.filter(|&index| !has_moved(index)) {
            at = sections[index].parent;
            match at {
                Some(parent) => last_within[parent] = Some(section),
                None => last = Some(section),
            }
        }
    }
    neighbours
}

#[cfg(test)]
mod tests {
    use super::OldPlaces;
    use crate::compare::Change::{Moved, Renumbered};
    use crate::render::sample::{Sample, at};
    use crate::render::whereabouts::Pairs;

    fn places(sample: Sample) -> OldPlaces {
        let comparison = sample.finish();
        OldPlaces::new(&comparison, &Pairs::new(&comparison))
    }

    #[test]
    fn a_stub_stands_where_the_section_stood() {
        let mut sample = Sample::new();
        let part = at(0, "一、", "主要工作");
        sample.both(&part, &part, &[]);

        let first = at(1, "（一）", "阅读推广");
        sample.both(&first, &first, &[]);
        let second = at(1, "（二）", "总分馆建设");
        sample.both(
            &second,
            &at(1, "（三）", "总分馆建设"),
            &[Moved, Renumbered],
        );
        let third = at(1, "（三）", "数字服务");
        sample.both(&third, &at(1, "（二）", "数字服务"), &[Renumbered]);
        let places = places(sample);
        assert_eq!(places.sections_behind(2), [3]);
    }

    #[test]
    fn what_stands_under_a_moved_section_is_no_neighbour() {
        let mut sample = Sample::new();
        let moved = at(0, "一、", "主要工作");
        sample.both(&moved, &at(0, "二、", "主要工作"), &[Moved]);
        let inner = at(1, "（一）", "阅读推广");
        sample.both(&inner, &inner, &[]);
        let also = at(0, "二、", "存在问题");
        sample.both(&also, &at(0, "三、", "存在问题"), &[Moved]);
        let places = places(sample);
        assert_eq!(places.sections_behind(0), [1, 3]);
    }

    #[test]
    fn within_a_moved_section_the_nearest_one_is_a_neighbour() {
        let mut sample = Sample::new();
        let moved = at(0, "一、", "主要工作");
        sample.both(&moved, &at(0, "二、", "主要工作"), &[Moved]);
        let first = at(1, "（一）", "阅读推广");
        sample.both(&first, &first, &[]);
        let inner = at(2, "1.", "读书节");
        sample.both(&inner, &inner, &[]);
        let second = at(1, "（二）", "数字服务");
        sample.both(&second, &at(1, "（一）", "数字服务"), &[Moved]);
        let places = places(sample);
        assert_eq!(places.sections_behind(0), [1]);
        assert_eq!(places.sections_behind(3), [4]);
    }
}
