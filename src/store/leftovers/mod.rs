//! Tidying up after a writer that was killed: its locks, and what it had begun to write.
//!
//! Only what bears the program's own mark or name is touched: a lock on plain git's list says whose
//! it is, a lock on a branch holds the very point that the dead writer was about to move it to, and
//! a file beside a report has a name that nothing else gives.

use crate::store::listing::{self, ListLock, Patience, Told, is_older};
use crate::store::trail::{Step, Trail};
use crate::store::{Store, StoreError, files};
use git2::Oid;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// For how long a lock may be without contents: git and its libraries write into it at once. After
/// that, one that a dead writer had announced is the dead writer's.
const EMPTY: Duration = Duration::from_secs(1);

const PAUSE: Duration = Duration::from_millis(20);

/// How old a half-written object of the repository has to be before it is taken away: none takes
/// so long to write.
const FORGOTTEN: Duration = Duration::from_secs(600);

/// How the library under the store calls an object that it is writing.
const HALF_OBJECT: &str = "tmp_object_git2_";

/// Ends what an earlier writer began and left. The caller is the only writer.
pub(super) fn clear(store: &Store, trail: &Trail) -> Result<(), StoreError> {
    listing::take_away_own(store);
    sweep(
        &store.repository.commondir().join("objects"),
        |name, path| name.starts_with(HALF_OBJECT) && is_older(path, FORGOTTEN),
    );
    let left = trail.left();
    if left.is_empty() {
        return Ok(());
    }
    let mut listed = Vec::new();
    for step in left {
        match step {
            Step::Beside(folder) => sweep(&folder, |name, _| files::is_beside(name)),
            Step::Branch { name, to } => {
                take_away_lock(&store.branch_lock(&name), Some(to));
            }
            Step::Settings => {
                take_away_lock(&store.repository.commondir().join("config.lock"), None);
            }
            Step::Listed(file) => listed.push(file),
        }
    }
    let is_told = listed.is_empty()
        || match ListLock::take(store, Patience::None)? {
            Some(lock) => lock.put(store, &listed, Told::Behind).is_ok(),
            None => false,
        };
    let still = match is_told {
        true => Vec::new(),
        false => listed.into_iter().map(Step::Listed).collect(),
    };
    let folder = store.own_folder();
    let ended = trail.end(&still);
    ended.map_err(|source| StoreError::unwritable(&folder, source))
}

/// Takes a lock away that a dead writer left: one that holds the point which it was about to write,
/// or stays without contents. Where it holds other things, it is somebody else's.
fn take_away_lock(lock: &Path, announced: Option<Oid>) {
    let started = Instant::now();
    while let Ok(held) = fs::read_to_string(lock) {
        let is_own = announced.is_some_and(|id| held.trim() == id.to_string());
        let is_stale = match announced {
            Some(_) => held.is_empty(),
            None => true,
        };
        if is_own || (is_stale && is_older(lock, EMPTY)) {
            let _gone = fs::remove_file(lock);
            return;
        }
        if !is_stale || started.elapsed() > 2 * EMPTY {
            return;
        }
        std::thread::sleep(PAUSE);
    }
}

/// Takes files of a folder away whose name, and place, tell that they are forgotten.
fn sweep(folder: &Path, is_forgotten: impl Fn(&str, &Path) -> bool) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| is_forgotten(name, &path)) {
            let _gone = fs::remove_file(&path);
        }
    }
}

#[cfg(test)]
mod tests;
