//! Sentences and labels of comparisons: between drafts and between years.

pub(super) mod chinese;
pub(super) mod english;

use super::Message;
use crate::compare::{Change, ChangeKind};
use crate::series::{Language, ReportKey, Year};

/// A sentence or label of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ComparisonMessage {
    /// A report has only one text, so that there is nothing to compare it with.
    OnlyOneText {
        /// Which report.
        key: ReportKey,
    },
    /// Next: change it and look again, or compare with last year.
    ChangeItFirst {
        /// Which report.
        key: ReportKey,
    },
    /// Two texts are needed.
    TwoTextsNeeded,
    /// How two texts are named.
    NameTwoTexts {
        /// Of which command.
        command: &'static str,
    },
    /// There is no report of the year before.
    NoYearBefore {
        /// Which report was asked for.
        key: ReportKey,
    },
    /// Next: name the year to compare with.
    NameYear {
        /// Which report was asked for.
        key: ReportKey,
        /// A year of which there is a report.
        year: Year,
    },
    /// Next: bring in the report of the year before.
    BringInYear {
        /// Which report is missing.
        key: ReportKey,
    },
    /// What the screen of `diff` is.
    DiffTitle,
    /// What the screen of `compare` is.
    YearsTitle,
    /// Before the name of the old side, where both do not fit into one line.
    BeforeLabel,
    /// Before the name of the new side.
    AfterLabel,
    /// The two sides are the same.
    NoChanges,
    /// They are the same but for small changes, which are counted.
    OnlySmallChanges,
    /// What happened to how many sections.
    Sections {
        /// How many are shown.
        touched: usize,
        /// Each change that occurs, with its count.
        changes: Vec<(Change, usize)>,
    },
    /// How many changed words of each kind, and whole paragraphs.
    Words {
        /// Each kind that occurs, with its count.
        kinds: Vec<(ChangeKind, usize)>,
    },
    /// How many whole paragraphs came, went, moved, were cut or joined.
    Paragraphs {
        /// Each change that occurs, with its count.
        counts: Vec<(Change, usize)>,
    },
    /// The length of the whole text.
    Length {
        /// Characters before.
        before: usize,
        /// Characters after.
        after: usize,
        /// Characters inserted.
        inserted: usize,
        /// Characters deleted.
        deleted: usize,
    },
    /// Small changes that are counted and not listed.
    Folded {
        /// Sections whose number alone changed.
        renumbered: usize,
        /// Each small kind that occurs, with its count.
        kinds: Vec<(ChangeKind, usize)>,
    },
    /// How to list them.
    ShowFolded,
    /// Rows that do not show all their words.
    CutShort {
        /// How many.
        rows: usize,
    },
    /// How to see them whole.
    ShowWhole,
    /// What the signs on the screen mean.
    Signs {
        /// The signs.
        signs: Vec<char>,
    },
    /// The text before the first section.
    Opening,
    /// What stands after the last section.
    Closing,
    /// What a row of a section is.
    Row(RowLabel),
    /// What happened to a section or a paragraph.
    Fact(Change),
    /// The section's name was another.
    RenamedFrom {
        /// Its old name.
        title: String,
    },
    /// The section stood under another one.
    MovedFrom {
        /// Where, from the top; empty for the top itself.
        path: Vec<String>,
    },
    /// The section stands further up among its neighbours.
    MovedUp,
    /// The section stands further down among its neighbours.
    MovedDown,
    /// The section had another number.
    NumberWas {
        /// As written.
        marker: String,
    },
    /// The section is new.
    SectionAdded,
    /// The section is gone.
    SectionRemoved,
    /// The section was split into several.
    SectionSplit {
        /// Its old number and title.
        name: String,
        /// Those of its parts, in the order of the new text.
        parts: Vec<String>,
    },
    /// The section was made of several.
    SectionMerged {
        /// Their old numbers and titles, in the order of the old text.
        parts: Vec<String>,
    },
    /// Not all that could be the section's counterpart was looked at.
    SectionCoarse,
    /// Paragraphs that went from here into another section.
    MovedOut {
        /// How many.
        paragraphs: usize,
        /// Where they stand now.
        path: Vec<String>,
    },
    /// The same, with the words that they begin with.
    ParagraphsMovedOut {
        /// How many.
        paragraphs: usize,
        /// Where they stand now.
        path: Vec<String>,
        /// How the first of them begin.
        beginnings: Vec<String>,
    },
    /// Paragraphs of a new section that stood elsewhere, word for word.
    Kept {
        /// How many.
        paragraphs: usize,
        /// Where they stood.
        path: Vec<String>,
    },
    /// A paragraph that stood elsewhere.
    ParagraphFrom {
        /// Where.
        path: Vec<String>,
    },
    /// A paragraph that stood elsewhere in the same section.
    ParagraphFromHere,
    /// A paragraph that was cut into several.
    ParagraphSplit {
        /// How many.
        parts: usize,
    },
    /// A paragraph that several were joined to.
    ParagraphMerged {
        /// How many.
        parts: usize,
    },
    /// How long a text is that is not shown to its end.
    Chars {
        /// Its characters.
        chars: usize,
    },
    /// The paragraph was too long to look for the finest changes.
    Coarse,
    /// In how many places the comparison is coarser than it could be.
    CoarsePlaces {
        /// How many.
        places: usize,
    },

    /// A share of the report, as text.
    Share(ShareKind),
    /// The same with how much it is.
    ShareOf {
        /// Of which sort.
        kind: ShareKind,
        /// Of the text, in percent.
        percent: usize,
    },
    /// How much of what was carried over has new years.
    OfWhichRedated {
        /// Of the whole, in percent.
        percent: usize,
    },
    /// The length of the whole report.
    WholeLength {
        /// Characters last year.
        last_year: usize,
        /// Characters this year.
        this_year: usize,
    },
    /// Over the sections.
    SectionHead,
    /// Over the lengths.
    LengthHead,
    /// Over the bars.
    MakeupHead,
    /// Over the notes.
    NotesHead,
    /// Nothing of the section but years and such changed.
    OnlyRedated {
        /// How much of it stands in last year's report, in percent.
        percent: usize,
    },
    /// Nothing of the section but years and figures changed.
    OnlyRefigured {
        /// How much of it stands in last year's report, in percent.
        percent: usize,
    },
    /// No such section last year.
    NotLastYear,
    /// No such section last year, but most of its words are like words of last year's.
    NotLastYearButLike,
    /// No such section this year.
    NotThisYear,
    /// The section's number and name last year, where it has none this year.
    LastYears {
        /// Number and title.
        name: String,
    },
    /// Over the changes of the sections that were asked for.
    InWords,
    /// How to see the changes of one section.
    SeeSection,
}

/// What a row of a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowLabel {
    /// Changed words; the weightiest kind of them.
    Kind(ChangeKind),
    /// A new paragraph.
    Added,
    /// A paragraph that is gone.
    Removed,
    /// A paragraph that stood elsewhere.
    Moved,
    /// A paragraph that was cut into several.
    Split,
    /// A paragraph that several were joined to.
    Merged,
    /// Paragraphs that stand elsewhere now.
    MovedOut,
    /// Paragraphs that stood elsewhere, under a heading that is new.
    Kept,
}

impl RowLabel {
    /// Every label.
    pub const ALL: [Self; 14] = [
        Self::Kind(ChangeKind::Figure),
        Self::Kind(ChangeKind::Date),
        Self::Kind(ChangeKind::Name),
        Self::Kind(ChangeKind::Wording),
        Self::Kind(ChangeKind::Punctuation),
        Self::Kind(ChangeKind::Spacing),
        Self::Kind(ChangeKind::Numbering),
        Self::Added,
        Self::Removed,
        Self::Moved,
        Self::Split,
        Self::Merged,
        Self::MovedOut,
        Self::Kept,
    ];
}

/// What of a year's text is new, and what is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ShareKind {
    /// Like nothing of last year's.
    New,
    /// Like a sentence of last year's, in other words.
    Edited,
    /// Last year's sentence with new figures.
    Refigured,
    /// Last year's sentence, years aside.
    CarriedOver,
}

impl ShareKind {
    /// Every kind, the newest first.
    pub const ALL: [Self; 4] = [Self::New, Self::Edited, Self::Refigured, Self::CarriedOver];
}

impl ComparisonMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<ComparisonMessage> for Message {
    fn from(message: ComparisonMessage) -> Self {
        Self::Comparison(message)
    }
}
