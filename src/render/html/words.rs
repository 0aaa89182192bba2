//! The words of a paragraph as runs that a page shows in one way each.

use crate::compare::{ChangeKind, Operation, Segment};
use crate::render::harmless::harmless;
use crate::view::Detail;
use serde::Serialize;

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Run {
    /// `same`, `ins` or `del`.
    pub(super) mark: &'static str,
    /// Its words.
    pub(super) words: String,
}

impl Run {
    /// A run of words that says nothing of itself.
    pub(super) fn same(words: &str) -> Self {
        Self {
            mark: "same",
            // A browser breaks lines where it likes; a break within a paragraph means nothing.
            words: harmless(&words.replace(['\r', '\n'], " ")).into_owned(),
        }
    }

    /// True of words that are new or gone.
    pub(super) fn is_change(&self) -> bool {
        self.mark != "same"
    }
}

/// The runs of segments: a small change stands as the new text has it, unless all are shown.
pub(super) fn runs(segments: &[Segment], detail: Detail) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::with_capacity(segments.len());
    for segment in segments {
        let is_folded = segment.kind.is_some_and(|kind| is_folded(kind, detail));
        let mark = match (segment.operation, is_folded) {
            (Operation::Delete, true) => continue,
            (Operation::Insert, true) | (Operation::Equal, _) => "same",
            (Operation::Delete, false) => "del",
            (Operation::Insert, false) => "ins",
        };
        let words = match segment.kind {
            Some(ChangeKind::Spacing) if !is_folded => visible_blanks(&segment.text),
            Some(_) | None => Run::same(&segment.text).words,
        };
        match runs.last_mut() {
            Some(last) if last.mark == mark => last.words.push_str(&words),
            Some(_) | None => runs.push(Run { mark, words }),
        }
    }
    runs
}

/// True of a kind that is not marked in the text. A heading's number is told beside its title.
fn is_folded(kind: ChangeKind, detail: Detail) -> bool {
    match detail {
        Detail::Folded => kind.is_small(),
        Detail::All => kind == ChangeKind::Numbering,
    }
}

/// Blanks that were put in or taken out, so that they can be seen.
fn visible_blanks(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\u{3000}' => '□',
            _ if character.is_whitespace() => '␣',
            _ => character,
        })
        .collect()
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

#[cfg(test)]
mod tests {
    use super::{Run, parted, runs};
    use crate::compare::{ChangeKind, Operation, Segment};
    use crate::view::Detail;

    fn segment(operation: Operation, text: &str, kind: Option<ChangeKind>) -> Segment {
        Segment {
            operation,
            text: text.to_owned(),
            kind,
        }
    }

    fn shown(runs: &[Run]) -> String {
        let signed = runs.iter().map(|run| match run.mark {
            "ins" => format!("{{+{}+}}", run.words),
            "del" => format!("[-{}-]", run.words),
            _ => run.words.clone(),
        });
        signed.collect()
    }

    #[test]
    fn small_changes_stand_as_the_new_text_has_them() {
        let segments = [
            segment(Operation::Equal, "新建分馆", None),
            segment(Operation::Delete, "6个", Some(ChangeKind::Figure)),
            segment(Operation::Insert, "4个", Some(ChangeKind::Figure)),
            segment(Operation::Delete, "，", Some(ChangeKind::Punctuation)),
            segment(Operation::Insert, "；", Some(ChangeKind::Punctuation)),
            segment(Operation::Insert, "\u{3000}", Some(ChangeKind::Spacing)),
        ];
        let words = |detail| shown(&runs(&segments, detail));
        assert_eq!(words(Detail::Folded), "新建分馆[-6个-]{+4个+}；\u{3000}");
        assert_eq!(words(Detail::All), "新建分馆[-6个-]{+4个+}[-，-]{+；□+}");
    }

    #[test]
    fn a_heading_line_is_parted_behind_its_title_on_both_sides() {
        let segments = [
            segment(Operation::Equal, "（一）阅读", None),
            segment(Operation::Delete, "工作", Some(ChangeKind::Wording)),
            segment(Operation::Equal, "。全年", None),
            segment(Operation::Insert, "共", Some(ChangeKind::Wording)),
        ];
        let old_end = "（一）阅读工作。".len();
        let new_end = "（一）阅读。".len();
        let (head, rest) = parted(&segments, old_end, new_end);
        assert_eq!(shown(&runs(&head, Detail::Folded)), "（一）阅读[-工作-]。");
        assert_eq!(shown(&runs(&rest, Detail::Folded)), "全年{+共+}");
    }
}
