//! `restore`: an earlier text as the newest revision; nothing is ever lost.

use super::saving::{SavedReport, Wish, note};
use super::sign_offs::{self, OverSigned, OverSignedArgs};
use super::state::{label, stage_of};
use super::{Context, Workspace};
use crate::exchange;
use crate::failure::Failure;
use crate::messages::Message;
use crate::messages::workspace::DoneMessage;
use crate::series::ReportKey;
use crate::store::{KeptFile, PastText, Person, Writer, WrittenFile};
use crate::view::{KeptFacts, KeptView, Outcome, RevisionFacts, SignOffStanding, View};
use std::path::Path;

/// Bring an earlier text of a report back, as its newest revision
///
/// Edits that were not saved are kept as a revision first.
#[derive(Debug, clap::Args)]
pub struct RestoreArgs {
    /// Which report (unit/year); without it, the obvious one
    #[arg(value_name = "REPORT")]
    report: Option<String>,
    /// The state to bring back: r3, a stage, a date, last, sent (the text of the last round), signed (the last text signed)
    #[arg(long, value_name = "STATE")]
    to: String,
    /// Your name; once is enough
    #[arg(long, value_name = "AUTHOR")]
    author: Option<String>,
    #[command(flatten)]
    over_signed: OverSignedArgs,
}

/// What a restore came to.
struct Restored {
    kept: Option<RevisionFacts>,
    now: RevisionFacts,
    label: String,
    was_so: bool,
}

/// Carries out `restore`.
pub fn run(args: &RestoreArgs, context: &Context) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let key = &workspace.asked_key(args.report.as_deref(), context)?;
    let author = workspace.author(args.author.as_deref(), context)?;
    let (mut restored, voided) = workspace.store.writing(|writer| {
        // Named before anything is kept: `last` means what was last when it was typed.
        let wanted = workspace.revision(key, &args.to, context)?;
        let over_signed = args.over_signed.wish();
        let voided = voided_by(&workspace, key, &wanted, over_signed, context)?;
        let restored = restore(&workspace, writer, key, &wanted, &author, context)?;
        Ok::<_, Failure>((restored, voided))
    })?;
    let sentences = sentences(key, &restored, &voided);
    restored.now.voided = voided;
    let mut outcome = Outcome::done(View::Kept(KeptView {
        sentences,
        facts: KeptFacts::Restored {
            now: restored.now,
            to: restored.label,
            kept: restored.kept,
        },
    }));
    outcome
        .notices
        .extend(sign_offs::signed_note(key, &[Some(&args.to)], context));
    Ok(outcome)
}

/// The sign-offs that end with the restored text, where that was allowed.
fn voided_by(
    workspace: &Workspace,
    key: &ReportKey,
    wanted: &PastText,
    over_signed: OverSigned,
    context: &Context,
) -> Result<Vec<SignOffStanding>, Failure> {
    let wanted = workspace.draft_of(key, wanted)?.text;
    workspace.guard_signed(key, &wanted, over_signed, context)?;
    let saved = workspace.last_saved(key)?.text;
    let review = workspace.readable_review(key).unwrap_or_default();
    workspace.voided_between(key, &review, (&saved, &wanted), context)
}

fn restore(
    workspace: &Workspace,
    writer: &Writer<'_>,
    key: &ReportKey,
    wanted: &PastText,
    author: &Person,
    context: &Context,
) -> Result<Restored, Failure> {
    let label = label(&wanted.revision);
    let bytes = workspace.store.text_of(wanted)?;
    let working = workspace.store.working(key)?;
    let saved = workspace.store.saved_report(key)?;
    let was_so = working.as_ref() == Some(&bytes) && saved.as_ref() == Some(&bytes);
    let kept = match &working {
        Some(working) if Some(working) != saved.as_ref() && *working != bytes => {
            keep_first(workspace, writer, key, working, author, context)?
        }
        _ => None,
    };
    let ordinal = workspace.history(key)?.len() + 1;
    let message = DoneMessage::RestoredSubject {
        key: key.clone(),
        ordinal,
        label: label.clone(),
    }
    .say(context.language);
    let note = note(
        key,
        &message,
        wanted.revision.stage.as_ref(),
        author,
        context,
    );
    let path = &workspace.store.layout().report(key);
    let bytes = bytes.as_slice();
    let written = WrittenFile {
        path,
        before: working.as_deref(),
        bytes,
    };
    let revision = writer.write_and_keep(&[written], &[KeptFile { path, bytes }], &note)?;
    let is_new = revision.is_some();
    let last = workspace.last_revision(key)?;
    let now = facts(key, &last, is_new);
    Ok(Restored {
        kept,
        now,
        label,
        was_so,
    })
}

/// Keeps what stands in the working file as a revision, whatever it is: it is about to be
/// overwritten. Only a secret text is not kept, and then nothing is restored.
pub(super) fn keep_first(
    workspace: &Workspace,
    writer: &Writer<'_>,
    key: &ReportKey,
    working: &[u8],
    author: &Person,
    context: &Context,
) -> Result<Option<RevisionFacts>, Failure> {
    let shown = workspace.shown(key);
    let text = exchange::read_bytes(working, Path::new(&shown)).map(|file| file.text);
    let text = text.unwrap_or_default();
    workspace.guard_secret(&shown, &text)?;
    let ordinal = workspace.history(key)?.len() + 1;
    let message = DoneMessage::KeptFirstSubject {
        key: key.clone(),
        ordinal,
    }
    .say(context.language);
    let note = note(key, &message, stage_of(&text).as_ref(), author, context);
    let path = workspace.store.layout().report(key);
    let file = KeptFile {
        path: &path,
        bytes: working,
    };
    match writer.keep(&[file], &note)? {
        Some(_) => Ok(Some(facts(key, &workspace.last_revision(key)?, true))),
        None => Ok(None),
    }
}

fn facts(key: &ReportKey, past: &PastText, is_new: bool) -> RevisionFacts {
    RevisionFacts {
        key: key.clone(),
        ordinal: past.revision.ordinal,
        revision: past.revision.id.clone(),
        stage: past.revision.stage.as_ref().map(ToString::to_string),
        message: past.revision.message.clone(),
        is_new,
        voided: Vec::new(),
    }
}

fn sentences(report: &ReportKey, restored: &Restored, voided: &[SignOffStanding]) -> Vec<Message> {
    let key = report.clone();
    let label = restored.label.clone();
    if restored.was_so {
        return vec![DoneMessage::RestoredAlready { key, label }.into()];
    }
    let mut sentences: Vec<Message> = Vec::new();
    if let Some(kept) = &restored.kept {
        let ordinal = kept.ordinal;
        let key = key.clone();
        sentences.push(DoneMessage::KeptFirst { key, ordinal }.into());
    }
    if !restored.now.is_new {
        sentences.push(DoneMessage::TakenBack { key, label }.into());
        return sentences;
    }
    let ordinal = restored.now.ordinal;
    let done = DoneMessage::Restored {
        key,
        label,
        ordinal,
    };
    sentences.push(done.into());
    sentences.extend(sign_offs::ended(report, voided));
    sentences
}

impl Workspace {
    /// Saves a text over whatever stands there, which is kept first where it was not saved.
    pub(super) fn save_over(
        &self,
        key: &ReportKey,
        wish: Wish<'_>,
        context: &Context,
    ) -> Result<(Option<RevisionFacts>, SavedReport), Failure> {
        let author = self.author(wish.author, context)?;
        let mut done = self.store.writing(|writer| {
            let working = self.store.working(key)?;
            let saved = self.store.saved_report(key)?;
            let kept = match &working {
                Some(working) if Some(working) != saved.as_ref() => {
                    keep_first(self, writer, key, working, &author, context)?
                }
                _ => None,
            };
            let saved = self.save_held(writer, key, wish, &author, context)?;
            Ok::<_, Failure>((kept, saved))
        })?;
        done.1.remembered = self.remember(wish.author, &author)?;
        Ok(done)
    }
}
