//! Sentences of the family `outline`.

mod chinese;
mod english;

use super::Message;
use crate::report::{Class, Flag, Role};
use crate::series::Language;

/// A sentence of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutlineMessage {
    /// What the screen is.
    Title,
    /// Head of the column of lines.
    LineHead,
    /// Head of the column of sections.
    SectionHead,
    /// Head of the column of lengths.
    LengthHead,
    /// Head of the column of roles.
    RoleHead,
    /// The length of the whole text.
    Whole {
        /// Characters, white space aside.
        chars: usize,
    },
    /// Lines that a page left, counted.
    Furniture {
        /// How many.
        lines: usize,
    },
    /// Above what was doubtful.
    Doubts {
        /// How many nodes.
        count: usize,
    },
    /// Nothing was doubtful.
    NoDoubts,
    /// What a node is, where it has neither number nor title.
    Class(Class),
    /// What a part is for.
    Role(Role),
    /// What was doubtful.
    Flag(Flag),
    /// A paragraph that could be a heading.
    PerhapsHeading,
    /// No section fits the words.
    NoSuchSection {
        /// As the user typed them.
        words: String,
    },
    /// Names like the one typed.
    NearestSections {
        /// Titles, the likest first.
        names: Vec<String>,
    },
    /// How all sections can be seen.
    SeeOutline {
        /// The report as it is typed.
        report: String,
    },
    /// Several sections fit the words.
    SeveralSections {
        /// As the user typed them.
        words: String,
        /// Each with its line and its way from the top.
        names: Vec<(usize, Vec<String>)>,
    },
    /// How to name one of them.
    NameOneSection,
}

impl OutlineMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<OutlineMessage> for Message {
    fn from(message: OutlineMessage) -> Self {
        Self::Outline(message)
    }
}
