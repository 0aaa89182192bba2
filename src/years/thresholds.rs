//! Every threshold of what is stated between two years, in one place.

/// What the alignment of two years takes for enough; measured on consecutive years of real work
/// reports, paired by hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AlignmentThresholds {
    /// What the title counts of a likeness; the text counts the rest. 0 to 1.
    pub share_of_title: f64,
    /// What is left of a likeness where one of the two is numbered and the other is not, and one of
    /// them stands beside sections of the other sort: —— points that sum the year up, before 一是
    /// points that tell of it. 0 to 1.
    pub other_numbering: f64,
    /// Likeness under paired sections.
    pub within: f64,
    /// Likeness anywhere.
    pub anywhere: f64,
    /// Likeness anywhere of two sections whose roles differ: last year's plan is not the section
    /// that this year reports it in, but a section may be put under another part.
    pub across_roles: f64,
    /// Likeness of two parts that no common role paired: the cue words of a title may mislead.
    pub parts_across_roles: f64,
    /// Likeness of two parts of the same role, where there are several.
    pub same_role: f64,
    /// By how much the best must beat the second best under paired sections.
    pub margin_within: f64,
    /// The same, anywhere.
    pub margin_anywhere: f64,
    /// How many pairs of sections are all held against each other; of more, those that share rare
    /// words …
    pub pairs_at_most: usize,
    /// … and are at least this like by them.
    pub near: f64,
    /// Characters that unchanged text needs to pair two sections.
    pub anchor_chars: usize,
}

impl AlignmentThresholds {
    /// The values in use.
    pub const STANDARD: Self = Self {
        share_of_title: 0.4,
        other_numbering: 0.5,
        within: 0.05,
        anywhere: 0.24,
        across_roles: 0.60,
        parts_across_roles: 0.20,
        same_role: 0.03,
        margin_within: 0.01,
        margin_anywhere: 0.06,
        pairs_at_most: 250_000,
        near: 0.05,
        anchor_chars: 16,
    };
}

/// What is enough to state that text was carried over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CarriedOverThresholds {
    /// Characters below which a sentence is set aside: 特此报告 says nothing of a section.
    pub sentence_chars: usize,
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
        edited: 0.5,
        held_against: 200,
        carried: 0.8,
        sentences: 3,
        chars: 150,
    };
}

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
