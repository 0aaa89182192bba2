//! What is kept: the files of a workspace and their history. The only user of git2.
//!
//! Reading goes through [`Store`], writing through a [`Writer`], of which there is one at a time.
//! Text is bytes here: nothing is decoded, filtered or normalised on its way in or out.

mod branch;
pub mod catalogue;
pub mod error;
pub mod files;
pub mod history;
pub mod layout;
mod leftovers;
mod listing;
pub mod lock;
pub mod person;
pub mod revisions;
pub mod signature;
pub mod snapshot;
mod trail;
pub mod trailers;
pub mod writer;

pub use catalogue::{Catalogue, SavedBytes, SavedFiles};
pub use error::{SigningFault, StoreError, Unfinished};
pub use history::{PastText, REPORT_TRAILER, STAGE_TRAILER};
pub use layout::Layout;
pub use person::Person;
pub use writer::{KeptFile, Note, Writer, WrittenFile};

use crate::series::ReportKey;
use git2::{ErrorCode, Repository, RepositoryInitOptions};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Told once, by whoever waits long for another writer to end.
pub type WaitNotice = Arc<dyn Fn() + Send + Sync>;

/// The files of a workspace and their history.
pub struct Store {
    repository: Repository,
    root: PathBuf,
    /// The workspace's folder as the repository calls it, with a slash at the end, or "".
    prefix: String,
    layout: Layout,
    last_history: RefCell<Option<history::LastHistory>>,
    waiting: Option<WaitNotice>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Store")
            .field("root", &self.root)
            .finish_non_exhaustive()
    }
}

/// The root of the workspace in which this folder lies: the nearest one upwards that holds the
/// file of settings.
pub fn find_root(folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let mut above = folder.ancestors();
    above
        .find(|folder| folder.join(layout::SETTINGS).is_file())
        .map(Path::to_owned)
}

/// Whether a folder is kept already, before a workspace is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Nothing keeps it yet.
    Fresh,
    /// It is kept, with whatever it holds, from this folder on.
    Kept,
    /// It lies in a folder that is kept.
    Inside,
}

impl Store {
    /// Opens the workspace whose root this is.
    pub fn open(root: &Path, layout: Layout) -> Result<Self, StoreError> {
        let root = files::canonical(root)?;
        read_as_git_does();
        let repository = Repository::discover(&root).map_err(|error| match error.code() {
            ErrorCode::NotFound => StoreError::NotKept { root: root.clone() },
            _ => StoreError::from(error),
        })?;
        let Some(prefix) = prefix_of(&repository, &root) else {
            return Err(StoreError::NotKept { root });
        };
        Ok(Self {
            repository,
            root,
            prefix,
            layout,
            last_history: RefCell::new(None),
            waiting: None,
        })
    }

    /// Opens a folder that is to become a workspace, and begins to keep it where nothing does.
    pub fn begin(root: &Path, layout: Layout) -> Result<(Self, Ground), StoreError> {
        std::fs::create_dir_all(root).map_err(|source| StoreError::unwritable(root, source))?;
        let root = files::canonical(root)?;
        let enclosing = Repository::discover(&root)
            .ok()
            .filter(|repository| !repository.is_path_ignored(&root).unwrap_or(false));
        if let Some(prefix) = enclosing.and_then(|repository| prefix_of(&repository, &root)) {
            let ground = match prefix.is_empty() {
                true => Ground::Kept,
                false => Ground::Inside,
            };
            return Ok((Self::open(&root, layout)?, ground));
        }
        let mut options = RepositoryInitOptions::new();
        options.initial_head("main").external_template(false);
        Repository::init_opts(&root, &options).map_err(|error| match error.class() {
            git2::ErrorClass::Os | git2::ErrorClass::Filesystem => StoreError::unwritable(
                &root,
                std::io::Error::new(std::io::ErrorKind::PermissionDenied, error),
            ),
            _ => StoreError::from(error),
        })?;
        Ok((Self::open(&root, layout)?, Ground::Fresh))
    }

    /// Lets somebody know when a save has to wait long for another.
    pub fn on_waiting(&mut self, notice: WaitNotice) {
        self.waiting = Some(notice);
    }

    fn tell_of_waiting(&self) {
        if let Some(notice) = &self.waiting {
            notice();
        }
    }

    /// The folder that holds the workspace.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where things lie.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The working file of a report.
    pub fn working_path(&self, key: &ReportKey) -> PathBuf {
        self.root.join(self.layout.report(key))
    }

    /// The bytes of a report's working file; `None` where there is none.
    pub fn working(&self, key: &ReportKey) -> Result<Option<Vec<u8>>, StoreError> {
        files::read(&self.working_path(key))
    }

    /// The bytes of a file of the workspace; `None` where there is none.
    pub fn working_file(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        files::read(&self.root.join(path))
    }

    /// The folder above, where the workspace is kept as a part of it.
    pub fn kept_folder(&self) -> Option<&Path> {
        self.repository.workdir()
    }

    /// A path of the workspace as the repository calls it.
    fn repository_path(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// What a user was in the middle of, if it stands against a save.
    pub fn unfinished(&self) -> Option<Unfinished> {
        Unfinished::of(self.repository.state())
    }
}

/// What is read is taken apart once, and its name is not counted again from its bytes: damage shows
/// in the checksum of what is compressed, as it does to git. Of a report with 10,000 revisions this
/// spares half of the walk, and most of the reading of texts.
fn read_as_git_does() {
    git2::opts::strict_hash_verification(false);
    git2::opts::enable_caching(false);
}

/// The root's place in the repository's working files; `None` where it lies outside them.
fn prefix_of(repository: &Repository, root: &Path) -> Option<String> {
    let top = repository.workdir()?.canonicalize().ok()?;
    let inside = root.strip_prefix(&top).ok()?;
    let parts: Option<Vec<&str>> = inside.iter().map(std::ffi::OsStr::to_str).collect();
    Some(parts?.iter().map(|part| format!("{part}/")).collect())
}

#[cfg(test)]
mod tests;
