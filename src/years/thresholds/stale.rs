//! What is enough to state that last year left something.

/// What is enough to state that last year left something standing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StaleThresholds {
    /// Characters from which a clause that is equal in both years says that its year stands at the
    /// same place; a shorter one needs the next to be equal, too.
    pub clause_chars: usize,
    /// Years that must have moved on in sentences with no other change, before the texts say by how
    /// much …
    pub moved_years: usize,
    /// … and the share of them that must agree, 0 to 1.
    pub moved_alike: f64,
    /// Months after its opening, at the end of the report's year, from which a meeting that another
    /// has followed is old.
    pub meeting_months: usize,
}

impl StaleThresholds {
    /// The values of text-rules 3.2, and what was seen on real reports with their years rolled.
    pub const STANDARD: Self = Self {
        clause_chars: 8,
        moved_years: 2,
        moved_alike: 0.75,
        meeting_months: 18,
    };
}
