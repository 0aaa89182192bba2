//! `compare`: what changed between two years, and what was carried over.

use super::beside::Known;
use super::comparing::PatienceArgs;
use super::draft::DraftPair;
use super::oddities::Oddities;
use super::shown::ShownArgs;
use super::timeline::{self, AskedYears, Beside};
use super::workspace::LISTED;
use super::{Context, Draft, Workspace, comparing};
use crate::failure::{Failure, FailureKind};
use crate::messages::comparison::ComparisonMessage;
use crate::messages::timeline::TimelineMessage;
use crate::messages::workspace::WorkspaceMessage;
use crate::series::{ReportKey, UnitName, Year};
use crate::view::{Outcome, Shown, ShownFigures, View, YearsView};
use crate::years::{YearComparison, compare_years};

/// Compare this year's report with last year's, section by section
///
/// Of a report, with the same unit's report of the year before, both as they are now. Of a range of years
/// (unit/2021..2024), a column a year. Or any two text files, with no workspace.
#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    /// A report (unit/year), several years (unit/2021..2024), or last year's text
    #[arg(value_name = "BEFORE")]
    before: Option<String>,
    /// This year's text
    #[arg(value_name = "AFTER", conflicts_with = "with")]
    after: Option<String>,
    /// The year to compare with; without it, the year before
    #[arg(long, value_name = "YEAR")]
    with: Option<u16>,
    /// List all figures of both years, and nothing else
    #[arg(long, conflicts_with_all = ["section", "only", "context", "explain", "stat", "words", "side_by_side"])]
    figures: bool,
    #[command(flatten)]
    shown: ShownArgs,
    #[command(flatten)]
    patience: PatienceArgs,
}

impl CompareArgs {
    /// What is shown of the changes.
    pub(super) fn shown(&self) -> &ShownArgs {
        &self.shown
    }

    /// True where a range of years is asked for.
    pub(super) fn is_of_many_years(&self) -> bool {
        self.after.is_none() && timeline::is_range(self.before.as_deref())
    }
}

/// Carries out `compare`.
pub fn run(args: &CompareArgs, context: &Context) -> Result<Outcome, Failure> {
    if let Some(asked) = AskedYears::of(args.before.as_deref(), context) {
        let beside = Beside {
            other_text: args.after.as_deref(),
            has_with: args.with.is_some(),
            shown: &args.shown,
            patience: &args.patience,
        };
        return timeline::run(&asked, &beside, context);
    }
    let asked = AskedTexts {
        command: "compare",
        texts: (args.before.as_deref(), args.after.as_deref()),
        with: args.with,
    };
    let drafts = drafts(&asked, context)?;
    let texts = comparing::outlines_of_years(&drafts.before, &drafts.after, context);
    let known = Known::beside(&drafts, &texts, context)?;
    let mut years = compare_years(&known.two_years(&drafts, &texts, args.patience.limits()));
    let odd = Oddities::of(&drafts, &texts, &years.comparison, context);
    odd.forget_what_cannot_be_told(&mut years);
    let filed_later = years
        .are_filed_later
        .then_some(TimelineMessage::FiledYearLater);
    let shown = args.shown.shown(&texts, &years.comparison, context)?;
    let view = View::Years(YearsView {
        figures: match args.figures {
            true => ShownFigures::All,
            false => ShownFigures::Leading,
        },
        shown,
        of_years: odd.years(),
        ..view_of(&drafts, years)
    });
    let mut outcome = args.shown.outcome(view);
    outcome.notices.extend(known.notices());
    outcome.notices.extend(odd.notices());
    outcome.notices.extend(filed_later.map(Into::into));
    Ok(outcome)
}

/// Two years as they are shown unless something else is asked for.
pub(super) fn view_of(drafts: &DraftPair, years: YearComparison) -> YearsView {
    let DraftPair { before, after } = drafts;
    let year_of = |draft: &Draft| draft.key.as_ref().map(|key| key.year);
    YearsView {
        unit: unit_of_both(before, after),
        of_years: [year_of(before), year_of(after)],
        called: [before.called(), after.called()],
        figures: ShownFigures::default(),
        before: before.side(),
        after: after.side(),
        years,
        shown: Shown::default(),
    }
}

/// Which two texts a call asks for.
#[derive(Debug)]
pub(super) struct AskedTexts<'a> {
    /// The command.
    pub(super) command: &'static str,
    /// A report, or two texts.
    pub(super) texts: (Option<&'a str>, Option<&'a str>),
    /// The earlier year, where it is not the year before.
    pub(super) with: Option<u16>,
}

/// The unit whose two years these are.
fn unit_of_both(before: &Draft, after: &Draft) -> Option<UnitName> {
    let (before, after) = (before.key.as_ref()?, after.key.as_ref()?);
    (before.unit == after.unit).then(|| after.unit.clone())
}

/// The two texts that were asked for.
pub(super) fn drafts(asked: &AskedTexts<'_>, context: &Context) -> Result<DraftPair, Failure> {
    let AskedTexts {
        command,
        texts,
        with,
    } = *asked;
    if let Some(pair) = comparing::two_texts(command, texts, context)? {
        return Ok(pair);
    }
    let workspace = context.workspace()?;
    let asked = workspace.asked_report(texts.0, context)?;
    let year = with.map_or(asked.key.year.before(), Year);
    let key = ReportKey {
        unit: asked.key.unit.clone(),
        year,
    };
    let reports = workspace.store.reports()?;
    if with.is_some() && !reports.contains(&key) {
        let of_unit = reports.iter().rev().filter(|other| other.unit == key.unit);
        let names = of_unit.take(LISTED).map(ToString::to_string).collect();
        let failure = Failure::new(FailureKind::User, WorkspaceMessage::NoSuchReport { key });
        return Err(failure.hint(WorkspaceMessage::ThereIs { names }));
    }
    if !reports.contains(&key) {
        return Err(no_such_year(&workspace, &asked.key)?);
    }
    let (before, after) = (
        workspace.draft_now(&key, context)?,
        workspace.draft(&asked, context)?,
    );
    let called = |draft: Draft, year: Year| Draft {
        label: format!("{year} {}", draft.label),
        ..draft
    };
    Ok(DraftPair {
        before: called(before, year),
        after: called(after, asked.key.year),
    })
}

/// There is no report of the year to compare with; the nearest one that there is, is offered.
fn no_such_year(workspace: &Workspace, asked: &ReportKey) -> Result<Failure, Failure> {
    let key = asked.clone();
    let message = ComparisonMessage::NoYearBefore { key: key.clone() };
    let failure = Failure::new(FailureKind::User, message);
    let reports = workspace.store.reports()?;
    let others = reports.iter().filter(|other| other.unit == asked.unit);
    // A later year is nothing to look back to.
    let nearest = others
        .map(|other| other.year)
        .filter(|year| *year < asked.year)
        .max();
    Ok(match nearest {
        Some(year) => failure.hint(ComparisonMessage::NameYear { key, year }),
        None => failure.hint(ComparisonMessage::BringInYear {
            key: ReportKey {
                year: key.year.before(),
                unit: key.unit,
            },
        }),
    })
}
