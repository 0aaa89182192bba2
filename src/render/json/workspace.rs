//! What was kept and what there is, in machine output: `annals/init/1`, `annals/unit/1`,
//! `annals/save/1`, `annals/import/1`, `annals/restore/1`, `annals/log/1`.

use super::sign_offs::{self, EndedJson, EventJson};
use super::written;
use crate::series::{MachineSignature, Revision, SignatureState};
use crate::view::{
    BegunFacts, ImportFacts, KeptFacts, KeptView, LogEntry, LogView, RevisionFacts, UnitsView,
};
use serde::Serialize;

#[derive(Serialize)]
struct InitJson<'a> {
    schema: &'static str,
    folder: &'a str,
    made: &'a [String],
}

#[derive(Serialize)]
struct NewJson<'a> {
    schema: &'static str,
    path: &'a str,
    kind: &'a str,
    from: Option<u16>,
    missing_years: &'a [u16],
    unwritten_years: &'a [u16],
    about: u16,
    headings: usize,
    points: usize,
    years_rolled: usize,
    added_parts: usize,
    parts_left_out: usize,
    promises: usize,
    plan_questions: usize,
    problem_questions: usize,
    comment_questions: usize,
    figure_lines: usize,
    to_confirm: usize,
    dry_run: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<String>,
    #[serde(flatten)]
    saved: Option<SavedJson<'a>>,
}

#[derive(Serialize)]
struct UnitsJson<'a> {
    schema: &'static str,
    added: Option<&'a str>,
    units: Vec<UnitJson<'a>>,
}

#[derive(Serialize)]
struct UnitJson<'a> {
    name: &'a str,
    kind: Option<&'a str>,
}

#[derive(Serialize)]
struct SavedJson<'a> {
    report: String,
    /// Whether a revision was made; else the one that stands is told.
    saved: bool,
    revision: NumberedJson<'a>,
    /// The sign-offs that ended with it.
    voided: Vec<EndedJson<'a>>,
}

#[derive(Serialize)]
struct NumberedJson<'a> {
    number: usize,
    id: &'a str,
    stage: Option<&'a str>,
    message: &'a str,
}

#[derive(Serialize)]
struct SaveJson<'a> {
    schema: &'static str,
    #[serde(flatten)]
    saved: SavedJson<'a>,
}

#[derive(Serialize)]
struct ImportJson<'a> {
    schema: &'static str,
    reports: Vec<ImportedJson<'a>>,
}

#[derive(Serialize)]
struct ImportedJson<'a> {
    file: &'a str,
    encoding: &'a str,
    guessed: bool,
    #[serde(flatten)]
    saved: SavedJson<'a>,
}

#[derive(Serialize)]
struct RestoreJson<'a> {
    schema: &'static str,
    to: &'a str,
    #[serde(flatten)]
    saved: SavedJson<'a>,
    /// Edits that were kept first.
    kept: Option<NumberedJson<'a>>,
}

#[derive(Serialize)]
struct LogJson<'a> {
    schema: &'static str,
    report: String,
    unsaved: bool,
    /// Of the last so many it was not counted what they changed: `null`.
    uncounted: usize,
    /// So many older ones are left out.
    older: usize,
    revisions: Vec<LogEntryJson<'a>>,
    sign_offs: Vec<EventJson<'a>>,
    /// Of the last so many revisions after a sign-off it was not looked at what they were to it.
    unfollowed: usize,
}

#[derive(Serialize)]
struct LogEntryJson<'a> {
    #[serde(flatten)]
    revision: RevisionJson<'a>,
    inserted_chars: Option<usize>,
    deleted_chars: Option<usize>,
    sections: Option<&'a [String]>,
    /// `null` where nobody looked.
    signature: Option<SignatureJson<'a>>,
}

/// The signature of a machine; no sign-off.
#[derive(Serialize)]
pub(super) struct SignatureJson<'a> {
    state: &'static str,
    signer: Option<&'a str>,
}

/// A revision.
#[derive(Serialize)]
pub(super) struct RevisionJson<'a> {
    number: usize,
    id: &'a str,
    author: &'a str,
    at: String,
    stage: Option<&'a str>,
    message: &'a str,
}

pub(super) fn kept(view: &KeptView) -> String {
    match &view.facts {
        KeptFacts::Workspace { folder, made } => written(&InitJson {
            schema: "annals/init/1",
            folder,
            made,
        }),
        KeptFacts::Saved(saved) => written(&SaveJson {
            schema: "annals/save/1",
            saved: saved_json(saved),
        }),
        KeptFacts::Begun(begun) => written(&new_json(begun)),
        KeptFacts::Imported(files) => written(&ImportJson {
            schema: "annals/import/1",
            reports: files.iter().map(imported).collect(),
        }),
        KeptFacts::Restored { now, to, kept } => written(&RestoreJson {
            schema: "annals/restore/1",
            to,
            saved: saved_json(now),
            kept: kept.as_ref().map(numbered),
        }),
        KeptFacts::Settled(facts) => super::promises::settled(facts),
        KeptFacts::Reviewed(facts) => super::review::written_down(facts),
    }
}

fn new_json(begun: &BegunFacts) -> NewJson<'_> {
    let counts = begun.counts;
    NewJson {
        schema: "annals/new/1",
        path: &begun.path,
        kind: &begun.kind,
        from: begun.from.map(|year| year.0),
        missing_years: &begun.missing,
        unwritten_years: &begun.unwritten,
        about: begun.about.0,
        headings: counts.headings,
        points: counts.points,
        years_rolled: counts.years,
        added_parts: counts.added_parts,
        parts_left_out: counts.parts_left_out,
        promises: counts.plan_items + counts.problems,
        plan_questions: counts.plan_items,
        problem_questions: counts.problems,
        comment_questions: counts.comments,
        figure_lines: counts.figure_lines,
        to_confirm: counts.to_confirm,
        dry_run: begun.saved.is_none(),
        text: begun.text.as_deref(),
        // A revision says itself whose it is.
        report: begun.saved.is_none().then(|| begun.key.to_string()),
        saved: begun.saved.as_ref().map(saved_json),
    }
}

pub(super) fn units(view: &UnitsView) -> String {
    let units = view.units.iter().map(|(name, kind)| UnitJson {
        name: name.as_str(),
        kind: kind.as_deref(),
    });
    written(&UnitsJson {
        schema: "annals/unit/1",
        added: view.added.as_ref().map(crate::series::UnitName::as_str),
        units: units.collect(),
    })
}

pub(super) fn log(view: &LogView) -> String {
    let counted = view.entries.len() - view.uncounted;
    let revisions = view.entries.iter().enumerate();
    let revisions =
        revisions.map(|(place, one)| entry(one, (place < counted).then_some(&one.sections)));
    written(&LogJson {
        schema: "annals/log/1",
        report: view.key.to_string(),
        unsaved: view.is_unsaved,
        uncounted: view.uncounted,
        older: view.older,
        revisions: revisions.collect(),
        sign_offs: view.sign_offs.iter().map(sign_offs::event).collect(),
        unfollowed: view.unfollowed,
    })
}

fn entry<'a>(entry: &'a LogEntry, sections: Option<&'a Vec<String>>) -> LogEntryJson<'a> {
    LogEntryJson {
        revision: revision(&entry.revision),
        inserted_chars: entry.inserted_chars,
        deleted_chars: entry.deleted_chars,
        sections: sections.map(Vec::as_slice),
        signature: entry.signature.as_ref().map(signature),
    }
}

pub(super) fn signature(signature: &MachineSignature) -> SignatureJson<'_> {
    SignatureJson {
        state: match signature.state {
            SignatureState::Good => "good",
            SignatureState::Bad => "bad",
            SignatureState::Unknown => "unknown",
            SignatureState::None => "none",
        },
        signer: signature.signer.as_deref(),
    }
}

pub(super) fn revision(revision: &Revision) -> RevisionJson<'_> {
    RevisionJson {
        number: revision.ordinal,
        id: &revision.id.0,
        author: &revision.author,
        at: revision.at.rfc3339(),
        stage: revision.stage.as_ref().map(|stage| stage.label.as_str()),
        message: &revision.message,
    }
}

fn imported(file: &ImportFacts) -> ImportedJson<'_> {
    ImportedJson {
        file: &file.path,
        encoding: file.encoding,
        guessed: file.is_guessed,
        saved: saved_json(&file.saved),
    }
}

fn saved_json(saved: &RevisionFacts) -> SavedJson<'_> {
    SavedJson {
        report: saved.key.to_string(),
        saved: saved.is_new,
        revision: numbered(saved),
        voided: saved.voided.iter().map(sign_offs::ended).collect(),
    }
}

fn numbered(saved: &RevisionFacts) -> NumberedJson<'_> {
    NumberedJson {
        number: saved.ordinal,
        id: &saved.revision.0,
        stage: saved.stage.as_deref(),
        message: &saved.message,
    }
}
