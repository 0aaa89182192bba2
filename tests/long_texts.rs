//! Texts so long, or so much alike, that not everything can be held against everything: an answer
//! comes all the same, and where the comparison gave up it says so.

#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use annals::compare::{Change, Comparison, Limits, Operation, ParagraphPair, compare};
use annals::report::parse;
use annals::settings::pack::Pack;
use std::time::Instant;

/// Compared without any deadline: only counts bound it.
fn compared(before: &str, after: &str) -> Comparison {
    compared_within(Limits::default(), before, after)
}

/// Compared where no time is left to look for finer changes.
fn compared_in_no_time(before: &str, after: &str) -> Comparison {
    let deadline = Some(Instant::now());
    compared_within(Limits { deadline }, before, after)
}

fn compared_within(limits: Limits, before: &str, after: &str) -> Comparison {
    let grammar = Pack::built_in("zh-gov").unwrap().grammar;
    let (before, after) = (parse(before, &grammar), parse(after, &grammar));
    let comparison = compare(&before, &after, &grammar.words, limits);
    assert_rebuilt(&comparison);
    comparison
}

fn paragraphs(comparison: &Comparison) -> impl Iterator<Item = &ParagraphPair> {
    comparison.sections.iter().flat_map(|pair| &pair.paragraphs)
}

/// Both texts are what the comparison states of them.
fn assert_rebuilt(comparison: &Comparison) {
    let mut before = vec![String::new(); comparison.before.paragraphs.len()];
    let mut after = vec![String::new(); comparison.after.paragraphs.len()];
    for pair in paragraphs(comparison) {
        for segment in &pair.segments {
            if segment.operation != Operation::Insert {
                before[pair.before.unwrap()] += &segment.text;
            }
            if segment.operation != Operation::Delete {
                after[pair.after.unwrap()] += &segment.text;
            }
        }
    }
    for (document, rebuilt) in [(&comparison.before, before), (&comparison.after, after)] {
        let mut texts = document.paragraphs.iter().zip(rebuilt);
        assert!(texts.all(|(paragraph, text)| paragraph.text == text));
    }
}

/// As many characters as asked for, other ones for each number.
fn words(number: usize, length: usize) -> String {
    let mut state = number as u32 ^ 0x9e37_79b9;
    let characters = (0..length).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_u32(0x4e00 + (state >> 8) % 4_000).unwrap()
    });
    characters.collect()
}

fn sentences(count: usize) -> Vec<String> {
    (0..count)
        .map(|number| format!("{}。", words(number, 20)))
        .collect()
}

/// Sections of a title and a sentence each; none has anything of another.
fn sections(numbers: std::ops::Range<usize>, end: &str) -> String {
    let section = |number| {
        let (title, text) = (words(number, 6), words(number + 1_000_000, 12));
        format!("## {title}\n{text}{end}\n")
    };
    numbers.map(section).collect()
}

#[test]
fn lines_in_reverse_order_all_moved_but_one() {
    let mut lines = sentences(3_000);
    let before = lines.join("\n");
    lines.reverse();
    let comparison = compared(&before, &lines.join("\n"));
    let moved = paragraphs(&comparison).filter(|pair| pair.changes == [Change::Moved]);
    assert_eq!(moved.count(), 2_999);
    assert!(comparison.coarse.is_empty());
}

#[test]
fn a_paragraph_in_reverse_order_is_coarse_where_no_time_is_left() {
    let mut lines = sentences(2_000);
    let before = lines.concat();
    lines.reverse();
    let comparison = compared_in_no_time(&before, &lines.concat());
    assert!(paragraphs(&comparison).all(|pair| pair.coarse));
    assert_eq!(comparison.coarse, [1]);
}

#[test]
fn characters_in_reverse_order_are_another_text() {
    let before = words(7, 40_000);
    let after: String = before.chars().rev().collect();
    let comparison = compared(&before, &after);
    assert_eq!(comparison.tally.inserted_chars, 40_000);
    assert!(comparison.coarse.is_empty());
}

#[test]
fn of_lines_that_are_all_the_same_one_went() {
    let (before, after) = ("提高认识。\n".repeat(10_000), "提高认识。\n".repeat(9_999));
    let comparison = compared(&before, &after);
    let changed = paragraphs(&comparison).filter(|pair| !pair.changes.is_empty());
    let changes: Vec<_> = changed.map(|pair| &*pair.changes).collect();
    assert_eq!(changes, [[Change::Removed]]);
    assert!(comparison.coarse.is_empty());
}

#[test]
fn very_many_sections_without_counterpart_say_that_not_all_were_looked_at() {
    let comparison = compared(&sections(0..2_000, "。"), &sections(5_000..7_000, "。"));
    assert_eq!(comparison.tally.of(Change::Added), 2_000);
    assert_eq!(comparison.tally.of(Change::Removed), 2_000);
    let mut unpaired = comparison.sections.iter();
    assert!(unpaired.all(|pair| pair.coarse));
}

#[test]
fn very_many_sections_are_told_by_what_they_say() {
    let (before, after) = (sections(0..1_000, "6个。"), sections(0..1_000, "7个。"));
    let comparison = compared(&before, &after);
    assert_eq!(comparison.tally.of(Change::Edited), 1_000);
    assert_eq!(comparison.sections.len(), 1_000);
    assert!(comparison.coarse.is_empty());
}

#[test]
fn a_paragraph_cut_into_thousands_is_split() {
    let lines = sentences(3_000);
    let comparison = compared(&lines.concat(), &lines.join("\n"));
    let mut parts = paragraphs(&comparison);
    assert!(parts.all(|pair| pair.changes == [Change::Split] && !pair.coarse));
    assert_eq!(paragraphs(&comparison).count(), 3_000);
}

#[test]
fn a_section_given_very_many_headings_is_split() {
    let lines = sentences(300);
    let before = format!("## {}\n{}", words(9_000, 6), lines.join("\n"));
    let titled = lines.iter().enumerate();
    let after: String = titled
        .map(|(number, line)| format!("## {}\n{line}\n", words(number + 9_000, 6)))
        .collect();
    let comparison = compared(&before, &after);
    assert_eq!(comparison.tally.sections.iter().sum::<usize>(), 1);
    assert_eq!(comparison.tally.of(Change::Split), 1);
    assert_eq!(comparison.sections[0].after.len(), 300);
    assert!(comparison.coarse.is_empty());
}
