//! What was done in a workspace.

mod chinese;
mod english;

use crate::series::{Language, ReportKey};

/// How many sections a revision touched, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SectionCounts {
    /// Their own text or title differs.
    pub edited: usize,
    /// Have no counterpart before.
    pub added: usize,
    /// Have no counterpart after.
    pub removed: usize,
    /// Stand elsewhere.
    pub moved: usize,
    /// Are several now.
    pub split: usize,
    /// Were several.
    pub merged: usize,
}

/// A sentence on what was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DoneMessage {
    /// A workspace was made here.
    WorkspaceMade {
        /// The folder.
        folder: String,
    },
    /// The folder is a workspace already; nothing was changed.
    WorkspaceThere {
        /// The folder.
        folder: String,
    },
    /// The folder lies in one that is kept already, and is kept with it.
    KeptWithin {
        /// The folder above.
        folder: String,
    },
    /// Which files were made.
    FilesMade {
        /// Relative to the workspace.
        paths: Vec<String>,
    },
    /// Next: add a unit.
    NextUnit {
        /// A kind that is there.
        kind: String,
    },
    /// A unit was added.
    UnitAdded {
        /// Its name.
        name: String,
        /// The kind of its reports.
        kind: String,
    },
    /// Next: begin its report.
    NextReport {
        /// The unit.
        unit: String,
        /// This year.
        year: String,
    },
    /// There are no units yet.
    NoUnits,
    /// A revision was saved.
    Saved {
        /// Of which report.
        key: ReportKey,
        /// Its number.
        ordinal: usize,
        /// Its stage.
        stage: Option<String>,
        /// Its message.
        message: String,
    },
    /// Nothing changed since the last revision.
    NothingChanged {
        /// Of which report.
        key: ReportKey,
        /// What the last revision is called.
        label: String,
    },
    /// The name is kept for later saves.
    NameRemembered {
        /// Whose.
        name: String,
    },
    /// The file was in another encoding and is UTF-8 now.
    MadeUtf8 {
        /// The file.
        path: String,
        /// What it was in.
        encoding: &'static str,
    },
    /// The subject of a revision of which nobody said more: what changed.
    Subject {
        /// Of which report.
        key: ReportKey,
        /// Its number.
        ordinal: usize,
        /// Its stage.
        stage: Option<String>,
        /// What changed.
        change: SubjectChange,
    },
    /// The subject of a restored text.
    RestoredSubject {
        /// Of which report.
        key: ReportKey,
        /// The new number.
        ordinal: usize,
        /// What it was restored to.
        label: String,
    },
    /// The subject of edits that were kept before they were overwritten.
    KeptFirstSubject {
        /// Of which report.
        key: ReportKey,
        /// Its number.
        ordinal: usize,
    },
    /// The subject of the files of a new workspace.
    InitSubject,
    /// The subject of a new unit.
    UnitSubject {
        /// Its name.
        name: String,
    },
    /// An earlier text stands again.
    Restored {
        /// Of which report.
        key: ReportKey,
        /// Which text.
        label: String,
        /// The new revision.
        ordinal: usize,
    },
    /// A working file has its last saved text again, and there is no new revision.
    TakenBack {
        /// Of which report.
        key: ReportKey,
        /// Which text.
        label: String,
    },
    /// The file of a report is gone, and what is shown is its last saved text.
    ShowsLastSaved {
        /// Of which report.
        key: ReportKey,
        /// Which text.
        label: String,
    },
    /// Unsaved edits were kept as a revision first.
    KeptFirst {
        /// Of which report.
        key: ReportKey,
        /// The revision.
        ordinal: usize,
    },
    /// The text is that one already.
    RestoredAlready {
        /// Of which report.
        key: ReportKey,
        /// Which text.
        label: String,
    },
    /// A file became a report.
    Imported {
        /// The file.
        path: String,
        /// The report.
        key: ReportKey,
        /// The revision.
        ordinal: usize,
        /// The characters that it has.
        chars: usize,
        /// What its bytes were in.
        encoding: &'static str,
    },
    /// The report has this very text already.
    ImportedAlready {
        /// The file.
        path: String,
        /// The report.
        key: ReportKey,
    },
    /// Unit and year were guessed.
    Guessed {
        /// The file.
        path: String,
        /// What it was guessed to be.
        key: ReportKey,
    },
    /// The work of importing.
    Importing,
    /// Long work: running a program for each signature.
    CheckingSignatures,
    /// Why a save does not begin yet.
    WaitingForOthers,
    /// The work of reading a history.
    ReadingHistory,
    /// Of the oldest revisions of a list it is not counted what they changed.
    RevisionsUncounted {
        /// How many.
        revisions: usize,
        /// Of which report.
        key: ReportKey,
    },
    /// Older revisions are left out of a list.
    RevisionsOlder {
        /// How many.
        revisions: usize,
        /// Of which report.
        key: ReportKey,
    },
}

impl DoneMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

/// What changed between a revision and the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubjectChange {
    /// It is the first: so many characters.
    First {
        /// How many.
        chars: usize,
    },
    /// The front matter alone.
    FrontMatter,
    /// Sections.
    Sections(SectionCounts),
    /// Characters, where no section can be named.
    Chars {
        /// New ones.
        inserted: usize,
        /// Old ones.
        deleted: usize,
    },
}
