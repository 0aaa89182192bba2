//! The tables of a pack for what exists between two years.

use super::{figures, phrases, promise_words, stale_words};
use crate::years::YearWords;

/// The words of a pack: its own, or those of the built-in pack of its language.
pub fn for_pack(name: &str, language: &str) -> YearWords {
    built_in(name)
        .or_else(|| match language {
            "zh" => built_in("zh-gov"),
            "en" => built_in("en-ngo"),
            _ => None,
        })
        .unwrap_or_default()
}

/// The built-in words of a pack; `None` for a pack that is not built in.
fn built_in(pack: &str) -> Option<YearWords> {
    Some(YearWords {
        figures: figures::built_in(pack)?,
        phrases: phrases::built_in(pack)?,
        promises: promise_words::built_in(pack)?,
        stale: stale_words::built_in(pack)?,
    })
}
