//! What the figures of two years take for enough.

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
