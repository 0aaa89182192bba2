//! The stages that a report has passed, is at and has before it, in one line.

use crate::series::{Day, Stage};

/// A stage on the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageStep {
    /// Its label as the report has it, or as the pack has it where the report was never there.
    pub label: String,
    /// The day on which the report first stood there under that label; `None` where no revision tells.
    pub at: Option<Day>,
    /// Whether it lies behind the report.
    pub place: StagePlace,
}

/// Where a stage lies, seen from the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StagePlace {
    /// The report has been there.
    Passed,
    /// It is there.
    Now,
    /// It has yet to come there.
    Ahead,
}

/// A revision's stage, with its id in the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageVisit {
    /// The id.
    pub id: String,
    /// The stage.
    pub stage: Stage,
    /// The day of the revision; `None` of what is not saved yet.
    pub at: Option<Day>,
}

/// The stage that a report passes only when it has to.
const BY_THE_WAY: &str = "revise";

/// The line of a report: ids and labels of its pack in order, where it has been in the order of time,
/// and where it is. Stages that it went past without stopping are left out.
pub fn stage_line(
    in_order: &[(&str, &str)],
    visits: &[StageVisit],
    now: Option<&StageVisit>,
) -> Vec<StageStep> {
    let here = now.and_then(|now| in_order.iter().position(|(id, _)| *id == now.id));
    let steps = in_order
        .iter()
        .enumerate()
        .filter_map(|(place, (id, label))| {
            let last = visits.iter().rfind(|visit| visit.id == *id);
            let since = |stage: &Stage| {
                let of_label = |visit: &&StageVisit| visit.id == *id && visit.stage == *stage;
                visits.iter().find(of_label).and_then(|visit| visit.at)
            };
            let step = |stage: &Stage, place| StageStep {
                label: stage.label.clone(),
                at: since(stage),
                place,
            };
            match (now, here) {
                (Some(now), Some(here)) if here == place => Some(step(&now.stage, StagePlace::Now)),
                (_, Some(here)) if place > here => (*id != BY_THE_WAY).then(|| StageStep {
                    label: (*label).to_owned(),
                    at: None,
                    place: StagePlace::Ahead,
                }),
                _ => last.map(|visit| step(&visit.stage, StagePlace::Passed)),
            }
        });
    steps.collect()
}
