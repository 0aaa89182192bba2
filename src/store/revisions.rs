//! Any other point of the history, by the names that users of git give it.

use super::history::PastText;
use super::{Store, StoreError};
use crate::series::ReportKey;

impl Store {
    /// The report as it stood at a point of the history that git knows by this name: its last
    /// revision there. `None` where there is no such point, or no such report at it.
    pub fn revision_named(
        &self,
        key: &ReportKey,
        name: &str,
    ) -> Result<Option<PastText>, StoreError> {
        let Ok(object) = self.repository.revparse_single(name) else {
            return Ok(None);
        };
        let Ok(commit) = object.peel_to_commit() else {
            return Ok(None);
        };
        let mut paths = vec![self.report_path(key)];
        paths.extend(
            self.history(key)?
                .into_iter()
                .rev()
                .map(PastText::into_path),
        );
        paths.dedup();
        for path in paths {
            let past = self.history_from(commit.id(), &path)?;
            if let Some(last) = past.into_iter().next_back() {
                return Ok(Some(last));
            }
        }
        Ok(None)
    }
}
