//! `completions`: a script that lets a shell complete commands and options.

use super::{Context, help};
use crate::failure::Failure;
use crate::view::{Outcome, View};
use clap_complete::Shell;

/// Write a script that completes commands and options in a shell
///
/// Save what it writes where the shell reads it at its start. For bash: annals completions bash >
/// ~/.local/share/bash-completion/completions/annals
#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    /// Which shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Carries out `completions`.
pub fn run(args: &CompletionsArgs, context: &Context) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    let mut command = help::spoken(context.language);
    clap_complete::generate(args.shell, &mut command, "annals", &mut script);
    let script = String::from_utf8_lossy(&script).into_owned();
    Ok(Outcome::done(View::Script(script)))
}
