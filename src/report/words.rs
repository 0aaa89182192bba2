//! How the words of a language are written, compiled from a pack's `words` table.

use super::sentence::Cut;
use regex::Regex;

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
    /// Numbers in words, as a pattern (三十): figures only before a unit of [`Self::numeral_unit`].
    pub numeral: String,
    /// Units after a number in words.
    pub numeral_unit: Vec<String>,
    /// Characters before a number in words that make it no figure (第).
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

/// A pattern of a pack that is no regular expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{key}`: {reason}")]
pub struct PatternFault {
    /// The key it stands under.
    pub key: &'static str,
    /// Why, in the words of the regular-expression compiler.
    pub reason: String,
}

/// How the words of a language are written.
#[derive(Debug, Clone, Default)]
pub struct WordGrammar {
    pub(super) rules: WordRules,
    /// Units that are one token: named groups `date`, `name`, `figure`, `masked`,
    /// `numeral`.
    pub(super) units: Option<Regex>,
    /// Years, periods, meetings.
    pub(super) period: Option<Regex>,
}

impl WordGrammar {
    /// Compiles the rules of a pack.
    pub fn new(rules: WordRules) -> Result<Self, PatternFault> {
        // All at once, for each expression takes its time to compile at every start; one by one
        // only to find out which is at fault.
        let period = match rules.period.is_empty() {
            true => Ok(None),
            false => compile("period", &rules.period.join("|")).map(Some),
        };
        match (compile("unit", &unit_pattern(&rules)), period) {
            (Ok(units), Ok(period)) => Ok(Self {
                rules,
                units: Some(units),
                period,
            }),
            (Err(fault), _) | (_, Err(fault)) => Err(guilty(&rules).unwrap_or(fault)),
        }
    }
}

/// The first pattern that is none by itself.
fn guilty(rules: &WordRules) -> Option<PatternFault> {
    let numeral = std::slice::from_ref(&rules.numeral);
    [
        ("date", rules.date.as_slice()),
        ("document_number", &rules.document_number),
        ("name", &rules.name),
        ("period", &rules.period),
        ("numeral", numeral),
    ]
    .into_iter()
    .find_map(|(key, patterns)| {
        let mut patterns = patterns.iter();
        patterns.find_map(|pattern| compile(key, pattern).err())
    })
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

/// One alternation over all units; leftmost-first, so dates come before bare numbers.
fn unit_pattern(rules: &WordRules) -> String {
    let names = [rules.document_number.as_slice(), rules.name.as_slice()].concat();
    let mut groups = Vec::new();
    if !names.is_empty() {
        groups.push(format!("(?P<name>{})", names.join("|")));
    }
    if !rules.date.is_empty() {
        groups.push(format!("(?P<date>{})", rules.date.join("|")));
    }
    groups.push(format!("(?P<figure>{})", figure_pattern(rules)));
    groups.extend(masked_figure_pattern(rules));
    if !rules.numeral.is_empty() && !rules.numeral_unit.is_empty() {
        let rough = optional(&rules.rough);
        let unit = one_of(&rules.numeral_unit);
        groups.push(format!("(?P<numeral>(?:{}){rough}{unit})", rules.numeral));
    }
    groups.join("|")
}

/// A number with its currency, multiplier and unit (text-rules 3.1).
fn figure_pattern(rules: &WordRules) -> String {
    let digits = "[0-9０-９]";
    let number = format!("(?:{digits}{{1,3}}(?:[,，]{digits}{{3}})+|{digits}+)(?:[.．]{digits}+)?");
    // Ratios, fractions, scores, tolerances: one figure each (1:3, 3/4, 20±2).
    let number = format!("{number}(?:[:：∶/／±]{number})*");
    let currency = optional(&rules.currency);
    let rough = optional(&rules.rough);
    let multiplier = optional(&rules.multiplier);
    let unit = optional(&rules.unit);
    format!("{currency}{number}{rough}{multiplier}{rough}{unit}")
}

/// A figure blotted out before publication (`**万元`): only with its multiplier or unit after it,
/// none of which stands apart.
fn masked_figure_pattern(rules: &WordRules) -> Option<String> {
    let written_on = |words: &[String]| -> Vec<String> {
        let words = words.iter().filter(|word| !word.starts_with(' '));
        words.cloned().collect()
    };
    let (multipliers, units) = (written_on(&rules.multiplier), written_on(&rules.unit));
    let after = [multipliers.as_slice(), &units].concat();
    if after.is_empty() {
        return None;
    }
    let (rough, first, unit) = (optional(&rules.rough), one_of(&after), optional(&units));
    Some(format!("(?P<masked>[*＊]+){rough}{first}{rough}{unit}"))
}

/// An optional group of literal words, the longest first.
fn optional(words: &[String]) -> String {
    match words.is_empty() {
        true => String::new(),
        false => format!("{}?", one_of(words)),
    }
}

/// A group of literal words, the longest first.
fn one_of(words: &[String]) -> String {
    let mut words: Vec<&String> = words.iter().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let escaped: Vec<String> = words
        .iter()
        .map(|word| {
            let ends_in_letter = word.ends_with(|last: char| last.is_ascii_alphabetic());
            let border = if ends_in_letter { r"\b" } else { "" };
            format!("{}{border}", regex::escape(word))
        })
        .collect();
    format!("(?:{})", escaped.join("|"))
}
