//! What a revision says for programs, in the last lines of its message.

use super::history::trailer;
use super::{Store, StoreError};
use crate::series::RevisionId;
use git2::Oid;

impl Store {
    /// The value of a trailer of a revision; `None` where it has none, or where there is no such
    /// revision.
    pub fn trailer_of(
        &self,
        revision: &RevisionId,
        name: &str,
    ) -> Result<Option<String>, StoreError> {
        let Ok(id) = Oid::from_str(&revision.0) else {
            return Ok(None);
        };
        let commit = self.repository.find_commit(id)?;
        let message = String::from_utf8_lossy(commit.message_bytes()).into_owned();
        Ok(trailer(&message, name))
    }
}
