//! Which paragraphs stand where on a page, so that the new text reads as it is written: the parts of
//! a split section each at their place, and what a section says behind its subsections behind them.

use crate::compare::{Comparison, SectionPair};
use crate::render::whereabouts::{self, Place};

/// Paragraphs of a section that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// Index of the section pair.
    pub(super) pair: usize,
    /// The section.
    pub(super) place: Place,
    /// Indices into the paragraphs of the pair.
    pub(super) paragraphs: Vec<usize>,
    /// How many blocks of the section stand before this one.
    pub(super) continues: usize,
    /// The first paragraph of the new text; `None` where it has none.
    first: Option<usize>,
}

/// The blocks in the order of the new text, those of removed sections where they stood.
pub(super) fn blocks(comparison: &Comparison) -> Vec<Block> {
    let mut order = Vec::new();
    let mut later = Vec::new();
    for (index, pair) in comparison.sections.iter().enumerate() {
        let parts = pair.after.iter().map(|&part| Place::After(part));
        let parts: Vec<Place> = match pair.after.is_empty() {
            true => whereabouts::place(pair).into_iter().collect(),
            false => parts.collect(),
        };
        for place in parts {
            let mut blocks = of_section(comparison, index, place).into_iter();
            let is_first = whereabouts::place(pair) == Some(place);
            let here = if is_first { &mut order } else { &mut later };
            here.extend(blocks.next());
            later.extend(blocks);
        }
    }
    // What is gone stays behind what stands before it.
    let mut last = 0;
    let mut keyed: Vec<(usize, Block)> = order
        .into_iter()
        .map(|block| {
            last = block.first.unwrap_or(last);
            (last, block)
        })
        .collect();
    let later = later.into_iter();
    keyed.extend(later.map(|block| (block.first.unwrap_or(usize::MAX), block)));
    keyed.sort_by_key(|(first, _)| *first);
    keyed.into_iter().map(|(_, block)| block).collect()
}

/// The blocks of one section: a new one begins where another section stands between.
fn of_section(comparison: &Comparison, index: usize, place: Place) -> Vec<Block> {
    let pair = &comparison.sections[index];
    let block = |continues| Block {
        pair: index,
        place,
        paragraphs: Vec::new(),
        continues,
        first: None,
    };
    let mut blocks = vec![block(0)];
    let mut last: Option<usize> = None;
    for (at, paragraph) in pair.paragraphs.iter().enumerate() {
        if !stands_in(comparison, pair, place, at) {
            continue;
        }
        if let (Some(last), Some(after)) = (last, paragraph.after)
            && is_interrupted(comparison, last, after)
        {
            blocks.push(block(blocks.len()));
        }
        last = paragraph.after.or(last);
        if let Some(block) = blocks.last_mut() {
            block.paragraphs.push(at);
            block.first = block.first.or(paragraph.after);
        }
    }
    blocks
}

/// Of a split section, each part has its own paragraphs; what is gone is told with the first.
fn stands_in(comparison: &Comparison, pair: &SectionPair, place: Place, at: usize) -> bool {
    let section = match pair.paragraphs[at].after {
        Some(after) => Some(comparison.after.paragraphs[after].section),
        None => pair.after.first().copied(),
    };
    match place {
        Place::After(part) => pair.after.len() < 2 || section == Some(part),
        Place::Before(_) => true,
    }
}

/// True where another section stands between two paragraphs of one.
fn is_interrupted(comparison: &Comparison, last: usize, next: usize) -> bool {
    let paragraphs = &comparison.after.paragraphs;
    let mut between = (last + 1..next).map(|at| paragraphs[at].section);
    between.any(|section| section != paragraphs[last].section)
}

#[cfg(test)]
mod tests {
    use super::blocks;
    use crate::compare::ParagraphPair;
    use crate::render::sample::{Sample, at};

    #[test]
    fn what_stands_behind_subsections_is_shown_behind_them() {
        let mut sample = Sample::new();
        let part = at(0, "一、", "主要工作");
        sample.both(&part, &part, &[]);
        sample.text("先说。", &[]);
        let point = at(1, "（一）", "阅读推广");
        sample.both(&point, &point, &[]);
        let mut comparison = sample.finish();
        let last = comparison.after.paragraphs.len();
        let mut paragraph = comparison.after.paragraphs[1].clone();
        paragraph.section = 1;
        comparison.after.paragraphs.push(paragraph);
        comparison.sections[1].paragraphs.push(ParagraphPair {
            after: Some(last),
            ..ParagraphPair::default()
        });
        let order: Vec<(usize, usize)> = blocks(&comparison)
            .iter()
            .map(|block| (block.pair, block.continues))
            .collect();
        assert_eq!(order, [(0, 0), (1, 0), (2, 0), (1, 1)]);
    }
}
