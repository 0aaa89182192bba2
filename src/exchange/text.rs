//! Files of plain text, whatever their encoding.

use super::encoding::{self, Encoding, NotText};
use super::error::{DocumentFormat, ExchangeError, FileFault};
use std::io;
use std::path::Path;

/// A file of text, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// Its characters; of UTF-8 exactly the file, a byte order mark included.
    pub text: String,
    /// What it was written in.
    pub encoding: Encoding,
}

/// Reads a file of text.
pub fn read_file(path: &Path) -> Result<TextFile, ExchangeError> {
    let refuse = |fault| ExchangeError {
        path: path.to_owned(),
        fault,
    };
    if path.is_dir() {
        return Err(refuse(FileFault::Folder));
    }
    if may_never_end(path) {
        return Err(refuse(FileFault::Unreadable(
            io::ErrorKind::InvalidInput.into(),
        )));
    }
    let bytes = std::fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => refuse(FileFault::Missing),
        _ => refuse(FileFault::Unreadable(error)),
    })?;
    if let Some(format) = document_format(&bytes, path) {
        return Err(refuse(FileFault::Document(format)));
    }
    checked(encoding::decode_owned(bytes), path)
}

/// True for a pipe or a device, but for what a shell hands over as one, which ends.
fn may_never_end(path: &Path) -> bool {
    let is_handed_over = path.starts_with("/dev/fd") || path.starts_with("/proc/self/fd");
    !is_handed_over && std::fs::metadata(path).is_ok_and(|found| !found.is_file())
}

/// Reads the bytes of a text that came from `path`.
pub fn read_bytes(bytes: &[u8], path: &Path) -> Result<TextFile, ExchangeError> {
    let refuse = |fault| ExchangeError {
        path: path.to_owned(),
        fault,
    };
    if let Some(format) = document_format(bytes, path) {
        return Err(refuse(FileFault::Document(format)));
    }
    checked(encoding::decode(bytes), path)
}

/// The same of bytes that nobody needs any more.
pub fn read_owned(bytes: Vec<u8>, path: &Path) -> Result<TextFile, ExchangeError> {
    match document_format(&bytes, path) {
        Some(format) => Err(ExchangeError {
            path: path.to_owned(),
            fault: FileFault::Document(format),
        }),
        None => checked(encoding::decode_owned(bytes), path),
    }
}

/// The same, of a text that is much like one read before: only what differs is looked at.
pub fn read_bytes_like(bytes: &[u8], known: &str, path: &Path) -> Result<TextFile, ExchangeError> {
    match encoding::decode_like(bytes, known) {
        Some(text) => Ok(TextFile {
            text,
            encoding: Encoding::Utf8,
        }),
        None => read_bytes(bytes, path),
    }
}

/// What was decoded, where it is a text with words in it.
fn checked(
    decoded: Result<(String, Encoding), NotText>,
    path: &Path,
) -> Result<TextFile, ExchangeError> {
    let refuse = |fault| ExchangeError {
        path: path.to_owned(),
        fault,
    };
    let (text, encoding) = decoded.map_err(|reason| match reason {
        NotText::Binary => refuse(FileFault::Binary),
        NotText::Broken(at) => refuse(FileFault::Broken(at)),
    })?;
    let has_words = text
        .chars()
        .any(|character| !character.is_whitespace() && character != '\u{feff}');
    match has_words {
        true => Ok(TextFile { text, encoding }),
        false => Err(refuse(FileFault::Empty)),
    }
}

/// The format of a word processor, by the first bytes; the name only tells relatives apart.
fn document_format(bytes: &[u8], path: &Path) -> Option<DocumentFormat> {
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    if bytes.starts_with(b"%PDF-") {
        Some(DocumentFormat::Pdf)
    } else if bytes.starts_with(b"{\\rtf") {
        Some(DocumentFormat::Rtf)
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Some(match extension == "wps" {
            true => DocumentFormat::Wps,
            false => DocumentFormat::Doc,
        })
    } else if bytes.starts_with(b"PK\x03\x04") {
        Some(match extension == "odt" {
            true => DocumentFormat::Odt,
            false => DocumentFormat::Docx,
        })
        .filter(|_| extension != "zip")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{read_bytes, read_file};
    use crate::exchange::{DocumentFormat, FileFault};
    use std::path::Path;

    fn fault(bytes: &[u8], name: &str) -> FileFault {
        read_bytes(bytes, Path::new(name)).unwrap_err().fault
    }

    #[test]
    fn documents_are_told_by_their_content() {
        let cases: [(&[u8], &str, DocumentFormat); 4] = [
            (b"PK\x03\x04\x14\0", "a.docx", DocumentFormat::Docx),
            (b"PK\x03\x04\x14\0", "a.txt", DocumentFormat::Docx),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", "a.WPS", DocumentFormat::Wps),
            (b"%PDF-1.7\n", "a.pdf", DocumentFormat::Pdf),
        ];
        for (bytes, name, format) in cases {
            assert!(matches!(fault(bytes, name), FileFault::Document(found) if found == format));
        }
        assert!(read_bytes("总结".as_bytes(), Path::new("a.doc")).is_ok());
    }

    #[test]
    fn a_text_without_a_word_is_empty() {
        for bytes in ["", " \r\n\u{3000}\n", "\u{feff}"] {
            assert!(matches!(fault(bytes.as_bytes(), "a.txt"), FileFault::Empty));
        }
    }

    #[test]
    fn folders_and_missing_files_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let fault = |path: &Path| read_file(path).unwrap_err().fault;
        assert!(matches!(fault(folder.path()), FileFault::Folder));
        let missing = folder.path().join("总结.txt");
        assert!(matches!(fault(&missing), FileFault::Missing));
        #[cfg(unix)]
        assert!(matches!(
            fault(Path::new("/dev/zero")),
            FileFault::Unreadable(_)
        ));
    }
}
