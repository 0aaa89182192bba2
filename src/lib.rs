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
//! | [`years`] | what exists only between two years: roll forward, carried over |
//! | [`store`] | the only user of git2: layout, read, save, history, restore |
//! | [`exchange`] | other formats in and out: text encodings |
//! | [`settings`] | TOML files, packs, environment and flags, resolved once |
//! | [`messages`] | every sentence the program says, in each language |
//! | [`commands`] | one file a command: its arguments and `run` |
//! | [`render`] | views and failures to bytes: terminal and JSON |
//!
//! # Invariants
//!
//! 1. `report`, `series`, `compare` and `years` read no file, no clock, no environment.
//! 2. `commands` and `render` do not know each other: a command returns a [`view::View`].
//! 3. No type of git2, clap, console or another library stands in a public signature outside the
//!    folder that owns it.
//! 4. The engine knows no report word of any language: those are data in packs
//!    (`src/settings/packs`).
//!
//! `tests/architecture.rs` keeps them.

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, reason = "a test may fail where it stands")
)]

pub mod commands;
pub mod compare;
pub mod exchange;
pub mod failure;
pub mod messages;
pub mod render;
pub mod report;
pub mod series;
pub mod settings;
pub mod store;
pub mod view;
pub mod years;

pub use view::ExitStatus;

use clap::Parser as _;
use std::io::Write as _;

/// Runs the program on the arguments and streams of this process.
pub fn run() -> ExitStatus {
    let cli = commands::Cli::parse();
    let environment = settings::Environment::of_process();
    let context = commands::Context {
        folder: std::env::current_dir().unwrap_or_default(),
        language: series::Language::Chinese,
        now: environment.now,
        author: environment.author,
    };
    let display = render::Display {
        language: context.language,
        columns: 80,
        colour: render::Colour::Off,
        glyphs: render::Glyphs::Unicode,
    };
    let format = match cli.everywhere.format {
        commands::OutputFormat::Text => render::Format::Terminal,
        commands::OutputFormat::Json => render::Format::Json,
    };
    match cli.run(&context) {
        Ok(outcome) => {
            let bytes = render::view(&outcome.view, format, &display);
            let _written = std::io::stdout().write_all(bytes.as_bytes());
            outcome.status
        }
        Err(failure) => {
            let bytes = render::failure(&failure, &display);
            let _written = std::io::stderr().write_all(bytes.as_bytes());
            failure.status()
        }
    }
}
