//! A change inside one section, told from the older text on: a history is followed forward where it
//! matters what became of each line.

use super::{Frame, InPlace};
use crate::compare::{Comparison, Document, Limits, compare};
use crate::report::Grammar;
use std::ops::Range;

/// A change inside one section, of which the frame of the older text is known.
#[derive(Debug)]
pub struct Onward<'a> {
    /// The same the other way round: its newer text is the older one.
    back: InPlace<'a>,
}

/// What a change did: the comparison of the lines around it, and where all others went.
#[derive(Debug, Clone, PartialEq)]
pub struct StepInPlace {
    /// Of the section and the headings over it, its lines numbered as in the whole texts; `None`
    /// where front matter alone differs.
    pub comparison: Option<Comparison>,
    /// Lines of the older text that were compared, 1-based: the section …
    own: Range<usize>,
    /// … and the headings over it.
    over: Vec<usize>,
    shift: super::Shift,
}

impl<'a> Onward<'a> {
    /// What differs between two texts, of which the older has this frame; `None` where it is not
    /// inside one section.
    pub fn between(
        frame: &'a Frame,
        older: &'a str,
        newer: &'a str,
        grammar: &Grammar,
    ) -> Option<Self> {
        // Which of two texts is the newer one does not matter to where they differ.
        let back = InPlace::between(frame, newer, older, grammar)?;
        Some(Self { back })
    }

    /// What it did; `None` where the section read by itself is not what it is in its text, or where
    /// paragraphs of it both came and went: whether one of them became the other is told by how rare
    /// their words are in the whole text.
    pub fn step(&self, grammar: &Grammar, limits: Limits) -> Option<StepInPlace> {
        let back = &self.back;
        let over = back.over.iter().filter(|&&line| line < back.own.start);
        let over: Vec<usize> = over.map(|line| line + 1).collect();
        let comparison = match back.is_front() {
            true => None,
            false => {
                let ((newer, older), kinds) = back.read(back.own.clone(), grammar)?;
                if kinds != back.kinds {
                    return None;
                }
                let mut comparison = compare(&older, &newer, &grammar.words, limits);
                if has_replaced(&comparison) {
                    return None;
                }
                // All lines ahead of the section are the same in both texts.
                number_lines(&mut comparison.before, &over, back.own.start);
                number_lines(&mut comparison.after, &over, back.own.start);
                Some(comparison)
            }
        };
        Some(StepInPlace {
            comparison,
            own: back.own.start + 1..back.own.end + 1,
            over,
            shift: back.shift.clone(),
        })
    }

    /// The frame of the newer text.
    pub fn into_frame(self) -> Frame {
        self.back.into_frame()
    }
}

impl StepInPlace {
    /// True of a line of the older text, 1-based, that was compared; all others are as they were.
    pub fn has_compared(&self, line: usize) -> bool {
        self.own.contains(&line) || self.over.contains(&line)
    }

    /// The line in the newer text, 1-based, of one of the older that was not compared.
    pub fn line_after(&self, line: usize) -> usize {
        self.shift.line_before(line)
    }
}

/// True where a paragraph may have taken the place of another.
fn has_replaced(comparison: &Comparison) -> bool {
    let pairs = || comparison.sections.iter().flat_map(|pair| &pair.paragraphs);
    let has_gone = pairs().any(|pair| pair.after.is_none());
    (has_gone && pairs().any(|pair| pair.before.is_none())) || pairs().any(|pair| pair.replaced)
}

/// Gives the lines of an excerpt, which are the headings `over` and then all from `start` on,
/// 0-based, the numbers that they have in the whole text.
fn number_lines(excerpt: &mut Document, over: &[usize], start: usize) {
    let number = |line: usize| match line.checked_sub(over.len() + 1) {
        Some(place) => start + place + 1,
        // An opening has no line.
        None => line.checked_sub(1).map_or(0, |place| over[place]),
    };
    for paragraph in &mut excerpt.paragraphs {
        paragraph.line = number(paragraph.line);
    }
    for section in &mut excerpt.sections {
        section.line = number(section.line);
    }
}
