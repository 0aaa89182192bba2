//! What changed between two texts of one report, for notes and lists.

use super::Context;
use crate::compare::document::count_chars;
use crate::compare::{Change, Comparison, Limits, SectionPair, compare};
use crate::messages::workspace::{SectionCounts, SubjectChange};
use crate::report::{Class, Flag, Outline, parse};
use std::time::{Duration, Instant};

/// How long the program looks for what changed between two texts that it holds against each other on
/// its way to something else.
const PATIENCE: Duration = Duration::from_millis(1500);

/// The characters of a report: white space, front matter, questions to the author and page
/// furniture aside.
pub(super) fn length(text: &str, context: &Context) -> usize {
    let outline = parse(text, &context.packs.for_text(text).grammar);
    outline_length(&outline)
}

/// The same of a text whose outline was read.
pub(super) fn outline_length(outline: &Outline) -> usize {
    let counted = outline
        .nodes
        .iter()
        .filter(|node| node.class != Class::Prompt && !node.has(Flag::Furniture));
    counted
        .map(|node| count_chars(&outline.source[node.span.clone()]))
        .sum()
}

/// What bounds one such comparison that begins now.
pub(super) fn limits() -> Limits {
    Limits {
        deadline: Instant::now().checked_add(PATIENCE),
    }
}

/// Compares two texts of one report.
pub(super) fn between(before: &str, after: &str, context: &Context) -> Comparison {
    let grammar = &context.packs.for_text(after).grammar;
    let limits = limits();
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
        split: tally.of(Change::Split),
        merged: tally.of(Change::Merged),
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
    parse(text, &context.packs.for_text(text).grammar).report_title()
}

/// The sections that a comparison touched, by marker and title, in the order of the new text: all
/// parts of one that was split.
pub(super) fn touched(comparison: &Comparison) -> Vec<String> {
    let is_touched = |pair: &&SectionPair| {
        let mut changes = pair.changes.iter();
        changes.any(|change| *change != Change::Renumbered) || is_recut(pair)
    };
    let changed = comparison.sections.iter().filter(is_touched);
    let names = changed.flat_map(|pair| {
        let (document, sections) = match pair.after.is_empty() {
            true => (&comparison.before, &pair.before),
            false => (&comparison.after, &pair.after),
        };
        let sections = sections.iter().map(|&index| &document.sections[index]);
        sections.filter_map(|section| section.path.last())
    });
    names.filter(|name| !name.is_empty()).cloned().collect()
}

fn edited_sections(comparison: &Comparison) -> usize {
    let is_edited = |pair: &&SectionPair| {
        pair.has(Change::Edited) || pair.has(Change::Renamed) || is_recut(pair)
    };
    comparison.sections.iter().filter(is_edited).count()
}

/// True of a section of which nothing is stated but that its paragraphs were cut, joined or carried
/// off.
fn is_recut(pair: &SectionPair) -> bool {
    let mut changes = pair.paragraphs.iter().flat_map(|one| &one.changes);
    let is_number = |change: &Change| *change == Change::Renumbered;
    pair.changes.is_empty() && changes.any(|change| !is_number(change))
}

#[cfg(test)]
mod tests {
    use super::{in_short, touched};
    use crate::compare::{Limits, compare};
    use crate::messages::workspace::{SectionCounts, SubjectChange};
    use crate::report::parse;
    use crate::settings::pack::Packs;

    #[test]
    fn a_section_that_was_split_is_counted_and_all_its_parts_are_named() {
        let before = "一、主要工作\n（一）馆舍维修\n维修旧馆屋面两千平方米，更换门窗一百二十扇。\n改造少儿阅览区，新增座席八十个，配齐护眼灯具。\n二、存在问题\n古籍修复人手不够，积压待修一百余册。\n";
        let after = "一、主要工作\n（一）馆舍维修\n维修旧馆屋面两千平方米，更换门窗一百二十扇。\n（二）少儿阅览\n改造少儿阅览区，新增座席八十个，配齐护眼灯具。\n二、存在问题\n古籍修复人手不够，积压待修一百余册。\n";
        let packs = Packs::built_in();
        let grammar = &packs.for_text(after).grammar;
        let sides = (parse(before, grammar), parse(after, grammar));
        let limits = Limits { deadline: None };
        let comparison = compare(&sides.0, &sides.1, &grammar.words, limits);
        let counts = SectionCounts {
            split: 1,
            ..SectionCounts::default()
        };
        assert_eq!(in_short(&comparison), SubjectChange::Sections(counts));
        assert_eq!(touched(&comparison), ["（一）馆舍维修", "（二）少儿阅览"]);
    }
}
