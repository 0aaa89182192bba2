//! `review table`: the table of opinions, with what became of each.

use super::super::Context;
use crate::failure::{Failure, FailureKind};
use crate::messages::review::OpinionMessage as Says;
use crate::review::{CommentState, EntryId, Review, replies_without_comment};
use crate::series::unit_name::fold;
use crate::view::{OpinionRow, OpinionVerdict, OpinionsView, Outcome, View};

/// Write the table of opinions: whose, what, whether it was followed, and why
///
/// With its totals. As a screen, or with --format as csv, md, html or json; a table written as csv, with answers filled in, is
/// read again by review comment --from-table.
#[derive(Debug, clap::Args)]
pub(super) struct TableArgs {
    /// Which report (unit/year); without it, the obvious one
    #[arg(value_name = "REPORT")]
    report: Option<String>,
    /// Of one round alone: its number, or its stage; without it, of all
    #[arg(long, value_name = "ROUND")]
    round: Option<String>,
}

/// Carries out `review table`.
pub(super) fn run(args: &TableArgs, context: &Context) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let key = workspace.asked_key(args.report.as_deref(), context)?;
    let file = workspace.review_file(&key)?;
    let review = file.review();
    let asked = args.round.as_deref().map(|typed| round(typed, review));
    let round = asked.transpose()?;
    let stage = round.and_then(|id| review.rounds.iter().find(|round| round.id == *id));
    Ok(Outcome::done(View::Opinions(Box::new(OpinionsView {
        key,
        stage: stage.map(|round| round.what.stage.label.clone()),
        rows: rows(review, round),
    }))))
}

/// The round of this number or stage.
fn round<'r>(typed: &str, review: &'r Review) -> Result<&'r EntryId, Failure> {
    let wanted = fold(typed);
    let is_it = |stage: &str| fold(stage) == wanted;
    let by_stage = review
        .rounds
        .iter()
        .rev()
        .find(|round| is_it(&round.what.stage.label));
    let mut rounds = review.rounds.iter();
    let named = rounds.find(|round| wanted.contains('s') && round.id.is_named(&wanted));
    let number = wanted.parse::<usize>().ok();
    let by_number = number.and_then(|number| review.rounds.get(number.checked_sub(1)?));
    let by_number = named.or(by_number);
    by_stage
        .or(by_number)
        .map(|round| &round.id)
        .ok_or_else(|| {
            let message = Says::NoSuchRound {
                typed: typed.to_owned(),
            };
            let stages = review
                .rounds
                .iter()
                .map(|round| round.what.stage.label.clone());
            let stages: Vec<String> = stages.collect();
            let failure = Failure::new(FailureKind::User, message);
            match stages.is_empty() {
                true => failure.hint(Says::NoRounds),
                false => failure.hint(Says::RoundsAre { stages }),
            }
        })
}

/// Comments in the order of time, then those who have none.
fn rows(review: &Review, round: Option<&EntryId>) -> Vec<OpinionRow> {
    let is_asked = |of: &Option<EntryId>| round.is_none() || of.as_ref() == round;
    let comments = review
        .comments
        .iter()
        .filter(|one| is_asked(&one.what.round));
    let comments = comments.map(|comment| {
        let (verdict, why) = match review.state(&comment.id) {
            CommentState::Open => (OpinionVerdict::Open, None),
            CommentState::Disputed(_) => (OpinionVerdict::Disputed, None),
            CommentState::Answered(answer) => (
                OpinionVerdict::Answered(answer.what.verdict),
                answer.what.why.clone(),
            ),
        };
        OpinionRow {
            called: Some(review.called(&comment.id)),
            from: comment.what.from.clone(),
            via: comment.what.via.clone(),
            section: comment.what.section.clone(),
            on: comment.what.on.as_ref().map(|anchor| anchor.exact.clone()),
            text: Some(comment.what.text.clone()),
            verdict,
            why,
        }
    });
    let mut rows: Vec<OpinionRow> = comments.collect();
    for reply in replies_without_comment(review, round) {
        rows.push(OpinionRow {
            called: None,
            from: reply.what.from.clone(),
            via: reply.what.via.clone(),
            section: Vec::new(),
            on: None,
            text: None,
            verdict: OpinionVerdict::Open,
            why: None,
        });
    }
    rows
}
