//! Where the reports of a year stand, and where one of them does.

use super::SignOffStanding;
use crate::collection::{Board, BrokenFile, NextStep, Row, Selection, StageStep};
use crate::compare::Comparison;
use crate::messages::Message;
use crate::series::{PersonRole, ReportKey, Revision, UnitName, Year};

/// Where a report stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Which report.
    pub key: ReportKey,
    /// Its stage, where it says one.
    pub stage: Option<String>,
    /// Its characters; `None` where its file cannot be read as text.
    pub chars: Option<usize>,
    /// Whether its file differs from the last revision.
    pub is_unsaved: bool,
    /// Whether its file is there.
    pub has_file: bool,
    /// Whether anything of it was ever saved.
    pub is_kept: bool,
}

/// Where every report stands.
#[derive(Debug)]
pub struct BoardView {
    /// The years that have reports, the newest first.
    pub years: Vec<Year>,
    /// A row for each unit, in the order of the settings, with its reports of all years in order.
    pub rows: Vec<BoardRow>,
    /// The board of one year.
    pub board: Board,
    /// What is wrong with files of that year's reports.
    pub faults: Vec<BoardFault>,
    /// Which rows of the board are asked for.
    pub selection: Selection,
    /// Whether rows with nothing to look at are shown, too.
    pub extent: BoardExtent,
}

impl BoardView {
    /// The rows that are asked for, the worst first.
    pub fn selected(&self) -> impl Iterator<Item = &Row> {
        let rows = self.board.rows.iter();
        rows.filter(|row| self.selection.takes(row))
    }

    /// What is wrong with a file of the report of a row.
    pub fn fault(&self, row: &Row, file: BrokenFile) -> Option<&Message> {
        fault_of(&self.faults, row, file)
    }
}

/// How much of a board is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BoardExtent {
    /// The rows that somebody has to look at.
    #[default]
    Attention,
    /// All of them (`--all`).
    All,
}

/// What is wrong with a file of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardFault {
    /// Which report.
    pub key: ReportKey,
    /// Which file of it.
    pub file: BrokenFile,
    /// What is wrong, with the file's name and the place in it.
    pub said: Message,
}

/// A unit and its reports.
#[derive(Debug)]
pub struct BoardRow {
    /// The unit.
    pub unit: UnitName,
    /// The kind of its reports.
    pub kind: Option<String>,
    /// Where each stands.
    pub reports: Vec<Standing>,
}

/// Where one report stands.
#[derive(Debug)]
pub struct PageView {
    /// The report.
    pub standing: Standing,
    /// Its title, where it says one.
    pub title: Option<String>,
    /// Its file, relative to the workspace.
    pub file: String,
    /// The last revision.
    pub last: Option<Revision>,
    /// What is not saved; `None` where all is, or where one of the two texts cannot be read.
    pub unsaved: Option<Box<Comparison>>,
    /// The stages that it has passed, is at and has before it.
    pub steps: Vec<StageStep>,
    /// Who has a hand in it, as its front matter says.
    pub people: Vec<(PersonRole, String)>,
    /// How secret it is, as its front matter says.
    pub secrecy: Option<String>,
    /// The comments that wait for an answer, the oldest first.
    pub open_comments: Vec<OpenComment>,
    /// Who signed it, the oldest first.
    pub sign_offs: Vec<SignOffStanding>,
    /// What to do next.
    pub next: NextStep,
    /// The label of the stage that comes with the next step, where one does.
    pub next_stage: Option<String>,
    /// The board of its year with its row alone.
    pub board: Board,
    /// What is wrong with its files.
    pub faults: Vec<BoardFault>,
}

impl PageView {
    /// Its row of the board.
    pub fn row(&self) -> Option<&Row> {
        self.board.rows.first()
    }

    /// What is wrong with a file of it.
    pub fn fault(&self, file: BrokenFile) -> Option<&Message> {
        fault_of(&self.faults, self.row()?, file)
    }
}

fn fault_of<'a>(faults: &'a [BoardFault], row: &Row, file: BrokenFile) -> Option<&'a Message> {
    let key = &row.report.as_ref()?.key;
    let mut faults = faults.iter();
    let found = faults.find(|fault| fault.key == *key && fault.file == file);
    found.map(|fault| &fault.said)
}

/// A comment that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenComment {
    /// How it is called: `c3`.
    pub called: String,
    /// Whose it is.
    pub from: String,
    /// What should change.
    pub text: String,
}
