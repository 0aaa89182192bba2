//! A text to show or compare, found by what the user typed for it.

use super::report_argument::{AskedReport, refuse_blank};
use super::state::{label, stage_of};
use super::{Context, Workspace};
use crate::exchange::{self, ExchangeError};
use crate::failure::{Failure, FailureKind};
use crate::messages::workspace::{WorkspaceLabel, WorkspaceMessage};
use crate::series::{ReportKey, RevisionId, Stage};
use crate::store::PastText;
use crate::view::Side;
use std::path::Path;

/// A draft (稿): the text of a report in one state, or of a plain file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The report, or `None` for a plain file.
    pub key: Option<ReportKey>,
    /// `r3 征求意见稿`, or the file's path as typed.
    pub label: String,
    /// The revision, where it is a saved one.
    pub revision: Option<RevisionId>,
    /// The whole text, front matter included.
    pub text: String,
}

impl Draft {
    /// How it is named in a call.
    pub(super) fn called(&self) -> String {
        let key = self.key.as_ref();
        key.map_or_else(|| self.label.clone(), ToString::to_string)
    }

    /// What an argument names: a plain file where there is one of that path, else a report of the
    /// workspace, in the state after its `@` or else as it is now.
    pub fn find(argument: &str, context: &Context) -> Result<Self, Failure> {
        refuse_blank(argument)?;
        let path = context.folder.join(argument);
        let looks_like_file = path.extension().is_some() && !argument.contains('@');
        // A shell hands over what a command writes as a file that is none: `<(…)`.
        let is_there = path.exists() && !path.is_dir();
        if is_there || looks_like_file || !context.is_in_workspace() {
            return Self::from_file(argument, context);
        }
        let workspace = context.workspace()?;
        let asked = workspace.asked_report(Some(argument), context)?;
        workspace.draft(&asked, context)
    }

    /// The text of a plain file.
    pub fn from_file(argument: &str, context: &Context) -> Result<Self, Failure> {
        let file = exchange::read_file(&context.folder.join(argument)).map_err(|error| {
            // The path as the user typed it, not as it was completed.
            Failure::from(ExchangeError {
                path: Path::new(argument).to_owned(),
                ..error
            })
        })?;
        Ok(Self {
            key: None,
            label: argument.to_owned(),
            revision: None,
            text: file.text,
        })
    }

    /// How a comparison calls it.
    pub fn side(&self) -> Side {
        Side {
            label: self.label.clone(),
            revision: self.revision.clone(),
        }
    }

    /// Where its front matter says that it stands.
    pub fn stage(&self) -> Option<Stage> {
        stage_of(&self.text)
    }
}

/// The two sides of a comparison between drafts of one report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftPair {
    /// The older.
    pub before: Draft,
    /// The newer.
    pub after: Draft,
}

impl Workspace {
    /// A report in the state that was asked for, else as it is now.
    pub fn draft(&self, asked: &AskedReport, context: &Context) -> Result<Draft, Failure> {
        match &asked.state {
            Some(state) => self.draft_of(&asked.key, &self.revision(&asked.key, state, context)?),
            None => self.draft_now(&asked.key, context),
        }
    }

    /// A report as it is now: the working file, under the name of the last revision where it is
    /// the same; that revision where there is no file.
    pub fn draft_now(&self, key: &ReportKey, context: &Context) -> Result<Draft, Failure> {
        let last = self.history(key)?.into_iter().next_back();
        let Some(working) = self.store.working(key)? else {
            return match last {
                Some(last) => self.draft_of(key, &last),
                None => Err(no_text(key)),
            };
        };
        if let Some(last) = last
            && self.store.text_of(&last)? == working
        {
            return self.draft_of(key, &last);
        }
        self.read_draft(
            key,
            &working,
            WorkspaceLabel::Unsaved.say(context.language),
            None,
        )
    }

    /// The two drafts that a comparison of a report shows unless it is told: what is not saved and
    /// the last revision; else the last revision and the one before. `None` where there is only
    /// one text.
    pub fn usual_pair(
        &self,
        key: &ReportKey,
        context: &Context,
    ) -> Result<Option<DraftPair>, Failure> {
        let after = self.draft_now(key, context)?;
        let past = self.history(key)?;
        let before = match &after.revision {
            None => past.last(),
            Some(_) => past.len().checked_sub(2).map(|place| &past[place]),
        };
        let Some(before) = before else {
            return Ok(None);
        };
        let before = self.draft_of(key, before)?;
        Ok(Some(DraftPair { before, after }))
    }

    /// The text of a revision.
    pub fn draft_of(&self, key: &ReportKey, past: &PastText) -> Result<Draft, Failure> {
        let bytes = self.store.text_of(past)?;
        let revision = &past.revision;
        self.read_draft(key, &bytes, &label(revision), Some(revision.id.clone()))
    }

    /// The last saved text of a report.
    pub fn last_saved(&self, key: &ReportKey) -> Result<Draft, Failure> {
        self.draft_of(key, &self.last_revision(key)?)
    }

    fn read_draft(
        &self,
        key: &ReportKey,
        bytes: &[u8],
        label: &str,
        revision: Option<RevisionId>,
    ) -> Result<Draft, Failure> {
        let file = exchange::read_bytes(bytes, Path::new(&self.shown(key)))?;
        Ok(Draft {
            key: Some(key.clone()),
            label: label.to_owned(),
            revision,
            text: file.text,
        })
    }
}

pub(super) fn no_text(key: &ReportKey) -> Failure {
    let message = WorkspaceMessage::NoText { key: key.clone() };
    Failure::new(FailureKind::User, message)
        .hint(WorkspaceMessage::RestoreLast { key: key.clone() })
}
