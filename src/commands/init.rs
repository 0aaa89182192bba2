//! `init`: a workspace, with kinds of report to start from.

use super::{Context, Workspace};
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::workspace::{DoneMessage, WorkspaceMessage};
use crate::series::Language;
use crate::settings::WorkspaceSettings;
use crate::settings::kinds::{BUILT_IN, BuiltInKind};
use crate::settings::workspace_file::USUAL_LAYOUT;
use crate::store::{Ground, KeptFile, Layout, Note, Person, Store, StoreError, find_root, layout};
use crate::view::{KeptFacts, KeptView, Outcome, View};
use std::path::{Path, PathBuf};

/// Make a workspace, in this folder or a new one
///
/// Works in an empty folder and in one that holds other files: those are left alone.
#[derive(Debug, clap::Args)]
pub struct InitArgs {
    /// The folder of the workspace; without it, this one
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// What keeps git from rewriting the line ends of reports.
const ATTRIBUTES: &str = "* -text\n*review.toml merge=union\n";

/// Who makes the files of a workspace where nobody is named yet: the program itself.
const PROGRAM: &str = "annals";

/// Carries out `init`.
pub fn run(args: &InitArgs, context: &Context) -> Result<Outcome, Failure> {
    let folder = match &args.folder {
        Some(folder) => context.folder.join(folder),
        None => context.folder.clone(),
    };
    refuse_inside_another(&folder)?;
    let is_there = folder.join(layout::SETTINGS).exists();
    let Some(usual) = Layout::new(USUAL_LAYOUT) else {
        return Err(StoreError::NotKept { root: folder }.into());
    };
    let (store, ground) = Store::begin(&folder, usual)?;
    let shown = store.root().display().to_string();
    if is_there && store.saved(layout::SETTINGS)?.is_some() {
        let folder = shown.clone();
        let sentences = vec![DoneMessage::WorkspaceThere { folder }.into()];
        return Ok(answer(sentences, shown, Vec::new()));
    }
    let made = make(&store, context)?;
    let mut sentences: Vec<Message> = vec![
        DoneMessage::WorkspaceMade {
            folder: shown.clone(),
        }
        .into(),
    ];
    if let (Ground::Inside, Some(above)) = (ground, store.kept_folder()) {
        let folder = above.display().to_string();
        sentences.push(DoneMessage::KeptWithin { folder }.into());
    }
    // What only the program beneath reads is of no interest to people.
    let is_hidden = |path: &str| {
        path.rsplit('/')
            .next()
            .is_some_and(|name| name.starts_with('.'))
    };
    let paths: Vec<String> = made
        .iter()
        .filter(|path| !is_hidden(path))
        .cloned()
        .collect();
    if !paths.is_empty() {
        sentences.push(DoneMessage::FilesMade { paths }.into());
    }
    if let Some(kind) = kinds(context.language).next() {
        let kind = kind.name.to_owned();
        sentences.push(DoneMessage::NextUnit { kind }.into());
    }
    Ok(answer(sentences, shown, made))
}

/// A workspace in a workspace would hide its reports from the one above.
fn refuse_inside_another(folder: &Path) -> Result<(), Failure> {
    let there = folder.ancestors().find(|above| above.exists());
    let Some(above) = there.and_then(find_root) else {
        return Ok(());
    };
    if folder.canonicalize().is_ok_and(|folder| folder == above) {
        return Ok(());
    }
    let message = WorkspaceMessage::InsideWorkspace {
        folder: folder.display().to_string(),
        above: above.display().to_string(),
    };
    Err(Failure::new(FailureKind::User, message).hint(WorkspaceMessage::MakeItElsewhere))
}

fn answer(sentences: Vec<Message>, folder: String, made: Vec<String>) -> Outcome {
    let facts = KeptFacts::Workspace { folder, made };
    Outcome::done(View::Kept(KeptView { sentences, facts }))
}

/// Makes the files that are not there yet, and keeps all of its own, and nothing else.
fn make(store: &Store, context: &Context) -> Result<Vec<String>, Failure> {
    let files = files(store, context.language);
    let note = Note {
        message: DoneMessage::InitSubject.say(context.language),
        trailers: Vec::new(),
        author: program_or(store, context),
        typed_by: None,
        at: context.now,
    };
    store.writing(|writer| {
        let mut contents = Vec::new();
        let mut made = Vec::new();
        for (path, text) in files {
            match store.working_file(&path)? {
                Some(bytes) => contents.push((path, bytes)),
                None => {
                    writer.replace(&path, text.as_bytes())?;
                    contents.push((path.clone(), text.into_bytes()));
                    made.push(path);
                }
            }
        }
        let kept: Vec<KeptFile<'_>> = contents
            .iter()
            .map(|(path, bytes)| KeptFile { path, bytes })
            .collect();
        writer.keep(&kept, &note)?;
        Ok(made)
    })
}

/// Who stands under the files that the program makes.
pub(super) fn program_or(store: &Store, context: &Context) -> Person {
    let named = context.author.as_deref().and_then(Person::new);
    let person = named.or_else(|| store.configured_person());
    person.unwrap_or_else(|| Person::of_program(PROGRAM))
}

fn files(store: &Store, language: Language) -> Vec<(String, String)> {
    let settings = WorkspaceSettings::new(language);
    let mut files = vec![(layout::SETTINGS.to_owned(), settings.source().to_owned())];
    for kind in kinds(language) {
        files.push((Layout::kind(kind.name), kind.source.to_owned()));
    }
    if let Some(path) = store.layout().attributes() {
        files.push((path, ATTRIBUTES.to_owned()));
    }
    files
}

/// The kinds that a workspace of this language starts with: those of its pack.
fn kinds(language: Language) -> impl Iterator<Item = &'static BuiltInKind> {
    let pack = match language {
        Language::Chinese => "zh-gov",
        Language::English => "en-ngo",
    };
    BUILT_IN.iter().filter(move |kind| kind.pack == pack)
}

impl Workspace {
    /// The names of the kinds of report that a unit can have.
    pub(super) fn kind_names(&self) -> Vec<String> {
        crate::settings::kinds::names_in(&self.kinds_folder())
    }
}
