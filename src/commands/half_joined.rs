//! A text in which two people's edits stand one over the other, as a program leaves it that could not
//! join them: nothing is kept of it, and what is shown of it is said to be that.

use super::{Context, Workspace};
use crate::exchange;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::workspace::WorkspaceMessage as Says;
use crate::report::{JoinedTexts, joined_texts};
use crate::series::ReportKey;
use crate::settings::FrontMatter;
use crate::view::{Outcome, View};
use std::path::Path;

/// The key of front matter that names the stage, which commands write.
const STAGE: &str = "stage";
/// What stands before and after front matter.
const FENCE: &str = "+++";

/// Such a text.
#[derive(Debug)]
pub(super) struct HalfJoined {
    path: String,
    line: usize,
    hints: Vec<Says>,
}

/// What there is to say of a text; `None` of one text.
pub(super) fn found(path: &str, text: &str) -> Option<HalfJoined> {
    let places = joined_texts(text);
    let line = places.first()?.line;
    let stages: Vec<Option<[String; 2]>> = places.iter().map(stages_of).collect();
    let mut hints = Vec::new();
    if let Some(stages) = stages.iter().flatten().next() {
        let stages = stages.clone();
        hints.push(Says::ChooseOneStage { stages });
    }
    if stages.iter().any(Option::is_none) {
        hints.push(Says::ChooseOneText);
    }
    Some(HalfJoined {
        path: path.to_owned(),
        line,
        hints,
    })
}

/// The stage on either side, where the two differ in nothing else.
fn stages_of(place: &JoinedTexts<'_>) -> Option<[String; 2]> {
    let [one, other] = &place.sides;
    Some([stage(one)?, stage(other)?])
}

fn stage(lines: &[&str]) -> Option<String> {
    let mut lines = lines.iter().filter(|line| !line.trim().is_empty());
    let (line, None) = (lines.next()?, lines.next()) else {
        return None;
    };
    let front = format!("{FENCE}\n{line}\n{FENCE}\n");
    let front = FrontMatter::read(&front).ok().flatten()?;
    front.get(STAGE).map(str::to_owned)
}

impl HalfJoined {
    /// Why nothing is kept of it.
    pub(super) fn refusal(self) -> Failure {
        let (path, line) = (self.path, self.line);
        let failure = Failure::new(FailureKind::User, Says::JoiningMarks { path, line });
        self.hints.into_iter().fold(failure, Failure::hint)
    }

    /// What is said where it is shown all the same.
    pub(super) fn notices(self) -> Vec<Message> {
        let (path, line) = (self.path, self.line);
        let first = Says::ShownHalfJoined { path, line };
        let all = std::iter::once(first).chain(self.hints);
        all.map(Message::from).collect()
    }
}

impl Workspace {
    /// What there is to say of a report's working file.
    fn half_joined(&self, key: &ReportKey) -> Option<HalfJoined> {
        let bytes = self.store.working(key).ok().flatten()?;
        let path = self.shown(key);
        let file = exchange::read_bytes(&bytes, Path::new(&path)).ok()?;
        found(&path, &file.text)
    }
}

/// The same answer, and that the report it is about is half joined, where it is.
pub(super) fn told(mut outcome: Outcome, context: &Context) -> Outcome {
    let key = match &outcome.view {
        View::Page(page) => Some(&page.standing.key),
        View::Review(list) => Some(&list.key),
        View::Log(log) => Some(&log.key),
        View::SectionLog(log) => Some(&log.key),
        View::Diff(diff) if diff.after.revision.is_none() => diff.report.as_ref(),
        _ => None,
    };
    let Some(key) = key else {
        return outcome;
    };
    let workspace = context.workspace().ok();
    if let Some(half_joined) = workspace.and_then(|workspace| workspace.half_joined(key)) {
        outcome.notices.extend(half_joined.notices());
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::{Says, found};

    #[test]
    fn a_stage_is_told_from_words() {
        let stages = "<<<<<<< a\nstage = \"定稿\"\n=======\nstage = \"修改稿\"\n>>>>>>> b\n";
        let words = "<<<<<<< a\n一\n=======\n二\n>>>>>>> b\n";
        let of_stage = Says::ChooseOneStage {
            stages: ["定稿".to_owned(), "修改稿".to_owned()],
        };
        let hints = |text: &str| found("f", text).unwrap().hints;
        assert_eq!(hints(stages), std::slice::from_ref(&of_stage));
        assert_eq!(hints(words), [Says::ChooseOneText]);
        assert_eq!(
            hints(&format!("{stages}{words}")),
            [of_stage, Says::ChooseOneText]
        );
        assert!(found("f", "一\n=======\n二\n").is_none());
    }
}
