//! A line that opens a section: its number, and its words on either side of where its title ends. One
//! place for all renderers.

use crate::compare::{Operation, Segment};

/// The segments of a heading line before and behind the ends of its title on both sides.
pub(super) fn parted(
    segments: &[Segment],
    old_end: usize,
    new_end: usize,
) -> (Vec<Segment>, Vec<Segment>) {
    let (mut head, mut rest) = (Vec::new(), Vec::new());
    let (mut old_at, mut new_at) = (0, 0);
    for segment in segments {
        let length = segment.text.len();
        let room = match segment.operation {
            Operation::Delete => old_end.saturating_sub(old_at),
            Operation::Equal | Operation::Insert => new_end.saturating_sub(new_at),
        };
        let cut = border(&segment.text, room.min(length));
        let part = |text: &str| Segment {
            text: text.to_owned(),
            ..segment.clone()
        };
        if cut > 0 {
            head.push(part(&segment.text[..cut]));
        }
        if cut < length {
            rest.push(part(&segment.text[cut..]));
        }
        if segment.operation != Operation::Insert {
            old_at += length;
        }
        if segment.operation != Operation::Delete {
            new_at += length;
        }
    }
    (head, rest)
}

/// The nearest border of a character at or before a byte.
fn border(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// A section's number without the mark that parts it from its title.
pub(super) fn bare_number(marker: &str) -> &str {
    let is_mark = |sign: char| sign.is_whitespace() || "、，．,.:：".contains(sign);
    marker.trim_end_matches(is_mark)
}

#[cfg(test)]
mod tests {
    use super::{bare_number, parted};
    use crate::compare::{ChangeKind, Operation, Segment};

    #[test]
    fn a_heading_line_is_parted_behind_its_title_on_both_sides() {
        let segment = |operation, text: &str, kind| Segment {
            operation,
            text: text.to_owned(),
            kind,
        };
        let segments = [
            segment(Operation::Equal, "（一）阅读", None),
            segment(Operation::Delete, "工作", Some(ChangeKind::Wording)),
            segment(Operation::Equal, "。全年", None),
            segment(Operation::Insert, "共", Some(ChangeKind::Wording)),
        ];
        let old_end = "（一）阅读工作。".len();
        let new_end = "（一）阅读。".len();
        let (head, rest) = parted(&segments, old_end, new_end);
        let words = |segments: &[Segment]| -> Vec<String> {
            segments.iter().map(|one| one.text.clone()).collect()
        };
        assert_eq!(words(&head), ["（一）阅读", "工作", "。"]);
        assert_eq!(words(&rest), ["全年", "共"]);
    }

    #[test]
    fn the_mark_behind_a_number_is_not_the_number() {
        assert_eq!(bare_number("一、"), "一");
        assert_eq!(bare_number("1. "), "1");
        assert_eq!(bare_number("（一）"), "（一）");
    }
}
