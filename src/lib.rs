//! annals keeps every unit's yearly report as structured text in a git repository, and compares it
//! section by section: between drafts, and between years.
//!
//! # The map
//!
//! ```text
//! args → settings → Context → command → View (data) → render → bytes
//!                                  ↘ Failure (data) ↗
//! ```
//!
//! In reading order:
//!
//! | folder | holds |
//! |---|---|
//! | [`report`] | the model: text to outline and back, sentences, tokens, figures, periods |
//! | [`series`] | a unit's reports over the years, as names: key, revision, stage, kind, moment |
//! | [`compare`] | two reports to a comparison, one step a file |
//! | [`years`] | what exists only between years: pairing their sections, carried over, figures, promises, what was left standing, many years, roll forward |
//! | [`review`] | what people say about a report: rounds, comments anchored in its text, answers, sign-offs; who changed what, and since when each sentence stands |
//! | [`collection`] | many units at once: the board of a year, worst first, with its totals |
//! | [`store`] | the only user of git2: layout, read, save, history, restore |
//! | [`exchange`] | other formats in and out: text encodings |
//! | [`settings`] | TOML files, packs, environment and flags, resolved once |
//! | [`messages`] | every sentence the program says, in each language |
//! | [`commands`] | one file a command: its arguments and `run` |
//! | [`render`] | views and failures to bytes: terminal, JSON, HTML and CSV |
//! | [`streams`] | what the process's streams can show, and the way out through a pager |
//!
//! # Invariants
//!
//! 1. `report`, `series`, `compare`, `years`, `review` and `collection` read no file, no clock, no environment.
//! 2. `commands` and `render` do not know each other: a command returns a [`view::View`].
//! 3. No type of git2, clap, console or another library stands in a public signature outside the
//!    folder that owns it.
//! 4. The engine knows no report word of any language: those are data in packs
//!    (`src/settings/packs`).
//!
//! `tests/architecture` keeps them.

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, reason = "a test may fail where it stands")
)]

pub mod collection;
pub mod commands;
pub mod compare;
pub mod exchange;
pub mod failure;
pub mod messages;
pub mod progress;
pub mod render;
pub mod report;
pub mod review;
pub mod series;
pub mod settings;
pub mod store;
pub mod streams;
pub mod view;
pub mod years;

pub use view::ExitStatus;

use commands::{Call, ColourChoice, Context, Everywhere, OutputFormat};
use failure::{Failure, FailureKind};
use messages::call::CallMessage;
use progress::Progress;
use render::terminal::progress::ProgressLine;
use render::{Cause, Format};
use series::Language;
use settings::language::LanguageSources;
use std::ffi::OsString;
use std::io::ErrorKind;
use std::mem::ManuallyDrop;
use std::sync::Arc;
use streams::{AsciiWish, ColourWish, PagerWish, Stream, Wishes};
use view::Outcome;

/// Runs the program on the arguments and streams of this process.
pub fn run() -> ExitStatus {
    let words: Vec<_> = std::env::args_os().collect();
    let folder = std::env::current_dir().unwrap_or_default();
    let environment = settings::Environment::of_process();
    let flag = commands::value_of("--lang", &words);
    let workspace = store::find_root(&folder);
    let written =
        workspace.and_then(|root| std::fs::read_to_string(root.join(store::layout::SETTINGS)).ok());
    let language = LanguageSources::new(flag, environment.language, written.as_deref()).choose();
    let cli = match commands::call(&words, language) {
        Ok(Call::Run(cli)) => cli,
        Ok(Call::Answer(view)) => {
            let show = Show::before_reading(&words, language);
            return show.outcome(&Outcome::done(*view));
        }
        Err(failure) => return Show::before_reading(&words, language).failure(&failure),
    };
    let show = Show::as_asked(language, &cli.everywhere);
    // The process ends with this call: what it holds need not be given back piece by piece.
    let context = ManuallyDrop::new(Context {
        folder,
        language,
        now: environment.now,
        packs: settings::pack::Packs::built_in().into(),
        author: environment.author,
        progress: show.progress(),
    });
    match cli.run(&context) {
        Ok(outcome) => show.outcome(&ManuallyDrop::new(outcome)),
        Err(failure) => show.failure(&failure),
    }
}

/// How what a command gave back is shown.
#[derive(Debug, Clone, Copy)]
struct Show {
    language: Language,
    format: Format,
    wishes: Wishes,
    cause: Cause,
}

impl Show {
    /// Where the call was not read to its end, by the words that are sure.
    fn before_reading(words: &[OsString], language: Language) -> Self {
        let has = |option| commands::has_option(option, words);
        let colour = match commands::value_of("--color", words).as_deref() {
            Some("always") => ColourWish::Always,
            Some("never") => ColourWish::Never,
            Some(_) | None => ColourWish::Auto,
        };
        Self {
            language,
            format: Format::Terminal,
            wishes: Wishes {
                colour,
                pager: if has("--no-pager") {
                    PagerWish::Never
                } else {
                    PagerWish::Auto
                },
                ascii: if has("--ascii") {
                    AsciiWish::Always
                } else {
                    AsciiWish::Auto
                },
            },
            cause: if has("--verbose") {
                Cause::Shown
            } else {
                Cause::Hidden
            },
        }
    }

    fn as_asked(language: Language, asked: &Everywhere) -> Self {
        let colour = match asked.color {
            ColourChoice::Auto => ColourWish::Auto,
            ColourChoice::Always => ColourWish::Always,
            ColourChoice::Never => ColourWish::Never,
        };
        let pager = match asked.no_pager || asked.format != OutputFormat::Text {
            true => PagerWish::Never,
            false => PagerWish::Auto,
        };
        Self {
            language,
            format: match asked.format {
                OutputFormat::Text => Format::Terminal,
                OutputFormat::Json => Format::Json,
                OutputFormat::Html => Format::Html,
                OutputFormat::Csv => Format::Csv,
                OutputFormat::Markdown => Format::Markdown,
            },
            wishes: Wishes {
                colour,
                pager,
                ascii: if asked.ascii {
                    AsciiWish::Always
                } else {
                    AsciiWish::Auto
                },
            },
            cause: if asked.verbose {
                Cause::Shown
            } else {
                Cause::Hidden
            },
        }
    }

    /// The result to standard output, what else there is to know to standard error.
    fn outcome(self, outcome: &Outcome) -> ExitStatus {
        let display = streams::display(Stream::Output, self.language, self.wishes);
        let text = match render::view(&outcome.view, self.format, &display) {
            Ok(text) => text,
            Err(failure) => return self.failure(&failure),
        };
        if let Err(error) = streams::write_result(&text, self.wishes) {
            // Who closed the pipe has read what was wanted.
            if error.kind() == ErrorKind::BrokenPipe {
                return ExitStatus::Done;
            }
            let unwritten = CallMessage::CannotWriteResult;
            return self.failure(&Failure::new(FailureKind::Internal, unwritten).caused_by(&error));
        }
        let display = streams::display(Stream::Error, self.language, self.wishes);
        streams::write_notice(&render::notices(&outcome.notices, &display));
        outcome.status
    }

    /// Long work shows how far it is where somebody can see it.
    fn progress(self) -> Progress {
        let display = streams::display(Stream::Error, self.language, self.wishes);
        Progress::shown_by(Arc::new(ProgressLine::new(display)))
    }

    fn failure(self, failure: &Failure) -> ExitStatus {
        let display = streams::display(Stream::Error, self.language, self.wishes);
        streams::write_notice(&render::failure(failure, self.cause, &display));
        failure.status()
    }
}
