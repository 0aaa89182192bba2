//! `review answer`: what becomes of a comment.

use super::super::Context;
use super::super::recording::{Record, RecordedText, Words};
use super::{comment, names, outcome, write_down};
use crate::failure::{Failure, FailureKind};
use crate::messages::review::CommentMessage as Says;
use crate::messages::review::{GivenAnswer, NamedComment};
use crate::review::{Answer, Comment, Entered, Entry, EntryId, Named, Review, Verdict};
use crate::series::{Language, ReportKey};
use crate::view::Outcome;

/// Answer one comment or several
///
/// A refusal needs its reason. An answer to a comment that was answered takes the place of the earlier one, which stays on record.
#[derive(Debug, clap::Args)]
pub(super) struct AnswerArgs {
    /// Which report (unit/year) where it is not obvious, then which comments: c3 c5
    #[arg(value_name = "COMMENTS", required = true)]
    words: Vec<String>,
    /// The text follows it
    #[arg(long, group = "verdict")]
    adopted: bool,
    /// The text follows a part of it
    #[arg(long, group = "verdict")]
    partly: bool,
    /// The text does not follow it; say why
    #[arg(long, group = "verdict")]
    declined: bool,
    /// It is kept for another time
    #[arg(long, group = "verdict")]
    noted: bool,
    /// Why, in a sentence
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// Who decided, where it was somebody else
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// Your name; once is enough
    #[arg(long, value_name = "AUTHOR")]
    author: Option<String>,
}

impl AnswerArgs {
    fn verdict(&self) -> Option<Verdict> {
        let given = [
            (self.adopted, Verdict::Adopted),
            (self.partly, Verdict::Partly),
            (self.declined, Verdict::Declined),
            (self.noted, Verdict::Noted),
        ];
        let given = given.into_iter().find(|(is_given, _)| *is_given);
        given.map(|(_, verdict)| verdict)
    }

    /// The report, where one is named, and the names of the comments.
    fn report_and_comments(&self) -> (Option<&str>, Vec<String>) {
        let (report, comments) = match self.words.split_first() {
            Some((first, rest)) if !names::listed(first).iter().all(|name| is_comment(name)) => {
                (Some(first.as_str()), rest)
            }
            Some(_) | None => (None, self.words.as_slice()),
        };
        (report, names::listed(&comments.join(",")))
    }
}

/// True of a word that can only name a comment: `c3`, `3`, `c3-5f0a`.
fn is_comment(typed: &str) -> bool {
    let bare = typed.strip_prefix(['c', 'C']).unwrap_or(typed);
    let (number, tag) = bare.split_once('-').unwrap_or((bare, ""));
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number && tag.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Carries out `review answer`.
pub(super) fn run(args: &AnswerArgs, context: &Context) -> Result<Outcome, Failure> {
    let Some(verdict) = args.verdict() else {
        return Err(Failure::new(FailureKind::Usage, Says::NoVerdict).hint(Says::GiveVerdict));
    };
    let why = comment::filled(args.why.as_deref());
    if verdict == Verdict::Declined && why.is_none() {
        return Err(Failure::new(FailureKind::Usage, Says::NoReasonGiven).hint(Says::GiveReason));
    }
    let (report, comments) = args.report_and_comments();
    if comments.is_empty() {
        return Err(Failure::new(FailureKind::Usage, Says::NoCommentNamed).hint(Says::NameComment));
    }
    let workspace = context.workspace()?;
    let key = workspace.asked_key(report, context)?;
    let author = workspace.author(args.author.as_deref(), context)?;
    let by = comment::filled(args.by.as_deref());
    let by = by.map(comment::in_one_line).transpose()?;
    let answering = Answering {
        comments,
        by: by.unwrap_or_else(|| author.name().to_owned()),
        verdict,
        why,
        language: context.language,
    };
    let before = workspace.review_file(&key)?;
    let found = found(&key, before.review(), &answering.comments)?;
    let said = answering.said(&key, before.review(), &found);
    let author = args.author.as_deref();
    let saved = write_down(&workspace, &key, &answering, author, context)?;
    Ok(outcome(
        saved,
        said.into_iter().map(Into::into).collect(),
        Vec::new(),
    ))
}

/// Comments to be answered.
#[derive(Debug)]
pub(in super::super) struct Answering {
    /// As they were typed.
    pub(in super::super) comments: Vec<String>,
    /// Who decided.
    pub(in super::super) by: String,
    /// What.
    pub(in super::super) verdict: Verdict,
    /// Why.
    pub(in super::super) why: Option<String>,
    /// The language of the step of the history.
    pub(in super::super) language: Language,
}

impl Answering {
    /// What is said of each, given what stood before.
    pub(super) fn said(
        &self,
        key: &ReportKey,
        review: &Review,
        comments: &[&Entered<Comment>],
    ) -> Vec<Says> {
        let said = comments.iter().map(|comment| {
            let earlier = review.standing_answers(&comment.id);
            let id = review.called(&comment.id);
            match earlier.as_slice() {
                [one] if self.is_said_by(&one.what) => Says::AnsweredSoBefore { id },
                _ => Says::Answered {
                    key: key.clone(),
                    id,
                    from: comment.what.from.clone(),
                    verdict: self.verdict,
                    why: self.why.clone(),
                    replaced: earlier.iter().map(|one| given(&one.what)).collect(),
                },
            }
        });
        said.collect()
    }

    /// True of a comment that was answered so before.
    fn stands(&self, review: &Review, comment: &EntryId) -> bool {
        let earlier = review.standing_answers(comment);
        matches!(earlier.as_slice(), [one] if self.is_said_by(&one.what))
    }

    /// True of an answer that says the same.
    fn is_said_by(&self, answer: &Answer) -> bool {
        answer.verdict == self.verdict && answer.why == self.why && answer.by == self.by
    }

    /// The entries that answer these comments; none for what was answered so before.
    pub(in super::super) fn entries(
        &self,
        review: &Review,
        comments: &[&Entered<Comment>],
        text: Option<&RecordedText<'_>>,
    ) -> Vec<Entry> {
        let mut entries = Vec::new();
        for comment in comments {
            let earlier = review.standing_answers(&comment.id);
            if let [one] = earlier.as_slice()
                && self.is_said_by(&one.what)
            {
                continue;
            }
            entries.push(Entry::Answer(Answer {
                to: comment.id.clone(),
                by: self.by.clone(),
                verdict: self.verdict,
                why: self.why.clone(),
                replaces: earlier.iter().map(|one| one.id.clone()).collect(),
                text: text
                    .and_then(RecordedText::bound)
                    .map(|bound| bound.fingerprint),
            }));
        }
        entries
    }
}

fn given(answer: &Answer) -> GivenAnswer {
    GivenAnswer {
        verdict: answer.verdict,
        by: answer.by.clone(),
    }
}

impl Record for Answering {
    fn words(&self, review: &Review, text: &RecordedText<'_>) -> Result<Words, Failure> {
        let mut comments = found(text.key, review, &self.comments)?;
        // The step answers those alone that were not answered so before.
        if !comments.iter().all(|one| self.stands(review, &one.id)) {
            comments.retain(|one| !self.stands(review, &one.id));
        }
        let subject = Says::AnswerSubject {
            key: text.key.clone(),
            ids: comments.iter().map(|one| review.called(&one.id)).collect(),
            verdict: self.verdict,
            why: self.why.clone(),
        };
        Ok(Words {
            entries: self.entries(review, &comments, None),
            message: Some(subject.say(self.language)),
            on_behalf_of: Some(self.by.clone()),
            addresses: comments.iter().map(|one| one.id.clone()).collect(),
            answers: Vec::new(),
        })
    }
}

/// The comments that typed names mean, each once.
pub(in super::super) fn found<'r>(
    key: &ReportKey,
    review: &'r Review,
    typed: &[String],
) -> Result<Vec<&'r Entered<Comment>>, Failure> {
    let mut found: Vec<&Entered<Comment>> = Vec::new();
    for name in typed {
        match review.comment_named(name) {
            Named::One(one) if found.iter().any(|known| known.id == one.id) => {}
            Named::One(one) => found.push(one),
            Named::Several(several) => {
                let message = Says::SeveralComments {
                    typed: name.clone(),
                    comments: several.into_iter().map(|one| named(review, one)).collect(),
                };
                return Err(Failure::new(FailureKind::User, message).hint(Says::TypeLongerName));
            }
            Named::Nothing => {
                let open = review.open_comments().map(|one| review.called(&one.id));
                let message = Says::NoSuchComment {
                    key: key.clone(),
                    typed: name.clone(),
                };
                let failure = Failure::new(FailureKind::User, message);
                let ids: Vec<String> = open.collect();
                return Err(match ids.is_empty() {
                    true => failure.hint(Says::SeeComments { key: key.clone() }),
                    false => failure.hint(Says::OpenCommentsAre { ids }),
                });
            }
        }
    }
    Ok(found)
}

fn named(review: &Review, comment: &Entered<Comment>) -> NamedComment {
    NamedComment {
        id: review.called(&comment.id),
        from: comment.what.from.clone(),
        text: comment.what.text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_comment;

    #[test]
    fn a_comment_is_told_from_a_report() {
        for typed in ["c3", "C3", "3", "c3-5f0a", "12"] {
            assert!(is_comment(typed), "{typed}");
        }
        for typed in ["区图书馆/2023", "cc", "c", "", "c3/2023", "sig-node"] {
            assert!(!is_comment(typed), "{typed}");
        }
    }
}
