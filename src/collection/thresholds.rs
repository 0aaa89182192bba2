//! What is enough to put a report among those that somebody has to look at.

/// What is enough to put a report among those that somebody has to look at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BoardThresholds {
    /// Share of a report's text in sentences that last year's report has too, from which it is named
    /// for it, 0 to 1. Of 35 real pairs of years none came above 0.50; copies of nine real reports with
    /// new years and one paragraph in five written anew, at least to 0.70.
    pub repeated: f64,
    /// Characters of counted sentences below which no share is told: a page of headings repeats last
    /// year's by itself.
    pub repeated_chars: usize,
    /// Characters below which a sentence says nothing of where it comes from (特此报告), as in
    /// [`crate::years`].
    pub sentence_chars: usize,
}

impl BoardThresholds {
    /// The values that the board uses.
    pub const STANDARD: Self = Self {
        repeated: 0.6,
        repeated_chars: 150,
        sentence_chars: 6,
    };
}
