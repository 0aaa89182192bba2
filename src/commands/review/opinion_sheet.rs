//! A table of opinions as it was read from a file: where its columns are, and what its cells say.

use super::comment;
use crate::exchange::TableRow;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::review::{OpinionMessage as Says, RowFault};
use crate::review::Verdict;
use crate::settings::{OpinionColumn as Column, OpinionWords};

/// How many rows may stand above the heads: a title, a unit, a date.
const ROWS_ABOVE: usize = 8;

/// What a spreadsheet takes for the beginning of a formula; a mark before it is none of the words.
const FORMULA_SIGNS: [char; 4] = ['=', '+', '-', '@'];

/// What was decided, and why.
pub(super) type Given = (Verdict, Option<String>);

/// A table of opinions: where its columns are, and the rows under its heads.
#[derive(Debug)]
pub(super) struct OpinionSheet<'t> {
    pub(super) words: &'static OpinionWords,
    columns: Vec<(Column, usize)>,
    heads: &'t TableRow,
    /// The rows that may hold an opinion.
    pub(super) rows: Vec<&'t TableRow>,
    /// Heads of columns with words under them that are not known.
    pub(super) unread: Vec<String>,
}

impl<'t> OpinionSheet<'t> {
    /// Finds the row of heads: the first that has a column for names and one for opinions. A table
    /// with a column that looks like one of those to read, and is not understood, is refused.
    pub(super) fn of(rows: &'t [TableRow], path: &str) -> Result<Self, Failure> {
        let words = OpinionWords::built_in();
        for (place, heads) in rows.iter().take(ROWS_ABOVE).enumerate() {
            let columns = columns(heads, words);
            let has = |wanted| columns.iter().any(|(column, _)| *column == wanted);
            if has(Column::From) && has(Column::Text) {
                let mut sheet = Self {
                    words,
                    columns,
                    heads,
                    rows: Vec::new(),
                    unread: Vec::new(),
                };
                sheet.rows = sheet.with_opinions(&rows[place + 1..]);
                return sheet.checked(path);
            }
        }
        let path = path.to_owned();
        Err(Failure::new(FailureKind::User, Says::NoHeads { path }).hint(Says::HeadsAre))
    }

    /// Rows that count the others hold none, nor does what stands below them without an opinion: who
    /// filled the table in, and when.
    fn with_opinions(&self, rows: &'t [TableRow]) -> Vec<&'t TableRow> {
        let mut is_below = false;
        let mut kept = Vec::new();
        for row in rows {
            let first = self.cell(row, Column::Number);
            let first = first.or_else(|| self.cell(row, Column::From));
            let counts_others = first.is_some_and(|cell| self.words.is_total(&cell));
            is_below |= counts_others;
            let is_foot = is_below && self.cell(row, Column::Text).is_none();
            if !counts_others && !is_foot {
                kept.push(row);
            }
        }
        kept
    }

    /// Nothing that the table says is passed over unseen.
    fn checked(mut self, path: &str) -> Result<Self, Failure> {
        if !self.has(Column::Verdict) {
            // The reason in a table without decisions is not that of a decision.
            self.columns.retain(|(column, _)| *column != Column::Why);
        }
        let is_read = |at: usize| self.columns.iter().any(|(_, known)| *known == at);
        let has_words = |at: usize| {
            let mut rows = self.rows.iter();
            rows.any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()))
        };
        let heads = self.heads.cells.iter().enumerate();
        let unread = heads.filter(|(at, head)| !head.is_empty() && !is_read(*at) && has_words(*at));
        let unread: Vec<String> = unread.map(|(_, head)| head.clone()).collect();
        let has_verdicts = self.has(Column::Verdict);
        let is_needed = |head: &&String| match self.words.column(head) {
            // A second running number says nothing, whichever is read.
            Some((Column::Number, _)) => false,
            Some((Column::Why, _)) => has_verdicts && self.words.looks_known(head),
            Some(_) => true,
            None => self.words.looks_known(head),
        };
        let needed: Vec<String> = unread.iter().filter(is_needed).cloned().collect();
        if !needed.is_empty() {
            let known = self.columns.iter();
            let known = known.filter_map(|(_, at)| self.heads.cells.get(*at).cloned());
            let message = Says::ColumnsNotUnderstood {
                path: path.to_owned(),
                heads: needed,
                known: known.collect(),
            };
            return Err(Failure::new(FailureKind::User, message).hint(Says::RenameColumns));
        }
        self.unread = unread;
        Ok(self)
    }

    fn has(&self, wanted: Column) -> bool {
        self.columns.iter().any(|(column, _)| *column == wanted)
    }

    /// The words of a cell; `None` of an empty one.
    pub(super) fn cell(&self, row: &TableRow, column: Column) -> Option<String> {
        let (_, at) = self.columns.iter().find(|(known, _)| *known == column)?;
        let words = row.cells.get(*at)?;
        let plain = words.strip_prefix('\'');
        let plain = plain.filter(|rest| rest.starts_with(FORMULA_SIGNS));
        comment::filled(Some(plain.unwrap_or(words)))
    }

    /// The section that a row names; `None` where it names none, or the whole report.
    pub(super) fn section(&self, row: &TableRow) -> Option<String> {
        let section = self.cell(row, Column::Section);
        section.filter(|words| !self.words.is_whole(words))
    }

    /// What a row says was decided, and why. `known` was decided before.
    pub(super) fn answer(
        &self,
        row: &TableRow,
        known: Option<Verdict>,
    ) -> Result<Option<Given>, RowFault> {
        let cell = self.cell(row, Column::Verdict);
        let Some(cell) = cell.filter(|cell| !self.words.is_undecided(cell)) else {
            return Ok(None);
        };
        let fault = |message: Says| self.fault(row, Column::Verdict, message.into());
        let Some((verdict, beside)) = self.words.decided(&cell) else {
            return Err(fault(Says::VerdictUnread { cell }));
        };
        let why = match (beside, self.cell(row, Column::Why)) {
            (Some(beside), Some(why)) if beside != why => Some(format!("{beside}\n{why}")),
            (beside, why) => beside.or(why),
        };
        match (verdict, &why) {
            (Verdict::Declined, None) if known != Some(verdict) => {
                Err(fault(Says::RefusedWithoutReason))
            }
            _ => Ok(Some((verdict, why))),
        }
    }

    /// True of a row with a reason for a decision that it does not tell.
    pub(super) fn has_reason_alone(&self, row: &TableRow) -> bool {
        self.cell(row, Column::Why).is_some() && self.cell(row, Column::Verdict).is_none()
    }

    /// What is wrong in a cell of a row.
    pub(super) fn fault(&self, row: &TableRow, column: Column, why: Message) -> RowFault {
        let at = self.columns.iter().find(|(known, _)| *known == column);
        let head = at.and_then(|(_, at)| self.heads.cells.get(*at).cloned());
        RowFault {
            row: row.number,
            column: head.unwrap_or_default(),
            why: Box::new(why),
        }
    }
}

/// Where the columns are; of several for one thing the one with the likeliest head.
fn columns(heads: &TableRow, words: &OpinionWords) -> Vec<(Column, usize)> {
    let mut columns: Vec<(Column, usize, usize)> = Vec::new();
    for (at, head) in heads.cells.iter().enumerate() {
        let Some((column, rank)) = words.column(head) else {
            continue;
        };
        match columns.iter_mut().find(|(known, ..)| *known == column) {
            None => columns.push((column, rank, at)),
            Some(known) if rank < known.1 => *known = (column, rank, at),
            Some(_) => {}
        }
    }
    let columns = columns.into_iter();
    columns.map(|(column, _, at)| (column, at)).collect()
}
