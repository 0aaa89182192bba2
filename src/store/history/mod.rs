//! The revisions of one report, out of a history that holds many.
//!
//! A revision is a point at which the report's bytes are others than at every point before it.
//! Points whose bytes equal those before them are passed over, as are the sides of a joined
//! history that changed nothing; a report that was renamed is followed under its older name.

mod ahead;
mod lineage;
mod noted;
mod objects;
mod record;
mod trail;
mod walk;

use super::{Store, StoreError};
use crate::series::{ReportKey, Revision, Stage};
pub use ahead::TextsAhead;
use git2::Oid;
pub(super) use noted::trailer;
use record::Record;
use std::rc::Rc;
use walk::Walk;

/// The trailer that says whose report a revision is of.
pub const REPORT_TRAILER: &str = "Annals-Report";
/// The trailer that says where the report stood.
pub const STAGE_TRAILER: &str = "Annals-Stage";

/// A revision, and under which path its text lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastText {
    /// The revision.
    pub revision: Revision,
    path: String,
    text: Oid,
}

impl PastText {
    pub(super) fn into_path(self) -> String {
        self.path
    }
}

impl Store {
    /// The revisions of a report, the oldest first.
    pub fn history(&self, key: &ReportKey) -> Result<Vec<PastText>, StoreError> {
        match self.tip()? {
            Some(tip) => self.history_from(tip.id(), &self.report_path(key)),
            None => Ok(Vec::new()),
        }
    }

    /// The same, each with its stage: where the revision says none, as a user of plain git leaves
    /// it, its text does. What was found before is not looked for again.
    pub fn history_with_stages(
        &self,
        key: &ReportKey,
        stage_in: impl Fn(&[u8]) -> Option<Stage>,
    ) -> Result<Vec<PastText>, StoreError> {
        let Some(tip) = self.tip()? else {
            return Ok(Vec::new());
        };
        let (tip, path) = (tip.id(), self.report_path(key));
        let last = self.last_history.borrow();
        if let Some(last) = last
            .as_ref()
            .filter(|last| (last.tip, &last.path) == (tip, &path))
        {
            return Ok(last.past.to_vec());
        }
        drop(last);
        let record = Record::of(self, &path);
        let mut walked = Walk::new(self)?.run(tip, &path, |id, path| record.known_at(id, path))?;
        for found in &mut walked.found {
            if found.past.revision.stage.is_none() {
                found.past.revision.stage = stage_in(&self.text_of(&found.past)?);
            }
        }
        let past = numbered(record.join(walked, tip, &path));
        *self.last_history.borrow_mut() = Some(LastHistory {
            tip,
            path,
            past: past.as_slice().into(),
        });
        Ok(past)
    }

    /// The bytes of a revision.
    pub fn text_of(&self, past: &PastText) -> Result<Vec<u8>, StoreError> {
        Ok(self.repository.odb()?.read(past.text)?.data().to_vec())
    }

    pub(super) fn report_path(&self, key: &ReportKey) -> String {
        self.repository_path(&self.layout.report(key))
    }

    pub(super) fn history_from(&self, tip: Oid, path: &str) -> Result<Vec<PastText>, StoreError> {
        let walked = Walk::new(self)?.run(tip, path, |_, _| None)?;
        let found = walked.found.into_iter().rev().map(|found| found.past);
        Ok(numbered(found.collect()))
    }
}

fn numbered(mut past: Vec<PastText>) -> Vec<PastText> {
    for (place, past) in past.iter_mut().enumerate() {
        past.revision.ordinal = place + 1;
    }
    past
}

/// The history that was asked for last: a command asks for it several times.
pub(super) struct LastHistory {
    tip: Oid,
    path: String,
    past: Rc<[PastText]>,
}

#[cfg(test)]
mod tests;
