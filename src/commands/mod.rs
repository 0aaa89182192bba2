//! One file a command: `XxxArgs`, whose doc comment is the help, and `run`, which gives back a
//! view or a failure. The only user of clap. Nothing here prints, words or colours.

mod authorship;
mod beside;
mod call;
mod changes;
pub mod compare;
mod comparing;
pub mod completions;
mod context;
pub mod demo;
pub mod diff;
pub mod draft;
pub mod figures;
mod guards;
mod guess;
mod half_joined;
pub mod help;
pub mod import;
pub mod init;
mod left_open;
pub mod log;
mod nearest;
pub mod new;
mod oddities;
mod own_packs;
mod prepared;
pub mod promises;
mod recording;
mod refusals;
pub mod report_argument;
pub mod restore;
pub mod review;
pub mod save;
pub mod saving;
mod section;
mod section_log;
mod sentences;
pub mod show;
pub mod shown;
pub mod sign_offs;
mod signatures;
mod stage_on_save;
pub mod state;
pub mod status;
mod steps;
mod timeline;
pub mod unit;
mod unit_years;
pub mod workspace;
mod wrong_call;

pub use call::{Call, call, has_option, value_of};
pub use context::Context;
pub use draft::Draft;
pub use workspace::Workspace;

use crate::failure::Failure;
use crate::view::{Outcome, View};
use clap::{Parser, Subcommand};

/// Keeps every unit's yearly report, and says what changed in it
#[derive(Debug, Parser)]
#[command(name = "annals", version, disable_help_subcommand = true)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub everywhere: Everywhere,
    #[command(subcommand)]
    command: Option<Command>,
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
    /// When to colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: ColourChoice,
    /// Show a long answer at once, without pages
    #[arg(long, global = true)]
    pub no_pager: bool,
    /// Draw rules and bars with the signs of a keyboard alone
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Show the inner cause of an error too
    #[arg(long, global = true)]
    pub verbose: bool,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum OutputFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// One page for a browser, of diff, compare, figures, status and review table
    Html,
    /// A table for a spreadsheet, of figures, status and review table
    Csv,
    /// A table in Markdown, of review table
    #[value(name = "md")]
    Markdown,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum ColourChoice {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::InitArgs),
    Unit(unit::UnitArgs),
    New(new::NewArgs),
    Import(import::ImportArgs),
    Save(save::SaveArgs),
    Restore(restore::RestoreArgs),
    Review(review::ReviewArgs),
    Log(log::LogArgs),
    Status(status::StatusArgs),
    Show(show::ShowArgs),
    Diff(diff::DiffArgs),
    Compare(compare::CompareArgs),
    Promises(promises::PromisesArgs),
    Figures(figures::FiguresArgs),
    Demo(demo::DemoArgs),
    Completions(completions::CompletionsArgs),
    Help(help::HelpArgs),
}

/// Why an answer cannot be written in the format that was asked for.
#[derive(Debug)]
enum FormatFault {
    /// The command has no page for a browser.
    NoPage,
    /// The command has no table for a spreadsheet.
    NoTable,
    /// The command writes no Markdown.
    NoMarkdown,
    /// A range of years has no page for a browser.
    NoPageOfYears,
    /// These options are of a screen alone, and a page was asked for.
    OfScreens(Vec<String>),
    /// These options are forms of a screen, and an answer for programs was asked for.
    OfForms(Vec<String>),
}

impl Cli {
    /// What stands against the format that is asked for.
    fn fault_of_format(&self) -> Option<FormatFault> {
        let format = self.everywhere.format;
        let shown = match &self.command {
            Some(Command::Review(args)) if args.is_table() => return None,
            _ if format == OutputFormat::Markdown => return Some(FormatFault::NoMarkdown),
            Some(Command::Figures(_)) => return None,
            Some(Command::Status(args)) if !args.is_of_one_report() => return None,
            _ if format == OutputFormat::Csv => return Some(FormatFault::NoTable),
            Some(Command::Compare(args))
                if args.is_of_many_years() && format == OutputFormat::Html =>
            {
                return Some(FormatFault::NoPageOfYears);
            }
            Some(Command::Diff(args)) => Some(args.shown()),
            Some(Command::Compare(args)) => Some(args.shown()),
            Some(_) | None => None,
        };
        let (options, fault): (_, fn(Vec<String>) -> FormatFault) = match (format, shown) {
            (OutputFormat::Html, None) => return Some(FormatFault::NoPage),
            (OutputFormat::Html, Some(shown)) => {
                let mut options = shown.of_screens();
                if let Some(Command::Diff(args)) = &self.command {
                    options.extend(args.of_people());
                }
                (options, FormatFault::OfScreens)
            }
            (OutputFormat::Json, Some(shown)) => (shown.of_forms(), FormatFault::OfForms),
            (OutputFormat::Json, None)
            | (OutputFormat::Text | OutputFormat::Csv | OutputFormat::Markdown, _) => return None,
        };
        (!options.is_empty()).then(|| fault(options))
    }

    /// Carries out the command.
    pub fn run(&self, context: &Context) -> Result<Outcome, Failure> {
        let format = self.everywhere.format;
        match &self.command {
            Some(command) if command.reads_texts() => {
                let outcome = command.run(&context.with_own_packs()?, format)?;
                let outcome = half_joined::told(outcome, context);
                Ok(recording::told(outcome, context))
            }
            Some(command) => command.run(context, format),
            None => Ok(Outcome::done(View::Welcome)),
        }
    }
}

impl Command {
    /// A pack that cannot be read stands in the way of these alone.
    fn reads_texts(&self) -> bool {
        match self {
            Self::Init(_) | Self::Demo(_) | Self::Completions(_) | Self::Help(_) => false,
            Self::Unit(_)
            | Self::New(_)
            | Self::Import(_)
            | Self::Save(_)
            | Self::Restore(_)
            | Self::Review(_)
            | Self::Log(_)
            | Self::Status(_)
            | Self::Show(_)
            | Self::Diff(_)
            | Self::Compare(_)
            | Self::Promises(_)
            | Self::Figures(_) => true,
        }
    }

    fn run(&self, context: &Context, format: OutputFormat) -> Result<Outcome, Failure> {
        match self {
            Self::Unit(args) => unit::run(args, context),
            Self::New(args) => new::run(args, context),
            Self::Import(args) => import::run(args, context),
            Self::Save(args) => save::run(args, context),
            Self::Restore(args) => restore::run(args, context),
            Self::Review(args) => review::run(args, context),
            Self::Log(args) => log::run(args, context),
            Self::Status(args) => status::run(args, status::Lengths::told_in(format), context),
            Self::Show(args) => show::run(args, context),
            Self::Diff(args) => diff::run(args, context),
            Self::Compare(args) => compare::run(args, context),
            Self::Promises(args) => promises::run(args, context),
            Self::Figures(args) => figures::run(args, context),
            Self::Init(args) => init::run(args, context),
            Self::Demo(args) => demo::run(args, context),
            Self::Completions(args) => completions::run(args, context),
            Self::Help(args) => help::run(args, context),
        }
    }
}
