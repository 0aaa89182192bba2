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
        Ok(self.catalogue()?.into_keys().collect())
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
