//! The `promises` table of a pack: by what last year's promises are held against this year's
//! answers.

use super::rolling;
use crate::years::promises::{ItemWords, PromiseRules, PromiseWords};
use serde::Deserialize;

/// The table as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct PromiseTable {
    common: Vec<String>,
    endings: Vec<String>,
    and: Vec<String>,
    weak: Vec<String>,
}

/// The built-in table of a pack; `None` for a pack that is not built in.
pub fn built_in(pack: &str) -> Option<PromiseWords> {
    let source = match pack {
        "zh-gov" => include_str!("packs/zh-gov/promises.toml"),
        "en-ngo" => include_str!("packs/en-ngo/promises.toml"),
        _ => return None,
    };
    let table: PromiseTable = toml::from_str(source).ok()?;
    let rules = PromiseRules {
        common: table.common,
        endings: table.endings,
        and: table.and,
        weak: table.weak,
    };
    Some(PromiseWords::new(rules, items(pack)?))
}

/// What a new report's questions are told by tells promises too.
fn items(pack: &str) -> Option<ItemWords> {
    Some(ItemWords::new(rolling::of_items(pack)?))
}

#[cfg(test)]
mod tests {
    use super::built_in;

    #[test]
    fn built_in_tables_can_be_read() {
        for pack in ["zh-gov", "en-ngo"] {
            assert!(built_in(pack).is_some(), "{pack}");
        }
    }
}
