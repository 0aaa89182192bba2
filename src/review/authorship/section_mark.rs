//! The same section in two readings of one text: two comparisons may differ in which lines they
//! hold for sections ([`crate::compare::dissolve`]), and number them otherwise.

use crate::compare::document::Naming;
use crate::compare::{Document, Section};

/// What tells a section among all of its text, in whichever comparison that text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SectionMark {
    Opening,
    /// The line of its heading; no line has two.
    Heading(usize),
    Closing,
}

impl SectionMark {
    pub(super) fn of(section: &Section) -> Self {
        match section.naming {
            Naming::Opening => Self::Opening,
            Naming::Title | Naming::FirstWords => Self::Heading(section.line),
            Naming::Closing => Self::Closing,
        }
    }

    /// The marks of these sections.
    pub(super) fn all(document: &Document, sections: &[usize]) -> Vec<Self> {
        let sections = sections.iter().map(|&index| &document.sections[index]);
        sections.map(Self::of).collect()
    }
}
