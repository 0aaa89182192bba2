//! What last year's plan aimed at, and what this year's report says was reached.

use super::agreement::agree;
use super::{Known, Slots};
use crate::compare::nearest::Nearest;
use crate::years::figures::line::RangeEnd;
use crate::years::figures::reading::Reading;
use crate::years::figures::rows::name;
use crate::years::figures::slot::ends_with_any;
use crate::years::figures::{FigureFinding, FigurePeriod, Hedge, TargetOutcome};

pub(super) fn find(known: &Known<'_>, slots: &Slots) -> Vec<FigureFinding> {
    let results: Vec<usize> = (0..known.after.readings.len())
        .filter(|&new| {
            let reading = &known.after.readings[new];
            reading.figure.period == FigurePeriod::Current && names_enough(known, reading)
        })
        .collect();
    let texts = results
        .iter()
        .map(|&new| (new, &slots.features.1[new].slot));
    let nearest = Nearest::new(texts, &slots.weights);
    let mut found = Vec::new();
    for (old, target) in known.before.readings.iter().enumerate() {
        if target.figure.period != FigurePeriod::Target
            || !names_enough(known, target)
            || target.is_far
        {
            continue;
        }
        if let Some(new) = result(known, slots, &nearest, old) {
            let result = &known.after.readings[new];
            found.push(FigureFinding::Target {
                name: name(target, known.names),
                target: target.figure.clone(),
                result: result.figure.clone(),
                outcome: outcome(known, target, result),
            });
        }
    }
    found
}

/// Whether the target was met: at least so much, at most so much, or the very value.
fn outcome(known: &Known<'_>, target: &Reading, result: &Reading) -> TargetOutcome {
    let (Some(aim), Some(value)) = (target.figure.value, result.figure.value) else {
        return TargetOutcome::Unsaid;
    };
    // What is about so much, or rounded to it, may have come up to it.
    let is_rough = result.figure.hedge.is_some()
        || aim
            .distance(value)
            .is_none_or(|by| by < result.quantity.step);
    let is_met = match bound(known, target) {
        Some(Hedge::AtLeast) => value >= aim,
        Some(Hedge::AtMost) => value <= aim,
        Some(Hedge::About) | None => {
            return match agree(target, result, known.thresholds) {
                true => TargetOutcome::Met,
                false => TargetOutcome::Unsaid,
            };
        }
    };
    match (is_met, is_rough) {
        (true, _) => TargetOutcome::Met,
        (false, false) => TargetOutcome::Missed,
        (false, true) => TargetOutcome::Unsaid,
    }
}

/// Which way a target is meant: as hedged, or the least where something is to come up to it.
fn bound(known: &Known<'_>, target: &Reading) -> Option<Hedge> {
    let reach = &known.names.words.rules.reach;
    let before = target.naming.beside()[0].trim_end();
    let is_reached = target.end == RangeEnd::None && ends_with_any(before, reach);
    let hedge = target.figure.hedge;
    hedge.or(is_reached.then_some(Hedge::AtLeast))
}

fn names_enough(known: &Known<'_>, reading: &Reading) -> bool {
    let least = known.thresholds.same_matter_content;
    reading.figure.value.is_some() && reading.slot.names(least)
}

/// The one figure of this year in the same words.
fn result(known: &Known<'_>, slots: &Slots, nearest: &Nearest<'_>, old: usize) -> Option<usize> {
    let target = &known.before.readings[old];
    let features = &slots.features.0[old];
    let thresholds = known.thresholds;
    let least = thresholds.same_matter - thresholds.margin - thresholds.near;
    let is_same_sort = |new: usize| {
        let reading = &known.after.readings[new];
        reading.quantity.dimension == target.quantity.dimension
            && reading.slot.manner == target.slot.manner
    };
    let mut like: Vec<(f64, usize)> = nearest
        .at_least(&features.slot, least)
        .into_iter()
        .filter(|&(new, _)| is_same_sort(new))
        .map(|(new, _)| (slots.likeness(features, &slots.features.1[new]), new))
        .collect();
    like.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (score, new) = *like.first()?;
    let rival = like.get(1).map_or(0.0, |&(rival, _)| rival);
    (score >= thresholds.same_matter && score - rival >= thresholds.margin).then_some(new)
}
