//! One writer at a time, over all processes of the machine.

use super::{Store, StoreError, Writer, layout};
use fd_lock::RwLock;
use std::fs::File;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a save waits for another to end. A save takes well under a second; what holds the lock
/// longer hangs.
const PATIENCE: Duration = Duration::from_secs(5);

const PAUSE: Duration = Duration::from_millis(20);

impl Store {
    /// Does some work as the only writer: others wait for it to end, or are told.
    pub fn writing<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if let Some(unfinished) = self.unfinished() {
            return Err(StoreError::Unfinished(unfinished).into());
        }
        let path = self.repository.commondir().join(layout::CACHE).join("lock");
        let file = open(&path).map_err(|source| StoreError::unwritable(&self.root, source))?;
        let mut lock = RwLock::new(file);
        let started = Instant::now();
        loop {
            match lock.try_write() {
                Ok(_held) => return work(&Writer::new(self)),
                Err(error) if error.kind() != io::ErrorKind::WouldBlock => {
                    return Err(StoreError::unwritable(&self.root, error).into());
                }
                Err(_) if started.elapsed() > PATIENCE => return Err(StoreError::Busy.into()),
                Err(_) => std::thread::sleep(PAUSE),
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
