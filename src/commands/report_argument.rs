//! Which report, and in which state: what a user typed for it, or where the user stands.

use super::Context;
use super::workspace::{LISTED, Workspace};
use crate::failure::{Failure, FailureKind};
use crate::messages::workspace::{FileMessage, WorkspaceMessage};
use crate::series::{KeyFault, ReportKey};

/// A report that is there, and the state of it that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedReport {
    /// Which report.
    pub key: ReportKey,
    /// `r3`, a stage, a date, …: what stood after the `@`.
    pub state: Option<String>,
}

impl Workspace {
    /// The report that an argument names: `unit/year`, `unit/year@STATE`, `@STATE`, a unit with one
    /// report, or the report's own file or folder. Without an argument, the obvious one: that of
    /// the folder the user stands in, or the only one there is.
    pub fn asked_report(
        &self,
        argument: Option<&str>,
        context: &Context,
    ) -> Result<AskedReport, Failure> {
        if let Some(argument) = argument {
            refuse_blank(argument)?;
        }
        let (name, state) = match argument {
            Some(argument) => split_state(argument),
            None => ("", None),
        };
        let key = match name.trim() {
            "" => self.obvious_report(context)?,
            name => match self.report_of_path(name, context) {
                Some(key) => key,
                None => self.named_report(name, context)?,
            },
        };
        Ok(AskedReport { key, state })
    }

    /// The same for a command that works on the report as it is, and takes no state of it.
    pub(super) fn asked_key(
        &self,
        argument: Option<&str>,
        context: &Context,
    ) -> Result<ReportKey, Failure> {
        let asked = self.asked_report(argument, context)?;
        if asked.state.is_none() {
            return Ok(asked.key);
        }
        let text = argument.unwrap_or_default().to_owned();
        let example = Some(asked.key.to_string());
        let failure = Failure::new(FailureKind::Usage, WorkspaceMessage::ReportForm { text });
        Err(failure.hint(WorkspaceMessage::NameReport { example }))
    }

    fn named_report(&self, name: &str, context: &Context) -> Result<ReportKey, Failure> {
        match ReportKey::parse(name) {
            Ok(key) => self.find_report(&key),
            Err(KeyFault::Unit(fault)) => {
                let name = name.to_owned();
                let message = WorkspaceMessage::UnitNameRefused { name, fault };
                Err(Failure::new(FailureKind::Usage, message)
                    .hint(WorkspaceMessage::ChooseOtherName))
            }
            Err(KeyFault::Form | KeyFault::Year) => self.only_report_of(name, context),
        }
    }

    /// The report of a unit that has only one.
    fn only_report_of(&self, name: &str, context: &Context) -> Result<ReportKey, Failure> {
        let reports = self.store.reports()?;
        let Ok(unit) = self.find_unit(name) else {
            if context.folder.join(name).is_dir() {
                let path = name.to_owned();
                let folder = Failure::new(FailureKind::User, FileMessage::Folder { path });
                return Err(folder.hint(FileMessage::NameFileInside));
            }
            let text = name.to_owned();
            let example = reports.first().map(ToString::to_string);
            let message = WorkspaceMessage::ReportForm { text };
            return Err(Failure::new(FailureKind::Usage, message)
                .hint(WorkspaceMessage::NameReport { example }));
        };
        let of_unit: Vec<ReportKey> = reports.into_iter().filter(|key| key.unit == unit).collect();
        choose(&of_unit)
    }

    fn obvious_report(&self, context: &Context) -> Result<ReportKey, Failure> {
        let reports: Vec<ReportKey> = self.store.reports()?.into_iter().collect();
        let folder = context.folder.canonicalize().ok();
        let inside = folder.and_then(|folder| self.store.inside(&folder));
        let (unit, year) = self.store.layout().place_of(&inside.unwrap_or_default());
        let here: Vec<ReportKey> = reports
            .iter()
            .filter(|key| unit.as_ref().is_none_or(|unit| key.unit == *unit))
            .filter(|key| year.is_none_or(|year| key.year == year))
            .cloned()
            .collect();
        match here.is_empty() {
            true => choose(&reports),
            false => choose(&here),
        }
    }

    /// The report whose file or folder this path is.
    fn report_of_path(&self, path: &str, context: &Context) -> Option<ReportKey> {
        let path = context.folder.join(path).canonicalize().ok()?;
        let inside = self.store.inside(&path)?;
        if path.is_file() {
            return self.store.layout().report_at(&inside);
        }
        let (unit, year) = self.store.layout().place_of(&inside);
        let key = ReportKey {
            unit: unit?,
            year: year?,
        };
        self.find_report(&key).ok()
    }
}

/// An empty word, as a variable of a shell that is not set leaves it, names no report.
pub(super) fn refuse_blank(argument: &str) -> Result<(), Failure> {
    if !argument.trim().is_empty() {
        return Ok(());
    }
    let text = argument.to_owned();
    let failure = Failure::new(FailureKind::Usage, WorkspaceMessage::ReportForm { text });
    Err(failure.hint(WorkspaceMessage::NameReport { example: None }))
}

/// The report and the state of `unit/year@STATE`; a name of a unit may hold an `@` itself.
pub(super) fn split_state(argument: &str) -> (&str, Option<String>) {
    let after_report = argument.match_indices('@').find(|(at, _)| {
        let before = &argument[..*at];
        before.is_empty() || ReportKey::parse(before).is_ok()
    });
    let last = argument.rsplit(['/', '\\', '\u{ff0f}']).next();
    let in_last = last.is_some_and(|last| last.contains('@'));
    let at = match after_report {
        Some((at, _)) => Some(at),
        None => argument.rfind('@').filter(|_| in_last),
    };
    match at {
        Some(at) => (&argument[..at], Some(argument[at + 1..].trim().to_owned())),
        None => (argument, None),
    }
}

fn choose(reports: &[ReportKey]) -> Result<ReportKey, Failure> {
    match reports {
        [only] => Ok(only.clone()),
        [] => Err(Failure::new(FailureKind::User, WorkspaceMessage::NoReports)
            .hint(WorkspaceMessage::NameReport { example: None })),
        several => {
            let newest = several.iter().rev().take(LISTED);
            let names = newest.map(ToString::to_string).collect();
            let failure = Failure::new(FailureKind::Usage, WorkspaceMessage::WhichReport);
            Err(failure.hint(WorkspaceMessage::ThereIs { names }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::split_state;

    #[test]
    fn a_state_stands_after_the_year() {
        for (argument, report, state) in [
            ("区图书馆/2023", "区图书馆/2023", None),
            ("区图书馆/2023@r3", "区图书馆/2023", Some("r3")),
            ("a@b/2023@HEAD~2", "a@b/2023", Some("HEAD~2")),
            (
                "区图书馆/2023@feature/x",
                "区图书馆/2023",
                Some("feature/x"),
            ),
            ("@初稿", "", Some("初稿")),
            ("a@b/2023", "a@b/2023", None),
        ] {
            let state = state.map(str::to_owned);
            assert_eq!(split_state(argument), (report, state), "{argument}");
        }
    }
}
