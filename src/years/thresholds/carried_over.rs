//! What is enough to state that text was carried over.

/// What is enough to state that text was carried over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CarriedOverThresholds {
    /// Characters below which a sentence is set aside: 特此报告 says nothing of a section.
    pub sentence_chars: usize,
    /// Share of a sentence in formulas of the pack from which it is one, 0 to 1.
    pub formula: f64,
    /// Likeness of an edited sentence to last year's, 0 to 1.
    pub edited: f64,
    /// Sentences of a section that are all held against one of this year; of more, only those
    /// that share rare words with it.
    pub held_against: usize,
    /// Share of a section that must be carried over before it is named so.
    pub carried: f64,
    /// Sentences that a section needs to be named so, or else …
    pub sentences: usize,
    /// … characters.
    pub chars: usize,
}

impl CarriedOverThresholds {
    /// The values of text-rules 3.3.
    pub const STANDARD: Self = Self {
        sentence_chars: 6,
        formula: 0.8,
        edited: 0.5,
        held_against: 200,
        carried: 0.8,
        sentences: 3,
        chars: 150,
    };
}
