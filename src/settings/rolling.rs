//! The `rolling` table of a pack: what a new year's report is made with.

use crate::years::number_words::NumberWords;
use crate::years::promises::ItemRules;
use crate::years::{MoveBy, MoveRule, Prompts, RollRules, RollWords};
use serde::Deserialize;

/// The table as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RollTable {
    heading: String,
    subheading: String,
    numerals: Vec<String>,
    digits: Vec<String>,
    tens: String,
    year_after: Vec<String>,
    year_pair_after: Vec<String>,
    keep: Vec<String>,
    ask: Vec<String>,
    moves: Vec<MoveTable>,
    yearly: Vec<String>,
    sequences: Vec<Vec<String>>,
    ordinal_suffix: Vec<(String, String)>,
    period_bound: Vec<String>,
    day: Vec<String>,
    day_stays: Vec<String>,
    day_blank: String,
    set_phrase: Vec<String>,
    label: Vec<String>,
    statement: Vec<String>,
    addressee: Vec<String>,
    sign_off: Vec<String>,
    told_then: Vec<String>,
    quoted_chars: usize,
    clause_chars: usize,
    prompts: PromptTable,
    figure: String,
    trim: String,
    inner_quotes: Vec<(String, String)>,
    stop: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MoveTable {
    pattern: String,
    by: MoveWord,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum MoveWord {
    Year,
    Yearly,
    Unknown,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct PromptTable {
    start: String,
    write: String,
    plan: String,
    plan_earlier: String,
    problem: String,
    problem_earlier: String,
    comment: String,
    comment_earlier: String,
    comment_on: String,
    comment_on_earlier: String,
    figures: String,
    figures_earlier: String,
    confirm: String,
    confirm_text: String,
    item: String,
    item_next: String,
    joint: String,
}

/// The built-in table of a pack, compiled; `None` for a pack that is not built in.
pub fn built_in(pack: &str) -> Option<RollWords> {
    RollWords::new(table(pack)?.into()).ok()
}

/// By what the items of a plan are told from what is none.
pub(super) fn of_items(pack: &str) -> Option<ItemRules> {
    let table = table(pack)?;
    Some(ItemRules {
        trim: table.trim,
        set_phrase: table.set_phrase,
        label: table.label,
        statement: table.statement,
    })
}

/// How a built-in pack writes numbers in words.
pub fn number_words(pack: &str) -> Option<NumberWords> {
    Some(RollRules::from(table(pack)?).numbers)
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
    let mut table: RollTable = toml::from_str(source).ok()?;
    // An approval is nobody's promise, and no text of the report.
    table.set_phrase.extend(table.sign_off.iter().cloned());
    Some(table)
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
            numbers: NumberWords {
                digits: table.digits,
                tens: table.tens,
                sequences: table.sequences,
                ordinal_suffix: table.ordinal_suffix,
            },
            year_after: table.year_after,
            year_pair_after: table.year_pair_after,
            keep: table.keep,
            ask: table.ask,
            moves: table.moves.into_iter().map(MoveRule::from).collect(),
            yearly: table.yearly,
            period_bound: table.period_bound,
            day: table.day,
            day_stays: table.day_stays,
            day_blank: table.day_blank,
            set_phrase: table.set_phrase,
            label: table.label,
            statement: table.statement,
            addressee: table.addressee,
            sign_off: table.sign_off,
            told_then: table.told_then,
            quoted_chars: table.quoted_chars,
            clause_chars: table.clause_chars,
            prompts: table.prompts.into(),
            figure: table.figure,
            trim: table.trim,
            inner_quotes: table.inner_quotes,
            stop: table.stop,
        }
    }
}

impl From<MoveTable> for MoveRule {
    fn from(table: MoveTable) -> Self {
        Self {
            pattern: table.pattern,
            by: match table.by {
                MoveWord::Year => MoveBy::Year,
                MoveWord::Yearly => MoveBy::Yearly,
                MoveWord::Unknown => MoveBy::Unknown,
            },
        }
    }
}

impl From<PromptTable> for Prompts {
    fn from(table: PromptTable) -> Self {
        Self {
            start: table.start,
            write: table.write,
            plan: table.plan,
            plan_earlier: table.plan_earlier,
            problem: table.problem,
            problem_earlier: table.problem_earlier,
            comment: table.comment,
            comment_earlier: table.comment_earlier,
            comment_on: table.comment_on,
            comment_on_earlier: table.comment_on_earlier,
            figures: table.figures,
            figures_earlier: table.figures_earlier,
            confirm: table.confirm,
            confirm_text: table.confirm_text,
            item: table.item,
            item_next: table.item_next,
            joint: table.joint,
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
