//! What this year's report says of last year, and last year's own report.

use super::agreement::agree;
use super::{Known, Slots};
use crate::compare::nearest::Nearest;
use crate::years::figures::line::RangeEnd;
use crate::years::figures::reading::Reading;
use crate::years::figures::rows::name;
use crate::years::figures::slot::Manner;
use crate::years::figures::when::Told;
use crate::years::figures::{FigureFinding, FigurePeriod};

pub(super) fn find(known: &Known<'_>, slots: &Slots) -> Vec<FigureFinding> {
    let own: Vec<usize> = levels(&known.before.readings).collect();
    let texts = own.iter().map(|&old| (old, &slots.features.0[old].slot));
    let nearest = Nearest::new(texts, &slots.weights);
    let mut found = Vec::new();
    for (index, told) in known.after.readings.iter().enumerate() {
        if !is_told_of_last_year(told) {
            continue;
        }
        let own = beside(known, index).or_else(|| itself(known, index, slots, &nearest));
        let Some(own) = own.map(|old| &known.before.readings[old]) else {
            continue;
        };
        if !agree(told, own, known.thresholds) {
            found.push(FigureFinding::PriorMismatch {
                name: name(own, known.names),
                told: told.figure.clone(),
                own: own.figure.clone(),
            });
        }
    }
    found
}

fn levels(readings: &[Reading]) -> impl Iterator<Item = usize> {
    let levels = readings.iter().enumerate();
    levels
        .filter(|(_, reading)| reading.is_current_level())
        .map(|(index, _)| index)
}

/// True of how much there was in the year before, where words beside it say so. From how much
/// something went to how much (由41件降至17件), and in which year, nobody knows.
fn is_told_of_last_year(reading: &Reading) -> bool {
    reading.figure.period == FigurePeriod::Prior
        && reading.told == Told::OfYearBefore
        && reading.slot.manner == Manner::Level
        && reading.end == RangeEnd::None
        && reading.figure.value.is_some()
}

/// Last year's counterpart of the one figure of this year that stands beside it: 信访17件，上年41件.
fn beside(known: &Known<'_>, told: usize) -> Option<usize> {
    let readings = &known.after.readings;
    let reading = &readings[told];
    let sentence = known.after.sentences[reading.sentence].readings.clone();
    let same = |index: &usize| {
        let other = &readings[*index];
        other.is_current_level()
            && other.quantity.dimension == reading.quantity.dimension
            && other.clause.abs_diff(reading.clause) <= 1
    };
    let mut current = sentence.filter(same);
    let (only, None) = (current.next()?, current.next()) else {
        return None;
    };
    // Words of its own name another matter, unless the two share a clause.
    let is_apart = readings[only].clause != reading.clause && reading.slot.content > 1;
    let old = known.pairing.before(only).filter(|_| !is_apart)?;
    known.before.readings[old].is_current_level().then_some(old)
}

/// Last year's own figure in the same words.
fn itself(known: &Known<'_>, told: usize, slots: &Slots, nearest: &Nearest<'_>) -> Option<usize> {
    let reading = &known.after.readings[told];
    let thresholds = known.thresholds;
    if !reading.slot.names(thresholds.same_matter_content) {
        return None;
    }
    let features = &slots.features.1[told];
    let least = thresholds.same_matter - thresholds.margin;
    let mut like: Vec<(f64, usize)> = nearest
        .at_least(&features.slot, least - thresholds.near)
        .into_iter()
        .filter(|&(old, _)| {
            known.before.readings[old].quantity.dimension == reading.quantity.dimension
        })
        .map(|(old, _)| (slots.likeness(&slots.features.0[old], features), old))
        .collect();
    like.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (score, old) = *like.first()?;
    let rival = like.get(1).map_or(0.0, |&(rival, _)| rival);
    (score >= thresholds.same_matter && score - rival >= thresholds.margin).then_some(old)
}
