//! The `words` table of a pack.

use crate::report::words::{PatternFault, WordGrammar, WordRules};
use serde::Deserialize;

/// The table as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WordTable {
    sentence_end: String,
    half_stop: String,
    clause_end: String,
    closing: String,
    multiplier: Vec<String>,
    rough: Vec<String>,
    currency: Vec<String>,
    unit: Vec<String>,
    numeral: String,
    numeral_unit: Vec<String>,
    ordinal_prefix: String,
    date: Vec<String>,
    document_number: Vec<String>,
    name: Vec<String>,
    period: Vec<String>,
}

impl WordTable {
    /// The grammar of the table.
    pub fn compile(self) -> Result<WordGrammar, PatternFault> {
        WordGrammar::new(self.rules())
    }

    /// The grammar of a table that is built in, which a test has looked at.
    pub(crate) fn compile_trusted(self) -> WordGrammar {
        WordGrammar::trusted(self.rules())
    }

    fn rules(self) -> WordRules {
        WordRules {
            sentence_end: self.sentence_end,
            half_stop: self.half_stop,
            clause_end: self.clause_end,
            closing: self.closing,
            multiplier: self.multiplier,
            rough: self.rough,
            currency: self.currency,
            unit: self.unit,
            numeral: self.numeral,
            numeral_unit: self.numeral_unit,
            ordinal_prefix: self.ordinal_prefix,
            date: self.date,
            document_number: self.document_number,
            name: self.name,
            period: self.period,
        }
    }
}

/// The built-in table of a pack: `words.toml` in its folder.
pub fn built_in(pack: &str) -> Option<&'static str> {
    match pack {
        "zh-gov" => Some(include_str!("packs/zh-gov/words.toml")),
        "en-ngo" => Some(include_str!("packs/en-ngo/words.toml")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{WordTable, built_in};

    #[test]
    fn built_in_tables_compile() {
        for pack in ["zh-gov", "en-ngo"] {
            let table: WordTable = toml::from_str(built_in(pack).unwrap()).unwrap();
            table.compile().unwrap();
        }
    }
}
