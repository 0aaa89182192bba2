//! The text of a report on its way into a revision: which one, at which stage, in which bytes.

use super::draft::no_text;
use super::nearest::nearest;
use super::recording::RecordedText;
use super::refusals::settings_failure;
use super::saving::{TextTaken, Wish, never_saved};
use super::stage_on_save::{Asked, Moved, Purpose, Reached};
use super::state::stage_of;
use super::{Context, Workspace};
use crate::exchange::{self, Encoding};
use crate::failure::{Failure, FailureKind};
use crate::messages::workspace::WorkspaceMessage;
use crate::series::{ReportKey, Stage};
use crate::settings::front_matter;
use crate::settings::stages::Stages;
use crate::store::PastText;
use std::path::Path;

/// The text of a report on its way into a revision.
pub(super) struct Prepared {
    pub(super) bytes: Vec<u8>,
    pub(super) text: String,
    pub(super) stage: Option<Stage>,
    /// Which stage the report left without being asked.
    pub(super) moved: Option<Moved>,
    /// What has to be written into the working file, where that is not so already.
    pub(super) working: Option<Vec<u8>>,
    pub(super) was_in: Option<Encoding>,
}

impl Workspace {
    pub(super) fn prepare(
        &self,
        key: &ReportKey,
        working: Option<&[u8]>,
        wish: Wish<'_>,
        past: &[PastText],
        context: &Context,
    ) -> Result<Prepared, Failure> {
        let path = self.shown(key);
        let last;
        let bytes = match (wish.text, working) {
            (TextTaken::Given(text), _) => text.as_bytes(),
            (TextTaken::Working, Some(bytes)) => bytes,
            (TextTaken::Working, None) => return Err(no_text(key)),
            (TextTaken::LastSaved, _) => {
                last = self.store.saved_report(key)?;
                last.as_deref().ok_or_else(|| never_saved(key))?
            }
        };
        let file = exchange::read_bytes(bytes, Path::new(&path))?;
        self.guard(&path, &file.text)?;
        let mut prepared = Prepared {
            bytes: bytes.to_vec(),
            stage: stage_of(&file.text),
            moved: None,
            text: file.text,
            working: matches!(wish.text, TextTaken::Given(_)).then(|| bytes.to_vec()),
            was_in: None,
        };
        let asked = Asked {
            key,
            text: &prepared.text,
            stage: wish.stage,
            message: wish.message,
            purpose: match wish.text {
                TextTaken::Working => Purpose::Save,
                TextTaken::LastSaved | TextTaken::Given(_) => Purpose::Record,
            },
        };
        let Some(reached) = self.stage_reached(asked, past, context)? else {
            return Ok(prepared);
        };
        // Edits that are not saved stay, and stand at the new stage too.
        let edits = match wish.text {
            TextTaken::LastSaved => working.filter(|working| *working != bytes),
            TextTaken::Working | TextTaken::Given(_) => None,
        };
        prepared.was_in = Some(file.encoding).filter(|encoding| *encoding != Encoding::Utf8);
        prepared.at_stage(reached, edits, &path)?;
        Ok(prepared)
    }
}

impl Prepared {
    /// As the text beside which something is written down.
    pub(super) fn recorded_at<'a>(
        &'a self,
        key: &'a ReportKey,
        ordinal: usize,
        last: Option<&'a PastText>,
    ) -> RecordedText<'a> {
        RecordedText {
            key,
            text: &self.text,
            stage: self.stage.as_ref(),
            ordinal,
            last: last.map(|last| &last.revision),
        }
    }

    /// Brings the text to another stage, and the edits of the working file with it, if there are any.
    fn at_stage(
        &mut self,
        reached: Reached,
        edits: Option<&[u8]>,
        path: &str,
    ) -> Result<(), Failure> {
        let stage = reached.stage;
        let at_stage = |text: &str| {
            let text = front_matter::with_keys(text, &[("stage", &stage.label)]);
            text.map_err(|fault| settings_failure(path, fault))
        };
        self.text = at_stage(&self.text)?;
        self.bytes = self.text.clone().into_bytes();
        self.working = Some(match edits {
            Some(edits) => {
                let edited = exchange::read_bytes(edits, Path::new(path))?;
                at_stage(&edited.text)?.into_bytes()
            }
            None => self.bytes.clone(),
        });
        self.stage = Some(stage);
        self.moved = reached.moved;
        Ok(())
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
pub(super) fn next_stage(
    typed: &str,
    past: &[PastText],
    stages: &Stages,
) -> Result<Stage, Failure> {
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
