//! `log`: the revisions of a report, with what each changed.

use super::changes::length;
use super::saving::never_saved;
use super::sign_offs::Range;
use super::signatures::{CHECKED, SignaturesAsked};
use super::steps::{Counts, Steps};
use super::{Context, Workspace, section_log};
use crate::failure::Failure;
use crate::messages::workspace::DoneMessage;
use crate::series::ReportKey;
use crate::store::PastText;
use crate::view::{LogEntry, LogView, Outcome, View};
use std::num::NonZeroUsize;

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
    /// Only the newest N revisions
    #[arg(long, value_name = "N", conflicts_with = "section")]
    last: Option<NonZeroUsize>,
    /// What every revision changed, and what it was to sign-offs, however many there are
    #[arg(long, conflicts_with = "section")]
    count: bool,
}

/// A history of so many revisions is counted whole: more than any report has that people wrote by
/// hand, and one of 64 KB is counted within two seconds.
const COUNTED_WHOLE: usize = 200;

/// Of a longer history the newest are counted, as many as a screen or two hold, within the time
/// that git takes to list it all.
const COUNTED_NEWEST: usize = 20;

/// Carries out `log`.
pub fn run(args: &LogArgs, context: &Context) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let key = workspace.asked_key(args.report.as_deref(), context)?;
    if let Some(words) = &args.section {
        return section_log::run(&workspace, &key, words, context);
    }
    let past = workspace.history(&key)?;
    let last = past.last().ok_or_else(|| never_saved(&key))?;
    let working = workspace.store.working(&key)?;
    let saved = workspace.store.text_of(last)?;
    let is_unsaved = working.is_some_and(|working| working != saved);
    let shown = args
        .last
        .map_or(past.len(), |last| last.get().min(past.len()));
    let counted = match args.count || args.last.is_some() || past.len() <= COUNTED_WHOLE {
        true => shown,
        false => COUNTED_NEWEST,
    };
    let mut entries = entries(
        &workspace,
        &key,
        &past[past.len() - shown..],
        counted,
        context,
    );
    // What cannot be read is said by the report's own page; its revisions are there all the same.
    let review = workspace.readable_review(&key).unwrap_or_default();
    let followed = counted;
    let turns =
        workspace.sign_off_turns(&key, &review, &past, Range { shown, followed }, context)?;
    let asked = match args.signatures {
        true => SignaturesAsked::All,
        false => SignaturesAsked::Newest,
    };
    let has_more = workspace.check_signatures(&mut entries, asked, context)?;
    Ok(Outcome::done(View::Log(LogView {
        sign_offs: turns.events,
        unfollowed: turns.unfollowed,
        older: past.len() - shown,
        uncounted: shown - counted,
        key,
        entries,
        is_unsaved,
        signatures_checked: has_more.then_some(CHECKED),
    })))
}

/// The newest first, with what the first so many changed. A text that cannot be read counts
/// nothing.
fn entries(
    workspace: &Workspace,
    key: &ReportKey,
    past: &[PastText],
    counted: usize,
    context: &Context,
) -> Vec<LogEntry> {
    let text_of = |past: &PastText| workspace.draft_of(key, past).ok().map(|draft| draft.text);
    let work = context.progress.begin(DoneMessage::ReadingHistory, counted);
    let mut steps = Steps::new(context);
    let mut entries = Vec::with_capacity(past.len());
    let mut newer = past.last().and_then(text_of);
    for (place, revision) in past.iter().enumerate().rev() {
        let mut entry = LogEntry {
            revision: revision.revision.clone(),
            inserted_chars: None,
            deleted_chars: None,
            sections: Vec::new(),
            signature: None,
        };
        if entries.len() < counted {
            let older = place.checked_sub(1).map(|older| &past[older]);
            newer = count(&mut entry, newer, older.map(text_of), &mut steps, context);
            work.step();
        }
        entries.push(entry);
    }
    entries
}

/// Notes what a revision changed, from its text and that of the one before (`None` for the first);
/// gives back the latter.
fn count(
    entry: &mut LogEntry,
    text: Option<String>,
    older: Option<Option<String>>,
    steps: &mut Steps<'_>,
    context: &Context,
) -> Option<String> {
    let counts = match (&text, &older) {
        (Some(first), None) => Some(Counts {
            inserted_chars: length(first, context),
            ..Counts::default()
        }),
        (Some(after), Some(Some(before))) => Some(steps.between(before, after)),
        _ => None,
    };
    if let Some(counts) = counts {
        entry.inserted_chars = Some(counts.inserted_chars);
        entry.deleted_chars = Some(counts.deleted_chars);
        entry.sections = counts.sections;
    }
    older.flatten()
}
