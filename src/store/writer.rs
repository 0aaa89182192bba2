//! Keeping files: one step of the history that touches them alone.

use super::{Person, Store, StoreError, files, snapshot};
use crate::series::{Moment, ReportKey, RevisionId};
use git2::build::TreeUpdateBuilder;
use git2::{Commit, ErrorCode, FileMode, IndexEntry, IndexTime, Oid, Tree};
use std::time::{Duration, Instant};

/// The only writer of a workspace, while it lives.
#[derive(Debug)]
pub struct Writer<'a> {
    store: &'a Store,
}

/// A file of the workspace with the bytes to keep of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptFile<'a> {
    /// Relative to the workspace, with slashes.
    pub path: &'a str,
    /// All of it.
    pub bytes: &'a [u8],
}

/// What is noted of a step of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// For people; the first line is the subject.
    pub message: String,
    /// For programs: names and values.
    pub trailers: Vec<(&'static str, String)>,
    /// Whose words they are.
    pub author: Person,
    /// Who sat at the keyboard; `None` where the settings say it, or the author did.
    pub typed_by: Option<Person>,
    /// When.
    pub at: Moment,
}

/// How long to wait for a user of git who is at work in the same moment.
const PATIENCE: Duration = Duration::from_secs(2);

const PAUSE: Duration = Duration::from_millis(20);

/// How often to begin again when somebody else moved the history meanwhile.
const ATTEMPTS: usize = 5;

impl<'a> Writer<'a> {
    pub(super) fn new(store: &'a Store) -> Self {
        Self { store }
    }

    /// Replaces a working file, whole.
    pub fn replace(&self, path: &str, bytes: &[u8]) -> Result<(), StoreError> {
        files::replace(&self.store.root.join(path), bytes)
    }

    /// Replaces the working file of a report, whole.
    pub fn replace_report(&self, key: &ReportKey, bytes: &[u8]) -> Result<(), StoreError> {
        files::replace(&self.store.working_path(key), bytes)
    }

    /// Keeps these files as they are given, and nothing else, whatever else is staged, changed or
    /// lying about. `None` where all of them are kept so already.
    pub fn keep(
        &self,
        kept: &[KeptFile<'_>],
        note: &Note,
    ) -> Result<Option<RevisionId>, StoreError> {
        let blobs = self.blobs(kept)?;
        for _ in 1..ATTEMPTS {
            match self.commit(&blobs, note) {
                Err(StoreError::Repository(error)) if is_moved(&*error) => {}
                done => return self.finished(done, &blobs),
            }
        }
        let done = self.commit(&blobs, note);
        self.finished(done, &blobs)
    }

    fn finished(
        &self,
        done: Result<Option<Oid>, StoreError>,
        blobs: &[(String, Oid)],
    ) -> Result<Option<RevisionId>, StoreError> {
        let Some(id) = done? else {
            return Ok(None);
        };
        self.update_index(blobs);
        Ok(Some(RevisionId(id.to_string())))
    }

    /// Bytes go in as they are: no filter rewrites line ends.
    fn blobs(&self, kept: &[KeptFile<'_>]) -> Result<Vec<(String, Oid)>, StoreError> {
        kept.iter()
            .map(|file| {
                let id = self.store.repository.blob(file.bytes)?;
                Ok((self.store.repository_path(file.path), id))
            })
            .collect()
    }

    fn commit(&self, blobs: &[(String, Oid)], note: &Note) -> Result<Option<Oid>, StoreError> {
        let repository = &self.store.repository;
        let tip = self.store.tip()?;
        let before = match &tip {
            Some(tip) => tip.tree()?,
            None => repository.find_tree(repository.treebuilder(None)?.write()?)?,
        };
        let after = self.tree_with(&before, blobs)?;
        if after.id() == before.id() {
            return Ok(None);
        }
        let author = note.author.signature(note.at)?;
        let typed_by = note.typed_by.clone();
        let committer = typed_by.or_else(|| self.store.configured_person());
        let committer = committer
            .as_ref()
            .unwrap_or(&note.author)
            .signature(note.at)?;
        let parents: Vec<&Commit<'_>> = tip.iter().collect();
        let id = repository.commit(
            Some("HEAD"),
            &author,
            &committer,
            &note.text(),
            &after,
            &parents,
        )?;
        Ok(Some(id))
    }

    fn tree_with(
        &self,
        before: &Tree<'_>,
        blobs: &[(String, Oid)],
    ) -> Result<Tree<'a>, StoreError> {
        let mut update = TreeUpdateBuilder::new();
        for (path, id) in blobs {
            if snapshot::blob_in(before, path)? != Some(*id) {
                update.upsert(path.as_str(), *id, mode_in(before, path));
            }
        }
        let id = update.create_updated(&self.store.repository, before)?;
        Ok(self.store.repository.find_tree(id)?)
    }

    /// Lets plain git see the files as kept. What else is staged stays staged. The revision stands
    /// already, so a failure here is none of the save: plain git then shows the file as staged
    /// back, and the next save sets it right.
    fn update_index(&self, blobs: &[(String, Oid)]) {
        let started = Instant::now();
        while let Err(error) = self.try_update_index(blobs) {
            if error.code() != ErrorCode::Locked || started.elapsed() > PATIENCE {
                return;
            }
            std::thread::sleep(PAUSE);
        }
    }

    fn try_update_index(&self, blobs: &[(String, Oid)]) -> Result<(), git2::Error> {
        let kept = self.store.repository.head()?.peel_to_tree()?;
        let mut index = self.store.repository.index()?;
        index.read(true)?;
        for (path, id) in blobs {
            index.add(&entry(path, *id, mode_in(&kept, path)))?;
        }
        index.write()
    }
}

impl Note {
    /// Message, an empty line, and the trailers.
    fn text(&self) -> String {
        let message: String = self.message.replace('\0', " ");
        let mut text = message.trim().to_owned();
        text.push_str("\n\n");
        for (name, value) in &self.trailers {
            text.push_str(&format!("{name}: {value}\n"));
        }
        text
    }
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
fn mode_in(tree: &Tree<'_>, path: &str) -> FileMode {
    let executable = tree
        .get_path(std::path::Path::new(path))
        .is_ok_and(|entry| entry.filemode() == i32::from(FileMode::BlobExecutable));
    match executable {
        true => FileMode::BlobExecutable,
        false => FileMode::Blob,
    }
}

fn is_moved(error: &(dyn std::error::Error + 'static)) -> bool {
    error
        .downcast_ref::<git2::Error>()
        .is_some_and(|error| error.code() == ErrorCode::Modified)
}
