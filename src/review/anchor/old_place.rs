//! Where quoted words stand in the text that the anchor was made on.

use super::TextAnchor;
use super::flow::Flow;
use std::ops::Range;

/// Where the words of an anchor stand in its own text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum OldPlace {
    /// Here.
    At(Range<usize>),
    /// In each of these, with the same all around: two, or more.
    Several(Vec<Range<usize>>),
    /// The anchor was not made on this text.
    Unknown,
}

impl OldPlace {
    pub(super) fn of(anchor: &TextAnchor, flow: &Flow<'_>) -> Self {
        let exact = anchor.exact.as_str();
        if exact.is_empty() {
            return Self::Unknown;
        }
        let found = flow
            .text
            .match_indices(exact)
            .map(|(at, _)| at..at + exact.len());
        let is_surrounded = |range: &Range<usize>| {
            flow.text[..range.start].ends_with(&anchor.prefix)
                && flow.text[range.end..].starts_with(&anchor.suffix)
        };
        let found: Vec<Range<usize>> = found.filter(is_surrounded).collect();
        let in_section = |range: &&Range<usize>| flow.section_path(range.start) == anchor.section;
        let here: Vec<Range<usize>> = found.iter().filter(in_section).cloned().collect();
        let mut left = if here.is_empty() { found } else { here };
        match left.len() {
            0 => Self::Unknown,
            1 => Self::At(left.remove(0)),
            _ => Self::Several(left),
        }
    }
}
