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
    not_unit: Vec<String>,
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
            not_unit: self.not_unit,
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
    use crate::report::period::{Mask, masked};

    #[test]
    fn built_in_tables_compile() {
        for pack in ["zh-gov", "en-ngo"] {
            let table: WordTable = toml::from_str(built_in(pack).unwrap()).unwrap();
            table.compile().unwrap();
        }
    }

    /// True of two texts of a pack that differ in nothing but periods.
    fn differ_in_periods(pack: &str, one: &str, other: &str) -> bool {
        let table: WordTable = toml::from_str(built_in(pack).unwrap()).unwrap();
        let grammar = table.compile().unwrap();
        let masked = |text| masked(text, Mask::Periods, &grammar);
        masked(one) == masked(other)
    }

    #[test]
    fn years_periods_meetings_and_counters_are_set_aside() {
        for (one, other) in [
            ("2023年，开展普查", "2024年，开展普查"),
            ("二〇二三年度总结", "二〇二四年度总结"),
            ("签于2023.12.5", "签于2024.12.12"),
            ("学习党的十八大精神", "学习党的十九大精神"),
            ("学习贯彻十九届六中全会精神", "学习贯彻二十届三中全会精神"),
            ("区委八届四次全会部署", "区委八届六次全会部署"),
            ("完成“十四五”规划任务", "完成“十五五”规划任务"),
            ("第三次土壤普查", "第四次土壤普查"),
            ("连续两年零事故", "连续三年零事故"),
            ("庆祝建馆三十周年", "庆祝建馆31周年"),
            ("运行的第二个年头", "运行的第三个年头"),
            ("落实镇发〔2023〕3号文件", "落实镇发〔2024〕12号文件"),
        ] {
            assert!(differ_in_periods("zh-gov", one, other), "{one} {other}");
        }
        for (one, other) in [
            ("In 2022/23 we met weekly", "In 2023/24 we met weekly"),
            ("Open on 12 March 2023", "Open on 9 April 2024"),
            ("our third consecutive year", "our fourth consecutive year"),
            ("three years running", "four years running"),
            ("our tenth anniversary", "our 11th anniversary"),
            ("the 12th annual fair", "the 13th annual fair"),
        ] {
            assert!(differ_in_periods("en-ngo", one, other), "{one} {other}");
        }
    }

    #[test]
    fn counts_are_not_set_aside() {
        for (pack, one, other) in [
            ("zh-gov", "召开三次会议", "召开四次会议"),
            ("zh-gov", "接待2023人次", "接待2024人次"),
            ("zh-gov", "实施二十项工程", "实施三十项工程"),
            ("en-ngo", "during the year we met", "over the year we met"),
            ("en-ngo", "we raised £2023", "we raised £2024"),
            ("en-ngo", "12 members may vote", "13 members may vote"),
        ] {
            assert!(!differ_in_periods(pack, one, other), "{one} {other}");
        }
    }
}
