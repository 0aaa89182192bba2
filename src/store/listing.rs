//! Plain git's list of files (its index), told what was kept.
//!
//! The list is locked as git itself locks it, from before the branch moves until the list shows
//! what was kept: a user of git who makes a step in between would otherwise take the save back
//! without knowing it. The lock says whose it is from the moment in which it is there, so that one
//! left by a writer that was killed is known from one that another program holds.

use super::trail::Listed;
use super::{Store, StoreError, snapshot};
use git2::{FileMode, Index, IndexEntry, IndexTime, Oid, Tree};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// What the lock holds while it is ours.
const MARK: &[u8] = b"annals is saving a report; it takes this file away when it is done\n";

/// Where the new list is made.
const SCRATCH: &str = "index-new";
/// By what the library under the store locks that.
const SCRATCH_LOCK: &str = "index-new.lock";

/// How long to wait for a user of git who is at work in the same moment, and from what age on a
/// lock is none that ends soon: git holds it for a moment, or for as long as somebody types.
const PATIENCE: Duration = Duration::from_secs(2);

const PAUSE: Duration = Duration::from_millis(10);

/// Which files are told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// All of them.
    All,
    /// Those that the list still shows as they were before.
    Behind,
}

/// The lock on the list, held while it lives.
#[derive(Debug)]
pub(super) struct ListLock {
    list: PathBuf,
    lock: PathBuf,
    /// Where the new list is made.
    scratch: PathBuf,
}

impl ListLock {
    /// Takes the lock; `None` where another program holds it and does not let go.
    pub(super) fn take(store: &Store, patience: Patience) -> Result<Option<Self>, StoreError> {
        let own = store.own_folder();
        let list = store.repository.path().join("index");
        let lock = store.repository.path().join("index.lock");
        let mark = own.join("index-mark");
        let unwritable = |source| StoreError::unwritable(&lock, source);
        if fs::read(&mark).ok().as_deref() != Some(MARK) {
            fs::write(&mark, MARK).map_err(unwritable)?;
        }
        let started = Instant::now();
        loop {
            match appear(&mark, &lock) {
                Ok(()) => break,
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    return Err(unwritable(error));
                }
                Err(_) => {
                    let is_over = started.elapsed() > PATIENCE || is_older(&lock, PATIENCE);
                    if patience == Patience::None || is_over {
                        return Ok(None);
                    }
                    std::thread::sleep(PAUSE);
                }
            }
        }
        Ok(Some(Self {
            list,
            lock,
            scratch: own.join(SCRATCH),
        }))
    }

    /// Lets the list show these files as they are kept now. What else is staged stays staged.
    pub(super) fn put(
        &self,
        store: &Store,
        files: &[Listed],
        told: Told,
    ) -> Result<(), StoreError> {
        let kept = store.repository.head()?.peel_to_tree()?;
        let before = self.copy()?;
        let mut index = Index::open(&self.scratch)?;
        for file in files {
            let is_behind = || {
                let shown = index
                    .get_path(Path::new(&file.path), 0)
                    .map(|entry| entry.id);
                let is_kept =
                    snapshot::blob_in(&kept, &file.path).ok().flatten() == Some(file.after);
                shown == file.before && is_kept
            };
            if told == Told::All || is_behind() {
                index.add(&entry(&file.path, file.after, mode_in(&kept, &file.path)))?;
            }
        }
        index.write()?;
        let swap = || {
            // Git holds a file that was changed in the same moment as the list for one to look at
            // again; a later moment would hide it.
            if let Some(before) = before {
                File::options()
                    .write(true)
                    .open(&self.scratch)?
                    .set_modified(before)?;
            }
            fs::rename(&self.scratch, &self.list)
        };
        swap().map_err(|source| StoreError::unwritable(&self.list, source))
    }

    /// Copies the list to where it is changed; gives its moment, or `None` where there is no list.
    fn copy(&self) -> Result<Option<SystemTime>, StoreError> {
        let copied = match fs::metadata(&self.list) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                match fs::remove_file(&self.scratch) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                    Ok(()) | Err(_) => Ok(None),
                }
            }
            Err(error) => Err(error),
            Ok(found) => {
                fs::copy(&self.list, &self.scratch).and_then(|_| found.modified().map(Some))
            }
        };
        copied.map_err(|source| StoreError::unwritable(&self.list, source))
    }
}

impl Drop for ListLock {
    fn drop(&mut self) {
        let _gone = fs::remove_file(&self.lock);
    }
}

/// Whether a lock that another program holds is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Patience {
    /// For a while.
    Some,
    /// Not at all.
    None,
}

/// Takes away what a writer left who was killed: its lock, and half a new list. The caller is the
/// only writer.
pub(super) fn take_away_own(store: &Store) {
    for name in [SCRATCH, SCRATCH_LOCK] {
        let _gone = fs::remove_file(store.own_folder().join(name));
    }
    let lock = store.repository.path().join("index.lock");
    if fs::read(&lock).ok().as_deref() == Some(MARK) {
        let _gone = fs::remove_file(&lock);
    }
}

/// Lets the lock appear with what it holds, in one step.
fn appear(mark: &Path, lock: &Path) -> io::Result<()> {
    match fs::hard_link(mark, lock) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // Some file systems have no second names for a file.
        Err(_) => File::create_new(lock)?.write_all(MARK),
    }
}

pub(super) fn is_older(path: &Path, age: Duration) -> bool {
    let modified = fs::metadata(path).and_then(|found| found.modified());
    modified.is_ok_and(|at| at.elapsed().is_ok_and(|passed| passed > age))
}

/// The entry of a file whose size and times git has yet to look at.
pub(super) fn entry(path: &str, id: Oid, mode: FileMode) -> IndexEntry {
    let never = IndexTime::new(0, 0);
    IndexEntry {
        ctime: never,
        mtime: never,
        dev: 0,
        ino: 0,
        mode: u32::from(mode),
        uid: 0,
        gid: 0,
        file_size: 0,
        id,
        flags: 0,
        flags_extended: 0,
        path: path.as_bytes().to_vec(),
    }
}

/// A file keeps the mode that it has.
pub(super) fn mode_in(tree: &Tree<'_>, path: &str) -> FileMode {
    let executable = tree
        .get_path(Path::new(path))
        .is_ok_and(|entry| entry.filemode() == i32::from(FileMode::BlobExecutable));
    match executable {
        true => FileMode::BlobExecutable,
        false => FileMode::Blob,
    }
}
