//! How the words of a language are written, compiled from a pack's `words` table.

use super::letters::Letters;
use super::sentence::Cut;
use super::units::UnitGrammar;
use regex::Regex;
use std::sync::OnceLock;

/// The `words` table of a pack, as written there.
#[derive(Debug, Clone, Default)]
pub struct WordRules {
    /// Marks that end a sentence. An ASCII full stop ends one only before white space.
    pub sentence_end: String,
    /// Marks that end half a sentence (；).
    pub half_stop: String,
    /// Marks that end a clause.
    pub clause_end: String,
    /// Closing marks that belong to the sentence before them.
    pub closing: String,
    /// Multipliers after a number (万, bn).
    pub multiplier: Vec<String>,
    /// Words of rough count around a multiplier (余).
    pub rough: Vec<String>,
    /// Signs before a number (£).
    pub currency: Vec<String>,
    /// Units after a number (人次).
    pub unit: Vec<String>,
    /// Words that begin like a unit and are none (人口).
    pub not_unit: Vec<String>,
    /// Numbers in words, as a pattern (三十): figures only before a unit of [`Self::numeral_unit`].
    pub numeral: String,
    /// Units after a number in words.
    pub numeral_unit: Vec<String>,
    /// Characters before a number in words that make it no figure, or none that is known (第, 数).
    pub ordinal_prefix: String,
    /// Patterns of dates and years.
    pub date: Vec<String>,
    /// Patterns of document numbers.
    pub document_number: Vec<String>,
    /// Patterns of titles and names in marks.
    pub name: Vec<String>,
    /// Patterns of what is set aside where only the year matters.
    pub period: Vec<String>,
}

/// A pattern of a pack that is no regular expression, or one that finds a word where there is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{key}`: {reason}")]
pub struct PatternFault {
    /// The key it stands under.
    pub key: &'static str,
    /// Why, in the words of the regular-expression compiler; the pattern where it is one.
    pub reason: String,
}

/// How the words of a language are written.
#[derive(Debug, Clone, Default)]
pub struct WordGrammar {
    pub(super) rules: WordRules,
    /// Units that are one token.
    pub(super) units: UnitGrammar,
    /// Years, periods, meetings.
    period: Pattern,
    /// The letters that they are written with, where the patterns say that plainly.
    period_letters: Option<Letters>,
}

/// A regular expression, compiled when a text first needs it: that takes longer than to compare two
/// short texts.
#[derive(Debug, Clone, Default)]
pub(super) struct Pattern {
    source: String,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(super) fn new(source: String) -> Self {
        Self {
            source,
            compiled: OnceLock::new(),
        }
    }

    /// The expression; `None` where there is none. One that is no expression was refused when the
    /// grammar was made.
    pub(super) fn get(&self) -> Option<&Regex> {
        let compile = || match self.source.is_empty() {
            true => None,
            false => Regex::new(&self.source).ok(),
        };
        self.compiled.get_or_init(compile).as_ref()
    }

    fn is_at_fault(&self) -> bool {
        !self.source.is_empty() && self.get().is_none_or(matches_nothing)
    }
}

impl WordGrammar {
    /// The rules of a built-in pack, whose patterns a test has looked at: one at fault would find
    /// nothing, and nobody would be told.
    pub(crate) fn trusted(rules: WordRules) -> Self {
        Self {
            units: UnitGrammar::new(&rules),
            period: Pattern::new(rules.period.join("|")),
            period_letters: Letters::of_patterns(&rules.period),
            rules,
        }
    }

    /// The rules of a pack, each of whose patterns is looked at.
    pub fn new(rules: WordRules) -> Result<Self, PatternFault> {
        // All at once; one by one only to find out which is at fault.
        let grammar = Self::trusted(rules);
        if !grammar.period.is_at_fault() && !grammar.units.patterns().is_at_fault() {
            return Ok(grammar);
        }
        let unknown = || PatternFault {
            key: "unit",
            reason: grammar.units.patterns().source.clone(),
        };
        Err(guilty(&grammar.rules).unwrap_or_else(unknown))
    }

    /// Years, periods, meetings.
    pub(super) fn period(&self) -> Option<&Regex> {
        self.period.get()
    }

    /// All letters of which periods consist; `None` where that is not known.
    pub(super) fn period_letters(&self) -> Option<&Letters> {
        self.period_letters.as_ref()
    }
}

/// The first pattern that is at fault by itself.
fn guilty(rules: &WordRules) -> Option<PatternFault> {
    let found = [
        ("date", rules.date.as_slice()),
        ("document_number", &rules.document_number),
        ("name", &rules.name),
        ("period", &rules.period),
    ]
    .into_iter()
    .find_map(|(key, patterns)| {
        let mut patterns = patterns.iter();
        patterns.find_map(|pattern| fault_of(key, pattern))
    });
    // It may match nothing: a unit has to follow.
    found.or_else(|| compile("numeral", &rules.numeral).err())
}

fn fault_of(key: &'static str, pattern: &str) -> Option<PatternFault> {
    match compile(key, pattern) {
        Ok(compiled) => matches_nothing(&compiled).then(|| PatternFault {
            key,
            reason: pattern.to_owned(),
        }),
        Err(fault) => Some(fault),
    }
}

/// True of a pattern that is content with no character at all.
fn matches_nothing(pattern: &Regex) -> bool {
    pattern.is_match("")
}

impl WordGrammar {
    /// What a mark ends at the most: a sentence, half a sentence, a clause, or nothing.
    pub fn ends(&self, mark: char) -> Option<Cut> {
        let rules = &self.rules;
        [
            (&rules.sentence_end, Cut::Sentence),
            (&rules.half_stop, Cut::HalfSentence),
            (&rules.clause_end, Cut::Clause),
        ]
        .into_iter()
        .find_map(|(marks, cut)| marks.contains(mark).then_some(cut))
    }
}

fn compile(key: &'static str, pattern: &str) -> Result<Regex, PatternFault> {
    Regex::new(pattern).map_err(|error| PatternFault {
        key,
        reason: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::{WordGrammar, WordRules};

    #[test]
    fn a_pattern_at_fault_is_refused_with_its_key() {
        let refused = |rules: WordRules| WordGrammar::new(rules).unwrap_err();
        let fault = refused(WordRules {
            date: vec!["[0-9]{4}年".to_owned(), "(?:[0-9]{4}年)?".to_owned()],
            ..WordRules::default()
        });
        assert_eq!(
            (fault.key, &*fault.reason),
            ("date", "(?:[0-9]{4}年)?"),
            "it finds a date where there is no character"
        );
        let fault = refused(WordRules {
            period: vec!["今年|".to_owned()],
            ..WordRules::default()
        });
        assert_eq!(fault.key, "period");
        let fault = refused(WordRules {
            numeral: "[二三".to_owned(),
            numeral_unit: vec!["次".to_owned()],
            ..WordRules::default()
        });
        assert_eq!(fault.key, "numeral");
    }

    #[test]
    fn a_number_in_words_may_be_its_unit_alone() {
        let rules = WordRules {
            numeral: "[二三]?".to_owned(),
            numeral_unit: vec!["次".to_owned()],
            ..WordRules::default()
        };
        assert!(WordGrammar::new(rules).is_ok());
    }
}
