//! Saving a report: the one way in which any command makes a revision of it.

use super::changes::{between, in_short, length};
use super::draft::no_text;
use super::nearest::nearest;
use super::refusals::settings_failure;
use super::state::stage_of;
use super::{Context, Workspace};
use crate::exchange::{self, Encoding};
use crate::failure::{Failure, FailureKind};
use crate::messages::workspace::{DoneMessage, SubjectChange, WorkspaceMessage};
use crate::report::joining_marks;
use crate::series::unit_name::fold;
use crate::series::{ReportKey, RevisionId, Stage};
use crate::settings::secrecy::SecrecyWords;
use crate::settings::stages::Stages;
use crate::settings::{Fault, FrontMatter, SecretTexts, SettingsFault, front_matter};
use crate::store::{KeptFile, Note, PastText, Person, REPORT_TRAILER, STAGE_TRAILER, Writer};
use std::path::Path;

/// The key of front matter that names the kind of report.
const KIND: &str = "kind";

/// What to save.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wish<'a> {
    /// The text to write into the working file first; without one, what stands there is saved.
    pub text: Option<&'a str>,
    /// The message; without one, what changed is stated.
    pub message: Option<&'a str>,
    /// The stage that the report reaches with this revision.
    pub stage: Option<&'a str>,
    /// Who saves, as given with the call.
    pub author: Option<&'a str>,
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
}

/// The text of a report on its way into a revision.
struct Prepared {
    bytes: Vec<u8>,
    text: String,
    stage: Option<Stage>,
    /// The working file has to be written too.
    rewrites: bool,
    was_in: Option<Encoding>,
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
        let mut saved = self
            .store
            .writing(|writer| self.save_held(writer, key, wish, &author, context))?;
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
        let same = self.store.saved_report(key)?.as_ref() == Some(&prepared.bytes);
        if let (true, Some(last)) = (same, past.last()) {
            if prepared.rewrites {
                writer.replace_report(key, working.as_deref(), &prepared.bytes)?;
            }
            return Ok(unchanged(key, last));
        }
        let ordinal = past.len() + 1;
        let message = match wish.message.map(str::trim).filter(|text| !text.is_empty()) {
            Some(message) => message.to_owned(),
            None => self.subject(key, ordinal, &prepared, past.last(), context)?,
        };
        let note = note(key, &message, prepared.stage.as_ref(), author, context);
        let kept = self.write_and_keep(writer, key, &prepared, working.as_deref(), &note)?;
        let Some(revision) = kept else {
            let last = self.revision(key, super::state::LAST)?;
            return Ok(unchanged(key, &last));
        };
        Ok(SavedReport {
            key: key.clone(),
            ordinal,
            revision,
            stage: prepared.stage,
            message,
            is_new: true,
            was_in: prepared.was_in,
            remembered: None,
        })
    }

    /// Writes the working file where it is not as it shall be kept, and keeps it.
    fn write_and_keep(
        &self,
        writer: &Writer<'_>,
        key: &ReportKey,
        prepared: &Prepared,
        working: Option<&[u8]>,
        note: &Note,
    ) -> Result<Option<RevisionId>, Failure> {
        if prepared.rewrites {
            return Ok(writer.write_and_keep(key, working, &prepared.bytes, note)?);
        }
        let path = self.store.layout().report(key);
        let file = KeptFile {
            path: &path,
            bytes: &prepared.bytes,
        };
        Ok(writer.keep(&[file], note)?)
    }

    fn prepare(
        &self,
        key: &ReportKey,
        working: Option<&[u8]>,
        wish: Wish<'_>,
        past: &[PastText],
        context: &Context,
    ) -> Result<Prepared, Failure> {
        let path = self.shown(key);
        let bytes = match (wish.text, working) {
            (Some(text), _) => text.as_bytes(),
            (None, Some(bytes)) => bytes,
            (None, None) => return Err(no_text(key)),
        };
        let file = exchange::read_bytes(bytes, Path::new(&path))?;
        self.guard(&path, &file.text)?;
        let mut prepared = Prepared {
            bytes: bytes.to_vec(),
            stage: stage_of(&file.text),
            text: file.text,
            rewrites: wish.text.is_some(),
            was_in: None,
        };
        if let Some(stage) = wish.stage {
            let stages = Stages::built_in(&context.packs.for_text(&prepared.text).name);
            let stage = next_stage(stage, past, &stages)?;
            prepared.text = front_matter::with_keys(&prepared.text, &[("stage", &stage.label)])
                .map_err(|fault| settings_failure(&path, fault))?;
            prepared.stage = Some(stage);
            prepared.bytes = prepared.text.clone().into_bytes();
            prepared.rewrites = true;
            prepared.was_in = Some(file.encoding).filter(|encoding| *encoding != Encoding::Utf8);
        }
        Ok(prepared)
    }

    /// Stands before anything is kept of a text: front matter that can be read, no secret, and no
    /// two texts in one.
    pub(super) fn guard(&self, path: &str, text: &str) -> Result<(), Failure> {
        if let Some(line) = joining_marks(text) {
            let path = path.to_owned();
            let message = WorkspaceMessage::JoiningMarks { path, line };
            return Err(
                Failure::new(FailureKind::User, message).hint(WorkspaceMessage::ChooseOneText)
            );
        }
        let front = FrontMatter::read(text).map_err(|fault| settings_failure(path, fault))?;
        if let Some(fault) = front.and_then(|front| self.front_fault(&front)) {
            let names = self.kind_names();
            let is_kind = match &fault.fault {
                Fault::Kind(_) => true,
                Fault::NoText(key) => key == KIND,
                _ => false,
            };
            let failure = settings_failure(path, fault);
            return Err(match is_kind {
                true => failure.hint(WorkspaceMessage::ChooseKind { names }),
                false => failure,
            });
        }
        self.guard_secret(path, text)
    }

    /// What front matter says that cannot be: a value that is no text, a kind that there is not.
    fn front_fault(&self, front: &FrontMatter<'_>) -> Option<SettingsFault> {
        if let Some(fault) = front.fault() {
            return Some(fault);
        }
        let (kind, place) = (front.get(KIND)?, front.place(KIND)?);
        let names = self.kind_names();
        let is_there = names.iter().any(|name| fold(name) == fold(kind));
        (!is_there && !names.is_empty()).then(|| SettingsFault {
            place,
            fault: Fault::Kind(kind.to_owned()),
        })
    }

    /// Stands before anything is kept of a text that is marked secret.
    pub(super) fn guard_secret(&self, path: &str, text: &str) -> Result<(), Failure> {
        if self.settings.secret_texts == SecretTexts::Allowed {
            return Ok(());
        }
        let Some(mark) = SecrecyWords::built_in().find(text) else {
            return Ok(());
        };
        let message = WorkspaceMessage::Secret {
            path: path.to_owned(),
            level: mark.level,
            line: mark.line,
        };
        Err(Failure::new(FailureKind::User, message).hint(WorkspaceMessage::SecretRule))
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
        at: context.now,
    }
}

fn unchanged(key: &ReportKey, last: &PastText) -> SavedReport {
    SavedReport {
        key: key.clone(),
        ordinal: last.revision.ordinal,
        revision: last.revision.id.clone(),
        stage: last.revision.stage.clone(),
        message: last.revision.message.clone(),
        is_new: false,
        was_in: None,
        remembered: None,
    }
}

impl SavedReport {
    /// `r3 征求意见稿`.
    pub fn label(&self) -> String {
        match &self.stage {
            Some(stage) => format!("r{} {stage}", self.ordinal),
            None => format!("r{}", self.ordinal),
        }
    }
}

fn no_such_stage(word: &str, stages: &Stages) -> Failure {
    let text = word.to_owned();
    let failure = Failure::new(FailureKind::Usage, WorkspaceMessage::NoSuchStage { text });
    let near = nearest(word, stages.labels());
    let names = stages.own_labels().map(str::to_owned).collect();
    let failure = match near.is_empty() {
        true => failure.hint(WorkspaceMessage::StagesAre { names }),
        false => failure.hint(WorkspaceMessage::Nearest { names: near }),
    };
    failure.hint(WorkspaceMessage::WriteOwnStage)
}

/// The stage that a typed word comes to: with its number where it was reached before. A report
/// that stands there already stays there.
fn next_stage(typed: &str, past: &[PastText], stages: &Stages) -> Result<Stage, Failure> {
    let word = typed.trim();
    let wrong = word.is_empty() || word.chars().any(char::is_control) || word.len() > 60;
    if wrong {
        let text = typed.to_owned();
        let message = WorkspaceMessage::StageRefused { text };
        return Err(Failure::new(FailureKind::Usage, message));
    }
    let reached: Vec<&Stage> = past
        .iter()
        .filter_map(|past| past.revision.stage.as_ref())
        .collect();
    let asked = Stage::new(word);
    let was_reached = reached.iter().any(|stage| stage.word() == asked.word());
    if !was_reached && !stages.knows(asked.word()) {
        return Err(no_such_stage(word, stages));
    }
    if asked.word() != word {
        return Ok(asked);
    }
    let now = past.last().and_then(|past| past.revision.stage.as_ref());
    match now {
        Some(now) if now.word() == word => Ok(now.clone()),
        _ => Ok(Stage::next(word, reached)),
    }
}
