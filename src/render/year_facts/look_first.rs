//! Where to look first: what is there, where, and the call that shows it.

use super::{Facts, finding, finding_place, place};
use crate::messages::phrases;
use crate::messages::years::{StaleWords, WhichYear, YearsMessage as Says};
use crate::render::excerpt::shortened;
use crate::render::number_path::{long_name, typed};
use crate::render::whereabouts::Place;
use crate::view::Detail;
use crate::years::leading::{FirstLook, LookFirst, look_first};
use crate::years::stale::StalePlace;
use crate::years::thresholds::LeadingThresholds;

/// Columns of a promise in a sentence.
const PROMISE: usize = 48;

/// Something to look at first.
pub(in crate::render) struct Look {
    /// What, and where.
    pub(in crate::render) said: Says,
    /// Where a page leads to.
    pub(in crate::render) place: Option<Place>,
    /// What to type to see it.
    pub(in crate::render) call: Option<Says>,
}

/// What to look at first: all there is where all is asked for.
pub(in crate::render) fn first(facts: &Facts<'_>) -> LookFirst {
    let most = match facts.view.shown.detail {
        Detail::Folded => LeadingThresholds::STANDARD.places,
        Detail::All => usize::MAX,
    };
    look_first(facts.years(), most)
}

/// What to look at first, ready to be told.
pub(in crate::render) fn looks(facts: &Facts<'_>) -> Vec<Look> {
    let looks = first(facts).places.into_iter();
    looks.filter_map(|look| of(&look, facts)).collect()
}

/// How many places there are beside those; `None` of none.
pub(in crate::render) fn other_looks(facts: &Facts<'_>) -> Option<Says> {
    let count = first(facts).others;
    (count > 0).then_some(Says::OtherLooks { count })
}

fn of(look: &FirstLook, facts: &Facts<'_>) -> Option<Look> {
    let years = facts.years();
    match look {
        FirstLook::Stale => stale(facts),
        FirstLook::Redated(pair) => redated(*pair, facts),
        FirstLook::Finding(index) => {
            let found = &years.figures.findings[*index];
            let (section, place) = finding_place(found);
            Some(Look {
                said: finding(found, facts),
                place: Some(place),
                call: show(section, facts),
            })
        }
        FirstLook::Missing(index) => {
            let promise = &years.promises[*index];
            let section = facts.section_last_year(promise.line)?;
            Some(Look {
                said: Says::Unanswered {
                    text: shortened(&promise.text, PROMISE),
                    spot: facts.spot(WhichYear::Last, section, promise.line),
                },
                place: Some(place(WhichYear::Last, section)),
                call: facts.report().map(|report| Says::SeePromises { report }),
            })
        }
    }
}

fn stale(facts: &Facts<'_>) -> Option<Look> {
    let places = &facts.years().stale;
    let most = LeadingThresholds::STANDARD.stale;
    let first = places.first()?;
    let shown = places.iter().take(most);
    Some(Look {
        said: Says::Stale {
            places: shown.map(|stale| stale_words(stale, facts)).collect(),
            others: places.len().saturating_sub(most),
        },
        place: Some(place(WhichYear::This, first.section)),
        call: show(first.section, facts),
    })
}

fn redated(pair: usize, facts: &Facts<'_>) -> Option<Look> {
    let years = facts.years();
    let section = *years.comparison.sections[pair].after.first()?;
    let carried = years.carried.get(pair)?.as_ref()?.repeated;
    Some(Look {
        said: Says::Redated {
            name: long_name(&years.comparison.after, section, facts.language),
            percent: (carried * 100.0 + 1e-6).floor() as usize,
        },
        place: Some(place(WhichYear::This, section)),
        call: beside(section, facts),
    })
}

/// A place that last year left, in words.
pub(in crate::render) fn stale_words(stale: &StalePlace, facts: &Facts<'_>) -> StaleWords {
    StaleWords {
        text: stale.text.clone(),
        spot: facts.spot(WhichYear::This, stale.section, stale.line),
        instead: stale.instead.clone(),
    }
}

/// Where a page leads to from it.
pub(in crate::render) fn stale_place(stale: &StalePlace) -> Place {
    place(WhichYear::This, stale.section)
}

/// The call that shows a section of this year's report.
fn show(section: usize, facts: &Facts<'_>) -> Option<Says> {
    Some(Says::SeeShown {
        report: phrases::typed(&facts.view.called[1]),
        section: typed(&facts.years().comparison.after, section)?,
    })
}

/// The call that shows it beside last year's.
fn beside(section: usize, facts: &Facts<'_>) -> Option<Says> {
    Some(Says::SeeBeside {
        reports: facts.reports(),
        section: typed(&facts.years().comparison.after, section)?,
    })
}
