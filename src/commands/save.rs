//! `save`: a revision of one report, and of nothing else.

use super::recording::Record;
use super::saving::{SavedReport, Wish};
use super::stage_on_save::MovedWhy;
use super::{Context, review, sign_offs};
use crate::failure::Failure;
use crate::messages::Message;
use crate::messages::review::SignOffMessage;
use crate::messages::workspace::DoneMessage;
use crate::view::{KeptFacts, KeptView, Outcome, RevisionFacts, View};

/// Save a report as its next revision
///
/// Saves that report alone, whatever else was changed. Without a message, the revision says itself what changed in it.
#[derive(Debug, clap::Args)]
pub struct SaveArgs {
    /// Which report (unit/year); without it, the obvious one
    #[arg(value_name = "REPORT")]
    report: Option<String>,
    /// What to say about it
    #[arg(short, long, value_name = "TEXT")]
    message: Option<String>,
    /// Comments that this text follows (c3,c5): they are answered as adopted in the same step
    #[arg(long, value_name = "COMMENTS")]
    addresses: Option<String>,
    /// The stage that it has reached
    #[arg(long, value_name = "STAGE")]
    stage: Option<String>,
    /// Your name; once is enough
    #[arg(long, value_name = "AUTHOR")]
    author: Option<String>,
}

/// Carries out `save`.
pub fn run(args: &SaveArgs, context: &Context) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let key = workspace.asked_key(args.report.as_deref(), context)?;
    let addressing = review::addressing(
        &workspace,
        &key,
        args.addresses.as_deref(),
        args.author.as_deref(),
        context,
    )?;
    let record = addressing.as_ref().map(|one| one as &dyn Record);
    let wish = Wish {
        record,
        message: args.message.as_deref(),
        stage: args.stage.as_deref(),
        author: args.author.as_deref(),
        ..Wish::default()
    };
    let saved = workspace.save(&key, wish, context)?;
    let path = workspace.shown(&key);
    let mut sentences = sentences(&saved);
    sentences.extend(addressing.iter().flat_map(|one| one.sentences()));
    let view = View::Kept(KeptView {
        sentences,
        facts: KeptFacts::Saved(saved.facts()),
    });
    let mut outcome = Outcome::done(view);
    if let Some(encoding) = saved.was_in {
        let encoding = encoding.name();
        outcome = outcome.with_notice(DoneMessage::MadeUtf8 { path, encoding }.into());
    }
    if let Err(failure) = workspace.review_file(&key) {
        outcome.notices.push(failure.message);
        outcome.notices.push(SignOffMessage::ReviewUnread.into());
    }
    outcome.notices.extend(saved.notice);
    if let Some(name) = saved.remembered {
        outcome = outcome.with_notice(DoneMessage::NameRemembered { name }.into());
    }
    Ok(outcome)
}

fn sentences(saved: &SavedReport) -> Vec<Message> {
    let key = saved.key.clone();
    if !saved.is_new {
        let label = saved.label();
        return vec![DoneMessage::NothingChanged { key, label }.into()];
    }
    let done = DoneMessage::Saved {
        key,
        ordinal: saved.ordinal,
        stage: saved.stage.as_ref().map(ToString::to_string),
        message: saved.message.clone(),
    };
    let mut sentences = vec![done.into()];
    sentences.extend(saved.review_sentences());
    sentences
}

impl SavedReport {
    /// What the new text means to a report that was sent round or signed.
    pub(super) fn review_sentences(&self) -> Vec<Message> {
        let moved = self.moved.as_ref().zip(self.stage.as_ref());
        let moved = moved.map(|(moved, to)| {
            let (from, to) = (moved.from.label.clone(), to.label.clone());
            match moved.why {
                MovedWhy::Changed => SignOffMessage::StageMoved { from, to },
                MovedWhy::Unsigned => SignOffMessage::StageFellBack { from, to },
            }
        });
        let mut sentences: Vec<Message> = moved.into_iter().map(Message::from).collect();
        sentences.extend(sign_offs::ended(&self.key, &self.voided));
        sentences
    }

    /// As facts for a view.
    pub fn facts(&self) -> RevisionFacts {
        RevisionFacts {
            key: self.key.clone(),
            ordinal: self.ordinal,
            revision: self.revision.clone(),
            stage: self.stage.as_ref().map(ToString::to_string),
            message: self.message.clone(),
            is_new: self.is_new,
            voided: self.voided.clone(),
        }
    }
}
