//! What items of a plan are told from set phrases by, and trimmed of.

use crate::report::words::PatternFault;
use regex::RegexSet;
use std::sync::OnceLock;

/// The words of a pack by which items are told.
#[derive(Debug, Clone, Default)]
pub struct ItemWords {
    trim: String,
    set_phrase: Vec<String>,
    /// Compiled when a text first needs it.
    compiled: OnceLock<Option<RegexSet>>,
}

impl ItemWords {
    /// The marks that an item is trimmed of, and patterns of a whole sentence that is a set
    /// phrase.
    pub fn new(trim: String, set_phrase: Vec<String>) -> Self {
        Self {
            trim,
            set_phrase,
            compiled: OnceLock::new(),
        }
    }

    /// Whether each pattern is one.
    pub fn check(&self) -> Result<(), PatternFault> {
        let compiled = self.compile().map_err(|error| PatternFault {
            key: "set_phrase",
            reason: error.to_string(),
        })?;
        self.compiled.get_or_init(|| Some(compiled));
        Ok(())
    }

    fn compile(&self) -> Result<RegexSet, regex::Error> {
        let patterns = self.set_phrase.iter();
        RegexSet::new(patterns.map(|pattern| format!("^(?:{pattern})$")))
    }

    /// True of a line that is nothing but set phrases.
    pub(in crate::years) fn is_set_phrase(&self, line: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| self.compile().ok());
        let is_one = |set: &RegexSet| set.is_match(line.trim());
        compiled.as_ref().is_some_and(is_one)
    }

    /// The words of an item without marks at its ends.
    pub(in crate::years) fn trimmed<'t>(&self, item: &'t str) -> &'t str {
        item.trim().trim_matches(|c| self.trim.contains(c))
    }
}
