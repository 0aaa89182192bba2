//! `annals/opinions/1`: the table of opinions.

use super::written;
use crate::render::opinion_rows;
use crate::review::Verdict;
use crate::view::{OpinionRow, OpinionVerdict, OpinionsView};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct OpinionsJson<'a> {
    schema: &'static str,
    report: String,
    /// The stage of the round that it is of; null where it is of all rounds.
    stage: Option<&'a str>,
    totals: BTreeMap<&'static str, usize>,
    rows: Vec<OpinionJson<'a>>,
}

#[derive(Serialize)]
struct OpinionJson<'a> {
    number: usize,
    /// Null of a reply without a comment.
    comment: Option<&'a str>,
    from: &'a str,
    via: Option<&'a str>,
    section: &'a [String],
    on: Option<&'a str>,
    text: Option<&'a str>,
    /// `open`, `disputed`, or the verdict; null of a reply without a comment.
    state: Option<&'static str>,
    why: Option<&'a str>,
}

pub(super) fn write(view: &OpinionsView) -> String {
    let counted = opinion_rows::totals(view);
    let mut totals = BTreeMap::from([
        ("comments", counted.comments.all()),
        ("open", counted.comments.open),
        ("disputed", counted.comments.disputed),
        ("no_comment", counted.without),
    ]);
    totals.extend(Verdict::ALL.map(|verdict| (verdict.id(), counted.comments.of(verdict))));
    let rows = view.rows.iter().enumerate();
    written(&OpinionsJson {
        schema: "annals/opinions/1",
        report: view.key.to_string(),
        stage: view.stage.as_deref(),
        totals,
        rows: rows.map(|(place, row)| opinion(place, row)).collect(),
    })
}

fn opinion(place: usize, row: &OpinionRow) -> OpinionJson<'_> {
    OpinionJson {
        number: place + 1,
        comment: row.called.as_deref(),
        from: &row.from,
        via: row.via.as_deref(),
        section: &row.section,
        on: row.on.as_deref(),
        text: row.text.as_deref(),
        state: row.text.as_ref().map(|_| match row.verdict {
            OpinionVerdict::Open => "open",
            OpinionVerdict::Disputed => "disputed",
            OpinionVerdict::Answered(verdict) => verdict.id(),
        }),
        why: row.why.as_deref(),
    }
}
