//! `review comment --from-table`: all comments of a table of opinions and the answers in it, in one
//! step, once every row of it was checked.

use super::super::{Context, Workspace};
use super::known_opinion::ToldOpinion;
use super::names::{answered_round, not_asked};
use super::opinion_sheet::{Given, OpinionSheet};
use super::opinions_taken::{KnownAnswer, Opinion, Taking};
use super::quoting::{About, Asked, Texts};
use super::{none, outcome, write_down};
use crate::exchange::{TableFault, TableRow, read_file, read_table};
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::review::{OpinionMessage as Says, RowFault};
use crate::review::names::{is_same_name, speaks_for};
use crate::review::{Comment, CommentState, Entered, EntryId, Review, Verdict};
use crate::series::ReportKey;
use crate::settings::OpinionColumn as Column;
use crate::view::Outcome;
use std::path::Path;

/// Carries out `review comment --from-table`.
pub(super) fn run(
    report: Option<&str>,
    file: &Path,
    author: Option<&str>,
    context: &Context,
) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let key = workspace.asked_key(report, context)?;
    let path = file.display().to_string();
    let text = read_file(&context.folder.join(file))?.text;
    let rows = read_table(&text).map_err(|TableFault::Unclosed { row }| {
        let path = path.clone();
        Failure::new(FailureKind::User, Says::Unclosed { path, row }).hint(Says::CloseQuotes)
    })?;
    let sheet = OpinionSheet::of(&rows, &path)?;
    if sheet.rows.is_empty() {
        return Err(Failure::new(FailureKind::User, Says::NoRows { path }));
    }
    let file = workspace.review_file(&key)?;
    let review = file.review();
    let taken = Reading::of(&sheet, &workspace, &key, review, context)?;
    let notices = taken.notices(&sheet, review);
    let taking = Taking {
        opinions: taken.opinions,
        answers: taken.answers,
        by: workspace.author(author, context)?.name().to_owned(),
        language: context.language,
    };
    if taking.opinions.is_empty() && taking.answers.is_empty() {
        let rows = taken.known;
        let said = vec![Says::AllKnown { path, rows }.into()];
        return Ok(none::nothing_new(key, said, notices));
    }
    let answered = taking.answers_said(&key, review);
    let saved = write_down(&workspace, &key, &taking, author, context)?;
    let counts = taking.counts();
    let mut said: Vec<Message> = vec![Says::Taken { key, counts }.into()];
    said.extend(answered);
    Ok(outcome(saved, said, notices))
}

/// What is taken of a table, row by row.
#[derive(Debug, Default)]
struct Reading {
    /// Opinions that are new.
    opinions: Vec<Opinion>,
    /// Answers to comments that were written down before.
    answers: Vec<KnownAnswer>,
    /// Comments that a row repeats, with the row and what it says was decided.
    repeated: Vec<(EntryId, usize, Option<Given>)>,
    /// Rows that bring nothing new.
    known: usize,
    /// Of the rows that repeat a comment, those that repeat one of another round.
    of_other_rounds: usize,
    /// Rows with a reason for a decision that they do not tell.
    reasons_alone: Vec<usize>,
    /// Who has no comment in one row, and comments in this round.
    torn: Vec<String>,
    faults: Vec<RowFault>,
}

impl Reading {
    /// Every row; a failure that tells all that is wrong in any row.
    fn of(
        sheet: &OpinionSheet<'_>,
        workspace: &Workspace,
        key: &ReportKey,
        review: &Review,
        context: &Context,
    ) -> Result<Self, Failure> {
        let texts = Texts::of(workspace, key, review, context)?;
        let mut reading = Self::default();
        for row in &sheet.rows {
            if sheet.has_reason_alone(row) {
                reading.reasons_alone.push(row.number);
            }
            match told(sheet, row) {
                Err(faults) => {
                    reading.faults.extend(faults);
                    // What else is wrong in it is told too.
                    reading.look_up(sheet, row, &texts);
                }
                Ok(told) if sheet.words.is_none(&told.text) => {
                    reading.take_none(told, sheet, row, review);
                }
                Ok(told) => reading.take(told, sheet, row, review, &texts),
            }
        }
        if !reading.faults.is_empty() {
            let faults = reading.faults;
            let failure = Failure::new(FailureKind::User, Says::BadRows { faults });
            return Err(failure.hint(Says::CorrectRows));
        }
        reading.drop_known_replies(review);
        Ok(reading)
    }

    /// A row with a comment: known, or new.
    fn take(
        &mut self,
        told: ToldOpinion,
        sheet: &OpinionSheet<'_>,
        row: &TableRow,
        review: &Review,
        texts: &Texts<'_>,
    ) {
        let round = texts.round();
        let ids: Vec<EntryId> = self.repeated.iter().map(|(id, ..)| id.clone()).collect();
        let known = |about: Option<&About>| told.known(review, about, round.as_ref(), &ids);
        let (mut comment, mut about) = (known(None), None);
        if comment.is_none() {
            about = self.about(sheet, row, texts);
            comment = about.as_ref().and_then(|about| known(Some(about)));
        }
        if let Some(comment) = comment {
            let is_other = round.is_some() && comment.what.round != round;
            self.of_other_rounds += usize::from(is_other);
            return self.repeat(comment, sheet, row, review);
        }
        let answer = self.answer(sheet, row, None);
        self.opinions.extend(about.map(|about| Opinion {
            told,
            via: sheet.cell(row, Column::Via),
            about: Some(about),
            round,
            answer,
        }));
    }

    /// A row that repeats a comment answers it, where it says another answer than stands.
    fn repeat(
        &mut self,
        comment: &Entered<Comment>,
        sheet: &OpinionSheet<'_>,
        row: &TableRow,
        review: &Review,
    ) {
        let stands = match review.state(&comment.id) {
            CommentState::Answered(answer) => Some(&answer.what),
            CommentState::Open | CommentState::Disputed(_) => None,
        };
        let given = self.answer(sheet, row, stands.map(|answer| answer.verdict));
        let id = comment.id.clone();
        let mut earlier = self.repeated.iter();
        let earlier = earlier.find(|(known, ..)| *known == id);
        if let Some((_, other, was)) = earlier {
            if given.is_some() && given != *was {
                let message = Says::AnswersDiffer { row: *other };
                let fault = sheet.fault(row, Column::Verdict, message.into());
                self.faults.push(fault);
            }
            self.known += 1;
            return;
        }
        let is_new = given.as_ref().filter(|(verdict, why)| {
            let is_same = |answer: &&crate::review::Answer| {
                answer.verdict == *verdict && (why.is_none() || answer.why == *why)
            };
            !stands.as_ref().is_some_and(is_same)
        });
        match is_new.cloned() {
            Some(given) => self.answers.push(KnownAnswer {
                to: id.clone(),
                given,
            }),
            None => self.known += 1,
        }
        self.repeated.push((id, row.number, given));
    }

    /// A row without a comment.
    fn take_none(
        &mut self,
        told: ToldOpinion,
        sheet: &OpinionSheet<'_>,
        row: &TableRow,
        review: &Review,
    ) {
        let round = answered_round(review, &told.from).map(|round| round.id.clone());
        self.opinions.push(Opinion {
            told,
            via: sheet.cell(row, Column::Via),
            about: None,
            round,
            answer: None,
        });
    }

    /// Replies without a comment that were written down before, and those of who commented too.
    /// A table that repeats comments of other rounds repeats the replies of them too.
    fn drop_known_replies(&mut self, review: &Review) {
        let is_of_any = self.of_other_rounds > 0 || review.open_round().is_none();
        let replied = |opinion: &Opinion| {
            let is_asked = |of: &Option<EntryId>| is_of_any || *of == opinion.round;
            let mut replies = review.no_comments.iter();
            replies.any(|one| {
                is_asked(&one.what.round) && is_same_name(&one.what.from, &opinion.told.from)
            })
        };
        let new = self.opinions.iter().filter(|one| one.about.is_some());
        let new: Vec<String> = new.map(|one| one.told.from.clone()).collect();
        let commented = |opinion: &Opinion| {
            let from = &opinion.told.from;
            let mut known = review.comments.iter();
            let has_known = known
                .any(|one| one.what.round == opinion.round && speaks_for(&one.what.from, from));
            has_known || new.iter().any(|name| speaks_for(name, from))
        };
        let mut kept: Vec<Opinion> = Vec::new();
        for opinion in std::mem::take(&mut self.opinions) {
            let from = &opinion.told.from;
            let is_told = |one: &Opinion| one.about.is_none() && is_same_name(&one.told.from, from);
            if opinion.about.is_some() {
                kept.push(opinion);
            } else if replied(&opinion) || kept.iter().any(is_told) {
                self.known += 1;
            } else if commented(&opinion) {
                self.torn.push(opinion.told.from);
            } else {
                kept.push(opinion);
            }
        }
        self.opinions = kept;
    }

    fn answer(
        &mut self,
        sheet: &OpinionSheet<'_>,
        row: &TableRow,
        known: Option<Verdict>,
    ) -> Option<Given> {
        sheet.answer(row, known).unwrap_or_else(|fault| {
            self.faults.push(fault);
            None
        })
    }

    /// What the comment of a row is about.
    fn about(
        &mut self,
        sheet: &OpinionSheet<'_>,
        row: &TableRow,
        texts: &Texts<'_>,
    ) -> Option<About> {
        let asked = Asked {
            on: sheet.cell(row, Column::On),
            section: sheet.section(row),
        };
        let failure = match texts.about(&asked) {
            Ok(about) => return Some(about),
            Err(failure) => failure,
        };
        let column = match (&asked.on, failure.message.is_about_section()) {
            (Some(_), false) => Column::On,
            (Some(_) | None, _) => Column::Section,
        };
        self.faults.push(sheet.fault(row, column, failure.message));
        None
    }

    /// Looks up the place and the answer of a row that is refused anyhow.
    fn look_up(&mut self, sheet: &OpinionSheet<'_>, row: &TableRow, texts: &Texts<'_>) {
        drop(self.about(sheet, row, texts));
        drop(self.answer(sheet, row, None));
    }

    /// What is to be looked at.
    fn notices(&self, sheet: &OpinionSheet<'_>, review: &Review) -> Vec<Message> {
        let mut said: Vec<Says> = Vec::new();
        let is_all_known = self.opinions.is_empty() && self.answers.is_empty();
        if self.known > 0 && !is_all_known {
            said.push(Says::RowsKnown { rows: self.known });
        }
        if self.of_other_rounds > 0 {
            let rows = self.of_other_rounds;
            said.push(Says::RowsOfOtherRounds { rows });
        }
        if !self.torn.is_empty() {
            let names = self.torn.clone();
            said.push(Says::NoneBesideComments { names });
        }
        if !self.reasons_alone.is_empty() {
            let rows = self.reasons_alone.clone();
            said.push(Says::ReasonsAlone { rows });
        }
        if !sheet.unread.is_empty() {
            let heads = sheet.unread.clone();
            said.push(Says::ColumnsUnread { heads });
        }
        let mut notices: Vec<Message> = said.into_iter().map(Message::from).collect();
        let mut asked_after: Vec<&str> = Vec::new();
        for opinion in &self.opinions {
            let from = opinion.told.from.as_str();
            if !asked_after.contains(&from) {
                asked_after.push(from);
                notices.extend(not_asked(review, from).map(Message::from));
            }
        }
        notices
    }
}

/// What a row tells, or what is missing in it.
fn told(sheet: &OpinionSheet<'_>, row: &TableRow) -> Result<ToldOpinion, Vec<RowFault>> {
    match (sheet.cell(row, Column::From), sheet.cell(row, Column::Text)) {
        (Some(from), Some(text)) => Ok(ToldOpinion {
            // A name that a narrow cell breaks is the same name.
            from: from.replace(char::is_control, " "),
            text,
            on: sheet.cell(row, Column::On),
            section: sheet.section(row),
        }),
        (from, text) => {
            let mut faults = Vec::new();
            if from.is_none() {
                faults.push(sheet.fault(row, Column::From, Says::NoName.into()));
            }
            if text.is_none() {
                faults.push(sheet.fault(row, Column::Text, Says::NoOpinion.into()));
            }
            Err(faults)
        }
    }
}
