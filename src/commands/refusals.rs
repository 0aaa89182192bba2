//! The errors of the edges as failures: what happened, where, and what to do next.

use crate::exchange::{DocumentFormat, ExchangeError, FileFault};
use crate::failure::{Failure, FailureKind};
use crate::messages::workspace::{
    FileMessage, SettingsReason, SigningReason, SystemReason, UnfinishedWork, WorkspaceMessage,
};
use crate::settings::{Fault, SettingsFault};
use crate::store::{SigningFault, StoreError, Unfinished};
use std::io;
use std::path::Path;

impl From<ExchangeError> for Failure {
    fn from(error: ExchangeError) -> Self {
        let path = error.path.display().to_string();
        let refuse = |message, hint: FileMessage| Self::new(FailureKind::User, message).hint(hint);
        match error.fault {
            FileFault::Missing => refuse(FileMessage::Missing { path }, FileMessage::CheckName),
            FileFault::Folder => refuse(FileMessage::Folder { path }, FileMessage::NameFileInside),
            FileFault::Empty => refuse(FileMessage::Empty { path }, FileMessage::FillOrChoose),
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
            FileFault::Unreadable(system) => unreadable(path, &system),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let user = |message| Self::new(FailureKind::User, message);
        match error {
            StoreError::NotKept { root } => user(WorkspaceMessage::NotKept {
                folder: shown(&root),
            })
            .hint(WorkspaceMessage::MakeKept),
            StoreError::OtherOwner => {
                user(WorkspaceMessage::OtherOwner).hint(WorkspaceMessage::AskOwner)
            }
            StoreError::Busy => user(WorkspaceMessage::Busy).hint(WorkspaceMessage::TryAgain),
            StoreError::Held { path } => {
                let path = shown(&path);
                user(WorkspaceMessage::Held).hint(WorkspaceMessage::EndOtherProgram { path })
            }
            StoreError::Overtaken => {
                user(WorkspaceMessage::Overtaken).hint(WorkspaceMessage::CallAgain)
            }
            StoreError::Changed { path } => {
                let path = shown(&path);
                user(WorkspaceMessage::ChangedMeanwhile { path }).hint(WorkspaceMessage::CallAgain)
            }
            StoreError::Unsigned { program, fault } => unsigned(program, &fault),
            StoreError::Unfinished(work) => user(WorkspaceMessage::Unfinished {
                work: match work {
                    Unfinished::Merge => UnfinishedWork::Joining,
                    Unfinished::Rebase | Unfinished::Picking | Unfinished::Patches => {
                        UnfinishedWork::Other
                    }
                },
            })
            .hint(WorkspaceMessage::FinishFirst),
            StoreError::Unwritable { path, source } => unwritable(&path, &source),
            StoreError::Unreadable { path, source } => unreadable(shown(&path), &source),
            StoreError::Repository(cause) => {
                Self::new(FailureKind::Internal, WorkspaceMessage::StoreFailed)
                    .hint(WorkspaceMessage::SeeCause)
                    .caused_by(&*cause)
            }
        }
    }
}

fn unsigned(program: String, fault: &SigningFault) -> Failure {
    let reason = match fault {
        SigningFault::NoProgram => SigningReason::NoProgram,
        SigningFault::NoKey => SigningReason::NoKey,
        SigningFault::Refused { .. } => SigningReason::Refused,
    };
    let message = WorkspaceMessage::SigningFailed { program, reason };
    let failure = Failure::new(FailureKind::User, message);
    let failure = match reason {
        SigningReason::Refused => failure.hint(WorkspaceMessage::SignAgain),
        SigningReason::NoProgram | SigningReason::NoKey => failure,
    };
    failure
        .hint(WorkspaceMessage::AskForSigning)
        .caused_by(fault)
}

fn unreadable(path: String, source: &io::Error) -> Failure {
    let reason = SystemReason::from(source);
    let hint = match reason {
        SystemReason::NoFile => FileMessage::UsePlainFile,
        SystemReason::Denied
        | SystemReason::Full
        | SystemReason::ReadOnly
        | SystemReason::InTheWay
        | SystemReason::Other => FileMessage::AskForRight,
    };
    Failure::new(FailureKind::User, FileMessage::Unreadable { path, reason })
        .hint(hint)
        .caused_by(source)
}

fn unwritable(path: &Path, source: &io::Error) -> Failure {
    let reason = SystemReason::from(source);
    let hint = match reason {
        SystemReason::Full => FileMessage::MakeRoom,
        SystemReason::Denied
        | SystemReason::ReadOnly
        | SystemReason::InTheWay
        | SystemReason::NoFile
        | SystemReason::Other => FileMessage::AskForRight,
    };
    let path = shown(path);
    Failure::new(FailureKind::User, FileMessage::Unwritable { path, reason })
        .hint(hint)
        .caused_by(source)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A fault in a file of settings, or in the front matter of a report.
pub(super) fn settings_failure(path: &str, fault: SettingsFault) -> Failure {
    let cause = fault.to_string();
    let reason = match fault.fault {
        Fault::Syntax(_) => SettingsReason::Syntax,
        Fault::NoText(key) => SettingsReason::NoText(key),
        Fault::Kind(name) => SettingsReason::Kind(name),
        Fault::Choice { key, allowed } => SettingsReason::Choice { key, allowed },
        Fault::Value(key) => SettingsReason::Value(key),
        Fault::UnitName { name, fault } => SettingsReason::UnitName(name, fault),
        Fault::UnitTwice(name) => SettingsReason::UnitTwice(name),
        Fault::Layout(pattern) => SettingsReason::Layout(pattern),
        Fault::DueDay(text) => SettingsReason::DueDay(text),
        Fault::Unmerged => SettingsReason::Unmerged,
        Fault::Newer(form) => SettingsReason::Newer(form),
        Fault::UnknownKey(key) => SettingsReason::UnknownKey(key),
        Fault::EntryName(name) => SettingsReason::EntryName(name),
        Fault::Missing { entry, key } => SettingsReason::Missing { entry, key },
    };
    let message = WorkspaceMessage::BadSettings {
        path: path.to_owned(),
        line: fault.place.line,
        column: fault.place.column,
        reason,
    };
    let mut failure =
        Failure::new(FailureKind::Settings, message).hint(WorkspaceMessage::CorrectPlace {
            path: path.to_owned(),
        });
    failure.cause = Some(cause);
    failure
}
