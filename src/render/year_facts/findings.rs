//! Figures that do not agree, in one sentence each that states both with their places.

use super::change::signed;
use super::{Facts, place};
use crate::messages::years::{Told, WhichYear, YearsMessage as Says};
use crate::render::whereabouts::Place;
use crate::years::figures::{Figure, FigureFinding, FigurePeriod};

/// The sentence.
pub(in crate::render) fn finding(finding: &FigureFinding, facts: &Facts<'_>) -> Says {
    let told = |report: WhichYear, figure: &Figure| Told {
        words: figure.text.clone(),
        hedge: figure.hedge.filter(|_| !figure.is_hedge_in_text),
        spot: facts.spot_of(report, figure),
    };
    match finding {
        FigureFinding::Conflict {
            name,
            first,
            second,
        } => Says::Conflict {
            name: name.clone(),
            first: told(WhichYear::This, first),
            second: told(WhichYear::This, second),
        },
        FigureFinding::PriorMismatch {
            name,
            told: here,
            own,
        } => Says::PriorMismatch {
            name: name.clone(),
            told: told(WhichYear::This, here),
            own: told(WhichYear::Last, own),
        },
        FigureFinding::Growth {
            name,
            stated,
            from,
            to,
            computed,
        } => Says::Growth {
            name: name.clone(),
            stated: told(WhichYear::This, stated),
            from: told(report_of(from), from),
            to: told(WhichYear::This, to),
            computed: signed(*computed),
        },
        FigureFinding::Target {
            name,
            target,
            result,
            ..
        } => Says::Target {
            name: name.clone(),
            target: told(WhichYear::Last, target),
            result: told(WhichYear::This, result),
        },
    }
}

/// This year's report tells what was before as of the year before; last year's, as its own.
fn report_of(from: &Figure) -> WhichYear {
    match from.period {
        FigurePeriod::Prior => WhichYear::This,
        FigurePeriod::Current | FigurePeriod::Cumulative | FigurePeriod::Target => WhichYear::Last,
    }
}

/// Where in this year's report to look.
pub(in crate::render) fn finding_place(finding: &FigureFinding) -> (usize, Place) {
    let section = match finding {
        FigureFinding::Conflict { second, .. } => second.section,
        FigureFinding::PriorMismatch { told, .. } => told.section,
        FigureFinding::Growth { stated, .. } => stated.section,
        FigureFinding::Target { result, .. } => result.section,
    };
    (section, place(WhichYear::This, section))
}
