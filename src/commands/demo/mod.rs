//! `demo`: a small workspace with two years and several revisions of an invented report, and the
//! three uses of the program shown on it, by the commands themselves.

mod walk;

use super::{Call, Context, call};
use crate::failure::{Failure, FailureKind};
use crate::messages::rolling::RollingMessage;
use crate::view::{DemoStep, DemoView, Outcome, View};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use walk::{Step, walk, words};

/// Show what the program is for, on an invented report in a new workspace
///
/// Makes the workspace, then carries out one command after another as a person would type them, and shows what each
/// answers. It asks nothing, and touches no file outside its folder.
#[derive(Debug, clap::Args)]
pub struct DemoArgs {
    /// The new folder of the workspace; without it, one among the temporary files
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// How many folders of the demonstration may lie among the temporary files.
const FOLDERS: usize = 1000;

/// Carries out `demo`.
pub fn run(args: &DemoArgs, context: &Context) -> Result<Outcome, Failure> {
    let folder = match &args.folder {
        Some(folder) => chosen(&context.folder.join(folder))?,
        None => fresh()?,
    };
    let mut inside = context.clone();
    inside.folder.clone_from(&folder);
    let name = || RollingMessage::DemoAuthor.say(context.language);
    inside.author = Some(context.author.clone().unwrap_or_else(name));
    let mut steps = Vec::new();
    for step in walk(context.language) {
        steps.extend(carried_out(step, &inside)?);
    }
    let place = RollingMessage::DemoStands {
        folder: folder.display().to_string(),
    };
    Ok(Outcome::done(View::Demo(DemoView {
        steps,
        place: place.into(),
    })))
}

/// The folder that the user chose, made where it is not there; one that holds something is left
/// alone.
fn chosen(folder: &Path) -> Result<PathBuf, Failure> {
    if let Some(above) = folder.ancestors().skip(1).find(|above| is_kept(above)) {
        let above = above.display().to_string();
        let message = RollingMessage::DemoInsideAnother { above };
        return Err(Failure::new(FailureKind::User, message).hint(RollingMessage::DemoElsewhere));
    }
    let is_empty = fs::read_dir(folder).map(|mut entries| entries.next().is_none());
    match is_empty {
        Ok(true) => Ok(folder.to_owned()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder).map_err(|error| cannot_make(folder, &error))?;
            Ok(folder.to_owned())
        }
        Err(error) if error.kind() != io::ErrorKind::NotADirectory => {
            Err(cannot_make(folder, &error))
        }
        Ok(false) | Err(_) => {
            let folder = folder.display().to_string();
            let message = RollingMessage::DemoFolderTaken { folder };
            Err(Failure::new(FailureKind::User, message).hint(RollingMessage::DemoElsewhere))
        }
    }
}

/// True of a folder whose history the demonstration would write into.
fn is_kept(folder: &Path) -> bool {
    [".git", "annals.toml"]
        .iter()
        .any(|name| folder.join(name).exists())
}

/// A new folder among the temporary files.
fn fresh() -> Result<PathBuf, Failure> {
    let all = std::env::temp_dir();
    for number in 1..FOLDERS {
        let name = match number {
            1 => "annals-demo".to_owned(),
            _ => format!("annals-demo-{number}"),
        };
        let folder = all.join(name);
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(cannot_make(&folder, &error)),
        }
    }
    Err(cannot_make(&all, &io::ErrorKind::AlreadyExists.into()))
}

fn cannot_make(folder: &Path, error: &io::Error) -> Failure {
    let folder = folder.display().to_string();
    let message = RollingMessage::DemoCannotMake { folder };
    Failure::new(FailureKind::User, message)
        .hint(RollingMessage::DemoElsewhere)
        .caused_by(error)
}

/// What a step of the walk shows, once it is done.
fn carried_out(step: Step, inside: &Context) -> Result<Option<DemoStep>, Failure> {
    match step {
        Step::Heading(words) => Ok(Some(DemoStep::Heading(words))),
        Step::Say(words) => Ok(Some(DemoStep::Sentence(words))),
        Step::Put { path, text } => {
            put(&inside.folder.join(path), text)?;
            Ok(None)
        }
        Step::Command(typed) => {
            let answer = answer(&typed, inside)?;
            Ok(Some(DemoStep::Command {
                typed,
                answer: Box::new(answer),
            }))
        }
    }
}

/// Writes a text as its author would: the front matter that stands there stays.
fn put(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| cannot_make(folder, &error))?;
    let there = fs::read_to_string(path).unwrap_or_default();
    let front = front_of(&there);
    fs::write(path, format!("{front}{text}")).map_err(|error| cannot_make(path, &error))
}

/// The front matter of a report, with the empty line after it.
fn front_of(text: &str) -> &str {
    const FENCE: &str = "\n+++\n";
    match text.strip_prefix("+++\n").and_then(|rest| rest.find(FENCE)) {
        Some(end) => {
            let end = "+++\n".len() + end + FENCE.len();
            let blank = text[end..].len() - text[end..].trim_start_matches('\n').len();
            &text[..end + blank]
        }
        None => "",
    }
}

fn answer(typed: &str, inside: &Context) -> Result<Outcome, Failure> {
    let words: Vec<_> = words(typed).into_iter().map(Into::into).collect();
    match call(&words, inside.language)? {
        Call::Run(cli) => cli.run(inside),
        Call::Answer(view) => Ok(Outcome::done(*view)),
    }
}
