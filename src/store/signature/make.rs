//! Signing a revision, as git would: the same program, the same words to it.

use super::Scheme;
use super::program::{Ended, run, words};
use super::settings::Settings;
use crate::store::{Person, SigningFault, Store, StoreError};
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// What git puts before a key that is written out in the settings.
const WRITTEN_OUT: &str = "key::";
/// The same without that; an older way.
const BARE: &str = "ssh-";
/// What git signs for, told to the program.
const PURPOSE: &str = "git";
/// Where gnupg says that a signature was made.
const CREATED: &str = "[GNUPG:] SIG_CREATED ";
/// What the words of a failed program that are told are cut to, in characters.
const TOLD: usize = 400;

/// One signing.
struct Signing<'a> {
    settings: &'a Settings,
    folder: &'a Path,
    program: PathBuf,
    content: &'a [u8],
}

impl Store {
    /// The signature of a revision with this content; `None` where none is asked for.
    pub(super) fn sign(
        &self,
        content: &[u8],
        committer: &Person,
    ) -> Result<Option<String>, StoreError> {
        let settings = Settings::of(self)?;
        if !settings.asks() {
            return Ok(None);
        }
        let Some(scheme) = settings.scheme() else {
            return Err(StoreError::Unsigned {
                program: settings.text("gpg.format").unwrap_or_default(),
                fault: SigningFault::NoProgram,
            });
        };
        let signing = Signing {
            program: settings.program(scheme),
            settings: &settings,
            folder: &self.root,
            content,
        };
        let signed = match scheme {
            Scheme::OpenPgp | Scheme::X509 => signing.by_gnupg(committer),
            Scheme::Ssh => signing.by_ssh(),
        };
        // Git keeps signatures without the line ends of Windows.
        let signed = signed.map(|signature| Some(signature.replace("\r\n", "\n")));
        signed.map_err(|fault| StoreError::Unsigned {
            program: signing.program.display().to_string(),
            fault,
        })
    }
}

impl Signing<'_> {
    fn by_gnupg(&self, committer: &Person) -> Result<String, SigningFault> {
        let key = self.settings.text("user.signingkey");
        let key = key.unwrap_or_else(|| committer.ident());
        let ended = self.run(&["--status-fd=2", "-bsau", &key], self.content)?;
        if !ended.is_success || !ended.errors.contains(CREATED) {
            return Err(refused(&ended));
        }
        text(&ended.output)
    }

    fn by_ssh(&self) -> Result<String, SigningFault> {
        let folder = tempfile::tempdir().map_err(|error| failed(&error))?;
        let mut words: Vec<OsString> = ["-Y", "sign", "-n", PURPOSE, "-f"]
            .into_iter()
            .map(OsString::from)
            .collect();
        match self.ssh_key()? {
            SshKey::WrittenOut(key) => {
                let path = folder.path().join("key");
                write(&path, key.as_bytes())?;
                words.extend([path.into_os_string(), "-U".into()]);
            }
            SshKey::File(path) => words.push(path.into_os_string()),
        }
        let content = folder.path().join("revision");
        write(&content, self.content)?;
        words.push(content.clone().into_os_string());
        let ended = self.run(&words, b"")?;
        if !ended.is_success {
            return Err(refused(&ended));
        }
        let signature = fs::read(content.with_extension("sig"));
        text(&signature.map_err(|error| failed(&error))?)
    }

    fn ssh_key(&self) -> Result<SshKey, SigningFault> {
        if let Some(key) = self.settings.text("user.signingkey") {
            if let Some(key) = written_out(&key) {
                return Ok(SshKey::WrittenOut(key.to_owned()));
            }
            let path = self.settings.path("user.signingkey");
            return Ok(SshKey::File(path.unwrap_or_else(|| PathBuf::from(key))));
        }
        let command = self.settings.text("gpg.ssh.defaultKeyCommand");
        let command = words(&command.ok_or(SigningFault::NoKey)?);
        let (program, words) = command.split_first().ok_or(SigningFault::NoKey)?;
        let ended = run(Path::new(program), words, self.folder, b"").map_err(|e| failed(&e))?;
        let said = String::from_utf8_lossy(&ended.output);
        let first = said.lines().next().and_then(written_out);
        match first {
            Some(key) if ended.is_success => Ok(SshKey::WrittenOut(key.to_owned())),
            _ => Err(SigningFault::NoKey),
        }
    }

    fn run<W: AsRef<std::ffi::OsStr>>(
        &self,
        words: &[W],
        input: &[u8],
    ) -> Result<Ended, SigningFault> {
        run(&self.program, words, self.folder, input).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => SigningFault::NoProgram,
            _ => failed(&error),
        })
    }
}

enum SshKey {
    File(PathBuf),
    WrittenOut(String),
}

/// The key that stands in a text itself, not in a file that the text names.
fn written_out(text: &str) -> Option<&str> {
    match text.strip_prefix(WRITTEN_OUT) {
        Some(key) => Some(key),
        None => text.starts_with(BARE).then_some(text),
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), SigningFault> {
    let mut options = fs::File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let written = options
        .open(path)
        .and_then(|mut file| file.write_all(bytes));
    written.map_err(|error| failed(&error))
}

fn text(signature: &[u8]) -> Result<String, SigningFault> {
    let text = String::from_utf8_lossy(signature).into_owned();
    match Scheme::of(text.as_bytes()) {
        Some(_) => Ok(text),
        None => Err(SigningFault::Refused {
            said: text.chars().take(TOLD).collect(),
        }),
    }
}

/// What the program said itself, without what it says to other programs.
fn refused(ended: &Ended) -> SigningFault {
    let lines = ended
        .errors
        .lines()
        .filter(|line| !line.starts_with("[GNUPG:]"));
    let said = lines.collect::<Vec<_>>().join("; ");
    SigningFault::Refused {
        said: said.chars().take(TOLD).collect(),
    }
}

fn failed(error: &io::Error) -> SigningFault {
    SigningFault::Refused {
        said: error.to_string(),
    }
}
