//! `diff`: what changed between two drafts, section by section.

use super::{Context, comparing};
use crate::compare::{Limits, compare};
use crate::failure::Failure;
use crate::view::{DiffView, ExitStatus, Outcome, View};

/// Show what changed between two drafts, section by section
#[derive(Debug, clap::Args)]
pub struct DiffArgs {
    /// The older of two texts
    #[arg(value_name = "BEFORE")]
    before: String,
    /// The newer of two texts
    #[arg(value_name = "AFTER")]
    after: String,
    /// Show small changes too: numbers of headings, punctuation, spacing
    #[arg(long)]
    all: bool,
    /// End with 1 where something changed
    #[arg(long)]
    exit_code: bool,
}

/// Carries out `diff`.
pub fn run(args: &DiffArgs, context: &Context) -> Result<Outcome, Failure> {
    let (before, after) = comparing::files(&args.before, &args.after, context)?;
    let texts = comparing::outlines(&before, &after, context);
    let deadline = comparing::deadline();
    let comparison = compare(
        &texts.before,
        &texts.after,
        texts.words,
        Limits { deadline },
    );
    let changed = !comparison.is_empty();
    let mut outcome = Outcome::done(View::Diff(DiffView {
        report: after.key.clone(),
        before: before.side(),
        after: after.side(),
        comparison,
        detail: comparing::detail(args.all),
    }));
    if args.exit_code && changed {
        outcome.status = ExitStatus::No;
    }
    Ok(outcome)
}
