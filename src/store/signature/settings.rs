//! What the settings of git say of signatures.

use super::Scheme;
use crate::store::{Store, StoreError};
use git2::Config;
use std::path::PathBuf;

/// The settings of git as they stand now.
pub(super) struct Settings {
    all: Config,
}

impl Settings {
    pub(super) fn of(store: &Store) -> Result<Self, StoreError> {
        let all = store.repository.config()?.snapshot()?;
        Ok(Self { all })
    }

    /// Whether every revision is to be signed.
    pub(super) fn asks(&self) -> bool {
        self.all.get_bool("commit.gpgsign").unwrap_or(false)
    }

    /// How to sign; a name that git knows not is none that can be signed by.
    pub(super) fn scheme(&self) -> Option<Scheme> {
        let Some(name) = self.text("gpg.format") else {
            return Some(Scheme::OpenPgp);
        };
        let mut schemes = Scheme::ALL.into_iter();
        schemes.find(|scheme| name.eq_ignore_ascii_case(scheme.name()))
    }

    /// The program that signs and checks.
    pub(super) fn program(&self, scheme: Scheme) -> PathBuf {
        let named = self.path(&format!("gpg.{}.program", scheme.name()));
        let named = named.or_else(|| match scheme {
            Scheme::OpenPgp => self.path("gpg.program"),
            Scheme::X509 | Scheme::Ssh => None,
        });
        named.unwrap_or_else(|| PathBuf::from(scheme.usual_program()))
    }

    pub(super) fn text(&self, key: &str) -> Option<String> {
        let value = self.all.get_string(key).ok()?;
        Some(value).filter(|value| !value.trim().is_empty())
    }

    /// A path, in which `~` stands for the user's home.
    pub(super) fn path(&self, key: &str) -> Option<PathBuf> {
        let value = self.all.get_path(key).ok()?;
        Some(value).filter(|value| !value.as_os_str().is_empty())
    }
}
