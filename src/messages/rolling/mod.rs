//! Sentences of the family `rolling`: a new year's report, kinds, and the demonstration.

mod chinese;
mod english;

use super::Message;
use crate::series::Language;
use crate::years::RollCounts;

/// A sentence of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RollingMessage {
    /// The new report is there, saved as its first revision.
    Made {
        /// `unit/year`.
        report: String,
        /// The file to write in, as seen from where the user stands.
        path: String,
    },
    /// The text was only shown.
    OnlyShown {
        /// `unit/year`.
        report: String,
        /// The file that it would stand in.
        path: String,
    },
    /// It was made of an earlier year's report.
    RolledFrom {
        /// The year of that report.
        year: u16,
        /// Headings that were kept.
        headings: usize,
        /// Titles of points that were kept.
        points: usize,
    },
    /// It was made of its kind's outline, for want of an earlier report.
    FromOutline {
        /// The name of the kind.
        kind: String,
        /// The first year with a report, where there are later ones.
        later: Option<u16>,
    },
    /// What rolling forward did, in numbers.
    Rolled {
        /// The numbers.
        counts: Box<RollCounts>,
    },
    /// Years between the report that it was made of and its own have none.
    YearsMissing {
        /// Those years, in order.
        years: Vec<u16>,
    },
    /// Later reports than the one that it was made of still stand as they were made.
    PassedOver {
        /// Their years, in order.
        years: Vec<u16>,
        /// The year of the report that it was made of.
        from: u16,
    },
    /// Reports of its kind are given in the year after the one that they are about.
    GivenLater {
        /// The year that it is about.
        about: u16,
        /// The year in which it is given.
        given: u16,
    },
    /// What to do with the questions.
    AnswerThem,
    /// Parts that the kind demands and the earlier report had not.
    PartsAdded {
        /// How many.
        parts: usize,
    },
    /// Parts of the earlier report that the kind has no more.
    PartsLeftOut {
        /// How many.
        parts: usize,
    },
    /// What to do with the places that are to be looked at.
    LookAtThem,
    /// What to do once it is written.
    WriteThenSave {
        /// `unit/year`.
        report: String,
    },
    /// The report exists; nothing was written.
    Exists {
        /// `unit/year`.
        report: String,
    },
    /// How to look at the report that exists.
    ShowIt {
        /// `unit/year`.
        report: String,
    },
    /// Nothing says of which kind the unit's reports are.
    NoKind {
        /// The unit.
        unit: String,
    },
    /// A kind's file cannot be used.
    BrokenKind {
        /// The file.
        path: String,
        /// The line, 1-based.
        line: usize,
        /// The character in the line, 1-based.
        column: usize,
        /// Why, in the words of the reader of such files.
        reason: String,
    },
    /// The name that the demonstration saves under where nobody gave one.
    DemoAuthor,
    /// Where the demonstration left its workspace, and what to try there.
    DemoStands {
        /// The folder.
        folder: String,
    },
    /// The folder for the demonstration holds something.
    DemoFolderTaken {
        /// The folder.
        folder: String,
    },
    /// The folder for the demonstration lies in one whose history it would write into.
    DemoInsideAnother {
        /// The folder above.
        above: String,
    },
    /// The folder for the demonstration cannot be made or written.
    DemoCannotMake {
        /// The folder or file.
        folder: String,
    },
    /// Another folder may be named.
    DemoElsewhere,
    /// A kind names a pack that is not there.
    UnknownPack {
        /// The pack.
        pack: String,
    },
}

impl RollingMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<RollingMessage> for Message {
    fn from(message: RollingMessage) -> Self {
        Self::Rolling(Box::new(message))
    }
}
