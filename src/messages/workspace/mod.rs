//! Sentences of the family `workspace`: files, and what is kept in a workspace.

mod chinese;
mod done;
mod english;
mod files;
mod label;

pub use done::{DoneMessage, SectionCounts, SubjectChange};
pub use files::{FileMessage, SystemReason};
pub use label::WorkspaceLabel;

use super::Message;
use crate::series::{Language, NameFault, ReportKey, Year};

/// What a colleague began with another program and did not finish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnfinishedWork {
    /// Two histories being joined.
    Joining,
    /// Anything else of that sort.
    Other,
}

/// Why there is no machine signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SigningReason {
    /// There is no such program.
    NoProgram,
    /// The settings name no key.
    NoKey,
    /// The program ended without one.
    Refused,
}

/// What is wrong at a place of a file of settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingsReason {
    /// It is no TOML.
    Syntax,
    /// The value of this key is none that it can have.
    Value(String),
    /// The value of this key is none of these words.
    Choice {
        /// The key.
        key: String,
        /// The words.
        allowed: Vec<&'static str>,
    },
    /// The value of this key has to be a text in quotation marks.
    NoText(String),
    /// A kind of report that there is not.
    Kind(String),
    /// A unit that cannot be named so.
    UnitName(String, NameFault),
    /// A unit that stands there twice.
    UnitTwice(String),
    /// A pattern of paths that does not say where reports lie.
    Layout(String),
    /// What is to be a day on which reports are due, and is none.
    DueDay(String),
    /// Both sides of a merge still stand in it.
    Unmerged,
    /// It was written by a newer version of the program.
    Newer(String),
    /// A key that nothing is known of.
    UnknownKey(String),
    /// What is to be the name of an entry, and is none.
    EntryName(String),
    /// An entry of which something is not said.
    Missing {
        /// Its name.
        entry: String,
        /// The key.
        key: &'static str,
    },
}

/// A sentence of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkspaceMessage {
    /// About a file, whatever it is to the workspace.
    File(FileMessage),
    /// What was done.
    Done(DoneMessage),
    /// Neither this folder nor one above it is a workspace.
    NoWorkspace {
        /// Where the search began.
        folder: String,
    },
    /// A folder with settings of which nothing is kept.
    NotKept {
        /// The folder.
        folder: String,
    },
    /// The workspace belongs to another user of the machine.
    OtherOwner,
    /// Another save does not end.
    Busy,
    /// Another program holds what is kept, and does not let go.
    Held,
    /// Others write faster than a save gets its turn.
    Overtaken,
    /// A working file was changed while a command was about to write it.
    ChangedMeanwhile {
        /// Relative to the workspace where it lies there.
        path: String,
    },
    /// Every revision is to have a machine signature, and the program made none.
    SigningFailed {
        /// As the settings name it.
        program: String,
        /// Why.
        reason: SigningReason,
    },
    /// Two copies of a report were joined, and their marks are left in it.
    JoiningMarks {
        /// The file.
        path: String,
        /// 1-based.
        line: usize,
    },
    /// The same of a text that is shown.
    ShownHalfJoined {
        /// The file, or what the text is called.
        path: String,
        /// 1-based.
        line: usize,
    },
    /// Somebody is in the middle of something else.
    Unfinished {
        /// Of what.
        work: UnfinishedWork,
    },
    /// What is kept cannot be read or written.
    StoreFailed,
    /// Nobody says who saves.
    NoAuthor,
    /// A name that is none.
    AuthorRefused {
        /// As typed.
        text: String,
    },
    /// A file of settings, or the front matter of a report, is wrong.
    BadSettings {
        /// The file.
        path: String,
        /// 1-based.
        line: usize,
        /// 1-based.
        column: usize,
        /// What.
        reason: SettingsReason,
    },
    /// No unit of this name.
    NoSuchUnit {
        /// As typed.
        name: String,
    },
    /// No such report.
    NoSuchReport {
        /// Which.
        key: ReportKey,
    },
    /// Not the form of a report's name.
    ReportForm {
        /// As typed.
        text: String,
    },
    /// A year that is none.
    YearRefused {
        /// As typed.
        text: String,
    },
    /// Which report is not clear.
    WhichReport,
    /// No report in the workspace at all.
    NoReports,
    /// A report without such a state.
    NoSuchState {
        /// The report.
        key: ReportKey,
        /// As typed.
        state: String,
    },
    /// A report of which nothing is saved.
    NeverSaved {
        /// Which.
        key: ReportKey,
    },
    /// A report without a text in the working files.
    NoText {
        /// Which.
        key: ReportKey,
    },
    /// A name that no unit can have.
    UnitNameRefused {
        /// As typed.
        name: String,
        /// Why.
        fault: NameFault,
    },
    /// The unit is there already.
    UnitExists {
        /// Its name.
        name: String,
    },
    /// A unit differs from it only by letter case or form.
    UnitClash {
        /// As typed.
        name: String,
        /// As it is.
        existing: String,
    },
    /// No kind of this name.
    NoSuchKind {
        /// As typed.
        name: String,
    },
    /// A stage that cannot be called so.
    StageRefused {
        /// As typed.
        text: String,
    },
    /// A stage that nobody knows.
    NoSuchStage {
        /// As typed.
        text: String,
    },
    /// The text is marked secret.
    Secret {
        /// The file.
        path: String,
        /// The level as written.
        level: String,
        /// Where.
        line: usize,
    },
    /// Neither the path nor the text says whose report it is.
    UnitUnknown {
        /// The file.
        path: String,
    },
    /// Neither the path nor the text says of which year it is.
    YearUnknown {
        /// The file.
        path: String,
    },
    /// A file would replace the text of a report that it was only guessed to be.
    WouldReplace {
        /// The file.
        path: String,
        /// The report that has another text.
        key: ReportKey,
    },
    /// The name of a file and its title say different years.
    YearsDisagree {
        /// The file.
        path: String,
        /// The year in its name.
        named: Year,
        /// The year in its title.
        titled: Year,
    },
    /// A workspace is not made inside another.
    InsideWorkspace {
        /// Where one was to be made.
        folder: String,
        /// The workspace that is there.
        above: String,
    },
    /// Two files of one call are the same report.
    SameReportTwice {
        /// The report.
        key: ReportKey,
        /// The first.
        first: String,
        /// The second.
        second: String,
    },

    /// Hint: make a workspace.
    MakeWorkspace,
    /// Hint: make this folder one that is kept.
    MakeKept,
    /// Hint: let the owner open it, or copy it.
    AskOwner,
    /// Hint: wait, and try again.
    TryAgain,
    /// Hint: end the other program; where there is none, this file is a leftover.
    EndOtherProgram {
        /// The file.
        path: String,
    },
    /// Hint: nothing was written; call again.
    CallAgain,
    /// Hint: the window for the key's words may have been closed.
    SignAgain,
    /// Hint: who set the machine up has to look at program and key.
    AskForSigning,
    /// Hint: keep one of the two texts, and take the marks out.
    ChooseOneText,
    /// Hint: which of two stages stays, where nothing else differs.
    ChooseOneStage {
        /// They.
        stages: [String; 2],
    },
    /// Hint: finish that first.
    FinishFirst,
    /// Hint: see the cause.
    SeeCause,
    /// Hint: type this, with one's own name.
    TypeAuthor,
    /// Hint: open the file, correct the place.
    CorrectPlace {
        /// The file.
        path: String,
    },
    /// Hint: names that are near.
    Nearest {
        /// The likeliest first.
        names: Vec<String>,
    },
    /// Hint: what there is.
    ThereIs {
        /// Some of them.
        names: Vec<String>,
    },
    /// Hint: add a unit.
    AddUnit {
        /// Its name, or none known.
        name: Option<String>,
    },
    /// Hint: begin the report.
    BeginReport {
        /// Which.
        key: ReportKey,
    },
    /// Hint: save the report first.
    SaveFirst {
        /// Which.
        key: ReportKey,
    },
    /// Hint: get its last text back.
    RestoreLast {
        /// Which.
        key: ReportKey,
    },
    /// Hint: how a report is named.
    NameReport {
        /// One that is there, or none.
        example: Option<String>,
    },
    /// Hint: which kinds there are.
    ChooseKind {
        /// Their names.
        names: Vec<String>,
    },
    /// Hint: which stages people use.
    StagesAre {
        /// Their labels.
        names: Vec<String>,
    },
    /// Hint: a stage of one's own goes into the file.
    WriteOwnStage,
    /// Hint: see the units that there are.
    ListUnits,
    /// Hint: a name that would do.
    ChooseOtherName,
    /// Hint: use the unit that is there.
    UseUnit {
        /// Its name.
        name: String,
    },
    /// Hint: write four digits.
    WriteFullYear,
    /// Hint: say unit and year.
    SayUnitAndYear,
    /// Hint: if it is that report, say so.
    SayItIsThat {
        /// The file.
        path: String,
        /// The report.
        key: ReportKey,
    },
    /// Hint: make the workspace outside the other.
    MakeItElsewhere,
    /// Hint: what may not be on this machine, and where it may be allowed.
    SecretRule,
    /// Hint: import one of them alone.
    ImportApart,
}

impl WorkspaceMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<WorkspaceMessage> for Message {
    fn from(message: WorkspaceMessage) -> Self {
        Self::Workspace(Box::new(message))
    }
}

impl From<FileMessage> for Message {
    fn from(message: FileMessage) -> Self {
        WorkspaceMessage::File(message).into()
    }
}

impl From<DoneMessage> for Message {
    fn from(message: DoneMessage) -> Self {
        WorkspaceMessage::Done(message).into()
    }
}
