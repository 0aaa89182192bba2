//! Working files: read whole, and replaced whole or not at all.

use super::StoreError;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The bytes of a file; `None` where there is none.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    match std::fs::metadata(path).and_then(|found| read_plain(path, &found)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if is_absent(&error) => Ok(None),
        Err(source) => Err(StoreError::Unreadable {
            path: path.to_owned(),
            source,
        }),
    }
}

/// A pipe or a device may never come to an end: it is not opened at all.
fn read_plain(path: &Path, found: &std::fs::Metadata) -> io::Result<Vec<u8>> {
    match found.is_file() || found.is_dir() {
        true => std::fs::read(path),
        false => Err(io::ErrorKind::InvalidInput.into()),
    }
}

fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// The path without links and dots.
pub(super) fn canonical(path: &Path) -> Result<PathBuf, StoreError> {
    path.canonicalize()
        .map_err(|source| StoreError::Unreadable {
            path: path.to_owned(),
            source,
        })
}

/// Writes a file whole: beside it first, then in its place in one step, so that a reader sees the
/// old bytes or the new ones, and a power cut leaves one of the two.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_beside_and_swap(path, bytes).map_err(|source| StoreError::unwritable(path, source))
}

/// The same of a file that may be lost: nobody waits for the disk.
pub(super) fn replace_unsynced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut beside = builder().tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.persist(path).map_err(|error| error.error)?;
    Ok(())
}

fn write_beside_and_swap(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link: what it points to is replaced.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut beside = builder().tempfile_in(folder)?;
    beside.write_all(bytes)?;
    if let Ok(before) = std::fs::metadata(&path) {
        if before.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        beside.as_file().set_permissions(before.permissions())?;
    }
    beside.as_file().sync_all()?;
    beside.persist(&path).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".annals-").suffix(".tmp");
    // As any other new file: the mask of the user decides, not the caution of temporary files.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder
}

/// Lets the new name survive a power cut; where the system cannot, the file itself is safe.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = std::fs::File::open(folder) {
        let _best_effort = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::{read, replace};
    use crate::store::StoreError;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("reports/区图书馆/report.txt");
        assert_eq!(read(&path).unwrap(), None);
        replace(&path, b"one\r\n").unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(read(&path).unwrap().unwrap(), b"two");
        let beside = std::fs::read_dir(path.parent().unwrap()).unwrap();
        assert_eq!(beside.count(), 1);
    }

    #[test]
    fn what_stands_in_the_way_is_named() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("reports"), b"a file").unwrap();
        let path = folder.path().join("reports/区图书馆/report.txt");
        let error = replace(&path, b"text").unwrap_err();
        assert!(matches!(error, StoreError::Unwritable { path: at, .. } if at == path));
    }

    #[cfg(unix)]
    #[test]
    fn what_may_never_end_is_not_read() {
        let error = read(std::path::Path::new("/dev/zero")).unwrap_err();
        assert!(matches!(error, StoreError::Unreadable { .. }));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_may_not_be_written_stays() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.txt");
        std::fs::write(&path, b"one").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
        assert!(replace(&path, b"two").is_err());
        assert_eq!(read(&path).unwrap().unwrap(), b"one");
    }
}
