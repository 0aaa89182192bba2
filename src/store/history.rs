//! The revisions of one report, out of a history that holds many.
//!
//! A revision is a point at which the report's bytes are others than at every point before it.
//! Points whose bytes equal those before them are passed over, as are the sides of a joined
//! history that changed nothing; a report that was renamed is followed under its older name.

use super::{Store, StoreError, snapshot};
use crate::series::{Moment, ReportKey, Revision, RevisionId, Stage};
use git2::{Commit, DiffFindOptions, Oid, Sort, Tree};
use std::collections::HashMap;

/// The trailer that says whose report a revision is of.
pub const REPORT_TRAILER: &str = "Annals-Report";
/// The trailer that says where the report stood.
pub const STAGE_TRAILER: &str = "Annals-Stage";

/// A revision, and under which path its text lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastText {
    /// The revision.
    pub revision: Revision,
    path: String,
}

impl PastText {
    pub(super) fn into_path(self) -> String {
        self.path
    }
}

impl Store {
    /// The revisions of a report, the oldest first.
    pub fn history(&self, key: &ReportKey) -> Result<Vec<PastText>, StoreError> {
        match self.tip()? {
            Some(tip) => self.history_from(tip.id(), &self.report_path(key)),
            None => Ok(Vec::new()),
        }
    }

    /// The bytes of a revision.
    pub fn text_of(&self, past: &PastText) -> Result<Vec<u8>, StoreError> {
        let bytes = self.bytes_at(&past.revision.id, &past.path)?;
        Ok(bytes.unwrap_or_default())
    }

    pub(super) fn report_path(&self, key: &ReportKey) -> String {
        self.repository_path(&self.layout.report(key))
    }

    pub(super) fn history_from(&self, tip: Oid, path: &str) -> Result<Vec<PastText>, StoreError> {
        let mut walk = self.repository.revwalk()?;
        walk.set_sorting(Sort::TOPOLOGICAL | Sort::TIME)?;
        walk.push(tip)?;
        let mut search = Search {
            store: self,
            wanted: HashMap::from([(tip, path.to_owned())]),
            known: HashMap::new(),
            found: Vec::new(),
        };
        for id in walk {
            search.visit(id?)?;
            if search.wanted.is_empty() {
                break;
            }
        }
        let mut found = search.found;
        found.reverse();
        for (place, past) in found.iter_mut().enumerate() {
            past.revision.ordinal = place + 1;
        }
        Ok(found)
    }
}

struct Search<'a> {
    store: &'a Store,
    /// Points that may hold older revisions, and the report's path there.
    wanted: HashMap<Oid, String>,
    /// Files found in folders; most folders are the same from point to point.
    known: HashMap<(Oid, String), Option<Oid>>,
    found: Vec<PastText>,
}

impl Search<'_> {
    fn visit(&mut self, id: Oid) -> Result<(), StoreError> {
        let Some(path) = self.wanted.remove(&id) else {
            return Ok(());
        };
        let commit = self.store.repository.find_commit(id)?;
        let tree = commit.tree()?;
        let text = self.find(&tree, &path)?;
        let parents: Vec<Commit<'_>> = commit.parents().collect();
        for parent in &parents {
            if self.find(&parent.tree()?, &path)? == text {
                self.wanted.insert(parent.id(), path);
                return Ok(());
            }
        }
        let mut is_renamed_only = false;
        for parent in &parents {
            let parent_tree = parent.tree()?;
            let mut older = path.clone();
            if text.is_some()
                && self.find(&parent_tree, &path)?.is_none()
                && let Some(source) = self.renamed_from(&parent_tree, &tree, &path)?
            {
                is_renamed_only = self.find(&parent_tree, &source)? == text;
                older = source;
            }
            self.wanted.insert(parent.id(), older);
        }
        if text.is_some() && !is_renamed_only {
            let revision = revision(&commit);
            self.found.push(PastText { revision, path });
        }
        Ok(())
    }

    /// The file at a path, looked up folder by folder.
    fn find(&mut self, tree: &Tree<'_>, path: &str) -> Result<Option<Oid>, StoreError> {
        let Some((folder, rest)) = path.split_once('/') else {
            return snapshot::blob_in(tree, path);
        };
        let Some(entry) = tree.get_name(folder) else {
            return Ok(None);
        };
        let place = (entry.id(), rest.to_owned());
        if let Some(known) = self.known.get(&place) {
            return Ok(*known);
        }
        let found = match self.store.repository.find_tree(entry.id()) {
            Ok(tree) => self.find(&tree, rest)?,
            Err(_) => None,
        };
        self.known.insert(place, found);
        Ok(found)
    }

    /// The path under which the text of `path` went before, where the same step took it away there.
    fn renamed_from(
        &self,
        before: &Tree<'_>,
        after: &Tree<'_>,
        path: &str,
    ) -> Result<Option<String>, StoreError> {
        let repository = &self.store.repository;
        let mut diff = repository.diff_tree_to_tree(Some(before), Some(after), None)?;
        diff.find_similar(Some(DiffFindOptions::new().renames(true)))?;
        let source = diff.deltas().find_map(|delta| {
            let arrives = delta.new_file().path()?.to_str()? == path;
            let is_rename = delta.status() == git2::Delta::Renamed;
            (arrives && is_rename).then(|| delta.old_file().path()?.to_str().map(str::to_owned))?
        });
        Ok(source)
    }
}

fn revision(commit: &Commit<'_>) -> Revision {
    let message = String::from_utf8_lossy(commit.message_bytes()).into_owned();
    let author = commit.author();
    let when = author.when();
    Revision {
        ordinal: 0,
        id: RevisionId(commit.id().to_string()),
        author: String::from_utf8_lossy(author.name_bytes()).into_owned(),
        at: Moment::new(when.seconds(), when.offset_minutes()),
        stage: trailer(&message, STAGE_TRAILER).map(Stage::new),
        message: message
            .trim_start()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned(),
    }
}

/// The value of a trailer in the last paragraph of a message.
pub(super) fn trailer(message: &str, name: &str) -> Option<String> {
    let last = message.trim_end().rsplit("\n\n").next()?;
    last.lines().find_map(|line| {
        let value = line.strip_prefix(name)?.strip_prefix(':')?;
        Some(value.trim().to_owned()).filter(|value| !value.is_empty())
    })
}
