//! What a pack says about a language, compiled: the only place the engine learns a word from.

use super::outline;
use super::words::WordGrammar;

/// The grammar of a language and sort of office, as its pack gives it.
#[derive(Debug, Clone, Default)]
pub struct Grammar {
    /// How headings, points and the other parts of an outline are written.
    pub outline: OutlineGrammar,
    /// How words, figures, years and sentences are written.
    pub words: WordGrammar,
}

/// How an outline is written.
#[derive(Debug, Clone, Default)]
pub struct OutlineGrammar {
    /// Cue words of roles, in the order in which they are tried.
    pub roles: Vec<(outline::Role, regex::Regex)>,
}
