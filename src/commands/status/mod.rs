//! `status`: where every report of a year stands, or where one does.

mod gather;
mod page;
mod reading;
mod sign_off;
mod stage_choice;
mod stages;

use super::Context;
use super::workspace::year;
use crate::collection::{Lateness, Selection};
use crate::failure::Failure;
use crate::view::{BoardExtent, Outcome, View};
use gather::gathered;
use reading::EarlierLengths;
use stages::AllStages;

/// Show where every report of a year stands, those that need attention first; or one report's own page
///
/// Without a report, the board of the newest year: totals, then the units whose report somebody has to look at, the worst first, each with the reasons.
#[derive(Debug, clap::Args)]
pub struct StatusArgs {
    /// One report (unit/year)
    #[arg(value_name = "REPORT", conflicts_with_all = ["year", "late", "stage", "all"])]
    report: Option<String>,
    /// Which year; the newest that has reports, if you leave it out
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    /// Late reports alone: past their day and not approved
    #[arg(long)]
    late: bool,
    /// Reports at this stage alone
    #[arg(long, value_name = "STAGE")]
    stage: Option<String>,
    /// Every unit, also those with nothing to look at
    #[arg(long)]
    all: bool,
}

impl StatusArgs {
    /// True of the page of one report, which is no table.
    pub(super) fn is_of_one_report(&self) -> bool {
        self.report.is_some()
    }
}

/// Carries out `status`; `lengths` says whether the lengths of all earlier reports are told, too.
pub(super) fn run(
    args: &StatusArgs,
    lengths: EarlierLengths,
    context: &Context,
) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    if let Some(report) = &args.report {
        let key = workspace.asked_key(Some(report), context)?;
        let page = page::page(&workspace, &key, context)?;
        return Ok(Outcome::done(View::Page(Box::new(page))));
    }
    let asked_year = args.year.as_deref().map(year).transpose()?;
    let stages = AllStages::new();
    let mut view = gathered(&workspace, asked_year, lengths, &stages, context)?;
    let stage = args.stage.as_deref();
    view.selection = Selection {
        lateness: match args.late {
            true => Lateness::Late,
            false => Lateness::Any,
        },
        stage: stage
            .map(|stage| stage_choice::chosen(stage, &view.board, &stages))
            .transpose()?,
    };
    view.extent = match args.all {
        true => BoardExtent::All,
        false => BoardExtent::Attention,
    };
    Ok(Outcome::done(View::Board(Box::new(view))))
}

pub(super) use reading::EarlierLengths as Lengths;
