//! From the word after `--stage` to the stage that is meant.

use super::super::nearest::nearest;
use super::stages::AllStages;
use crate::collection::{Board, Phase, StageChoice};
use crate::failure::{Failure, FailureKind};
use crate::messages::board::BoardMessage;
use crate::messages::workspace::WorkspaceMessage;
use crate::series::unit_name::fold;
use crate::series::{Language, Stage};

/// The stage of a word: a label that a report of the board has, then one that a pack has, then an id,
/// or the word for no report at all.
pub(super) fn chosen(
    typed: &str,
    board: &Board,
    stages: &AllStages,
) -> Result<StageChoice, Failure> {
    let word = fold(typed);
    let not_started = [Language::Chinese, Language::English]
        .map(|language| fold(&BoardMessage::Phase(Phase::NotStarted).say(language)));
    if word == Phase::NotStarted.id() || not_started.contains(&word) {
        return Ok(StageChoice::NotStarted);
    }
    let stage = Stage::new(typed.trim());
    let is_own_label = stages.labels().any(|label| fold(label) == word);
    let reports = board.rows.iter().filter_map(|row| row.report.as_ref());
    let mut labels = reports.filter_map(|report| report.stage.as_ref());
    if !is_own_label && labels.any(|of_report| fold(&of_report.label) == word) {
        return Ok(StageChoice::Label(stage.label));
    }
    match stages.id_of(&stage) {
        Some(_) if stage.word() != stage.label => Ok(StageChoice::Label(stage.label)),
        Some(id) => Ok(StageChoice::Id(id.to_owned())),
        None if stages.has_id(&word) => Ok(StageChoice::Id(word)),
        None => Err(no_such_stage(typed, stages)),
    }
}

fn no_such_stage(typed: &str, stages: &AllStages) -> Failure {
    let text = typed.to_owned();
    let failure = Failure::new(FailureKind::Usage, BoardMessage::NoSuchStage { text });
    let near = nearest(typed, stages.labels());
    match near.is_empty() {
        true => {
            let names = stages.labels().map(str::to_owned).collect();
            failure.hint(WorkspaceMessage::ThereIs { names })
        }
        false => failure.hint(WorkspaceMessage::Nearest { names: near }),
    }
}
