//! `log`: the revisions of a report, with what each changed.

use super::changes::{between, length, touched};
use super::signatures::{CHECKED, SignaturesAsked};
use super::{Context, Workspace, section_log};
use crate::failure::{Failure, FailureKind};
use crate::messages::workspace::{DoneMessage, WorkspaceMessage};
use crate::series::ReportKey;
use crate::store::PastText;
use crate::view::{LogEntry, LogView, Outcome, View};

/// Show the revisions of a report: who, when, and what changed
#[derive(Debug, clap::Args)]
pub struct LogArgs {
    /// Which report (unit/year); without it, the obvious one
    #[arg(value_name = "REPORT")]
    report: Option<String>,
    /// One section alone, through renames and moves, and back through the years: its number path (2.1) or words of its
    /// title
    #[arg(long, value_name = "SECTION")]
    section: Option<String>,
    /// Check the machine signatures of all revisions, not only of the newest
    #[arg(long, conflicts_with = "section")]
    signatures: bool,
}

/// Carries out `log`.
pub fn run(args: &LogArgs, context: &Context) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let key = workspace.asked_key(args.report.as_deref(), context)?;
    if let Some(words) = &args.section {
        return section_log::run(&workspace, &key, words, context);
    }
    let past = workspace.history(&key)?;
    let Some(last) = past.last() else {
        let message = WorkspaceMessage::NeverSaved { key: key.clone() };
        return Err(
            Failure::new(FailureKind::User, message).hint(WorkspaceMessage::SaveFirst { key })
        );
    };
    let working = workspace.store.working(&key)?;
    let saved = workspace.store.text_of(last)?;
    let is_unsaved = working.is_some_and(|working| working != saved);
    let mut entries = entries(&workspace, &key, &past, context)?;
    let asked = match args.signatures {
        true => SignaturesAsked::All,
        false => SignaturesAsked::Newest,
    };
    let has_more = workspace.check_signatures(&mut entries, asked, context)?;
    Ok(Outcome::done(View::Log(LogView {
        key,
        entries,
        is_unsaved,
        signatures_checked: has_more.then_some(CHECKED),
    })))
}

/// The newest first. A text that cannot be read counts nothing.
fn entries(
    workspace: &Workspace,
    key: &ReportKey,
    past: &[PastText],
    context: &Context,
) -> Result<Vec<LogEntry>, Failure> {
    let work = context
        .progress
        .begin(DoneMessage::ReadingHistory, past.len());
    let mut before: Option<String> = None;
    let mut entries = Vec::new();
    for (place, revision) in past.iter().enumerate() {
        let text = workspace
            .draft_of(key, revision)
            .ok()
            .map(|draft| draft.text);
        let mut entry = LogEntry {
            revision: revision.revision.clone(),
            inserted_chars: None,
            deleted_chars: None,
            sections: Vec::new(),
            signature: None,
        };
        match (&before, &text) {
            (Some(before), Some(after)) => {
                let comparison = between(before, after, context);
                entry.inserted_chars = Some(comparison.tally.inserted_chars);
                entry.deleted_chars = Some(comparison.tally.deleted_chars);
                entry.sections = touched(&comparison);
            }
            (None, Some(first)) if place == 0 => {
                entry.inserted_chars = Some(length(first, context));
                entry.deleted_chars = Some(0);
            }
            _ => {}
        }
        before = text;
        entries.push(entry);
        work.step();
    }
    entries.reverse();
    Ok(entries)
}
