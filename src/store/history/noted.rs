//! What is noted of a revision: who, when, what for, and where the report stood.

use super::STAGE_TRAILER;
use super::objects::Written;
use crate::series::{Moment, Revision, RevisionId, Stage};
use crate::store::StoreError;
use git2::{Oid, Repository};

/// The revision that a point is, but for its number. What is written as git writes it is read here,
/// all else by the library.
pub(super) fn revision(
    repository: &Repository,
    id: Oid,
    bytes: &[u8],
) -> Result<Revision, StoreError> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if let Some((author, message)) = plain(bytes) {
        let at = Moment::new(author.seconds, author.offset_minutes);
        return Ok(noted(id, text(author.name), at, &text(message)));
    }
    let commit = repository.find_commit(id)?;
    let author = commit.author();
    let when = author.when();
    let at = Moment::new(when.seconds(), when.offset_minutes());
    let message = text(commit.message_bytes());
    Ok(noted(id, text(author.name_bytes()), at, &message))
}

/// The author and the message.
fn plain(bytes: &[u8]) -> Option<(Written<'_>, &[u8])> {
    let end = bytes.windows(2).position(|pair| pair == b"\n\n")?;
    let mut lines = bytes[..end].split(|&byte| byte == b'\n');
    let author = lines.find_map(|line| line.strip_prefix(b"author "))?;
    Some((Written::of(author)?, &bytes[end + 2..]))
}

fn noted(id: Oid, author: String, at: Moment, message: &str) -> Revision {
    Revision {
        ordinal: 0,
        id: RevisionId(id.to_string()),
        author,
        at,
        stage: trailer(message, STAGE_TRAILER).map(Stage::new),
        message: message
            .trim_start()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned(),
    }
}

/// The value of a trailer in the last paragraph of a message.
fn trailer(message: &str, name: &str) -> Option<String> {
    let last = message.trim_end().rsplit("\n\n").next()?;
    last.lines().find_map(|line| {
        let value = line.strip_prefix(name)?.strip_prefix(':')?;
        Some(value.trim().to_owned()).filter(|value| !value.is_empty())
    })
}
