//! Every threshold of anchors, in one place.

/// What is enough to take a passage for the quoted words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AnchorThresholds {
    /// Characters before and after the words that an anchor holds.
    pub context_chars: usize,
    /// The same of words that stand more than once with the same around them: it is doubled until
    /// they are told from each other, up to this.
    pub context_chars_at_most: usize,
    /// Likeness (0 to 1, by edits) of a passage that is near to the words.
    pub near: f64,
    /// The same of one that is only suggested to somebody who typed words that stand nowhere.
    pub suggested: f64,
    /// Letters and digits that words need to be looked for by likeness.
    pub near_chars: usize,
    /// Characters that words need to be known by themselves, whatever stands around them.
    pub telling_chars: usize,
    /// Likeness of what stands right before or after, for a place to be the same.
    pub context: f64,
    /// By how much what stands around must be liker than around any other equal words.
    pub context_margin: f64,
    /// Share of the words (letters and digits) that must stand in their place for them to be
    /// changed there without a look around.
    pub kept: f64,
    /// Share below which they count as removed, what is left of them being chance.
    pub kept_by_chance: f64,
    /// Share of the rest of its sentence that must be kept where all the words themselves were
    /// replaced, for what stands there now to be theirs.
    pub sentence_kept: f64,
    /// Share of a replaced run that the words must make up for the new run to be theirs.
    pub share_of_run: f64,
    /// How many times as long as the words what was put in between them may be.
    pub longest_gap: usize,
    /// Likeness, as the comparison found it, of two paragraphs below which they may be two.
    pub sure_pair: f64,
}

impl AnchorThresholds {
    /// The values in use.
    pub const STANDARD: Self = Self {
        context_chars: 32,
        context_chars_at_most: 256,
        near: 0.80,
        suggested: 0.50,
        near_chars: 6,
        telling_chars: 12,
        context: 0.60,
        context_margin: 0.20,
        kept: 0.50,
        kept_by_chance: 0.20,
        sentence_kept: 0.30,
        share_of_run: 0.50,
        longest_gap: 3,
        sure_pair: 0.50,
    };
}
