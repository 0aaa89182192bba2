//! Packs: the data of a language and a sort of office, built in or of the workspace.

use crate::report::Grammar;
use crate::series::Kind;

/// A pack, read and compiled.
#[derive(Debug, Clone)]
pub struct Pack {
    /// `zh-gov`, `en-ngo`.
    pub name: String,
    /// The grammar of its texts.
    pub grammar: Grammar,
    /// The kinds that a new workspace starts with.
    pub kinds: Vec<Kind>,
}
