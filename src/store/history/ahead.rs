//! The texts of many revisions, one after another: the next ones are read while one is looked at.

use super::PastText;
use crate::store::{Store, StoreError};
use git2::{Oid, Repository};
use std::path::Path;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

/// How many texts are read ahead at most: enough that neither side waits, and a few megabytes of
/// long reports.
const TEXTS_AHEAD: usize = 16;

/// From how many texts on reading ahead saves more than it takes to begin.
const FEWEST: usize = 64;

/// The texts of revisions in the order in which they were asked for.
pub struct TextsAhead<'s> {
    store: &'s Store,
    /// Those that are still to come, the next one last.
    left: Vec<Oid>,
    /// `None` where nobody reads ahead.
    read: Option<Receiver<Vec<u8>>>,
}

impl std::fmt::Debug for TextsAhead<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("TextsAhead")
            .field("left", &self.left.len())
            .finish_non_exhaustive()
    }
}

impl Store {
    /// The bytes of these revisions, the last one first.
    pub fn texts_back(&self, past: &[PastText]) -> TextsAhead<'_> {
        let left: Vec<Oid> = past.iter().map(|past| past.text).collect();
        let read = (left.len() >= FEWEST).then(|| begin(self.repository.path(), left.clone()));
        TextsAhead {
            store: self,
            left,
            read: read.flatten(),
        }
    }
}

/// Reads from the last on; whoever no longer listens ends it.
fn begin(repository: &Path, texts: Vec<Oid>) -> Option<Receiver<Vec<u8>>> {
    let repository = Repository::open(repository).ok()?;
    let (sender, receiver) = sync_channel(TEXTS_AHEAD);
    let reading = move || {
        let Ok(objects) = repository.odb() else {
            return;
        };
        for text in texts.into_iter().rev() {
            let Ok(object) = objects.read(text) else {
                return;
            };
            if sender.send(object.data().to_vec()).is_err() {
                return;
            }
        }
    };
    let begun = thread::Builder::new().spawn(reading);
    begun.is_ok().then_some(receiver)
}

impl Iterator for TextsAhead<'_> {
    type Item = Result<Vec<u8>, StoreError>;

    fn next(&mut self) -> Option<Self::Item> {
        let text = self.left.pop()?;
        let read = self.read.as_ref().map(Receiver::recv);
        if let Some(Ok(bytes)) = read {
            return Some(Ok(bytes));
        }
        // What could not be read ahead is read now, and its failure is told of it alone.
        self.read = None;
        let read = || Ok(self.store.repository.odb()?.read(text)?.data().to_vec());
        Some(read())
    }
}
