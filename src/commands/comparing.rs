//! What `diff` and `compare` share: which two texts, read by which pack, and how long at most.

use super::{Context, Draft};
use crate::failure::Failure;
use crate::report::{Grammar, Outline, WordGrammar, parse};
use crate::view::Detail;
use std::time::{Duration, Instant};

/// How long a comparison may look for finer changes before it states what it has. A report of
/// usual length takes some milliseconds.
const PATIENCE: Duration = Duration::from_secs(5);

/// When a comparison that begins now has to end.
pub(super) fn deadline() -> Option<Instant> {
    Instant::now().checked_add(PATIENCE)
}

/// How much of the small changes a screen shows.
pub(super) fn detail(all: bool) -> Detail {
    if all { Detail::All } else { Detail::Folded }
}

/// Two texts, read by the pack that fits the newer one.
pub(super) struct Outlines<'a> {
    pub(super) before: Outline,
    pub(super) after: Outline,
    pub(super) grammar: &'a Grammar,
    pub(super) words: &'a WordGrammar,
}

/// Reads both drafts.
pub(super) fn outlines<'a>(before: &Draft, after: &Draft, context: &'a Context) -> Outlines<'a> {
    let grammar = &context.packs.for_text(&after.text).grammar;
    Outlines {
        before: parse(&before.text, grammar),
        after: parse(&after.text, grammar),
        grammar,
        words: &grammar.words,
    }
}

/// Two plain files.
pub(super) fn files(
    before: &str,
    after: &str,
    context: &Context,
) -> Result<(Draft, Draft), Failure> {
    let before = Draft::from_file(before, context)?;
    let after = Draft::from_file(after, context)?;
    Ok((before, after))
}
