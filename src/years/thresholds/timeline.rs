//! What bounds the following through many years.

/// What bounds the following of sections and figures through many years.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimelineThresholds {
    /// For how many reports one pair of reports that are not consecutive is compared: a figure that one
    /// year passes over is looked for in so many pairs at most. Each takes as long as a year more.
    pub reports_for_one_across: usize,
}

impl TimelineThresholds {
    /// The values in use.
    pub const STANDARD: Self = Self {
        reports_for_one_across: 3,
    };
}
