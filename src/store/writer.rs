//! Keeping files: one step of the history that touches them alone.

use super::branch::{Branch, Move};
use super::files::{self, Expected};
use super::listing::{ListLock, Patience, Told, mode_in};
use super::trail::{Listed, Step, Trail};
use super::{Person, Store, StoreError, snapshot};
use crate::series::{Moment, ReportKey, RevisionId};
use git2::build::TreeUpdateBuilder;
use git2::{Commit, ErrorClass, ErrorCode, Oid, Tree};
use std::cell::RefCell;
use std::io::{self, Write as _};
use std::path::Path;

/// The only writer of a workspace, while it lives.
#[derive(Debug)]
pub struct Writer<'a> {
    store: &'a Store,
    trail: Trail,
    /// What plain git could not be told of, because another program held its list of files.
    untold: RefCell<Vec<Listed>>,
}

/// A file of the workspace with the bytes to keep of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptFile<'a> {
    /// Relative to the workspace, with slashes.
    pub path: &'a str,
    /// All of it.
    pub bytes: &'a [u8],
}

/// A working file to write first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenFile<'a> {
    /// Relative to the workspace, with slashes.
    pub path: &'a str,
    /// What stood in it when it was read; `None` for no file.
    pub before: Option<&'a [u8]>,
    /// All that shall stand in it.
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

/// A revision that is written, and not yet a part of the history.
struct Made {
    branch: Branch,
    id: Oid,
    subject: String,
    listed: Vec<Listed>,
}

/// How often to begin again when somebody else moved the history meanwhile: a user of git who does
/// nothing else makes a step in about as long as a save needs, so each time is one chance in two.
const ATTEMPTS: usize = 20;

/// What is written to see whether the disk takes anything: more than any file system keeps apart
/// for the next small file.
const PROBE: usize = 1 << 18;

impl<'a> Writer<'a> {
    pub(super) fn new(store: &'a Store, trail: Trail) -> Self {
        Self {
            store,
            trail,
            untold: RefCell::new(Vec::new()),
        }
    }

    /// Leaves to the next writer what could not be ended.
    pub(super) fn end(&self) {
        let left = self.untold.take().into_iter().map(Step::Listed);
        // Where the trail stays, the next writer finds nothing left to do of it.
        let _best_effort = self.trail.end(&left.collect::<Vec<_>>());
    }

    /// Replaces a working file, whole.
    pub fn replace(&self, path: &str, bytes: &[u8]) -> Result<(), StoreError> {
        self.swap(&self.store.root.join(path), bytes, Expected::Anything)
    }

    /// Replaces the working file of a report, whole, where it still is as it was when it was read;
    /// `None` for no file. Where somebody changed it meanwhile, it is left alone.
    pub fn replace_report(
        &self,
        key: &ReportKey,
        before: Option<&[u8]>,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        let expected = Expected::Exactly(before);
        self.swap(&self.store.working_path(key), bytes, expected)
    }

    /// Writes working files, where they still are as they were when they were read, and keeps files
    /// in one step. Where they cannot be kept, the working files go back to what they were.
    pub fn write_and_keep(
        &self,
        written: &[WrittenFile<'_>],
        kept: &[KeptFile<'_>],
        note: &Note,
    ) -> Result<Option<RevisionId>, StoreError> {
        let take_back = |files: &[WrittenFile<'_>]| {
            for file in files {
                self.take_back(file);
            }
        };
        for (place, file) in written.iter().enumerate() {
            let path = self.store.root.join(file.path);
            self.swap(&path, file.bytes, Expected::Exactly(file.before))
                .inspect_err(|_| take_back(&written[..place]))?;
        }
        self.keep(kept, note).inspect_err(|_| take_back(written))
    }

    /// Puts a working file back, unless it was changed since.
    fn take_back(&self, file: &WrittenFile<'_>) {
        let path = self.store.root.join(file.path);
        let _as_it_was = match file.before {
            Some(before) => self.swap(&path, before, Expected::Exactly(Some(file.bytes))),
            None => files::remove(&path, file.bytes),
        };
    }

    fn swap(&self, path: &Path, bytes: &[u8], expected: Expected<'_>) -> Result<(), StoreError> {
        if let Some(folder) = files::target(path).parent() {
            self.note(&Step::Beside(folder.to_owned()))?;
        }
        files::replace(path, bytes, expected)
    }

    /// The settings of the repository are about to be written.
    pub(super) fn about_to_set(&self) -> Result<(), StoreError> {
        self.note(&Step::Settings)
    }

    fn note(&self, step: &Step) -> Result<(), StoreError> {
        let noted = self.trail.add(step);
        noted.map_err(|source| StoreError::unwritable(&self.store.own_folder(), source))
    }

    /// Keeps these files as they are given, and nothing else, whatever else is staged, changed or
    /// lying about. `None` where all of them are kept so already.
    pub fn keep(
        &self,
        kept: &[KeptFile<'_>],
        note: &Note,
    ) -> Result<Option<RevisionId>, StoreError> {
        let done = self.try_keep(kept, note);
        done.map_err(|error| self.because(error))
    }

    fn try_keep(
        &self,
        kept: &[KeptFile<'_>],
        note: &Note,
    ) -> Result<Option<RevisionId>, StoreError> {
        let blobs = self.blobs(kept)?;
        for _ in 0..ATTEMPTS {
            let Some(made) = self.make(&blobs, note)? else {
                return Ok(None);
            };
            if self.publish(&made)? == Move::Made {
                return Ok(Some(RevisionId(made.id.to_string())));
            }
        }
        Err(StoreError::Overtaken)
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

    /// Writes the revision, of which nobody knows yet.
    fn make(&self, blobs: &[(String, Oid)], note: &Note) -> Result<Option<Made>, StoreError> {
        let repository = &self.store.repository;
        let branch = self.store.branch()?;
        let tip = match branch.at {
            Some(at) => Some(repository.find_commit(at)?),
            None => None,
        };
        let before = match &tip {
            Some(tip) => tip.tree()?,
            None => repository.find_tree(repository.treebuilder(None)?.write()?)?,
        };
        let (after, listed) = self.tree_with(&before, blobs)?;
        if after.id() == before.id() {
            return Ok(None);
        }
        let typed_by = note.typed_by.clone();
        let committer = typed_by.or_else(|| self.store.configured_person());
        let committer = committer.as_ref().unwrap_or(&note.author);
        let parents: Vec<&Commit<'_>> = tip.iter().collect();
        let content = repository.commit_create_buffer(
            &note.author.signature(note.at)?,
            &committer.signature(note.at)?,
            &note.text(),
            &after,
            &parents,
        )?;
        let id = self.store.write_revision(&content, committer)?;
        Ok(Some(Made {
            branch,
            id,
            subject: note.message.lines().next().unwrap_or_default().to_owned(),
            listed,
        }))
    }

    fn tree_with(
        &self,
        before: &Tree<'_>,
        blobs: &[(String, Oid)],
    ) -> Result<(Tree<'a>, Vec<Listed>), StoreError> {
        let mut update = TreeUpdateBuilder::new();
        let mut listed = Vec::new();
        for (path, after) in blobs {
            let was = snapshot::blob_in(before, path)?;
            if was != Some(*after) {
                update.upsert(path.as_str(), *after, mode_in(before, path));
            }
            listed.push(Listed {
                path: path.clone(),
                before: was,
                after: *after,
            });
        }
        let id = update.create_updated(&self.store.repository, before)?;
        Ok((self.store.repository.find_tree(id)?, listed))
    }

    /// Makes the revision the newest, and lets plain git see the files as kept.
    ///
    /// Once the branch has moved the revision stands, whatever becomes of git's list: what it could
    /// not be told is left to the next writer.
    fn publish(&self, made: &Made) -> Result<Move, StoreError> {
        let list = ListLock::take(self.store, Patience::Some)?;
        self.note(&Step::Branch {
            name: made.branch.name.clone(),
            to: made.id,
        })?;
        for file in &made.listed {
            self.note(&Step::Listed(file.clone()))?;
        }
        let moved = self.store.advance(&made.branch, made.id, &made.subject)?;
        if moved == Move::Made {
            let told =
                list.is_some_and(|list| list.put(self.store, &made.listed, Told::All).is_ok());
            if !told {
                self.untold.borrow_mut().extend(made.listed.iter().cloned());
            }
        }
        Ok(moved)
    }

    /// The reason of the system behind an error of the repository, where the disk takes nothing.
    fn because(&self, error: StoreError) -> StoreError {
        let StoreError::Repository(cause) = &error else {
            return error;
        };
        let is_of_system = cause.downcast_ref::<git2::Error>().is_some_and(|error| {
            matches!(
                error.class(),
                ErrorClass::Os | ErrorClass::Filesystem | ErrorClass::Zlib | ErrorClass::Odb
            ) && error.code() == ErrorCode::GenericError
        });
        let folder = self.store.repository.commondir().join("objects");
        match (is_of_system, probe(&folder)) {
            (true, Err(source)) => StoreError::unwritable(&folder, source),
            _ => error,
        }
    }
}

fn probe(folder: &Path) -> io::Result<()> {
    let mut file = tempfile::Builder::new()
        .prefix("tmp_annals_")
        .tempfile_in(folder)?;
    file.write_all(&vec![0; PROBE])?;
    file.as_file().sync_all()
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
