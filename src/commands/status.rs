//! `status`: where every report stands, or where one does.

use super::changes::{between, in_short, length, title};
use super::state::stage_of;
use super::{Context, Workspace};
use crate::exchange;
use crate::failure::Failure;
use crate::messages::workspace::DoneMessage;
use crate::series::{ReportKey, Year};
use crate::settings::FrontMatter;
use crate::view::{BoardRow, BoardView, Outcome, PageView, Standing, View};
use std::collections::BTreeSet;
use std::path::Path;

/// Show where every report stands: units by years, or one report's own page
#[derive(Debug, clap::Args)]
pub struct StatusArgs {
    /// One report (unit/year)
    #[arg(value_name = "REPORT")]
    report: Option<String>,
}

/// Carries out `status`.
pub fn run(args: &StatusArgs, context: &Context) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let view = match &args.report {
        Some(report) => {
            let key = workspace.asked_key(Some(report), context)?;
            View::Page(page(&workspace, &key, context)?)
        }
        None => View::Board(board(&workspace, context)?),
    };
    Ok(Outcome::done(view))
}

fn board(workspace: &Workspace, context: &Context) -> Result<BoardView, Failure> {
    let reports = workspace.store.reports()?;
    let years: BTreeSet<Year> = reports.iter().map(|key| key.year).collect();
    let mut rows = Vec::new();
    for unit in workspace.units()? {
        let of_unit = reports.iter().filter(|key| key.unit == unit);
        let standings: Result<Vec<Standing>, Failure> = of_unit
            .map(|key| Ok(now(workspace, key, context)?.standing))
            .collect();
        let known = workspace.settings.unit(&unit);
        rows.push(BoardRow {
            kind: known.and_then(|unit| unit.kind.clone()),
            unit,
            reports: standings?,
        });
    }
    Ok(BoardView {
        years: years.into_iter().rev().collect(),
        rows,
    })
}

/// A report as it is now.
struct Now {
    standing: Standing,
    text: Option<String>,
    saved: Option<Vec<u8>>,
}

/// The working file, or what was last saved where there is none.
fn now(workspace: &Workspace, key: &ReportKey, context: &Context) -> Result<Now, Failure> {
    let saved = workspace.store.saved_report(key)?;
    let working = workspace.store.working(key)?;
    let is_unsaved = working.is_some() && working != saved;
    let shown = workspace.shown(key);
    let bytes = working.as_ref().or(saved.as_ref());
    let text = bytes.and_then(|bytes| exchange::read_bytes(bytes, Path::new(&shown)).ok());
    let text = text.map(|file| file.text);
    let stage = text.as_deref().and_then(stage_of);
    Ok(Now {
        standing: Standing {
            key: key.clone(),
            stage: stage.map(|stage| stage.label),
            chars: text.as_deref().map(|text| length(text, context)),
            is_unsaved,
            has_file: working.is_some(),
            is_kept: saved.is_some(),
        },
        text,
        saved,
    })
}

fn page(workspace: &Workspace, key: &ReportKey, context: &Context) -> Result<PageView, Failure> {
    let now = now(workspace, key, context)?;
    let text = now.text.unwrap_or_default();
    let front = FrontMatter::read(&text).ok().flatten();
    let said = |key: &str| {
        front
            .as_ref()
            .and_then(|front| front.get(key))
            .map(str::to_owned)
    };
    let of_unit = workspace.settings.unit(&key.unit);
    let unsaved = match (now.standing.is_unsaved, &now.saved) {
        (true, Some(saved)) => exchange::read_bytes(saved, Path::new("")).ok(),
        _ => None,
    };
    let unsaved = unsaved.map(|saved| {
        let change = in_short(&between(&saved.text, &text, context));
        DoneMessage::ChangeInShort { change }.into()
    });
    let review = workspace.review_file(key)?;
    let sign_offs = workspace.sign_off_standings(key, review.review(), &text, context)?;
    Ok(PageView {
        sign_offs,
        title: said("title").or_else(|| title(&text, context)),
        kind: said("kind").or_else(|| of_unit.and_then(|unit| unit.kind.clone())),
        file: workspace.shown(key),
        last: workspace.history(key)?.pop().map(|past| past.revision),
        unsaved,
        standing: now.standing,
    })
}
