//! Who made the changes between two states of a report: the revisions between them, compared one
//! after the other.

mod person;
pub(super) mod since;

pub(super) use person::of_person;

use super::draft::DraftPair;
use super::recording::ADDRESSES_TRAILER;
use super::{Context, Draft, Workspace};
use crate::compare::{Comparison, Limits, compare};
use crate::failure::{Failure, FailureKind};
use crate::messages::authorship::AuthorshipMessage;
use crate::messages::workspace::DoneMessage;
use crate::report::{Outline, parse};
use crate::review::authorship::{Claims, Standing};
use crate::review::{EntryId, Review};
use crate::series::{ReportKey, Revision};
use crate::settings::pack::Pack;
use crate::store::PastText;
use crate::view::{Addressed, Maker, Who};
use std::time::{Duration, Instant};

/// How long one step of a history is compared at most.
const PATIENCE: Duration = Duration::from_millis(1500);

/// What became of the way from an old text to a new one.
pub(super) struct Told {
    pub(super) who: Who,
    /// The new text, with where its words came from.
    pub(super) standing: Standing,
    /// Revisions between the two that cannot be read: what they did is counted to the next one.
    pub(super) unreadable: Vec<usize>,
}

/// The way from one text of a report to a later one.
struct Way {
    first: usize,
    past: Vec<PastText>,
    /// Whether edits that are not saved are its last step.
    is_unsaved: bool,
}

/// Who made the changes of this comparison of two drafts of a report.
pub(super) fn tell(
    (key, pair): (&ReportKey, &DraftPair),
    overall: &Comparison,
    pack: &Pack,
    context: &Context,
) -> Result<Told, Failure> {
    let workspace = context.workspace()?;
    let way = way(&workspace, key, pair)?;
    let grammar = &pack.grammar;
    let steps = &way.past[way.first + 1..];
    let work = context
        .progress
        .begin(DoneMessage::ReadingHistory, steps.len());
    let review = workspace.review_file(key).ok();
    let review = review.as_ref().map(|file| file.review());
    let mut standing = Standing::first(&overall.before);
    let mut older = parse(&pair.before.text, grammar);
    let mut told = (Vec::new(), Vec::new());
    let mut step = |newer: Outline, maker: Maker, standing: Standing| {
        let comparison = compare(&older, &newer, &grammar.words, limits());
        older = newer;
        told.0.push(maker);
        standing.after(&comparison, told.0.len() - 1)
    };
    for past in steps {
        work.step();
        let Ok(draft) = workspace.draft_of(key, past) else {
            told.1.push(past.revision.ordinal);
            continue;
        };
        let maker = maker(&workspace, &past.revision, review)?;
        standing = step(parse(&draft.text, grammar), maker, standing);
    }
    if way.is_unsaved {
        let unsaved = Maker {
            revision: None,
            addresses: Vec::new(),
        };
        standing = step(parse(&pair.after.text, grammar), unsaved, standing);
    }
    let (makers, unreadable) = told;
    Ok(Told {
        who: Who {
            claims: Claims::of(overall, &standing),
            makers,
            by: None,
        },
        standing,
        unreadable,
    })
}

/// The revisions from the one draft to the other.
fn way(workspace: &Workspace, key: &ReportKey, pair: &DraftPair) -> Result<Way, Failure> {
    let mut past = workspace.history(key)?;
    let place = |draft: &Draft| {
        let id = draft.revision.as_ref();
        past.iter().position(|past| Some(&past.revision.id) == id)
    };
    let first = place(&pair.before);
    let last = match pair.after.revision {
        None => past.len().checked_sub(1),
        Some(_) => place(&pair.after),
    };
    match (first, last) {
        (Some(first), Some(last)) if first <= last => {
            past.truncate(last + 1);
            Ok(Way {
                first,
                past,
                is_unsaved: pair.after.revision.is_none(),
            })
        }
        (Some(_), Some(_)) => {
            let from = pair.after.label.clone();
            let failure = Failure::new(FailureKind::Usage, AuthorshipMessage::Backwards);
            Err(failure.hint(AuthorshipMessage::OlderFirst { older: from }))
        }
        _ => Err(Failure::new(
            FailureKind::User,
            AuthorshipMessage::NoWayBetween,
        )),
    }
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

/// What bounds a comparison that begins now.
fn limits() -> Limits {
    Limits {
        deadline: Instant::now().checked_add(PATIENCE),
    }
}
