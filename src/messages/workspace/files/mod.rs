//! What can be wrong with a file, and what to do about it.

mod chinese;
mod english;

use crate::series::Language;
use std::io;

/// Why the system refuses a file, as far as a user can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SystemReason {
    /// No right to it.
    Denied,
    /// The disk is full.
    Full,
    /// The disk cannot be written.
    ReadOnly,
    /// Something stands where a folder is needed, or the reverse.
    InTheWay,
    /// A pipe or a device, not a file with an end.
    NoFile,
    /// Any other.
    Other,
}

impl From<&io::Error> for SystemReason {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::InvalidInput => Self::NoFile,
            io::ErrorKind::NotADirectory
            | io::ErrorKind::IsADirectory
            | io::ErrorKind::AlreadyExists => Self::InTheWay,
            _ => Self::Other,
        }
    }
}

/// A sentence on a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileMessage {
    /// There is no such file.
    Missing {
        /// As the user wrote it.
        path: String,
    },
    /// A folder where a file is needed.
    Folder {
        /// As the user wrote it.
        path: String,
    },
    /// No character but white space.
    Empty {
        /// As the user wrote it.
        path: String,
    },
    /// Not text at all.
    Binary {
        /// As the user wrote it.
        path: String,
    },
    /// Bytes that fit nowhere.
    Broken {
        /// As the user wrote it.
        path: String,
        /// `UTF-8`, `GB18030`, …
        encoding: &'static str,
        /// 1-based.
        line: usize,
        /// 1-based.
        byte: usize,
    },
    /// A document of a word processor.
    Document {
        /// As the user wrote it.
        path: String,
        /// `docx`, `pdf`, …
        extension: &'static str,
    },
    /// A table of a spreadsheet in the spreadsheet's own format.
    Table {
        /// As the user wrote it.
        path: String,
        /// `xlsx`, `et`, …
        extension: &'static str,
    },
    /// The system does not give the file.
    Unreadable {
        /// As the user wrote it.
        path: String,
        /// Why.
        reason: SystemReason,
    },
    /// The system does not take the file.
    Unwritable {
        /// Relative to the workspace where it lies there.
        path: String,
        /// Why.
        reason: SystemReason,
    },
    /// Hint: save as UTF-8 from the program that wrote it.
    SaveAsUtf8,
    /// Hint: how a word processor saves as text.
    SaveAsText,
    /// Hint: how a spreadsheet saves a table as text.
    SaveAsCsv,
    /// Hint: how the words of a PDF become text.
    CopyFromPdf,
    /// Hint: name a file inside the folder.
    NameFileInside,
    /// Hint: look at the name and the place.
    CheckName,
    /// Hint: ask for the right to the file, or use another folder.
    AskForRight,
    /// Hint: put a file of text there.
    UsePlainFile,
    /// Hint: write into the file, or name another.
    FillOrChoose,
    /// Hint: make room on the disk.
    MakeRoom,
}

impl FileMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}
