//! The words on files in English.

use super::{FileMessage as M, SystemReason};

pub(super) fn say(message: &M) -> String {
    match message {
        M::Missing { path } => format!("there is no file `{path}`"),
        M::Folder { path } => format!("`{path}` is a folder, not a file"),
        M::Empty { path } => format!("`{path}` is empty: not one word in it"),
        M::Binary { path } => format!("`{path}` is not a text file"),
        M::Broken {
            path,
            encoding,
            line,
            byte,
        } => format!("`{path}` has a broken character in line {line} ({encoding}, byte {byte})"),
        M::Document { path, extension } => {
            format!("`{path}` is a .{extension} document; only plain text can be read yet")
        }
        M::Table { path, extension } => {
            format!("`{path}` is a .{extension} spreadsheet; of tables only CSV can be read yet")
        }
        M::Unreadable { path, reason } => format!("cannot read `{path}`: {}", system(*reason)),
        M::Unwritable { path, reason } => format!("cannot write `{path}`: {}", system(*reason)),
        M::SaveAsUtf8 => {
            "open it in the program that wrote it, save it as text in UTF-8, and try again"
                .to_owned()
        }
        M::SaveAsText => {
            "open it in Word, choose File > Save As > Plain Text (*.txt), and use the \
                          file that this makes"
                .to_owned()
        }
        M::SaveAsCsv => {
            "open it in the spreadsheet, choose File > Save As > CSV UTF-8 (*.csv), and use the \
                          file that this makes"
                .to_owned()
        }
        M::CopyFromPdf => {
            "open it, select all, copy it into a text editor, and save that as .txt".to_owned()
        }
        M::NameFileInside => "name the file inside the folder".to_owned(),
        M::CheckName => {
            "check the name and the folder; put a name with blanks in quotation marks".to_owned()
        }
        M::AskForRight => "ask for the right to it, or use a folder that you can write".to_owned(),
        M::UsePlainFile => "move it away and use a plain text file".to_owned(),
        M::FillOrChoose => {
            "see whether it is the file that you meant, or write into it first".to_owned()
        }
        M::MakeRoom => "make room on the disk, and try again".to_owned(),
    }
}

pub(super) fn system(reason: SystemReason) -> &'static str {
    match reason {
        SystemReason::Denied => "permission denied",
        SystemReason::Full => "the disk is full",
        SystemReason::ReadOnly => "the disk is read-only",
        SystemReason::InTheWay => "a file or folder of that name is in the way",
        SystemReason::NoFile => "it is a pipe or a device, not a plain file",
        SystemReason::Other => "the system could not do it",
    }
}
