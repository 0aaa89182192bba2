//! The comments on a report as they stand now: what became of each, and of the words it is about.

use super::super::changes::between;
use super::super::{Context, Draft, Workspace};
use crate::compare::{Change, Comparison, Document};
use crate::failure::Failure;
use crate::report::{WordGrammar, parse};
use crate::review::anchor::{Tracker, find_without_comparison};
use crate::review::{Comment, CommentState, Entered, Review};
use crate::series::{ReportKey, RevisionId};
use crate::view::{CommentPlace, CommentStanding, SectionPlace, StandingComment};

/// All comments, open ones first, each kind in the order of time.
pub(super) fn comments(
    workspace: &Workspace,
    key: &ReportKey,
    review: &Review,
    now: &Draft,
    context: &Context,
) -> Result<Vec<StandingComment>, Failure> {
    let mut revisions: Vec<&RevisionId> = Vec::new();
    for comment in &review.comments {
        if !revisions.contains(&&comment.what.revision) {
            revisions.push(&comment.what.revision);
        }
    }
    let mut found: Vec<StandingComment> = Vec::new();
    for revision in revisions {
        let comparison = since(workspace, key, revision, now, context)?;
        let of_it = review.comments.iter();
        let of_it = of_it.filter(|comment| comment.what.revision == *revision);
        let search = Search::new(comparison.as_ref(), now, context);
        found.extend(of_it.map(|comment| StandingComment {
            called: review.called(&comment.id),
            standing: standing(review, comment),
            place: search.place(&comment.what),
            comment: comment.clone(),
        }));
    }
    found.sort_by_key(|one| {
        let at = one.comment.stamp.at.seconds;
        (!one.standing.is_open(), at, one.comment.id.clone())
    });
    Ok(found)
}

fn standing(review: &Review, comment: &Entered<Comment>) -> CommentStanding {
    match review.state(&comment.id) {
        CommentState::Open => CommentStanding::Open,
        CommentState::Answered(answer) => CommentStanding::Answered(answer.clone()),
        CommentState::Disputed(answers) => {
            CommentStanding::Disputed(answers.into_iter().cloned().collect())
        }
    }
}

/// What changed since a revision; `None` where it is not to be had, as in a copy that lost it.
fn since(
    workspace: &Workspace,
    key: &ReportKey,
    revision: &RevisionId,
    now: &Draft,
    context: &Context,
) -> Result<Option<Comparison>, Failure> {
    let Some(past) = workspace.store.revision_named(key, &revision.0)? else {
        return Ok(None);
    };
    let before = workspace.draft_of(key, &past).ok();
    Ok(before.map(|before| between(&before.text, &now.text, context)))
}

/// Where things are that stood in one earlier text.
enum Search<'a> {
    /// Followed by what changed since.
    Followed {
        comparison: &'a Comparison,
        tracker: Box<Tracker<'a>>,
    },
    /// Looked for in the text now, since that one is not to be had.
    Blind {
        now: Document,
        grammar: &'a WordGrammar,
    },
}

impl<'a> Search<'a> {
    fn new(comparison: Option<&'a Comparison>, now: &Draft, context: &'a Context) -> Self {
        let grammar = &context.packs.for_text(&now.text).grammar;
        match comparison {
            Some(comparison) => Self::Followed {
                comparison,
                tracker: Box::new(Tracker::new(comparison, &grammar.words)),
            },
            None => Self::Blind {
                now: Document::from_outline(&parse(&now.text, grammar)),
                grammar: &grammar.words,
            },
        }
    }

    fn place(&self, comment: &Comment) -> CommentPlace {
        match (&comment.on, comment.section.is_empty()) {
            (Some(anchor), _) => CommentPlace::Words(Box::new(match self {
                Self::Followed { tracker, .. } => tracker.find(anchor),
                Self::Blind { now, grammar } => find_without_comparison(anchor, now, grammar),
            })),
            (None, true) => CommentPlace::Report,
            (None, false) => CommentPlace::Section(match self {
                Self::Followed { comparison, .. } => section(&comment.section, comparison),
                Self::Blind { .. } => SectionPlace::Unknown,
            }),
        }
    }
}

/// Where a section of the old text is in the new one.
fn section(path: &[String], comparison: &Comparison) -> SectionPlace {
    let (before, after) = (&comparison.before, &comparison.after);
    let old = before.sections.iter().position(|one| one.path == path);
    let Some(old) = old else {
        return SectionPlace::Unknown;
    };
    let mut pairs = comparison.sections.iter();
    let Some(&now) = pairs
        .find(|pair| pair.before.contains(&old))
        .and_then(|pair| pair.after.first())
    else {
        return SectionPlace::Gone;
    };
    let is_changed = comparison.sections.iter().any(|pair| {
        let is_under = |document: &Document, sections: &[usize], top: usize| {
            let mut sections = sections.iter();
            sections.any(|&section| document.is_within(section, top))
        };
        let is_own = is_under(before, &pair.before, old) || is_under(after, &pair.after, now);
        let is_change = |change: &Change| *change != Change::Renumbered;
        let mut rows = pair.paragraphs.iter().flat_map(|row| &row.changes);
        is_own && (pair.changes.iter().any(is_change) || rows.any(is_change))
    });
    let (path, line) = (after.sections[now].path.clone(), after.sections[now].line);
    match is_changed {
        true => SectionPlace::Changed { path, line },
        false => SectionPlace::Unchanged { path, line },
    }
}
