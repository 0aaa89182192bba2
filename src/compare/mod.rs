//! Two reports to a comparison: named steps, one a file, each keeping why it decided so.
//!
//! Facts come out; rendering comes after and decides nothing.

pub mod comparison;
pub mod document;

pub use comparison::{
    Change, ChangeKind, Comparison, Evidence, Operation, ParagraphPair, Reason, SectionPair,
    Segment, Tally,
};
pub use document::{Document, Paragraph, Section};
