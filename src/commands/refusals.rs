//! The errors of the edges as failures: what happened, where, and what to do next.

use crate::exchange::{DocumentFormat, ExchangeError, FileFault};
use crate::failure::{Failure, FailureKind};
use crate::messages::workspace::{FileMessage, SystemReason};

impl From<ExchangeError> for Failure {
    fn from(error: ExchangeError) -> Self {
        let path = error.path.display().to_string();
        let refuse = |message, hint: FileMessage| Self::new(FailureKind::User, message).hint(hint);
        match error.fault {
            FileFault::Missing => refuse(FileMessage::Missing { path }, FileMessage::CheckName),
            FileFault::Folder => refuse(FileMessage::Folder { path }, FileMessage::NameFileInside),
            FileFault::Empty => Self::new(FailureKind::User, FileMessage::Empty { path }),
            FileFault::Binary => refuse(FileMessage::Binary { path }, FileMessage::SaveAsText),
            FileFault::Broken(at) => {
                let message = FileMessage::Broken {
                    path,
                    encoding: at.encoding.name(),
                    line: at.line,
                    byte: at.offset + 1,
                };
                refuse(message, FileMessage::SaveAsUtf8)
            }
            FileFault::Document(format) => {
                let extension = format.extension();
                let hint = match format {
                    DocumentFormat::Pdf => FileMessage::CopyFromPdf,
                    DocumentFormat::Docx
                    | DocumentFormat::Doc
                    | DocumentFormat::Wps
                    | DocumentFormat::Rtf
                    | DocumentFormat::Odt => FileMessage::SaveAsText,
                };
                refuse(FileMessage::Document { path, extension }, hint)
            }
            FileFault::Unreadable(system) => {
                let reason = SystemReason::from(&system);
                refuse(
                    FileMessage::Unreadable { path, reason },
                    FileMessage::AskForRight,
                )
                .caused_by(&system)
            }
        }
    }
}
