//! Who made the changes between two states of a report: the revisions between them ([`way`]),
//! compared one after the other ([`walk`]); of one person alone ([`person`]).

mod person;
pub(super) mod since;
mod stood_before;
mod walk;
mod way;

pub(super) use person::of_person;

use super::draft::DraftPair;
use super::recording::ADDRESSES_TRAILER;
use super::{Context, Workspace};
use crate::compare::Comparison;
use crate::failure::Failure;
use crate::messages::workspace::DoneMessage;
use crate::review::authorship::{Claims, Standing};
use crate::review::{EntryId, Review};
use crate::series::{ReportKey, Revision};
use crate::settings::ReviewFile;
use crate::settings::pack::Pack;
use crate::view::{Addressed, Maker, Who};
use walk::Walk;
use way::Way;

/// What became of the way from an old text to a new one.
pub(super) struct Told {
    pub(super) who: Who,
    /// The new text, with where its words came from.
    pub(super) standing: Standing,
    /// Revisions between the two that cannot be read: what they did is counted to the next one.
    pub(super) unreadable: Vec<usize>,
}

/// Who made the changes of this comparison of two drafts of a report.
pub(super) fn tell(
    (key, pair): (&ReportKey, &DraftPair),
    overall: &Comparison,
    pack: &Pack,
    context: &Context,
) -> Result<Told, Failure> {
    let workspace = context.workspace()?;
    let way = Way::between(&workspace, key, pair)?;
    let review = workspace.review_file(key).ok();
    let review = review.as_ref().map(ReviewFile::review);
    let maker = |revision: &Revision| maker(&workspace, revision, review);
    let mut walk = Walk::new(&way, &workspace, key, &pack.grammar);
    let work = context
        .progress
        .begin(DoneMessage::ReadingHistory, way.len());
    for place in way.places() {
        work.step();
        walk.visit(place, &maker)?;
    }
    let standing = walk.finish(pair)?;
    Ok(Told {
        who: Who {
            claims: Claims::of(overall, &standing),
            makers: walk.makers,
            by: None,
        },
        standing,
        unreadable: walk.unreadable,
    })
}

/// A revision, with the comments that it answers.
fn maker(
    workspace: &Workspace,
    revision: &Revision,
    review: Option<&Review>,
) -> Result<Maker, Failure> {
    let trailer = workspace
        .store
        .trailer_of(&revision.id, ADDRESSES_TRAILER)?;
    let names = trailer.unwrap_or_default();
    let names = names.split([',', '\u{ff0c}', '\u{3001}']).map(str::trim);
    let names = names.filter(|name| !name.is_empty());
    Ok(Maker {
        revision: Some(revision.clone()),
        addresses: names.map(|name| addressed(name, review)).collect(),
    })
}

fn addressed(name: &str, review: Option<&Review>) -> Addressed {
    let id = EntryId::read(name);
    let comment = review.zip(id.as_ref()).and_then(|(review, id)| {
        let comment = review.comments.iter().find(|comment| comment.id == *id)?;
        Some((review.called(id), comment.what.from.clone()))
    });
    let called = || id.as_ref().map_or_else(|| name.to_owned(), EntryId::short);
    let (called, from) = match comment {
        Some((called, from)) => (called, Some(from)),
        None => (called(), None),
    };
    Addressed {
        id: name.to_owned(),
        called,
        from,
    }
}
