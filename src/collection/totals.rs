//! What a board comes to as a whole.

use super::{Concern, Phase, Row};

/// What a board comes to as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Units.
    pub units: usize,
    /// Of each phase, in the order of [`Phase::FARTHEST_FIRST`].
    pub phases: [usize; 6],
    /// Past their day, and not approved.
    pub late: usize,
    /// Longer than they may be.
    pub over_limit: usize,
    /// With edits that are not saved.
    pub unsaved: usize,
    /// Comments that wait for an answer.
    pub open_comments: usize,
    /// Signed off and changed since.
    pub void_sign_offs: usize,
    /// With a file that cannot be used as it stands.
    pub broken: usize,
    /// Units that somebody has to look at.
    pub attention: usize,
}

impl Totals {
    pub(super) fn of(rows: &[Row]) -> Self {
        let mut totals = Self::default();
        for row in rows {
            totals.add(row);
        }
        totals
    }

    /// How many are of this phase.
    pub fn of_phase(&self, phase: Phase) -> usize {
        let places = Phase::FARTHEST_FIRST.into_iter().zip(self.phases);
        places
            .filter(|(of, _)| *of == phase)
            .map(|(_, count)| count)
            .sum()
    }

    fn add(&mut self, row: &Row) {
        let phase = row.phase();
        for (of, count) in Phase::FARTHEST_FIRST.into_iter().zip(&mut self.phases) {
            *count += usize::from(of == phase);
        }
        let has = |wanted: fn(&Concern) -> bool| usize::from(row.concerns.iter().any(wanted));
        self.units += 1;
        self.attention += usize::from(!row.concerns.is_empty());
        self.late += has(|concern| matches!(concern, Concern::Late { .. }));
        self.void_sign_offs += has(|concern| matches!(concern, Concern::SignOffVoid { .. }));
        self.broken += has(|concern| matches!(concern, Concern::Broken(_)));
        if let Some(report) = &row.report {
            self.over_limit += usize::from(report.over_limit().is_some());
            self.unsaved += usize::from(report.is_unsaved);
            self.open_comments += report.review.open_comments;
        }
    }
}
