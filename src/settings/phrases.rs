//! The `phrases` table of a pack: formulas that every report rightly repeats.

use super::rolling;
use crate::years::set_phrases::{PhraseRules, PhraseWords};
use serde::Deserialize;

/// The table as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct PhraseTable {
    formula: Vec<String>,
}

/// The built-in phrases of a pack, compiled; `None` for a pack that is not built in.
pub fn built_in(pack: &str) -> Option<PhraseWords> {
    let source = match pack {
        "zh-gov" => include_str!("packs/zh-gov/phrases.toml"),
        "en-ngo" => include_str!("packs/en-ngo/phrases.toml"),
        _ => return None,
    };
    let table: PhraseTable = toml::from_str(source).ok()?;
    let rules = PhraseRules {
        formula: table.formula,
        // What a new year's report keeps whole is no author's text either.
        whole: rolling::set_phrases(pack),
    };
    PhraseWords::new(&rules).ok()
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
