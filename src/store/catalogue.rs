//! Every report of a workspace at once, listed in one walk of what is saved and one of the working
//! files, so that a thousand of them are not looked up one by one.

use super::{Layout, Store, StoreError, files, snapshot};
use crate::series::ReportKey;
use git2::{ObjectType, Oid, Tree, TreeWalkMode, TreeWalkResult};
use std::collections::BTreeMap;
use std::path::Path;

/// The saved bytes of one file, by their name in the repository.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SavedBytes(Oid);

impl SavedBytes {
    /// True where these are the same bytes.
    pub fn are(self, bytes: &[u8]) -> bool {
        Oid::hash_object(ObjectType::Blob, bytes).is_ok_and(|id| id == self.0)
    }
}

/// What is saved of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SavedFiles {
    /// The report; `None` where it was never saved.
    pub report: Option<SavedBytes>,
    /// Its review.
    pub review: Option<SavedBytes>,
}

/// Reports with what is saved of each.
pub type Catalogue = BTreeMap<ReportKey, SavedFiles>;

impl Store {
    /// Every report that is saved or lies in the working files, with what is saved of it.
    pub fn catalogue(&self) -> Result<Catalogue, StoreError> {
        let (root, layout) = (&self.root, &self.layout);
        std::thread::scope(|scope| {
            let working = scope.spawn(|| working_reports(root, layout));
            let mut found = self.saved_reports()?;
            // A folder that cannot be read holds no report that could be worked on.
            for key in working.join().unwrap_or_default() {
                found.entry(key).or_default();
            }
            Ok(found)
        })
    }

    /// What is saved of one report.
    pub fn saved_files(&self, key: &ReportKey) -> Result<SavedFiles, StoreError> {
        let Some(tip) = self.tip()? else {
            return Ok(SavedFiles::default());
        };
        let tree = tip.tree()?;
        let find = |path: String| {
            let found = snapshot::blob_in(&tree, &self.repository_path(&path));
            Ok::<_, StoreError>(found?.map(SavedBytes))
        };
        Ok(SavedFiles {
            report: find(self.layout.report(key))?,
            review: find(self.layout.review(key))?,
        })
    }

    /// The bytes that are saved under this name.
    pub fn bytes_of(&self, saved: SavedBytes) -> Result<Vec<u8>, StoreError> {
        Ok(self.repository.find_blob(saved.0)?.content().to_vec())
    }

    /// The bytes of a working file of a workspace at this root; `None` where there is none.
    pub fn working_at(root: &Path, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        files::read(&root.join(path))
    }

    fn saved_reports(&self) -> Result<Catalogue, StoreError> {
        let mut found = Catalogue::new();
        let Some(tip) = self.tip()? else {
            return Ok(found);
        };
        let folder = self.layout.reports_folder();
        let Some(tree) = self.saved_folder(&tip.tree()?, folder)? else {
            return Ok(found);
        };
        let start = match folder {
            "" => String::new(),
            folder => format!("{folder}/"),
        };
        let mut reviews: BTreeMap<String, Oid> = BTreeMap::new();
        tree.walk(TreeWalkMode::PreOrder, |above, entry| {
            if let (Ok(name), Some(ObjectType::Blob)) = (entry.name(), entry.kind()) {
                let path = format!("{start}{above}{name}");
                if let Some(key) = self.layout.report_at(&path) {
                    let report = Some(SavedBytes(entry.id()));
                    found.insert(
                        key,
                        SavedFiles {
                            report,
                            review: None,
                        },
                    );
                } else if self.layout.may_be_review(&path) {
                    reviews.insert(path, entry.id());
                }
            }
            TreeWalkResult::Ok
        })?;
        if !reviews.is_empty() {
            for (key, files) in &mut found {
                let review = reviews.get(&self.layout.review(key));
                files.review = review.map(|id| SavedBytes(*id));
            }
        }
        Ok(found)
    }

    /// A folder of the workspace as it is saved; `None` where it is not.
    fn saved_folder<'r>(
        &'r self,
        tree: &Tree<'r>,
        folder: &str,
    ) -> Result<Option<Tree<'r>>, StoreError> {
        let path = self.repository_path(folder);
        match path.trim_end_matches('/') {
            "" => Ok(Some(tree.clone())),
            path => match tree.get_path(Path::new(path)) {
                Ok(entry) => Ok(entry.to_object(&self.repository)?.into_tree().ok()),
                Err(_) => Ok(None),
            },
        }
    }
}

/// The reports in the working files.
fn working_reports(root: &Path, layout: &Layout) -> Vec<ReportKey> {
    let mut keys = Vec::new();
    collect_working(layout, root, layout.reports_folder(), &mut keys);
    keys
}

/// `inside` is a folder's path in the workspace, with slashes, and without one at its end.
fn collect_working(layout: &Layout, root: &Path, inside: &str, keys: &mut Vec<ReportKey>) {
    let depth = match inside {
        "" => 0,
        inside => inside.split('/').count(),
    };
    let Ok(entries) = std::fs::read_dir(root.join(inside)) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str() else {
            continue;
        };
        let path = match inside {
            "" => name.to_owned(),
            inside => format!("{inside}/{name}"),
        };
        // What the listing itself tells needs no look at the file; a link does.
        let is_folder = match entry.file_type() {
            Ok(kind) if kind.is_symlink() => entry.path().is_dir(),
            Ok(kind) => kind.is_dir(),
            Err(_) => false,
        };
        if !is_folder {
            keys.extend(layout.report_at(&path));
        } else if depth + 1 < layout.depth() && name != ".git" {
            collect_working(layout, root, &path, keys);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SavedBytes;
    use crate::store::{Layout, Store};

    #[test]
    fn saved_bytes_are_known_again() {
        let empty = git2::Oid::from_str("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391").unwrap();
        assert!(SavedBytes(empty).are(b""));
        assert!(!SavedBytes(empty).are(b"\n"));
    }

    #[test]
    fn what_lies_in_the_files_is_listed_before_anything_is_saved() {
        let folder = tempfile::tempdir().unwrap();
        let layout = || Layout::new("reports/{unit}/{year}/report.txt").unwrap();
        let (store, _) = Store::begin(folder.path(), layout()).unwrap();
        for path in [
            "区图书馆/2023/report.txt",
            "区图书馆/2024/review.toml",
            "区图书馆/旧/report.txt",
        ] {
            let path = folder.path().join("reports").join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "一、工作\n").unwrap();
        }
        let found = store.catalogue().unwrap();
        let names: Vec<String> = found.keys().map(ToString::to_string).collect();
        assert_eq!(names, ["区图书馆/2023"]);
        assert!(found.values().all(|files| files.report.is_none()));
    }
}
