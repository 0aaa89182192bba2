//! Out of which revisions a revision was made: mostly the one before it; in a history that was
//! joined, each side has its own, and the point that joins them has several.

use super::PastText;
use crate::store::{Store, StoreError};
use git2::{Commit, Oid};
use std::collections::HashMap;
use std::path::Path;

impl Store {
    /// Of each revision, the places of those that it was made out of, in the order of `past`; none
    /// of the first, and of one whose older ones are not in this copy. `past` are the revisions of
    /// one report, the oldest first.
    pub fn lineage(&self, past: &[PastText]) -> Result<Vec<Vec<usize>>, StoreError> {
        self.lineage_from(past, 0)
    }

    /// The same of the revisions from this place on alone, which does not look at older ones: the
    /// first is that of `past[from]`.
    pub fn lineage_from(
        &self,
        past: &[PastText],
        from: usize,
    ) -> Result<Vec<Vec<usize>>, StoreError> {
        let mut search = Search {
            store: self,
            places: HashMap::new(),
        };
        for (place, past) in past.iter().enumerate() {
            if let Ok(id) = Oid::from_str(&past.revision.id.0) {
                search.places.insert(id, vec![place]);
            }
        }
        let mut lineage = Vec::with_capacity(past.len() - from);
        for (place, past) in past.iter().enumerate().skip(from) {
            let Ok(id) = Oid::from_str(&past.revision.id.0) else {
                lineage.push(Vec::new());
                continue;
            };
            let commit = self.repository.find_commit(id)?;
            let mut older: Vec<usize> = Vec::new();
            for parent in commit.parent_ids() {
                older.extend(search.nearest(parent, &past.path)?);
            }
            older.sort_unstable();
            older.dedup();
            // A list that is not in order says nothing.
            older.retain(|&one| one < place);
            lineage.push(older);
        }
        Ok(lineage)
    }
}

struct Search<'s> {
    store: &'s Store,
    /// Of points that were looked at, the revisions whose text they have.
    places: HashMap<Oid, Vec<usize>>,
}

impl Search<'_> {
    /// The revisions whose text a point has: its own, or those of the points before it.
    fn nearest(&mut self, from: Oid, path: &str) -> Result<Vec<usize>, StoreError> {
        let mut way = Vec::new();
        let mut at = from;
        let found = loop {
            if let Some(known) = self.places.get(&at) {
                break known.clone();
            }
            way.push(at);
            // Where a copy holds only the newest part of a history, it ends here.
            let Ok(commit) = self.store.repository.find_commit(at) else {
                break Vec::new();
            };
            match self.followed(&commit, path) {
                Followed::None => break Vec::new(),
                Followed::One(older) => at = older,
                Followed::All(parents) => {
                    let mut found = Vec::new();
                    for parent in parents {
                        found.extend(self.nearest(parent, path)?);
                    }
                    break found;
                }
            }
        };
        for id in way {
            self.places.insert(id, found.clone());
        }
        Ok(found)
    }

    /// Where to look on from a point that is no revision: it has the text of one of those before it.
    fn followed(&self, commit: &Commit<'_>, path: &str) -> Followed {
        let parents: Vec<Oid> = commit.parent_ids().collect();
        match parents[..] {
            [] => Followed::None,
            [one] => Followed::One(one),
            _ => {
                let text = text_at(commit, path);
                let mut same = commit
                    .parents()
                    .filter(|parent| text.is_some() && text_at(parent, path) == text);
                match same.next() {
                    Some(parent) => Followed::One(parent.id()),
                    None => Followed::All(parents),
                }
            }
        }
    }
}

enum Followed {
    None,
    One(Oid),
    All(Vec<Oid>),
}

/// The text at a path of a point.
fn text_at(commit: &Commit<'_>, path: &str) -> Option<Oid> {
    let tree = commit.tree().ok()?;
    tree.get_path(Path::new(path)).ok().map(|entry| entry.id())
}
