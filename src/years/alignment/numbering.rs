//! How the sections of a year are numbered, and what that says of a pair.

use crate::compare::Document;
use crate::compare::texts::SideTexts;
use crate::years::thresholds::AlignmentThresholds;

/// How a section is numbered, among those beside it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Numbering {
    /// It has a number that counts.
    is_numbered: bool,
    beside: Beside,
}

/// Whether sections of the other sort stand beside a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Beside {
    /// None.
    #[default]
    Alike,
    /// A single one, or it is itself the single one.
    Single,
    /// Two lists: —— points that sum the year up, before 一是 points that tell of it.
    TwoLists,
}

impl Numbering {
    /// What is left of a likeness where one of the two is numbered and the other is not.
    pub(super) fn agreement(&self, other: &Self, thresholds: &AlignmentThresholds) -> f64 {
        if self.is_numbered == other.is_numbered {
            return 1.0;
        }
        match self.beside.max(other.beside) {
            Beside::Alike => 1.0,
            Beside::Single => thresholds.other_numbering,
            Beside::TwoLists => 0.0,
        }
    }
}

/// Of each section, how it is numbered.
pub(super) fn numbering(document: &Document, texts: &SideTexts) -> Vec<Numbering> {
    let is_numbered = |section: usize| document.sections[section].is_numbered();
    let mut result = vec![Numbering::default(); document.sections.len()];
    for siblings in texts.children.iter().chain([&texts.top]) {
        let in_tree = |&&s: &&usize| document.sections[s].naming.is_in_tree();
        let siblings: Vec<usize> = siblings.iter().filter(in_tree).copied().collect();
        let numbered = siblings.iter().filter(|&&s| is_numbered(s)).count();
        let beside = match numbered.min(siblings.len() - numbered) {
            0 => Beside::Alike,
            1 => Beside::Single,
            _ => Beside::TwoLists,
        };
        for section in siblings {
            result[section] = Numbering {
                is_numbered: is_numbered(section),
                beside,
            };
        }
    }
    result
}
