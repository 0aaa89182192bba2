//! What every command may look at: where the user stands, the settings, the time.

use crate::progress::Progress;
use crate::series::{Language, Moment};
use crate::settings::pack::Packs;
use std::path::PathBuf;
use std::sync::Arc;

/// Everything outside its own arguments that a command may use.
#[derive(Debug, Clone)]
pub struct Context {
    /// The folder that the user stands in.
    pub folder: PathBuf,
    /// The language of the program's sentences.
    pub language: Language,
    /// Now; the environment's `ANNALS_NOW` where it is set.
    pub now: Moment,
    /// The packs that texts are read by.
    pub packs: Arc<Packs>,
    /// Who saves, from the environment's `ANNALS_AUTHOR`; `--author` comes before it, and the
    /// settings of the repository after it.
    pub author: Option<String>,
    /// Where long work tells how far it is.
    pub progress: Progress,
}
