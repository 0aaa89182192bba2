//! What a comparison states. Plain data; from it both texts can be rebuilt.

use super::document::Document;

/// What happened to a section or a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    /// Its own text differs.
    Edited,
    /// The title differs once number, years and spacing are set aside.
    Renamed,
    /// The number differs.
    Renumbered,
    /// Its place among its siblings, or its parent, changed.
    Moved,
    /// It has no counterpart before.
    Added,
    /// It has no counterpart after.
    Removed,
    /// One is now several.
    Split,
    /// Several are now one.
    Merged,
}

impl Change {
    /// Every change, in the order in which they are stated.
    pub const ALL: [Self; 8] = [
        Self::Edited,
        Self::Renamed,
        Self::Renumbered,
        Self::Moved,
        Self::Added,
        Self::Removed,
        Self::Split,
        Self::Merged,
    ];

    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::Renamed => "renamed",
            Self::Renumbered => "renumbered",
            Self::Moved => "moved",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Split => "split",
            Self::Merged => "merged",
        }
    }
}

/// What sort of words changed, the weightiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChangeKind {
    /// A number with its unit.
    Figure,
    /// A year, a date.
    Date,
    /// A name in 《》 or “”.
    Name,
    /// Any other words.
    Wording,
    /// Marks alone.
    Punctuation,
    /// White space alone.
    Spacing,
    /// A heading's number.
    Numbering,
}

impl ChangeKind {
    /// Every kind, the weightiest first.
    pub const ALL: [Self; 7] = [
        Self::Figure,
        Self::Date,
        Self::Name,
        Self::Wording,
        Self::Punctuation,
        Self::Spacing,
        Self::Numbering,
    ];

    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Name => "name",
            Self::Wording => "wording",
            Self::Punctuation => "punctuation",
            Self::Spacing => "spacing",
            Self::Numbering => "numbering",
        }
    }

    /// True of kinds that a screen counts and folds.
    pub fn is_small(self) -> bool {
        matches!(self, Self::Punctuation | Self::Spacing | Self::Numbering)
    }
}

/// Whether a run of text stands on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// On both.
    Equal,
    /// Before only.
    Delete,
    /// After only.
    Insert,
}

/// A run of text within a paragraph pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Where it stands.
    pub operation: Operation,
    /// Its words.
    pub text: String,
    /// What sort of words; `None` where equal.
    pub kind: Option<ChangeKind>,
}

/// A paragraph of one side and its counterpart, or none.
///
/// A paragraph that was split has a pair for each of its parts: all name the same `before`, and
/// their segments, in this order, make it up. Of one that was merged all name the same `after`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ParagraphPair {
    /// Index into the paragraphs of [`Comparison::before`].
    pub before: Option<usize>,
    /// Index into the paragraphs of [`Comparison::after`].
    pub after: Option<usize>,
    /// What happened to it; empty where nothing did.
    pub changes: Vec<Change>,
    /// Its text; the equal and delete runs are the old paragraph, equal and insert the new one.
    pub segments: Vec<Segment>,
    /// True where the two had too little in common and are stated as replaced, whole.
    pub replaced: bool,
    /// True where the comparison stopped before it was as fine as it could be.
    pub coarse: bool,
    /// Why the two were paired; `None` of one without counterpart.
    pub evidence: Option<Evidence>,
}

/// Why two sections were paired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Text that occurs once on each side.
    Anchor,
    /// The same title, with text or place that agrees.
    Title,
    /// Like text.
    Text,
    /// The same place between paired neighbours.
    Position,
    /// The same role between years.
    Role,
    /// The same matter between years: far liker to each other than either is to the rest.
    Matter,
    /// The text of one, left out of its own counterpart, makes up the other.
    Contents,
    /// No counterpart.
    Unpaired,
}

impl Reason {
    /// The name in machine output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Anchor => "anchor",
            Self::Title => "title",
            Self::Text => "text",
            Self::Position => "position",
            Self::Role => "role",
            Self::Matter => "matter",
            Self::Contents => "contents",
            Self::Unpaired => "unpaired",
        }
    }
}

/// Why a pair was made, with the figures that decided it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// The step that made it.
    pub reason: Reason,
    /// Likeness, 0 to 1.
    pub score: f64,
    /// What else there was to choose from.
    pub margin: Margin,
}

/// What else there was to choose from where a pair was made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Margin {
    /// Nothing that was like enough, on either side.
    Alone,
    /// Others, which it beat by so much, 0 to 1.
    Ahead(f64),
    /// That was not asked: the title or the place decided.
    Unasked,
}

impl Margin {
    /// Ahead of a rival of this likeness, or of none.
    pub fn over(score: f64, rival: Option<f64>) -> Self {
        rival.map_or(Self::Alone, |rival| {
            Self::Ahead((score - rival).clamp(0.0, 1.0))
        })
    }
}

impl Evidence {
    /// Of a text that stands once on each side.
    pub fn certain(reason: Reason, score: f64) -> Self {
        Self {
            reason,
            score,
            margin: Margin::Alone,
        }
    }

    /// Of a pair that was made by title or place, however like the two are.
    pub fn by(reason: Reason, score: f64) -> Self {
        Self {
            reason,
            score,
            margin: Margin::Unasked,
        }
    }
}

/// A section of one side and its counterpart.
///
/// Of a split section all parts stand in `after`, of a merged one all in `before`, in the order of
/// the text; no section stands in two pairs.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionPair {
    /// Indices into the sections of [`Comparison::before`]; empty where it was added.
    pub before: Vec<usize>,
    /// Indices into the sections of [`Comparison::after`]; empty where it was removed.
    pub after: Vec<usize>,
    /// What happened to it, in the order of [`Change::ALL`]; empty where nothing did.
    pub changes: Vec<Change>,
    /// Likeness of the texts, 0 to 1.
    pub similarity: f64,
    /// Why the pair was made.
    pub evidence: Evidence,
    /// Its paragraphs, in the order of the new text; removed ones where they stood.
    pub paragraphs: Vec<ParagraphPair>,
    /// True where the comparison stopped before all that could be its counterpart was looked at.
    pub coarse: bool,
}

impl SectionPair {
    /// True where the pair carries this change.
    pub fn has(&self, change: Change) -> bool {
        self.changes.contains(&change)
    }
}

/// Counts for the summary.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Section pairs without any change.
    pub same: usize,
    /// Section pairs that carry each change, in the order of [`Change::ALL`].
    pub sections: [usize; 8],
    /// Changed runs of each kind, in the order of [`ChangeKind::ALL`]; a removed run and what
    /// replaced it count once.
    pub kinds: [usize; 7],
    /// Characters inserted, white space aside.
    pub inserted_chars: usize,
    /// Characters deleted, white space aside.
    pub deleted_chars: usize,
}

impl Tally {
    /// How many section pairs carry this change.
    pub fn of(&self, change: Change) -> usize {
        self.sections[change as usize]
    }

    /// How many changed runs are of this kind.
    pub fn of_kind(&self, kind: ChangeKind) -> usize {
        self.kinds[kind as usize]
    }
}

/// All that a comparison states.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// The old side.
    pub before: Document,
    /// The new side.
    pub after: Document,
    /// Section pairs in the order of the new text, a removed one where it stood.
    pub sections: Vec<SectionPair>,
    /// Counts over all of them.
    pub tally: Tally,
    /// Lines of the new text (of the old one where there is none) at which the comparison was
    /// stopped by its deadline and is coarser than it could be.
    pub coarse: Vec<usize>,
}

impl Comparison {
    /// True where nothing changed, not even how a number is written.
    pub fn is_empty(&self) -> bool {
        let unchanged = |pair: &SectionPair| {
            let mut paragraphs = pair.paragraphs.iter();
            pair.changes.is_empty() && paragraphs.all(|paragraph| paragraph.changes.is_empty())
        };
        self.tally.kinds == [0; 7] && self.sections.iter().all(unchanged)
    }
}
