//! Every threshold of what is stated between two years, in one place.

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
    /// Lift that the texts alone need …
    pub lift_of_text: f64,
    /// … unless the titles have so many words in common.
    pub title_words: usize,
    /// Likeness under paired sections, …
    pub within: f64,
    /// … lift there, …
    pub lift_within: f64,
    /// … and how many times the rank of the best rival a pair's own must be.
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
        share_of_title: 0.35,
        other_numbering: 0.5,
        by_chance: 0.008,
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
        anywhere: 0.05,
        lift_anywhere: 3.0,
        ahead_anywhere: 1.15,
        parent_with_leaf: 0.6,
        across_parts: 0.24,
        lift_across_parts: 6.0,
        across_roles: 0.60,
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
    /// By how much a likeness must beat the next.
    pub margin: f64,
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
    /// How like the slots of one figure are that a report gives twice.
    pub twice: f64,
    /// What such a slot names, in characters: in a summary and a section …
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
        margin: 0.10,
        noun_share: 0.50,
        held_against: 4_096,
        near: 0.15,
        jump: 3.0,
        jump_above: 10.0,
        twice: 0.95,
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

/// What is enough to state that this year's report answers a promise of last year's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PromiseThresholds {
    /// Likeness of a place that answers, 0 to 1, …
    pub reported: f64,
    /// … with so many terms in common …
    pub terms_in_common: usize,
    /// … and by so much more like than any other section.
    pub margin: f64,
    /// Likeness that needs no margin, …
    pub sure: f64,
    /// … and only so many terms in common; a title none.
    pub terms_of_sure: usize,
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
        margin: 0.08,
        sure: 0.50,
        terms_of_sure: 2,
        as_a_whole: 0.75,
        perhaps: 0.12,
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
