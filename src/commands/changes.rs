//! What changed between two texts of one report, for notes and lists.

use super::Context;
use crate::compare::{Change, Comparison, Limits, compare};
use crate::messages::workspace::{SectionCounts, SubjectChange};
use crate::report::{Class, Flag, Outline, parse};
use std::time::{Duration, Instant};

/// How long the program looks for changes that it only counts.
const PATIENCE: Duration = Duration::from_millis(1500);

/// The characters of a report: white space, front matter, questions to the author and page
/// furniture aside.
pub(super) fn length(text: &str, context: &Context) -> usize {
    let outline = parse(text, &context.packs.for_text(text).grammar);
    outline_length(&outline)
}

fn outline_length(outline: &Outline) -> usize {
    let counted = outline
        .nodes
        .iter()
        .filter(|node| node.class != Class::Prompt && !node.has(Flag::Furniture));
    counted
        .map(|node| outline.source[node.span.clone()].chars())
        .map(|chars| chars.filter(|c| !c.is_whitespace()).count())
        .sum()
}

/// Compares two texts of one report.
pub(super) fn between(before: &str, after: &str, context: &Context) -> Comparison {
    let grammar = &context.packs.for_text(after).grammar;
    let limits = Limits {
        deadline: Instant::now().checked_add(PATIENCE),
    };
    let before = parse(before, grammar);
    let after = parse(after, grammar);
    compare(&before, &after, &grammar.words, limits)
}

/// What a comparison comes to in one line.
pub(super) fn in_short(comparison: &Comparison) -> SubjectChange {
    let tally = &comparison.tally;
    let counts = SectionCounts {
        edited: edited_sections(comparison),
        added: tally.of(Change::Added),
        removed: tally.of(Change::Removed),
        moved: tally.of(Change::Moved),
    };
    let (inserted, deleted) = (tally.inserted_chars, tally.deleted_chars);
    if counts != SectionCounts::default() {
        SubjectChange::Sections(counts)
    } else if inserted + deleted > 0 {
        SubjectChange::Chars { inserted, deleted }
    } else {
        SubjectChange::FrontMatter
    }
}

fn edited_sections(comparison: &Comparison) -> usize {
    let pairs = comparison.sections.iter();
    pairs
        .filter(|pair| {
            pair.changes
                .iter()
                .any(|change| matches!(change, Change::Edited | Change::Renamed))
        })
        .count()
}
