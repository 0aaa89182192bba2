//! `show`: the text of a report or of any file, one section of it, or its outline.

use super::half_joined::{self, HalfJoined};
use super::report_argument::split_state;
use super::{Context, Draft, section, sentences};
use crate::failure::Failure;
use crate::messages::Message;
use crate::messages::workspace::DoneMessage;
use crate::report::{Outline, parse};
use crate::view::{Outcome, OutlineView, TextView, View};
use std::ops::Range;

/// Show a report, a section of it, or its outline
#[derive(Debug, clap::Args)]
pub struct ShowArgs {
    /// A report (unit/year, unit/year@STATE) or a text file; the obvious report may be left out
    report: Option<String>,
    /// The section: its number path (2.1) or words of its title
    section: Option<String>,
    /// Show the outline alone: titles, lengths and roles
    #[arg(long)]
    outline: bool,
    /// Say of each sentence with which revision of which year it first appeared, and whose that is
    #[arg(long, conflicts_with = "outline")]
    who: bool,
}

/// Carries out `show`.
pub fn run(args: &ShowArgs, context: &Context) -> Result<Outcome, Failure> {
    let draft = match &args.report {
        Some(argument) => Draft::find(argument, context)?,
        None => {
            let workspace = context.workspace()?;
            workspace.draft(&workspace.asked_report(None, context)?, context)?
        }
    };
    let pack = context.packs.for_text(&draft.text);
    let outline = parse(&draft.text, &pack.grammar);
    let nodes = match &args.section {
        Some(words) => {
            let text = section::Searched {
                outline: &outline,
                grammar: &pack.grammar,
                called: &draft.called(),
            };
            outline.within(section::named(words, text)?)
        }
        None => 0..outline.nodes.len(),
    };
    let side = draft.side();
    if args.who {
        return sentences::run(&draft, (&outline, nodes), pack, context);
    }
    let view = match args.outline {
        true => View::Outline(OutlineView {
            side,
            pack: pack.name.clone(),
            outline,
            nodes,
        }),
        false => View::Text(TextView {
            side,
            text: words(&outline, nodes),
        }),
    };
    let mut outcome = Outcome::done(view);
    let path = shown_as(&draft, context)?;
    let half_joined = half_joined::found(&path, &draft.text);
    outcome.notices = half_joined.map_or_else(Vec::new, HalfJoined::notices);
    Ok(match gone(args, draft, context)? {
        Some(notice) => outcome.with_notice(notice),
        None => outcome,
    })
}

/// What the text is called where something is wrong with it: its file, where it is none of the saved.
fn shown_as(draft: &Draft, context: &Context) -> Result<String, Failure> {
    Ok(match (&draft.key, &draft.revision) {
        (Some(key), None) => context.workspace()?.shown(key),
        _ => draft.label.clone(),
    })
}

/// What to say where the report's file is gone, and its last saved text stands in for it.
fn gone(args: &ShowArgs, draft: Draft, context: &Context) -> Result<Option<Message>, Failure> {
    let asked = args.report.as_deref().map(split_state);
    let (Some(key), None) = (draft.key, asked.and_then(|(_, state)| state)) else {
        return Ok(None);
    };
    let is_there = context.workspace()?.store.working(&key)?.is_some();
    let label = draft.label;
    Ok((!is_there).then(|| DoneMessage::ShowsLastSaved { key, label }.into()))
}

/// The words of these nodes, as they stand.
fn words(outline: &Outline, nodes: Range<usize>) -> String {
    let nodes = &outline.nodes[nodes];
    match (nodes.first(), nodes.last()) {
        (Some(first), Some(last)) => outline.source[first.span.start..last.span.end].to_owned(),
        _ => String::new(),
    }
}
