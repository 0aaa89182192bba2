//! `review return`: a text sent back to be worked on, with the reason.

use super::super::Context;
use super::super::recording::{Record, RecordedText, Words};
use super::super::saving::{TextTaken, Wish};
use super::send::refuse_closed;
use super::{comment, outcome};
use crate::failure::{Failure, FailureKind};
use crate::messages::review::RoundMessage as Says;
use crate::review::{Entry, Return, Review};
use crate::series::Language;
use crate::settings::Stages;
use crate::view::Outcome;

/// Send a text back to be worked on, with the reason
///
/// Ends the round that is under way. The text stays as it is; the report goes back to being revised.
#[derive(Debug, clap::Args)]
pub(super) struct ReturnArgs {
    /// Which report (unit/year); without it, the obvious one
    #[arg(value_name = "REPORT")]
    report: Option<String>,
    /// Who sends it back
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Why, in a sentence
    #[arg(long, value_name = "TEXT")]
    why: String,
    /// Your name; once is enough
    #[arg(long, value_name = "AUTHOR")]
    author: Option<String>,
}

/// The stage of a text that is worked on again, by the id that packs give it.
const STAGE_AFTER: &str = "revise";

/// Carries out `review return`.
pub(super) fn run(args: &ReturnArgs, context: &Context) -> Result<Outcome, Failure> {
    let by = comment::who(&args.by)?;
    let Some(why) = comment::filled(Some(&args.why)) else {
        return Err(Failure::new(FailureKind::Usage, Says::NoReason).hint(Says::WriteReason));
    };
    let workspace = context.workspace()?;
    let key = workspace.asked_key(args.report.as_deref(), context)?;
    let last = workspace.last_saved(&key)?;
    let stages = Stages::built_in(&context.packs.for_text(&last.text).name);
    refuse_closed(&workspace, &key, &stages)?;
    let stage = stages.label(STAGE_AFTER).map(|stage| stage.label);
    let returning = Returning {
        by: by.clone(),
        why: why.clone(),
        language: context.language,
    };
    let wish = Wish {
        text: TextTaken::LastSaved,
        stage: stage.as_deref(),
        author: args.author.as_deref(),
        record: Some(&returning),
        ..Wish::default()
    };
    let saved = workspace.save(&key, wish, context)?;
    let done = Says::SentBack {
        key,
        stage: saved.stage.as_ref().map(|stage| stage.label.clone()),
        by,
        why,
    };
    Ok(outcome(saved, vec![done.into()], Vec::new()))
}

/// A text to be sent back.
#[derive(Debug)]
struct Returning {
    by: String,
    why: String,
    language: Language,
}

impl Record for Returning {
    fn words(&self, review: &Review, text: &RecordedText<'_>) -> Result<Words, Failure> {
        let subject = Says::SentBackSubject {
            key: text.key.clone(),
            by: self.by.clone(),
            why: self.why.clone(),
        };
        Ok(Words {
            entries: vec![Entry::Return(Return {
                round: review.open_round().map(|round| round.id.clone()),
                by: self.by.clone(),
                why: self.why.clone(),
            })],
            message: Some(subject.say(self.language)),
            on_behalf_of: Some(self.by.clone()),
            ..Words::default()
        })
    }
}
