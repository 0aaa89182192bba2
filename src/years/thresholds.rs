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

/// What is enough to state that two years tell of one figure, and that they do not agree.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigureThresholds {
    /// What a sentence or clause must name to be known again in paired sections where it is the
    /// same but for its figures, in characters …
    pub equal_content: usize,
    /// … and anywhere.
    pub equal_content_anywhere: usize,
    /// Likeness of two slots in paired sections, 0 to 1.
    pub alike: f64,
    /// The same in sections of one role …
    pub alike_in_role: f64,
    /// … of slots that name so much, in characters.
    pub content_in_role: usize,
    /// The same anywhere …
    pub alike_anywhere: f64,
    /// … of slots that name so much.
    pub content_anywhere: usize,
    /// What is left of the likeness of two slots where one word stands in the place of another.
    pub exchanged: f64,
    /// By how much a likeness must beat the next.
    pub margin: f64,
    /// What a slot names at least, in characters, where the noun beside it decides; of less, the
    /// subject has a say.
    pub noun_content: usize,
    /// How much of the shorter of two slots the other must hold where the noun beside them decides.
    pub noun_share: f64,
    /// How many pairs of figures are all held against each other; of more, those that share rare
    /// words …
    pub held_against: usize,
    /// … and whose likeness by them falls short by no more than this.
    pub near: f64,
    /// Times that a value grew or shrank for it to be a jump …
    pub jump: f64,
    /// … of values above this.
    pub jump_above: f64,
    /// What a slot names that a report gives twice, in characters: in a summary and a section …
    pub twice_content: usize,
    /// … and in two sections.
    pub twice_content_apart: usize,
    /// Times that two values of one figure differ at most; of more they are two figures.
    pub twice_apart: f64,
    /// How like the slots of a target and its result are, or of a figure of the year before and
    /// that year's own.
    pub same_matter: f64,
    /// What such a slot names, in characters.
    pub same_matter_content: usize,
    /// By how much a value may miss a hedged one, as a share of it.
    pub hedged: f64,
    /// Of the last digit of a growth shown, how much the computed one may miss it.
    pub last_digit: f64,
    /// Percentage points that a growth of money may miss what two reports give: last year's value
    /// is often a provisional one.
    pub money_points: f64,
}

impl FigureThresholds {
    /// The values in use: text-rules 3.1, and measured on real reports with figures changed.
    pub const STANDARD: Self = Self {
        equal_content: 2,
        equal_content_anywhere: 6,
        alike: 0.60,
        alike_in_role: 0.72,
        content_in_role: 5,
        alike_anywhere: 0.82,
        content_anywhere: 7,
        exchanged: 0.7,
        margin: 0.10,
        noun_content: 4,
        noun_share: 0.50,
        held_against: 4_096,
        near: 0.15,
        jump: 3.0,
        jump_above: 10.0,
        twice_content: 4,
        twice_content_apart: 8,
        twice_apart: 2.0,
        same_matter: 0.80,
        same_matter_content: 4,
        hedged: 0.05,
        last_digit: 0.6,
        money_points: 1.0,
    };
}
