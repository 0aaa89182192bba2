//! What a table of opinions brings, as it is written down: new comments and replies, and answers to
//! comments that were there.

use super::super::recording::{AnswerToEntry, Record, RecordedText, Words};
use super::answer::Answering;
use super::known_opinion::ToldOpinion;
use super::opinion_sheet::Given;
use super::quoting::About;
use crate::failure::Failure;
use crate::messages::Message;
use crate::messages::review::OpinionMessage as Says;
use crate::review::{Comment, Entered, Entry, EntryId, NoComment, Review};
use crate::series::{Language, ReportKey};

/// A row that is new.
#[derive(Debug)]
pub(super) struct Opinion {
    pub(super) told: ToldOpinion,
    pub(super) via: Option<String>,
    /// What it is about; `None` of a reply without a comment.
    pub(super) about: Option<About>,
    pub(super) round: Option<EntryId>,
    pub(super) answer: Option<Given>,
}

impl Opinion {
    fn entry(&self) -> Entry {
        let (round, from) = (self.round.clone(), self.told.from.clone());
        let via = self.via.clone();
        match &self.about {
            None => Entry::NoComment(NoComment { round, from, via }),
            Some(about) => Entry::Comment(Box::new(Comment {
                round,
                from,
                via,
                kind: None,
                on: about.anchor.clone(),
                section: about.section.clone(),
                revision: about.revision.clone(),
                text: self.told.text.clone(),
            })),
        }
    }
}

/// An answer to a comment that was written down before.
#[derive(Debug)]
pub(super) struct KnownAnswer {
    pub(super) to: EntryId,
    pub(super) given: Given,
}

/// What is to be written down.
#[derive(Debug)]
pub(super) struct Taking {
    pub(super) opinions: Vec<Opinion>,
    pub(super) answers: Vec<KnownAnswer>,
    pub(super) by: String,
    pub(super) language: Language,
}

impl Taking {
    /// How many comments, replies without a comment, and answers there are.
    pub(super) fn counts(&self) -> [usize; 3] {
        let comments = self.opinions.iter().filter(|one| one.about.is_some());
        let comments = comments.count();
        let answered = self.opinions.iter().filter(|one| one.answer.is_some());
        let answers = answered.count() + self.answers.len();
        [comments, self.opinions.len() - comments, answers]
    }

    /// An answer, and the comment that it is to.
    fn answering<'r>(
        &self,
        answer: &KnownAnswer,
        review: &'r Review,
    ) -> Option<(Answering, &'r Entered<Comment>)> {
        let mut comments = review.comments.iter();
        let comment = comments.find(|one| one.id == answer.to)?;
        let (verdict, why) = answer.given.clone();
        let answering = Answering {
            comments: Vec::new(),
            by: self.by.clone(),
            verdict,
            why,
            language: self.language,
        };
        Some((answering, comment))
    }

    /// What is said of each answer to a comment that was known.
    pub(super) fn answers_said(&self, key: &ReportKey, review: &Review) -> Vec<Message> {
        let answers = self.answers.iter();
        let said = answers.filter_map(|answer| {
            let (answering, comment) = self.answering(answer, review)?;
            Some(answering.said(key, review, &[comment]))
        });
        said.flatten().map(Message::from).collect()
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
        let mut entries: Vec<Entry> = self.opinions.iter().map(Opinion::entry).collect();
        for answer in &self.answers {
            if let Some((answering, comment)) = self.answering(answer, review) {
                entries.extend(answering.entries(review, &[comment], None));
            }
        }
        Ok(Words {
            entries,
            answers: answers.collect(),
            message: Some(Says::TakenSubject { key, counts }.say(self.language)),
            addresses: self.answers.iter().map(|one| one.to.clone()).collect(),
            ..Words::default()
        })
    }
}
