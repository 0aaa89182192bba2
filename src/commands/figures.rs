//! `figures`: the figures of a unit's reports over the years.

use super::timeline::newest_having;
use super::unit_years::{UnitYears, all_years, backwards, one_year_only};
use super::workspace::year;
use super::{Context, Workspace};
use crate::compare::Limits;
use crate::failure::{Failure, FailureKind};
use crate::messages::phrases::typed;
use crate::messages::timeline::TimelineMessage;
use crate::series::{AskedRange, ReportKey, UnitName, YearRange};
use crate::view::{LedgerView, Outcome, View};
use crate::years::timeline::{Ledger, ledger, timeline};
use crate::years::{YearComparison, compare_figures_alone};
use std::collections::BTreeSet;

/// Show the figures of a unit's reports over the years, a line a figure and a column a year
///
/// They are read out of the text, and each is followed from year to year. Without years, all reports of the unit are
/// looked at.
#[derive(Debug, clap::Args)]
pub struct FiguresArgs {
    /// Whose; with years, too: unit/2021..2024
    #[arg(value_name = "UNIT")]
    unit: String,
    /// The first year
    #[arg(long, value_name = "YEAR")]
    from: Option<String>,
    /// The last year
    #[arg(long, value_name = "YEAR")]
    to: Option<String>,
    /// Only those of this section and of all under it: its number path (2.1) or words of its title
    #[arg(long, value_name = "SECTION")]
    section: Option<String>,
}

/// Carries out `figures`.
pub fn run(args: &FiguresArgs, context: &Context) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let (unit, range) = asked(args, &workspace)?;
    let texts = UnitYears::read(&workspace, &unit, range, context)?;
    let Some(only) = texts.texts.first().map(|text| text.year) else {
        return Err(one_year_only(&workspace, &unit, range, &texts)?);
    };
    let is_alone = texts.texts.len() == 1;
    let steps = match is_alone {
        // What one report states is found by holding it against itself.
        true => vec![texts.compare(compare_figures_alone, 0, 0, Limits::default())],
        false => texts.steps(compare_figures_alone, Limits::default(), context),
    };
    let mut ledger = chained(&texts, &steps);
    if let Some(words) = &args.section {
        keep_section(&mut ledger, words, &texts, &steps)?;
    }
    if is_alone {
        ledger = ledger.without_first();
    }
    // A report whose title does not say its year says nothing against the others.
    let filed_later = steps.iter().filter(|step| step.are_filed_later).count();
    let are_filed_later = 2 * filed_later > steps.len();
    let mut outcome = Outcome::done(View::Ledger(LedgerView {
        unit,
        asked: range,
        sides: texts.texts.iter().map(|text| text.draft.side()).collect(),
        gaps: texts.gaps,
        section: args.section.clone(),
        ledger,
    }));
    if are_filed_later {
        outcome = outcome.with_notice(TimelineMessage::FiledYearLater.into());
    }
    Ok(match is_alone {
        true => outcome.with_notice(TimelineMessage::OneYearOfFigures { year: only }.into()),
        false => outcome,
    })
}

fn chained(texts: &UnitYears<'_>, steps: &[YearComparison]) -> Ledger {
    let mut years = texts.years();
    if let [only] = years[..] {
        years.push(only);
    }
    ledger(&years, steps, |last, next| {
        let engine = compare_figures_alone;
        let across = texts.compare(engine, last, next, Limits::default());
        across.figures.rows
    })
}

/// Leaves the figures that some year's report states in this section, or under it.
fn keep_section(
    ledger: &mut Ledger,
    words: &str,
    texts: &UnitYears<'_>,
    steps: &[YearComparison],
) -> Result<(), Failure> {
    let (place, line) = newest_having(words, texts)?;
    let timeline = timeline(&ledger.years, steps);
    // One report alone stands in both columns.
    let column = place.max(ledger.years.len() - texts.texts.len());
    let rows = timeline.rows_within(column, line);
    let cells = rows
        .iter()
        .flat_map(|&row| timeline.rows[row].cells.iter().enumerate());
    let kept: BTreeSet<_> = cells
        .filter_map(|(column, cell)| Some((column, cell.as_ref()?.mark)))
        .collect();
    ledger.lines.retain(|line| {
        let mut entries = line.entries.iter().enumerate();
        entries.any(|(column, entry)| {
            entry
                .as_ref()
                .is_some_and(|entry| kept.contains(&(column, entry.section)))
        })
    });
    Ok(())
}

/// Which unit, and which years: those that were named, else all that it has reports of.
fn asked(args: &FiguresArgs, workspace: &Workspace) -> Result<(UnitName, YearRange), Failure> {
    let (name, named) = match (YearRange::of_unit(&args.unit), ReportKey::parse(&args.unit)) {
        (Some((unit, range)), _) => (unit.to_owned(), Some(range)),
        (None, Ok(key)) => (
            key.unit.to_string(),
            Some(YearRange::between(key.year, key.year)),
        ),
        (None, Err(_)) => (args.unit.clone(), None),
    };
    let unit = workspace.find_unit(&name)?;
    let [from, to] = [&args.from, &args.to].map(|end| end.as_deref().map(year).transpose());
    let (from, to) = (from?, to?);
    let Some(all) = all_years(workspace, &unit)? else {
        let unit_name = unit.clone();
        let message = TimelineMessage::NoReportsOf { unit: unit_name };
        let failure = Failure::new(FailureKind::User, message);
        return Err(failure.hint(TimelineMessage::BringIn { unit }));
    };
    let (first, last) = match named {
        Some(AskedRange::InOrder(range)) => (from.unwrap_or(range.first), to.unwrap_or(range.last)),
        Some(AskedRange::Backwards(range)) => {
            let call = typed(&format!("{unit}/{range}"));
            return Err(backwards(&args.unit, format!("annals figures {call}")));
        }
        // One end alone may lie before all reports, or after them: there is none, then.
        None => (
            from.unwrap_or_else(|| to.map_or(all.first, |to| to.min(all.first))),
            to.unwrap_or_else(|| from.map_or(all.last, |from| from.max(all.last))),
        ),
    };
    match YearRange::between(first, last) {
        AskedRange::InOrder(range) => Ok((unit, range)),
        AskedRange::Backwards(range) => {
            let text = format!("{first}..{last}");
            let unit = typed(unit.as_str());
            let call = format!(
                "annals figures {unit} --from {} --to {}",
                range.first, range.last
            );
            Err(backwards(&text, call))
        }
    }
}
