//! What is enough to state that a promise is answered.

/// What is enough to state that this year's report answers a promise of last year's.
///
/// Measured on 73 invented promises in two languages, answered in other words, by half, again or not
/// at all (`fixtures/promises`): nothing false is said of them, 32 of the 44 that are answered are
/// reported, and the others asked about at the right place. On 68 reports, real ones and invented,
/// each with a year made of it: of 302 promises that nothing answers one was reported, of 118 that
/// were answered 97 were and none is missing; of 348 sections of a plan with many sentences, answered
/// in part at most, none was reported. Promises that were reported falsely before had one or two words
/// in common with their answers, at a likeness of 0.50.
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
    /// Likeness that is needed where two words alone are in common.
    pub of_two_words: f64,
    /// Likeness that answers all of a promise, whatever clauses it has.
    pub as_a_whole: f64,
    /// Likeness from which on a person is asked; below, nothing is near.
    pub perhaps: f64,
    /// Share of its words in the title of a section, from which on a person is asked too.
    pub titled_alike: f64,
    /// Likeness, with nothing but figures set aside, of words that stand in this year's plan again.
    pub repeated: f64,
    /// Likeness, all words counted alike, from which on a person is asked about an item that says only
    /// what every office writes.
    pub written_alike: f64,
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
        of_two_words: 0.55,
        as_a_whole: 0.75,
        perhaps: 0.14,
        titled_alike: 0.33,
        repeated: 0.90,
        written_alike: 0.35,
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
