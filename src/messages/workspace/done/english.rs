//! The words on what was done in English.

use super::{DoneMessage as M, SectionCounts, SubjectChange};
use crate::messages::phrases::{count, typed};

pub(super) fn say(message: &M) -> String {
    match message {
        M::WorkspaceMade { folder } => format!("made a workspace: {folder}"),
        M::WorkspaceThere { folder } => {
            format!("`{folder}` is a workspace already; nothing was changed")
        }
        M::KeptWithin { folder } => format!("it lies in `{folder}` and is kept with what is there"),
        M::FilesMade { paths } => format!("new files: {}", paths.join(", ")),
        M::NextUnit { kind } => format!(
            "next, add a unit: annals unit add NAME --kind {}",
            typed(kind)
        ),
        M::UnitAdded { name, kind } => format!("added the unit `{name}`; kind of report: {kind}"),
        M::NextReport { unit, year } => {
            format!("next, begin its report: annals new {} {year}", typed(unit))
        }
        M::NoUnits => {
            "there are no units yet; add one: annals unit add NAME --kind KIND".to_owned()
        }
        M::Saved {
            key,
            ordinal,
            stage,
            message,
        } => {
            let subject = format!("{key} r{ordinal}{}", staged(stage.as_deref()));
            match message.strip_prefix(&subject) {
                Some(change) => format!("saved {subject}{change}"),
                None => format!("saved {subject}: {message}"),
            }
        }
        M::NothingChanged { key, label } => {
            format!("nothing changed in {key} since {label}")
        }
        M::NameRemembered { name } => format!("later saves in this workspace go by `{name}`"),
        M::MadeUtf8 { path, encoding } => format!("`{path}` was in {encoding} and is UTF-8 now"),
        M::Restored {
            key,
            label,
            ordinal,
        } => format!("{key} is again as in {label}, saved as r{ordinal}"),
        M::KeptFirst { key, ordinal } => format!(
            "the edits that were not saved are kept as r{ordinal}; to get them back: annals restore {} --to r{ordinal}",
            typed(&key.to_string())
        ),
        M::ShowsLastSaved { key, label } => format!(
            "the file of {key} is gone; this is its last saved text, {label}; to get it back: annals restore {} --to last",
            typed(&key.to_string())
        ),
        M::TakenBack { key, label } => {
            format!("the file of {key} has the text of {label} again; there is no new revision")
        }
        M::RestoredAlready { key, label } => format!("{key} is as in {label} already"),
        M::Imported {
            path,
            key,
            ordinal,
            chars,
            encoding,
        } => format!(
            "imported `{path}` as {key} r{ordinal} ({}, {encoding})",
            count(*chars, "character", "characters")
        ),
        M::ImportedAlready { path, key } => format!("{key} has the text of `{path}` already"),
        M::Guessed { path, key } => format!(
            "`{path}` looks like {key}; if it is not, import it again with --unit and --year"
        ),
        M::Importing => "importing".to_owned(),
        M::WaitingForOthers => "somebody else is saving; waiting for the turn...".to_owned(),
        M::CheckingSignatures => "checking machine signatures".to_owned(),
        M::ReadingHistory => "reading the revisions".to_owned(),
        M::RevisionsUncounted { revisions, key } => format!(
            "What the {} changed was not counted; to count all: annals log {} --count",
            count(*revisions, "oldest revision", "oldest revisions"),
            typed(&key.to_string())
        ),
        M::RevisionsOlder { revisions, key } => format!(
            "{} not listed; to list all: annals log {}",
            count(*revisions, "older revision is", "older revisions are"),
            typed(&key.to_string())
        ),

        M::Subject {
            key,
            ordinal,
            stage,
            change,
        } => format!(
            "{key} r{ordinal}{}: {}",
            staged(stage.as_deref()),
            changed(*change)
        ),
        M::RestoredSubject {
            key,
            ordinal,
            label,
        } => format!("{key} r{ordinal}: restored to {label}"),
        M::KeptFirstSubject { key, ordinal } => {
            format!("{key} r{ordinal}: keep the edits that were not saved")
        }
        M::InitSubject => "Make the workspace".to_owned(),
        M::UnitSubject { name } => format!("Add the unit {name}"),
    }
}

fn staged(stage: Option<&str>) -> String {
    stage.map_or_else(String::new, |stage| format!(" {stage}"))
}

fn changed(change: SubjectChange) -> String {
    match change {
        SubjectChange::First { chars } => {
            format!("first save, {}", count(chars, "character", "characters"))
        }
        SubjectChange::FrontMatter => "text unchanged".to_owned(),
        SubjectChange::Sections(counts) => sections(counts),
        SubjectChange::Chars { inserted, deleted } => {
            format!("{inserted} characters in, {deleted} out")
        }
    }
}

fn sections(counts: SectionCounts) -> String {
    let parts = [
        ("edited", counts.edited),
        ("added", counts.added),
        ("removed", counts.removed),
        ("moved", counts.moved),
        ("split", counts.split),
        ("merged", counts.merged),
    ];
    let said: Vec<String> = parts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(what, number)| format!("{} {what}", count(*number, "section", "sections")))
        .collect();
    said.join(", ")
}
