//! Rows of a table of opinions that were written down before.

use super::quoting::About;
use crate::review::names::is_same_name;
use crate::review::{Comment, Entered, EntryId, Review};

/// What stands between a section and one under it.
const BELOW: [char; 2] = ['\u{ff1e}', '>'];

/// An opinion as a row of a table tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ToldOpinion {
    /// Whose it is.
    pub(super) from: String,
    /// What should change.
    pub(super) text: String,
    /// The words that it is about, as the row quotes them.
    pub(super) on: Option<String>,
    /// The section that it is about, as the row names it; `None` of the whole report.
    pub(super) section: Option<String>,
}

impl ToldOpinion {
    /// True of a comment that says the same of the same words.
    fn is_of(&self, comment: &Comment, about: Option<&About>) -> bool {
        let is_theirs = is_same_name(&comment.from, &self.from);
        is_theirs
            && is_same_words(&comment.text, &self.text)
            && match about {
                Some(about) => comment.on == about.anchor && comment.section == about.section,
                None => self.is_on(comment),
            }
    }

    /// True where the cells themselves name what the comment is about.
    fn is_on(&self, comment: &Comment) -> bool {
        let is_section = |words: &String| {
            let parts = words.split(BELOW).map(str::trim);
            let mut path = comment.section.iter().map(|part| part.trim());
            path.by_ref().eq(parts.filter(|part| !part.is_empty()))
        };
        match (&self.on, &comment.on) {
            (Some(words), Some(anchor)) => {
                is_same_words(words, &anchor.exact) && self.section.iter().all(is_section)
            }
            (None, None) => match &self.section {
                Some(words) => is_section(words),
                None => comment.section.is_empty(),
            },
            _ => false,
        }
    }

    /// The comment that a row repeats: rather one that no row has repeated yet, and rather one of this
    /// round. With `about` the place of the words is compared, without it the words of the cells.
    pub(super) fn known<'r>(
        &self,
        review: &'r Review,
        about: Option<&About>,
        round: Option<&EntryId>,
        repeated: &[EntryId],
    ) -> Option<&'r Entered<Comment>> {
        let comments = review.comments.iter();
        let same = comments.filter(|one| self.is_of(&one.what, about));
        same.min_by_key(|one| (repeated.contains(&one.id), one.what.round.as_ref() != round))
    }
}

/// White space aside, as spreadsheets change it.
fn is_same_words(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}
