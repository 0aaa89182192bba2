//! The states of a report: `r3`, a stage, a date, `last`, `sent`, `signed`, or a name that git gives.

use super::Context;
use super::nearest::nearest;
use super::saving::never_saved;
use super::workspace::{LISTED, Workspace};
use crate::exchange;
use crate::failure::{Failure, FailureKind};
use crate::messages::workspace::WorkspaceMessage;
use crate::series::unit_name::fold;
use crate::series::{ReportKey, Revision, Stage};
use crate::settings::FrontMatter;
use crate::store::PastText;
use std::path::Path;

/// The state that is the last revision.
pub(super) const LAST: &str = "last";

impl Workspace {
    /// The revisions of a report, the oldest first, each with its stage: where the revision says
    /// none, as a user of plain git leaves it, its front matter does.
    pub fn history(&self, key: &ReportKey) -> Result<Vec<PastText>, Failure> {
        let stage_in = |bytes: &[u8]| {
            let text = exchange::read_bytes(bytes, Path::new("")).ok()?;
            stage_of(&text.text)
        };
        Ok(self.store.history_with_stages(key, stage_in)?)
    }

    /// The last revision.
    pub fn last_revision(&self, key: &ReportKey) -> Result<PastText, Failure> {
        self.history(key)?.pop().ok_or_else(|| never_saved(key))
    }

    /// The revision that a state means.
    pub fn revision(
        &self,
        key: &ReportKey,
        state: &str,
        context: &Context,
    ) -> Result<PastText, Failure> {
        let past = self.history(key)?;
        if past.is_empty() {
            return Err(never_saved(key));
        }
        let revisions: Vec<&Revision> = past.iter().map(|past| &past.revision).collect();
        if let Some(reviewed) = self.reviewed_state(key, state, &past, context)? {
            return Ok(reviewed);
        }
        if let Some(place) = place_of(state, &revisions) {
            return Ok(past[place].clone());
        }
        let named = self.store.revision_named(key, state)?;
        let same = named.map(|named| {
            let known = past
                .iter()
                .find(|past| past.revision.id == named.revision.id);
            known.unwrap_or(&named).clone()
        });
        same.ok_or_else(|| no_such_state(key, state, &revisions))
    }
}

/// The stage that a text's front matter says.
pub(super) fn stage_of(text: &str) -> Option<Stage> {
    let front = FrontMatter::read(text).ok().flatten()?;
    front.get("stage").map(Stage::new)
}

/// `r3 征求意见稿`: how a revision is called.
pub(super) fn label(revision: &Revision) -> String {
    match &revision.stage {
        Some(stage) => format!("r{} {stage}", revision.ordinal),
        None => format!("r{}", revision.ordinal),
    }
}

fn place_of(state: &str, revisions: &[&Revision]) -> Option<usize> {
    let wanted = fold(state);
    if wanted == LAST {
        return revisions.len().checked_sub(1);
    }
    if let Some(ordinal) = wanted
        .strip_prefix('r')
        .and_then(|digits| digits.parse::<usize>().ok())
    {
        return revisions
            .iter()
            .position(|revision| revision.ordinal == ordinal);
    }
    if let Some(date) = date(&wanted) {
        return revisions
            .iter()
            .rposition(|revision| revision.at.date() <= date);
    }
    let labelled = |matches: &dyn Fn(&Stage) -> bool| {
        revisions
            .iter()
            .rposition(|revision| revision.stage.as_ref().is_some_and(matches))
    };
    labelled(&|stage| fold(&stage.label) == wanted && stage.number() > 1)
        .or_else(|| labelled(&|stage| fold(stage.word()) == wanted))
        .or_else(|| {
            labelled(&|stage| fold(&format!("{}{}", stage.word(), stage.number())) == wanted)
        })
}

/// A day as `2023-11-05`; dots and single digits will do.
fn date(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['-', '.']).collect();
    let [year, month, day] = parts[..] else {
        return None;
    };
    let number = |part: &str, longest: usize| -> Option<u16> {
        let is_number = part.len() <= longest && part.bytes().all(|b| b.is_ascii_digit());
        part.parse().ok().filter(|_| is_number)
    };
    let year = number(year, 4).filter(|year| *year >= 1000)?;
    let month = number(month, 2).filter(|month| (1..=12).contains(month))?;
    let day = number(day, 2).filter(|day| (1..=31).contains(day))?;
    Some(format!("{year}-{month:02}-{day:02}"))
}

fn no_such_state(key: &ReportKey, state: &str, revisions: &[&Revision]) -> Failure {
    let message = WorkspaceMessage::NoSuchState {
        key: key.clone(),
        state: state.to_owned(),
    };
    let mut stages: Vec<&str> = Vec::new();
    for stage in revisions
        .iter()
        .filter_map(|revision| revision.stage.as_ref())
    {
        if !stages.contains(&stage.label.as_str()) {
            stages.push(&stage.label);
        }
    }
    let failure = Failure::new(FailureKind::User, message);
    let near = nearest(state, stages.iter().copied());
    if !near.is_empty() {
        return failure.hint(WorkspaceMessage::Nearest { names: near });
    }
    let newest = revisions.iter().rev().take(LISTED);
    let names = newest.map(|revision| label(revision)).collect();
    failure.hint(WorkspaceMessage::ThereIs { names })
}

#[cfg(test)]
mod tests {
    use super::place_of;
    use crate::series::{Moment, Revision, RevisionId, Stage};

    fn revision(ordinal: usize, day: &str, stage: Option<&str>) -> Revision {
        Revision {
            ordinal,
            id: RevisionId(format!("{ordinal:040}")),
            author: "林晓".to_owned(),
            at: Moment::from_rfc3339(&format!("{day}T09:00:00+08:00")).unwrap(),
            stage: stage.map(Stage::new),
            message: String::new(),
        }
    }

    #[test]
    fn a_state_is_found_by_number_stage_and_day() {
        let all = [
            revision(1, "2023-11-01", Some("初稿")),
            revision(2, "2023-11-03", Some("初稿")),
            revision(3, "2023-11-05", Some("送审稿")),
            revision(4, "2023-11-09", Some("送审稿2")),
            revision(5, "2023-11-20", None),
        ];
        let all: Vec<&Revision> = all.iter().collect();
        for (state, ordinal) in [
            ("last", Some(5)),
            ("r3", Some(3)),
            ("R2", Some(2)),
            ("ｒ２", Some(2)),
            ("r9", None),
            ("初稿", Some(2)),
            ("送审稿", Some(4)),
            ("送审稿1", Some(3)),
            ("送审稿2", Some(4)),
            ("定稿", None),
            ("2023-11-05", Some(3)),
            ("2023.11.8", Some(3)),
            ("2023-10-01", None),
            ("HEAD~2", None),
        ] {
            let found = place_of(state, &all).map(|place| place + 1);
            assert_eq!(found, ordinal, "{state}");
        }
    }
}
