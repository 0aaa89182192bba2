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

/// How the name begins of a file that is written beside another.
const PREFIX: &str = ".annals-";
/// How it ends.
const SUFFIX: &str = ".tmp";
/// How many letters and digits stand between the two.
const LETTERS: usize = 6;

/// What has to stand in a file for it to be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected<'a> {
    /// Whatever.
    Anything,
    /// Just this; `None` for no file at all.
    Exactly(Option<&'a [u8]>),
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

/// Whether a file is one that was to take another's place, by its name.
pub(super) fn is_beside(name: &str) -> bool {
    let between = name
        .strip_prefix(PREFIX)
        .and_then(|rest| rest.strip_suffix(SUFFIX));
    between.is_some_and(|letters| {
        letters.len() == LETTERS && letters.chars().all(|c| c.is_ascii_alphanumeric())
    })
}

/// The file that is replaced: a link stays a link, and what it points to is replaced.
pub(super) fn target(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// Writes a file whole: beside it first, then in its place in one step, so that a reader sees the
/// old bytes or the new ones, and a power cut leaves one of the two.
pub(super) fn replace(path: &Path, bytes: &[u8], expected: Expected<'_>) -> Result<(), StoreError> {
    match write_beside_and_swap(path, bytes, expected) {
        Ok(true) => Ok(()),
        Ok(false) => Err(StoreError::Changed {
            path: path.to_owned(),
        }),
        Err(source) => Err(StoreError::unwritable(path, source)),
    }
}

/// Removes a file that holds just these bytes.
pub(super) fn remove(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    match read(path)?.as_deref() == Some(bytes) {
        true => std::fs::remove_file(path).map_err(|source| StoreError::unwritable(path, source)),
        false => Ok(()),
    }
}

/// `false` where something else stands there than was expected, which is then left alone.
fn write_beside_and_swap(path: &Path, bytes: &[u8], expected: Expected<'_>) -> io::Result<bool> {
    let path = target(path);
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
    // Looked at as late as can be: somebody may have put a file there meanwhile.
    if let Expected::Exactly(expected) = expected
        && read(&path).is_ok_and(|now| now.as_deref() != expected)
    {
        return Ok(false);
    }
    beside.persist(&path).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(true)
}

fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX).rand_bytes(LETTERS);
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
    use super::{Expected, is_beside, read};
    use crate::store::StoreError;
    use std::path::Path;

    fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        super::replace(path, bytes, Expected::Anything)
    }

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

    #[test]
    fn what_somebody_put_there_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.txt");
        std::fs::write(&path, b"typed meanwhile").unwrap();
        for expected in [Some(&b"one"[..]), None] {
            let refused = super::replace(&path, b"two", Expected::Exactly(expected));
            assert!(matches!(refused, Err(StoreError::Changed { .. })));
        }
        assert_eq!(read(&path).unwrap().unwrap(), b"typed meanwhile");
        let expected = Expected::Exactly(Some(b"typed meanwhile"));
        super::replace(&path, b"two", expected).unwrap();
        assert_eq!(read(&path).unwrap().unwrap(), b"two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_beside_is_known_by_its_name() {
        for (name, is_own) in [
            (".annals-a1B2c3.tmp", true),
            (".annals-.tmp", false),
            (".annals-\u{5de5}\u{4f5c}.tmp", false),
            (".annals-a1B2c3.txt", false),
            ("report.txt", false),
        ] {
            assert_eq!(is_beside(name), is_own, "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_may_never_end_is_not_read() {
        let error = read(Path::new("/dev/zero")).unwrap_err();
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
