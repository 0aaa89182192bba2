//! The revisions that lie between two states of a report.

use crate::commands::draft::DraftPair;
use crate::commands::{Draft, Workspace};
use crate::failure::{Failure, FailureKind};
use crate::messages::authorship::AuthorshipMessage;
use crate::series::ReportKey;
use crate::store::PastText;

/// The way from one text of a report to a later one.
pub(super) struct Way {
    /// The revisions of the report up to the later text, the oldest first.
    pub(super) past: Vec<PastText>,
    /// Of each, the places of those that it was made out of.
    pub(super) older: Vec<Vec<usize>>,
    /// The place of the older text.
    pub(super) first: usize,
    /// The place from which on all has to be looked at: that of the older text, or one before it
    /// where somebody worked beside it.
    pub(super) root: usize,
}

impl Way {
    /// The way from the one draft to the other.
    pub(super) fn between(
        workspace: &Workspace,
        key: &ReportKey,
        pair: &DraftPair,
    ) -> Result<Self, Failure> {
        let mut past = workspace.history(key)?;
        let place = |draft: &Draft| {
            let id = draft.revision.as_ref();
            past.iter().position(|past| Some(&past.revision.id) == id)
        };
        let first = place(&pair.before);
        let last = match pair.after.revision {
            None => past.len().checked_sub(1),
            Some(_) => place(&pair.after),
        };
        let (Some(first), Some(last)) = (first, last) else {
            return Err(no_way());
        };
        if last < first {
            let older = pair.after.label.clone();
            let failure = Failure::new(FailureKind::Usage, AuthorshipMessage::Backwards);
            return Err(failure.hint(AuthorshipMessage::OlderFirst { older }));
        }
        past.truncate(last + 1);
        let older = workspace.store.lineage(&past)?;
        let root = root_of(first, &older);
        let way = Self {
            past,
            older,
            first,
            root,
        };
        match way.goes_back(last) {
            true => Ok(way),
            false => Err(no_way()),
        }
    }

    /// The places to look at, in order: what the last text goes back to, from the root on.
    pub(super) fn places(&self) -> Vec<usize> {
        let mut is_needed = vec![false; self.past.len()];
        if let Some(last) = is_needed.last_mut() {
            *last = true;
        }
        for place in (self.root..self.past.len()).rev() {
            if is_needed[place] && place > self.root {
                for &older in &self.older[place] {
                    is_needed[older] = true;
                }
            }
        }
        is_needed[self.first] = true;
        let places = self.root..self.past.len();
        places.filter(|&place| is_needed[place]).collect()
    }

    /// True where each was made out of the one before it, and out of no other.
    pub(super) fn is_line(&self) -> bool {
        let places = self.places();
        let mut pairs = places.windows(2);
        pairs.all(|pair| self.older[pair[1]] == [pair[0]])
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.places().len()
    }

    /// True of a revision that was made out of the first one.
    fn goes_back(&self, place: usize) -> bool {
        let mut goes = vec![false; place + 1];
        for at in self.first..=place {
            goes[at] = at == self.first || self.older[at].iter().any(|&older| goes[older]);
        }
        goes[place]
    }
}

/// The place from which on every revision behind it was made out of one that is not before it. What
/// the first text was made out of matters only where somebody worked beside it: then as far back as
/// where the two parted.
fn root_of(first: usize, older: &[Vec<usize>]) -> usize {
    let lowest = |root: usize, place: usize| {
        let earliest = older[place].iter().min().copied();
        root.min(earliest.unwrap_or(root))
    };
    let mut root = (first + 1..older.len()).fold(first, lowest);
    if root == first {
        return first;
    }
    let mut place = older.len();
    while place > root + 1 {
        place -= 1;
        root = lowest(root, place);
    }
    root
}

fn no_way() -> Failure {
    Failure::new(FailureKind::User, AuthorshipMessage::NoWayBetween)
}

#[cfg(test)]
mod tests {
    use super::root_of;

    #[test]
    fn all_who_worked_beside_the_first_text_are_looked_at() {
        let line: &[Vec<usize>] = &[vec![], vec![0], vec![1], vec![2]];
        assert_eq!(root_of(1, line), 1);
        // 2 was made beside 1, and 3 out of both.
        let joined: &[Vec<usize>] = &[vec![], vec![0], vec![0], vec![1, 2]];
        assert_eq!(root_of(0, joined), 0);
        assert_eq!(root_of(1, joined), 0);
        assert_eq!(root_of(2, joined), 0);
    }
}
