//! The workspace that the user stands in: its settings, its units, its reports.

use super::Context;
use super::nearest::nearest;
use super::refusals::settings_failure;
use crate::exchange;
use crate::failure::{Failure, FailureKind};
use crate::messages::workspace::{DoneMessage, FileMessage, WorkspaceMessage};
use crate::series::{ReportKey, UnitName, Year};
use crate::settings::WorkspaceSettings;
use crate::store::{Layout, Store, find_root, layout};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many names a hint lists at most.
pub(super) const LISTED: usize = 8;

/// A workspace (工作区), opened.
#[derive(Debug)]
pub struct Workspace {
    /// What is kept.
    pub store: Store,
    /// `annals.toml`.
    pub settings: WorkspaceSettings,
}

impl Context {
    /// The workspace in which the user stands.
    pub fn workspace(&self) -> Result<Workspace, Failure> {
        match find_root(&self.folder) {
            Some(root) => {
                let mut workspace = Workspace::open(&root)?;
                let progress = self.progress.clone();
                let notice = move || progress.tell(DoneMessage::WaitingForOthers);
                workspace.store.on_waiting(Arc::new(notice));
                Ok(workspace)
            }
            None => Err(Failure::new(
                FailureKind::User,
                WorkspaceMessage::NoWorkspace {
                    folder: self.folder.display().to_string(),
                },
            )
            .hint(WorkspaceMessage::MakeWorkspace)),
        }
    }

    /// True where the user stands in a workspace.
    pub(super) fn is_in_workspace(&self) -> bool {
        find_root(&self.folder).is_some()
    }
}

impl Workspace {
    /// Opens the workspace at this root.
    pub(super) fn open(root: &Path) -> Result<Self, Failure> {
        let settings = read_settings(root)?;
        let Some(layout) = Layout::new(&settings.layout) else {
            return Err(settings_failure(layout::SETTINGS, settings.layout_fault()));
        };
        let store = Store::open(root, layout)?;
        Ok(Self { store, settings })
    }

    /// Where the kinds of report lie.
    pub fn kinds_folder(&self) -> PathBuf {
        self.store.root().join(layout::KINDS)
    }

    /// The names of all units: those of the settings first, then any other that has reports.
    pub fn units(&self) -> Result<Vec<UnitName>, Failure> {
        let mut units: Vec<UnitName> = self
            .settings
            .units
            .iter()
            .map(|unit| unit.name.clone())
            .collect();
        let with_reports: BTreeSet<UnitName> = self
            .store
            .reports()?
            .into_iter()
            .map(|key| key.unit)
            .collect();
        for unit in with_reports {
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
        Ok(units)
    }

    /// The unit that a typed name means; letter case and width do not matter.
    pub fn find_unit(&self, typed: &str) -> Result<UnitName, Failure> {
        let name = unit_name(typed)?;
        let units = self.units()?;
        let known = units
            .iter()
            .find(|unit| **unit == name)
            .or_else(|| units.iter().find(|unit| unit.folded() == name.folded()));
        match known {
            Some(unit) => Ok(unit.clone()),
            None => Err(no_such_unit(&name, &units)),
        }
    }

    /// The report that a key means; it is saved, or lies in the working files.
    pub fn find_report(&self, key: &ReportKey) -> Result<ReportKey, Failure> {
        let key = ReportKey {
            unit: self.find_unit(key.unit.as_str())?,
            year: key.year,
        };
        let reports = self.store.reports()?;
        match reports.contains(&key) {
            true => Ok(key),
            false => Err(no_such_report(&key, &reports)),
        }
    }

    /// A path of the workspace as messages show it.
    pub(super) fn shown(&self, key: &ReportKey) -> String {
        self.store.layout().report(key)
    }
}

/// A name that a unit can have.
pub(super) fn unit_name(typed: &str) -> Result<UnitName, Failure> {
    UnitName::new(typed).map_err(|fault| {
        let name = typed.to_owned();
        let message = WorkspaceMessage::UnitNameRefused { name, fault };
        Failure::new(FailureKind::Usage, message).hint(WorkspaceMessage::ChooseOtherName)
    })
}

/// A year of four digits.
pub(super) fn year(typed: &str) -> Result<Year, Failure> {
    Year::parse(typed).ok_or_else(|| {
        let text = typed.to_owned();
        Failure::new(FailureKind::Usage, WorkspaceMessage::YearRefused { text })
            .hint(WorkspaceMessage::WriteFullYear)
    })
}

pub(super) fn read_settings(root: &Path) -> Result<WorkspaceSettings, Failure> {
    let path = root.join(layout::SETTINGS);
    let bytes = std::fs::read(&path).map_err(|error| {
        let path = path.display().to_string();
        let reason = (&error).into();
        Failure::new(FailureKind::User, FileMessage::Unreadable { path, reason })
            .hint(FileMessage::AskForRight)
            .caused_by(&error)
    })?;
    let text = match bytes.is_empty() {
        true => String::new(),
        false => exchange::read_bytes(&bytes, Path::new(layout::SETTINGS))?.text,
    };
    WorkspaceSettings::read(&text).map_err(|fault| settings_failure(layout::SETTINGS, fault))
}

fn no_such_unit(name: &UnitName, units: &[UnitName]) -> Failure {
    let message = WorkspaceMessage::NoSuchUnit {
        name: name.to_string(),
    };
    let failure = Failure::new(FailureKind::User, message);
    if units.is_empty() {
        return failure.hint(WorkspaceMessage::AddUnit { name: None });
    }
    let near = nearest(name.as_str(), units.iter().map(UnitName::as_str));
    let names = units.iter().take(LISTED).map(UnitName::to_string).collect();
    let failure = match near.is_empty() {
        true => failure.hint(WorkspaceMessage::ThereIs { names }),
        false => failure.hint(WorkspaceMessage::Nearest { names: near }),
    };
    let name = Some(name.to_string());
    failure.hint(WorkspaceMessage::AddUnit { name })
}

fn no_such_report(key: &ReportKey, reports: &BTreeSet<ReportKey>) -> Failure {
    let message = WorkspaceMessage::NoSuchReport { key: key.clone() };
    let mut of_unit: Vec<&ReportKey> = reports
        .iter()
        .filter(|report| report.unit == key.unit)
        .collect();
    of_unit.sort_by_key(|report| report.year.0.abs_diff(key.year.0));
    let names: Vec<String> = of_unit.iter().take(3).map(ToString::to_string).collect();
    let failure = Failure::new(FailureKind::User, message);
    let failure = match names.is_empty() {
        true => failure,
        false => failure.hint(WorkspaceMessage::ThereIs { names }),
    };
    failure.hint(WorkspaceMessage::BeginReport { key: key.clone() })
}
