//! Words of pages for a browser, beside those that a comparison says everywhere.

mod chinese;
mod english;

use crate::series::Language;

/// A sentence or label of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageMessage {
    /// Over the outline.
    Contents,
    /// Nothing happened to a section.
    Unchanged,
    /// Nothing happened to a section's own words; something did to what stands under it.
    ChangedBelow,
    /// Nothing but numbering, marks and blanks changed in a section.
    OnlySmall,
    /// Explains how new words look.
    AddedWords,
    /// Explains how words that are gone look.
    RemovedWords,
    /// Explains what is folded.
    FoldedSections,
    /// Leads from the new place of something to the old one.
    OldPlace,
    /// At an old place, around the new one.
    MovedTo,
    /// At the place of a section that was split, around its parts.
    SplitInto,
    /// At the place of a section that was merged, around what it is in.
    MergedInto,
    /// A paragraph that stands elsewhere in its own section.
    MovedWithin,
    /// Around the names of the sections that one was made of.
    MergedFrom,
    /// Small changes that are not marked in the text.
    Small {
        /// How many.
        count: usize,
    },
    /// What a section says behind its subsections.
    Continued {
        /// Number and title.
        name: String,
    },
    /// Sections in a row of which there is nothing to say.
    UnchangedRun {
        /// How many.
        sections: usize,
        /// The name of the first.
        first: String,
        /// The name of the last.
        last: String,
    },
    /// The words of a section that only has another name or place.
    UnchangedText {
        /// Its characters.
        chars: usize,
    },
    /// To the first section in which something happened.
    FirstChange,
    /// To the next section in which something happened.
    NextChange,
    /// What last year's section says and this year's does not.
    OnlyLastYear {
        /// How many paragraphs.
        paragraphs: usize,
        /// Their characters.
        chars: usize,
    },
    /// Over the outline of two years.
    Skeleton,
    /// Over the whole text with its changes.
    WholeText,
    /// Before the sections to look at first.
    LookFirst,
    /// What the page is and where it comes from.
    Source,
}

impl PageMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}
