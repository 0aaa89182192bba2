//! Checking the signature of a revision, as git would.

use super::program::{Ended, run};
use super::settings::Settings;
use super::{FIELD, Scheme};
use crate::series::{MachineSignature, Moment, RevisionId, SignatureState};
use crate::store::{Store, StoreError};
use git2::{ErrorCode, Oid};
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// What gnupg says to other programs begins so.
const STATUS: &str = "[GNUPG:] ";
/// What git signs for, told to the program.
const PURPOSE: &str = "git";

/// One signature to check.
struct Checking<'a> {
    settings: &'a Settings,
    folder: &'a Path,
    program: PathBuf,
    /// The signature, in a file for the program.
    signature: NamedTempFile,
    content: &'a [u8],
    /// When the revision was made.
    at: i64,
}

impl Store {
    /// Whether the settings of git ask for a signature under every revision.
    pub fn signs(&self) -> bool {
        Settings::of(self).is_ok_and(|settings| settings.asks())
    }

    /// Checks the signature of a revision: one run of a program, or two, where it has one, and
    /// none where it has none.
    pub fn signature(&self, id: &RevisionId) -> Result<MachineSignature, StoreError> {
        let id = Oid::from_str(&id.0)?;
        let (signature, content) = match self.repository.extract_signature(&id, Some(FIELD)) {
            Ok(parts) => parts,
            Err(error) if error.code() == ErrorCode::NotFound => return Ok(MachineSignature::NONE),
            Err(error) => return Err(error.into()),
        };
        let Some(scheme) = Scheme::of(&signature) else {
            return Ok(MachineSignature::UNKNOWN);
        };
        let settings = Settings::of(self)?;
        let Ok(file) = in_a_file(&signature) else {
            return Ok(MachineSignature::UNKNOWN);
        };
        let checking = Checking {
            program: settings.program(scheme),
            settings: &settings,
            folder: &self.root,
            signature: file,
            content: &content,
            at: self.repository.find_commit(id)?.time().seconds(),
        };
        let checked = match scheme {
            Scheme::OpenPgp => checking.by_gnupg(&["--keyid-format=long"]),
            Scheme::X509 => checking.by_gnupg(&[]),
            Scheme::Ssh => checking.by_ssh(),
        };
        // A program that cannot be run tells nothing.
        Ok(checked.unwrap_or(MachineSignature::UNKNOWN))
    }
}

impl Checking<'_> {
    fn by_gnupg(&self, first: &[&str]) -> io::Result<MachineSignature> {
        let mut words: Vec<OsString> = first.iter().map(OsString::from).collect();
        words.extend(["--status-fd=1".into(), "--verify".into()]);
        words.extend([self.signature.path().as_os_str().to_owned(), "-".into()]);
        let ended = self.run(&words)?;
        Ok(told_by_gnupg(&String::from_utf8_lossy(&ended.output)))
    }

    fn by_ssh(&self) -> io::Result<MachineSignature> {
        let known = self.settings.path("gpg.ssh.allowedSignersFile");
        let known = known.filter(|file| self.folder.join(file).is_file());
        if let Some(known) = known {
            for signer in self.ssh_signers(&known)? {
                if self.is_by(&signer, &known)? {
                    return Ok(MachineSignature {
                        state: SignatureState::Good,
                        signer: Some(signer),
                    });
                }
            }
        }
        let ended = self.run(&self.ssh_words("check-novalidate"))?;
        Ok(match ended.is_success {
            true => MachineSignature::UNKNOWN,
            false => MachineSignature {
                state: bad_unless_unread(&ended),
                signer: None,
            },
        })
    }

    /// Under which names the key is known.
    fn ssh_signers(&self, known: &Path) -> io::Result<Vec<String>> {
        let words = ["-Y".into(), "find-principals".into(), "-f".into()];
        let mut words: Vec<OsString> = words.into();
        words.extend([known.as_os_str().to_owned(), "-s".into()]);
        words.extend([self.signature.path().as_os_str().to_owned(), self.moment()]);
        let ended = self.run(&words)?;
        let said = String::from_utf8_lossy(&ended.output);
        let names = said.lines().filter(|_| ended.is_success).map(str::trim);
        Ok(names
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect())
    }

    fn is_by(&self, signer: &str, known: &Path) -> io::Result<bool> {
        let mut words = self.ssh_words("verify");
        words.extend(["-f".into(), known.as_os_str().to_owned(), "-I".into()]);
        words.extend([signer.into(), self.moment()]);
        let revoked = self.settings.path("gpg.ssh.revocationFile");
        if let Some(revoked) = revoked.filter(|file| self.folder.join(file).is_file()) {
            words.extend(["-r".into(), revoked.into_os_string()]);
        }
        Ok(self.run(&words)?.is_success)
    }

    fn ssh_words(&self, order: &str) -> Vec<OsString> {
        let signature = self.signature.path().as_os_str().to_owned();
        let words = ["-Y", order, "-n", PURPOSE, "-s"].into_iter();
        let mut words: Vec<OsString> = words.map(OsString::from).collect();
        words.push(signature);
        words
    }

    /// A key counts as it was when the revision was made: `20241219093000`, on this machine's clock.
    fn moment(&self) -> OsString {
        let at = Moment::in_local_zone(self.at).rfc3339();
        let digits = at.chars().filter(char::is_ascii_digit).take(14);
        format!("-Overify-time={}", digits.collect::<String>()).into()
    }

    fn run(&self, words: &[OsString]) -> io::Result<Ended> {
        run(&self.program, words, self.folder, self.content)
    }
}

fn in_a_file(signature: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = NamedTempFile::new()?;
    file.write_all(signature)?;
    file.flush()?;
    Ok(file)
}

/// A program that knows no such order, or cannot read its files, says nothing of the signature.
fn bad_unless_unread(ended: &Ended) -> SignatureState {
    match ended.errors.contains("incorrect signature") {
        true => SignatureState::Bad,
        false => SignatureState::Unknown,
    }
}

/// What the lines that gnupg writes for programs tell (its `doc/DETAILS`). A key for which nobody
/// vouches says nothing of whose it is, so a signature by it is no good one.
fn told_by_gnupg(output: &str) -> MachineSignature {
    let mut state = SignatureState::Unknown;
    let mut signer = None;
    let mut is_vouched_for = true;
    for line in output.lines() {
        let Some(line) = line.strip_prefix(STATUS) else {
            continue;
        };
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let found = match word {
            "GOODSIG" => SignatureState::Good,
            "BADSIG" => SignatureState::Bad,
            "EXPSIG" | "EXPKEYSIG" | "REVKEYSIG" => SignatureState::Unknown,
            "TRUST_UNDEFINED" | "TRUST_NEVER" => {
                is_vouched_for = false;
                continue;
            }
            _ => continue,
        };
        if signer.is_some() {
            // Two signatures in one: whichever is meant, nothing is told.
            return MachineSignature::UNKNOWN;
        }
        state = found;
        signer = rest.split_once(' ').map(|(_, name)| name.to_owned());
    }
    if state == SignatureState::Good && !is_vouched_for {
        state = SignatureState::Unknown;
    }
    MachineSignature { state, signer }
}

#[cfg(test)]
mod tests {
    use super::told_by_gnupg;
    use crate::series::SignatureState as S;

    #[test]
    fn the_lines_of_gnupg_are_read_with_care() {
        let good = "[GNUPG:] NEWSIG\n[GNUPG:] GOODSIG 8A Lin Xiao <lin@example.org>\n";
        for (lines, state, signer) in [
            (
                format!("{good}[GNUPG:] TRUST_ULTIMATE 0 pgp\n"),
                S::Good,
                true,
            ),
            (
                format!("{good}[GNUPG:] TRUST_UNDEFINED 0 pgp\n"),
                S::Unknown,
                true,
            ),
            ("[GNUPG:] BADSIG 8A Lin Xiao\n".to_owned(), S::Bad, true),
            (
                "[GNUPG:] ERRSIG 8A 1 8 00 1 9\n[GNUPG:] NO_PUBKEY 8A\n".to_owned(),
                S::Unknown,
                false,
            ),
            (
                "[GNUPG:] REVKEYSIG 8A Lin Xiao\n".to_owned(),
                S::Unknown,
                true,
            ),
            (format!("{good}{good}"), S::Unknown, false),
            (String::new(), S::Unknown, false),
        ] {
            let told = told_by_gnupg(&lines);
            assert_eq!(
                (told.state, told.signer.is_some()),
                (state, signer),
                "{lines}"
            );
        }
    }
}
