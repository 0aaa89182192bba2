//! Signatures by the real programs, each in a home of its own; where a program is missing, what
//! happens without it is tested instead.

use crate::series::{Moment, RevisionId, SignatureState};
use crate::store::{KeptFile, Layout, Note, Person, SigningFault, Store, StoreError};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

const LAYOUT: &str = "reports/{unit}/{year}/report.txt";
const FILE: &str = "reports/u/2023/report.txt";

struct Place {
    folder: TempDir,
    store: Store,
}

impl Place {
    /// A workspace whose settings ask for signatures.
    fn new(settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (store, _) = Store::begin(folder.path(), Layout::new(LAYOUT).unwrap()).unwrap();
        let place = Self { folder, store };
        place.set("commit.gpgsign", "true");
        place.set("user.name", "Lin Xiao");
        place.set("user.email", "lin@example.org");
        for (key, value) in settings {
            place.set(key, value);
        }
        place
    }

    fn set(&self, key: &str, value: &str) {
        let mut settings = self.store.repository.config().unwrap();
        settings.set_str(key, value).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn save(&self, text: &str) -> Result<RevisionId, StoreError> {
        let note = Note {
            message: "saved".to_owned(),
            trailers: Vec::new(),
            author: Person::new("Lin Xiao <lin@example.org>").unwrap(),
            typed_by: None,
            at: Moment::new(1_700_000_000, 480),
        };
        let file = KeptFile {
            path: FILE,
            bytes: text.as_bytes(),
        };
        let kept = self.store.writing(|writer| writer.keep(&[file], &note))?;
        Ok(kept.unwrap())
    }

    fn state(&self, id: &RevisionId) -> (SignatureState, Option<String>) {
        let signature = self.store.signature(id).unwrap();
        (signature.state, signature.signer)
    }

    /// The same revision with other words in it, under the same signature.
    fn forged(&self, id: &RevisionId) -> RevisionId {
        let git = &self.store.repository;
        let odb = git.odb().unwrap();
        let object = odb.read(git2::Oid::from_str(&id.0).unwrap()).unwrap();
        let text = String::from_utf8(object.data().to_vec()).unwrap();
        let text = text.replace("saved", "sabed");
        let forged = odb.write(git2::ObjectType::Commit, text.as_bytes());
        RevisionId(forged.unwrap().to_string())
    }
}

fn is_there(program: &str) -> bool {
    let mut command = Command::new(program);
    let command = command.stdout(Stdio::null()).stderr(Stdio::null());
    command
        .arg("--version")
        .stdin(Stdio::null())
        .status()
        .is_ok()
}

/// A key without a password.
fn ssh_key(path: &Path) -> String {
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "test", "-f"])
        .arg(path)
        .status();
    assert!(made.unwrap().success());
    std::fs::read_to_string(path.with_extension("pub")).unwrap()
}

#[test]
fn a_revision_without_a_signature_has_none() {
    let place = Place::new(&[("commit.gpgsign", "false")]);
    let id = place.save("text").unwrap();
    assert!(!place.store.signs());
    assert_eq!(place.state(&id), (SignatureState::None, None));
}

#[test]
fn a_missing_program_keeps_nothing() {
    let settings = [("gpg.program", "/nowhere/gpg"), ("user.signingkey", "8A")];
    let place = Place::new(&settings);
    let refused = place.save("text").unwrap_err();
    assert!(matches!(
        refused,
        StoreError::Unsigned {
            fault: SigningFault::NoProgram,
            ..
        }
    ));
    assert!(place.store.saved(FILE).unwrap().is_none());
    let place = Place::new(&[("gpg.format", "ssh")]);
    let refused = place.save("text").unwrap_err();
    assert!(matches!(
        refused,
        StoreError::Unsigned {
            fault: SigningFault::NoKey,
            ..
        }
    ));
}

#[test]
fn ssh_signs_and_tells_whose_key_it_is() {
    if !is_there("ssh-keygen") {
        return;
    }
    let place = Place::new(&[("gpg.format", "ssh")]);
    let key = place.path("key");
    let public = ssh_key(&key);
    place.set("user.signingkey", key.to_str().unwrap());
    let id = place.save("one").unwrap();
    assert_eq!(place.state(&id), (SignatureState::Unknown, None));
    let known = place.path("known");
    std::fs::write(&known, format!("lin@example.org {public}")).unwrap();
    place.set("gpg.ssh.allowedSignersFile", known.to_str().unwrap());
    let signer = Some("lin@example.org".to_owned());
    assert_eq!(place.state(&id), (SignatureState::Good, signer));
    assert_eq!(place.state(&place.forged(&id)), (SignatureState::Bad, None));
    place.set("gpg.ssh.program", "/nowhere/ssh-keygen");
    assert_eq!(place.state(&id), (SignatureState::Unknown, None));
    place.set("gpg.ssh.program", "ssh-keygen");
    place.set("user.signingkey", place.path("gone").to_str().unwrap());
    let refused = place.save("two").unwrap_err();
    assert!(matches!(
        refused,
        StoreError::Unsigned {
            fault: SigningFault::Refused { .. },
            ..
        }
    ));
    assert_eq!(place.store.saved(FILE).unwrap().unwrap(), b"one");
}

#[cfg(unix)]
#[test]
fn gnupg_signs_and_tells_whose_key_it_is() {
    use std::os::unix::fs::PermissionsExt as _;
    if !is_there("gpg") {
        return;
    }
    // The home of gnupg has to be short: it makes a socket there.
    let home = tempfile::Builder::new()
        .prefix("g")
        .tempdir_in("/tmp")
        .unwrap();
    let home = home.path().to_str().unwrap();
    std::fs::set_permissions(home, std::fs::Permissions::from_mode(0o700)).unwrap();
    let made = Command::new("gpg")
        .args(["--homedir", home, "--batch", "-q", "--passphrase", ""])
        .args([
            "--quick-gen-key",
            "Lin Xiao <lin@example.org>",
            "ed25519",
            "sign",
            "never",
        ])
        .status();
    assert!(made.unwrap().success());
    let place = Place::new(&[]);
    let program = place.path("gpg.sh");
    let script = format!("#!/bin/sh\nexec gpg --homedir {home} \"$@\"\n");
    std::fs::write(&program, script).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    place.set("gpg.program", program.to_str().unwrap());
    let id = place.save("one").unwrap();
    let signer = Some("Lin Xiao <lin@example.org>".to_owned());
    assert_eq!(place.state(&id), (SignatureState::Good, signer.clone()));
    assert_eq!(
        place.state(&place.forged(&id)),
        (SignatureState::Bad, signer)
    );
    place.set("user.signingkey", "nobody@example.org");
    let refused = place.save("two").unwrap_err();
    assert!(matches!(
        refused,
        StoreError::Unsigned {
            fault: SigningFault::Refused { .. },
            ..
        }
    ));
    let ended = Command::new("gpgconf")
        .args(["--homedir", home, "--kill", "all"])
        .status();
    assert!(ended.is_ok());
}
