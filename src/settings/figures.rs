//! The `figures` table of a pack: what its texts count, and how.

use crate::years::figures::{FigureRules, FigureWords};

/// The built-in table of a pack; `None` for a pack that is not built in.
pub fn built_in(pack: &str) -> Option<FigureWords> {
    let source = match pack {
        "zh-gov" => include_str!("packs/zh-gov/figures.toml"),
        "en-ngo" => include_str!("packs/en-ngo/figures.toml"),
        _ => return None,
    };
    let rules: FigureRules = toml::from_str(source).ok()?;
    Some(FigureWords::trusted(rules))
}

#[cfg(test)]
mod tests {
    use super::built_in;

    #[test]
    fn built_in_tables_compile() {
        for pack in ["zh-gov", "en-ngo"] {
            let words = built_in(pack).unwrap();
            assert_eq!(words.fault(), None, "{pack}");
        }
    }
}
