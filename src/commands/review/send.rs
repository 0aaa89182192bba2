//! `review send`: a round, of the text that was saved last.

use super::super::changes::{between, length, touched};
use super::super::recording::{Held, Record, RecordedText, Words};
use super::super::saving::{TextTaken, Wish, never_saved};
use super::super::sign_offs::{ARCHIVED, ISSUED};
use super::super::{Context, Draft, Workspace};
use super::{comment, names, outcome};
use crate::exchange;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::review::RoundMessage as Says;
use crate::review::{Entry, Review, Round};
use crate::series::unit_name::fold;
use crate::series::{Day, Language, ReportKey, Stage};
use crate::settings::Stages;
use crate::store::PastText;
use crate::view::Outcome;
use std::path::Path;

/// Send a report round, to be commented on
///
/// Opens a round on the text that was saved last; edits that are not saved are named, and are not in what was sent. Each round
/// of a stage gets the next number.
#[derive(Debug, clap::Args)]
pub(super) struct SendArgs {
    /// Which report (unit/year); without it, the obvious one
    #[arg(value_name = "REPORT")]
    report: Option<String>,
    /// To whom: names of units or people, a comma between them
    #[arg(long, value_name = "NAMES")]
    to: String,
    /// The stage that it reaches; without it, that of the last round, or the first one for comments
    #[arg(long, value_name = "STAGE")]
    stage: Option<String>,
    /// Until when they are asked to answer (12-25, 2024-12-25)
    #[arg(long, value_name = "DATE")]
    due: Option<String>,
    /// Your name; once is enough
    #[arg(long, value_name = "AUTHOR")]
    author: Option<String>,
}

/// The stage that a report reaches when it is first sent round, by the id that packs give it.
const FIRST_STAGE: &str = "consult";

/// Carries out `review send`.
pub(super) fn run(args: &SendArgs, context: &Context) -> Result<Outcome, Failure> {
    let to = names::listed(&args.to).into_iter();
    let to = to
        .map(comment::in_one_line)
        .collect::<Result<Vec<String>, Failure>>()?;
    if to.is_empty() {
        return Err(Failure::new(FailureKind::Usage, Says::NobodyNamed).hint(Says::NameSome));
    }
    let due = args.due.as_deref().map(|typed| due(typed, context));
    let due = due.transpose()?;
    let workspace = context.workspace()?;
    let key = workspace.asked_key(args.report.as_deref(), context)?;
    let sent = workspace.last_saved(&key)?;
    if length(&sent.text, context) == 0 {
        let key = key.clone();
        return Err(
            Failure::new(FailureKind::User, Says::NothingWritten { key }).hint(Says::WriteAndSave),
        );
    }
    let stages = Stages::built_in(&context.packs.for_text(&sent.text).name);
    refuse_closed(&workspace, &key, &stages)?;
    let unsaved = unsaved(&workspace, &key, &sent, context)?;
    let sending = Sending {
        to: to.clone(),
        due,
        asked: args.stage.clone(),
        stages: &stages,
        language: context.language,
    };
    let wish = Wish {
        text: TextTaken::LastSaved,
        author: args.author.as_deref(),
        record: Some(&sending),
        ..Wish::default()
    };
    let saved = workspace.save(&key, wish, context)?;
    let done = Says::Sent {
        key: key.clone(),
        label: saved.label(),
        to,
        due,
    };
    let sentences = vec![done.into(), Says::NextAnswers { key }.into()];
    Ok(outcome(saved, sentences, unsaved.into_iter().collect()))
}

/// A report that was issued or archived is not on its way any more.
pub(super) fn refuse_closed(
    workspace: &Workspace,
    key: &ReportKey,
    stages: &Stages,
) -> Result<(), Failure> {
    let past = workspace.history(key)?;
    let Some(stage) = past.last().and_then(|last| last.revision.stage.as_ref()) else {
        return Ok(());
    };
    let closed = || {
        let (key, stage) = (key.clone(), stage.label.clone());
        Failure::new(FailureKind::User, Says::Closed { key, stage })
    };
    match stages.id_of(stage.word()) {
        Some(ARCHIVED) => Err(closed()),
        Some(ISSUED) => Err(closed().hint(Says::SaveWithReason)),
        _ => Ok(()),
    }
}

/// The day until which answers are asked for: today or later.
fn due(typed: &str, context: &Context) -> Result<Day, Failure> {
    let today = Day::of(context.now);
    let Some(day) = Day::parse(typed, today) else {
        let text = typed.to_owned();
        return Err(
            Failure::new(FailureKind::Usage, Says::DayRefused { text }).hint(Says::WriteDay)
        );
    };
    match day < today {
        true => Err(Failure::new(
            FailureKind::Usage,
            Says::DueIsPast { day, today },
        )),
        false => Ok(day),
    }
}

/// The stage that the report reaches with this round, with its number where it was sent round at that
/// stage before.
fn stage(
    asked: Option<&str>,
    review: &Review,
    past: &[PastText],
    stages: &Stages,
) -> Result<String, Failure> {
    let asked = asked.map(|typed| Stage::new(typed.trim()));
    let of_last = review.rounds.last().map(|round| &round.what.stage);
    let first = || stages.label(FIRST_STAGE);
    let asked = asked
        .or_else(|| of_last.map(|stage| Stage::new(stage.word())))
        .or_else(first);
    let Some(asked) = asked else {
        return Err(Failure::new(FailureKind::Usage, Says::NoStageKnown).hint(Says::NameStage));
    };
    let is_of_word = |stage: &&Stage| fold(stage.word()) == fold(asked.word());
    let sent = review.rounds.iter().map(|round| &round.what.stage);
    let sent: Vec<&Stage> = sent.filter(is_of_word).collect();
    if asked.word() != asked.label {
        return match sent.iter().any(|stage| stage.number() == asked.number()) {
            true => {
                let stage = asked.label;
                Err(
                    Failure::new(FailureKind::Usage, Says::StageWasSent { stage })
                        .hint(Says::LeaveNumberOff),
                )
            }
            false => Ok(asked.label),
        };
    }
    let Some(last) = sent.iter().map(|stage| stage.number()).max() else {
        // A report that stands at this stage already stays there.
        return Ok(asked.label);
    };
    let reached = past.iter().filter_map(|past| past.revision.stage.as_ref());
    let reached: Vec<&Stage> = reached.filter(is_of_word).collect();
    let now = past.last().and_then(|past| past.revision.stage.as_ref());
    match now.filter(is_of_word) {
        Some(now) if now.number() > last => Ok(now.label.clone()),
        _ => {
            let word = sent.first().map_or(asked.word(), |stage| stage.word());
            Ok(Stage::next(word, sent.iter().copied().chain(reached)).label)
        }
    }
}

/// What of the working file is not in what is sent.
fn unsaved(
    workspace: &Workspace,
    key: &ReportKey,
    sent: &Draft,
    context: &Context,
) -> Result<Option<Message>, Failure> {
    let Some(working) = workspace.store.working(key)? else {
        return Ok(None);
    };
    let text = exchange::read_bytes(&working, Path::new(&workspace.shown(key)))?.text;
    if text == sent.text {
        return Ok(None);
    }
    let sections = touched(&between(&sent.text, &text, context));
    Ok(Some(Says::NotInWhatIsSent { sections }.into()))
}

/// A round to be opened.
#[derive(Debug)]
struct Sending<'a> {
    to: Vec<String>,
    due: Option<Day>,
    /// The stage, as typed.
    asked: Option<String>,
    stages: &'a Stages,
    language: Language,
}

impl Record for Sending<'_> {
    fn stage(&self, held: Held<'_>) -> Result<Option<String>, Failure> {
        let file = held.workspace.review_file(held.key)?;
        let past = held.workspace.history(held.key)?;
        stage(self.asked.as_deref(), file.review(), &past, self.stages).map(Some)
    }

    fn words(&self, _: &Review, text: &RecordedText<'_>) -> Result<Words, Failure> {
        let stage = text.stage.cloned().unwrap_or_else(|| Stage::new(""));
        let subject = Says::SentSubject {
            key: text.key.clone(),
            stage: stage.label.clone(),
            to: self.to.clone(),
            due: self.due,
        };
        Ok(Words {
            entries: vec![Entry::Round(Round {
                stage,
                to: self.to.clone(),
                due: self.due,
                sent: text.bound().ok_or_else(|| never_saved(text.key))?,
            })],
            message: Some(subject.say(self.language)),
            ..Words::default()
        })
    }
}
