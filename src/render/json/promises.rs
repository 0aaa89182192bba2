//! `annals/promises/1`: what last year promised, and where this year answers it;
//! `annals/settle/1`: what a person decided of one promise.

use super::between_years::{PromiseJson, SettledJson};
use super::sections::SideJson;
use super::written;
use crate::view::{PromisesView, SettledFacts, Untold};
use crate::years::promises::{PromiseStatus, PromiseTotals};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct PromisesJson<'a> {
    schema: &'static str,
    unit: Option<String>,
    before: SideJson<'a>,
    after: SideJson<'a>,
    /// Why nothing is told: `two_languages`, `nothing_written`; null where it is.
    untold: Option<&'static str>,
    /// How many promises have each status; all statuses are there.
    totals: BTreeMap<&'static str, usize>,
    promises: Vec<PromiseJson<'a>>,
    /// Decisions on words that last year's report no longer has.
    lost: Vec<LostJson<'a>>,
}

#[derive(Serialize)]
struct LostJson<'a> {
    text: &'a str,
    #[serde(flatten)]
    settled: SettledJson<'a>,
}

#[derive(Serialize)]
struct SettleJson<'a> {
    schema: &'static str,
    report: String,
    id: String,
    text: &'a str,
    #[serde(flatten)]
    settled: SettledJson<'a>,
    /// The step of the history that holds it; null where the same stood there already.
    revision: Option<&'a str>,
}

pub(super) fn write(view: &PromisesView) -> String {
    let years = &view.years;
    let promises = &years.years.promises;
    let told: BTreeMap<PromiseStatus, usize> = PromiseTotals::of(promises).told().collect();
    let totals = PromiseStatus::ALL.map(|status| {
        let count = told.get(&status).copied().unwrap_or(0);
        (status.id(), count)
    });
    let this_year = &years.years.comparison.after;
    let lost = view.lost.iter().map(|settled| LostJson {
        text: &settled.text,
        settled: SettledJson::new(settled),
    });
    written(&PromisesJson {
        schema: "annals/promises/1",
        unit: years.unit.as_ref().map(ToString::to_string),
        before: SideJson::new(&years.before),
        after: SideJson::new(&years.after),
        untold: view.untold.map(Untold::id),
        totals: totals.into_iter().collect(),
        promises: promises
            .iter()
            .map(|promise| PromiseJson::new(promise, this_year))
            .collect(),
        lost: lost.collect(),
    })
}

/// What was decided of one promise.
pub(super) fn settled(facts: &SettledFacts) -> String {
    written(&SettleJson {
        schema: "annals/settle/1",
        report: facts.key.to_string(),
        id: format!("P{}", facts.id.0),
        text: &facts.settled.text,
        settled: SettledJson::new(&facts.settled),
        revision: facts.revision.as_ref().map(|revision| revision.0.as_str()),
    })
}
