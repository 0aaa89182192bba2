//! The same section in two readings of one text: two comparisons may differ in which lines they
//! hold for sections ([`crate::compare::dissolve`]), and number them otherwise.

use super::SectionName;
use crate::compare::document::Naming;
use crate::compare::{Document, Section};

/// What tells a section among all of its text, in whichever comparison that text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SectionMark {
    /// 0 for what stands before the first section, 1 for a section, 2 for what stands after the last.
    place: u8,
    /// The line of its heading; no line has two. 0 beside the sections.
    line: usize,
}

impl SectionMark {
    /// The mark of a section.
    pub fn of(section: &Section) -> Self {
        match section.naming {
            Naming::Opening => Self { place: 0, line: 0 },
            Naming::Title | Naming::FirstWords => Self {
                place: 1,
                line: section.line,
            },
            Naming::Closing => Self { place: 2, line: 0 },
        }
    }

    /// True of what stands before the first section.
    pub fn is_opening(self) -> bool {
        self.place == 0
    }

    /// The line of its heading; `None` beside the sections.
    pub fn heading_line(self) -> Option<usize> {
        (self.place == 1).then_some(self.line)
    }

    /// The mark of the section whose heading stands on this line of another text.
    #[must_use]
    pub fn on_line(self, line: usize) -> Self {
        Self { line, ..self }
    }

    /// Where the section is in this reading of its text; `None` where that holds its line for plain
    /// text.
    pub fn find(self, document: &Document) -> Option<usize> {
        let mut sections = document.sections.iter();
        sections.position(|section| Self::of(section) == self)
    }
}

impl SectionName {
    /// What a section is called.
    pub fn of(section: &Section) -> Self {
        Self {
            naming: section.naming,
            marker: section.marker.clone(),
            title: section.title.clone(),
        }
    }
}
