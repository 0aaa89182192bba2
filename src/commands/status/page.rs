//! The page of one report: where it has been, what is not done, and what comes next.

use super::gather::Gathering;
use super::reading::{Depth, ReadReport, Task, read_one};
use super::stages::AllStages;
use crate::collection::{NextStep, StageStep, StageVisit, arrange, stage_line};
use crate::commands::changes::{between, title};
use crate::commands::{Context, Workspace};
use crate::compare::Comparison;
use crate::exchange;
use crate::failure::Failure;
use crate::review::Review;
use crate::series::{Day, ReportKey, Stage};
use crate::store::{PastText, SavedFiles};
use crate::view::{OpenComment, PageView};
use std::path::Path;

/// The page of a report.
pub(super) fn page(
    workspace: &Workspace,
    key: &ReportKey,
    context: &Context,
) -> Result<PageView, Failure> {
    let stages = AllStages::new();
    let read = |key: &ReportKey, depth| {
        let saved = workspace.store.saved_files(key)?;
        let key = key.clone();
        let task = Task { key, saved, depth };
        Ok::<_, Failure>((read_one(&task, workspace, context), saved))
    };
    let year_before = ReportKey {
        unit: key.unit.clone(),
        year: key.year.before(),
    };
    let (last_year, _) = read(&year_before, Depth::Sentences)?;
    let last_year = Some(last_year).filter(|report| report.has_file || report.is_kept);
    let (own, saved) = read(key, Depth::Review)?;
    let texts = Texts::of(workspace, key, saved);
    let revisions = workspace.history(key)?;
    let pack = texts
        .now
        .as_deref()
        .map_or("", |text| &context.packs.for_text(text).name);
    let in_order: Vec<(&str, &str)> = stages
        .beside(own.stage.as_ref(), pack)
        .map_or_else(Vec::new, |all| all.in_order().collect());
    let mut view = empty(key, workspace, context, &own);
    view.title = own.title.clone();
    if view.title.is_none() {
        view.title = texts.now.as_deref().and_then(|text| title(text, context));
    }
    if let (Some(review), Some(text)) = (&own.entries, &texts.now) {
        view.sign_offs = workspace.sign_off_standings(key, review, text, context)?;
    }
    view.unsaved = texts.unsaved(context).map(Box::new);
    view.steps = steps(&revisions, own.stage.as_ref(), &in_order, &stages);
    view.last = revisions.into_iter().next_back().map(|past| past.revision);
    fill_row(&mut view, workspace, &stages, (own, last_year), context);
    view.next_stage = view.next.stage().and_then(|id| {
        let of_id = in_order.iter().find(|(known, _)| *known == id);
        of_id.map(|(_, label)| (*label).to_owned())
    });
    Ok(view)
}

/// The page with what the file itself says.
fn empty(key: &ReportKey, workspace: &Workspace, context: &Context, own: &ReadReport) -> PageView {
    PageView {
        standing: super::gather::standing(own),
        title: None,
        file: workspace.shown(key),
        last: None,
        unsaved: None,
        steps: Vec::new(),
        people: own.people.clone(),
        secrecy: own.secrecy.clone(),
        open_comments: own.entries.as_ref().map_or_else(Vec::new, open_comments),
        sign_offs: Vec::new(),
        next: NextStep::Nothing,
        next_stage: None,
        board: arrange(Vec::new(), key.year, None, Day::of(context.now)),
        faults: Vec::new(),
    }
}

/// The line of stages, out of the report's revisions.
fn steps(
    revisions: &[PastText],
    now: Option<&Stage>,
    in_order: &[(&str, &str)],
    stages: &AllStages,
) -> Vec<StageStep> {
    let visit = |stage: &Stage, at| {
        Some(StageVisit {
            id: stages.id_of(stage)?.to_owned(),
            stage: stage.clone(),
            at,
        })
    };
    let visits = revisions.iter().filter_map(|past| {
        let day = Day::of(past.revision.at);
        visit(past.revision.stage.as_ref()?, Some(day))
    });
    let visits: Vec<StageVisit> = visits.collect();
    let now = now.and_then(|stage| visit(stage, None));
    stage_line(in_order, &visits, now.as_ref())
}

/// The row that the report has on the board, and what follows from it.
fn fill_row(
    view: &mut PageView,
    workspace: &Workspace,
    stages: &AllStages,
    (read, last_year): (ReadReport, Option<ReadReport>),
    context: &Context,
) {
    let key = read.key.clone();
    let kind = workspace
        .settings
        .unit(&key.unit)
        .and_then(|unit| unit.kind.clone());
    let mut gathering = Gathering::new(workspace, stages, key.year);
    let reports = last_year.into_iter().chain([read]).collect();
    let facts = gathering.facts(key.unit, kind, reports);
    view.faults = gathering.into_faults();
    let rule = workspace.settings.due.as_ref();
    view.board = arrange(
        facts.into_iter().collect(),
        key.year,
        rule,
        Day::of(context.now),
    );
    let report = view.board.rows.first().and_then(|row| row.report.as_ref());
    view.next = report.map_or(NextStep::Nothing, NextStep::of);
}

/// The working text, and the one that was saved last.
struct Texts {
    now: Option<String>,
    saved: Option<String>,
}

impl Texts {
    fn of(workspace: &Workspace, key: &ReportKey, files: SavedFiles) -> Self {
        let text = |bytes: Vec<u8>| {
            let file = exchange::read_owned(bytes, Path::new("")).ok()?;
            Some(file.text)
        };
        let working = workspace.store.working(key).ok().flatten();
        let is_saved = |bytes: &Vec<u8>| files.report.is_some_and(|saved| saved.are(bytes));
        let is_unsaved = working.as_ref().is_some_and(|bytes| !is_saved(bytes));
        let saved = files.report.filter(|_| is_unsaved || working.is_none());
        let saved = saved.and_then(|saved| workspace.store.bytes_of(saved).ok());
        Self {
            now: working.and_then(text),
            saved: saved.and_then(text),
        }
    }

    fn unsaved(&self, context: &Context) -> Option<Comparison> {
        let (now, saved) = (self.now.as_ref()?, self.saved.as_ref()?);
        Some(between(saved, now, context))
    }
}

fn open_comments(review: &Review) -> Vec<OpenComment> {
    let open = review.open_comments().map(|comment| OpenComment {
        called: review.called(&comment.id),
        from: comment.what.from.clone(),
        text: comment.what.text.clone(),
    });
    open.collect()
}
