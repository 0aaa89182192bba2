//! Why a file cannot be taken as text.

use super::encoding::BrokenAt;
use std::io;
use std::path::PathBuf;

/// A format that holds more than text and is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentFormat {
    /// Word since 2007, and WPS in that format.
    Docx,
    /// Word until 2003.
    Doc,
    /// WPS's own.
    Wps,
    /// PDF.
    Pdf,
    /// Rich text.
    Rtf,
    /// Open document text.
    Odt,
    /// A table of Excel since 2007, and of WPS in that format.
    Xlsx,
    /// A table of Excel until 2003.
    Xls,
    /// A table of WPS's own.
    Et,
    /// An open document table.
    Ods,
}

impl DocumentFormat {
    /// The ending of such files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Doc => "doc",
            Self::Wps => "wps",
            Self::Pdf => "pdf",
            Self::Rtf => "rtf",
            Self::Odt => "odt",
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Et => "et",
            Self::Ods => "ods",
        }
    }
}

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    /// There is none.
    #[error("no such file")]
    Missing,
    /// It is a folder.
    #[error("is a folder")]
    Folder,
    /// It has no character but white space.
    #[error("is empty")]
    Empty,
    /// It is not text at all.
    #[error("is no text")]
    Binary,
    /// It is text with bytes that fit nowhere.
    #[error("byte {} is not {}", .0.offset, .0.encoding.name())]
    Broken(BrokenAt),
    /// It is a document of a word processor.
    #[error("is a .{} document", .0.extension())]
    Document(DocumentFormat),
    /// The system does not give it.
    #[error("cannot be read")]
    Unreadable(#[source] io::Error),
}

/// A file that cannot be taken as text, and why.
#[derive(Debug, thiserror::Error)]
#[error("{}: {fault}", path.display())]
pub struct ExchangeError {
    /// The file, as the user wrote it where that is known.
    pub path: PathBuf,
    /// What is wrong with it.
    #[source]
    pub fault: FileFault,
}
