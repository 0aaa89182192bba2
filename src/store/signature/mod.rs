//! Signatures of revisions, made and checked by the programs that git would run for them.

mod check;
mod make;
mod program;
mod settings;

use super::{Person, Store, StoreError};
use git2::{ObjectType, Oid};

/// The line of a revision's head under which git keeps a signature.
const FIELD: &str = "gpgsig";

/// The ways in which git signs (`gpg.format`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scheme {
    OpenPgp,
    X509,
    Ssh,
}

impl Scheme {
    const ALL: [Self; 3] = [Self::OpenPgp, Self::X509, Self::Ssh];

    /// As the settings of git name it.
    fn name(self) -> &'static str {
        match self {
            Self::OpenPgp => "openpgp",
            Self::X509 => "x509",
            Self::Ssh => "ssh",
        }
    }

    /// The program unless the settings name another.
    fn usual_program(self) -> &'static str {
        match self {
            Self::OpenPgp => "gpg",
            Self::X509 => "gpgsm",
            Self::Ssh => "ssh-keygen",
        }
    }

    /// The scheme of a signature, by how it begins.
    fn of(signature: &[u8]) -> Option<Self> {
        let begins = |words: &str| signature.starts_with(words.as_bytes());
        if begins("-----BEGIN PGP SIGNATURE-----") || begins("-----BEGIN PGP MESSAGE-----") {
            Some(Self::OpenPgp)
        } else if begins("-----BEGIN SIGNED MESSAGE-----") {
            Some(Self::X509)
        } else if begins("-----BEGIN SSH SIGNATURE-----") {
            Some(Self::Ssh)
        } else {
            None
        }
    }
}

impl Store {
    /// Writes a revision, signed where the settings of git ask for it.
    pub(super) fn write_revision(
        &self,
        content: &[u8],
        committer: &Person,
    ) -> Result<Oid, StoreError> {
        let Some(signature) = self.sign(content, committer)? else {
            return Ok(self.repository.odb()?.write(ObjectType::Commit, content)?);
        };
        let content = String::from_utf8_lossy(content);
        let signed = self
            .repository
            .commit_signed(&content, &signature, Some(FIELD));
        Ok(signed?)
    }
}

#[cfg(test)]
mod tests;
