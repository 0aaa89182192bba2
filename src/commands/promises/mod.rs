//! `promises`: what last year's plan and problems promised, and where this year's report answers
//! it.

mod settle;

use super::Context;
use super::beside::Known;
use super::compare::{self, AskedTexts};
use super::comparing::{self, PatienceArgs};
use super::draft::DraftPair;
use super::oddities::Oddities;
use crate::failure::Failure;
use crate::series::ReportKey;
use crate::view::{Outcome, PromisesView, View, YearsView};
use crate::years::promises::{Settled, same_words};
use crate::years::{YearComparison, compare_years};
use clap::Subcommand;

/// List what last year's report promised, and where this year's answers it
///
/// Items of last year's plan and of its problems, each with the section and the sentence that answers it. What is doubtful
/// is asked. Of a report, with the year before; or of any two text files, last year's first.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct PromisesArgs {
    /// This year's report (unit/year), or last year's text
    #[arg(value_name = "BEFORE")]
    before: Option<String>,
    /// This year's text
    #[arg(value_name = "AFTER", conflicts_with = "with")]
    after: Option<String>,
    /// The year that promised; without it, the year before
    #[arg(long, value_name = "YEAR")]
    with: Option<u16>,
    #[command(flatten)]
    patience: PatienceArgs,
    #[command(subcommand)]
    action: Option<PromisesAction>,
}

#[derive(Debug, Subcommand)]
enum PromisesAction {
    Settle(settle::SettleArgs),
}

/// Carries out `promises`.
pub fn run(args: &PromisesArgs, context: &Context) -> Result<Outcome, Failure> {
    if let Some(PromisesAction::Settle(args)) = &args.action {
        return settle::run(args, context);
    }
    let asked = AskedTexts {
        command: "promises",
        texts: (args.before.as_deref(), args.after.as_deref()),
        with: args.with,
    };
    let drafts = compare::drafts(&asked, context)?;
    let texts = comparing::outlines(&drafts.before, &drafts.after, context);
    let known = Known::beside(&drafts, &texts, context)?;
    let mut years = compare_years(&known.two_years(&drafts, &texts, args.patience.limits()));
    let odd = Oddities::of(&drafts, &texts, &years.comparison, context);
    let lost = lost(&known, &years);
    odd.forget_what_cannot_be_told(&mut years);
    let mut outcome = Outcome::done(View::Promises(PromisesView {
        lost,
        report: report_of(&drafts),
        untold: odd.untold(),
        years: YearsView {
            of_years: odd.years(),
            ..compare::view_of(&drafts, years)
        },
    }));
    outcome.notices.extend(odd.notices());
    Ok(outcome)
}

/// What was settled about words that last year's report no longer has.
fn lost(known: &Known, years: &YearComparison) -> Vec<Settled> {
    let is_there = |settled: &&Settled| {
        let mut promises = years.promises.iter();
        promises.any(|promise| same_words(&promise.text, &settled.text))
    };
    let lost = known.settled().iter().filter(|one| !is_there(one));
    lost.cloned().collect()
}

/// The report whose promises can be settled: this year's, where both are of one unit.
fn report_of(drafts: &DraftPair) -> Option<ReportKey> {
    let (before, after) = (drafts.before.key.as_ref()?, drafts.after.key.as_ref()?);
    (before.unit == after.unit).then(|| after.clone())
}
