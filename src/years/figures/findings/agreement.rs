//! Whether two figures can be one and the same value, as exactly as they are given.

use crate::years::figures::reading::Reading;
use crate::years::figures::{Amount, Hedge};
use crate::years::thresholds::FigureThresholds;

/// True where two figures agree: equal, or one the other rounded, or as near as a hedge allows.
/// What was blotted out agrees with anything.
pub(super) fn agree(one: &Reading, other: &Reading, thresholds: &FigureThresholds) -> bool {
    let (Some(first), Some(second)) = (one.figure.value, other.figure.value) else {
        return true;
    };
    let Some(distance) = first.distance(second) else {
        return true;
    };
    // What is cut off (3.68 as 3.6) agrees like what is rounded.
    let step = one.quantity.step.max(other.quantity.step);
    if distance < step && one.quantity.step != other.quantity.step || first == second {
        return true;
    }
    [(one, first, second), (other, second, first)]
        .into_iter()
        .any(|(hedged, bound, value)| allows(hedged.figure.hedge, bound, value, thresholds))
}

fn allows(
    hedge: Option<Hedge>,
    bound: Amount,
    value: Amount,
    thresholds: &FigureThresholds,
) -> bool {
    let (bound, value) = (bound.to_f64(), value.to_f64());
    let room = bound.abs() * thresholds.hedged;
    match hedge {
        None => false,
        Some(Hedge::About) => (value - bound).abs() <= room,
        Some(Hedge::AtLeast) => value >= bound,
        Some(Hedge::AtMost) => value <= bound,
    }
}
