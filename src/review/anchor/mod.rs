//! Words of a text that a comment is on, and finding them again once the text was edited.
//!
//! An anchor holds the quoted words, what stands before and after them, and the path of their
//! section: the `TextQuoteSelector` of the Web Annotation Data Model (W3C Recommendation, 23 February
//! 2017, section 4.2.4), with the section added.
//!
//! 1. [`quote`](quote()): typed words to an anchor: as they stand, or else with spacing, width and
//!    look-alike marks set aside, or with an omission in their midst (A……B); else the nearest
//!    passage is suggested.
//! 2. [`Tracker`]: an anchor to its [`Whereabouts`], through the comparison of the text that it was
//!    made on with the text now.
//! 3. [`find_without_comparison`]: the same where the old text is not to be had any more.
//!
//! A quote may run over the end of a sentence or of a paragraph (lines of one paragraph may have
//! been wrapped): the paragraphs of a text, joined by line ends, are one [`flow`], in which a
//! passage is one range. Its section is that in which it begins.
//!
//! What is stated is true: words that stand as they stood are unchanged whatever happened beside
//! them; they moved only where the comparison says so of their paragraph or section, or where they
//! stood once and stand once; and what is doubtful is a question.

mod affix;
mod by_words;
mod circumstances;
mod elsewhere;
mod flow;
mod folded;
mod hits;
mod images;
mod near;
mod old_place;
mod quote;
mod runs;
mod thresholds;
mod tracker;
mod whereabouts;

pub use by_words::find_without_comparison;
pub use quote::{Hit, Likeness, Quoted, cut_figure, quote};
pub use thresholds::AnchorThresholds;
pub use tracker::Tracker;
pub use whereabouts::{Doubt, Passage, Piece, Whereabouts, Words};

use crate::compare::Document;
use flow::Flow;

/// Quoted words, with what it takes to find them again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextAnchor {
    /// The words as they stand in the text, a line end where they go on in the next paragraph.
    pub exact: String,
    /// What stands before them, as far as it takes to tell them from others.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
    /// Marker and title of the sections that they begin in, from the top; empty before the first.
    pub section: Vec<String>,
}

impl TextAnchor {
    /// Of a passage of this text; without the number of a heading that it begins with, which may
    /// change while the title stays.
    pub fn at(document: &Document, passage: &Passage) -> Self {
        let flow = Flow::new(document);
        let range = flow.range_of(passage);
        flow.anchor(flow.bare(&range))
    }
}

#[cfg(test)]
mod tests;
