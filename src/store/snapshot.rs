//! Reading files as they were at one point of the history.

use super::{Store, StoreError};
use crate::series::ReportKey;
use git2::{Commit, ErrorCode, Oid, Tree};
use std::collections::BTreeSet;
use std::path::Path;

impl Store {
    /// The last saved bytes of a file of the workspace; `None` where it was never saved.
    pub fn saved(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        match self.tip()? {
            Some(tip) => self.bytes_in(&tip.tree()?, &self.repository_path(path)),
            None => Ok(None),
        }
    }

    /// The last saved bytes of a report.
    pub fn saved_report(&self, key: &ReportKey) -> Result<Option<Vec<u8>>, StoreError> {
        self.saved(&self.layout.report(key))
    }

    /// Every report that is saved or lies in the working files.
    pub fn reports(&self) -> Result<BTreeSet<ReportKey>, StoreError> {
        let mut keys = BTreeSet::new();
        if let Some(tip) = self.tip()? {
            self.collect_saved(&tip.tree()?, &mut keys)?;
        }
        let folder = self.root.join(self.layout.reports_folder());
        self.collect_working(&folder, &mut keys);
        Ok(keys)
    }

    /// The newest point of the history; `None` where nothing was ever saved.
    pub(super) fn tip(&self) -> Result<Option<Commit<'_>>, StoreError> {
        match self.repository.head() {
            Ok(head) => Ok(Some(head.peel_to_commit()?)),
            Err(error) if matches!(error.code(), ErrorCode::UnbornBranch | ErrorCode::NotFound) => {
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    pub(super) fn bytes_in(
        &self,
        tree: &Tree<'_>,
        path: &str,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        match blob_in(tree, path)? {
            Some(id) => Ok(Some(self.repository.find_blob(id)?.content().to_vec())),
            None => Ok(None),
        }
    }

    fn collect_saved(
        &self,
        tree: &Tree<'_>,
        keys: &mut BTreeSet<ReportKey>,
    ) -> Result<(), StoreError> {
        let folder = self.repository_path(self.layout.reports_folder());
        let folder = folder.trim_end_matches('/');
        let tree = match folder {
            "" => tree.clone(),
            folder => match tree.get_path(Path::new(folder)) {
                Ok(entry) => entry.to_object(&self.repository)?.peel_to_tree()?,
                Err(_) => return Ok(()),
            },
        };
        let base = match self.layout.reports_folder() {
            "" => String::new(),
            folder => format!("{folder}/"),
        };
        tree.walk(git2::TreeWalkMode::PreOrder, |above, entry| {
            if let Ok(name) = entry.name() {
                keys.extend(self.layout.report_at(&format!("{base}{above}{name}")));
            }
            git2::TreeWalkResult::Ok
        })?;
        Ok(())
    }

    /// Folders that cannot be read hold no report that could be worked on.
    fn collect_working(&self, folder: &Path, keys: &mut BTreeSet<ReportKey>) {
        let depth = folder
            .strip_prefix(&self.root)
            .map_or(0, |inside| inside.iter().count());
        let Ok(entries) = std::fs::read_dir(folder) else {
            return;
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                let is_own = path.file_name().is_some_and(|name| name == ".git");
                if depth + 1 < self.layout.depth() && !is_own {
                    self.collect_working(&path, keys);
                }
            } else if let Some(inside) = self.inside(&path) {
                keys.extend(self.layout.report_at(&inside));
            }
        }
    }

    /// A path of the file system as one of the workspace, with slashes; `None` outside it.
    pub fn inside(&self, path: &Path) -> Option<String> {
        let inside = path.strip_prefix(&self.root).ok()?;
        let parts: Option<Vec<&str>> = inside.iter().map(std::ffi::OsStr::to_str).collect();
        Some(parts?.join("/"))
    }
}

/// The file at a path of a tree.
pub(super) fn blob_in(tree: &Tree<'_>, path: &str) -> Result<Option<Oid>, StoreError> {
    match tree.get_path(Path::new(path)) {
        Ok(entry) if entry.kind() == Some(git2::ObjectType::Blob) => Ok(Some(entry.id())),
        Ok(_) => Ok(None),
        Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}
