//! What bounds the following through many years.

/// What bounds the following of sections and figures through many years.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimelineThresholds {
    /// How many pairs of reports that are not consecutive are compared at most, for each report that
    /// there is: a figure that one year passes over is looked for in so many.
    pub across_at_most: usize,
}

impl TimelineThresholds {
    /// The values in use.
    pub const STANDARD: Self = Self { across_at_most: 1 };
}
