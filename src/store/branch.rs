//! Moving the newest point of the history on, if nobody else has moved it meanwhile.

use super::{Store, StoreError};
use git2::{ErrorCode, Oid};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How many names may point on to each other; git itself gives up there.
const DEEPEST: usize = 5;

/// How long to wait for a user of git who holds the branch: git holds it for a moment only, or for
/// as long as a check runs that somebody put before its steps.
const PATIENCE: Duration = Duration::from_secs(10);

const PAUSE: Duration = Duration::from_millis(10);

/// What became of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// It is made.
    Made,
    /// Somebody else had moved it: nothing was done.
    Overtaken,
}

/// A name that moves with the history, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Branch {
    /// `refs/heads/main`, or `HEAD` where that stands on a point of its own.
    pub(super) name: String,
    /// `None` where nothing was ever saved.
    pub(super) at: Option<Oid>,
}

impl Store {
    /// The branch that a save moves on.
    pub(super) fn branch(&self) -> Result<Branch, StoreError> {
        let mut name = "HEAD".to_owned();
        for _ in 0..DEEPEST {
            let next = match self.repository.find_reference(&name) {
                Ok(reference) => match reference.symbolic_target()? {
                    Some(next) => next.to_owned(),
                    None => {
                        let at = reference.target();
                        return Ok(Branch { name, at });
                    }
                },
                Err(error) if error.code() == ErrorCode::NotFound => {
                    return Ok(Branch { name, at: None });
                }
                Err(error) => return Err(error.into()),
            };
            name = next;
        }
        Ok(Branch { name, at: None })
    }

    /// The file that git locks the branch by.
    pub(super) fn branch_lock(&self, name: &str) -> PathBuf {
        let folder = match name.starts_with("refs/") {
            true => self.repository.commondir(),
            false => self.repository.path(),
        };
        folder.join(format!("{name}.lock"))
    }

    /// Moves a branch from where it stood to a point. Who holds it is waited for.
    pub(super) fn advance(
        &self,
        branch: &Branch,
        to: Oid,
        subject: &str,
    ) -> Result<Move, StoreError> {
        let started = Instant::now();
        loop {
            let moved = match branch.at {
                Some(from) => {
                    let log = format!("commit: {subject}");
                    let repository = &self.repository;
                    repository.reference_matching(&branch.name, to, true, from, &log)
                }
                None => {
                    let log = format!("commit (initial): {subject}");
                    self.repository.reference(&branch.name, to, false, &log)
                }
            };
            let Err(error) = moved else {
                return Ok(Move::Made);
            };
            match error.code() {
                ErrorCode::Modified | ErrorCode::Exists => return Ok(Move::Overtaken),
                // Named while it was being packed away, or while it is another's.
                ErrorCode::NotFound | ErrorCode::Locked if started.elapsed() < PATIENCE => {
                    std::thread::sleep(PAUSE);
                }
                ErrorCode::Locked => {
                    let path = self.branch_lock(&branch.name);
                    return Err(StoreError::Held { path });
                }
                _ => return Err(error.into()),
            }
        }
    }
}
