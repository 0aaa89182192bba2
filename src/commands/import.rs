//! `import`: reports out of text files, whatever their encoding.

use super::changes::{length, title};
use super::guess::{YearGuess, unit_in, year_in};
use super::refusals::settings_failure;
use super::saving::{TextTaken, Wish};
use super::sign_offs::OverSignedArgs;
use super::workspace::unit_name;
use super::{Context, Draft, Workspace};
use crate::exchange::{self, Encoding, ExchangeError};
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::workspace::{DoneMessage, WorkspaceMessage};
use crate::series::{ReportKey, UnitName, Year};
use crate::settings::{FrontMatter, Stages, front_matter};
use crate::view::{ImportFacts, KeptFacts, KeptView, Outcome, View};
use std::path::Path;

/// Take text files in as reports
///
/// Reads UTF-8, UTF-16 and GB18030, found out by the content. Unit and year are taken from the title and the path of a
/// file where they are not said, and the answer says so. A report that has another text is replaced only where both are said, and that text is kept as a revision.
#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    /// The text files
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,
    /// Whose reports they are
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    /// Of which year they are
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    /// The kind of report; a unit that is not there yet is added with it
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Your name; once is enough
    #[arg(long, value_name = "AUTHOR")]
    author: Option<String>,
    #[command(flatten)]
    over_signed: OverSignedArgs,
}

/// A file, and the report that it becomes.
struct Arrival {
    path: String,
    key: ReportKey,
    is_guessed: bool,
    text: String,
    encoding: Encoding,
}

/// What holds for all files of a call.
struct Said {
    unit: Option<UnitName>,
    /// The unit, where it is still to be added.
    new_unit: Option<UnitName>,
    year: Option<Year>,
    kind: Option<String>,
}

/// Carries out `import`.
pub fn run(args: &ImportArgs, context: &Context) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let said = said(args, &workspace)?;
    let arrivals = arrivals(&args.files, &said, &workspace, context)?;
    for arrival in &arrivals {
        let text = composed(arrival, &said, &workspace, context)?;
        workspace.guard_signed(&arrival.key, &text, args.over_signed.wish(), context)?;
    }
    // What is wrong with the files comes first; who imports is asked before anything is written.
    workspace.author(args.author.as_deref(), context)?;
    if let (Some(unit), Some(kind)) = (&said.new_unit, &said.kind) {
        workspace.add_unit(unit.as_str(), kind, context)?;
    }
    let work = context
        .progress
        .begin(DoneMessage::Importing, arrivals.len());
    let mut sentences = Vec::new();
    let mut facts = Vec::new();
    let mut remembered = None;
    for arrival in &arrivals {
        let text = composed(arrival, &said, &workspace, context)?;
        let wish = Wish {
            text: TextTaken::Given(&text),
            author: args.author.as_deref(),
            ..Wish::default()
        };
        let (kept, saved) = workspace.save_over(&arrival.key, wish, context)?;
        if let Some(kept) = kept {
            let (key, ordinal) = (kept.key, kept.ordinal);
            sentences.push(DoneMessage::KeptFirst { key, ordinal }.into());
        }
        remembered = remembered.or(saved.remembered.clone());
        sentences.extend(told(arrival, saved.is_new, saved.ordinal, context));
        sentences.extend(saved.review_sentences());
        facts.push(ImportFacts {
            path: arrival.path.clone(),
            encoding: arrival.encoding.name(),
            is_guessed: arrival.is_guessed,
            saved: saved.facts(),
        });
        work.step();
    }
    drop(work);
    let facts = KeptFacts::Imported(facts);
    let outcome = Outcome::done(View::Kept(KeptView { sentences, facts }));
    Ok(match remembered {
        Some(name) => outcome.with_notice(DoneMessage::NameRemembered { name }.into()),
        None => outcome,
    })
}

/// The files, each as the report that it becomes, with nothing against it.
fn arrivals(
    files: &[String],
    said: &Said,
    workspace: &Workspace,
    context: &Context,
) -> Result<Vec<Arrival>, Failure> {
    let arrivals: Result<Vec<Arrival>, Failure> = files
        .iter()
        .map(|path| arrival(path, said, workspace, context))
        .collect();
    let arrivals = arrivals?;
    refuse_twins(&arrivals)?;
    for arrival in arrivals.iter().filter(|arrival| arrival.is_guessed) {
        refuse_to_replace(arrival, said, workspace, context)?;
    }
    Ok(arrivals)
}

fn said(args: &ImportArgs, workspace: &Workspace) -> Result<Said, Failure> {
    let kind = match &args.kind {
        Some(kind) => Some(workspace.find_kind(kind)?),
        None => None,
    };
    let year = args.year.as_deref().map(super::workspace::year);
    let year = year.transpose()?;
    let mut new_unit = None;
    let unit = match &args.unit {
        None => None,
        Some(typed) => Some(match workspace.find_unit(typed) {
            Ok(unit) => unit,
            // Added when every file was found to be in order, and not before.
            Err(_) if kind.is_some() => new_unit.insert(unit_name(typed)?).clone(),
            Err(failure) => return Err(failure),
        }),
    };
    Ok(Said {
        unit,
        new_unit,
        year,
        kind,
    })
}

fn arrival(
    path: &str,
    said: &Said,
    workspace: &Workspace,
    context: &Context,
) -> Result<Arrival, Failure> {
    let file = exchange::read_file(&context.folder.join(path)).map_err(|error| {
        Failure::from(ExchangeError {
            path: Path::new(path).to_owned(),
            ..error
        })
    })?;
    let text = file.text.trim_start_matches('\u{feff}').to_owned();
    workspace.guard(path, &text)?;
    let title = title(&text, context).unwrap_or_default();
    let units = workspace.units()?;
    let unit = said
        .unit
        .clone()
        .or_else(|| unit_in(path, &title, &text, &units));
    let Some(unit) = unit else {
        return Err(unit_unknown(path, &units));
    };
    let year = match said.year {
        Some(year) => year,
        None => guessed_year(path, &title)?,
    };
    Ok(Arrival {
        path: path.to_owned(),
        key: ReportKey { unit, year },
        is_guessed: said.unit.is_none() || said.year.is_none(),
        text,
        encoding: file.encoding,
    })
}

fn guessed_year(path: &str, title: &str) -> Result<Year, Failure> {
    let shown = path.to_owned();
    let message = match year_in(path, title) {
        YearGuess::One(year) => return Ok(year),
        YearGuess::None => WorkspaceMessage::YearUnknown { path: shown },
        YearGuess::Two { named, titled } => WorkspaceMessage::YearsDisagree {
            path: shown,
            named,
            titled,
        },
    };
    Err(Failure::new(FailureKind::User, message).hint(WorkspaceMessage::SayUnitAndYear))
}

/// A guess is never good enough to put one text in the place of another.
fn refuse_to_replace(
    arrival: &Arrival,
    said: &Said,
    workspace: &Workspace,
    context: &Context,
) -> Result<(), Failure> {
    let key = &arrival.key;
    let there = [
        workspace.store.working(key)?,
        workspace.store.saved_report(key)?,
    ];
    let text = composed(arrival, said, workspace, context)?;
    let is_same = |bytes: &Vec<u8>| bytes == text.as_bytes();
    if there.iter().flatten().all(is_same) {
        return Ok(());
    }
    let (path, key) = (arrival.path.clone(), key.clone());
    let message = WorkspaceMessage::WouldReplace {
        path: path.clone(),
        key: key.clone(),
    };
    let failure = Failure::new(FailureKind::User, message);
    Err(failure.hint(WorkspaceMessage::SayItIsThat { path, key }))
}

fn unit_unknown(path: &str, units: &[UnitName]) -> Failure {
    let path = path.to_owned();
    let failure = Failure::new(FailureKind::User, WorkspaceMessage::UnitUnknown { path });
    if units.is_empty() {
        return failure.hint(WorkspaceMessage::AddUnit { name: None });
    }
    let units = units.iter().take(super::workspace::LISTED);
    let names = units.map(UnitName::to_string).collect();
    failure
        .hint(WorkspaceMessage::SayUnitAndYear)
        .hint(WorkspaceMessage::ThereIs { names })
}

fn refuse_twins(arrivals: &[Arrival]) -> Result<(), Failure> {
    for (place, second) in arrivals.iter().enumerate() {
        let twin = arrivals[..place]
            .iter()
            .find(|first| first.key == second.key);
        if let Some(first) = twin {
            let message = WorkspaceMessage::SameReportTwice {
                key: second.key.clone(),
                first: first.path.clone(),
                second: second.path.clone(),
            };
            let failure = Failure::new(FailureKind::User, message);
            return Err(failure.hint(WorkspaceMessage::ImportApart));
        }
    }
    Ok(())
}

/// The text with front matter: its own, else that of the report that is there, else a new one.
fn composed(
    arrival: &Arrival,
    said: &Said,
    workspace: &Workspace,
    context: &Context,
) -> Result<String, Failure> {
    let faulty = |fault| settings_failure(&arrival.path, fault);
    let text = &arrival.text;
    let own = FrontMatter::read(text).map_err(faulty)?;
    let there = workspace.draft_now(&arrival.key, context).ok();
    if let (None, Some(Draft { text: there, .. })) = (&own, &there) {
        let (start, _) = front_matter::body(there);
        let front = &there[..start];
        if !front.is_empty() {
            let blank = if text.contains("\r\n") { "\r\n" } else { "\n" };
            return Ok(format!(
                "{front}{blank}{}",
                text.trim_start_matches(['\r', '\n'])
            ));
        }
    }
    let has = |key: &str| own.as_ref().is_some_and(|own| own.get(key).is_some());
    let of_unit = workspace.settings.unit(&arrival.key.unit);
    let kind = said
        .kind
        .clone()
        .or_else(|| of_unit.and_then(|unit| unit.kind.clone()));
    let stages = Stages::built_in(&context.packs.for_text(text).name);
    let name = Path::new(&arrival.path).file_stem().unwrap_or_default();
    let stage = stages.named_in(&name.to_string_lossy());
    let stage = stage
        .or_else(|| stages.label("draft"))
        .map(|stage| stage.label);
    let values = [
        ("title", title(text, context)),
        ("kind", kind),
        ("stage", stage),
    ];
    let missing: Vec<(&str, &str)> = values
        .iter()
        .filter(|(key, _)| !has(key))
        .filter_map(|(key, value)| Some((*key, value.as_deref()?)))
        .collect();
    front_matter::with_keys(text, &missing).map_err(faulty)
}

fn told(arrival: &Arrival, is_new: bool, ordinal: usize, context: &Context) -> Vec<Message> {
    let path = arrival.path.clone();
    let key = arrival.key.clone();
    if !is_new {
        return vec![DoneMessage::ImportedAlready { path, key }.into()];
    }
    let done = DoneMessage::Imported {
        path: path.clone(),
        key: key.clone(),
        ordinal,
        chars: length(&arrival.text, context),
        encoding: arrival.encoding.name(),
    };
    let mut told = vec![done.into()];
    if arrival.is_guessed {
        told.push(DoneMessage::Guessed { path, key }.into());
    }
    told
}
