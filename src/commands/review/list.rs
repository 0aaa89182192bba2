//! `review list`: what people said, and the words that it is about as they stand now.

use super::super::Context;
use super::standing;
use crate::failure::Failure;
use crate::review::RoundStanding;
use crate::series::Day;
use crate::view::{Outcome, ReviewListView, ShownComments, View};

/// List the comments: open ones first, with the words that they are about as they stand now
///
/// Says too who has not answered yet in the round that is under way.
#[derive(Debug, clap::Args)]
pub(super) struct ListArgs {
    /// Which report (unit/year); without it, the obvious one
    #[arg(value_name = "REPORT")]
    report: Option<String>,
    /// Show the answered ones too
    #[arg(long)]
    all: bool,
}

/// Carries out `review list`.
pub(super) fn run(args: &ListArgs, context: &Context) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let key = workspace.asked_key(args.report.as_deref(), context)?;
    let file = workspace.review_file(&key)?;
    let now = workspace.draft_now(&key, context)?;
    let review = file.review();
    let comments = standing::comments(&workspace, &key, review, &now, context)?;
    Ok(Outcome::done(View::Review(Box::new(ReviewListView {
        now: now.side(),
        comments,
        round: RoundStanding::of_last(review),
        review: review.clone(),
        shown: match args.all {
            true => ShownComments::All,
            false => ShownComments::Open,
        },
        today: Day::of(context.now),
        key,
    }))))
}
