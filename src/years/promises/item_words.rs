//! What items of a plan are told from labels, statements and set phrases by, and trimmed of.

use crate::report::words::PatternFault;
use regex::RegexSet;
use std::sync::OnceLock;

/// The rules of a pack by which items are told.
#[derive(Debug, Clone, Default)]
pub struct ItemRules {
    /// The marks that an item is trimmed of.
    pub trim: String,
    /// Patterns of a whole sentence that is a set phrase.
    pub set_phrase: Vec<String>,
    /// Patterns of a whole title that names a field, and promises nothing by itself.
    pub label: Vec<String>,
    /// Patterns of a whole sentence of a plan that says how things are, and promises nothing.
    pub statement: Vec<String>,
}

/// The words of a pack by which items are told.
#[derive(Debug, Clone, Default)]
pub struct ItemWords {
    trim: String,
    set_phrase: WholePatterns,
    label: WholePatterns,
    statement: WholePatterns,
}

impl ItemWords {
    /// Out of the rules of a pack.
    pub fn new(rules: ItemRules) -> Self {
        Self {
            trim: rules.trim,
            set_phrase: WholePatterns::new(rules.set_phrase),
            label: WholePatterns::new(rules.label),
            statement: WholePatterns::new(rules.statement),
        }
    }

    /// Whether each pattern is one.
    pub fn check(&self) -> Result<(), PatternFault> {
        self.set_phrase.check("set_phrase")?;
        self.label.check("label")?;
        self.statement.check("statement")
    }

    /// True of a line that is nothing but set phrases.
    pub(in crate::years) fn is_set_phrase(&self, line: &str) -> bool {
        self.set_phrase.fit(line.trim())
    }

    /// True of a title that only names the field of what stands under it.
    pub(super) fn is_label(&self, title: &str) -> bool {
        self.label.fit(self.trimmed(title))
    }

    /// True of a sentence that promises nothing.
    pub(super) fn is_statement(&self, sentence: &str) -> bool {
        self.statement.fit(self.trimmed(sentence))
    }

    /// The words of an item without marks at its ends.
    pub(in crate::years) fn trimmed<'t>(&self, item: &'t str) -> &'t str {
        item.trim().trim_matches(|c| self.trim.contains(c))
    }
}

/// Patterns of a whole text, compiled when a text first needs them.
#[derive(Debug, Clone, Default)]
pub(super) struct WholePatterns {
    patterns: Vec<String>,
    compiled: OnceLock<Option<RegexSet>>,
}

impl WholePatterns {
    pub(super) fn new(patterns: Vec<String>) -> Self {
        Self {
            patterns,
            compiled: OnceLock::new(),
        }
    }

    fn check(&self, key: &'static str) -> Result<(), PatternFault> {
        let compiled = self.compile().map_err(|error| PatternFault {
            key,
            reason: error.to_string(),
        })?;
        self.compiled.get_or_init(|| Some(compiled));
        Ok(())
    }

    fn compile(&self) -> Result<RegexSet, regex::Error> {
        let patterns = self.patterns.iter();
        RegexSet::new(patterns.map(|pattern| format!("^(?:{pattern})$")))
    }

    /// True where one of them is the text.
    pub(super) fn fit(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| self.compile().ok());
        compiled.as_ref().is_some_and(|set| set.is_match(text))
    }
}
