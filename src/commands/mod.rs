//! One file a command: `XxxArgs`, whose doc comment is the help, and `run`, which gives back a
//! view or a failure. The only user of clap. Nothing here prints, words or colours.

mod context;
pub mod draft;
mod refusals;
pub mod show;

pub use context::Context;
pub use draft::Draft;

use crate::failure::Failure;
use crate::view::Outcome;
use clap::{Parser, Subcommand};

/// Keeps every unit's yearly report, and says what changed in it
#[derive(Debug, Parser)]
#[command(name = "annals", version)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub everywhere: Everywhere,
    #[command(subcommand)]
    command: Command,
}

/// Options of every command.
#[derive(Debug, clap::Args)]
pub struct Everywhere {
    /// Language of messages and screens: zh or en
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// How the answer is written
    #[arg(long, global = true, value_name = "FORMAT", default_value = "text")]
    pub format: OutputFormat,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum OutputFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Subcommand)]
enum Command {
    Show(show::ShowArgs),
}

impl Cli {
    /// Carries out the command.
    pub fn run(&self, context: &Context) -> Result<Outcome, Failure> {
        match &self.command {
            Command::Show(args) => show::run(args, context),
        }
    }
}
