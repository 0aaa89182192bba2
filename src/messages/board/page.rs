//! What stands before the facts of a report's page.

use crate::series::PersonRole;

/// What stands before a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PageLabel {
    /// Who has a hand in it.
    Person(PersonRole),
    /// Those who have a hand in it.
    People,
    /// Its kind.
    Kind,
    /// Its length and the limit.
    Length,
    /// When it is due.
    Due,
    /// Its file.
    File,
    /// The last revision.
    LastSaved,
    /// What is not saved.
    Unsaved,
    /// Comments without an answer.
    OpenComments,
    /// Those who have not answered.
    Awaited,
    /// The share of last year's sentences.
    LastYearsSentences,
    /// What somebody has to look at.
    Attention,
    /// What to do next.
    Next,
}
