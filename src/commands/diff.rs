//! `diff`: what changed between two drafts, section by section.

use super::authorship::since::{StateThen, state_at};
use super::comparing::PatienceArgs;
use super::draft::DraftPair;
use super::report_argument::AskedReport;
use super::shown::ShownArgs;
use super::sign_offs::signed_note;
use super::state::label;
use super::{Context, Workspace, authorship, comparing};
use crate::compare::{Comparison, compare};
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::authorship::AuthorshipMessage;
use crate::messages::comparison::ComparisonMessage;
use crate::series::ReportKey;
use crate::settings::pack::Pack;
use crate::store::PastText;
use crate::view::{DiffView, Outcome, View, Who};

/// The state that is the first revision.
const FIRST: &str = "r1";

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
    /// What changed from this day on, the day included: 2024-12-10, 12-10
    #[arg(long, value_name = "DATE", conflicts_with_all = ["after", "from"])]
    since: Option<String>,
    /// Say of every change who made it, when, with which revision, and which comments that answers
    #[arg(long, conflicts_with = "after")]
    who: bool,
    /// Show what this person changed alone; from the first revision to now, unless other states are named
    #[arg(long, value_name = "NAME", conflicts_with_all = ["after", "words", "side_by_side"])]
    by: Option<String>,
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

    /// The options given that say who made a change; a page has no room for it yet.
    pub(super) fn of_people(&self) -> Vec<String> {
        let given = [("--who", self.who), ("--by", self.by.is_some())];
        let given = given.into_iter().filter(|(_, is_given)| *is_given);
        given.map(|(option, _)| option.to_owned()).collect()
    }
}

/// The two drafts that were asked for.
struct Asked {
    pair: DraftPair,
    /// What has to be said of how they were found.
    notice: Option<Message>,
}

/// Carries out `diff`.
pub fn run(args: &DiffArgs, context: &Context) -> Result<Outcome, Failure> {
    let Asked { pair, notice } = drafts(args, context)?;
    let texts = comparing::outlines(&pair.before, &pair.after, context);
    let limits = args.patience.limits();
    let comparison = compare(&texts.before, &texts.after, texts.words, limits);
    let shown = args.shown.shown(&texts, &comparison, context)?;
    let DraftPair { before, after } = &pair;
    let key = after.key.clone().filter(|_| before.key == after.key);
    let told = match &key {
        Some(key) if args.who || args.by.is_some() => Some(told(
            (key, &pair),
            (args, texts.pack, &comparison),
            context,
        )?),
        _ => None,
    };
    let (who, unreadable) = told.unzip();
    let view = View::Diff(DiffView {
        report: key,
        before: before.side(),
        after: after.side(),
        comparison,
        who,
        shown,
    });
    let mut outcome = args.shown.outcome(view);
    outcome.notices.extend(notice);
    outcome.notices.extend(unreadable.flatten());
    if args.who && args.shown.is_without_who() {
        outcome
            .notices
            .push(AuthorshipMessage::FormWithoutWho.into());
    }
    if let Some(key) = &after.key {
        outcome.notices.extend(about_signed(args, key, context));
    }
    Ok(outcome)
}

/// What there is to know of the sign-off, where a state is that of one.
fn about_signed(args: &DiffArgs, key: &ReportKey, context: &Context) -> Option<Message> {
    let before = args.before.as_deref();
    let typed = before.and_then(|typed| typed.rsplit_once('@'));
    let state = typed.map(|(_, state)| state);
    let states = [args.from.as_deref(), args.to.as_deref(), state];
    signed_note(key, &states, context)
}

/// Who made the changes of a comparison, and what cannot be told of it.
fn told(
    (key, pair): (&ReportKey, &DraftPair),
    (args, pack, comparison): (&DiffArgs, &Pack, &Comparison),
    context: &Context,
) -> Result<(Who, Option<Message>), Failure> {
    let mut told = authorship::tell((key, pair), comparison, pack, context)?;
    if let Some(name) = &args.by {
        let past = context.workspace()?.history(key)?;
        let mut revisions = past.iter().map(|past| &past.revision);
        let first = revisions.find(|one| Some(&one.id) == pair.before.revision.as_ref());
        let by = authorship::of_person(name, &told, comparison, &past, first)?;
        told.who.by = Some(by);
    }
    let names = told.unreadable.iter();
    let revisions: Vec<String> = names.map(|ordinal| format!("r{ordinal}")).collect();
    let notice =
        (!revisions.is_empty()).then(|| AuthorshipMessage::Unreadable { revisions }.into());
    Ok((told.who, notice))
}

/// The two drafts that were asked for.
fn drafts(args: &DiffArgs, context: &Context) -> Result<Asked, Failure> {
    let texts = (args.before.as_deref(), args.after.as_deref());
    if let Some(pair) = comparing::two_texts("diff", texts, context)? {
        return Ok(Asked { pair, notice: None });
    }
    let workspace = context.workspace()?;
    let asked = workspace.asked_report(args.before.as_deref(), context)?;
    match &args.since {
        Some(day) => since(day, args, &asked, &workspace, context),
        None => {
            of_report(args, &asked, &workspace, context).map(|pair| Asked { pair, notice: None })
        }
    }
}

/// The report as it stood when a day began, and as it is now or was later.
fn since(
    day: &str,
    args: &DiffArgs,
    asked: &AskedReport,
    workspace: &Workspace,
    context: &Context,
) -> Result<Asked, Failure> {
    let key = &asked.key;
    if let Some(state) = &asked.state {
        let (option, state) = ("--since".to_owned(), state.clone());
        let message = AuthorshipMessage::StateTwice { option, state };
        return Err(Failure::new(FailureKind::Usage, message));
    }
    let StateThen { past, too_early } = state_at(day, key, workspace, context)?;
    let before = workspace.draft_of(key, &past)?;
    let to = args.to.as_ref();
    let to = to
        .map(|to| workspace.revision(key, to, context))
        .transpose()?;
    if let Some(to) = to
        .as_ref()
        .filter(|to| to.revision.ordinal < past.revision.ordinal)
    {
        let message = AuthorshipMessage::EndsBefore {
            day: past.revision.at.date(),
            since: label(&past.revision),
            to: label(&to.revision),
        };
        return Err(Failure::new(FailureKind::Usage, message));
    }
    let notice = too_early.map(|day| {
        let no_text = AuthorshipMessage::NoTextYet {
            key: key.clone(),
            day,
            label: before.label.clone(),
            first: past.revision.at.date(),
        };
        no_text.into()
    });
    let after = match &to {
        Some(to) => workspace.draft_of(key, to)?,
        None => workspace.draft_now(key, context)?,
    };
    let pair = DraftPair { before, after };
    Ok(Asked { pair, notice })
}

/// The two states of one report.
fn of_report(
    args: &DiffArgs,
    asked: &AskedReport,
    workspace: &Workspace,
    context: &Context,
) -> Result<DraftPair, Failure> {
    let key = &asked.key;
    let state = |state: &String| workspace.draft_of(key, &workspace.revision(key, state, context)?);
    // `REPORT@STATE` is the older state, as `--from` is.
    let first = FIRST.to_owned();
    let from = args.from.as_ref().or(asked.state.as_ref());
    // What somebody changed is asked of the whole history, unless of a part of it.
    let from = from.or_else(|| args.by.as_ref().map(|_| &first));
    let pair = match (from, &args.to) {
        (None, None) => workspace.usual_pair(key, context)?,
        (Some(from), to) => Some(DraftPair {
            before: state(from)?,
            after: match to {
                Some(to) => state(to)?,
                None => workspace.draft_now(key, context)?,
            },
        }),
        (None, Some(to)) => match one_before(workspace, key, to, context)? {
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
    context: &Context,
) -> Result<Option<PastText>, Failure> {
    let ordinal = workspace.revision(key, state, context)?.revision.ordinal;
    let history = workspace.history(key)?;
    Ok(history
        .into_iter()
        .find(|past| past.revision.ordinal + 1 == ordinal))
}
