//! `diff`: what changed between two drafts, section by section.

use super::comparing::PatienceArgs;
use super::draft::DraftPair;
use super::report_argument::AskedReport;
use super::shown::ShownArgs;
use super::sign_offs::signed_note;
use super::{Context, Workspace, comparing};
use crate::compare::compare;
use crate::failure::{Failure, FailureKind};
use crate::messages::comparison::ComparisonMessage;
use crate::series::ReportKey;
use crate::store::PastText;
use crate::view::{DiffView, Outcome, View};

/// Show what changed between two drafts, section by section
///
/// Of a report: its unsaved edits if there are any, else its last revision against the one before. Or between any two
/// text files, with no workspace.
#[derive(Debug, clap::Args)]
pub struct DiffArgs {
    /// A report (unit/year), or the older of two texts
    #[arg(value_name = "BEFORE")]
    before: Option<String>,
    /// The newer of two texts
    #[arg(value_name = "AFTER", conflicts_with_all = ["from", "to"])]
    after: Option<String>,
    /// The older state: r3, a stage, a date, last, sent (the text of the last round), signed (the last text signed)
    #[arg(long, value_name = "STATE")]
    from: Option<String>,
    /// The newer state; without it, the text as it is now
    #[arg(long, value_name = "STATE")]
    to: Option<String>,
    #[command(flatten)]
    shown: ShownArgs,
    #[command(flatten)]
    patience: PatienceArgs,
}

impl DiffArgs {
    /// What is shown of the changes.
    pub(super) fn shown(&self) -> &ShownArgs {
        &self.shown
    }
}

/// Carries out `diff`.
pub fn run(args: &DiffArgs, context: &Context) -> Result<Outcome, Failure> {
    let DraftPair { before, after } = drafts(args, context)?;
    let texts = comparing::outlines(&before, &after, context);
    let limits = args.patience.limits();
    let comparison = compare(&texts.before, &texts.after, texts.words, limits);
    let shown = args.shown.shown(&texts, &comparison, context)?;
    let view = View::Diff(DiffView {
        report: after.key.clone().filter(|_| before.key == after.key),
        before: before.side(),
        after: after.side(),
        comparison,
        shown,
    });
    let mut outcome = args.shown.outcome(view);
    if let Some(key) = &after.key {
        let typed = args
            .before
            .as_deref()
            .and_then(|typed| typed.rsplit_once('@'));
        let state = typed.map(|(_, state)| state);
        let states = [args.from.as_deref(), args.to.as_deref(), state];
        outcome.notices.extend(signed_note(key, &states, context));
    }
    Ok(outcome)
}

/// The two drafts that were asked for.
fn drafts(args: &DiffArgs, context: &Context) -> Result<DraftPair, Failure> {
    let texts = (args.before.as_deref(), args.after.as_deref());
    if let Some(pair) = comparing::two_texts("diff", texts, context)? {
        return Ok(pair);
    }
    let workspace = context.workspace()?;
    let asked = workspace.asked_report(args.before.as_deref(), context)?;
    of_report(args, &asked, &workspace, context)
}

/// The two states of one report.
fn of_report(
    args: &DiffArgs,
    asked: &AskedReport,
    workspace: &Workspace,
    context: &Context,
) -> Result<DraftPair, Failure> {
    let key = &asked.key;
    let state = |state: &String| workspace.draft_of(key, &workspace.revision(key, state)?);
    // `REPORT@STATE` is the older state, as `--from` is.
    let from = args.from.as_ref().or(asked.state.as_ref());
    let pair = match (from, &args.to) {
        (None, None) => workspace.usual_pair(key, context)?,
        (Some(from), to) => Some(DraftPair {
            before: state(from)?,
            after: match to {
                Some(to) => state(to)?,
                None => workspace.draft_now(key, context)?,
            },
        }),
        (None, Some(to)) => match one_before(workspace, key, to)? {
            Some(before) => Some(DraftPair {
                before: workspace.draft_of(key, &before)?,
                after: state(to)?,
            }),
            None => None,
        },
    };
    pair.ok_or_else(|| {
        let key = key.clone();
        let failure = Failure::new(
            FailureKind::User,
            ComparisonMessage::OnlyOneText { key: key.clone() },
        );
        failure.hint(ComparisonMessage::ChangeItFirst { key })
    })
}

/// The revision before a state.
fn one_before(
    workspace: &Workspace,
    key: &ReportKey,
    state: &str,
) -> Result<Option<PastText>, Failure> {
    let ordinal = workspace.revision(key, state)?.revision.ordinal;
    let history = workspace.history(key)?;
    Ok(history
        .into_iter()
        .find(|past| past.revision.ordinal + 1 == ordinal))
}
