//! What the alignment of two years takes for enough.

/// What the alignment of two years takes for enough; measured on years of real work reports, and on
/// invented ones of other sorts, paired by hand.
///
/// A likeness is 0 to 1. A lift says how many times as like two sections are as either is to the
/// others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AlignmentThresholds {
    /// What the title counts of a likeness; the text counts the rest. 0 to 1.
    pub share_of_title: f64,
    /// What is left of a likeness where one of the two is numbered and the other is not, and either
    /// is the only one of its sort among those beside it. 0 to 1.
    pub other_numbering: f64,
    /// Likeness that two strange texts have by chance, and the least that a lift is over.
    pub by_chance: f64,
    /// A word of a title that stands in more than this share of the sections tells nothing. 0 to 1.
    pub said_by_most: f64,
    /// Likeness that the texts need where the titles have one such word in common, or none.
    pub text: f64,
    /// Lift that the texts need where the titles have no word in common that tells something.
    pub lift_of_text_alone: f64,
    /// Likeness of titles that have at least a character in common, …
    pub titles: f64,
    /// … and lift that the texts need where they have none.
    pub lift_under_strange_titles: f64,
    /// Lift that they need where the titles have one, …
    pub lift_of_text: f64,
    /// … and none where they have so many.
    pub title_words: usize,
    /// Likeness under paired sections, …
    pub within: f64,
    /// … lift there, …
    pub lift_within: f64,
    /// … and how many times the rank of the best rival a pair's own must be; of one that stands
    /// beside it, everywhere.
    pub ahead_within: f64,
    /// Likeness of two that stand alone between the same paired neighbours, …
    pub same_place: f64,
    /// … and lift there, of text and of all.
    pub lift_in_place: f64,
    /// Likeness of two parts that no common role paired, …
    pub parts: f64,
    /// … and lift of them.
    pub lift_of_parts: f64,
    /// Likeness of two parts, or of two sections under one part, whose roles differ: the cue words of
    /// a title may mislead.
    pub parts_across_roles: f64,
    /// Lift of two parts of the same role, where there are several and no subsections say which.
    pub lift_of_role: f64,
    /// Lift of two sections that say which parts are each other's, …
    pub lift_of_vote: f64,
    /// … and what they all together add to the likeness of those.
    pub share_of_votes: f64,
    /// A section that is so many times as like overrules a common role.
    pub role_overruled: f64,
    /// Likeness anywhere, …
    pub anywhere: f64,
    /// … lift there, …
    pub lift_anywhere: f64,
    /// … and how many times the rank of the best rival a pair's own must be.
    pub ahead_anywhere: f64,
    /// What is left anywhere of the rank of a pair of which one has subsections and the other none.
    pub parent_with_leaf: f64,
    /// Likeness anywhere of two sections that stand under parts which have other counterparts, …
    pub across_parts: f64,
    /// … and lift of them.
    pub lift_across_parts: f64,
    /// Likeness anywhere of two sections whose roles differ: last year's plan is not the section
    /// that this year reports it in, but a section may be put under another part.
    pub across_roles: f64,
    /// Lift that each part of a section that was split needs to it, …
    pub lift_of_part: f64,
    /// … that it needs where their titles have no word in common that tells something, …
    pub lift_of_strange_part: f64,
    /// … how many times as like it must be to that as to any other section, …
    pub part_ahead: f64,
    /// … what it must be like that, in shares of how like the first part is, …
    pub part_beside: f64,
    /// … and what share of what they have in common with the whole each has alone, 0 to 1.
    pub part_own: f64,
    /// How many pairs of sections are all held against each other; of more, those that share rare
    /// words …
    pub pairs_at_most: usize,
    /// … and are at least this like by them.
    pub near: f64,
    /// Likeness of the two reports as a whole under which they are strange to each other, …
    pub strange: f64,
    /// … and likeness that two of their sections need then.
    pub of_strange: f64,
    /// A section without subsections goes to a subsection that is so many times as like it as what
    /// that stands under.
    pub liker_child: f64,
    /// Han characters and words that a sentence needs to be known again, figures aside, …
    pub sentence_units: usize,
    /// … how many all kept sentences of a pair need, …
    pub anchor_units: usize,
    /// … and the share of the text that they are, of both sections, or of a part. 0 to 1.
    pub kept: f64,
    /// Characters that unchanged text needs to pair two sections.
    pub anchor_chars: usize,
}

impl AlignmentThresholds {
    /// The values in use.
    pub const STANDARD: Self = Self {
        share_of_title: 0.35,
        other_numbering: 0.5,
        by_chance: 0.008,
        said_by_most: 0.6,
        text: 0.03,
        lift_of_text_alone: 2.0,
        titles: 0.02,
        lift_under_strange_titles: 3.1,
        lift_of_text: 1.2,
        title_words: 2,
        within: 0.02,
        lift_within: 1.6,
        ahead_within: 1.03,
        same_place: 0.012,
        lift_in_place: 1.5,
        parts: 0.10,
        lift_of_parts: 2.0,
        parts_across_roles: 0.20,
        lift_of_role: 2.5,
        lift_of_vote: 2.5,
        share_of_votes: 0.3,
        role_overruled: 2.0,
        anywhere: 0.04,
        lift_anywhere: 3.0,
        ahead_anywhere: 1.15,
        parent_with_leaf: 0.6,
        across_parts: 0.24,
        lift_across_parts: 6.0,
        across_roles: 0.75,
        lift_of_part: 1.8,
        lift_of_strange_part: 5.5,
        part_ahead: 1.4,
        part_beside: 0.5,
        part_own: 0.15,
        pairs_at_most: 250_000,
        near: 0.05,
        strange: 0.12,
        of_strange: 0.30,
        liker_child: 1.3,
        sentence_units: 5,
        anchor_units: 12,
        kept: 0.5,
        anchor_chars: 16,
    };
}
