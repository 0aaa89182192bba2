//! `compare`: what changed between two years, and what was carried over.

use super::{Context, comparing, section};
use crate::compare::{Comparison, Limits};
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
    /// Show in words what changed in this section: its number path (2.1) or words of its title
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
        texts.words,
        Limits { deadline },
    );
    let in_words = match &args.section {
        Some(words) => {
            let node = section::named(&texts.after, words, texts.grammar)?;
            pairs_within(&years.comparison, texts.after.nodes[node].line)
        }
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

/// The pairs of the section that begins on this line of the new text, and of all under it: those
/// that went stood under its counterpart.
fn pairs_within(comparison: &Comparison, line: usize) -> Vec<usize> {
    let (before, after) = (&comparison.before, &comparison.after);
    let Some(section) = after.sections.iter().position(|one| one.line == line) else {
        return Vec::new();
    };
    let pairs = || comparison.sections.iter().enumerate();
    let own = pairs().find(|(_, pair)| pair.after.contains(&section));
    let counterpart = own.and_then(|(_, pair)| pair.before.first().copied());
    let is_within = |new: Option<usize>, old: Option<usize>| match (new, old) {
        (Some(new), _) => after.is_within(new, section),
        (None, Some(old)) => counterpart.is_some_and(|above| before.is_within(old, above)),
        (None, None) => false,
    };
    pairs()
        .filter(|(_, pair)| is_within(pair.after.first().copied(), pair.before.first().copied()))
        .map(|(index, _)| index)
        .collect()
}
