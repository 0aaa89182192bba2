//! What a command gives back: data for [`crate::render`], never text or colour.

mod authorship;
mod board;
mod demo;
mod diff;
mod log;
mod review;
mod shown;
mod sign_offs;
mod timeline;

pub use authorship::{Addressed, ByPerson, Maker, SearchedText, SentencesLine, SentencesView, Who};
pub use board::{BoardExtent, BoardFault, BoardRow, BoardView, OpenComment, PageView, Standing};
pub use demo::{DemoStep, DemoView};
pub use diff::DiffView;
pub use log::{LogEntry, LogView};
pub use review::{
    CommentPlace, CommentStanding, OpinionRow, OpinionVerdict, OpinionsView, ReviewListView,
    ReviewedFacts, SectionPlace, ShownComments, StandingComment,
};
pub use shown::{AskedSection, Detail, Form, Only, Reasons, Shown, Surroundings};
pub use sign_offs::{SignOffEvent, SignOffStanding, SignOffTurn, UnsignedStage};
pub use timeline::{
    GapReason, LedgerView, SectionEnd, SectionEntry, SectionHappening, SectionLogView, SectionYear,
    TimelineRows, TimelineView, YearBorder, YearGap,
};

use crate::messages::Message;
use crate::report::Outline;
use crate::series::{ReportKey, RevisionId, UnitName, Year};
use crate::years::promises::{PromiseId, Settled};
use crate::years::{RollCounts, YearComparison};
use std::ops::Range;
use std::process::ExitCode;

/// How the process ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// 0: done.
    Done,
    /// 1: done, and the answer is no (differences with `--exit-code`, findings of `check`).
    No,
    /// 2: the call was wrong.
    WrongCall,
    /// 3: the call was right and could not be carried out.
    CouldNot,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        match status {
            ExitStatus::Done => Self::SUCCESS,
            ExitStatus::No => Self::from(1),
            ExitStatus::WrongCall => Self::from(2),
            ExitStatus::CouldNot => Self::from(3),
        }
    }
}

/// What a finished command hands over.
#[derive(Debug)]
pub struct Outcome {
    /// The result, for standard output.
    pub view: View,
    /// What else the user should know, for standard error, in this order.
    pub notices: Vec<Message>,
    /// How the process ends.
    pub status: ExitStatus,
}

impl Outcome {
    /// An outcome that is done, with nothing to add.
    pub fn done(view: View) -> Self {
        Self {
            view,
            notices: Vec::new(),
            status: ExitStatus::Done,
        }
    }

    /// The same with one more notice.
    #[must_use]
    pub fn with_notice(mut self, notice: Message) -> Self {
        self.notices.push(notice);
        self
    }
}

/// One variant for each thing that a command can show.
#[derive(Debug)]
pub enum View {
    /// Sentences on what was done, one a line.
    Done(Vec<Message>),
    /// What changed between two drafts.
    Diff(DiffView),
    /// What changed between two years.
    Years(YearsView),
    /// A unit's sections over many years.
    Timeline(TimelineView),
    /// What last year promised, and where this year answers it.
    Promises(PromisesView),
    /// A unit's figures over the years.
    Ledger(LedgerView),
    /// A text, or one section of it.
    Text(TextView),
    /// A text, each sentence with where it comes from.
    Sentences(SentencesView),
    /// The outline of a text.
    Outline(OutlineView),
    /// How to call the program or one of its commands.
    Help(HelpView),
    /// What the program is, and the first steps with it.
    Welcome,
    /// Text for another program, as it stands.
    Script(String),
    /// A walk through the program's commands.
    Demo(DemoView),
    /// What was made or kept in a workspace.
    Kept(KeptView),
    /// The units of a workspace.
    Units(UnitsView),
    /// Units and years: where every report stands.
    Board(Box<BoardView>),
    /// Where one report stands.
    Page(Box<PageView>),
    /// The revisions of one report.
    Log(LogView),
    /// One section through revisions and years.
    SectionLog(SectionLogView),
    /// What people said about a report.
    Review(Box<ReviewListView>),
    /// The table of opinions.
    Opinions(Box<OpinionsView>),
}

/// One side of a comparison, as it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// `r3 征求意见稿`, a file's path, `2023`.
    pub label: String,
    /// The revision, where it is a saved one.
    pub revision: Option<RevisionId>,
}

/// A text, or one section of it.
#[derive(Debug)]
pub struct TextView {
    /// As it is called.
    pub side: Side,
    /// The words.
    pub text: String,
}

/// The outline of a text, or of one section of it.
#[derive(Debug)]
pub struct OutlineView {
    /// As it is called.
    pub side: Side,
    /// The pack that it was read by.
    pub pack: String,
    /// The whole outline.
    pub outline: Outline,
    /// Which of its nodes are shown.
    pub nodes: Range<usize>,
}

/// What changed between two years.
#[derive(Debug)]
pub struct YearsView {
    /// The unit, or `None` for two files.
    pub unit: Option<UnitName>,
    /// Last year's side.
    pub before: Side,
    /// This year's side.
    pub after: Side,
    /// The facts, with what each section carried over.
    pub years: YearComparison,
    /// The years that the two are about, where they are known: last year's first.
    pub of_years: [Option<Year>; 2],
    /// How the two are named in a call: last year's first.
    pub called: [String; 2],
    /// Which figures are shown.
    pub figures: ShownFigures,
    /// What of the changes is shown.
    pub shown: Shown,
}

/// What last year promised, and where this year answers it.
#[derive(Debug)]
pub struct PromisesView {
    /// The two years.
    pub years: YearsView,
    /// The report whose promises can be settled, or `None` for two files.
    pub report: Option<ReportKey>,
    /// What was settled about words that last year's report no longer has.
    pub lost: Vec<Settled>,
    /// Why nothing is told; `None` where it is.
    pub untold: Option<Untold>,
}

/// Why of two years neither promises nor figures can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untold {
    /// The two are written in different languages.
    TwoLanguages,
    /// In one of them nothing is written yet.
    NothingWritten,
}

impl Untold {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::TwoLanguages => "two_languages",
            Self::NothingWritten => "nothing_written",
        }
    }
}

/// Which figures of two years are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ShownFigures {
    /// The weightiest, beside all else.
    #[default]
    Leading,
    /// All of them, and nothing else (`--figures`).
    All,
}

/// How to call the program or one of its commands, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpView {
    /// What it does: paragraphs, the first one short.
    pub about: Vec<String>,
    /// The form of a call.
    pub usage: String,
    /// The commands under it.
    pub commands: Vec<HelpEntry>,
    /// Its arguments.
    pub arguments: Vec<HelpEntry>,
    /// Its options.
    pub options: Vec<HelpEntry>,
    /// The options of every command; their names alone are shown but in the program's own help.
    pub everywhere: Vec<HelpEntry>,
}

/// One command, argument or option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpEntry {
    /// As it is typed: `--from <STATE>`.
    pub name: String,
    /// What it does.
    pub about: String,
    /// The values to choose from, with what each means.
    pub values: Vec<(String, String)>,
    /// The value that holds where none is given.
    pub default: Option<String>,
}

/// What was made or kept in a workspace.
#[derive(Debug)]
pub struct KeptView {
    /// In sentences, for people.
    pub sentences: Vec<Message>,
    /// As facts, for programs.
    pub facts: KeptFacts,
}

/// What was made or kept, by command.
#[derive(Debug)]
pub enum KeptFacts {
    /// A workspace.
    Workspace {
        /// Its folder.
        folder: String,
        /// The files that were made, relative to it.
        made: Vec<String>,
    },
    /// A revision of a report.
    Saved(RevisionFacts),
    /// A new report.
    Begun(BegunFacts),
    /// Reports out of files.
    Imported(Vec<ImportFacts>),
    /// An earlier text, standing again.
    Restored {
        /// The newest revision.
        now: RevisionFacts,
        /// What it was restored to.
        to: String,
        /// Edits that were kept first.
        kept: Option<RevisionFacts>,
    },
    /// A decision on a promise.
    Settled(SettledFacts),
    /// Entries of a review.
    Reviewed(ReviewedFacts),
}

/// A decision on one of last year's promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledFacts {
    /// The report that answers it.
    pub key: ReportKey,
    /// Which promise.
    pub id: PromiseId,
    /// What was decided.
    pub settled: Settled,
    /// The step of the history that holds it; `None` where the same stood there already.
    pub revision: Option<RevisionId>,
}

/// A revision that was made, or stands already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionFacts {
    /// Of which report.
    pub key: ReportKey,
    /// Its number.
    pub ordinal: usize,
    /// Its name in the repository.
    pub revision: RevisionId,
    /// Where the report stands.
    pub stage: Option<String>,
    /// Its message.
    pub message: String,
    /// `false` where nothing had changed.
    pub is_new: bool,
    /// The sign-offs that stood with the text before it, and do not with this one.
    pub voided: Vec<SignOffStanding>,
}

/// A new report: what it was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BegunFacts {
    /// Which report.
    pub key: ReportKey,
    /// Its first revision; `None` where it was only shown.
    pub saved: Option<RevisionFacts>,
    /// The file to write in.
    pub path: String,
    /// Its kind.
    pub kind: String,
    /// The year of the report that it was made of; `None` where it begins with its kind's outline.
    pub from: Option<Year>,
    /// Years between the two that have no report, in order.
    pub missing: Vec<u16>,
    /// Years between the two whose report is still as it was made, in order: headings and questions.
    pub unwritten: Vec<u16>,
    /// The year that it is about.
    pub about: Year,
    /// What stands in it.
    pub counts: RollCounts,
    /// The whole file, where it was only shown.
    pub text: Option<String>,
}

/// A file that became a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFacts {
    /// The file as typed.
    pub path: String,
    /// What its bytes were in.
    pub encoding: &'static str,
    /// Whether unit or year were guessed from path and text.
    pub is_guessed: bool,
    /// The revision that holds it.
    pub saved: RevisionFacts,
}

/// The units of a workspace.
#[derive(Debug)]
pub struct UnitsView {
    /// Name and kind of each, in the order of the settings.
    pub units: Vec<(UnitName, Option<String>)>,
    /// What was added to them just now.
    pub added: Option<UnitName>,
    /// In sentences, for people.
    pub sentences: Vec<Message>,
}
