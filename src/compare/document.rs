//! One side of a comparison: an outline flattened into sections and the paragraphs of each.

use crate::report::Role;

/// A section: a heading, run-in heading, item or point, with the paragraphs that are its own.
///
/// Section 0 is the opening: all that stands before the first heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The number as written (`（二）`, `四是`), or "".
    pub marker: String,
    /// The number's value and scheme (`l2 2`), or "": what `renumbered` compares.
    pub ordinal: String,
    /// The title without number and end mark; of an item, its first words.
    pub title: String,
    /// Marker and title of the sections above it, from the top.
    pub path: Vec<String>,
    /// Its line, 1-based; 0 for an opening without a line.
    pub line: usize,
    /// Steps from the root: 0 for the opening and for what stands under nothing.
    pub depth: usize,
    /// The index of the section above it.
    pub parent: Option<usize>,
    /// What the part is for, its own or the nearest above.
    pub role: Option<Role>,
    /// Its paragraphs, its own heading line first; indices into [`Document::paragraphs`].
    pub paragraphs: Vec<usize>,
    /// Its own text in characters, white space aside (headings included, its subsections not).
    pub chars: usize,
}

/// One line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The section that it stands in.
    pub section: usize,
    /// Its line, 1-based.
    pub line: usize,
    /// Its words, without outer white space.
    pub text: String,
    /// The bytes of `text` that are a number before a title (`（二）`); empty for plain text.
    pub marker_length: usize,
    /// The bytes of `text` that are the title after the marker; empty for plain text.
    pub title_length: usize,
    /// True of page furniture and prompts: written back, never stated as a change of the report.
    pub aside: bool,
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// Sections in the order of the text; the first is the opening.
    pub sections: Vec<Section>,
    /// Paragraphs in the order of the text.
    pub paragraphs: Vec<Paragraph>,
    /// Characters of the report, white space and what is aside not counted.
    pub chars: usize,
}
