//! `new`: a unit's report of a year, made of the year before where there is one.

use super::refusals::settings_failure;
use super::saving::Wish;
use super::{Context, Workspace};
use crate::exchange;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::rolling::RollingMessage;
use crate::messages::workspace::{DoneMessage, WorkspaceMessage};
use crate::report::parse;
use crate::series::kind::BaseYear;
use crate::series::{Kind, ReportKey, Year};
use crate::settings::front_matter::{FrontMatter, with_keys};
use crate::settings::kinds::{self, KindError};
use crate::settings::rolling;
use crate::settings::stages::Stages;
use crate::view::{BegunFacts, KeptFacts, KeptView, Outcome, View};
use crate::years::{LastFigures, Order, RolledForward, first_report, roll_forward};
use std::collections::BTreeSet;
use std::path::Path;

/// Begin a unit's report of a year, out of last year's where there is one
///
/// Headings and point titles stay, their years moved on; last year's plan and problems become questions that this
/// year's report has to answer. Without an earlier report, it begins with the outline of its kind. The new report is
/// saved as its first revision; one that exists is never touched.
#[derive(Debug, clap::Args)]
pub struct NewArgs {
    /// Whose report
    #[arg(value_name = "UNIT")]
    unit: String,
    /// Which year it is about
    #[arg(value_name = "YEAR")]
    year: String,
    /// Which kind of report, where it is not that of the unit
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Ask for last year's figures too, those of each section in a line to write over
    #[arg(long)]
    with_figures: bool,
    /// Show the text and what would be done, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Your name; once is enough
    #[arg(long, value_name = "AUTHOR")]
    author: Option<String>,
}

/// The report that a new one is made of.
struct Earlier {
    year: Year,
    text: String,
    title: Option<String>,
    kind: Option<String>,
}

/// Carries out `new`.
pub fn run(args: &NewArgs, context: &Context) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let key = key(args, &workspace)?;
    let reports = workspace.store.reports()?;
    if reports.contains(&key) {
        let report = key.to_string();
        let hint = RollingMessage::ShowIt {
            report: report.clone(),
        };
        return Err(Failure::new(FailureKind::User, RollingMessage::Exists { report }).hint(hint));
    }
    let years = reports
        .iter()
        .filter(|report| report.unit == key.unit && report.year < key.year);
    let earlier = match years.max_by_key(|report| report.year) {
        Some(report) => Some(earlier(&workspace, report)?),
        None => None,
    };
    let kind = kind(args, &workspace, &key, earlier.as_ref())?;
    let made = made(args, &key, &kind, earlier.as_ref(), context)?;
    let text = with_front_matter(&made, &kind)?;
    let begun = Begun {
        facts: BegunFacts {
            key: key.clone(),
            saved: None,
            path: workspace.shown(&key),
            kind: kind.name.clone(),
            from: earlier.as_ref().map(|earlier| earlier.year),
            missing: missing(&key, earlier.as_ref()),
            about: made.about,
            counts: made.counts,
            text: None,
        },
        later: first_later(&key, earlier.as_ref(), &reports),
        base_year: kind.base_year,
    };
    match args.dry_run {
        true => shown_only(begun, text, &workspace),
        false => kept(begun, &text, args, &workspace, context),
    }
}

/// A report that is made, and what is told of it.
struct Begun {
    facts: BegunFacts,
    /// The first year with a report, where all are later than this one.
    later: Option<u16>,
    base_year: BaseYear,
}

/// Years between the earlier report and this one.
fn missing(key: &ReportKey, earlier: Option<&Earlier>) -> Vec<u16> {
    let years = earlier.map(|earlier| earlier.year.0 + 1..key.year.0);
    years.into_iter().flatten().collect()
}

fn first_later(
    key: &ReportKey,
    earlier: Option<&Earlier>,
    reports: &BTreeSet<ReportKey>,
) -> Option<u16> {
    let of_unit = reports.iter().filter(|report| report.unit == key.unit);
    let first = of_unit.map(|report| report.year.0).min();
    first.filter(|_| earlier.is_none())
}

/// Writes the file and keeps it.
fn kept(
    mut begun: Begun,
    text: &str,
    args: &NewArgs,
    workspace: &Workspace,
    context: &Context,
) -> Result<Outcome, Failure> {
    let wish = Wish {
        text: Some(text),
        author: args.author.as_deref(),
        ..Wish::default()
    };
    let saved = workspace.save(&begun.facts.key, wish, context)?;
    begun.facts.saved = Some(saved.facts());
    let report = begun.facts.key.to_string();
    let mut sentences: Vec<Message> = vec![
        RollingMessage::Made {
            report: report.clone(),
            path: begun.facts.path.clone(),
        }
        .into(),
    ];
    sentences.extend(told(&begun));
    sentences.push(RollingMessage::WriteThenSave { report }.into());
    let outcome = Outcome::done(View::Kept(KeptView {
        sentences,
        facts: KeptFacts::Begun(begun.facts),
    }));
    Ok(match saved.remembered {
        Some(name) => outcome.with_notice(DoneMessage::NameRemembered { name }.into()),
        None => outcome,
    })
}

/// The text as the result, and what would be done with it beside it; nothing is written.
fn shown_only(mut begun: Begun, text: String, workspace: &Workspace) -> Result<Outcome, Failure> {
    workspace.guard(&begun.facts.path, &text)?;
    begun.facts.text = Some(text);
    let (report, path) = (begun.facts.key.to_string(), begun.facts.path.clone());
    let mut notices: Vec<Message> = vec![RollingMessage::OnlyShown { report, path }.into()];
    notices.extend(told(&begun));
    let outcome = Outcome::done(View::Kept(KeptView {
        sentences: Vec::new(),
        facts: KeptFacts::Begun(begun.facts),
    }));
    Ok(notices.into_iter().fold(outcome, Outcome::with_notice))
}

fn key(args: &NewArgs, workspace: &Workspace) -> Result<ReportKey, Failure> {
    let unit = workspace.find_unit(&args.unit)?;
    let year = super::workspace::year(&args.year)?;
    Ok(ReportKey { unit, year })
}

/// The text as its author left it, saved or not.
fn earlier(workspace: &Workspace, report: &ReportKey) -> Result<Earlier, Failure> {
    let bytes = match workspace.store.working(report)? {
        Some(bytes) => bytes,
        None => workspace.store.saved_report(report)?.unwrap_or_default(),
    };
    let path = workspace.store.layout().report(report);
    let text = exchange::read_bytes(&bytes, Path::new(&path))?.text;
    let front = FrontMatter::read(&text).map_err(|fault| settings_failure(&path, fault))?;
    let of_front = |name: &str| {
        front
            .as_ref()
            .and_then(|front| front.get(name))
            .map(str::to_owned)
    };
    let (title, kind) = (of_front("title"), of_front("kind"));
    Ok(Earlier {
        year: report.year,
        text,
        title,
        kind,
    })
}

/// The kind that was asked for, or that of the unit, or that of the earlier report.
fn kind(
    args: &NewArgs,
    workspace: &Workspace,
    key: &ReportKey,
    earlier: Option<&Earlier>,
) -> Result<Kind, Failure> {
    let of_unit = || {
        workspace
            .settings
            .unit(&key.unit)
            .and_then(|unit| unit.kind.clone())
    };
    let of_earlier = || earlier.and_then(|earlier| earlier.kind.clone());
    let folder = workspace.kinds_folder();
    let there_are = || WorkspaceMessage::ChooseKind {
        names: kinds::names_in(&folder),
    };
    let Some(name) = args.kind.clone().or_else(of_unit).or_else(of_earlier) else {
        let unit = key.unit.to_string();
        return Err(
            Failure::new(FailureKind::User, RollingMessage::NoKind { unit }).hint(there_are()),
        );
    };
    match kinds::find_in(&folder, &name) {
        Ok(Some(kind)) => Ok(kind),
        Ok(None) => {
            let message = WorkspaceMessage::NoSuchKind { name };
            Err(Failure::new(FailureKind::User, message).hint(there_are()))
        }
        Err(error) => Err(unusable(error)),
    }
}

/// The file of a kind that cannot be used.
fn unusable(error: KindError) -> Failure {
    let cause = error.to_string();
    let mut failure = match error {
        KindError::Unreadable { path, error } => exchange::ExchangeError {
            path,
            fault: exchange::FileFault::Unreadable(error),
        }
        .into(),
        KindError::Broken { path, fault } => {
            let path = path.display().to_string();
            let hint = WorkspaceMessage::CorrectPlace { path: path.clone() };
            let message = RollingMessage::BrokenKind {
                path,
                line: fault.line,
                column: fault.column,
                reason: fault.reason,
            };
            Failure::new(FailureKind::Settings, message).hint(hint)
        }
    };
    failure.cause = Some(cause);
    failure
}

fn made(
    args: &NewArgs,
    key: &ReportKey,
    kind: &Kind,
    earlier: Option<&Earlier>,
    context: &Context,
) -> Result<RolledForward, Failure> {
    let unknown = || {
        let pack = kind.pack.clone();
        Failure::new(FailureKind::Settings, RollingMessage::UnknownPack { pack })
    };
    let pack = context.packs.named(&kind.pack).ok_or_else(unknown)?;
    let words = rolling::for_pack(&pack.name, &pack.language).ok_or_else(unknown)?;
    let order = Order {
        unit: key.unit.as_str(),
        year: key.year,
        kind,
        words: &words,
        grammar: &pack.grammar.words,
        year_words: pack.year_words(),
        figures: match args.with_figures {
            true => LastFigures::Asked,
            false => LastFigures::LeftOut,
        },
    };
    Ok(match earlier {
        None => first_report(&order),
        Some(earlier) => {
            let grammar = &context.packs.for_text(&earlier.text).grammar;
            let outline = parse(&earlier.text, grammar);
            roll_forward(&outline, earlier.year, earlier.title.as_deref(), &order)
        }
    })
}

/// The whole file.
fn with_front_matter(made: &RolledForward, kind: &Kind) -> Result<String, Failure> {
    let stage = Stages::built_in(&kind.pack).label("outline");
    let stage = stage.map(|stage| stage.label);
    let mut keys = vec![("title", made.title.as_str()), ("kind", kind.name.as_str())];
    keys.extend(stage.as_deref().map(|label| ("stage", label)));
    with_keys(&made.text, &keys).map_err(|fault| settings_failure("report.txt", fault))
}

/// What the new report was made of, and what stands in it.
fn told(begun: &Begun) -> Vec<Message> {
    let facts = &begun.facts;
    let counts = facts.counts;
    let mut told = Vec::new();
    match facts.from {
        None => told.push(RollingMessage::FromOutline {
            kind: facts.kind.clone(),
            later: begun.later,
        }),
        Some(year) => {
            told.push(RollingMessage::RolledFrom {
                year: year.0,
                headings: counts.headings,
                points: counts.points,
            });
            told.push(RollingMessage::Rolled {
                counts: Box::new(counts),
            });
        }
    }
    if !facts.missing.is_empty() {
        let years = facts.missing.clone();
        told.push(RollingMessage::YearsMissing { years });
    }
    if begun.base_year == BaseYear::Delivery {
        told.push(RollingMessage::GivenLater {
            about: facts.about.0,
            given: facts.about.after().0,
        });
    }
    if counts.plan_items + counts.problems > 0 {
        told.push(RollingMessage::AnswerThem);
    }
    if facts.from.is_some() && counts.added_parts > 0 {
        let parts = counts.added_parts;
        told.push(RollingMessage::PartsAdded { parts });
    }
    if counts.parts_left_out > 0 {
        let parts = counts.parts_left_out;
        told.push(RollingMessage::PartsLeftOut { parts });
    }
    if counts.to_confirm > 0 {
        told.push(RollingMessage::LookAtThem);
    }
    told.into_iter().map(Message::from).collect()
}
