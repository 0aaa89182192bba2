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

/// What is enough to state that this year's report answers a promise of last year's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PromiseThresholds {
    /// Likeness of a place that answers, 0 to 1, …
    pub reported: f64,
    /// … with so many terms in common …
    pub terms_in_common: usize,
    /// … of so many words …
    pub words_in_common: usize,
    /// … and by so much more like than any other section.
    pub margin: f64,
    /// Likeness that needs neither margin nor so many terms, and of a title only one word.
    pub sure: f64,
    /// Likeness that answers all of a promise, whatever clauses it has.
    pub as_a_whole: f64,
    /// Likeness from which on a person is asked; below, nothing is near.
    pub perhaps: f64,
    /// Likeness, with nothing but figures set aside, of words that stand in this year's plan again.
    pub repeated: f64,
    /// What a name or the slot of a figure in common adds.
    pub shared_mark: f64,
    /// What the title of its section counts of what a sentence does not say itself.
    pub share_of_title: f64,
    /// For how many times as long as the promise a sentence or title is taken at most, …
    pub room_of_sentence: f64,
    /// … a paragraph, …
    pub room_of_paragraph: f64,
    /// … and the own text of a section.
    pub room_of_section: f64,
    /// Share of a promise's weight from which on a clause has to be answered.
    pub weighty_clause: f64,
    /// Share of such a clause that a section must hold.
    pub answered_clause: f64,
    /// How many places are named at most.
    pub answers: usize,
}

impl PromiseThresholds {
    /// The values in use.
    pub const STANDARD: Self = Self {
        reported: 0.30,
        terms_in_common: 3,
        words_in_common: 2,
        margin: 0.08,
        sure: 0.50,
        as_a_whole: 0.75,
        perhaps: 0.14,
        repeated: 0.90,
        shared_mark: 0.15,
        share_of_title: 0.5,
        room_of_sentence: 2.0,
        room_of_paragraph: 2.5,
        room_of_section: 3.3,
        weighty_clause: 0.2,
        answered_clause: 0.34,
        answers: 3,
    };
}
