//! `review.toml`: what was said about a report on its way to its last word.
//!
//! The file is TOML in which every line says by itself which fact of which entry it is:
//!
//! ```toml
//! # annals/review/1 …
//!
//! comment.c3-5f0a91c27e.from = "财务科"
//! comment.c3-5f0a91c27e.text = "与统计年报核对"
//! ```
//!
//! Lines are only ever added, no two entries share one, and their order means nothing. So when two
//! people add entries to two copies, the file with the lines of both, in any order, is the record of
//! both: the merge that git calls `union` joins them without asking.

mod facts;
mod kept;
mod read;
mod write;

use super::fault::SettingsFault;
use crate::review::{Entry, EntryId, Review, Stamp};

/// What the head of the file is called by, before the number of its form.
const FORM: &str = "annals/review/";
/// The number of the form that is read and written.
const FORM_NUMBER: u32 = 1;

/// The file, read.
#[derive(Debug, Clone, Default)]
pub struct ReviewFile {
    source: String,
    review: Review,
    taken_back: usize,
}

impl ReviewFile {
    /// Reads a file; an empty one holds nothing.
    pub fn read(source: &str) -> Result<Self, SettingsFault> {
        let text = source.strip_prefix('\u{feff}').unwrap_or(source);
        Ok(Self {
            source: source.to_owned(),
            review: read::review(text)?,
            taken_back: 0,
        })
    }

    /// What stands in it.
    pub fn review(&self) -> &Review {
        &self.review
    }

    /// The text of the file.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Takes back what an earlier form of the file said and this one does not: lines are only ever
    /// added, so a file without them is an old copy, or was cut.
    pub fn take_back(&mut self, earlier: &Self) {
        let (source, entries) = kept::taken_back(&self.source, &earlier.source);
        if entries == 0 {
            return;
        }
        if let Ok(whole) = Self::read(&source) {
            *self = whole;
            self.taken_back = entries;
        }
    }

    /// How many entries were taken back from an earlier form of the file.
    pub fn entries_taken_back(&self) -> usize {
        self.taken_back
    }

    /// Adds entries at the end, with the numbers that come next, and names them; `head` is the sentence
    /// that opens a file which was empty.
    pub fn add(&mut self, entries: Vec<Entry>, stamp: &Stamp, head: &str) -> Vec<EntryId> {
        let mut names = Vec::new();
        for entry in entries {
            let number = self.review.next_number(entry.kind());
            let facts = write::facts(&entry, stamp);
            let id = EntryId::new(entry.kind(), number, &facts.to_string());
            facts.append_to(&mut self.source, &id, head);
            self.review.add(id.clone(), stamp.clone(), entry);
            names.push(id);
        }
        self.review.sort();
        names
    }
}

#[cfg(test)]
mod tests;
