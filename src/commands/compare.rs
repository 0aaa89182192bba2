//! `compare`: what changed between two years, and what was carried over.

use super::comparing::Outlines;
use super::{Context, comparing, section};
use crate::compare::{Comparison, Document, Limits, SectionPair};
use crate::failure::Failure;
use crate::report::Outline;
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

/// The pairs of the section that the words name, and of all under it: of this year's text, or of
/// last year's where this year's has none of that name.
fn asked_pairs(
    words: &str,
    texts: &Outlines<'_>,
    comparison: &Comparison,
) -> Result<Vec<usize>, Failure> {
    let has = |outline: &Outline| !outline.sections_named(words, texts.grammar).is_empty();
    let is_gone = !has(&texts.after) && has(&texts.before);
    let (outline, document) = match is_gone {
        true => (&texts.before, &comparison.before),
        false => (&texts.after, &comparison.after),
    };
    let node = section::named(outline, words, texts.grammar)?;
    let line = outline.nodes[node].line;
    let section = document.sections.iter().position(|one| one.line == line);
    let own = comparison.sections.iter().find(|pair| {
        let side = if is_gone { &pair.before } else { &pair.after };
        section.is_some_and(|section| side.contains(&section))
    });
    Ok(own.map_or_else(Vec::new, |own| pairs_within(comparison, own)))
}

/// The pairs of a section and of all under it; those that went stood under its counterpart.
fn pairs_within(comparison: &Comparison, top: &SectionPair) -> Vec<usize> {
    let is_within = |document: &Document, sections: &[usize], top: &[usize]| {
        let pair = sections.first().zip(top.first());
        pair.is_some_and(|(&section, &top)| document.is_within(section, top))
    };
    let pairs = comparison.sections.iter().enumerate();
    let within = pairs.filter(|(_, pair)| match pair.after.is_empty() {
        false => is_within(&comparison.after, &pair.after, &top.after),
        true => is_within(&comparison.before, &pair.before, &top.before),
    });
    within.map(|(index, _)| index).collect()
}
