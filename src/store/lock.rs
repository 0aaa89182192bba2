//! One writer at a time, over all processes of the machine, in the order in which they came.

use super::trail::Trail;
use super::{Store, StoreError, Writer, layout, leftovers};
use fd_lock::RwLock;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

/// After how long whoever waits is told why: a save takes well under a second.
const TOLD_AFTER: Duration = Duration::from_secs(2);

/// How long a save waits for others to end. Dozens may stand before it, and one of them may be
/// typing the words that open a key.
const PATIENCE: Duration = Duration::from_secs(120);

/// The lock, held while it lives. The thread that waits for it is the one that holds it, so that
/// the system can let it wait in its turn while the caller counts the time.
#[derive(Debug)]
struct Held {
    release: Option<Sender<()>>,
    holder: Option<JoinHandle<()>>,
}

impl Store {
    /// Does some work as the only writer: others wait for it to end, or are told.
    pub fn writing<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.refuse_unfinished()?;
        let held = self.hold()?;
        // Whoever waited long may find that something was begun meanwhile.
        self.refuse_unfinished()?;
        let trail = Trail::in_folder(&self.own_folder());
        leftovers::clear(self, &trail)?;
        let writer = Writer::new(self, trail);
        let done = work(&writer);
        writer.end();
        drop(held);
        done
    }

    fn refuse_unfinished(&self) -> Result<(), StoreError> {
        match self.unfinished() {
            Some(unfinished) => Err(StoreError::Unfinished(unfinished)),
            None => Ok(()),
        }
    }

    /// The program's own folder beside what git keeps, for this set of working files.
    pub(super) fn own_folder(&self) -> PathBuf {
        self.repository.path().join(layout::CACHE)
    }

    fn hold(&self) -> Result<Held, StoreError> {
        let unwritable = |source| StoreError::unwritable(&self.root, source);
        std::fs::create_dir_all(self.own_folder()).map_err(unwritable)?;
        let path = self.repository.commondir().join(layout::CACHE).join("lock");
        let file = open(&path).map_err(unwritable)?;
        let (holding, held) = mpsc::channel();
        let (release, released) = mpsc::channel();
        let holder = std::thread::spawn(move || hold_until(file, &holding, &released));
        let turn = held.recv_timeout(TOLD_AFTER).or_else(|error| match error {
            RecvTimeoutError::Timeout => {
                self.tell_of_waiting();
                held.recv_timeout(PATIENCE)
            }
            RecvTimeoutError::Disconnected => Err(error),
        });
        match turn {
            Ok(Ok(())) => Ok(Held {
                release: Some(release),
                holder: Some(holder),
            }),
            Ok(Err(error)) => Err(unwritable(error)),
            // The thread still waits; it lets go as soon as it finds nobody there.
            Err(_) => Err(StoreError::Busy),
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        drop(self.release.take());
        if let Some(holder) = self.holder.take() {
            let _ended = holder.join();
        }
    }
}

fn hold_until(file: File, holding: &Sender<io::Result<()>>, released: &Receiver<()>) {
    let mut lock = RwLock::new(file);
    loop {
        match lock.write() {
            Ok(_held) => {
                if holding.send(Ok(())).is_ok() {
                    let _gone = released.recv();
                }
                return;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => {
                let _gone = holding.send(Err(error));
                return;
            }
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
}
