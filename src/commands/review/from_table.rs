//! `review comment --from-table`: all comments of a table of opinions, in one step, once every row of
//! it was checked.

use super::super::recording::{AnswerToEntry, Record, RecordedText, Words};
use super::super::{Context, Workspace};
use super::quoting::{About, Asked, Texts};
use super::{comment, outcome, write_down};
use crate::exchange::{TableFault, TableRow, read_file, read_table};
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::review::{OpinionMessage as Says, RowFault};
use crate::review::{Answer, Comment, Entered, Entry, EntryId, NoComment, Review, Verdict};
use crate::series::{Language, ReportKey};
use crate::settings::{OpinionColumn as Column, OpinionWords};
use crate::view::Outcome;
use std::path::Path;

/// How many rows may stand above the heads: a title, a unit, a date.
const ROWS_ABOVE: usize = 8;

/// What a spreadsheet takes for the beginning of a formula; a mark before it is none of the words.
const FORMULA_SIGNS: [char; 4] = ['=', '+', '-', '@'];

/// What stands between a decision and its reason in one cell.
const BEFORE_REASON: [char; 9] = ['，', ',', '：', ':', '；', ';', '。', '.', '\n'];

/// Carries out `review comment --from-table`.
pub(super) fn run(
    report: Option<&str>,
    file: &Path,
    author: Option<&str>,
    context: &Context,
) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let key = workspace.asked_key(report, context)?;
    let shown = file.display().to_string();
    let text = read_file(&context.folder.join(file))?.text;
    let rows = read_table(&text).map_err(|TableFault::Unclosed { row }| {
        let path = shown.clone();
        Failure::new(FailureKind::User, Says::Unclosed { path, row }).hint(Says::CloseQuotes)
    })?;
    let table = Table::of(&rows, &shown)?;
    let review = workspace.review_file(&key)?;
    let taken = table.taken(&workspace, &key, review.review(), context)?;
    if taken.opinions.is_empty() && taken.late.is_empty() {
        let path = shown.clone();
        return Err(match taken.known {
            0 => Failure::new(FailureKind::User, Says::NoRows { path }),
            rows => Failure::new(FailureKind::User, Says::AllKnown { path, rows }),
        });
    }
    let by = workspace.author(author, context)?.name().to_owned();
    let (known, unread) = (taken.known, table.unread.clone());
    let taking = Taking {
        opinions: taken.opinions,
        late: taken.late,
        by,
        language: context.language,
    };
    let saved = write_down(&workspace, &key, &taking, author, context)?;
    let mut notices: Vec<Message> = Vec::new();
    if known > 0 {
        notices.push(Says::RowsKnown { rows: known }.into());
    }
    if !unread.is_empty() {
        notices.push(Says::ColumnsUnread { heads: unread }.into());
    }
    let counts = taking.counts();
    let done = Says::Taken { key, counts };
    Ok(outcome(saved, vec![done.into()], notices))
}

/// A table of opinions: where its columns are, and the rows under its heads.
struct Table<'t> {
    words: &'static OpinionWords,
    columns: Vec<(Column, usize)>,
    heads: &'t TableRow,
    rows: &'t [TableRow],
    /// Heads of columns that are not known.
    unread: Vec<String>,
}

impl<'t> Table<'t> {
    /// Finds the row of heads: the first that has a column for names and one for opinions.
    fn of(rows: &'t [TableRow], path: &str) -> Result<Self, Failure> {
        let words = OpinionWords::built_in();
        for (place, heads) in rows.iter().take(ROWS_ABOVE).enumerate() {
            let (mut columns, mut unread): (Vec<(Column, usize)>, Vec<String>) = Default::default();
            let mut twice = None;
            for (at, head) in heads.cells.iter().enumerate() {
                let column = words.column(head);
                let known = columns.iter().find(|(known, _)| Some(*known) == column);
                match (column, known) {
                    (Some(column), None) => columns.push((column, at)),
                    // A second running number says nothing, whichever is read.
                    (Some(column), Some((_, first))) if column != Column::Number => {
                        twice = twice.or(Some([*first, at]));
                    }
                    _ if head.is_empty() => {}
                    _ => unread.push(head.clone()),
                }
            }
            let has = |wanted| columns.iter().any(|(column, _)| *column == wanted);
            if has(Column::From) && has(Column::Text) {
                if let Some(twice) = twice {
                    return Err(two_columns(path, twice, heads));
                }
                return Ok(Self {
                    words,
                    columns,
                    heads,
                    rows: &rows[place + 1..],
                    unread,
                });
            }
        }
        let path = path.to_owned();
        Err(Failure::new(FailureKind::User, Says::NoHeads { path }).hint(Says::HeadsAre))
    }

    /// The words of a cell; `None` of an empty one.
    fn cell(&self, row: &TableRow, column: Column) -> Option<String> {
        let (_, at) = self.columns.iter().find(|(known, _)| *known == column)?;
        let words = row.cells.get(*at)?;
        let plain = words.strip_prefix('\'');
        let plain = plain.filter(|rest| rest.starts_with(FORMULA_SIGNS));
        comment::filled(Some(plain.unwrap_or(words)))
    }

    fn head(&self, column: Column) -> Option<String> {
        let (_, at) = self.columns.iter().find(|(known, _)| *known == column)?;
        self.heads.cells.get(*at).cloned()
    }

    /// Every row as an opinion; a failure that tells all that is wrong in any row.
    fn taken(
        &self,
        workspace: &Workspace,
        key: &ReportKey,
        review: &Review,
        context: &Context,
    ) -> Result<Taken, Failure> {
        let texts = Texts::of(workspace, key, review, context)?;
        let mut taken = Taken::default();
        let mut faults = Vec::new();
        for row in self.rows {
            let counts_others = self
                .cell(row, Column::Number)
                .or_else(|| self.cell(row, Column::From));
            if counts_others.is_some_and(|cell| self.words.is_total(&cell)) {
                continue;
            }
            match self.opinion(row, &texts) {
                Err(of_row) => faults.extend(of_row),
                Ok(opinion) if opinion.stands_in(review) => {
                    match self.late_answer(row, &opinion, review) {
                        Err(fault) => faults.push(fault),
                        Ok(Some(late)) => taken.late.push(late),
                        Ok(None) => taken.known += 1,
                    }
                }
                Ok(opinion) => taken.opinions.push(opinion),
            }
        }
        match faults.is_empty() {
            true => Ok(taken),
            false => {
                let message = Says::BadRows { faults };
                Err(Failure::new(FailureKind::User, message).hint(Says::CorrectRows))
            }
        }
    }

    /// One row, or all that is wrong with it.
    fn opinion(&self, row: &TableRow, texts: &Texts<'_>) -> Result<Opinion, Vec<RowFault>> {
        let cell = |column| self.cell(row, column);
        let mut faults = Vec::new();
        let (from, text) = (cell(Column::From), cell(Column::Text));
        match from.clone().map(comment::in_one_line) {
            None => faults.push(self.fault(row, Column::From, Says::NoName.into())),
            Some(Err(failure)) => faults.push(self.fault(row, Column::From, failure.message)),
            Some(Ok(_)) => {}
        }
        if text.is_none() {
            faults.push(self.fault(row, Column::Text, Says::NoOpinion.into()));
        }
        let is_none = text.as_deref().is_some_and(|text| self.words.is_none(text));
        let (mut about, mut answer) = (None, None);
        if !is_none {
            match self.about(row, texts) {
                Ok(found) => about = Some(found),
                Err(fault) => faults.push(fault),
            }
            match self.answer(row) {
                Ok(given) => answer = given,
                Err(fault) => faults.push(fault),
            }
        }
        match (from, text, faults.is_empty()) {
            (Some(from), Some(text), true) => Ok(Opinion {
                from,
                via: cell(Column::Via),
                text,
                about,
                round: texts.round(),
                answer,
            }),
            _ => Err(faults),
        }
    }

    fn fault(&self, row: &TableRow, column: Column, why: Message) -> RowFault {
        RowFault {
            row: row.number,
            column: self.head(column).unwrap_or_default(),
            why: Box::new(why),
        }
    }

    /// What the comment of a row is about.
    fn about(&self, row: &TableRow, texts: &Texts<'_>) -> Result<About, RowFault> {
        let asked = Asked {
            on: self.cell(row, Column::On),
            section: self.cell(row, Column::Section),
        };
        texts.about(&asked).map_err(|failure| {
            let column = match (&asked.on, failure.message.is_about_section()) {
                (Some(_), false) => Column::On,
                (Some(_) | None, _) => Column::Section,
            };
            self.fault(row, column, failure.message)
        })
    }

    /// What a cell says was decided, and why, where the reason stands in the same cell.
    fn verdict_and_reason(&self, cell: &str) -> (Option<Verdict>, Option<String>) {
        let whole = self.words.verdict(cell);
        if whole.is_some() {
            return (whole, None);
        }
        let parts = cell.split_once(BEFORE_REASON);
        let parts = parts.map(|(verdict, why)| (self.words.verdict(verdict.trim()), why));
        match parts {
            Some((Some(verdict), why)) => (Some(verdict), comment::filled(Some(why))),
            _ => (None, None),
        }
    }

    /// What a row says was decided, and why.
    fn answer(&self, row: &TableRow) -> Result<Option<Given>, RowFault> {
        let cell = self.cell(row, Column::Verdict);
        let Some(cell) = cell.filter(|cell| !self.words.is_open(cell)) else {
            return Ok(None);
        };
        let fault = |message: Says| self.fault(row, Column::Verdict, message.into());
        let (verdict, reason) = self.verdict_and_reason(&cell);
        let why = self.cell(row, Column::Why).or(reason);
        match (verdict, why) {
            (None, _) => Err(fault(Says::VerdictUnread { cell })),
            (Some(Verdict::Declined), None) => Err(fault(Says::RefusedWithoutReason)),
            (Some(verdict), why) => Ok(Some((verdict, why))),
        }
    }

    /// The answer that a row brings to a comment that was written down before; a fault where another
    /// answer stands: a table does not tell which is the later.
    fn late_answer(
        &self,
        row: &TableRow,
        opinion: &Opinion,
        review: &Review,
    ) -> Result<Option<LateAnswer>, RowFault> {
        let (Some(given), Some(comment)) = (&opinion.answer, opinion.known_as(review)) else {
            return Ok(None);
        };
        let (verdict, why) = given;
        let standing = review.standing_answers(&comment.id);
        let is_same =
            |answer: &Answer| answer.verdict == *verdict && (why.is_none() || answer.why == *why);
        match standing.first() {
            None => Ok(Some(LateAnswer {
                to: comment.id.clone(),
                given: given.clone(),
            })),
            Some(_) if standing.iter().all(|one| is_same(&one.what)) => Ok(None),
            Some(one) => {
                let message = Says::AnsweredOtherwise {
                    id: review.called(&comment.id),
                    verdict: one.what.verdict,
                };
                Err(self.fault(row, Column::Verdict, message.into()))
            }
        }
    }
}

/// An answer to a comment that was written down before.
#[derive(Debug)]
struct LateAnswer {
    to: EntryId,
    given: Given,
}

/// Which of two columns is meant would be a guess.
fn two_columns(path: &str, columns: [usize; 2], heads: &TableRow) -> Failure {
    let message = Says::TwoColumns {
        path: path.to_owned(),
        columns: columns.map(|at| (at + 1, heads.cells[at].clone())),
    };
    Failure::new(FailureKind::User, message).hint(Says::RenameOneColumn)
}

/// What was decided, and why.
type Given = (Verdict, Option<String>);

/// What is taken of a table.
#[derive(Debug, Default)]
struct Taken {
    opinions: Vec<Opinion>,
    /// Answers to comments that were written down before.
    late: Vec<LateAnswer>,
    /// Rows that were written down before.
    known: usize,
}

/// A row of the table.
#[derive(Debug)]
struct Opinion {
    from: String,
    via: Option<String>,
    text: String,
    /// What it is about; `None` of a reply without a comment.
    about: Option<About>,
    round: Option<EntryId>,
    /// What was decided, and why.
    answer: Option<Given>,
}

impl Opinion {
    /// True of one that was written down before, in this round.
    fn stands_in(&self, review: &Review) -> bool {
        match &self.about {
            None => review.no_comments.iter().any(|known| {
                let known = &known.what;
                known.round == self.round && known.from == self.from
            }),
            Some(_) => self.known_as(review).is_some(),
        }
    }

    /// The comment as which it was written down before, in this round.
    fn known_as<'r>(&self, review: &'r Review) -> Option<&'r Entered<Comment>> {
        let about = self.about.as_ref()?;
        review.comments.iter().find(|known| {
            let known = &known.what;
            let is_same = known.on == about.anchor && known.section == about.section;
            let is_theirs = known.from == self.from && known.text == self.text;
            is_theirs && is_same && known.round == self.round
        })
    }

    fn entry(&self) -> Entry {
        match &self.about {
            None => Entry::NoComment(NoComment {
                round: self.round.clone(),
                from: self.from.clone(),
                via: self.via.clone(),
            }),
            Some(about) => Entry::Comment(Box::new(Comment {
                round: self.round.clone(),
                from: self.from.clone(),
                via: self.via.clone(),
                kind: None,
                on: about.anchor.clone(),
                section: about.section.clone(),
                revision: about.revision.clone(),
                text: self.text.clone(),
            })),
        }
    }
}

/// Opinions to be written down.
#[derive(Debug)]
struct Taking {
    opinions: Vec<Opinion>,
    late: Vec<LateAnswer>,
    by: String,
    language: Language,
}

impl Taking {
    /// How many comments, replies without a comment, and answers there are.
    fn counts(&self) -> [usize; 3] {
        let comments = self
            .opinions
            .iter()
            .filter(|one| one.about.is_some())
            .count();
        let answers = self.opinions.iter().filter(|one| one.answer.is_some());
        let answers = answers.count() + self.late.len();
        [comments, self.opinions.len() - comments, answers]
    }

    /// The answers to comments that were written down before.
    fn late_answers(&self, review: &Review) -> impl Iterator<Item = Entry> {
        self.late.iter().map(|late| {
            let standing = review.standing_answers(&late.to);
            Entry::Answer(Answer {
                to: late.to.clone(),
                by: self.by.clone(),
                verdict: late.given.0,
                why: late.given.1.clone(),
                replaces: standing.iter().map(|one| one.id.clone()).collect(),
                text: None,
            })
        })
    }
}

impl Record for Taking {
    fn words(&self, review: &Review, text: &RecordedText<'_>) -> Result<Words, Failure> {
        let key = text.key.clone();
        let counts = self.counts();
        let answers = self.opinions.iter().enumerate();
        let answers = answers.filter_map(|(entry, opinion)| {
            let (verdict, why) = opinion.answer.clone()?;
            Some(AnswerToEntry {
                entry,
                by: self.by.clone(),
                verdict,
                why,
            })
        });
        let opinions = self.opinions.iter().map(Opinion::entry);
        Ok(Words {
            entries: opinions.chain(self.late_answers(review)).collect(),
            addresses: self.late.iter().map(|late| late.to.clone()).collect(),
            answers: answers.collect(),
            message: Some(Says::TakenSubject { key, counts }.say(self.language)),
            ..Words::default()
        })
    }
}
