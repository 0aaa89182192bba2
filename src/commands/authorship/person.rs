//! What one person changed, of all that changed.

use super::Told;
use crate::commands::nearest::nearest;
use crate::commands::workspace::LISTED;
use crate::compare::Comparison;
use crate::failure::{Failure, FailureKind};
use crate::messages::authorship::AuthorshipMessage;
use crate::messages::workspace::WorkspaceMessage;
use crate::review::authorship::{OnePerson, Overwritten, Restored};
use crate::series::Revision;
use crate::series::unit_name::fold;
use crate::store::PastText;
use crate::view::{ByPerson, Maker};

/// Leaves of a comparison what the person of this name changed. `past` are all revisions of the
/// report, in which the name has to occur.
pub(in crate::commands) fn of_person(
    typed: &str,
    told: &Told,
    overall: &Comparison,
    past: &[PastText],
    first: Option<&Revision>,
) -> Result<ByPerson, Failure> {
    let name = known_name(typed, past)?;
    let makers = &told.who.makers;
    let is_theirs = |step: usize| {
        let maker: Option<&Maker> = makers.get(step);
        let revision = maker.and_then(|maker| maker.revision.as_ref());
        revision.is_some_and(|revision| is_same(&revision.author, &name))
    };
    let was_undone = |mine: usize, other: usize| is_theirs(mine) && !is_theirs(other);
    let lost = told.standing.overwritten().iter();
    let overwritten: Vec<Overwritten> = lost
        .filter(|one| was_undone(one.brought, one.taken))
        .cloned()
        .collect();
    let back = told.standing.restored().iter();
    let restored: Vec<Restored> = back
        .filter(|one| was_undone(one.taken, one.back))
        .cloned()
        .collect();
    Ok(ByPerson {
        steps: (0..makers.len()).filter(|&step| is_theirs(step)).collect(),
        part: OnePerson::of(overall, &told.who.claims, is_theirs),
        overwritten,
        restored,
        wrote_first: first.is_some_and(|first| is_same(&first.author, &name)),
        name,
    })
}

/// The name as the history has it; letter case and width do not matter.
fn known_name(typed: &str, past: &[PastText]) -> Result<String, Failure> {
    let mut names: Vec<&str> = Vec::new();
    for past in past.iter().rev() {
        let author = past.revision.author.as_str();
        if !names.contains(&author) {
            names.push(author);
        }
    }
    if let Some(name) = names.iter().find(|name| is_same(name, typed)) {
        return Ok((*name).to_owned());
    }
    let message = AuthorshipMessage::NobodyCalled {
        name: typed.to_owned(),
    };
    let failure = Failure::new(FailureKind::User, message);
    let near = nearest(typed, names.iter().copied());
    if !near.is_empty() {
        return Err(failure.hint(WorkspaceMessage::Nearest { names: near }));
    }
    let listed = names.iter().take(LISTED);
    let names = listed.map(|name| (*name).to_owned()).collect();
    Err(failure.hint(WorkspaceMessage::ThereIs { names }))
}

fn is_same(one: &str, other: &str) -> bool {
    fold(one.trim()) == fold(other.trim())
}
