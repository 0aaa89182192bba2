//! `review none`: the reply that there is nothing to say.

use super::super::Context;
use super::super::recording::{Record, RecordedText, Words};
use super::{comment, outcome, write_down};
use crate::failure::Failure;
use crate::messages::review::CommentMessage as Says;
use crate::review::{Entry, NoComment, Review};
use crate::series::Language;
use crate::view::Outcome;

/// Write down that somebody has no comment, which is not silence
#[derive(Debug, clap::Args)]
pub(super) struct NoneArgs {
    /// Which report (unit/year); without it, the obvious one
    #[arg(value_name = "REPORT")]
    report: Option<String>,
    /// Whose reply it is: a unit or a person
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
    let from = comment::who(&args.from)?;
    let workspace = context.workspace()?;
    let key = workspace.asked_key(args.report.as_deref(), context)?;
    let reply = Reply {
        from: from.clone(),
        via: comment::filled(args.via.as_deref()),
        language: context.language,
    };
    let author = args.author.as_deref();
    let saved = write_down(&workspace, &key, &reply, author, context)?;
    let done = Says::NoCommentNoted { key, from };
    Ok(outcome(saved, vec![done.into()], Vec::new()))
}

#[derive(Debug)]
struct Reply {
    from: String,
    via: Option<String>,
    language: Language,
}

impl Record for Reply {
    fn words(&self, review: &Review, text: &RecordedText<'_>) -> Result<Words, Failure> {
        let subject = Says::NoCommentSubject {
            key: text.key.clone(),
            from: self.from.clone(),
        };
        Ok(Words {
            entries: vec![Entry::NoComment(NoComment {
                round: review.open_round().map(|round| round.id.clone()),
                from: self.from.clone(),
                via: self.via.clone(),
            })],
            message: Some(subject.say(self.language)),
            on_behalf_of: Some(self.from.clone()),
            ..Words::default()
        })
    }
}
