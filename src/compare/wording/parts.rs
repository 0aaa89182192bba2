//! What changed between a paragraph and the several that it was split into or joined out of.
//!
//! The whole is held against its parts, one after the other, and what is found is cut where a part
//! ends:
//!
//! ```text
//!   old   A. B. C.       new   A. / {+Then +}B. C.
//!   rows  A. | A.        and   B. C. | {+Then +}B. C.
//! ```

use super::{Wording, compare_words, numbering};
use crate::compare::comparison::{ChangeKind, Operation, Segment};
use crate::compare::contents::Way;
use crate::report::WordGrammar;
use std::ops::Range;
use std::time::Instant;

/// A paragraph that is a part, or has parts.
#[derive(Debug, Clone, Copy)]
pub struct PartText<'a> {
    /// Its words.
    pub text: &'a str,
    /// Where its number ends, in bytes.
    pub number_end: usize,
    /// Where what is held against the other side begins: behind its number, or behind a title that
    /// came or went with it.
    pub head_end: usize,
}

/// The changes inside each part; together they make up both texts.
pub fn compare_parts(
    whole: PartText<'_>,
    parts: &[PartText<'_>],
    way: Way,
    grammar: &WordGrammar,
    deadline: Option<Instant>,
) -> Vec<Wording> {
    let joined = Joined::new(parts);
    let words = &whole.text[whole.head_end..];
    let (before, after) = match way {
        Way::Split => (words, joined.text.as_str()),
        Way::Merged => (joined.text.as_str(), words),
    };
    let found = compare_words((before, 0..0), (after, 0..0), grammar, deadline);
    let mut rows = heads(whole, parts, way);
    joined.cut(found.segments, way, &mut rows);
    rows.into_iter()
        .map(|segments| Wording {
            segments,
            replaced: false,
            coarse: found.coarse,
        })
        .collect()
}

/// The numbers at the heads: the first part has that of the whole, the others came or went, and
/// titles of theirs with them.
fn heads(whole: PartText<'_>, parts: &[PartText<'_>], way: Way) -> Vec<Vec<Segment>> {
    let mut rows = Vec::with_capacity(parts.len());
    for (at, part) in parts.iter().enumerate() {
        let of_whole = if at == 0 {
            &whole.text[..whole.head_end]
        } else {
            ""
        };
        let number = &part.text[..part.number_end];
        let title = &part.text[part.number_end..part.head_end];
        let (numbers, operation) = match way {
            Way::Split => ((of_whole, number), Operation::Insert),
            Way::Merged => ((number, of_whole), Operation::Delete),
        };
        let mut segments = Vec::new();
        numbering::state(numbers.0, numbers.1, &mut segments);
        push(&mut segments, operation, title, Some(ChangeKind::Wording));
        rows.push(segments);
    }
    rows
}

/// The words of all parts in one text.
struct Joined {
    text: String,
    /// Where each part stands in it; between two there may be a blank.
    parts: Vec<Range<usize>>,
}

impl Joined {
    fn new(parts: &[PartText<'_>]) -> Self {
        let mut joined = Self {
            text: String::new(),
            parts: Vec::new(),
        };
        for part in parts {
            // Two sentences of letters have a blank between them where they stand in one line.
            if joined.text.ends_with(|c: char| c.is_ascii_graphic()) {
                joined.text.push(' ');
            }
            let start = joined.text.len();
            joined.text.push_str(&part.text[part.head_end..]);
            joined.parts.push(start..joined.text.len());
        }
        joined
    }

    /// Hands each part its segments.
    fn cut(&self, segments: Vec<Segment>, way: Way, rows: &mut [Vec<Segment>]) {
        let (of_whole, of_parts) = match way {
            Way::Split => (Operation::Delete, Operation::Insert),
            Way::Merged => (Operation::Insert, Operation::Delete),
        };
        let mut at = 0;
        for segment in segments {
            if segment.operation == of_whole {
                rows[self.part_at(at)].push(segment);
                continue;
            }
            let start = at;
            at += segment.text.len();
            let inside =
                |range: Range<usize>| &segment.text[range.start - start..range.end - start];
            for (index, part) in self.parts.iter().enumerate() {
                let own = part.start.max(start)..part.end.min(at);
                push(
                    &mut rows[index],
                    segment.operation,
                    inside(clamped(own, start..at)),
                    segment.kind,
                );
                let next = self
                    .parts
                    .get(index + 1)
                    .map_or(part.end, |next| next.start);
                let blank = clamped(part.end.max(start)..next.min(at), start..at);
                if segment.operation != of_parts {
                    // The blank of the whole that no part has.
                    push(
                        &mut rows[index],
                        of_whole,
                        inside(blank),
                        Some(ChangeKind::Spacing),
                    );
                }
            }
        }
    }

    /// The part that ends here or goes on.
    fn part_at(&self, at: usize) -> usize {
        let next = self.parts.partition_point(|part| part.end < at);
        next.min(self.parts.len().saturating_sub(1))
    }
}

/// An empty range where there is none.
fn clamped(range: Range<usize>, within: Range<usize>) -> Range<usize> {
    if range.start < range.end {
        range
    } else {
        within.start..within.start
    }
}

fn push(row: &mut Vec<Segment>, operation: Operation, text: &str, kind: Option<ChangeKind>) {
    if text.is_empty() {
        return;
    }
    match row.last_mut() {
        Some(last) if last.operation == operation && last.kind == kind => last.text.push_str(text),
        _ => row.push(Segment {
            operation,
            text: text.to_owned(),
            kind,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{PartText, Wording, compare_parts};
    use crate::compare::contents::Way;
    use crate::compare::{ChangeKind, Operation};
    use crate::report::WordGrammar;

    fn body(text: &str) -> PartText<'_> {
        PartText {
            text,
            number_end: 0,
            head_end: 0,
        }
    }

    fn rows(whole: PartText<'_>, parts: &[PartText<'_>], way: Way) -> Vec<String> {
        let grammar = WordGrammar::default();
        let found = compare_parts(whole, parts, way, &grammar, None);
        found.iter().map(shown).collect()
    }

    fn shown(wording: &Wording) -> String {
        let segments = wording.segments.iter();
        segments
            .map(|segment| match segment.operation {
                Operation::Equal => segment.text.clone(),
                Operation::Delete => format!("[-{}-]", segment.text),
                Operation::Insert => format!("{{+{}+}}", segment.text),
            })
            .collect()
    }

    #[test]
    fn each_part_has_its_own_changes() {
        let (whole, parts) = (body("One. Two. Three."), ["One.", "Two. Four. Three."]);
        let split = rows(whole, &parts.map(body), Way::Split);
        assert_eq!(split, ["One.[- -]", "Two. {+Four. +}Three."]);
        let merged = rows(whole, &parts.map(body), Way::Merged);
        assert_eq!(merged, ["One.{+ +}", "Two. [-Four. -]Three."]);
    }

    #[test]
    fn numbers_and_titles_of_further_parts_come_or_go_whole() {
        let whole = PartText {
            text: "一是建书屋。清河道。",
            number_end: "一是".len(),
            head_end: "一是".len(),
        };
        let first = PartText {
            text: "一是建书屋。",
            ..whole
        };
        let second = PartText {
            text: "二是治水。清河道。",
            number_end: "二是".len(),
            head_end: "二是治水。".len(),
        };
        let split = rows(whole, &[first, second], Way::Split);
        assert_eq!(split, ["一是建书屋。", "{+二是+}{+治水。+}清河道。"]);
        let merged = rows(whole, &[first, second], Way::Merged);
        assert_eq!(merged, ["一是建书屋。", "[-二是-][-治水。-]清河道。"]);
        let grammar = WordGrammar::default();
        let found = compare_parts(whole, &[first, second], Way::Split, &grammar, None);
        let kinds: Vec<_> = found[1].segments.iter().map(|s| s.kind).collect();
        assert_eq!(
            kinds,
            [Some(ChangeKind::Numbering), Some(ChangeKind::Wording), None]
        );
    }
}
