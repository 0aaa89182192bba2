//! The tables of a pack for what exists between two years.

use super::{figures, phrases, promise_words, stale_words};
use crate::years::YearWords;
use std::thread;

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

/// The built-in words of a pack; `None` for a pack that is not built in. Half of them on a thread of
/// its own: compiling their patterns takes longer than to compare two short reports.
fn built_in(pack: &str) -> Option<YearWords> {
    thread::scope(|scope| {
        let beside = scope.spawn(|| {
            let figures = figures::built_in(pack)?;
            Some((figures, promise_words::built_in(pack)?))
        });
        let phrases = phrases::built_in(pack)?;
        let stale = stale_words::built_in(pack)?;
        let (figures, promises) = beside.join().ok()??;
        Some(YearWords {
            figures,
            phrases,
            promises,
            stale,
        })
    })
}
