//! What stands before anything is kept of a text.

use super::Workspace;
use super::half_joined;
use super::refusals::settings_failure;
use crate::failure::{Failure, FailureKind};
use crate::messages::workspace::WorkspaceMessage;
use crate::series::unit_name::fold;
use crate::settings::secrecy::SecrecyWords;
use crate::settings::{Fault, FrontMatter, SecretTexts, SettingsFault};

/// The key of front matter that names the kind of report.
const KIND: &str = "kind";

impl Workspace {
    /// Stands before anything is kept of a text: front matter that can be read, no secret, and no
    /// two texts in one.
    pub(super) fn guard(&self, path: &str, text: &str) -> Result<(), Failure> {
        if let Some(half_joined) = half_joined::found(path, text) {
            return Err(half_joined.refusal());
        }
        let front = FrontMatter::read(text).map_err(|fault| settings_failure(path, fault))?;
        if let Some(fault) = front.and_then(|front| self.front_fault(&front)) {
            let names = self.kind_names();
            let is_kind = match &fault.fault {
                Fault::Kind(_) => true,
                Fault::NoText(key) => key == KIND,
                _ => false,
            };
            let failure = settings_failure(path, fault);
            return Err(match is_kind {
                true => failure.hint(WorkspaceMessage::ChooseKind { names }),
                false => failure,
            });
        }
        self.guard_secret(path, text)
    }

    /// What front matter says that cannot be: a value that is no text, a kind that there is not.
    fn front_fault(&self, front: &FrontMatter<'_>) -> Option<SettingsFault> {
        if let Some(fault) = front.fault() {
            return Some(fault);
        }
        let (kind, place) = (front.get(KIND)?, front.place(KIND)?);
        let names = self.kind_names();
        let is_there = names.iter().any(|name| fold(name) == fold(kind));
        (!is_there && !names.is_empty()).then(|| SettingsFault {
            place,
            fault: Fault::Kind(kind.to_owned()),
        })
    }

    /// Stands before anything is kept of a text that is marked secret.
    pub(super) fn guard_secret(&self, path: &str, text: &str) -> Result<(), Failure> {
        if self.settings.secret_texts == SecretTexts::Allowed {
            return Ok(());
        }
        let Some(mark) = SecrecyWords::built_in().find(text) else {
            return Ok(());
        };
        let message = WorkspaceMessage::Secret {
            path: path.to_owned(),
            level: mark.level,
            line: mark.line,
        };
        Err(Failure::new(FailureKind::User, message).hint(WorkspaceMessage::SecretRule))
    }
}
