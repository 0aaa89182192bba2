//! What does not agree about figures, in this year's report and between the two.

mod agreement;
mod conflict;
mod growth;
mod prior;
mod target;

use super::FigureFinding;
use super::likeness::{SlotFeatures, slot_features};
use super::name::Names;
use super::reading::Side;
use crate::compare::likeness::Weights;
use crate::compare::{Comparison, Pairing};
use crate::years::thresholds::FigureThresholds;

/// All that the findings rest on.
pub(super) struct Known<'a> {
    pub(super) comparison: &'a Comparison,
    pub(super) apart: YearsApart,
    pub(super) before: &'a Side,
    pub(super) after: &'a Side,
    pub(super) pairing: &'a Pairing,
    pub(super) names: &'a Names<'a>,
    pub(super) thresholds: &'a FigureThresholds,
}

/// How far the two years are apart. What a report tells of the year before it, and what was aimed at
/// for the year after, is of the other report only where that is the very next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearsApart {
    /// One, as far as is known.
    One,
    /// Surely not one.
    NotOne,
}

/// What slots are held against each other by.
struct Slots {
    features: (Vec<SlotFeatures>, Vec<SlotFeatures>),
    weights: Weights,
}

impl Slots {
    fn likeness(&self, one: &SlotFeatures, other: &SlotFeatures) -> f64 {
        match one.excludes(other) {
            true => 0.0,
            false => self.weights.likeness(&one.slot, &other.slot),
        }
    }
}

/// What does not agree: conflicts first, then growth, what is told of last year, targets.
pub(super) fn find(known: &Known<'_>) -> Vec<FigureFinding> {
    let slots = Slots {
        features: slot_features(known.before, known.after, known.names.words),
        weights: Weights::equal(),
    };
    let mut findings = conflict::find(known);
    findings.extend(growth::find(known));
    if known.apart == YearsApart::One {
        findings.extend(prior::find(known, &slots));
        findings.extend(target::find(known, &slots));
    }
    findings
}
