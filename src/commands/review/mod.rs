//! `review`: a report on its way to its last word. What people say about it is written down beside
//! it; the text itself stays as it is.

mod addressing;
mod answer;
mod attributes;
mod comment;
mod from_table;
mod known_opinion;
mod list;
mod names;
mod none;
mod opinion_sheet;
mod opinions_taken;
mod quoting;
mod send;
mod sent_back;
mod sign;
mod standing;
mod table;

pub(super) use addressing::addressing;

use super::recording::Record;
use super::saving::{SavedReport, TextTaken, Wish};
use super::{Context, Workspace};
use crate::failure::Failure;
use crate::messages::Message;
use crate::messages::workspace::DoneMessage;
use crate::series::ReportKey;
use crate::view::{KeptFacts, KeptView, Outcome, ReviewedFacts, View};
use clap::Subcommand;

/// Send a report round, and write down what people say about it
#[derive(Debug, clap::Args)]
pub struct ReviewArgs {
    #[command(subcommand)]
    action: ReviewAction,
}

#[derive(Debug, Subcommand)]
enum ReviewAction {
    Send(send::SendArgs),
    Comment(comment::CommentArgs),
    #[command(name = "none")]
    NoComment(none::NoneArgs),
    List(list::ListArgs),
    Answer(answer::AnswerArgs),
    Table(table::TableArgs),
    Sign(sign::SignArgs),
    Return(sent_back::ReturnArgs),
}

impl ReviewArgs {
    /// True of the commands that write something down.
    fn writes(&self) -> bool {
        !matches!(self.action, ReviewAction::List(_) | ReviewAction::Table(_))
    }

    /// True of the command whose answer can be written as a table in any format.
    pub(super) fn is_table(&self) -> bool {
        matches!(self.action, ReviewAction::Table(_))
    }
}

/// Carries out `review`.
pub fn run(args: &ReviewArgs, context: &Context) -> Result<Outcome, Failure> {
    let mut outcome = match &args.action {
        ReviewAction::Send(args) => send::run(args, context),
        ReviewAction::Sign(args) => sign::run(args, context),
        ReviewAction::Comment(args) => comment::run(args, context),
        ReviewAction::Answer(args) => answer::run(args, context),
        ReviewAction::List(args) => list::run(args, context),
        ReviewAction::Table(args) => table::run(args, context),
        ReviewAction::Return(args) => sent_back::run(args, context),
        ReviewAction::NoComment(args) => none::run(args, context),
    }?;
    if args.writes() {
        // What was asked for is done, and is not to be done again because of this.
        let seen_to = context
            .workspace()
            .and_then(|workspace| attributes::see_to(&workspace, context));
        outcome
            .notices
            .extend(seen_to.err().map(|failure| failure.message));
    }
    Ok(outcome)
}

/// Writes something down beside the text that was saved last.
fn write_down(
    workspace: &Workspace,
    key: &ReportKey,
    record: &dyn Record,
    author: Option<&str>,
    context: &Context,
) -> Result<SavedReport, Failure> {
    let wish = Wish {
        text: TextTaken::LastSaved,
        author,
        record: Some(record),
        ..Wish::default()
    };
    workspace.save(key, wish, context)
}

/// What was written down, as an outcome.
fn outcome(saved: SavedReport, sentences: Vec<Message>, notices: Vec<Message>) -> Outcome {
    let facts = ReviewedFacts {
        key: saved.key,
        stage: saved.stage.map(|stage| stage.label),
        entries: saved.entries,
    };
    let mut outcome = Outcome::done(View::Kept(KeptView {
        sentences,
        facts: KeptFacts::Reviewed(facts),
    }));
    outcome.notices = notices;
    outcome.notices.extend(saved.notice);
    match saved.remembered {
        Some(name) => outcome.with_notice(DoneMessage::NameRemembered { name }.into()),
        None => outcome,
    }
}
