//! Every threshold of the comparison, in one place.
//!
//! Measured on real work reports with known edits and on pairs of consecutive years; each value is
//! the strictest that still found the edits.

/// What a comparison takes for enough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// Characters that a text needs before its standing once on each side pairs it.
    pub anchor_chars: usize,
    /// Likeness (0 to 1) of two sections under paired parents.
    pub within_parents: f64,
    /// Likeness of two sections of the same title under paired parents.
    pub same_title: f64,
    /// What the same title adds to a likeness: it decides between like texts, never alone.
    pub title_bonus: f64,
    /// What the same number adds: enough to break a tie.
    pub number_bonus: f64,
    /// How many pairs of sections under one parent are held against each other; of more, only
    /// those that share rare words.
    pub pairs_at_most: usize,
    /// Likeness of two sections that stand alone between the same paired neighbours.
    pub same_place: f64,
    /// Likeness of two sections anywhere in the report.
    pub anywhere: f64,
    /// Share of their characters that two sections must have in paired subsections to be paired
    /// by those.
    pub by_children: f64,
    /// By how much the best counterpart must beat the second best under paired parents.
    pub margin_within: f64,
    /// The same, anywhere.
    pub margin_anywhere: f64,
    /// Share of a section's text that must stand in what another one lost for it to be a part of
    /// that one.
    pub part_of_whole: f64,
    /// Share of its passages that must stand in the other word for word: two texts about one matter
    /// have words in common, and few passages.
    pub part_passages: f64,
    /// Units (Han characters, words) of such a passage.
    pub passage_units: usize,
    /// Share of a section's text that its parts must make up together where it has no counterpart
    /// else.
    pub whole_of_parts: f64,
    /// A subsection that holds so little less of a part than the section above it is its place.
    pub part_same_place: f64,
    /// Characters that a part needs beside its title.
    pub part_chars: usize,
    /// Share of a heading line's passages that a line of plain text with the same beginning needs
    /// for the two to be one line.
    pub dissolved_line: f64,
    /// The same of a line that has it in its midst.
    pub dissolved_inside: f64,
    /// Likeness of two paragraphs of paired sections.
    pub paragraph_within: f64,
    /// Likeness of two paragraphs that stand alone between the same paired neighbours.
    pub paragraph_same_place: f64,
    /// Likeness of two paragraphs across sections.
    pub paragraph_anywhere: f64,
    /// Characters that a paragraph needs to be looked for across sections.
    pub paragraph_anywhere_chars: usize,
}

impl Thresholds {
    /// The values in use.
    pub const STANDARD: Self = Self {
        anchor_chars: 12,
        within_parents: 0.34,
        same_title: 0.12,
        title_bonus: 0.25,
        number_bonus: 0.02,
        pairs_at_most: 40_000,
        same_place: 0.22,
        anywhere: 0.50,
        by_children: 0.50,
        margin_within: 0.06,
        margin_anywhere: 0.12,
        part_of_whole: 0.40,
        part_passages: 0.30,
        passage_units: 6,
        whole_of_parts: 0.60,
        part_same_place: 0.05,
        part_chars: 8,
        dissolved_line: 0.30,
        dissolved_inside: 0.60,
        paragraph_within: 0.34,
        paragraph_same_place: 0.22,
        paragraph_anywhere: 0.42,
        paragraph_anywhere_chars: 16,
    };
}
