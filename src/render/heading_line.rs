//! A line that opens a section: its number, where its title ends, and where the text run into the
//! line begins. One place for all renderers.

use crate::compare::{Operation, Paragraph, Segment};

/// Marks that end a title. A bracket, a quotation mark, a sign or a currency begins what follows.
const MARKS: &str = "。．.：:；;，,、！!？?";
/// What stands on both sides of a bold title.
const BOLD: &str = "**";

/// Where number and title end, with the marks that close the title and the blanks behind them, in
/// bytes. Of a numbered text without a title it is where the number ends; of plain text it is 0.
pub(super) fn title_end(line: &Paragraph) -> usize {
    if line.title.is_empty() {
        return line.marker.end;
    }
    let behind = &line.text[line.title.end.max(line.marker.end)..];
    let is_bold = line.text[..line.title.start].ends_with(BOLD);
    line.text.len() - without_marks(behind, is_bold.then_some(BOLD)).len()
}

/// The text that is run into the line behind its title.
pub(super) fn run_in(line: &Paragraph) -> &str {
    &line.text[title_end(line)..]
}

/// The words behind the marks that close a title, with what closes its bold letters among them.
fn without_marks<'a>(behind: &'a str, bold: Option<&str>) -> &'a str {
    let is_closing = |sign: char| sign == '#' || sign.is_whitespace();
    if behind.chars().all(is_closing) {
        // The signs of a heading may stand on both sides of it.
        return "";
    }
    let is_mark = |sign: char| sign.is_whitespace() || MARKS.contains(sign);
    let rest = behind.trim_start_matches(is_mark);
    match bold.and_then(|bold| rest.strip_prefix(bold)) {
        Some(rest) => rest.trim_start_matches(is_mark),
        None => rest,
    }
}

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
    use super::{bare_number, parted, run_in, title_end};
    use crate::compare::document::Place;
    use crate::compare::{ChangeKind, Operation, Paragraph, Segment};

    /// A heading line: number, title, and the rest.
    fn line(marker: &str, title: &str, rest: &str) -> Paragraph {
        Paragraph {
            section: 0,
            place: Place::Head,
            line: 1,
            text: format!("{marker}{title}{rest}"),
            marker: 0..marker.len(),
            title: marker.len()..marker.len() + title.len(),
            chars: 0,
        }
    }

    #[test]
    fn the_marks_behind_a_title_are_its_own() {
        for rest in ["。", "：", " ", "", ". ", " ##", "!", "\u{3000}"] {
            let line = line("（一）", "扩大内需", rest);
            assert_eq!(run_in(&line), "", "{rest:?}");
            assert_eq!(title_end(&line), line.text.len());
        }
        for rest in ["**", "。**", "**。", "** "] {
            let line = line("**（一）", "扩大内需", rest);
            let line = Paragraph {
                text: line.text.replacen("**（一）", "（一）**", 1),
                ..line
            };
            assert_eq!(run_in(&line), "", "{rest:?}");
        }
    }

    #[test]
    fn what_begins_a_text_is_not() {
        for text in [
            "£300 was raised.",
            "$5",
            "-3%",
            "+4",
            "〔待写〕",
            "‘一站式’服务",
            "「甲」",
            "“甲”",
            "《甲》",
            "（甲）",
            "(a)",
            "[a]",
            "*甲",
            "**甲**乙",
            "——甲",
            "全年",
        ] {
            for marks in ["。", "：", ". ", " "] {
                let line = line("1.", "Title", &format!("{marks}{text}"));
                assert_eq!(run_in(&line), text, "{marks:?}");
            }
        }
    }

    #[test]
    fn a_text_without_a_title_begins_behind_its_number() {
        assert_eq!(run_in(&line("（一）", "", "£300")), "£300");
        assert_eq!(title_end(&line("", "", "甲。")), 0);
    }

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
