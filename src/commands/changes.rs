//! What changed between two texts of one report, for notes and lists.

use super::Context;
use crate::compare::document::count_chars;
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
        .map(|node| count_chars(&outline.source[node.span.clone()]))
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

/// The title that a text itself begins with.
pub(super) fn title(text: &str, context: &Context) -> Option<String> {
    let outline = parse(text, &context.packs.for_text(text).grammar);
    let lines = outline.nodes.iter();
    let title: String = lines
        .skip_while(|node| node.class != Class::Title)
        .take_while(|node| node.class == Class::Title)
        .map(|node| match outline.title(node) {
            // The mark of a heading (`#`) is none of it.
            "" => outline.text(node).trim(),
            title => title,
        })
        .collect();
    Some(title).filter(|title| !title.is_empty())
}

/// The sections that a comparison touched, by marker and title, in the order of the new text.
pub(super) fn touched(comparison: &Comparison) -> Vec<String> {
    let changed = comparison.sections.iter().filter(|pair| {
        pair.changes
            .iter()
            .any(|change| *change != Change::Renumbered)
    });
    let names = changed.filter_map(|pair| {
        let after = pair.after.first().map(|at| &comparison.after.sections[*at]);
        let before = pair
            .before
            .first()
            .map(|at| &comparison.before.sections[*at]);
        let section = after.or(before)?;
        section.path.last().filter(|name| !name.is_empty()).cloned()
    });
    names.collect()
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
