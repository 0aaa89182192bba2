//! The `rolling` table of a pack: what a new year's report is made with.

use crate::years::{RollRules, RollWords};
use serde::Deserialize;

/// The table as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RollTable {
    heading: String,
    subheading: String,
    numerals: Vec<String>,
    year_digits: String,
    year_after: Vec<String>,
    keep: Vec<String>,
    check: Vec<String>,
    day: Vec<String>,
    day_blank: String,
    set_phrase: Vec<String>,
    addressee: Vec<String>,
    quoted_chars: usize,
    prompt_start: String,
    write: String,
    plan: String,
    problem: String,
    confirm: String,
    figure: String,
    trim: String,
    inner_quotes: Vec<(String, String)>,
    stop: String,
}

/// The built-in table of a pack, compiled; `None` for a pack that is not built in.
pub fn built_in(pack: &str) -> Option<RollWords> {
    RollWords::new(table(pack)?.into()).ok()
}

/// The marks that items of a plan are trimmed of, and the patterns of set phrases, which are none.
pub(super) fn of_items(pack: &str) -> Option<(String, Vec<String>)> {
    let table = table(pack)?;
    Some((table.trim, table.set_phrase))
}

/// The patterns of whole sentences that stand in every year's report of a built-in pack.
pub(super) fn set_phrases(pack: &str) -> Vec<String> {
    table(pack).map_or_else(Vec::new, |table| table.set_phrase)
}

fn table(pack: &str) -> Option<RollTable> {
    let source = match pack {
        "zh-gov" => include_str!("packs/zh-gov/rolling.toml"),
        "en-ngo" => include_str!("packs/en-ngo/rolling.toml"),
        _ => return None,
    };
    toml::from_str(source).ok()
}

/// The words of a pack: its own, or those of the built-in pack of its language.
pub fn for_pack(name: &str, language: &str) -> Option<RollWords> {
    built_in(name).or_else(|| match language {
        "zh" => built_in("zh-gov"),
        "en" => built_in("en-ngo"),
        _ => None,
    })
}

impl From<RollTable> for RollRules {
    fn from(table: RollTable) -> Self {
        Self {
            heading: table.heading,
            subheading: table.subheading,
            numerals: table.numerals,
            year_digits: table.year_digits,
            year_after: table.year_after,
            keep: table.keep,
            check: table.check,
            day: table.day,
            day_blank: table.day_blank,
            set_phrase: table.set_phrase,
            addressee: table.addressee,
            quoted_chars: table.quoted_chars,
            prompt_start: table.prompt_start,
            write: table.write,
            plan: table.plan,
            problem: table.problem,
            confirm: table.confirm,
            figure: table.figure,
            trim: table.trim,
            inner_quotes: table.inner_quotes,
            stop: table.stop,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::built_in;

    #[test]
    fn built_in_tables_compile() {
        for pack in ["zh-gov", "en-ngo"] {
            assert!(built_in(pack).is_some(), "{pack}");
        }
    }
}
