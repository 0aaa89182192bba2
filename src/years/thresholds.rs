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

/// How much of what is stated between two years a reader is shown first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeadingThresholds {
    /// Figures at most.
    pub figures: usize,
    /// Figures for one and the same reason at most, so that others have room.
    pub figures_of_one_reason: usize,
    /// Promises at most.
    pub promises: usize,
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
        promises: 8,
        missing_promises: 3,
        promises_of_one_status: 2,
        places: 3,
        findings: 3,
        stale: 4,
    };
}
