//! What last year's plan aimed at, and what this year's report says was reached.

use super::{Known, Slots};
use crate::compare::nearest::Nearest;
use crate::years::figures::reading::Reading;
use crate::years::figures::rows::name;
use crate::years::figures::{FigureFinding, FigurePeriod};

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
            });
        }
    }
    found
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
