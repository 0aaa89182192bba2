//! `new`: a unit's report of a year, made of the year before where there is one.

use super::refusals::settings_failure;
use super::saving::{TextTaken, Wish};
use super::{Context, Workspace};
use crate::exchange;
use crate::failure::{Failure, FailureKind};
use crate::messages::Message;
use crate::messages::rolling::RollingMessage;
use crate::messages::workspace::{DoneMessage, WorkspaceMessage};
use crate::report::{Outline, parse};
use crate::series::kind::BaseYear;
use crate::series::{Kind, ReportKey, Year};
use crate::settings::front_matter::{FrontMatter, with_keys};
use crate::settings::kinds::{self, KindError};
use crate::settings::pack::Pack;
use crate::settings::rolling;
use crate::settings::stages::Stages;
use crate::view::{BegunFacts, KeptFacts, KeptView, Outcome, View};
use crate::years::{
    LastComment, LastFigures, Order, RollWords, RolledForward, first_report, is_unwritten,
    roll_forward,
};
use std::collections::BTreeSet;
use std::path::Path;

/// Begin a unit's report of a year, out of last year's where there is one
///
/// Headings and point titles stay, their years moved on; last year's plan, its problems and the comments left
/// open become questions that this year's report has to answer. Without an earlier report, it begins with the outline of its kind. The new report is
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
    let mut years: Vec<&ReportKey> = years.collect();
    years.sort_by_key(|report| std::cmp::Reverse(report.year));
    let nearest = years.first().map(|report| earlier(&workspace, report));
    let nearest = nearest.transpose()?;
    let kind = kind(args, &workspace, &key, nearest.as_ref())?;
    let mut making = Making::new(args, &key, &kind, context)?;
    let (earlier, unwritten) = match nearest {
        None => (None, Vec::new()),
        Some(nearest) => making.written(nearest, &years[1..], &workspace)?,
    };
    let earlier = earlier.as_ref();
    let unread = making.take_comments(earlier, &workspace);
    let made = making.made(earlier);
    let text = with_front_matter(&made, &kind)?;
    let begun = Begun {
        facts: BegunFacts {
            key: key.clone(),
            saved: None,
            path: workspace.shown(&key),
            kind: kind.name.clone(),
            from: earlier.map(|earlier| earlier.year),
            missing: missing(&key, earlier, &unwritten),
            unwritten,
            about: made.about,
            counts: made.counts,
            text: None,
        },
        later: first_later(&key, earlier, &reports),
        base_year: kind.base_year,
    };
    let outcome = match args.dry_run {
        true => shown_only(begun, text, &workspace)?,
        false => kept(begun, &text, args, &workspace, context)?,
    };
    Ok(unread.into_iter().fold(outcome, Outcome::with_notice))
}

/// A report that is made, and what is told of it.
struct Begun {
    facts: BegunFacts,
    /// The first year with a report, where all are later than this one.
    later: Option<u16>,
    base_year: BaseYear,
}

/// Years between the earlier report and this one that have no report.
fn missing(key: &ReportKey, earlier: Option<&Earlier>, unwritten: &[u16]) -> Vec<u16> {
    let years = earlier.map(|earlier| earlier.year.0 + 1..key.year.0);
    let years = years.into_iter().flatten();
    years.filter(|year| !unwritten.contains(year)).collect()
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
        text: TextTaken::Given(text),
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

/// What a report is made with.
struct Making<'a> {
    args: &'a NewArgs,
    key: &'a ReportKey,
    kind: &'a Kind,
    context: &'a Context,
    pack: &'a Pack,
    words: RollWords,
    /// What people asked for in the earlier report, and nobody settled.
    comments: Vec<LastComment>,
}

impl<'a> Making<'a> {
    fn new(
        args: &'a NewArgs,
        key: &'a ReportKey,
        kind: &'a Kind,
        context: &'a Context,
    ) -> Result<Self, Failure> {
        let unknown = || {
            let pack = kind.pack.clone();
            Failure::new(FailureKind::Settings, RollingMessage::UnknownPack { pack })
        };
        let pack = context.packs.named(&kind.pack).ok_or_else(unknown)?;
        let words = rolling::for_pack(&pack.name, &pack.language).ok_or_else(unknown)?;
        Ok(Self {
            args,
            key,
            kind,
            context,
            pack,
            words,
            comments: Vec::new(),
        })
    }

    /// Takes over what people asked for in the earlier report; a message where that cannot be read,
    /// which keeps nobody from beginning.
    fn take_comments(
        &mut self,
        earlier: Option<&Earlier>,
        workspace: &Workspace,
    ) -> Option<Message> {
        let earlier = ReportKey {
            unit: self.key.unit.clone(),
            year: earlier?.year,
        };
        match workspace.left_open(&earlier) {
            Ok(comments) => {
                self.comments = comments;
                None
            }
            Err(failure) => Some(failure.message),
        }
    }

    fn order(&self) -> Order<'_> {
        Order {
            unit: self.key.unit.as_str(),
            year: self.key.year,
            kind: self.kind,
            words: &self.words,
            grammar: &self.pack.grammar.words,
            year_words: self.pack.year_words(),
            figures: match self.args.with_figures {
                true => LastFigures::Asked,
                false => LastFigures::LeftOut,
            },
            comments: &self.comments,
        }
    }

    fn outline(&self, earlier: &Earlier) -> Outline {
        let pack = self.context.packs.for_text(&earlier.text);
        parse(&earlier.text, &pack.grammar)
    }

    /// The last of the earlier reports in which something is written, with the years after it; the
    /// nearest where nothing is in any. The older ones stand from the last to the first.
    fn written(
        &self,
        nearest: Earlier,
        older: &[&ReportKey],
        workspace: &Workspace,
    ) -> Result<(Option<Earlier>, Vec<u16>), Failure> {
        let order = self.order();
        let is_unwritten = |one: &Earlier| is_unwritten(&self.outline(one), one.year, &order);
        if !is_unwritten(&nearest) {
            return Ok((Some(nearest), Vec::new()));
        }
        let mut unwritten = vec![nearest.year.0];
        for report in older {
            let older = earlier(workspace, report)?;
            if !is_unwritten(&older) {
                unwritten.reverse();
                return Ok((Some(older), unwritten));
            }
            unwritten.push(older.year.0);
        }
        Ok((Some(nearest), Vec::new()))
    }

    fn made(&self, earlier: Option<&Earlier>) -> RolledForward {
        let order = self.order();
        match earlier {
            None => first_report(&order),
            Some(earlier) => roll_forward(
                &self.outline(earlier),
                earlier.year,
                earlier.title.as_deref(),
                &order,
            ),
        }
    }
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
    told.extend(years_between(facts));
    if begun.base_year == BaseYear::Delivery {
        told.push(RollingMessage::GivenLater {
            about: facts.about.0,
            given: facts.about.after().0,
        });
    }
    if counts.plan_items + counts.problems + counts.comments > 0 {
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

/// The years between the report that it was made of and its own.
fn years_between(facts: &BegunFacts) -> Vec<RollingMessage> {
    let mut told = Vec::new();
    if !facts.missing.is_empty() {
        let years = facts.missing.clone();
        told.push(RollingMessage::YearsMissing { years });
    }
    if let (Some(from), false) = (facts.from, facts.unwritten.is_empty()) {
        told.push(RollingMessage::PassedOver {
            years: facts.unwritten.clone(),
            from: from.0,
        });
    }
    told
}
