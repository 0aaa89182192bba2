//! `compare`: what changed between two years, and what was carried over.

use super::asked_section::asked_pairs;
use super::{Context, comparing};
use crate::compare::Limits;
use crate::failure::Failure;
use crate::view::{ExitStatus, Outcome, View, YearsView};
use crate::years::compare_years;

/// Compare this year's report with last year's, section by section
#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    /// Last year's text
    #[arg(value_name = "BEFORE")]
    before: String,
    /// This year's text
    #[arg(value_name = "AFTER")]
    after: String,
    /// Show what changed in one section in words too: its number path (2.1) or words of its title
    #[arg(long, value_name = "SECTION")]
    section: Option<String>,
    /// Show small changes too: numbers of headings, punctuation, spacing
    #[arg(long)]
    all: bool,
    /// End with 1 where something changed
    #[arg(long)]
    exit_code: bool,
}

/// Carries out `compare`.
pub fn run(args: &CompareArgs, context: &Context) -> Result<Outcome, Failure> {
    let (before, after) = comparing::files(&args.before, &args.after, context)?;
    let texts = comparing::outlines(&before, &after, context);
    let deadline = comparing::deadline();
    let years = compare_years(
        &texts.before,
        &texts.after,
        &texts.grammar.words,
        Limits { deadline },
    );
    let in_words = match &args.section {
        Some(words) => asked_pairs(words, &texts, &years.comparison)?,
        None => Vec::new(),
    };
    let changed = !years.comparison.is_empty();
    let mut outcome = Outcome::done(View::Years(YearsView {
        unit: after.key.as_ref().map(|key| key.unit.clone()),
        before: before.side(),
        after: after.side(),
        years,
        in_words,
        detail: comparing::detail(args.all),
    }));
    if args.exit_code && changed {
        outcome.status = ExitStatus::No;
    }
    Ok(outcome)
}
