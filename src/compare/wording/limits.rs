//! Every threshold of the comparison inside a paragraph, in one place.
//!
//! Measured on pairs of like sentences of consecutive years of real work reports, read by eye.

/// What the comparison of two paragraphs takes for enough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct WordingLimits {
    /// Dice's likeness (0 to 1) from which on two sentences are one, rewritten; below it they are a
    /// removal and an addition.
    pub(super) sentence: f64,
    /// The same of two clauses inside such sentences.
    pub(super) clause: f64,
    /// Share of their characters that two sentences or clauses must keep, once their words are
    /// compared, not to be stated as replaced whole.
    pub(super) kept: f64,
    /// An equal run of at most this many characters is no border between two changes...
    pub(super) sliver_chars: usize,
    /// ...nor is one of fewer than this share of the characters of the lesser change beside it.
    pub(super) sliver_share: f64,
    /// Characters that a word must share with its replacement for the rest of it alone to be
    /// stated.
    pub(super) part_of_word_chars: usize,
    /// Words from which on a replaced run is a passage: stated whole, as wording, whatever figures
    /// stand in it.
    pub(super) passage_words: usize,
    /// How many pairs of sentences (or clauses) between two equal ones are held against each other;
    /// above it the words are compared straight away, and the result is called coarse.
    pub(super) sentence_pairs: usize,
}

impl WordingLimits {
    /// The values in use.
    pub(super) const STANDARD: Self = Self {
        sentence: 0.35,
        clause: 0.25,
        kept: 0.30,
        sliver_chars: 1,
        sliver_share: 0.34,
        part_of_word_chars: 2,
        passage_words: 9,
        sentence_pairs: 40_000,
    };
}
