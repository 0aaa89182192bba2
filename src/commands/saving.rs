//! Saving a report: the one way in which any command makes a revision of it.

use super::changes::{between, in_short, length};
use super::prepared::Prepared;
use super::recording::{Held, Record, Recorded};
use super::stage_on_save::Moved;
use super::{Context, Workspace};
use crate::exchange::Encoding;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::workspace::{DoneMessage, SubjectChange, WorkspaceMessage};
use crate::review::EntryId;
use crate::series::{ReportKey, RevisionId, Stage};
use crate::store::{
    KeptFile, Note, PastText, Person, REPORT_TRAILER, STAGE_TRAILER, Writer, WrittenFile,
};
use crate::view::SignOffStanding;

/// Which text of a report is saved.
#[derive(Debug, Clone, Copy, Default)]
pub enum TextTaken<'a> {
    /// What stands in the working file.
    #[default]
    Working,
    /// The last one saved, whatever stands in the working file, which keeps its edits.
    LastSaved,
    /// This one, which is written into the working file first.
    Given(&'a str),
}

/// What to save.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wish<'a> {
    /// The text.
    pub text: TextTaken<'a>,
    /// The message; without one, what changed is stated.
    pub message: Option<&'a str>,
    /// The stage that the report reaches with this revision.
    pub stage: Option<&'a str>,
    /// Who saves, as given with the call.
    pub author: Option<&'a str>,
    /// What is written down in the report's review in the same step.
    pub record: Option<&'a dyn Record>,
}

/// A revision that was made, or the one that stands already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedReport {
    /// Which report.
    pub key: ReportKey,
    /// The number of the revision.
    pub ordinal: usize,
    /// The revision.
    pub revision: RevisionId,
    /// Where the report stands.
    pub stage: Option<Stage>,
    /// The message of the revision.
    pub message: String,
    /// `false` where nothing had changed, and the last revision stands.
    pub is_new: bool,
    /// What the working file was in before it was made UTF-8, where it was not.
    pub was_in: Option<Encoding>,
    /// The name that later saves go by from now on.
    pub remembered: Option<String>,
    /// What was written down in the review with it.
    pub entries: Vec<EntryId>,
    /// Which stage the report left without being asked.
    pub moved: Option<Moved>,
    /// The sign-offs that do not stand any more with this text.
    pub voided: Vec<SignOffStanding>,
    /// What else there is to say of the record that was written.
    pub notice: Option<Message>,
}

impl Workspace {
    /// Saves a report. Whatever else changed in the workspace is left alone.
    pub fn save(
        &self,
        key: &ReportKey,
        wish: Wish<'_>,
        context: &Context,
    ) -> Result<SavedReport, Failure> {
        let author = self.author(wish.author, context)?;
        let mut saved = self.store.writing(|writer| {
            let held = Held {
                workspace: self,
                key,
            };
            let stage = wish.record.map(|record| record.stage(held));
            let stage = stage.transpose()?.flatten();
            let wish = Wish {
                stage: stage.as_deref().or(wish.stage),
                ..wish
            };
            self.save_held(writer, key, wish, &author, context)
        })?;
        saved.remembered = self.remember(wish.author, &author)?;
        Ok(saved)
    }

    /// The same, by a writer who may have more to do.
    pub(super) fn save_held(
        &self,
        writer: &Writer<'_>,
        key: &ReportKey,
        wish: Wish<'_>,
        author: &Person,
        context: &Context,
    ) -> Result<SavedReport, Failure> {
        let past = self.history(key)?;
        let working = self.store.working(key)?;
        let prepared = self.prepare(key, working.as_deref(), wish, &past, context)?;
        let is_same = self.store.saved_report(key)?.as_ref() == Some(&prepared.bytes);
        let unchanged = past.last().filter(|_| is_same);
        if let (Some(last), None) = (unchanged, wish.record) {
            if let Some(bytes) = &prepared.working {
                writer.replace_report(key, working.as_deref(), bytes)?;
            }
            return Ok(as_it_was(key, last));
        }
        let ordinal = past.len() + usize::from(unchanged.is_none());
        let text = prepared.recorded_at(key, ordinal, past.last());
        let record = wish.record;
        let recorded = record.map(|record| self.recorded(record, &text, author, context));
        let recorded = recorded.transpose()?;
        let message = match told(wish.message, recorded.as_ref()) {
            Some(message) => message,
            None => self.subject(key, ordinal, &prepared, past.last(), context)?,
        };
        let mut note = note(key, &message, prepared.stage.as_ref(), author, context);
        if let Some(recorded) = &recorded {
            recorded.write_into(&mut note, author);
        }
        let review = recorded.as_ref().map(|recorded| recorded.file());
        let kept =
            self.write_and_keep(writer, key, &prepared, working.as_deref(), review, &note)?;
        let voided = self.voided_by(key, &prepared, past.last(), context);
        let saved = match (kept, unchanged) {
            (Some(revision), None) => made(key, ordinal, revision, prepared, message),
            (_, Some(last)) => as_it_was(key, last),
            (None, None) => as_it_was(key, &self.last_revision(key)?),
        };
        Ok(SavedReport { voided, ..saved }.with_record(recorded))
    }

    /// The sign-offs that stood with the last text and do not with this one.
    fn voided_by(
        &self,
        key: &ReportKey,
        prepared: &Prepared,
        last: Option<&PastText>,
        context: &Context,
    ) -> Vec<SignOffStanding> {
        let last = last.and_then(|last| self.draft_of(key, last).ok());
        let review = self.readable_review(key);
        let (Some(last), Some(review)) = (last, review) else {
            return Vec::new();
        };
        let texts = (last.text.as_str(), prepared.text.as_str());
        let voided = self.voided_between(key, &review, texts, context);
        voided.unwrap_or_default()
    }

    /// Writes the working files where they are not as they shall be kept, and keeps them.
    fn write_and_keep(
        &self,
        writer: &Writer<'_>,
        key: &ReportKey,
        prepared: &Prepared,
        working: Option<&[u8]>,
        review: Option<WrittenFile<'_>>,
        note: &Note,
    ) -> Result<Option<RevisionId>, Failure> {
        let path = self.store.layout().report(key);
        let bytes = &prepared.bytes;
        let mut kept = vec![KeptFile { path: &path, bytes }];
        let mut written = Vec::new();
        if let Some(bytes) = &prepared.working {
            let path = path.as_str();
            let before = working;
            written.push(WrittenFile {
                path,
                before,
                bytes,
            });
        }
        if let Some(file) = review {
            let WrittenFile { path, bytes, .. } = file;
            kept.push(KeptFile { path, bytes });
            written.push(file);
        }
        Ok(writer.write_and_keep(&written, &kept, note)?)
    }

    fn subject(
        &self,
        key: &ReportKey,
        ordinal: usize,
        prepared: &Prepared,
        last: Option<&PastText>,
        context: &Context,
    ) -> Result<String, Failure> {
        let before = match last {
            Some(last) => self.draft_of(key, last).ok(),
            None => None,
        };
        let change = match before {
            Some(before) => in_short(&between(&before.text, &prepared.text, context)),
            None => SubjectChange::First {
                chars: length(&prepared.text, context),
            },
        };
        let subject = DoneMessage::Subject {
            key: key.clone(),
            ordinal,
            stage: prepared.stage.as_ref().map(ToString::to_string),
            change,
        };
        Ok(subject.say(context.language))
    }

    /// Who saves: as given with the call, else as the environment says, else as the settings of
    /// git say.
    pub(super) fn author(&self, given: Option<&str>, context: &Context) -> Result<Person, Failure> {
        if let Some(text) = given.or(context.author.as_deref()) {
            return Person::new(text).ok_or_else(|| {
                let text = text.to_owned();
                let message = WorkspaceMessage::AuthorRefused { text };
                Failure::new(FailureKind::Usage, message).hint(WorkspaceMessage::TypeAuthor)
            });
        }
        self.store.configured_person().ok_or_else(|| {
            Failure::new(FailureKind::User, WorkspaceMessage::NoAuthor)
                .hint(WorkspaceMessage::TypeAuthor)
        })
    }

    /// Keeps a name that was given where none is known for this workspace, so that it need not be
    /// typed again.
    pub(super) fn remember(
        &self,
        given: Option<&str>,
        author: &Person,
    ) -> Result<Option<String>, Failure> {
        let is_known = || {
            let known = self.store.configured_person();
            self.store.has_own_person() || known.as_ref() == Some(author)
        };
        if given.is_none() || is_known() {
            return Ok(None);
        }
        self.store.remember_person(author)?;
        Ok(Some(author.name().to_owned()))
    }
}

/// The message that was given with the call, else the one that goes with the entries.
fn told(given: Option<&str>, recorded: Option<&Recorded>) -> Option<String> {
    let given = given.map(str::trim).filter(|text| !text.is_empty());
    let own = recorded.and_then(|recorded| recorded.message.clone());
    given.map(str::to_owned).or(own)
}

pub(super) fn note(
    key: &ReportKey,
    message: &str,
    stage: Option<&Stage>,
    author: &Person,
    context: &Context,
) -> Note {
    let mut trailers = vec![(REPORT_TRAILER, key.to_string())];
    trailers.extend(stage.map(|stage| (STAGE_TRAILER, stage.to_string())));
    Note {
        message: message.to_owned(),
        trailers,
        author: author.clone(),
        typed_by: None,
        at: context.now,
    }
}

pub(super) fn never_saved(key: &ReportKey) -> Failure {
    let message = WorkspaceMessage::NeverSaved { key: key.clone() };
    let failure = Failure::new(FailureKind::User, message);
    failure.hint(WorkspaceMessage::SaveFirst { key: key.clone() })
}

fn made(
    key: &ReportKey,
    ordinal: usize,
    revision: RevisionId,
    prepared: Prepared,
    message: String,
) -> SavedReport {
    SavedReport {
        key: key.clone(),
        ordinal,
        revision,
        stage: prepared.stage,
        message,
        is_new: true,
        was_in: prepared.was_in,
        remembered: None,
        entries: Vec::new(),
        moved: prepared.moved,
        voided: Vec::new(),
        notice: None,
    }
}

pub(super) fn as_it_was(key: &ReportKey, last: &PastText) -> SavedReport {
    SavedReport {
        key: key.clone(),
        ordinal: last.revision.ordinal,
        revision: last.revision.id.clone(),
        stage: last.revision.stage.clone(),
        message: last.revision.message.clone(),
        is_new: false,
        was_in: None,
        remembered: None,
        entries: Vec::new(),
        moved: None,
        voided: Vec::new(),
        notice: None,
    }
}

impl SavedReport {
    /// The same with what was written down.
    fn with_record(mut self, recorded: Option<Recorded>) -> Self {
        if let Some(recorded) = recorded {
            self.entries = recorded.names;
            self.notice = recorded.notice;
        }
        self
    }

    /// `r3 征求意见稿`.
    pub fn label(&self) -> String {
        match &self.stage {
            Some(stage) => format!("r{} {stage}", self.ordinal),
            None => format!("r{}", self.ordinal),
        }
    }
}
