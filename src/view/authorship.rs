//! Who made what: revisions and the people behind them, beside changes and beside sentences.

use super::Side;
use crate::review::authorship::{Claims, OnePerson, Overwritten, Restored, SentenceOrigin};
use crate::series::{ReportKey, Revision, Year};

/// A step of a report's history as a maker of changes: one of its revisions, or the edits that are
/// not saved yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maker {
    /// `None` of edits that are not saved.
    pub revision: Option<Revision>,
    /// The comments that it answers.
    pub addresses: Vec<Addressed>,
}

/// A comment that a revision answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressed {
    /// Its full name.
    pub id: String,
    /// As it is called on a screen: `c3`.
    pub called: String,
    /// Whose it is; `None` where the review has no such comment.
    pub from: Option<String>,
}

/// Who made the changes of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Who {
    /// The steps from the old text to the new one, the earliest first; claims name them by place.
    pub makers: Vec<Maker>,
    /// What each of them did.
    pub claims: Claims,
    /// What of it is one person's, where that was asked for.
    pub by: Option<ByPerson>,
}

/// What one person changed.
#[derive(Debug, Clone, PartialEq)]
pub struct ByPerson {
    /// The name, as the history has it.
    pub name: String,
    /// The steps that are theirs.
    pub steps: Vec<usize>,
    /// Their changes alone.
    pub part: OnePerson,
    /// What they brought and somebody else took away again, in the order in which it went.
    pub overwritten: Vec<Overwritten>,
    /// What they took away and somebody else brought back.
    pub restored: Vec<Restored>,
    /// The old text is a revision of theirs: what stood in it is not counted as a change.
    pub wrote_first: bool,
}

/// A report's text, each sentence with the revision in which it first appeared.
#[derive(Debug)]
pub struct SentencesView {
    /// The report.
    pub key: ReportKey,
    /// The text that is shown.
    pub side: Side,
    /// Its lines that have a sentence, in the order of the text.
    pub lines: Vec<SentencesLine>,
    /// The texts that were looked through, the oldest first; origins name them by place.
    pub texts: Vec<SearchedText>,
}

/// A line of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentencesLine {
    /// Its number in the file, from 1.
    pub line: usize,
    /// Whether it is a title alone.
    pub is_heading: bool,
    /// Number and title of the section that it stands in and of those above it, from the top;
    /// empty before the first.
    pub path: Vec<String>,
    /// Its sentences; the words of all of them are the line, the number before the first included.
    pub sentences: Vec<(String, SentenceOrigin)>,
}

/// A text that was looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchedText {
    /// Of which year.
    pub year: Year,
    /// `None` of edits that are not saved.
    pub revision: Option<Revision>,
}
