//! `save --addresses`: comments that are answered by saving.

use super::super::recording::{Record, RecordedText, Words};
use super::super::{Context, Workspace};
use super::answer::{Answering, found};
use super::names;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::review::CommentMessage as Says;
use crate::review::{Review, Verdict};
use crate::series::ReportKey;

/// Comments that are answered as adopted in the same step as the text is saved.
#[derive(Debug)]
pub(in super::super) struct Addressing {
    answering: Answering,
    said: Vec<Says>,
}

/// What is answered by saving; a failure where a comment is not there, before anything is kept.
pub(in super::super) fn addressing(
    workspace: &Workspace,
    key: &ReportKey,
    typed: Option<&str>,
    author: Option<&str>,
    context: &Context,
) -> Result<Option<Addressing>, Failure> {
    let Some(typed) = typed else {
        return Ok(None);
    };
    let comments = names::listed(typed);
    if comments.is_empty() {
        return Err(
            Failure::new(FailureKind::Usage, Says::NoCommentNamed).hint(Says::NameCommentToAddress)
        );
    }
    let answering = Answering {
        comments,
        by: workspace.author(author, context)?.name().to_owned(),
        verdict: Verdict::Adopted,
        why: None,
        language: context.language,
    };
    let file = workspace.review_file(key)?;
    let comments = found(key, file.review(), &answering.comments)?;
    let said = answering.said(key, file.review(), &comments);
    Ok(Some(Addressing { answering, said }))
}

impl Addressing {
    /// What became of each comment.
    pub(in super::super) fn sentences(&self) -> impl Iterator<Item = Message> {
        self.said.iter().cloned().map(Message::from)
    }
}

impl Record for Addressing {
    fn words(&self, review: &Review, text: &RecordedText<'_>) -> Result<Words, Failure> {
        let comments = found(text.key, review, &self.answering.comments)?;
        let is_unchanged = text.last.is_some_and(|last| last.ordinal == text.ordinal);
        let words = self.answering.words(review, text)?;
        Ok(Words {
            entries: self.answering.entries(review, &comments, Some(text)),
            // A text that changed says itself what changed in it.
            message: words.message.filter(|_| is_unchanged),
            ..words
        })
    }
}
