//! How much a reader is shown first.

/// How much of what is stated between two years a reader is shown first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeadingThresholds {
    /// Figures at most.
    pub figures: usize,
    /// Figures for one and the same reason at most, so that others have room.
    pub figures_of_one_reason: usize,
    /// Figures that are shown for a reason at most, so that the weightiest have room.
    pub figures_with_a_reason: usize,
    /// Figures of one section that come before the rest of any.
    pub figures_of_one_section: usize,
    /// What a share weighs, in decimal digits of other figures: as much as some thousands.
    pub share_weighs: f64,
    /// What a figure of the first section that tells figures weighs more, in digits.
    pub early_weighs: f64,
    /// What a figure whose name is one word of letters, perhaps a verb, weighs less, in digits.
    pub one_word_weighs: f64,
    /// What a figure that is only aimed at weighs less, in digits.
    pub plan_weighs: f64,
    /// Promises at most.
    pub promises: usize,
    /// Promises at most where each takes two lines.
    pub promises_in_two_lines: usize,
    /// Rows that missing promises have before any other.
    pub missing_promises: usize,
    /// Rows that promises of each other status have.
    pub promises_of_one_status: usize,
    /// Places to look at before all others.
    pub places: usize,
    /// Sentences on figures that do not agree.
    pub findings: usize,
    /// Places that last year left, in one sentence.
    pub stale: usize,
}

impl LeadingThresholds {
    /// What fits on one screen with an outline of some ten sections.
    pub const STANDARD: Self = Self {
        figures: 8,
        figures_of_one_reason: 3,
        figures_with_a_reason: 4,
        figures_of_one_section: 2,
        share_weighs: 3.5,
        early_weighs: 1.5,
        one_word_weighs: 4.0,
        plan_weighs: 4.0,
        promises: 8,
        promises_in_two_lines: 5,
        missing_promises: 3,
        promises_of_one_status: 2,
        places: 3,
        findings: 3,
        stale: 4,
    };
}
