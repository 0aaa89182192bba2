//! `review none`: the reply that there is nothing to say.

use super::super::Context;
use super::super::recording::{Record, RecordedText, Words};
use super::names::{answered_round, listed, not_asked};
use super::{comment, outcome, write_down};
use crate::failure::Failure;
use crate::messages::Message;
use crate::messages::review::CommentMessage as Says;
use crate::review::round_standing::{comments_of, has_no_comment};
use crate::review::{Entry, NoComment, Review};
use crate::series::{Language, ReportKey};
use crate::view::{KeptFacts, KeptView, Outcome, ReviewedFacts, View};

/// Write down that somebody has no comment, which is not silence
#[derive(Debug, clap::Args)]
pub(super) struct NoneArgs {
    /// Which report (unit/year); without it, the obvious one
    #[arg(value_name = "REPORT")]
    report: Option<String>,
    /// Whose reply it is: a unit or a person, or several
    #[arg(long, value_name = "NAME")]
    from: String,
    /// By which way it came: on paper, by telephone, at a meeting
    #[arg(long, value_name = "WAY")]
    via: Option<String>,
    /// Your name; once is enough
    #[arg(long, value_name = "AUTHOR")]
    author: Option<String>,
}

/// Carries out `review none`.
pub(super) fn run(args: &NoneArgs, context: &Context) -> Result<Outcome, Failure> {
    let names = listed(&args.from).into_iter().map(comment::in_one_line);
    let mut names = names.collect::<Result<Vec<_>, _>>()?;
    if names.is_empty() {
        names.push(comment::who("")?);
    }
    let workspace = context.workspace()?;
    let key = workspace.asked_key(args.report.as_deref(), context)?;
    let file = workspace.review_file(&key)?;
    let (said, notices) = told(&key, file.review(), &names);
    let reply = Reply {
        names,
        via: comment::filled(args.via.as_deref()),
        language: context.language,
    };
    if reply.entries(file.review()).is_empty() {
        return Ok(nothing_new(key, said, notices));
    }
    let author = args.author.as_deref();
    let saved = write_down(&workspace, &key, &reply, author, context)?;
    Ok(outcome(saved, said, notices))
}

/// What is said of each name, and what is to be looked at.
fn told(key: &ReportKey, review: &Review, names: &[String]) -> (Vec<Message>, Vec<Message>) {
    let (mut said, mut notices): (Vec<Message>, Vec<Message>) = Default::default();
    for from in names.iter().cloned() {
        let key = key.clone();
        if is_known(review, &from) {
            said.push(Says::NoCommentKnown { key, from }.into());
            continue;
        }
        notices.extend(not_asked(review, &from).map(Message::from));
        let round = answered_round(review, &from);
        let comments = round.map_or(0, |round| comments_of(review, round, &from));
        if comments > 0 {
            let from = from.clone();
            notices.push(Says::CommentedToo { from, comments }.into());
        }
        said.push(Says::NoCommentNoted { key, from }.into());
    }
    (said, notices)
}

/// True of a reply that was written down before in the same round.
fn is_known(review: &Review, name: &str) -> bool {
    let round = answered_round(review, name);
    round.is_some_and(|round| has_no_comment(review, round, name))
}

/// Everything was written down before.
pub(super) fn nothing_new(
    key: ReportKey,
    sentences: Vec<Message>,
    notices: Vec<Message>,
) -> Outcome {
    let facts = ReviewedFacts {
        key,
        stage: None,
        entries: Vec::new(),
    };
    let mut outcome = Outcome::done(View::Kept(KeptView {
        sentences,
        facts: KeptFacts::Reviewed(facts),
    }));
    outcome.notices = notices;
    outcome
}

/// Replies without a comment, to be written down.
#[derive(Debug)]
struct Reply {
    names: Vec<String>,
    via: Option<String>,
    language: Language,
}

impl Reply {
    /// An entry a name that has not said so yet.
    fn entries(&self, review: &Review) -> Vec<Entry> {
        let names = self.names.iter().filter(|name| !is_known(review, name));
        let entries = names.map(|from| {
            Entry::NoComment(NoComment {
                round: answered_round(review, from).map(|round| round.id.clone()),
                from: from.clone(),
                via: self.via.clone(),
            })
        });
        entries.collect()
    }
}

impl Record for Reply {
    fn words(&self, review: &Review, text: &RecordedText<'_>) -> Result<Words, Failure> {
        let subject = Says::NoCommentSubject {
            key: text.key.clone(),
            names: self.names.clone(),
        };
        let only = match self.names.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        };
        Ok(Words {
            entries: self.entries(review),
            message: Some(subject.say(self.language)),
            on_behalf_of: only,
            ..Words::default()
        })
    }
}
