//! `diff`: what changed between two drafts, section by section.

use super::{Context, comparing};
use crate::compare::{Limits, compare};
use crate::failure::Failure;
use crate::view::{Detail, DiffView, ExitStatus, Outcome, View};

/// Show what changed between two drafts, section by section
///
/// Two text files, or a report between two of its states. Of a report: the unsaved edits if there are any, else the last
/// revision against the one before.
#[derive(Debug, clap::Args)]
pub struct DiffArgs {
    /// A report (unit/year), or the older of two texts
    #[arg(value_name = "REPORT|BEFORE")]
    before: Option<String>,
    /// The newer of two texts
    #[arg(value_name = "AFTER", conflicts_with_all = ["from", "to"])]
    after: Option<String>,
    /// The older state: r3, a stage, a date, last
    #[arg(long, value_name = "STATE")]
    from: Option<String>,
    /// The newer state
    #[arg(long, value_name = "STATE")]
    to: Option<String>,
    /// Show small changes too: numbers of headings, punctuation, spacing
    #[arg(long)]
    all: bool,
    /// End with 1 where something changed
    #[arg(long)]
    exit_code: bool,
}

/// Carries out `diff`.
pub fn run(args: &DiffArgs, context: &Context) -> Result<Outcome, Failure> {
    let (before, after) = comparing::drafts(args, context)?;
    let texts = comparing::outlines(&before, &after, context)?;
    let limits = Limits {
        deadline: comparing::deadline(),
    };
    let comparison = compare(&texts.before, &texts.after, &texts.pack.grammar.words, limits);
    let changed = !comparison.is_empty();
    let view = View::Diff(DiffView {
        report: after.key.clone(),
        before: before.side(),
        after: after.side(),
        comparison,
        detail: comparing::detail(args.all),
    });
    let mut outcome = Outcome::done(view);
    if args.exit_code && changed {
        outcome.status = ExitStatus::No;
    }
    Ok(outcome)
}
