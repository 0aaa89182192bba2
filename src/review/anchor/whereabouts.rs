//! What is said of quoted words once the text was edited.

use std::ops::Range;

/// Words that stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Marker and title of the sections that it begins in, from the top; empty before the first.
    pub section: Vec<String>,
    /// The line that it begins on, 1-based.
    pub line: usize,
    /// The words, a line end where they go on in the next paragraph.
    pub words: String,
    /// Where they stand: one piece a paragraph, in the order of the text.
    pub pieces: Vec<Piece>,
}

/// The part of a passage that stands in one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Index into the paragraphs of the document.
    pub paragraph: usize,
    /// Its line, 1-based.
    pub line: usize,
    /// Bytes of [`crate::compare::Paragraph::text`]: the line without outer white space.
    pub bytes: Range<usize>,
}

/// Where quoted words are now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whereabouts {
    /// They stand where they stood, white space within them aside.
    Unchanged(Passage),
    /// Their place is where it was, and other words are there now.
    Changed {
        /// The words quoted.
        was: String,
        /// The words now: the quoted ones as far as they are left, and what replaced the others.
        now: Passage,
    },
    /// They stand in another place.
    Moved {
        /// The path of the section that they stood in.
        from: Vec<String>,
        /// The line that they stood on, where the text is known.
        from_line: Option<usize>,
        /// Whether they were changed too.
        words: Words,
        /// The words now.
        now: Passage,
    },
    /// They were removed.
    Gone {
        /// Where they stood, where the text is known.
        stood: Option<Passage>,
        /// What stands in that place now: the sentence in which they were, what replaced it, or
        /// the line before it.
        beside: Option<Passage>,
    },
    /// Nobody but a reader can say.
    Doubtful {
        /// Why it is.
        why: Doubt,
        /// Where they stood, where the text is known.
        stood: Option<Passage>,
        /// Where they may be, the likeliest first; at least one.
        candidates: Vec<Passage>,
    },
}

/// Whether words that stand in another place are still the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// They are, white space aside.
    Same,
    /// They were these.
    Changed {
        /// The words quoted.
        was: String,
    },
}

/// Why it is not known where words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// They stand in several places, and nothing around them tells which is theirs.
    Several,
    /// They stand there, among other words than those that they stood among.
    Elsewhere,
    /// Only words like them stand somewhere.
    OnlyNear,
}

impl Whereabouts {
    /// Where they are, where that is stated.
    pub fn passage(&self) -> Option<&Passage> {
        match self {
            Self::Unchanged(now) | Self::Changed { now, .. } | Self::Moved { now, .. } => Some(now),
            Self::Gone { .. } | Self::Doubtful { .. } => None,
        }
    }

    /// The name in machine output.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Unchanged(_) => "unchanged",
            Self::Changed { .. } => "changed",
            Self::Moved { .. } => "moved",
            Self::Gone { .. } => "gone",
            Self::Doubtful { .. } => "doubtful",
        }
    }
}
