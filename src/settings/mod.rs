//! TOML files, packs, environment and flags, resolved once.

pub mod environment;
pub mod fault;
pub mod figures;
pub mod front_matter;
pub mod kinds;
pub mod language;
pub mod opinion_words;
pub mod pack;
pub mod phrases;
pub mod promise_file;
pub mod promise_words;
pub mod review_file;
pub mod rolling;
pub mod secrecy;
pub mod stages;
pub mod stale_words;
pub mod words;
pub mod workspace_file;
pub mod year_words;

pub use environment::Environment;
pub use fault::{Fault, Place, SettingsFault};
pub use front_matter::FrontMatter;
pub use opinion_words::{OpinionColumn, OpinionWords};
pub use promise_file::PromiseFile;
pub use review_file::ReviewFile;
pub use stages::Stages;
pub use workspace_file::{SecretTexts, Unit, WorkspaceSettings};
