//! What people said about a report, in machine output: `annals/reviewed/1`, what was written down.

use super::written;
use crate::view::ReviewedFacts;
use serde::Serialize;

#[derive(Serialize)]
struct ReviewedJson<'a> {
    schema: &'static str,
    report: String,
    stage: Option<&'a str>,
    entries: Vec<EntryJson>,
}

#[derive(Serialize)]
struct EntryJson {
    id: String,
    kind: &'static str,
}

/// What was written down.
pub(super) fn written_down(facts: &ReviewedFacts) -> String {
    let entries = facts.entries.iter().map(|id| EntryJson {
        id: id.to_string(),
        kind: id.kind.id(),
    });
    written(&ReviewedJson {
        schema: "annals/reviewed/1",
        report: facts.key.to_string(),
        stage: facts.stage.as_deref(),
        entries: entries.collect(),
    })
}
