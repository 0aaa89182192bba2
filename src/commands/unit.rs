//! `unit add` and `unit list`: who owes a report each year.

use super::init::program_or;
use super::nearest::nearest;
use super::refusals::settings_failure;
use super::workspace::unit_name;
use super::{Context, Workspace};
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::workspace::{DoneMessage, WorkspaceMessage};
use crate::series::UnitName;
use crate::series::unit_name::fold;
use crate::settings::{Unit, WorkspaceSettings};
use crate::store::{KeptFile, Note, layout};
use crate::view::{Outcome, UnitsView, View};
use clap::Subcommand;

/// Add a unit, or list the units
#[derive(Debug, clap::Args)]
pub struct UnitArgs {
    #[command(subcommand)]
    action: UnitAction,
}

#[derive(Debug, Subcommand)]
enum UnitAction {
    Add(AddArgs),
    List(ListArgs),
}

/// Add a unit that owes a report each year
#[derive(Debug, clap::Args)]
struct AddArgs {
    /// Its name, as it stands in reports
    #[arg(value_name = "NAME")]
    name: String,
    /// The kind of its reports: the name of a file in kinds/
    #[arg(long, value_name = "KIND")]
    kind: String,
}

/// List the units and the kind of their reports
#[derive(Debug, clap::Args)]
struct ListArgs {}

/// Carries out `unit`.
pub fn run(args: &UnitArgs, context: &Context) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    match &args.action {
        UnitAction::Add(args) => add(args, &workspace, context),
        UnitAction::List(ListArgs {}) => list(&workspace),
    }
}

fn list(workspace: &Workspace) -> Result<Outcome, Failure> {
    let units = rows(workspace)?;
    let sentences = match units.is_empty() {
        true => vec![DoneMessage::NoUnits.into()],
        false => Vec::new(),
    };
    Ok(Outcome::done(View::Units(UnitsView {
        units,
        added: None,
        sentences,
    })))
}

fn rows(workspace: &Workspace) -> Result<Vec<(UnitName, Option<String>)>, Failure> {
    let units = workspace.units()?.into_iter();
    Ok(units
        .map(|name| {
            let kind = workspace
                .settings
                .unit(&name)
                .and_then(|unit| unit.kind.clone());
            (name, kind)
        })
        .collect())
}

fn add(args: &AddArgs, workspace: &Workspace, context: &Context) -> Result<Outcome, Failure> {
    let kind = workspace.find_kind(&args.kind)?;
    let name = workspace.add_unit(&args.name, &kind, context)?;
    let year = context.now.date();
    let year = year.split('-').next().unwrap_or_default().to_owned();
    let sentences: Vec<Message> = vec![
        DoneMessage::UnitAdded {
            name: name.to_string(),
            kind: kind.clone(),
        }
        .into(),
        DoneMessage::NextReport {
            unit: name.to_string(),
            year,
        }
        .into(),
    ];
    let mut units = rows(workspace)?;
    units.retain(|(unit, _)| *unit != name);
    units.push((name.clone(), Some(kind)));
    Ok(Outcome::done(View::Units(UnitsView {
        units,
        added: Some(name),
        sentences,
    })))
}

impl Workspace {
    /// The kind that a typed name means.
    pub(super) fn find_kind(&self, typed: &str) -> Result<String, Failure> {
        let names = self.kind_names();
        if let Some(name) = names.iter().find(|name| fold(name) == fold(typed)) {
            return Ok(name.clone());
        }
        let message = WorkspaceMessage::NoSuchKind {
            name: typed.to_owned(),
        };
        let failure = Failure::new(FailureKind::User, message);
        let near = nearest(typed, names.iter().map(String::as_str));
        Err(match near.is_empty() {
            true => failure.hint(WorkspaceMessage::ChooseKind { names }),
            false => failure.hint(WorkspaceMessage::Nearest { names: near }),
        })
    }

    /// Adds a unit to the settings, and keeps them.
    pub(super) fn add_unit(
        &self,
        typed: &str,
        kind: &str,
        context: &Context,
    ) -> Result<UnitName, Failure> {
        let name = unit_name(typed)?;
        let note = Note {
            message: DoneMessage::UnitSubject {
                name: name.to_string(),
            }
            .say(context.language),
            trailers: Vec::new(),
            author: program_or(&self.store, context),
            typed_by: None,
            at: context.now,
        };
        self.store.writing(|writer| {
            // Another process may have added a unit since the settings were read.
            let settings = super::workspace::read_settings(self.store.root())?;
            refuse_clash(&name, &settings, self)?;
            let unit = Unit {
                name: name.clone(),
                kind: Some(kind.to_owned()),
            };
            let settings = settings
                .with_unit(&unit)
                .map_err(|fault| settings_failure(layout::SETTINGS, fault))?;
            let bytes = settings.source().as_bytes();
            writer.replace(layout::SETTINGS, bytes)?;
            let file = KeptFile {
                path: layout::SETTINGS,
                bytes,
            };
            writer.keep(&[file], &note)?;
            Ok::<(), Failure>(())
        })?;
        Ok(name)
    }
}

/// A name that is there, or that some machine would take for one that is.
fn refuse_clash(
    name: &UnitName,
    settings: &WorkspaceSettings,
    workspace: &Workspace,
) -> Result<(), Failure> {
    let refuse = |message| Failure::new(FailureKind::User, message);
    if settings.unit(name).is_some() {
        let name = name.to_string();
        let failure = refuse(WorkspaceMessage::UnitExists { name });
        return Err(failure.hint(WorkspaceMessage::ListUnits));
    }
    let units = workspace.units()?.into_iter();
    let known = units.chain(settings.units.iter().map(|unit| unit.name.clone()));
    let mut others = known.filter(|unit| unit != name);
    match others.find(|unit| unit.folded() == name.folded()) {
        Some(existing) => {
            let existing = existing.to_string();
            let failure = refuse(WorkspaceMessage::UnitClash {
                name: name.to_string(),
                existing: existing.clone(),
            });
            Err(failure.hint(WorkspaceMessage::UseUnit { name: existing }))
        }
        None => Ok(()),
    }
}
