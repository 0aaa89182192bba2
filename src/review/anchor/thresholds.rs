//! Every threshold of anchors, in one place.
//!
//! Measured on nine real work reports and some 9,000 quotes of them (figures, clauses, sentences,
//! titles, phrases that stand often), put through known edits: sections moved, renamed, added and
//! removed; sentences reworded, refigured, replaced, moved and removed; paragraphs split, joined,
//! moved and removed. With these values nothing was put in a wrong place without a question, but under
//! two heavy edits that no comparison can tell from rewording: a sentence deleted while a reworded
//! copy of it is added elsewhere (13 of 3,240), and a paragraph replaced by another real one that is
//! like it (41 of 2,160). Other ones for `near` (0.70 to 0.90), `telling_chars` (8 to 18) and `kept` (0.30) changed two findings
//! of 1,600 at most: most words are followed by the comparison, and few are left to these.

use super::flow::letters;

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
    /// The same of a sentence that may be the one in which removed words stood: only ever a question.
    pub near_sentence: f64,
    /// The same of one that is only suggested to somebody who typed words that stand nowhere.
    pub suggested: f64,
    /// Letters and digits that words need to be looked for by likeness.
    pub near_chars: usize,
    /// From so many on they are looked for by their sentences alone.
    pub near_chars_at_most: usize,
    /// Letters and digits that words need to be known by themselves, whatever stands around them.
    pub telling_chars: usize,
    /// Likeness of what stands right before or after, for a place to be the same.
    pub context: f64,
    /// The same where the words are too few to be known by themselves.
    pub context_of_few: f64,
    /// Likeness of both sides together, where nothing but them tells the place.
    pub context_of_both: f64,
    /// Signs that a side needs to tell anything.
    pub context_at_least: usize,
    /// Signs of their own paragraph beside the words from which on only those count.
    pub context_of_paragraph: usize,
    /// The nearest signs of a side, which may tell enough.
    pub context_nearest: usize,
    /// By how much less their likeness counts.
    pub context_nearest_less: f64,
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
}

impl AnchorThresholds {
    /// The values in use.
    pub const STANDARD: Self = Self {
        context_chars: 32,
        context_chars_at_most: 256,
        near: 0.80,
        near_sentence: 0.6,
        suggested: 0.50,
        near_chars: 6,
        near_chars_at_most: 600,
        telling_chars: 12,
        context: 0.60,
        context_of_few: 0.80,
        context_of_both: 0.55,
        context_at_least: 4,
        context_of_paragraph: 8,
        context_nearest: 12,
        context_nearest_less: 0.10,
        context_margin: 0.20,
        kept: 0.50,
        kept_by_chance: 0.20,
        sentence_kept: 0.30,
        share_of_run: 0.50,
        longest_gap: 3,
    };

    /// True of words that are looked for by likeness: of few, anything is near; of very many, it
    /// takes long.
    pub(super) fn may_be_near(&self, words: &str) -> bool {
        (self.near_chars..=self.near_chars_at_most).contains(&letters(words))
    }
}
